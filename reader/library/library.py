"""The library: one SQLite file with all of the reader's data."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryProblem
from reader.library import schema
from reader.library.cache import Cache
from reader.library.connection import Connection, system_errors

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path
    from types import TracebackType

    from reader.library.annotations import AnnotationTable
    from reader.library.articles import ArticleTable
    from reader.library.books import BookTable
    from reader.library.languages import LanguageTable
    from reader.library.page_rules import PageRuleTable
    from reader.library.search import Search
    from reader.library.shelf import ShelfTable
    from reader.library.translations import (
        EditTable,
        GlossaryTable,
        MemoryTable,
        PairTable,
    )
    from reader.library.words import WordTable


class Library:
    """The reader's file, open. It belongs to the thread that opened it.

    Work on another thread opens its own on the same path. Raises `LibraryError` if the
    file cannot be used, having changed nothing in it. Before an older file is brought
    up to date, a copy of it is put among the backups. A file that can only be read is
    opened for reading: what would write to it then raises `LibraryError`.

    `wait` is how many seconds a call waits for another program's transaction.
    """

    def __init__(
        self, path: Path, backups: Path | None = None, *, wait: float | None = None
    ) -> None:
        self.path = path
        self._connection = _opened(path, backups or path.parent / "backups", wait)
        self._cache = Cache(path)

    # The tables are imported and made when first used: a window is painted before.

    @cached_property
    def articles(self) -> ArticleTable:
        from reader.library.articles import ArticleTable

        return ArticleTable(self._connection)

    @cached_property
    def books(self) -> BookTable:
        from reader.library.books import BookTable

        return BookTable(self._connection)

    @cached_property
    def shelf(self) -> ShelfTable:
        from reader.library.shelf import ShelfTable

        return ShelfTable(self._connection)

    @cached_property
    def annotations(self) -> AnnotationTable:
        from reader.library.annotations import AnnotationTable

        return AnnotationTable(self._connection)

    @cached_property
    def pairs(self) -> PairTable:
        from reader.library.translations import PairTable

        return PairTable(self._connection)

    @cached_property
    def edits(self) -> EditTable:
        from reader.library.translations import EditTable

        return EditTable(self._connection)

    @cached_property
    def glossary(self) -> GlossaryTable:
        from reader.library.translations import GlossaryTable

        return GlossaryTable(self._connection)

    @cached_property
    def words(self) -> WordTable:
        from reader.library.words import WordTable

        return WordTable(self._connection)

    @cached_property
    def languages(self) -> LanguageTable:
        from reader.library.languages import LanguageTable

        return LanguageTable(self._connection)

    @cached_property
    def page_rules(self) -> PageRuleTable:
        from reader.library.page_rules import PageRuleTable

        return PageRuleTable(self._connection)

    @cached_property
    def search(self) -> Search:
        from reader.library.search import Search

        return Search(self._connection, self._cache)

    @cached_property
    def memory(self) -> MemoryTable:
        from reader.library.translations import MemoryTable

        return MemoryTable(self._cache)

    @property
    def is_read_only(self) -> bool:
        """True if the library cannot be written to."""
        return not self._connection.can_be_written

    @property
    def is_in_place(self) -> bool:
        """Whether the path still leads to the file that is open."""
        return self._connection.is_in_place

    @property
    def is_awaited(self) -> bool:
        """True if the window's thread waits to write: end a transaction soon."""
        return self._connection.is_awaited

    def set_wait(self, seconds: float) -> None:
        """Set how many seconds to wait for another program's transaction."""
        self._connection.set_wait(seconds)

    def copy_to(self, path: Path) -> None:
        """Copy the library, also one whose file was removed while it was open."""
        self._connection.copy_to(path)

    def transaction(self) -> AbstractContextManager[None]:
        """Make the writes inside one change: all are kept or none."""
        return self._connection.transaction()

    def close(self) -> None:
        """Give the files back; closing twice does no harm."""
        self._connection.close()
        self._cache.close()

    def abandon(self) -> None:
        """Close a library whose file was removed or replaced while it was open."""
        self._connection.abandon()
        self._cache.close()

    def __enter__(self) -> Library:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()


def _opened(path: Path, backups: Path, wait: float | None) -> Connection:
    try:
        with system_errors(path):
            path.parent.mkdir(parents=True, exist_ok=True)
            return _opened_to_write(path, backups, wait)
    except LibraryError as error:
        problem = error
    if path.is_file() and problem.reason in _HINDERS_WRITING:
        try:
            from reader.library.reading import opened_to_read
        except (OSError, ImportError):  # no descriptors are left for our own files
            raise problem from None
        return opened_to_read(path)
    raise problem


_HINDERS_WRITING = (
    LibraryProblem.READ_ONLY,
    LibraryProblem.FULL,
    LibraryProblem.FAILED,
)


def _opened_to_write(path: Path, backups: Path, wait: float | None) -> Connection:
    _check_presence(path, backups)
    connection = Connection(path, wait=wait)
    try:
        schema.version_of(connection)  # before anything is written
        connection.keep_journal()
        connection.run("PRAGMA synchronous = FULL")
        connection.run("PRAGMA foreign_keys = ON")
        schema.migrate(connection, lambda version: _copy(connection, backups, version))
        connection.note_log()
    except LibraryError:
        connection.close()
        raise
    return connection


def _copy(connection: Connection, backups: Path, version: int) -> None:
    """Keep a copy of a library of an older version, before it is brought up to date."""
    from reader.library.backup import copy

    copy(connection, backups, f"v{version}")


def _check_presence(path: Path, backups: Path) -> None:
    """Raise `LibraryError` if a library with copies was deleted or has no bytes left.

    SQLite would begin a new database there, as if the reader had never had one.
    """
    try:
        size = path.stat().st_size
    except FileNotFoundError:
        size = None
    if size or not backups.is_dir():
        return
    from reader.library.backup import backups as copies

    if not copies(backups, path.stem):
        return
    if size is None:
        raise LibraryError(LibraryProblem.MISSING, path)
    if not path.with_name(path.name + "-wal").exists():
        raise LibraryError(LibraryProblem.CORRUPT, path, "the file is empty")
