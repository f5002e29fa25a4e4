"""A library that is damaged, gone, locked or read-only: reading goes on."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.desk.library_file import Condition
from reader.domain.annotation import Passage
from reader.errors import LibraryError, LibraryProblem
from reader.library import Library
from reader.paths import Paths, default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.desks import bodies, opened
from tests.helpers.pages import TIDE, save_page

if TYPE_CHECKING:
    from collections.abc import Iterator


WORD = [Passage(1, 2, 7)]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return save_page(tmp_path / "mill.html", "The mill at Carew")


@pytest.fixture
def other(tmp_path: Path) -> Path:
    texts = (f"Further up the river: {text}" for text in TIDE)
    return save_page(tmp_path / "other.html", "Other mills", *texts)


@contextlib.contextmanager
def at_desk(paths: Paths | None = None) -> Iterator[Desk]:
    """A desk as the window opens it."""
    with Desk(paths or default_paths(), Settings()) as desk:
        desk.open_library()
        yield desk


def backed_up(page: Path, body: str = "Kept.") -> Path:
    """A library with one note, and yesterday's copy of it."""
    with at_desk() as desk:
        desk.marks.note(opened(desk, page), WORD, body)
        copy = desk.exchange.backing_up(5)(Token(), ignore)
    assert copy is not None
    return copy.rename(copy.with_name("library-2026-01-05T080000.sqlite"))


def scribble(path: Path, start: int = 5000) -> None:
    """Overwrite most of a file, as a failing disk does."""
    content = path.read_bytes()
    path.write_bytes(content[:start] + os.urandom(len(content) - start))


def cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 3])


def empty(path: Path) -> None:
    path.write_bytes(b"\0" * path.stat().st_size)


def truncate(path: Path) -> None:
    path.write_bytes(b"")


def belong_to_another(path: Path) -> None:
    path.unlink()
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE theirs (a)")
    raw.close()


def be_newer(path: Path) -> None:
    raw = sqlite3.connect(path)
    raw.execute("PRAGMA user_version = 999")
    raw.close()


HARMS = (scribble, cut, empty, truncate, belong_to_another, be_newer)


@pytest.mark.parametrize("harm", HARMS)
def test_no_copy_goes_while_the_library_cannot_be_used(
    page: Path, other: Path, harm
) -> None:
    copy = backed_up(page)
    harm(default_paths().library)
    for _start in range(3):
        with at_desk() as desk:
            assert desk.library.condition.is_stand_in
            desk.marks.note(opened(desk, other), WORD, "Meanwhile.")
            assert desk.exchange.backing_up(1)(Token(), ignore) is None
    assert list(copy.parent.iterdir()) == [copy]


@pytest.mark.parametrize("harm", HARMS)
def test_a_restored_copy_is_the_library_from_then_on(
    page: Path, other: Path, harm
) -> None:
    copy = backed_up(page)
    library = default_paths().library
    harm(library)
    former = library.read_bytes()
    with at_desk() as desk:
        desk.marks.note(opened(desk, other), WORD, "Meanwhile.")
        merged = desk.exchange.restoring(copy)(Token(), ignore)
        desk.library.settle()
        assert bodies(desk) == {"Kept.", "Meanwhile."}
        assert desk.library.condition.is_sound
        assert merged.set_aside is not None
        assert merged.set_aside.read_bytes() == former
        (hit,) = desk.shelf.searching("Kept")(Token(), ignore)
        assert hit.annotation
    with at_desk() as desk:
        assert bodies(desk) == {"Kept.", "Meanwhile."}
        assert desk.library.path == library
    left = {path.name for path in library.parent.iterdir() if path.is_file()}
    assert left == {"library.sqlite", "library-cache.sqlite", merged.set_aside.name}


def test_what_was_written_since_the_copy_is_salvaged(page: Path, other: Path) -> None:
    copy = backed_up(page)
    with at_desk() as desk:
        for number in range(200):
            desk.marks.note(opened(desk, other), WORD, f"Note {number}. " * 20)
    library = default_paths().library
    content = bytearray(library.read_bytes())
    half = len(content) // 2 // 4096 * 4096
    content[half : half + 2 * 4096] = b"\x5a" * 2 * 4096
    library.write_bytes(bytes(content))
    with at_desk() as desk:
        desk.exchange.restoring(copy)(Token(), ignore)
        desk.library.settle()
        assert "Kept." in bodies(desk)
        assert len(bodies(desk)) > 150


def test_notes_are_salvaged_from_a_file_whose_schema_is_lost(
    page: Path, other: Path
) -> None:
    copy = backed_up(page)
    with at_desk() as desk:
        reading = opened(desk, other)
        for number in range(60):
            desk.marks.note(reading, WORD, f"Note {number}. " * 20)
    library = default_paths().library
    content = library.read_bytes()
    library.write_bytes(os.urandom(3 * 4096) + content[3 * 4096 :])
    with at_desk() as desk:
        assert desk.library.condition.is_stand_in
        desk.exchange.restoring(copy)(Token(), ignore)
        desk.library.settle()
        assert len(bodies(desk)) > 50
        assert "Kept." in bodies(desk)
        assert len(desk.shelf.items()) == 2  # what they are on, too


def test_what_a_stand_in_took_is_offered_at_the_next_good_start(
    page: Path, other: Path
) -> None:
    backed_up(page)
    library = default_paths().library
    sound = library.read_bytes()
    empty(library)
    for body in ("First.", "Second."):
        with at_desk() as desk:
            desk.marks.note(opened(desk, other), WORD, body)
    library.write_bytes(sound)
    with at_desk() as desk:
        assert bodies(desk) == {"Kept."}
        assert desk.library.condition.waiting == 2
        desk.library.taking_back()(Token(), ignore)
        desk.library.settle()
        assert bodies(desk) == {"Kept.", "First.", "Second."}
        assert desk.library.condition.is_sound
    with at_desk() as desk:
        assert desk.library.condition.is_sound
        assert bodies(desk) == {"Kept.", "First.", "Second."}


def test_trying_again_finds_a_library_that_came_back(page: Path) -> None:
    backed_up(page)
    library = default_paths().library
    sound = library.read_bytes()
    empty(library)
    with at_desk() as desk:
        assert desk.library.try_again() is not None
        assert bodies(desk) == set()
        library.write_bytes(sound)
        assert desk.library.try_again() is None
        assert bodies(desk) == {"Kept."}
        assert desk.library.condition.is_sound


def test_a_home_removed_while_the_desk_is_open_loses_nothing(page: Path) -> None:
    home = default_paths().data.parent
    with at_desk() as desk:
        reading = opened(desk, page)
        desk.marks.note(reading, WORD, "Before.")
        shutil.rmtree(home)
        desk.marks.note(reading, WORD, "After.")
        assert not home.exists()
        condition = desk.library.condition
        assert condition.problem is not None
        assert condition.problem.reason is LibraryProblem.GONE
        assert bodies(desk) == {"Before.", "After."}
        assert opened(desk, page).id == reading.id
        desk.library.taking_back()(Token(), ignore)
        desk.library.settle()
        assert desk.library.condition.is_sound
    with at_desk() as desk:
        assert bodies(desk) == {"Before.", "After."}


def test_work_on_another_thread_makes_no_new_home(page: Path) -> None:
    home = default_paths().data.parent
    with at_desk() as desk:
        opened(desk, page)
        shutil.rmtree(home)
        with pytest.raises(LibraryError) as caught:
            opened(desk, page)
        assert caught.value.reason is LibraryProblem.GONE
        desk.library.notice(caught.value)
        assert desk.library.condition.is_stand_in
        assert opened(desk, page).article.title == "The mill at Carew"
    assert not home.exists()


def test_a_library_replaced_while_the_desk_is_open_keeps_both(
    page: Path, other: Path, tmp_path: Path
) -> None:
    """As a program that keeps folders alike on two machines does."""
    elsewhere = Paths(tmp_path / "b", tmp_path / "b" / "settings", tmp_path / "b" / "c")
    with at_desk(elsewhere) as there:
        there.marks.note(opened(there, other), WORD, "There.")
    with at_desk() as desk:
        reading = opened(desk, page)
        desk.marks.note(reading, WORD, "Here.")
        elsewhere.library.replace(default_paths().library)
        desk.marks.note(reading, WORD, "Here, too.")
        assert bodies(desk) == {"Here.", "Here, too."}
        assert desk.library.condition.is_stand_in
        desk.library.taking_back()(Token(), ignore)
        desk.library.settle()
        assert bodies(desk) == {"Here.", "Here, too.", "There."}
    with at_desk() as desk:
        assert bodies(desk) == {"Here.", "Here, too.", "There."}


def test_under_another_programs_lock_reading_and_search_go_on(
    page: Path, other: Path
) -> None:
    with at_desk() as desk:
        reading = opened(desk, page)
        desk.marks.note(reading, WORD, "Zebra.")
        lock = sqlite3.connect(default_paths().library, isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError) as caught:
            desk.marks.note(reading, WORD, "Not now.")
        assert caught.value.reason is LibraryProblem.LOCKED
        new = opened(desk, other)
        assert new.article.title == "Other mills"
        assert new.problem is not None
        assert new.problem.reason is LibraryProblem.LOCKED
        assert opened(desk, page).marks[0].annotation.body == "Zebra."
        assert desk.shelf.searching("zebra")(Token(), ignore)
        lock.execute("ROLLBACK")
        lock.close()
        desk.marks.note(new, WORD, "Later.")  # which puts the article on the shelf
        assert bodies(desk) == {"Zebra.", "Later."}
        assert desk.opening_article(new.id)(Token(), ignore).marks


def test_a_mark_that_could_not_be_taken_back_can_be_later(page: Path) -> None:
    with at_desk() as desk:
        reading = opened(desk, page)
        desk.marks.note(reading, WORD, "Zebra.")
        lock = sqlite3.connect(default_paths().library, isolation_level=None)
        lock.execute("BEGIN IMMEDIATE")
        with pytest.raises(LibraryError):
            desk.marks.undo(reading)
        lock.execute("ROLLBACK")
        lock.close()
        assert desk.marks.undo(reading) == ()


@pytest.fixture
def as_nobody() -> Iterator[Path]:
    """A folder that everybody may read, seen by a user who may not write there."""
    if sys.platform == "win32":
        pytest.skip("there are no modes")
    folder = Path(tempfile.mkdtemp(prefix="reader-test-"))
    folder.chmod(0o755)
    yield folder
    if os.geteuid() != os.getuid():
        os.seteuid(os.getuid())
    for each in (folder, *folder.rglob("*")):
        each.chmod(0o755)
    shutil.rmtree(folder)


def forbid_writing(folder: Path, *, files_only: bool) -> None:
    for each in folder.rglob("*"):
        each.chmod(0o444 if each.is_file() else 0o777 if files_only else 0o555)
    folder.chmod(0o777 if files_only else 0o555)
    if os.geteuid() == 0:
        os.seteuid(65534)  # to root nothing is forbidden


@pytest.mark.parametrize("files_only", [True, False])
@pytest.mark.parametrize("is_open_elsewhere", [True, False])
def test_a_read_only_library_is_read(
    as_nobody: Path, files_only: bool, is_open_elsewhere: bool
) -> None:
    folder = as_nobody
    page = save_page(folder / "mill.html", "The mill at Carew")
    texts = (f"Further up the river: {text}" for text in TIDE)
    new = save_page(folder / "new.html", "Other mills", *texts)
    paths = Paths(folder / "data", folder / "settings", folder / "cache")
    with contextlib.ExitStack() as elsewhere:
        desk = elsewhere.enter_context(at_desk(paths))
        desk.marks.note(opened(desk, page), WORD, "Zebra.")
        if not is_open_elsewhere:  # else its log holds the note
            elsewhere.close()
        forbid_writing(folder / "data", files_only=files_only)
        with at_desk(paths) as desk:
            assert desk.library.condition.is_read_only
            assert bodies(desk) == {"Zebra."}
            assert len(desk.shelf.items()) == 1
            known = opened(desk, page)
            assert known.marks[0].annotation.body == "Zebra."
            unknown = opened(desk, new)
            assert unknown.article.title == "Other mills"
            assert unknown.problem is not None
            for reading in (known, unknown):
                with pytest.raises(LibraryError) as caught:
                    desk.marks.note(reading, WORD, "Not kept.")
                assert caught.value.reason is LibraryProblem.READ_ONLY
            (hit,) = desk.shelf.searching("zebra")(Token(), ignore)
            assert hit.annotation
        os.seteuid(os.getuid())


def test_marks_made_without_a_folder_for_the_library_are_added_if_there_is_one(
    as_nobody: Path,
) -> None:
    folder = as_nobody
    page = save_page(folder / "mill.html", "The mill at Carew")
    paths = Paths(folder / "data", folder / "settings", folder / "cache")
    with at_desk() as desk:  # as nobody no module could be loaded
        opened(desk, page)
    forbid_writing(folder, files_only=False)
    with at_desk(paths) as desk:
        assert desk.library.condition.is_passing
        desk.marks.note(opened(desk, page), WORD, "Zebra.")
        assert desk.library.try_again() is not None
        assert bodies(desk) == {"Zebra."}
        os.seteuid(os.getuid())
        folder.chmod(0o777)
        assert desk.library.try_again() is None
        assert desk.library.condition == Condition(waiting=1)
        desk.library.taking_back()(Token(), ignore)
        desk.library.settle()
        assert desk.library.condition.is_sound
        assert bodies(desk) == {"Zebra."}


def test_one_damaged_mark_hides_no_other(page: Path) -> None:
    with at_desk() as desk:
        reading = opened(desk, page)
        for number in range(30):
            desk.marks.note(reading, WORD, f"Zebra {number}.", ["#animals"])
        copy = desk.exchange.backing_up(5)(Token(), ignore)
    assert copy is not None
    raw = sqlite3.connect(default_paths().library)
    harms = {
        4: "anchors = replace(anchors, '{', '[')",
        9: "tags = '[\"ani'",
        14: "kind = 'nqte'",
        19: "colour = 'yellov'",
        24: "anchors = CAST(x'5b7b22626c6f636bff' AS TEXT)",
    }
    for number, harm in harms.items():
        raw.execute(f"UPDATE annotations SET {harm} WHERE number = {number}")
    raw.commit()
    raw.close()
    with at_desk() as desk:
        assert len(desk.marks.all()) == 25
        assert len(opened(desk, page).marks) == 25
        assert desk.shelf.searching("zebra")(Token(), ignore)
        assert desk.shelf.tags() == ()
        with pytest.raises(LibraryError) as caught:
            desk.exchange.backing_up(1)(Token(), ignore)
        assert caught.value.reason is LibraryProblem.DAMAGED_ROWS
        assert copy.exists()
        desk.library.notice(caught.value)
        assert desk.library.condition.problem is caught.value
        desk.exchange.restoring(copy)(Token(), ignore)
        desk.library.settle()
        assert len(desk.marks.all()) == 30
        assert desk.exchange.backing_up(1)(Token(), ignore) is None


def test_a_damaged_byte_in_a_note_leaves_the_rest_of_it(page: Path) -> None:
    with at_desk() as desk:
        desk.marks.note(opened(desk, page), WORD, "Eighty years of onions.")
    raw = sqlite3.connect(default_paths().library)
    raw.execute(
        "UPDATE annotations SET body = CAST(x'456967687479ff6f6e696f6e73' AS TEXT)"
    )
    raw.commit()
    raw.close()
    with at_desk() as desk:
        assert bodies(desk) == {"Eighty\N{REPLACEMENT CHARACTER}onions"}
        with pytest.raises(LibraryError):
            desk.exchange.backing_up(1)(Token(), ignore)


def test_a_damaged_article_is_read_from_its_file_and_mended(page: Path) -> None:
    with at_desk() as desk:
        reading = opened(desk, page)
        desk.marks.note(reading, WORD, "Zebra.")
    raw = sqlite3.connect(default_paths().library)
    raw.execute("UPDATE articles SET content = substr(content, 1, 90)")
    raw.commit()
    raw.close()
    with at_desk() as desk:
        assert len(desk.shelf.items()) == 1
        again = desk.opening_article(reading.id)(Token(), ignore)
        assert again.article == reading.article
        assert len(again.marks) == 1
        desk.exchange.backing_up(1)(Token(), ignore)


def test_copies_of_another_library_and_of_the_future_stay(
    page: Path, tmp_path: Path
) -> None:
    """A library made anew must not push out the copies of the one that was lost."""
    copy = backed_up(page)
    future = copy.with_name("library-2999-01-01T000000.sqlite")
    shutil.copy(copy, future)
    default_paths().library.unlink()
    with at_desk() as desk:
        desk.library.taking_back()(Token(), ignore)
        desk.library.settle()
        opened(desk, page)
        made = desk.exchange.backing_up(1)(Token(), ignore)
        assert made is not None
        assert desk.exchange.backing_up(1)(Token(), ignore) is None
    assert copy.exists()
    assert future.exists()


def forget(path: Path) -> None:
    """Delete a library with its log, and leave its cache and its copies."""
    for each in (path, path.with_name(path.name + "-wal")):
        each.unlink(missing_ok=True)


def test_a_missing_library_with_copies_is_told_at_every_start(
    page: Path, other: Path
) -> None:
    copy = backed_up(page)
    forget(default_paths().library)
    for number in range(2):
        with at_desk() as desk:
            condition = desk.library.condition
            assert condition.problem is not None
            assert condition.problem.reason is LibraryProblem.MISSING
            assert condition.copy is not None
            assert condition.copy.path == copy
            desk.marks.note(opened(desk, other), WORD, f"Meanwhile {number}.")
            assert not default_paths().library.exists()
            with pytest.raises(LibraryError), Library(default_paths().library):
                pass
    with at_desk() as desk:
        merged = desk.exchange.restoring(copy)(Token(), ignore)
        desk.library.settle()
        assert merged.is_replaced
        assert desk.library.condition.is_sound
    with at_desk() as desk:
        assert bodies(desk) == {"Kept.", "Meanwhile 0.", "Meanwhile 1."}


def test_a_new_library_can_be_begun_beside_the_copies(page: Path, other: Path) -> None:
    copy = backed_up(page)
    forget(default_paths().library)
    with at_desk() as desk:
        desk.marks.note(opened(desk, other), WORD, "A new beginning.")
        desk.library.taking_back()(Token(), ignore)
        desk.library.settle()
        assert desk.library.condition.is_sound
    with at_desk() as desk:
        assert bodies(desk) == {"A new beginning."}
        assert desk.exchange.backing_up(1)(Token(), ignore) is not None
    assert copy.exists()  # it is another library's


def test_a_library_that_was_put_back_is_used_again(page: Path) -> None:
    backed_up(page)
    library = default_paths().library
    content = library.read_bytes()
    forget(library)
    with at_desk() as desk:
        assert desk.library.condition.is_stand_in
        library.write_bytes(content)
        assert desk.library.try_again() is None
        assert bodies(desk) == {"Kept."}


def test_without_copies_a_missing_library_is_a_first_start(page: Path) -> None:
    copy = backed_up(page)
    copy.unlink()
    forget(default_paths().library)
    with at_desk() as desk:
        assert desk.library.condition.is_sound
