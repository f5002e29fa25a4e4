"""Opening a pack's file that came from anywhere, without trusting it."""

from __future__ import annotations

import contextlib
import errno
import shutil
import stat
import tempfile
import zipfile
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from reader.errors import EngineError, EngineProblem
from reader.translate.model_file import check_model
from reader.translate.pack import DAMAGED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.work import Step, Token

# The largest Argos pack has 0.3 GB in 30 files and is zipped to nine tenths of that.
_MOST_BYTES = 2 << 30
_MOST_FILES = 5000
_MOST_RATIO = 100
_SPARE = 64 << 20  # bytes to leave free on the disk
_CHUNK = 1 << 20
# Sentence splitters that we do not use, up to half of a pack.
_UNUSED = ("stanza", "spacy", "minisbd")


@contextlib.contextmanager
def unpacked(
    path: Path, beside: Path, token: Token, step: Step[float]
) -> Iterator[Path]:
    """The pack in a folder, on the same disk as `beside`, which is gone at the end.

    Raises `EngineError` when the file is not a whole pack that can be used.
    """
    try:
        beside.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(
            prefix=".new-", dir=beside, ignore_cleanup_errors=True
        ) as temporary:
            folder = Path(temporary)
            if path.is_dir():
                _copy(path, folder / "pack", token, step)
            else:
                _unzip(path, folder / "pack", token, step)
            found = _top(folder / "pack")
            if (found / "metadata.json").is_file():
                check_model(found / "model" / "model.bin")
            yield found
    except OSError as error:
        full = error.errno in (errno.ENOSPC, errno.EDQUOT)
        reason = EngineProblem.NO_SPACE if full else EngineProblem.BAD_PACK
        raise EngineError(reason, path.name, error.strerror or str(error)) from error
    except DAMAGED as error:
        raise _bad(path, f"its file is damaged: {error}") from error


def _unzip(path: Path, into: Path, token: Token, step: Step[float]) -> None:
    if not zipfile.is_zipfile(path):
        raise _bad(path, "it is not a zip file")
    with zipfile.ZipFile(path) as archive:
        entries = [each for each in archive.infolist() if not each.is_dir()]
        _check_entries(path, entries)
        wanted = [each for each in entries if not _is_unused(each.filename)]
        _check_space(path, into, sum(each.file_size for each in wanted))
        written, total = 0, sum(each.file_size for each in wanted) or 1
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
    if len(wanted) > _MOST_FILES or total > _MOST_BYTES:
        raise _bad(path, "it is far too large")
    _check_space(path, into, total)
    for count, each in enumerate(wanted, 1):
        token.check()
        target = into / each.relative_to(path)
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(each, target)
        step(count / len(wanted))


def _check_entries(path: Path, entries: list[zipfile.ZipInfo]) -> None:
    """Refuse bombs, and names that lead out of the folder."""
    size = sum(each.file_size for each in entries)
    if len(entries) > _MOST_FILES or size > _MOST_BYTES:
        raise _bad(path, "it is far too large")
    if size > _MOST_RATIO * max(path.stat().st_size, 1):
        raise _bad(path, "it unpacks to an implausible size")
    for each in entries:
        parts = PurePosixPath(each.filename.replace("\\", "/")).parts
        if not parts or ".." in parts or parts[0].startswith("/") or ":" in parts[0]:
            raise _bad(path, "it names a file outside its own folder")
        if stat.S_ISLNK(each.external_attr >> 16):
            raise _bad(path, "it holds a link")


def _check_space(path: Path, into: Path, size: int) -> None:
    free = shutil.disk_usage(into.parent).free
    if free < size + _SPARE:
        detail = f"{size >> 20} MB needed, {free >> 20} MB free"
        raise EngineError(EngineProblem.NO_SPACE, path.name, detail)


def _is_unused(name: str) -> bool:
    return any(part in _UNUSED for part in PurePosixPath(name).parts[:2])


def _top(folder: Path) -> Path:
    """The folder that holds the pack: this one, or the only one in it."""
    inside = list(folder.iterdir()) if folder.is_dir() else []
    alone = len(inside) == 1 and inside[0].is_dir()
    return inside[0] if alone else folder


def _bad(path: Path, detail: str) -> EngineError:
    return EngineError(EngineProblem.BAD_PACK, path.name, detail)
