"""The installed language packs: found, chosen, installed and removed.

Packs lie as argostranslate lays them: a folder for each, with ``metadata.json``,
``model/`` and ``sentencepiece.model``; ``.argosmodel`` files that were just put there
are used as they are. Ours are in a folder of our own; those that the
reader installed with Argos itself are found, too, and never touched.
"""

from __future__ import annotations

import functools
import logging
import os
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import EngineError, EngineProblem
from reader.paths import resource
from reader.translate.archive import unpacked
from reader.translate.pack import Pack, PackKind, read_pack

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.language import Direction
    from reader.work import Step, Token

__all__ = ["Pack", "PackKind", "Packs", "argos_folders"]

_LOG = logging.getLogger(__name__)
PAIRS = frozenset({"en_zh", "zh_en"})


class Packs:
    """The packs in a folder of ours, and in others that are only read."""

    def __init__(self, folder: Path, others: Iterable[Path] | None = None) -> None:
        self.folder = folder
        self._others = tuple(_default_others() if others is None else others)

    def installed(self) -> tuple[Pack, ...]:
        """Every usable pack; what is broken is passed over and logged."""
        ours = _in_folder(self.folder, is_ours=True)
        others = (pack for each in self._others for pack in _in_folder(each))
        return (*ours, *others)

    def best(self, direction: Direction) -> tuple[Pack, ...] | None:
        """The packs to go through: one, or two that meet in a third language."""
        packs = sorted(self.installed(), key=_worth, reverse=True)
        source, target = direction.source, direction.target
        for pack in packs:
            if (pack.source, pack.target) == (source, target):
                return (pack,)
        for first in packs:
            for second in packs:
                if (first.source, second.target) == (source, target) and (
                    first.target == second.source
                ):
                    return first, second
        return None

    def install(self, path: Path, token: Token, step: Step[float]) -> Pack:
        """Install a pack from a file or folder; `step` hears the share that is done.

        It is checked before it appears among the installed ones, and on any error
        nothing has changed. An older version of the same pack is removed.
        """
        with unpacked(path, self.folder, token, step) as found:
            pack = read_pack(found)
            if pack.code not in PAIRS:
                detail = f"it translates {pack.name}, not English and Chinese"
                raise EngineError(EngineProblem.BAD_PACK, path.name, detail)
            final = self.folder / _folder_name(pack)
            _replace(found, final)
        installed = read_pack(final, is_ours=True)
        for other in _in_folder(self.folder, is_ours=True):
            if other.folder != final and _is_older(other, installed):
                self.remove(other)
        return installed

    def remove(self, pack: Pack) -> None:
        """Remove a pack of ours."""
        if not pack.is_ours or pack.folder.parent != self.folder:
            raise ValueError("only packs of our own folder are removed")
        # Renamed first, so that a pack is never half there.
        doomed = pack.folder.with_name(f".removed-{pack.folder.name}")
        try:
            shutil.rmtree(doomed, ignore_errors=True)
            pack.folder.rename(doomed)
            if doomed.is_file():
                doomed.unlink()
        except OSError as error:
            raise EngineError(EngineProblem.FAILED, pack.code, str(error)) from error
        shutil.rmtree(doomed, ignore_errors=True)


def argos_folders() -> tuple[Path, ...]:
    """Where argostranslate keeps packs, by its own rules.

    Asked of the environment: importing ``argostranslate.settings`` would create its
    folders in the reader's home.
    """
    named = os.environ.get("ARGOS_PACKAGES_DIR")
    if named:
        return (Path(named).expanduser(),)
    if os.environ.get("DUIZHAO_HOME"):  # a portable copy minds its own folders
        return ()
    local = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return (local / "argos-translate" / "packages",)


def _default_others() -> tuple[Path, ...]:
    return (*argos_folders(), resource("packs"))


def _in_folder(folder: Path, *, is_ours: bool = False) -> tuple[Pack, ...]:
    packs = []
    try:
        places = sorted(each for each in folder.iterdir() if _may_be_pack(each))
    except OSError:
        return ()
    for place in places:
        try:
            packs.append(_read(place, place.stat().st_mtime_ns, is_ours))
        except (EngineError, OSError) as error:
            _LOG.debug("not a pack: %s", error)
    return tuple(packs)


def _may_be_pack(path: Path) -> bool:
    if path.name.startswith((".", "_")):
        return False
    return path.is_dir() or path.suffix == ".argosmodel"


@functools.lru_cache(maxsize=64)
def _read(folder: Path, _changed: int, is_ours: bool) -> Pack:
    return read_pack(folder, is_ours=is_ours)


def _worth(pack: Pack) -> tuple[object, ...]:
    """Full packs before starters, Simplified before Traditional, newer before older."""
    return not pack.is_starter, pack.is_ours, pack.script, _numbers(pack.version)


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(map(int, re.findall(r"\d+", version)[:4]))


def _is_older(one: Pack, other: Pack) -> bool:
    same = (one.kind, one.code, one.script, one.is_starter) == (
        (other.kind, other.code, other.script, other.is_starter)
    )
    return same and _numbers(one.version) <= _numbers(other.version)


def _folder_name(pack: Pack) -> str:
    version = re.sub(r"[^\w]+", "_", pack.version) or "0"
    starter = "-starter" if pack.is_starter else ""
    return f"{pack.kind}-{pack.code}-{pack.script}-{version}{starter}"


def _replace(new: Path, final: Path) -> None:
    """Put a checked folder in its place in one step."""
    old = final.with_name(f".replaced-{final.name}")
    try:
        shutil.rmtree(old, ignore_errors=True)
        if final.exists():
            final.rename(old)
        new.rename(final)
    except OSError as error:
        if old.exists() and not final.exists():
            old.rename(final)
        raise EngineError(EngineProblem.FAILED, final.name, str(error)) from error
    shutil.rmtree(old, ignore_errors=True)
