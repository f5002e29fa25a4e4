"""The window without a mouse: Tab goes all the way round and every stop has a name."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMenu,
    QScrollArea,
    QTabWidget,
    QWidget,
)

from reader.domain.annotation import Side

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

LANGUAGES = pytest.mark.parametrize("language", ["en", "zh_CN"])
_MOST = 120  # stops; more is a trap


def stops(qtbot: QtBot, top: QWidget) -> list[QWidget]:
    """Where Tab leads, until it is where it began."""
    found: list[QWidget] = []
    for _ in range(_MOST):
        qtbot.keyClick(QApplication.focusWidget() or top, Qt.Key.Key_Tab)
        now = QApplication.focusWidget()
        assert now is not None
        if now in found:
            break
        found.append(now)
    return found


def name(widget: QWidget) -> str:
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def unnamed(found: list[QWidget]) -> list[QWidget]:
    return [each for each in found if not name(each).strip()]


@LANGUAGES
def test_tab_goes_round_the_window(window: Window, settled, english, language, qtbot):
    settings = window.preferences.settings
    window.preferences.change(replace(settings, interface=language))
    window.open_path(english)
    settled(window)
    window.resize(1400, 800)
    body = window.body
    body.page.setFocus()
    found = stops(qtbot, window)
    assert unnamed(found) == []
    for stop in (body.page, body.shelf.list, body.header.seal, body.header.search):
        assert stop in found
    assert all(stop.isVisible() for stop in found)


@LANGUAGES
@pytest.mark.parametrize("dialog", ["settings", "packs", "glossary", "words"])
def test_tab_goes_round_each_dialog(window: Window, language, dialog, qtbot) -> None:
    settings = window.preferences.settings
    window.preferences.change(replace(settings, interface=language))
    window.commands[dialog].trigger()
    shown = [d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog)]
    (top,) = [each for each in shown if each.isVisible()]
    top.activateWindow()
    qtbot.waitUntil(top.isActiveWindow)
    tabs = top.findChild(QTabWidget)
    for page in range(tabs.count() if tabs else 1):
        if tabs:
            tabs.setCurrentIndex(page)
            tabs.tabBar().setFocus()
        found = stops(qtbot, top)
        assert unnamed(found) == [], page
        assert all(stop.isVisible() for stop in found)
    qtbot.keyClick(top, Qt.Key.Key_Escape)
    assert not top.isVisible()


def test_every_choice_of_the_settings_is_labelled(window: Window) -> None:
    """On Linux a box is called what is chosen in it: its label is a relation."""
    window.commands["settings"].trigger()
    (top,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    labelled = [label.buddy() for label in top.findChildren(QLabel)]
    for kind in (QComboBox, QAbstractSpinBox):
        boxes = top.findChildren(kind)
        assert boxes
        assert all(box in labelled for box in boxes)
    top.close()


def test_f10_opens_the_menu_on_its_first_entry(window: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F10)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert menu.activeAction() is menu.actions()[0]
    menu.close()


def test_the_sheet_of_keys_is_no_larger_than_the_screen(window: Window, qtbot) -> None:
    window.commands["shortcuts"].trigger()
    (sheet,) = [d for d in window.findChildren(QDialog) if d.isVisible()]
    room = sheet.screen().availableSize()
    assert sheet.height() < room.height()
    assert sheet.width() < room.width()
    (area,) = sheet.findChildren(QScrollArea)
    assert name(area)
    qtbot.keyClick(area, Qt.Key.Key_Question)
    assert not sheet.isVisible()


def test_f6_goes_round_the_parts_that_are_shown(bilingual: Window, qtbot) -> None:
    bilingual.resize(1400, 800)
    body = bilingual.body
    body.page.setFocus()
    been = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_F6)
        been.append(QApplication.focusWidget())
    assert been == [body.notes.list, body.header.seal, body.shelf.list, body.page]
    bilingual.commands["notes"].trigger()
    bilingual.commands["next_pane"].trigger()
    assert QApplication.focusWidget() is body.header.seal


def test_escape_leads_back_to_the_page(bilingual: Window, qtbot: QtBot) -> None:
    bilingual.body.header.type_button.setFocus()
    qtbot.keyClick(bilingual.body.header.type_button, Qt.Key.Key_Escape)
    assert bilingual.body.page.hasFocus()


def test_the_menu_key_asks_for_the_caret_not_the_pointer(bilingual: Window) -> None:
    page = bilingual.body.page
    page.steps.by_block(1)
    page.steps.by_block(1)
    page.steps.cross()
    asked: list[tuple] = []
    page.pointer.menu_requested.disconnect()
    page.pointer.menu_requested.connect(lambda *told: asked.append(told))
    middle = page.viewport().rect().center()
    event = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, middle, page.mapToGlobal(middle)
    )
    QApplication.sendEvent(page, event)
    ((where, passage),) = asked
    assert (passage.block, passage.side) == (0, Side.TRANSLATION)
    assert where != page.mapToGlobal(middle)
    assert page.viewport().rect().contains(page.viewport().mapFromGlobal(where))
    assert QPoint(where).x() > middle.x() - 40
