"""Opens a library that can only be read: without permission, or on a full disk."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

from reader.errors import LibraryError, LibraryProblem
from reader.library import schema
from reader.library.connection import Connection


def opened_to_read(path: Path) -> Connection:
    """Open a library of which nothing can be written, as it is now.

    SQLite reads a database with a write-ahead log only if it may write beside it. So
    a library without changes in its log is opened as one that nobody writes to; of one
    with changes a copy is opened. An older version is brought up to date in memory.
    """
    problem: LibraryError | None = None
    for attempt in (_as_it_is, _without_log, _copied):
        try:
            return _ready(attempt(path))
        except LibraryError as error:
            problem = error
            if error.reason in (LibraryProblem.NEWER, LibraryProblem.FOREIGN):
                break
        except OSError as error:
            detail = error.strerror or str(error)
            problem = LibraryError(LibraryProblem.READ_ONLY, path, detail)
    assert problem is not None
    raise problem


def _as_it_is(path: Path) -> Connection:
    return Connection(path, writable=False)


def _without_log(path: Path) -> Connection:
    log = path.with_name(path.name + "-wal")
    if log.exists() and log.stat().st_size:
        raise LibraryError(LibraryProblem.READ_ONLY, path, "its log cannot be read")
    return Connection(path, writable=False, is_immutable=True)


def _copied(path: Path) -> Connection:
    with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
        copy = Path(folder) / path.name
        for end in ("", "-wal"):
            with suppress(FileNotFoundError):
                shutil.copyfile(path.with_name(path.name + end), f"{copy}{end}")
        return _in_memory(Connection(copy), path)


def _ready(connection: Connection) -> Connection:
    try:
        version = schema.version_of(connection)
        if version == 0:
            problem = LibraryProblem.READ_ONLY
            raise LibraryError(problem, connection.path, "it is empty")
        if version < len(schema.MIGRATIONS):
            connection = _in_memory(connection, connection.path)
            schema.migrate(connection)
        connection.forbid_writing()
    except LibraryError:
        connection.close()
        raise
    return connection


def _in_memory(connection: Connection, path: Path) -> Connection:
    """A library's content in memory, under the path of its file."""
    made = Connection(path, kept=False)
    try:
        connection.copy_into(made)
    except LibraryError:
        made.close()
        raise
    finally:
        connection.close()
    return made
