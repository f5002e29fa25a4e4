"""Tries an installed Duizhao as a stranger would: with an empty environment.

    python packaging/smoke.py COMMAND...

COMMAND starts the program: `/opt/duizhao/duizhao`, or `chroot ROOT /usr/bin/duizhao`.
It opens a page offscreen and compares the picture with the source tree's, translates
with the starter pack, installs a language pack that the tests build, translates with
it, and removes it again. It stops at the first thing that is not as it should be.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtGui import QImage  # noqa: E402

from reader import __version__  # noqa: E402
from reader.domain.language import EN_ZH  # noqa: E402
from tests.helpers import pack  # noqa: E402

SAMPLE = ROOT / "resources" / "samples" / "night-train.html"
SHARE = 0.02  # of the pixels may differ: another machine has other faces for the frame


class Installed:
    """The program as it is installed, over a home of its own."""

    def __init__(self, command: list[str], home: Path, root: Path) -> None:
        self._command = command
        self._home = home
        self._root = root  # what the program sees as /

    def run(self, *words: str, given: str = "") -> str:
        """Its output; stop if it fails."""
        system = {key: os.environ[key] for key in ("SYSTEMROOT",) if key in os.environ}
        told = subprocess.run(
            [*self._command, *words],
            env={
                "DUIZHAO_HOME": self.inside(self._home),
                "HOME": self.inside(self._home),
                "LANG": "C.UTF-8",
                "PATH": "/usr/bin:/bin",
                "QT_QPA_PLATFORM": "offscreen",
                **system,
            },
            input=given,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        if told.returncode:
            sys.exit(f"{words}: status {told.returncode}\n{told.stdout}{told.stderr}")
        return told.stdout

    def inside(self, path: Path) -> str:
        return (
            f"/{path.relative_to(self._root)}" if self._root != Path("/") else str(path)
        )


def main() -> None:
    command = sys.argv[1:]
    root = Path("/")
    if command[0] == "chroot":
        root = Path(command[1])
        # The program's PATH has no /usr/sbin, and Popen would look for chroot there.
        command[0] = shutil.which("chroot") or command[0]
    with tempfile.TemporaryDirectory(
        dir=root / "tmp" if root != Path("/") else None
    ) as at:
        try_out(Installed(command, Path(at), root), Path(at))
    print("smoke: all is well")


def try_out(program: Installed, home: Path) -> None:
    version = program.run("--version").strip()
    expect(version == __version__, f"it is version {version}")
    page = Path(shutil.copy(SAMPLE, home))
    picture = home / "shown.png"
    program.run(
        *("screenshot", program.inside(page), "--interface", "en"),
        *("--out", program.inside(picture)),
    )
    compare(picture, page)
    said = program.run("translate", "-", given="The company said.\n").strip()
    expect("公司" in said, f"the starter pack's translation is {said!r}")
    before = program.run("packs")
    file = pack.build(home / "test.argosmodel", EN_ZH)
    program.run("packs", "install", program.inside(file))
    listed = program.run("packs")
    expect(listed != before and "en_zh" in listed, "the pack is not listed")
    said = program.run("translate", "-", given="The company said.\n").strip()
    expect(said == "公司说。", f"the translation is {said!r}")
    found = json.loads(program.run("doctor", "--json"))
    packs = found["Language packs"]
    expect(packs[0]["trouble"] == "", f"the pack does not load: {packs}")
    article = json.loads(program.run("extract", program.inside(page)))
    expect(len(article["blocks"]) > 5, "the article is not whole")
    program.run("packs", "remove", "en_zh")
    expect(program.run("packs") == before, "the pack is still listed")


def compare(picture: Path, page: Path) -> None:
    """With what the source tree draws here, where the typefaces are the same."""
    expected = picture.with_name("expected.png")
    words = ["screenshot", str(page), "--out", str(expected), "--interface", "en"]
    subprocess.run(
        [sys.executable, "-m", "reader", *words],
        cwd=ROOT,
        env=os.environ | {"DUIZHAO_HOME": str(picture.parent / "other")},
        check=True,
    )
    shown, wanted = QImage(str(picture)), QImage(str(expected))
    expect(shown.size() == wanted.size(), "the picture has another size")
    differing = sum(
        shown.pixel(x, y) != wanted.pixel(x, y)
        for x in range(0, shown.width(), 3)
        for y in range(0, shown.height(), 3)
    )
    share = differing * 9 / (shown.width() * shown.height())
    print(f"smoke: {share:.2%} of the picture differ")
    kept = os.environ.get("SMOKE_PICTURES")
    if kept:
        shutil.copy(picture, kept)
    expect(share <= SHARE, "the picture is another one")


def expect(is_so: bool, otherwise: str) -> None:
    if not is_so:
        sys.exit(f"smoke: {otherwise}")


if __name__ == "__main__":
    main()
