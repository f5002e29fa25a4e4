"""One SQLite connection that speaks in the terms of `reader.errors`."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryError, LibraryProblem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path
    from typing import TypeAlias

    Values: TypeAlias = Sequence[Any] | Mapping[str, Any]

Row = tuple[Any, ...]

WAIT = 3.0
"""Seconds to wait for another connection's transaction; ours last milliseconds."""

PROBLEMS = {
    sqlite3.SQLITE_FULL: LibraryProblem.FULL,
    sqlite3.SQLITE_READONLY: LibraryProblem.READ_ONLY,
    sqlite3.SQLITE_PERM: LibraryProblem.READ_ONLY,
    sqlite3.SQLITE_CANTOPEN: LibraryProblem.READ_ONLY,
    sqlite3.SQLITE_BUSY: LibraryProblem.LOCKED,
    sqlite3.SQLITE_LOCKED: LibraryProblem.LOCKED,
    sqlite3.SQLITE_PROTOCOL: LibraryProblem.LOCKED,
    sqlite3.SQLITE_CORRUPT: LibraryProblem.CORRUPT,
    sqlite3.SQLITE_NOTADB: LibraryProblem.CORRUPT,
    sqlite3.SQLITE_IOERR: LibraryProblem.FAILED,
    sqlite3.SQLITE_NOMEM: LibraryProblem.FAILED,
    sqlite3.SQLITE_TOOBIG: LibraryProblem.FAILED,
}
"""What the world did, by SQLite's primary result code; other codes are our bugs."""


class Connection:
    """A connection, used only by the thread that opened it.

    Every write happens in `transaction()`. A write that returns is on the disk: the
    journal is synced at each commit.
    """

    def __init__(
        self,
        path: Path,
        *,
        writable: bool = True,
        kept: bool = True,
        is_cache: bool = False,
        wait: float | None = None,
    ) -> None:
        """Open the file, making it if it is to be written; not `kept`: in memory.

        `wait` is how many seconds to wait for another's transaction. In a cache every
        statement that fails is damage: no fault of ours in it may stop the program.
        """
        self.path = path
        self._is_cache = is_cache
        where = path.absolute().as_uri() if kept else "file::memory:"
        with self._in_our_terms():
            self._raw = sqlite3.connect(
                f"{where}?mode={'rwc' if writable else 'ro'}" if kept else where,
                uri=True,
                timeout=WAIT if wait is None else wait,
                isolation_level=None,
            )
        self._raw.text_factory = _legible

    def rows(self, sql: str, values: Values = ()) -> tuple[Row, ...]:
        """All rows of a query."""
        with self._in_our_terms():
            return tuple(self._raw.execute(sql, values).fetchall())

    def row(self, sql: str, values: Values = ()) -> Row | None:
        """The first row of a query, if there is one."""
        with self._in_our_terms():
            row: Row | None = self._raw.execute(sql, values).fetchone()
            return row

    def value(self, sql: str, values: Values = ()) -> Any:  # noqa: ANN401 (any column)
        """The first column of the first row; None if there is no row."""
        row = self.row(sql, values)
        return row[0] if row else None

    def run(self, sql: str, values: Values = ()) -> int:
        """Run one statement; return how many rows it changed."""
        with self._in_our_terms():
            return self._raw.execute(sql, values).rowcount

    def run_many(self, sql: str, values: Iterable[Sequence[Any]]) -> None:
        """Run one statement for each row of values."""
        with self._in_our_terms():
            self._raw.executemany(sql, values)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """All of it or nothing. Inside another transaction it is part of that one."""
        if self._raw.in_transaction:
            yield
            return
        self.run("BEGIN IMMEDIATE")
        try:
            yield
            self.run("COMMIT")
        except BaseException:
            if self._raw.in_transaction:  # a full disk has rolled back by itself
                self.run("ROLLBACK")
            raise

    def copy_to(self, path: Path) -> None:
        """Copy the whole file as it stands, while others may write to it."""
        with self._in_our_terms():
            target = sqlite3.connect(path, isolation_level=None)
            try:
                self._raw.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            finally:
                target.close()

    def close(self) -> None:
        """Give the file back; closing twice does no harm."""
        self._raw.close()

    @contextmanager
    def _in_our_terms(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            problem = PROBLEMS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
            if problem is None and self._is_cache and _is_of_the_file(error):
                problem = LibraryProblem.CORRUPT
            if problem is None:
                raise
            raise LibraryError(problem, self.path, str(error)) from error
        except UnicodeDecodeError as error:
            # The message of an error of SQLite quotes damaged bytes of the schema.
            problem = LibraryProblem.CORRUPT
            raise LibraryError(problem, self.path, str(error)) from error


def _legible(text: bytes) -> str:
    """Text of a column. A damaged byte must not hide the rest of what was written."""
    return text.decode("utf-8", "replace")


def _is_of_the_file(error: sqlite3.Error) -> bool:
    """Not a misuse of the connection, such as from another thread, which is a bug."""
    return not isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError)
