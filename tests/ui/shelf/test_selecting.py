"""Several articles of the shelf selected, and what can be done with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from reader.desk import Format
from reader.domain.shelf import ShelfItem
from reader.ui.lists.model import ROW
from reader.ui.shelf.view import ShelfAction

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMenu
    from pytestqt.qtbot import QtBot

    from reader.ui.shelf.view import ShelfView
    from reader.ui.window import Window


@pytest.fixture
def shelf(
    window: Window, settled: Callable[[Window], Window], english: Path, chinese: Path
) -> ShelfView:
    """The shelf with two articles, the Chinese one open."""
    for path in (english, chinese):
        window.open_path(path)
        settled(window)
    return window.body.shelf


def items(shelf: ShelfView) -> tuple[ShelfItem, ...]:
    rows = (shelf.model.index(n).data(ROW) for n in range(shelf.model.rowCount()))
    return tuple(row for row in rows if isinstance(row, ShelfItem))


def click(
    qtbot: QtBot, shelf: ShelfView, item: ShelfItem, modifier: Qt.KeyboardModifier
) -> None:
    where = shelf.list.visualRect(shelf.model.index_of(item.id)).center()
    button = Qt.MouseButton.LeftButton
    qtbot.mouseClick(shelf.list.viewport(), button, modifier, where)


def texts(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions()]


def test_a_click_with_control_selects_and_opens_nothing(
    window: Window,
    settled: Callable[[Window], Window],
    shelf: ShelfView,
    qtbot: QtBot,
) -> None:
    other = items(shelf)[1]
    click(qtbot, shelf, other, Qt.KeyboardModifier.ControlModifier)
    settled(window)
    assert shelf.selected == items(shelf)
    assert window.open.reading is not None
    assert window.open.reading.id != other.id
    click(qtbot, shelf, other, Qt.KeyboardModifier.NoModifier)
    settled(window)
    assert window.open.reading.id == other.id


def test_several_are_marked_as_read_and_unread(
    window: Window, settled: Callable[[Window], Window], shelf: ShelfView
) -> None:
    shelf.action_requested.emit(ShelfAction.READ, items(shelf))
    settled(window)
    assert [item.is_read for item in items(shelf)] == [True, True]
    assert "Mark as read" not in texts(shelf.menu(items(shelf)))
    shelf.action_requested.emit(ShelfAction.UNREAD, items(shelf))
    settled(window)
    assert [item.is_read for item in items(shelf)] == [False, False]


def test_the_menu_offers_what_goes_for_all(shelf: ShelfView) -> None:
    one, both = shelf.menu(items(shelf)[:1]), shelf.menu(items(shelf))
    assert "Tags…" in texts(one)
    assert texts(both) == ["Mark as read", "Export…", "Remove"]


def test_several_are_removed_and_put_back(
    window: Window,
    settled: Callable[[Window], Window],
    shelf: ShelfView,
    qtbot: QtBot,
) -> None:
    before = items(shelf)
    shelf.list.selectionModel().select(
        shelf.model.index_of(before[1].id), QItemSelectionModel.SelectionFlag.Select
    )
    shelf.list.setFocus()
    qtbot.keyClick(shelf.list, Qt.Key.Key_Delete)
    settled(window)
    assert items(shelf) == ()
    assert not window.body.centre.shows_page
    assert "2 articles" in window.body.status.text
    window.body.status.undo.click()
    settled(window)
    assert {item.id for item in items(shelf)} == {item.id for item in before}


def test_several_are_written_into_one_file(
    window: Window,
    settled: Callable[[Window], Window],
    shelf: ShelfView,
    tmp_path: Path,
) -> None:
    out = tmp_path / "both.html"
    window.files.export([item.id for item in items(shelf)], Format.HTML, out)
    settled(window)
    page = out.read_text(encoding="utf-8")
    assert all(item.title in page for item in items(shelf))
