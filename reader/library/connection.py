"""A SQLite connection that raises the errors of `reader.errors`."""

from __future__ import annotations

import errno
import sqlite3
import threading
from collections import Counter
from contextlib import contextmanager, suppress
from time import monotonic
from typing import TYPE_CHECKING, Any

from reader.errors import LibraryError, LibraryProblem
from reader.files import FULL, is_on_share

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path, PurePath
    from typing import TypeAlias

    Values: TypeAlias = Sequence[Any] | Mapping[str, Any]

Row = tuple[Any, ...]

OWN_WAIT = 30.0
"""Seconds to wait for a transaction of another thread of ours, if none are given."""

OTHERS_WAIT = 3.0
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
"""The reasons of errors by SQLite's primary result code; others are defects of ours."""


UnknownTable = sqlite3.OperationalError
"""What a query raises for a table or column that the file does not have."""

Refused = sqlite3.IntegrityError
"""What writing a row raises that breaks a constraint of its table."""


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
        is_immutable: bool = False,
        kept: bool = True,
        is_cache: bool = False,
        wait: float | None = None,
    ) -> None:
        """Open the file, making it if it is to be written; not `kept`: in memory.

        `is_immutable` says that nobody will write to the file, whose journal is then
        not looked at. `wait` is how many seconds to wait for another's transaction;
        one that is given says that somebody waits for this connection: other threads
        of ours let it write before their next transaction. In
        a cache every statement that fails is damage: no fault of ours in it may stop
        the program.
        """
        self.path = path
        self._is_cache = is_cache
        self._is_hurried = wait is not None
        self._patience = OTHERS_WAIT if self._is_hurried else OWN_WAIT
        self._is_for_reading = False
        where = _uri(path.absolute()) if kept else "file::memory:"
        how = "rwc" if writable else "ro&immutable=1" if is_immutable else "ro"
        with self._in_our_terms():
            self._raw = sqlite3.connect(
                f"{where}?mode={how}" if kept else where,
                uri=True,
                timeout=OTHERS_WAIT if wait is None else wait,
                isolation_level=None,
            )
        self._raw.text_factory = _legible
        self._place = _place(path) if kept and not is_cache else None
        self._log_place: tuple[int, int] | None = None

    def rows(self, sql: str, values: Values = ()) -> tuple[Row, ...]:
        """All rows of a query."""
        with self._in_our_terms():
            return tuple(self._raw.execute(sql, values).fetchall())

    def each(self, sql: str) -> Iterator[Row]:
        """The rows of a query one by one, as far as they can be read."""
        with self._in_our_terms():
            yield from self._raw.execute(sql)

    def each_in_bytes(self, sql: str) -> Iterator[Row]:
        """The rows of a query one by one, their texts as the bytes that are there."""
        with self._in_our_terms():
            cursor = self._raw.cursor()
            legible, self._raw.text_factory = self._raw.text_factory, bytes
            try:
                yield from cursor.execute(sql)
            finally:
                self._raw.text_factory = legible
                cursor.close()

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

    @property
    def can_be_written(self) -> bool:
        """True if the file may be written to. A lock is no obstacle: it passes."""
        if self._is_for_reading:
            return False
        try:
            with self.transaction():  # which by itself a read-only file allows
                self.run("UPDATE identity SET id = id WHERE false")
                return True
        except LibraryError as error:
            return error.reason is LibraryProblem.LOCKED

    def forbid_writing(self) -> None:
        """Make every write fail from now on, also where the system would allow it."""
        self.run("PRAGMA query_only = ON")
        self._is_for_reading = True

    def note_log(self) -> None:
        """Remember which file the write-ahead log is, once it is there."""
        self._log_place = _place(_log_of(self.path))

    def abandon(self) -> None:
        """Close a file that was removed or replaced.

        SQLite leaves its log beside the file that replaced it, and would take it for
        that file's own at the next opening: it is removed if it is still ours.
        """
        self.close()
        log = _log_of(self.path)
        if self._log_place is not None and self._log_place == _place(log):
            with suppress(OSError):
                log.unlink()

    @property
    def is_in_place(self) -> bool:
        """Whether the path still leads to the file that is open."""
        return self._place is None or self._place == _place(self.path)

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Run what is inside as one change; in another transaction as its part.

        Nothing is written into a file that was removed or replaced while it was open:
        it would be gone when the program ends, see https://sqlite.org/howtocorrupt.html
        """
        if self._raw.in_transaction:
            yield
            return
        if not self.is_in_place:
            raise LibraryError(LibraryProblem.GONE, self.path)
        self._begin()
        with _turns.taken(self.path):
            try:
                yield
                self.run("COMMIT")
            except BaseException:
                if self._raw.in_transaction:  # a full disk has rolled back by itself
                    self.run("ROLLBACK")
                raise

    @property
    def is_awaited(self) -> bool:
        """True if a hurried thread of ours waits to write: end the transaction soon."""
        return _turns.is_awaited(self.path)

    def _begin(self) -> None:
        """Begin to write; wait for our own threads, the hurried one goes first.

        SQLite's own waiting polls, in pauses of up to a tenth of a second: a thread
        that begins transaction after transaction would keep others out for seconds.
        """
        until = monotonic() + self._patience
        with _turns.asked_for(self.path, until, is_hurried=self._is_hurried):
            while True:
                try:
                    self.run("BEGIN IMMEDIATE")
                except LibraryError as error:
                    is_locked = error.reason is LibraryProblem.LOCKED
                    is_ours = _turns.is_written(self.path)
                    if not (is_locked and is_ours and monotonic() < until):
                        raise
                    _turns.wait(self.path, until)
                else:
                    return

    def set_wait(self, seconds: float) -> None:
        """Set how many seconds to wait for another program's transaction."""
        self.run(f"PRAGMA busy_timeout = {int(seconds * 1000)}")

    def keep_journal(self) -> None:
        """Use a write-ahead log, so that one writes while others read, if possible.

        A write-ahead log needs memory that processes share, which a network has not:
        https://sqlite.org/wal.html. On a Windows share writers and readers take turns.
        """
        mode = "DELETE" if is_on_share(self.path) else "WAL"
        self.run(f"PRAGMA journal_mode = {mode}")

    def copy_to(self, path: Path) -> None:
        """Copy the whole file as it stands, while others may write to it."""
        with self._in_our_terms():
            target = sqlite3.connect(path, isolation_level=None)
            try:
                self._raw.backup(target)
                target.execute("PRAGMA journal_mode = DELETE")
            finally:
                target.close()

    def copy_into(self, other: Connection) -> None:
        """Copy the whole library into an open, empty one."""
        with self._in_our_terms():
            self._raw.backup(other._raw)

    def close(self) -> None:
        """Give the file back; closing twice does no harm."""
        self._raw.close()

    @contextmanager
    def _in_our_terms(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            problem = PROBLEMS.get(getattr(error, "sqlite_errorcode", 0) & 0xFF)
            if "unsupported file format" in str(error):  # a damaged header: no code
                problem = LibraryProblem.CORRUPT
            if problem is None and self._is_cache and _is_of_the_file(error):
                problem = LibraryProblem.CORRUPT
            if problem is None:
                raise
            raise LibraryError(problem, self.path, str(error)) from error
        except UnicodeDecodeError as error:
            # The message of an error of SQLite quotes damaged bytes of the schema.
            problem = LibraryProblem.CORRUPT
            raise LibraryError(problem, self.path, str(error)) from error


@contextmanager
def system_errors(path: Path) -> Iterator[None]:
    """Raise a `LibraryError` with the path for each `OSError`."""
    try:
        yield
    except OSError as error:
        reason = LibraryProblem.READ_ONLY
        if error.errno in FULL:
            reason = LibraryProblem.FULL
        elif error.errno in (errno.EMFILE, errno.ENFILE, errno.EIO):
            reason = LibraryProblem.FAILED
        detail = error.strerror or str(error)
        raise LibraryError(reason, path, detail) from error


class _Turns:
    """Which threads of this process write to each file, and which wait to.

    A hurried thread, the window's, goes before the others: these begin no transaction
    while one waits. So it waits no longer than for the transaction that runs.
    """

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._writers: Counter[Path] = Counter()
        self._hurried: Counter[Path] = Counter()

    def is_written(self, path: Path) -> bool:
        return self._writers[path] > 0

    def is_awaited(self, path: Path) -> bool:
        return self._hurried[path] > 0

    def wait(self, path: Path, until: float) -> None:
        """Wait until no thread of ours writes to a file, at most until this time."""
        with self._changed:
            self._changed.wait_for(
                lambda: not self._writers[path], max(0.0, until - monotonic())
            )

    @contextmanager
    def asked_for(
        self, path: Path, until: float, *, is_hurried: bool
    ) -> Iterator[None]:
        """Stand in the queue until what is inside has begun a transaction."""
        if not is_hurried:
            with self._changed:
                self._changed.wait_for(
                    lambda: not self._hurried[path], max(0.0, until - monotonic())
                )
            yield
            return
        with self._changed:
            self._hurried[path] += 1
        try:
            self.wait(path, until)
            yield
        finally:
            with self._changed:
                self._hurried[path] -= 1
                self._changed.notify_all()

    @contextmanager
    def taken(self, path: Path) -> Iterator[None]:
        with self._changed:
            self._writers[path] += 1
        try:
            yield
        finally:
            with self._changed:
                self._writers[path] -= 1
                self._changed.notify_all()


_turns = _Turns()


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _place(path: Path) -> tuple[int, int] | None:
    """The file at a path: its device and inode number; None if there is none."""
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_dev, about.st_ino


def _legible(text: bytes) -> str:
    """Decode a column; a damaged byte becomes U+FFFD, so that the rest is read."""
    return text.decode("utf-8", "replace")


def _is_of_the_file(error: sqlite3.Error) -> bool:
    """True unless the error is a misuse of the connection, which is a bug of ours."""
    return not isinstance(error, sqlite3.ProgrammingError | sqlite3.InterfaceError)


def _uri(path: PurePath) -> str:
    """A file's URI as SQLite takes it: it refuses the server of a Windows share there.

    See "Microsoft Windows" in https://sqlite.org/uri.html.
    """
    uri = path.as_uri()
    if uri.startswith("file:///"):
        return uri
    return f"file:////{uri.removeprefix('file://')}"
