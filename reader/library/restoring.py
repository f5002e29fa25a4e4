"""Replaces a library that cannot be used by a copy."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryProblem
from reader.files import move, put_in_place, sync_folder
from reader.library import backup, schema, soundness
from reader.library.cache import Cache, beside
from reader.library.connection import Connection, system_errors
from reader.library.merging import Merged, merge
from reader.library.salvage import salvage

if TYPE_CHECKING:
    from pathlib import Path

_ENDS = ("", "-wal", "-shm")


@dataclass(frozen=True, slots=True)
class Restored:
    """The result of replacing a library that could not be used."""

    aside: Path | None  # where the former file is now
    salvaged: int  # rows of that which could be read
    added: Merged  # what they and the stand-in had beyond the copy


def is_usable(library: Path) -> bool:
    """Whether a copy can be merged into a library as it is.

    Raises `LibraryError` if another program has it locked.
    """
    if not library.exists():
        return False
    try:
        connection = Connection(library)
        try:
            version = schema.version_of(connection)
            soundness.check_pages(connection)
            return version == len(schema.MIGRATIONS) and connection.can_be_written
        finally:
            connection.close()
    except LibraryError as error:
        if error.reason is LibraryProblem.LOCKED:
            raise
        return False


def restore(library: Path, copy: Path, stand_in: Path | None = None) -> Restored:
    """Make a copy the library, in the place of a file that cannot be used.

    That file is set aside under today's date, and what can be read of it is added to
    the copy, as is what was written meanwhile into a stand-in. Until all this is done
    the former file stays where it is: a power cut leaves either of the two. Raises
    `LibraryError` for a copy that is damaged, or if there is no room.
    """
    fresh = library.with_name(f"{library.stem}-new.sqlite")
    rescued = library.with_name(f"{library.stem}-salvaged.sqlite")
    try:
        with system_errors(library):
            library.parent.mkdir(parents=True, exist_ok=True)
            for path in (fresh, rescued):
                remove(path)
            backup.copy_of_this_version(copy, fresh)
            salvaged, added = 0, Merged(0, 0, 0, 0, 0)
            if library.is_file():
                salvaged = salvage(library, rescued, fresh)
                added = _sum(added, merge(fresh, rescued))
            if stand_in is not None:
                added = _sum(added, merge(fresh, stand_in))
            aside = _swap(fresh, library)
    finally:
        for path in (fresh, rescued):
            remove(path)
    read_again(library)
    return Restored(aside, salvaged, added)


def read_again(library: Path) -> None:
    """Make the search index read all of a library that was replaced."""
    cache = Cache(library)
    with suppress(LibraryError):
        cache.use(lambda connection: connection.run("DELETE FROM state"))
    cache.close()


def remove(path: Path) -> None:
    """Delete a library's file and its cache, with their logs."""
    for file in (path, beside(path)):
        for end in _ENDS:
            with suppress(OSError):
                file.with_name(file.name + end).unlink(missing_ok=True)


def _swap(fresh: Path, library: Path) -> Path | None:
    """Give the new file the library's name; return where the former one is now."""
    aside = None
    if library.exists():
        moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S")
        aside = library.with_name(f"{library.stem}-aside-{moment}.sqlite")
        if library.is_dir():
            move(library, aside)
        else:
            _link(library, aside)
        log = library.with_name(library.name + "-wal")
        if log.exists():
            move(log, aside.with_name(aside.name + "-wal"))
        sync_folder(library.parent)
    put_in_place(fresh, library)
    library.with_name(library.name + "-shm").unlink(missing_ok=True)
    return aside


def _link(path: Path, other: Path) -> None:
    """Give a file a second name or, where a disk knows no such thing, copy it."""
    try:
        os.link(path, other)
    except OSError:
        shutil.copy2(path, other)


def _sum(one: Merged, other: Merged) -> Merged:
    return replace(
        one,
        articles=one.articles + other.articles,
        annotations=one.annotations + other.annotations,
        edits=one.edits + other.edits,
        terms=one.terms + other.terms,
        words=one.words + other.words,
    )
