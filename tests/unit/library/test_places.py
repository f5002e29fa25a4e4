"""Where a library may lie: also on a server, as Windows names it."""

from __future__ import annotations

from pathlib import PurePath, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING

import pytest

from reader.library import connection
from reader.library.connection import Connection

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        (
            PureWindowsPath(r"\\nas\home\li\a b.sqlite"),
            "file:////nas/home/li/a%20b.sqlite",
        ),
        (PureWindowsPath(r"C:\Users\li\l.sqlite"), "file:///C:/Users/li/l.sqlite"),
        (PurePosixPath("/home/li/l?.sqlite"), "file:///home/li/l%3F.sqlite"),
    ],
)
def test_a_path_is_named_as_sqlite_takes_it(path: PurePath, uri: str) -> None:
    assert connection._uri(path) == uri


def test_on_a_share_there_is_no_log_that_needs_shared_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "library.sqlite"
    usual = Connection(path)
    usual.keep_journal()
    assert usual.value("PRAGMA journal_mode") == "wal"
    usual.close()
    monkeypatch.setattr(connection, "is_on_share", lambda _: True)
    shared = Connection(path)
    shared.keep_journal()
    assert shared.value("PRAGMA journal_mode") == "delete"
    shared.close()
