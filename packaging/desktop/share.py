"""Makes the folder ``share`` for a desktop: launcher, icons, manual, completions.

    python packaging/desktop/share.py FOLDER [--icons]

With ``--icons`` it makes the icons of Windows (.ico) and macOS (.icns) instead. All of
it follows from the seal, the command line's parser, the change log and the files beside
this one.
"""

from __future__ import annotations

import gzip
import os
import re
import shutil
import struct
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
sys.path[:0] = [str(ROOT), str(HERE)]
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import completions  # noqa: E402
from commands import commands  # noqa: E402
from manual import manual  # noqa: E402
from PySide6.QtCore import QBuffer, QIODevice  # noqa: E402

from reader import __version__  # noqa: E402
from reader.paths import resource  # noqa: E402
from reader.system import APP_ID  # noqa: E402
from reader.ui.look.seal import drawn  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator

ICON_SIZES = (16, 22, 24, 32, 48, 64, 96, 128, 256, 512)
WINDOWS_SIZES = (16, 20, 24, 32, 40, 48, 64, 256)
MAC_SIZES = {
    "icp4": 16,
    "icp5": 32,
    "ic07": 128,
    "ic08": 256,
    "ic09": 512,
    "ic10": 1024,
}
MAC_SIZES |= {"ic11": 32, "ic12": 64, "ic13": 256, "ic14": 512}
PICTURES = (
    ("english-side-by-side-wide-light", "An article and its translation beside it"),
    ("bilingual-side-by-side-wide-dark", "A bilingual page, on dark paper"),
    ("search-and-marks", "Search, and marks that find their words again"),
)
_RELEASE = re.compile(r"^## (\S+) [–-] (\S+)$", re.MULTILINE)


def main() -> None:
    folder = Path(sys.argv[1])
    if "--icons" in sys.argv:
        write_platform_icons(folder)
    else:
        write_share(folder)


def write_share(folder: Path) -> None:
    """Write the tree; its root is a prefix such as ``/usr``."""
    share = folder / "share"
    texts = {
        "bash-completion/completions/duizhao": completions.bash(commands()),
        "zsh/site-functions/_duizhao": completions.zsh(commands()),
        "fish/vendor_completions.d/duizhao.fish": completions.fish(commands()),
        f"metainfo/{APP_ID}.metainfo.xml": metainfo(),
    }
    for name, text in texts.items():
        _write(share / name, text.encode())
    page = manual(commands(), __version__, _today()).encode()
    _write(share / "man/man1/duizhao.1.gz", gzip.compress(page, mtime=0))
    _copy(HERE / f"{APP_ID}.desktop", share / "applications")
    _copy(HERE / f"{APP_ID}.mime.xml", share / "mime/packages", f"{APP_ID}.xml")
    icons = share / "icons/hicolor"
    _copy(resource("icons", "duizhao.svg"), icons / "scalable/apps", f"{APP_ID}.svg")
    for size in ICON_SIZES:
        _write(icons / f"{size}x{size}/apps/{APP_ID}.png", _png(size))


def write_platform_icons(folder: Path) -> None:
    """Write ``duizhao.ico`` and ``duizhao.icns``; both hold PNG images by size."""
    images = [(size, _png(size)) for size in WINDOWS_SIZES]
    _write(folder / "duizhao.ico", _ico(images))
    parts = [(kind, _png(size)) for kind, size in MAC_SIZES.items()]
    blocks = b"".join(
        kind.encode() + struct.pack(">I", len(png) + 8) + png for kind, png in parts
    )
    _write(
        folder / "duizhao.icns", b"icns" + struct.pack(">I", len(blocks) + 8) + blocks
    )


def metainfo() -> str:
    """The description for software centres, with the releases of the change log.

    Pictures have an address only where the repository has: on its forge.
    """
    tree = ET.parse(HERE / f"{APP_ID}.metainfo.xml")
    root = tree.getroot()
    _fill_releases(root.find("releases"))
    pictures = root.find("screenshots")
    assert pictures is not None
    repository = os.environ.get("GITHUB_REPOSITORY", "")
    if repository:
        home = f"https://github.com/{repository}"
        _fill_pictures(pictures, repository)
        for kind, url in (("homepage", home), ("bugtracker", f"{home}/issues")):
            ET.SubElement(root, "url", type=kind).text = url
    else:
        root.remove(pictures)
    ET.indent(tree)
    text = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{text}\n'


def releases() -> Iterator[tuple[str, date | None, str]]:
    """Version, day (None: not yet) and notes of each release, the newest first."""
    text = (ROOT / "packaging" / "CHANGELOG.md").read_text(encoding="utf-8")
    found = list(_RELEASE.finditer(text))
    ends = [each.start() for each in found[1:]] + [len(text)]
    for match, end in zip(found, ends, strict=True):
        day = None if match[2] == "unreleased" else date.fromisoformat(match[2])
        yield match[1], day, text[match.end() : end]


def _fill_releases(parent: ET.Element | None) -> None:
    assert parent is not None
    for version, day, notes in releases():
        kind = "stable" if day else "development"
        said = (day or _today()).isoformat()
        release = ET.SubElement(
            parent, "release", version=version, type=kind, date=said
        )
        entries = ET.SubElement(ET.SubElement(release, "description"), "ul")
        for entry in re.split(r"^- ", notes, flags=re.MULTILINE)[1:]:
            text = entry.partition("\n#")[0]
            ET.SubElement(entries, "li").text = " ".join(text.replace("`", "").split())


def _fill_pictures(parent: ET.Element, repository: str) -> None:
    raw = f"https://raw.githubusercontent.com/{repository}/v{__version__}"
    for number, (name, caption) in enumerate(PICTURES):
        kind = {} if number else {"type": "default"}
        picture = ET.SubElement(parent, "screenshot", kind)
        ET.SubElement(picture, "caption").text = caption
        ET.SubElement(picture, "image").text = f"{raw}/resources/pictures/{name}.png"


def _png(size: int) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    assert drawn(size).save(buffer, "PNG")  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def _ico(images: list[tuple[int, bytes]]) -> bytes:
    offset = 6 + 16 * len(images)
    entries, pixels = b"", b""
    for size, png in images:
        side = size % 256  # 256 is written as 0
        where = offset + len(pixels)
        entries += struct.pack("<4B2H2I", side, side, 0, 0, 1, 32, len(png), where)
        pixels += png
    return struct.pack("<3H", 0, 1, len(images)) + entries + pixels


def _today() -> date:
    """The day of the build, or the one that a reproducible build is told."""
    told = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)
    return now.date()


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)


def _copy(path: Path, folder: Path, name: str = "") -> None:
    folder.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(path, folder / (name or path.name))


if __name__ == "__main__":
    main()
