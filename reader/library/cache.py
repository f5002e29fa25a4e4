"""The cache: a file beside the library with data that can be made again.

The memory of translations and the search index grow large, are written often and from
other threads, and are worth nothing without the library. In a file of their own they
never delay a mark, never swell a backup, and are thrown away when damaged.
"""

from __future__ import annotations

import atexit
import contextlib
import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from reader.errors import LibraryError, LibraryProblem
from reader.library.connection import Connection

if TYPE_CHECKING:
    from collections.abc import Callable

ResultT = TypeVar("ResultT")

VERSION = 4
"""The version of the file's tables. A file of another version is made anew."""

# One row a headline, a block, a mark; `reader.library.index` says which is which.
# The texts are folded, their Han characters and emoji stand apart, see `spaced`. Emoji
# are symbols (So), which the tokenizer would pass over.
_TEXTS = """CREATE VIRTUAL TABLE texts USING fts5 (
        original, translation, note, tags,
        tokenize = "porter unicode61 remove_diacritics 2 categories 'L* N* Co So'",
        prefix = '2 3'
    )"""

_TABLES = (
    _TEXTS,
    """CREATE TABLE memory (
        key TEXT PRIMARY KEY,
        content TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    # How far the index has read the library's changes, and of which library.
    """CREATE TABLE state (
        library TEXT PRIMARY KEY,
        read INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID""",
    f"PRAGMA user_version = {VERSION}",
)

# An index of before is made anew; what engines translated stays.
_READ_AGAIN = (
    "DROP TABLE texts",
    _TEXTS,
    "DELETE FROM state",
    f"PRAGMA user_version = {VERSION}",
)

_DAMAGED = (LibraryProblem.CORRUPT, LibraryProblem.NEWER, LibraryProblem.FAILED)

_elsewhere: dict[Path, Path] = {}
"""Caches whose own folder cannot be written to, and where this process keeps them."""


def beside(library: Path) -> Path:
    """Where the cache of a library lies."""
    return library.with_name(f"{library.stem}-cache{library.suffix}")


class Cache:
    """The open cache of one library. It belongs to the thread that opened it.

    An error of the cache is never an error of the library: a damaged file is thrown
    away and made anew; where that cannot be done, the cache is one in the system's
    folder for temporary files, and at the worst one in memory.
    """

    def __init__(self, library: Path) -> None:
        self._library = library
        self._connection = self._opened()

    def use(self, work: Callable[[Connection], ResultT]) -> ResultT:
        """Call `work` with the cache; if the cache fails, once more with a new one.

        Raises what `work` raises that is not of the cache, and `LibraryError` only
        when another program holds the cache locked.
        """
        try:
            return work(self._connection)
        except LibraryError as error:
            if not self._is_ours(error) or error.reason is LibraryProblem.LOCKED:
                raise
            self._connection.close()
            self._connection = self._replacement(error)
        return work(self._connection)

    def close(self) -> None:
        """Give the file back; closing twice does no harm."""
        self._connection.close()

    def _is_ours(self, error: LibraryError) -> bool:
        return error.path == self._connection.path

    def _opened(self) -> Connection:
        path = _elsewhere.get(self._library, beside(self._library))
        try:
            return _ready(Connection(path, is_cache=True))
        except LibraryError as error:
            return self._replacement(error)

    def _replacement(self, error: LibraryError) -> Connection:
        """Make a new cache: in place of a damaged one, else where there is room."""
        with contextlib.suppress(LibraryError, OSError):
            if error.reason in _DAMAGED:
                return _renewed(error.path)
        with contextlib.suppress(LibraryError, OSError):
            if self._library not in _elsewhere:
                return _renewed(_temporary(self._library))
        return _ready(Connection(beside(self._library), kept=False, is_cache=True))


def _temporary(library: Path) -> Path:
    """A place for the cache of a folder that cannot be written to.

    All threads of the process share it, so that what one indexes another finds.
    """
    folder = Path(tempfile.mkdtemp(prefix="duizhao-cache-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    return _elsewhere.setdefault(library, folder / beside(library).name)


def _renewed(path: Path) -> Connection:
    for end in ("", "-wal", "-shm"):
        path.with_name(path.name + end).unlink(missing_ok=True)
    return _ready(Connection(path, is_cache=True))


def _ready(connection: Connection) -> Connection:
    try:
        connection.keep_journal()
        connection.run("PRAGMA synchronous = NORMAL")  # losing the last batch is fine
        version = connection.value("PRAGMA user_version")
        if version > VERSION:
            raise LibraryError(LibraryProblem.NEWER, connection.path)
        if version != VERSION:
            _bring_up(connection)
    except LibraryError:
        connection.close()
        raise
    return connection


def _bring_up(connection: Connection) -> None:
    with connection.transaction():
        version = connection.value("PRAGMA user_version")
        if version == VERSION:
            return  # another thread was quicker
        for statement in _TABLES if version == 0 else _READ_AGAIN:
            connection.run(statement)
