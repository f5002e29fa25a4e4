"""Puts a converted model into an Argos package, and says that it is a starter."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from pathlib import Path

VERSION = "1.0"
ARGOS_VERSION = "1.9"  # the oldest that reads this layout
NAMES = {"en": "English", "zh": "Chinese"}
# A fixed date in the archive: the same weights give the same file, bit for bit.
EPOCH = (1980, 1, 1, 0, 0, 0)


def describe(direction: str) -> dict[str, object]:
    """Write what `metadata.json` says; `starter` is ours, Argos passes over it."""
    source, target = direction.split("-")
    return {
        "package_version": VERSION,
        "argos_version": ARGOS_VERSION,
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "starter": True,
    }


def make_package(
    model: Path, vocabulary: Path, readme: str, direction: str, out: Path
) -> Path:
    """Lay out the folder as Argos does and pack it; give the `.argosmodel`."""
    name = f"translate-{direction.replace('-', '_')}-starter-{VERSION}"
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room, name)
        shutil.copytree(model, folder / "model")
        shutil.copyfile(vocabulary, folder / "sentencepiece.model")
        (folder / "README.md").write_text(readme, encoding="utf-8")
        metadata = json.dumps(describe(direction), indent=1)
        (folder / "metadata.json").write_text(metadata + "\n", encoding="utf-8")
        return _pack(folder, out / f"{name}.argosmodel")


def _pack(folder: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target
