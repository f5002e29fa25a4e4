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


def describe(direction: str, licence: str) -> dict[str, object]:
    """Write what `metadata.json` says; Argos passes over the last two."""
    source, target = direction.split("-")
    return {
        "package_version": VERSION,
        "argos_version": ARGOS_VERSION,
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "license": licence,
        "starter": True,
    }


def make_package(
    model: Path,
    vocabulary: Path,
    readme: str,
    metadata: dict[str, object],
    out: Path,
) -> Path:
    """Lay out the folder as Argos does and pack it; give the `.argosmodel`."""
    direction = f"{metadata['from_code']}_{metadata['to_code']}"
    name = f"translate-{direction}-starter-{metadata['package_version']}"
    with tempfile.TemporaryDirectory() as room:
        folder = Path(room, name)
        shutil.copytree(model, folder / "model")
        shutil.copyfile(vocabulary, folder / "sentencepiece.model")
        (folder / "README.md").write_text(readme, encoding="utf-8")
        facts = json.dumps(metadata, indent=1) + "\n"
        (folder / "metadata.json").write_text(facts, encoding="utf-8")
        return _pack(folder, out / f"{name}.argosmodel")


def _pack(folder: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target
