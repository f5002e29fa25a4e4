"""The file beside the library that holds what can be made again.

The memory of translations and the search index grow large, are written often and from
other threads, and are worth nothing without the library. In a file of their own they
never delay a mark, never swell a backup, and are thrown away when damaged.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryProblem
from reader.library.connection import Connection

if TYPE_CHECKING:
    from pathlib import Path

VERSION = 1
"""Another version in the file means: throw it away."""

_TABLES = (
    """CREATE TABLE memory (
        key TEXT PRIMARY KEY,
        content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # How far the index has read the library's changes, and of which library.
    """CREATE TABLE state (
        library TEXT PRIMARY KEY,
        read INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # One row a headline, a block, a mark; `reader.library.index` says which is which.
    # The texts are folded and their Han characters stand apart, see `spaced`.
    """CREATE VIRTUAL TABLE texts USING fts5 (
        original, translation, note, tags,
        tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
    )""",
    f"PRAGMA user_version = {VERSION}",
)


def beside(library: Path) -> Path:
    """Where the cache of a library lies."""
    return library.with_name(f"{library.stem}-cache{library.suffix}")


def open_cache(library: Path) -> Connection:
    """Open the cache of a library.

    It is a new one if the old is damaged or of another version, and one in memory if
    the folder cannot be written to.
    """
    path = beside(library)
    try:
        return _opened(Connection(path))
    except LibraryError as error:
        if error.reason is LibraryProblem.LOCKED:
            raise
        if error.reason in (LibraryProblem.CORRUPT, LibraryProblem.NEWER):
            return _renewed(path)
        return _opened(Connection(path, kept=False))


def _renewed(path: Path) -> Connection:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    return _opened(Connection(path))


def _opened(connection: Connection) -> Connection:
    try:
        connection.run("PRAGMA journal_mode = WAL")
        connection.run("PRAGMA synchronous = NORMAL")  # losing the last batch is fine
        version = connection.value("PRAGMA user_version")
        if version not in (0, VERSION):
            raise LibraryError(LibraryProblem.NEWER, connection.path)
        if version == 0:
            _fill(connection)
    except LibraryError:
        connection.close()
        raise
    return connection


def _fill(connection: Connection) -> None:
    with connection.transaction():
        if connection.value("PRAGMA user_version") == 0:  # nobody was quicker
            for statement in _TABLES:
                connection.run(statement)
