"""Unpacks the file of a language pack, which may be hostile."""

from __future__ import annotations

import contextlib
import gzip
import shutil
import stat
import struct
import tempfile
import time
import zipfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reader.archives import UNREADABLE, is_archive
from reader.errors import EngineError, EngineProblem
from reader.files import FORBIDDEN, FULL, move
from reader.translate.pack import is_pack

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.work import Step, Token

# What the names begin with of packs that can be put back, and that are being replaced.
REMOVED, REPLACED = ".removed-", ".replaced-"
_NEW = ".new-"
# The largest Argos pack has 0.3 GB in 30 files and is zipped to nine tenths of that.
MOST_BYTES = 2 << 30
_MOST_FILES = 5000
_MOST_RATIO = 100
_SPARE = 64 << 20  # bytes to leave free on the disk
_CHUNK = 1 << 20
_LEFT_BEHIND = 3600  # seconds after which nobody works on it any more
_HEAD = 4  # bytes by which an archive is recognised
# Sentence splitters that we do not use, up to half of a pack.
_UNUSED = ("stanza", "spacy", "minisbd")


@contextlib.contextmanager
def unpacked(
    path: Path, beside: Path, token: Token, step: Step[float]
) -> Iterator[Path]:
    """Unpack into a temporary folder on the disk of `beside`; delete it at the end.

    Raises `EngineError` when the file cannot be unpacked; what is in it is not looked
    at.
    """
    _check_source(path)
    with _place_beside(beside, path.name) as place:
        yield _brought(path, Path(place) / "pack", token, step)


def disk_error(error: OSError, subject: str) -> EngineError:
    """The `EngineError` for an error of the system with a file."""
    if error.errno in FULL:
        return EngineError(EngineProblem.NO_SPACE, subject)
    forbidden = error.errno in FORBIDDEN
    reason = EngineProblem.UNWRITABLE if forbidden else EngineProblem.DAMAGED_PACK
    return EngineError(reason, subject, str(error))


def check_space(folder: Path, size: int, subject: str) -> None:
    """Raise `EngineError` unless so many bytes more have room where the folder is.

    Its detail says in megabytes how much is lacking.
    """
    lacking = size + _SPARE - shutil.disk_usage(folder).free
    if lacking > 0:
        detail = f"{(lacking >> 20) + 1} MB"
        raise EngineError(EngineProblem.NO_SPACE, subject, detail)


def _place_beside(folder: Path, subject: str) -> tempfile.TemporaryDirectory[str]:
    """Make a folder to unpack in; delete those that earlier runs left."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        clear_up(folder)
        return tempfile.TemporaryDirectory(
            prefix=_NEW, dir=folder, ignore_cleanup_errors=True
        )
    except OSError as error:
        full = error.errno in FULL
        reason = EngineProblem.NO_SPACE if full else EngineProblem.UNWRITABLE
        raise EngineError(reason, subject, "" if full else str(error)) from error


def _brought(path: Path, into: Path, token: Token, step: Step[float]) -> Path:
    """Copy a folder or unpack a file; return the folder that holds the pack."""
    try:
        if path.is_dir():
            _copy(path, into, token, step)
        else:
            _unzip(path, into, token, step)
        found = _top(into)
        _decompress(found, path, token)
    except OSError as error:
        raise disk_error(error, path.name) from error
    except (struct.error, *UNREADABLE) as error:
        reason = EngineProblem.DAMAGED_PACK
        raise EngineError(reason, path.name, str(error)) from error
    return found


def clear_up(folder: Path) -> None:
    """Clean up after an installation that was interrupted.

    A pack that it was about to replace stands again.
    """
    for each in folder.iterdir():
        if not each.name.startswith((_NEW, REMOVED, REPLACED)):
            continue
        if time.time() - each.stat().st_mtime < _LEFT_BEHIND:
            continue
        final = folder / each.name.removeprefix(REPLACED)
        if final.name != each.name and not final.exists():
            move(each, final)
        else:
            shutil.rmtree(each, ignore_errors=True)


def _check_source(path: Path) -> None:
    """Raise `EngineError` for what cannot be a pack, before it is copied."""
    try:
        if path.is_dir():
            inside = list(path.iterdir())
            if is_pack(path) or (len(inside) == 1 and is_pack(inside[0])):
                return
        else:
            with path.open("rb") as file:
                begins = file.read(_HEAD)
            if zipfile.is_zipfile(path):
                return
            # Its end, where the table of contents is, is missing.
            if is_archive(begins):
                detail = "its end is missing"
                raise EngineError(EngineProblem.DAMAGED_PACK, path.name, detail)
    except OSError as error:
        reason = EngineProblem.UNREADABLE
        raise EngineError(reason, path.name, str(error)) from error
    raise EngineError(EngineProblem.NOT_A_PACK, path.name)


def _unzip(path: Path, into: Path, token: Token, step: Step[float]) -> None:
    with zipfile.ZipFile(path) as archive:
        entries = [each for each in archive.infolist() if not each.is_dir()]
        _check_entries(path, entries)
        wanted = [each for each in entries if not _is_unused(each.filename)]
        written, total = 0, sum(each.file_size for each in wanted)
        check_space(into.parent, total, path.name)
        for entry in wanted:
            target = into.joinpath(*PurePosixPath(entry.filename).parts)
            target.parent.mkdir(parents=True, exist_ok=True)
            with archive.open(entry) as source, target.open("wb") as file:
                while chunk := source.read(_CHUNK):
                    token.check()
                    file.write(chunk)
                    written += len(chunk)
                    step(written / total)


def _copy(path: Path, into: Path, token: Token, step: Step[float]) -> None:
    files = [
        each for each in path.rglob("*") if each.is_file() and not each.is_symlink()
    ]
    wanted = [
        each for each in files if not _is_unused(each.relative_to(path).as_posix())
    ]
    total = sum(each.stat().st_size for each in wanted)
    if len(wanted) > _MOST_FILES or total > MOST_BYTES:
        raise _unsafe(path, "it is far too large")
    check_space(into.parent, total, path.name)
    for count, each in enumerate(wanted, 1):
        token.check()
        target = into / each.relative_to(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(each, target)
        step(count / len(wanted))


def _decompress(folder: Path, path: Path, token: Token) -> None:
    """Firefox' models are published with each file compressed by itself."""
    for each in folder.glob("*.gz"):
        left = _MOST_RATIO * each.stat().st_size
        with gzip.open(each) as source, each.with_suffix("").open("wb") as file:
            while chunk := source.read(_CHUNK):
                token.check()
                left -= file.write(chunk)
                if left < 0:
                    raise _unsafe(path, "it unpacks to an implausible size")
        each.unlink()


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Raise `EngineError` for zip bombs and names that lead out of the folder."""
    size = sum(each.file_size for each in entries)
    if len(entries) > _MOST_FILES or size > MOST_BYTES:
        raise _unsafe(path, "it is far too large")
    if size > _MOST_RATIO * max(path.stat().st_size, 1):
        raise _unsafe(path, "it unpacks to an implausible size")
    for each in entries:
        parts = PurePosixPath(each.filename.replace("\\", "/")).parts
        if not parts or ".." in parts or parts[0].startswith("/") or ":" in str(parts):
            raise _unsafe(path, "it names a file outside its own folder")
        if stat.S_ISLNK(each.external_attr >> 16):
            raise _unsafe(path, "it holds a link")


def _is_unused(name: str) -> bool:
    return any(part in _UNUSED for part in PurePosixPath(name).parts[:2])


def _top(folder: Path) -> Path:
    """The folder that holds the pack: this one, or the only one in it."""
    inside = list(folder.iterdir()) if folder.is_dir() else []
    alone = len(inside) == 1 and inside[0].is_dir()
    return inside[0] if alone else folder


def _unsafe(path: Path, detail: str) -> EngineError:
    return EngineError(EngineProblem.UNSAFE_PACK, path.name, detail)
