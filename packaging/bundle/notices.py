"""Collects the licence texts of everything in a bundle into one folder.

    python packaging/bundle/notices.py ENVIRONMENT FOLDER

Each distribution of the environment keeps its own; what libraries inside them need, and
the texts that several share, lie in resources/licences.
"""

from __future__ import annotations

import shutil
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILDERS = ("altgraph", "pip", "pyinstaller", "pyinstaller-hooks-contrib", "setuptools")


def main() -> None:
    environment, folder = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    for text in (ROOT / "resources" / "licences").iterdir():
        shutil.copyfile(text, folder / text.name)
    (site,) = {*environment.glob("lib/python*/site-packages"), *_windows(environment)}
    for each in distributions(path=[str(site)]):
        name = each.metadata["Name"]
        if name not in BUILDERS:
            _collect(each, folder / name)


def _windows(environment: Path) -> list[Path]:
    place = environment / "Lib" / "site-packages"
    return [place] if place.is_dir() else []


def _collect(distribution: Distribution, folder: Path) -> None:
    for file in distribution.files or ():
        is_licence = file.stem.upper().startswith(("LICEN", "NOTICE", "COPYING"))
        if is_licence and "dist-info" in file.parts[0]:
            folder.mkdir(exist_ok=True)
            place = Path(str(distribution.locate_file(file)))
            shutil.copyfile(place, folder / "-".join(file.parts[1:]))


if __name__ == "__main__":
    main()
