"""The bar over a library that is not as it should be, in the real window."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog

from reader.desk import Desk
from reader.desk.library_file import Condition
from reader.domain.annotation import Passage
from reader.errors import LibraryError, LibraryProblem
from reader.library import check
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.library.sentences import Remedy
from reader.ui.window import Window
from reader.work import Token, ignore
from tests.helpers.pages import save_page

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Settled = Callable[[Window], Window]
MakeWindow = Callable[[], Window]


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return save_page(tmp_path / "mill.html", "The mill at Carew")


@pytest.fixture
def copy(page: Path) -> Path:
    """A backup of a library with one note; the library itself is damaged then."""
    library = default_paths().library
    with Desk(default_paths(), Settings()) as desk:
        reading = desk.opening(page)(Token(), ignore)
        desk.marks.note(reading, [Passage(0, 4, 8)], "Kept.")
        copy = desk.exchange.backing_up(3)(Token(), ignore)
    assert copy is not None
    content = library.read_bytes()
    library.write_bytes(content[:5000] + os.urandom(len(content) - 5000))
    return copy


@pytest.fixture
def start(make_window: MakeWindow) -> MakeWindow:
    """Opens the window as the program does: with what it says of the library."""

    def start() -> Window:
        window = make_window()
        window._desk.open_library()
        return window

    return start


def noted(window: Window) -> set[str]:
    return {mark.annotation.body for mark in window.open.marks}


def test_all_is_well_and_there_is_no_bar(start: MakeWindow) -> None:
    assert start().body.library.isHidden()


def test_damage_is_told_for_as_long_as_it_lasts(
    start: MakeWindow, settled: Settled, copy: Path, page: Path
) -> None:
    window = start()
    bar = window.body.library
    window.open_path(page)
    settled(window)
    assert bar.isVisible()
    assert "damaged" in bar.text
    for remedy in (Remedy.RESTORE, Remedy.SHOW, Remedy.TRY_AGAIN):
        assert bar.button(remedy).isVisible()
    bar.button(Remedy.TRY_AGAIN).click()
    assert bar.isVisible()


def test_a_restored_backup_is_shown_at_once_and_at_the_next_start(
    start: MakeWindow,
    settled: Settled,
    copy: Path,
    page: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    window = start()
    window.open_path(page)
    reading = settled(window).open.reading
    assert reading is not None
    reading.note([Passage(1, 2, 7)], "Meanwhile.")
    chosen = staticmethod(lambda *_: (str(copy), ""))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", chosen)
    window.body.library.button(Remedy.RESTORE).click()
    settled(window)
    bar = window.body.library
    assert "library-aside-" in bar.text
    assert not bar.button(Remedy.RESTORE).isVisible()
    bar.button(Remedy.CLOSE).click()
    assert bar.isHidden()
    qtbot.waitUntil(lambda: noted(window) == {"Kept.", "Meanwhile."}, timeout=30_000)
    window.close()
    again = start()
    again.open_path(page)
    assert noted(settled(again)) == {"Kept.", "Meanwhile."}
    assert again.body.library.isHidden()


def test_a_library_that_is_gone_is_written_anew(
    start: MakeWindow, settled: Settled, page: Path, qtbot: QtBot
) -> None:
    window = start()
    window.open_path(page)
    reading = settled(window).open.reading
    assert reading is not None
    shutil.rmtree(default_paths().data)
    reading.note([Passage(1, 2, 7)], "Kept all the same.")
    problem = window._desk.library.condition.problem
    assert problem is not None
    assert problem.reason is LibraryProblem.GONE
    bar = window.body.library
    assert bar.isVisible()
    assert not default_paths().library.exists()
    settled(window)
    bar.button(Remedy.WRITE_ANEW).click()
    expected = {"Kept all the same."}
    settled(window)
    qtbot.waitUntil(lambda: noted(window) == expected, timeout=30_000)
    assert bar.isHidden()
    assert default_paths().library.exists()


@pytest.fixture
def missing(page: Path) -> Path:
    """A backup of a library with one note; the library itself was deleted then."""
    with Desk(default_paths(), Settings()) as desk:
        reading = desk.opening(page)(Token(), ignore)
        desk.marks.note(reading, [Passage(0, 4, 8)], "Kept.")
        copy = desk.exchange.backing_up(3)(Token(), ignore)
    default_paths().library.unlink()
    assert copy is not None
    return copy


def test_a_deleted_library_is_told_and_its_newest_backup_is_one_press_away(
    start: MakeWindow, settled: Settled, missing: Path, page: Path, qtbot: QtBot
) -> None:
    window = start()
    bar = window.body.library
    window.open_path(page)
    settled(window)
    assert bar.isVisible()
    assert "missing" in bar.text
    assert "today" in bar.text
    assert noted(window) == set()
    bar.button(Remedy.RESTORE_NEWEST).click()
    settled(window)
    qtbot.waitUntil(lambda: noted(window) == {"Kept."}, timeout=30_000)
    assert bar.isHidden()
    assert default_paths().library.exists()


def test_a_new_library_is_begun_in_the_place_of_a_deleted_one(
    start: MakeWindow, settled: Settled, missing: Path, page: Path, qtbot: QtBot
) -> None:
    window = start()
    window.open_path(page)
    settled(window)
    window.body.library.button(Remedy.BEGIN).click()
    settled(window)
    qtbot.waitUntil(window.body.library.isHidden, timeout=30_000)
    assert default_paths().library.exists()
    assert missing.exists()


def test_damaged_entries_are_listed(
    start: MakeWindow, settled: Settled, page: Path, qtbot: QtBot
) -> None:
    with Desk(default_paths(), Settings()) as desk:
        reading = desk.opening(page)(Token(), ignore)
        desk.marks.note(reading, [Passage(0, 4, 8)], "Half of this is lost.")
        desk.marks.highlight(reading, [Passage(0, 0, 3)])
    library = default_paths().library
    content = library.read_bytes()
    assert content.count(b"Half of this") == 1
    library.write_bytes(content.replace(b"Half of", b"Half \xff\xfe"))
    window = start()
    window._desk.library.notice(_damage())
    bar = window.body.library
    assert "shown: 1." in bar.text
    bar.button(Remedy.LIST).click()
    settled(window)
    dialog = window.library.damage
    assert dialog is not None
    ((kind, article, day, words),) = dialog.rows
    assert (kind, article) == ("Note", "The mill at Carew")
    assert day
    assert words.startswith("Half \ufffd\ufffd this is lost.")
    dialog.close()


def _damage() -> LibraryError:
    """What the daily check raises."""
    with pytest.raises(LibraryError) as caught:
        check(default_paths().library)
    return caught.value


def test_what_was_open_when_the_program_crashed_is_only_offered(
    make_window: MakeWindow, settled: Settled, page: Path
) -> None:
    first = make_window()
    assert first.begin_session()
    first.open_path(page)
    settled(first)
    second = make_window()  # the first was never closed
    assert not second.begin_session()
    second.offer_last()
    assert settled(second).open.reading is None
    assert "did not close" in second.body.centre.notice.text
    second.body.centre.notice.step_pressed.emit("open-last")
    assert settled(second).open.reading is not None
    second.close()
    assert make_window().begin_session()


def test_without_a_folder_for_the_library_the_bar_says_what_is_lost(
    start: MakeWindow,
) -> None:
    problem = LibraryError(LibraryProblem.READ_ONLY, default_paths().library)
    bar = start().body.library
    bar.show_condition(Condition(problem, is_stand_in=True, is_passing=True))
    assert "folder cannot be written to" in bar.text
    assert "lost when Duizhao is closed" in bar.text
    assert bar.button(Remedy.TRY_AGAIN).isVisible()
    assert not bar.button(Remedy.RESTORE).isVisible()


def test_what_the_bar_says_all_the_time_is_not_said_over_the_page(
    start: MakeWindow, settled: Settled, page: Path
) -> None:
    window = start()
    window.open_path(page)
    settled(window)
    problem = LibraryError(LibraryProblem.READ_ONLY, default_paths().library)
    window._desk.library.condition = Condition(problem, is_read_only=True)
    notice = window.body.centre.notice
    notice.hide()  # it says that there is no pack
    window.news.tell(problem)
    assert notice.isHidden()
    assert "this was not kept" in window.body.status.text
