"""Where things lie: the reader's data, settings and caches, and our own resources.

``DUIZHAO_HOME`` moves every folder under one place, for tests and for a portable copy
on a stick.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

_NAME = "duizhao"
_NO_HOME = "this user has no home folder; name a folder in DUIZHAO_HOME"


@dataclass(frozen=True, slots=True)
class Paths:
    """The folders of one reader. They need not exist; writers make them."""

    data: Path
    settings: Path
    cache: Path

    @property
    def library(self) -> Path:
        return self.data / "library.sqlite"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def packs(self) -> Path:
        return self.data / "packs"

    @property
    def settings_file(self) -> Path:
        return self.settings / "settings.json"

    @property
    def log(self) -> Path:
        return self.data / "duizhao.log"


def default_paths() -> Paths:
    """The platform's own folders, or those under ``DUIZHAO_HOME``.

    Raises `OSError` if the user has no home, as in a container whose user is a number
    without an entry in the system's list.
    """
    home = os.environ.get("DUIZHAO_HOME")
    try:
        if home:
            root = Path(home).expanduser().absolute()
            return Paths(root / "data", root / "settings", root / "cache")
        paths = _of_the_platform()
    except RuntimeError as error:
        raise OSError(_NO_HOME) from error
    if not paths.data.is_absolute():  # older platformdirs let the ``~`` stand
        raise OSError(_NO_HOME)
    return paths


def _of_the_platform() -> Paths:
    import platformdirs

    dirs = platformdirs.PlatformDirs(_NAME, appauthor=False, roaming=False)
    return Paths(
        Path(dirs.user_data_dir), Path(dirs.user_config_dir), Path(dirs.user_cache_dir)
    )


def shipped_packs() -> Path:
    """Where language packs lie that came with the program; there need not be any.

    ``DUIZHAO_PACKS`` names another folder, for a distribution that keeps them apart.
    """
    named = os.environ.get("DUIZHAO_PACKS")
    return Path(named).expanduser().absolute() if named else resource("packs")


def resource(*parts: str) -> Path:
    """A file or folder of ours, in the source tree or in the wheel."""
    package = Path(__file__).parent
    installed = package / "resources"
    root = installed if installed.is_dir() else package.parent / "resources"
    return root.joinpath(*parts)
