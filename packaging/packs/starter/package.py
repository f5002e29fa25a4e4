"""Puts a converted model into Argos packages, and into the folder that we ship."""

from __future__ import annotations

import json
import shutil
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from starter.vocabulary import PREFIX

if TYPE_CHECKING:
    from collections.abc import Sequence

VERSION = "1.0"
ARGOS_VERSION = "1.9"  # the oldest that reads this layout
NAMES = {"en": "English", "zh": "Chinese"}
# A fixed date in the archive: the same weights give the same file, bit for bit.
EPOCH = (1980, 1, 1, 0, 0, 0)


def describe(direction: str, licence: str) -> dict[str, object]:
    """Write what `metadata.json` says; Argos passes over `starter` and `license`.

    Argos gives `target_prefix` to the decoder as the first subword: one network
    translates both ways, and this says into which language.
    """
    source, target = direction.split("-")
    return {
        "package_version": VERSION,
        "argos_version": ARGOS_VERSION,
        "from_code": source,
        "from_name": NAMES[source],
        "to_code": target,
        "to_name": NAMES[target],
        "target_prefix": PREFIX[direction],
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


def make_box(packs: Sequence[Path], out: Path) -> None:
    """Lay out packs of one network as they come with the program: with one model.

    Argos itself could not use all but the first; the reader knows `model_in`.
    """
    first = ""
    for pack in packs:
        with zipfile.ZipFile(pack) as archive:
            contents = {
                name.partition("/")[2]: archive.read(name)
                for name in archive.namelist()
            }
        facts = json.loads(contents["metadata.json"])
        folder = out / f"starter-{facts['from_code']}_{facts['to_code']}"
        if first:
            facts["model_in"] = first
            contents = {"README.md": contents["README.md"]}
        contents["metadata.json"] = (json.dumps(facts, indent=1) + "\n").encode()
        shutil.rmtree(folder, ignore_errors=True)
        for name, content in contents.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(content)
        first = first or folder.name


def _pack(folder: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(p for p in folder.rglob("*") if p.is_file()):
            entry = zipfile.ZipInfo(path.relative_to(folder.parent).as_posix(), EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, path.read_bytes())
    return target
