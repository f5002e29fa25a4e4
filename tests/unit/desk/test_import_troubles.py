"""What may happen amid an import: nothing is lost, and it can be repeated."""

from __future__ import annotations

import sqlite3
import sys
from typing import TYPE_CHECKING

import pytest

from reader.cli import run
from reader.desk import Desk
from reader.desk import arrivals as desk_arrivals
from reader.errors import LibraryError, LibraryProblem
from reader.library import check, connection
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Cancelled, Token, ignore

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.domain.arrival import Arrival

MANY = 40
LONG = "The harbour office had counted every crate of onions twice by then. " * 30


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    with Desk(default_paths(), Settings()) as opened:
        yield opened


@pytest.fixture
def export(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An export of many pages with a mark each; each is a transaction of its own."""
    monkeypatch.setattr(desk_arrivals, "_BATCH_SECONDS", 0.0)
    path = tmp_path / "marks.csv"
    rows = (f'"{n} {LONG}",Page {n},https://e.org/{n}\n' for n in range(MANY))
    path.write_text("Highlight,Title,URL\n" + "".join(rows), encoding="utf-8")
    return path


def state(desk: Desk) -> tuple[int, int]:
    """How many articles and marks there are."""
    return len(desk.shelf.items()), len(desk.marks.all())


def assert_whole(desk: Desk, export: Path) -> None:
    """A second import brings what is missing, and nothing twice."""
    before = state(desk)
    new = desk.exchange.importing(export)(Token(), ignore)
    assert new == MANY - before[1]
    assert state(desk) == (MANY, MANY)
    check(default_paths().library)


def test_an_import_that_is_cancelled_keeps_what_it_has_done(
    desk: Desk, export: Path
) -> None:
    token = Token()

    def step(arrival: Arrival) -> None:
        if arrival.done == 9:
            token.cancel()

    with pytest.raises(Cancelled):
        desk.exchange.importing(export)(token, step)
    assert state(desk) == (10, 10)
    assert_whole(desk, export)


def test_an_import_in_large_batches_is_cancelled_within_one(
    desk: Desk, export: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What of a batch was not told of is not kept: all of it or nothing."""
    monkeypatch.setattr(desk_arrivals, "_BATCH_SECONDS", 1000.0)

    class Sudden(Token):
        checks = 0

        def check(self) -> None:
            self.checks += 1
            if self.checks == 15:
                self.cancel()
            super().check()

    told: list[Arrival] = []
    with pytest.raises(Cancelled):
        desk.exchange.importing(export)(Sudden(), told.append)
    assert state(desk) == (0, 0) == (len(told), len(told))
    assert_whole(desk, export)


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on a file's size there")
def test_a_disk_that_becomes_full_is_one_sentence(
    desk: Desk, export: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    from tests.helpers.limits import full_disk

    desk.shelf.items()
    library = default_paths().library
    room = library.with_name(library.name + "-wal").stat().st_size + 400_000
    with full_disk(room), pytest.raises(LibraryError) as caught:
        desk.exchange.importing(export)(Token(), ignore)
    assert caught.value.reason in (LibraryProblem.FULL, LibraryProblem.FAILED)
    articles, marks = state(desk)
    assert 0 < articles == marks < MANY
    with full_disk(0):
        assert run(["import", str(export)]) == 2
    said = capsys.readouterr()
    assert said.err.startswith("duizhao: ")
    assert said.err.count("\n") == 1
    assert state(desk) == (articles, marks)
    assert_whole(desk, export)


def test_a_library_that_another_program_has_locked_is_one_sentence(
    desk: Desk,
    export: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(connection, "OTHERS_WAIT", 0.05)
    desk.shelf.items()
    other = sqlite3.connect(default_paths().library, isolation_level=None)

    def step(arrival: Arrival) -> None:
        if arrival.done == 5:
            other.execute("BEGIN IMMEDIATE")

    with pytest.raises(LibraryError) as caught:
        desk.exchange.importing(export)(Token(), step)
    assert caught.value.reason is LibraryProblem.LOCKED
    assert state(desk) == (6, 6)  # reading goes on
    assert run(["import", str(export)]) == 2
    assert capsys.readouterr().err == (
        f"duizhao: {default_paths().library}:"
        " the library is in use by another program (database is locked)\n"
    )
    other.execute("ROLLBACK")
    other.close()
    assert_whole(desk, export)
