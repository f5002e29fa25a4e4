"""Kinds of damage to the library, and all that was kept is there again."""

from __future__ import annotations

import gzip
import os
import shutil
import sqlite3
import sys
from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.domain.annotation import Passage
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.desks import bodies
from tests.helpers.pages import TIDE, save_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Harm = Callable[[Path], object]

pytestmark = pytest.mark.skipif(
    sys.platform == "win32", reason="no pipes there, and no links without a permission"
)

WORD = [Passage(1, 2, 7)]
PAGE = 4096


def cut(length: int) -> Harm:
    return lambda path: os.truncate(path, length)


def zero(start: int, end: int) -> Harm:
    return lambda path: overwrite(path, start, bytes(end - start))


def flip(place: int) -> Harm:
    return lambda path: overwrite(path, place, bytes([path.read_bytes()[place] ^ 255]))


def overwrite(path: Path, start: int, what: bytes) -> None:
    with path.open("r+b") as file:
        file.seek(start)
        file.write(what)


def run(statement: str) -> Harm:
    def harm(path: Path) -> None:
        file = sqlite3.connect(path)
        file.execute(statement)
        file.commit()
        file.close()

    return harm


def beside(end: str) -> Harm:
    """A file of noise where SQLite keeps its log."""
    return lambda path: path.with_name(path.name + end).write_bytes(os.urandom(9000))


def be_a_folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def be_a_pipe(path: Path) -> None:
    path.unlink()
    os.mkfifo(path)


def lead_nowhere(path: Path) -> None:
    path.unlink()
    path.symlink_to(path.parent / "away" / "library.sqlite")


def lie_elsewhere(path: Path) -> None:
    elsewhere = path.parent.parent / "elsewhere.sqlite"
    shutil.move(path, elsewhere)
    path.symlink_to(elsewhere)


HARMS: dict[str, Harm] = {
    "100 bytes": cut(100),
    "one page": cut(PAGE),
    "an odd length": cut(20_001),
    "no first page": zero(0, PAGE),
    "no second page": zero(PAGE, 2 * PAGE),
    "no fifth page": zero(4 * PAGE, 5 * PAGE),
    "no header": zero(0, 100),
    "another magic": flip(3),
    "another page size": flip(16),
    "another page count": flip(31),
    "another encoding": lambda path: overwrite(path, 56, b"\0\0\0\2"),
    "noise for a log": beside("-wal"),
    "noise for a journal": beside("-journal"),
    "noise for the shared memory": beside("-shm"),
    "noise at its end": lambda path: path.write_bytes(
        path.read_bytes() + os.urandom(5000)
    ),
    "compressed": lambda path: path.write_bytes(gzip.compress(path.read_bytes())),
    "a text": lambda path: path.write_text("This is a letter.\n" * 500),
    "no table of changes": run("DROP TABLE changes"),
    "no trigger": run("DROP TRIGGER articles_insert"),
    "a tag of no article": run("INSERT INTO article_tags VALUES (999, 'x')"),
    "no identity": run("DELETE FROM identity"),
    "a newer version": run("PRAGMA user_version = 999"),
    "a folder": be_a_folder,
    "a pipe": be_a_pipe,
    "a link to nowhere": lead_nowhere,
    "a link": lie_elsewhere,
}


@pytest.mark.parametrize("harm", HARMS.values(), ids=HARMS)
def test_a_backup_is_the_library_again(tmp_path: Path, harm: Harm) -> None:
    page = save_page(tmp_path / "mill.html", "The mill at Carew")
    texts = (f"Further up the river: {text}" for text in TIDE)
    other = save_page(tmp_path / "other.html", "Other mills", *texts)
    with Desk(default_paths(), Settings()) as desk:
        desk.marks.note(desk.opening(page)(Token(), ignore), WORD, "Kept.")
        copy = desk.exchange.backing_up(5)(Token(), ignore)
        assert copy is not None
    harm(default_paths().library)
    with Desk(default_paths(), Settings()) as desk:
        desk.open_library()
        is_there = bodies(desk) == {"Kept."}
        assert is_there or desk.library.condition.is_stand_in
        desk.marks.note(desk.opening(other)(Token(), ignore), WORD, "Meanwhile.")
        desk.exchange.restoring(copy)(Token(), ignore)
        desk.library.settle()
    with Desk(default_paths(), Settings()) as desk:
        assert desk.open_library() is None
        assert desk.library.condition.is_sound
        assert bodies(desk) == {"Kept.", "Meanwhile."}
    assert copy.exists()
