"""The reader takes a paragraph out of the article, or one of the whole page in."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu

from reader.domain.annotation import Passage, Side
from reader.domain.language import Script
from tests.unit.extract.test_page_rules import FACTS, PROMO, saved

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window
    from tests.ui.conftest import Settled


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return saved(tmp_path, "one", "ferry")


def go_to(window: Window, text: str) -> int:
    reading = window.open.reading
    assert reading is not None
    blocks = enumerate(reading.article.blocks)
    block = next(i for i, each in blocks if text in each.text)
    window.body.page.text_cursor.go_to(Passage(block, 0, 4, Side.ORIGINAL))
    return block


def shows(window: Window, text: str) -> bool:
    reading = window.open.reading
    assert reading is not None
    return text in reading.article.text


def offered(window: Window, block: int) -> set[str]:
    """The commands in the menu of a paragraph."""
    here = Passage(block, 0, 1, Side.ORIGINAL)
    window.body.page.pointer.menu_requested.emit(QPoint(9, 9), here)
    menu = window.findChildren(QMenu)[-1]
    names = {action.objectName() for action in menu.actions()}
    menu.close()
    return names


def test_a_key_leaves_the_paragraph_out_and_undo_brings_it_back(
    window: Window, settled: Settled, qtbot: QtBot, page: Path
) -> None:
    window.open_path(page)
    settled(window)
    block = go_to(window, PROMO)
    assert {"leave_out"} <= offered(window, block)
    assert "take_in" not in offered(window, block)
    shift = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(window.body.page, Qt.Key.Key_Delete, shift)
    settled(window)
    assert not shows(window, PROMO)
    assert "harbour.example" in window.body.status.text
    window.commands["undo"].trigger()
    settled(window)
    assert shows(window, PROMO)


def test_the_next_page_of_the_site_is_opened_without_it(
    window: Window, settled: Settled, page: Path, tmp_path: Path
) -> None:
    window.open_path(page)
    settled(window)
    go_to(window, PROMO)
    window.commands["leave_out"].trigger()
    settled(window)
    window.open_path(saved(tmp_path, "two", "eel"))
    settled(window)
    assert not shows(window, PROMO)


def test_the_whole_page_gives_a_paragraph_to_the_article(
    window: Window, settled: Settled, page: Path
) -> None:
    window.open_path(page)
    settled(window)
    assert not window.commands["take_in"].isEnabled()
    window.reading.failed_path = page
    window.reading.open_whole_page()
    settled(window)
    block = go_to(window, FACTS)
    assert "take_in" in offered(window, block)
    assert "leave_out" not in offered(window, block)
    window.commands["take_in"].trigger()
    settled(window)
    assert shows(window, FACTS)
    assert not shows(window, "Nice. I was there.")


def test_a_key_shows_the_whole_page_and_its_article_again(
    window: Window, settled: Settled, qtbot: QtBot, page: Path
) -> None:
    """Also where so little was left out that no line over the page offers it."""
    window.open_path(page)
    settled(window)
    assert not window.body.centre.offer.isVisible()
    block = go_to(window, "carried over the bar on day 2")
    window.commands["highlight"].trigger()
    article, (mark,) = window.open.reading.article, window.open.marks
    for is_whole in (True, False):
        qtbot.keyClick(window.body.page, Qt.Key.Key_V)
        settled(window)
        assert shows(window, "Nice. I was there.") is is_whole
        assert shows(window, FACTS) is is_whole
        assert window.commands["take_in"].isEnabled() is is_whole
        assert [each.annotation.id for each in window.open.marks] == [
            mark.annotation.id
        ]
    assert window.open.reading.article == article
    assert window.open.marks[0].passages[0].block == block


def test_the_whole_page_stays_whole_in_another_script(
    window: Window, settled: Settled, qtbot: QtBot, page: Path
) -> None:
    """Also when another library takes the place of this one."""
    window.open_path(page)
    settled(window)
    qtbot.keyClick(window.body.page, Qt.Key.Key_V)
    settled(window)
    preferences = window.preferences
    for script in (Script.HANT, Script.HANS):
        preferences.change_reading(replace(preferences.settings.reading, script=script))
        settled(window)
        assert window.open.reading.is_whole_page
        assert shows(window, "Nice. I was there.")
        assert window.commands["take_in"].isEnabled()
    window.reading.reopen()
    settled(window)
    assert window.open.reading.is_whole_page
    qtbot.keyClick(window.body.page, Qt.Key.Key_V)
    settled(window)
    assert not shows(window, "Nice. I was there.")


def test_the_whole_page_of_a_file_that_is_gone_is_told(
    window: Window, settled: Settled, qtbot: QtBot, page: Path
) -> None:
    window.open_path(page)
    settled(window)
    page.unlink()
    qtbot.keyClick(window.body.page, Qt.Key.Key_V)
    settled(window)
    assert window.body.status.text or window.body.centre.notice.isVisible()
    assert shows(window, "carried over the bar on day 2")


def test_the_headline_stays(window: Window, settled: Settled, page: Path) -> None:
    window.open_path(page)
    settled(window)
    window.body.page.text_cursor.go_to(Passage(-1, 0, 3, Side.ORIGINAL))
    window.commands["leave_out"].trigger()
    settled(window)
    assert window.body.status.text == "The headline is always shown."


def test_the_rules_of_the_site_are_listed_and_taken_away(
    window: Window, settled: Settled, qtbot: QtBot, page: Path
) -> None:
    window.open_path(page)
    settled(window)
    window.commands["left_out"].trigger()
    dialog = window.ruling.dialog
    assert dialog is not None
    assert dialog.texts[0].startswith("Nothing yet.")
    dialog.close()
    go_to(window, PROMO)
    window.commands["leave_out"].trigger()
    settled(window)
    window.commands["left_out"].trigger()
    dialog = window.ruling.dialog
    assert dialog is not None
    assert dialog.windowTitle() == "What is left out on harbour.example"
    (line,) = dialog.texts
    assert line.startswith("Left out: The bell of the pier")
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    settled(window)
    assert shows(window, PROMO)
    assert dialog.texts[0].startswith("Nothing yet.")
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    settled(window)
    assert not shows(window, PROMO)
    dialog.close()
    assert window.ruling.dialog is None


def test_without_the_file_the_reader_is_told(
    window: Window, settled: Settled, page: Path
) -> None:
    window.open_path(page)
    settled(window)
    go_to(window, PROMO)
    page.unlink()
    window.commands["leave_out"].trigger()
    settled(window)
    assert shows(window, PROMO)
    assert "is not there any more" in window.body.status.text
