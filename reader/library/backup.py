"""Makes dated copies of the library.

A backup is a whole library: it can be opened as one. Restoring merges. What the library
has and the backup has not is kept; a mark that both have stays as it was changed last.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryProblem
from reader.files import put_in_place, remove
from reader.library import schema
from reader.library.articles import ArticleTable
from reader.library.connection import Connection, UnknownTable, system_errors

if TYPE_CHECKING:
    from pathlib import Path

FORGOTTEN_FOR = timedelta(days=30)
"""How long an article that was removed with its marks can still be put back."""


@dataclass(frozen=True, slots=True)
class DatedCopy:
    """A copy of the library, and when it was made, in UTC."""

    path: Path
    made: datetime


_DATE = "%Y-%m-%dT%H%M%S"


def copy(connection: Connection, folder: Path, label: str = "") -> Path:
    """Copy the library into the folder, whole or not at all; return the new file."""
    moment = datetime.now(UTC).strftime(_DATE)
    stem = connection.path.stem
    name = "-".join(part for part in (stem, moment, label) if part)
    path = folder / f"{name}.sqlite"
    partial = path.with_suffix(".partial")
    with system_errors(folder):
        folder.mkdir(parents=True, exist_ok=True)
        try:
            connection.copy_to(partial)
            put_in_place(partial, path)
        finally:
            remove(partial)
    return path


def copy_of_this_version(other: Path, into: Path) -> None:
    """Write another library, brought up to this version, into a file of its own.

    The other file is not changed. Raises `LibraryError` if it is not a library, or if
    SQLite finds it damaged.
    """
    from reader.library import soundness

    theirs = Connection(other, writable=False)
    try:
        if not schema.version_of(theirs):
            raise LibraryError(LibraryProblem.FOREIGN, other)
        soundness.check_pages(theirs)
        theirs.copy_to(into)
    finally:
        theirs.close()
    ours = Connection(into)
    try:
        schema.migrate(ours)
    finally:
        ours.close()


def backups(folder: Path, stem: str = "library") -> tuple[Path, ...]:
    """The copies in the folder, newest first.

    Raises `LibraryError` if the folder cannot be read.
    """
    with system_errors(folder):
        return tuple(sorted(folder.glob(f"{stem}-????-??-??T*.sqlite"), reverse=True))


def newest(folder: Path, stem: str = "library") -> DatedCopy | None:
    """The copy made last; one dated in the future only if there is no other."""
    moment = datetime.now(UTC)
    copies = [DatedCopy(path, _date(path)) for path in backups(folder, stem)]
    return next((each for each in copies if each.made <= moment), None) or next(
        iter(copies), None
    )


def back_up(library: Path, folder: Path, keep: int) -> Path | None:
    """Check the library, make today's copy if there is none, drop the oldest copies.

    `keep` of this library's copies are left, besides those made before a change of
    version and those dated in the future, which a wrong clock made. Articles forgotten
    long ago are deleted, once a copy holds them. Opens a connection of its own: run it
    off the UI thread. Returns the copy it made. Raises `LibraryError` for a damaged
    library: its copies must not replace sound ones.
    """
    from reader.library import soundness

    moment = datetime.now(UTC)
    connection = Connection(library)
    try:
        soundness.check(connection)
        key = key_of(connection)
        dated = [
            path
            for path in backups(folder, library.stem)
            if not _label(path) and _date(path) <= moment and _is_copy_of(path, key)
        ]
        made = None
        if keep > 0 and not any(f"{moment:%Y-%m-%d}" in path.name for path in dated):
            made = copy(connection, folder)
            dated.insert(0, made)
            connection.run("PRAGMA foreign_keys = ON")
            ArticleTable(connection).purge((moment - FORGOTTEN_FOR).isoformat())
    finally:
        connection.close()
    with system_errors(folder):
        for path in dated[max(keep, 1) :]:
            path.unlink(missing_ok=True)
    return made


def check(library: Path) -> None:
    """Raise `LibraryError` if the file, or any row of it, is damaged.

    Reads all of it, by a connection of its own: run it off the UI thread.
    """
    from reader.library import soundness

    connection = Connection(library, writable=False)
    try:
        soundness.check(connection)
    finally:
        connection.close()


def key_of(connection: Connection) -> str:
    """The key of a library: its copies have the same key, another library has not."""
    return str(connection.value("SELECT id FROM identity"))


def _is_copy_of(path: Path, key: str) -> bool:
    """True if a file is a copy of the library with this key."""
    try:
        connection = Connection(path, writable=False, is_immutable=True)
    except LibraryError:
        return False
    try:
        return key_of(connection) == key
    except (LibraryError, UnknownTable):
        return False
    finally:
        connection.close()


def _date(path: Path) -> datetime:
    """When a copy was made, by its name."""
    text = path.stem.partition("T")
    day = text[0][-10:]
    try:
        return datetime.strptime(f"{day}T{text[2][:6]}", _DATE).replace(tzinfo=UTC)
    except ValueError:
        return datetime.max.replace(tzinfo=UTC)


def _label(path: Path) -> str:
    """What a copy's name says after its date."""
    return path.stem.partition("T")[2][6:]
