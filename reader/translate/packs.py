"""Finds, chooses, installs and removes language packs.

Packs lie as argostranslate lays them: a folder for each, with ``metadata.json``,
``model/`` and ``sentencepiece.model``; ``.argosmodel`` files that were just put there
are used as they are. Ours are in a folder of our own; those that the
reader installed with Argos itself are found, too, and never touched.
"""

from __future__ import annotations

import functools
import json
import logging
import os
import re
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.language import Script
from reader.errors import EngineError, EngineProblem
from reader.files import move, sync_folder
from reader.paths import shipped_packs
from reader.translate.archive import REMOVED, REPLACED, disk_error, unpacked
from reader.translate.pack import Pack, PackKind, read_pack

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.language import Direction
    from reader.work import Step, Token

__all__ = ["BrokenPack", "Pack", "PackKind", "Packs", "argos_folders"]

_LOG = logging.getLogger(__name__)
PAIRS = frozenset({"en_zh", "zh_en"})


@dataclass(frozen=True, slots=True)
class BrokenPack:
    """An entry of our folder that is no usable pack."""

    folder: Path
    error: EngineError
    is_ours: bool = True


class Packs:
    """The packs in a folder of ours, and in others that are only read."""

    def __init__(self, folder: Path, others: Iterable[Path] | None = None) -> None:
        self.folder = folder
        self._others = tuple(_default_others() if others is None else others)

    def installed(self) -> tuple[Pack, ...]:
        """Every whole pack, also one whose engine is not installed."""
        ours = _in_folder(self.folder, is_ours=True)
        others = (pack for each in self._others for pack in _in_folder(each))
        return (*ours, *others)

    def broken(self) -> tuple[BrokenPack, ...]:
        """The entries of our own folder that are no usable packs."""
        found = _looked_at(self.folder, is_ours=True)
        return tuple(each for each in found if isinstance(each, BrokenPack))

    def best(self, direction: Direction) -> tuple[Pack, ...] | None:
        """The packs to go through: one, or two that meet in a third language.

        A starter pack only where nothing else translates.
        """
        packs = sorted(self.installed(), key=_worth, reverse=True)
        pair = (direction.source, direction.target)
        alone = next((p for p in packs if (p.source, p.target) == pair), None)
        if alone is None:
            return _meeting(packs, direction)
        if not alone.is_starter:
            return (alone,)
        full = [pack for pack in packs if pack.is_runnable and not pack.is_starter]
        return _meeting(full, direction) or (alone,)

    def install(self, path: Path, token: Token, step: Step[float]) -> Pack:
        """Install a pack from a file or folder; steps are the share that is done.

        It is checked before it appears among the installed ones, and on any error
        nothing has changed. An older version of the same pack is removed.
        """
        with unpacked(path, self.folder, token, step) as found:
            pack = read_pack(found, called=path.name)
            if pack.code not in PAIRS:
                reason = EngineProblem.OTHER_LANGUAGES
                raise EngineError(reason, path.name, pack.name)
            final = self.folder / _folder_name(pack)
            token.check()  # for the last time: from here on it is installed
            _replace(found, final)
        installed = read_pack(final, is_ours=True)
        for other in _in_folder(self.folder, is_ours=True):
            if other.folder != final and _is_older(other, installed):
                self.remove(other)
        self.purge()
        return installed

    def remove(self, pack: Pack | BrokenPack) -> None:
        """Remove a pack of ours; it can be put back until the next is removed."""
        if not pack.is_ours or pack.folder.parent != self.folder:
            raise ValueError("only packs of our own folder are removed")
        self.purge()
        _rename(pack.folder, _set_aside(pack.folder))

    def put_back(self, pack: Pack | BrokenPack) -> None:
        """Undo the last removal."""
        _rename(_set_aside(pack.folder), pack.folder)

    def purge(self) -> None:
        """Delete the files of removed packs for good."""
        for doomed in self.folder.glob(f"{REMOVED}*"):
            if doomed.is_file():
                doomed.unlink(missing_ok=True)
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
    try:
        chosen = _argos_setting(_home("XDG_CONFIG_HOME", ".config"))
        local = _home("XDG_DATA_HOME", ".local/share") / "argos-translate" / "packages"
        return (Path(chosen).expanduser() if chosen else local,)
    except RuntimeError:  # the user has no home
        return ()


def _home(variable: str, usual: str) -> Path:
    """A folder of the desktop's; in a Flatpak the reader's own, not the sandbox's."""
    named = os.environ.get(f"HOST_{variable}") or os.environ.get(variable)
    return Path(named) if named else Path.home() / usual


def _argos_setting(config: Path) -> str:
    """The folder that Argos' own settings name, if they do."""
    try:
        text = (config / "argos-translate" / "settings.json").read_text("utf-8")
        return str(json.loads(text).get("ARGOS_PACKAGES_DIR") or "")
    except (OSError, ValueError, AttributeError):
        return ""


def _default_others() -> tuple[Path, ...]:
    return (*argos_folders(), shipped_packs())


def _meeting(packs: Sequence[Pack], direction: Direction) -> tuple[Pack, ...] | None:
    """Two packs that meet in a third language; the best come first."""
    seconds = [pack for pack in packs if pack.target == direction.target]
    for first in packs:
        for second in seconds:
            if first.source == direction.source and first.target == second.source:
                return first, second
    return None


def _in_folder(folder: Path, *, is_ours: bool = False) -> tuple[Pack, ...]:
    found = _looked_at(folder, is_ours=is_ours)
    return tuple(each for each in found if isinstance(each, Pack))


def _looked_at(folder: Path, *, is_ours: bool) -> Iterator[Pack | BrokenPack]:
    try:
        places = sorted(each for each in folder.iterdir() if _may_be_pack(each))
    except OSError:
        return
    for place in places:
        try:
            yield _read(place, place.stat().st_mtime_ns, is_ours)
        except EngineError as error:
            _LOG.debug("not a pack: %s", error)
            if place.is_file() or error.reason is not EngineProblem.NOT_A_PACK:
                yield BrokenPack(place, error)
        except OSError as error:  # it is just being removed
            _LOG.debug("not a pack: %s", error)


def _may_be_pack(path: Path) -> bool:
    if path.name.startswith((".", "_")):
        return False
    return path.is_dir() or path.suffix == ".argosmodel"


@functools.lru_cache(maxsize=64)
def _read(folder: Path, _changed: int, is_ours: bool) -> Pack:
    return read_pack(folder, is_ours=is_ours)


def _worth(pack: Pack) -> tuple[object, ...]:
    """The sort key: runnable packs first, then full packs, then simplified Chinese.

    Then Firefox' before Argos', which are judged worse; newer before older.
    """
    return (
        *(pack.is_runnable, not pack.is_starter, pack.is_ours),
        *(pack.script is Script.HANS, pack.kind is PackKind.FIREFOX),
        numbers(pack.version),
    )


def numbers(version: str) -> tuple[int, ...]:
    """A version as numbers to compare: 1.10 is newer than 1.9."""
    return tuple(map(int, re.findall(r"\d{1,9}", version)[:4]))


def _is_older(one: Pack, other: Pack) -> bool:
    same = (one.kind, one.code, one.script, one.is_starter) == (
        (other.kind, other.code, other.script, other.is_starter)
    )
    return same and numbers(one.version) <= numbers(other.version)


def _folder_name(pack: Pack) -> str:
    version = re.sub(r"[^\w]+", "_", pack.version) or "0"
    starter = "-starter" if pack.is_starter else ""
    return f"{pack.kind}-{pack.code}-{pack.script}-{version}{starter}"


def _set_aside(folder: Path) -> Path:
    return folder.with_name(REMOVED + folder.name)


def _rename(old: Path, new: Path) -> None:
    """In one step, so that a pack is never half there."""
    try:
        move(old, new)
    except OSError as error:
        raise disk_error(error, new.name) from error
    sync_folder(new.parent)


def _replace(new: Path, final: Path) -> None:
    """Put a checked folder in its place in one step."""
    old = final.with_name(REPLACED + final.name)
    try:
        shutil.rmtree(old, ignore_errors=True)
        if final.exists():
            move(final, old)
        move(new, final)
    except OSError as error:
        if old.exists() and not final.exists():
            move(old, final)
        raise disk_error(error, final.name) from error
    sync_folder(final.parent)
    shutil.rmtree(old, ignore_errors=True)
