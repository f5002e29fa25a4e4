"""What opens on request: settings, shortcuts, the type panel."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QKeySequence, QScreen
from PySide6.QtWidgets import (
    QComboBox,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QScrollArea,
    QSpinBox,
    QTabWidget,
)

from reader.domain.language import Script
from reader.settings import Reveal, Settings, Theme
from reader.ui.commands.shortcut_sheet import ShortcutSheet
from reader.ui.commands.table import all_commands
from reader.ui.settings.dialog import SettingsDialog
from reader.ui.settings.keys_page import KeysPage
from reader.ui.settings.reading_form import ReadingForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window


def test_the_sheet_shows_every_key(qtbot: QtBot, window: Window) -> None:
    sheet = ShortcutSheet(window.commands, window)
    shown = {label.text() for label in sheet.findChildren(QLabel)}
    for command in all_commands():
        keys = window.commands.keys(command.name)
        if keys:
            assert {command.label, keys} <= shown


def test_the_form_shows_settings_and_hands_back_changed_ones(qtbot: QtBot) -> None:
    form = ReadingForm()
    qtbot.addWidget(form)
    before = replace(
        Settings().reading,
        theme=Theme.SEPIA,
        zoom=1.3,
        reveal=Reveal.HIDDEN,
        script=Script.HANT,
    )
    form.show_settings(before)
    zoom = form.findChildren(QSpinBox)[0]
    assert zoom.value() == 130
    with qtbot.waitSignal(form.changed) as changed:
        zoom.setValue(150)
    assert changed.args == [replace(before, zoom=1.5)]


def test_showing_settings_is_not_a_change(qtbot: QtBot) -> None:
    form = ReadingForm()
    qtbot.addWidget(form)
    with qtbot.assertNotEmitted(form.changed):
        form.show_settings(replace(Settings().reading, zoom=2.0))


def test_a_key_is_chosen_in_the_settings(qtbot: QtBot, window: Window) -> None:
    dialog = SettingsDialog(window.preferences.settings, window)
    dialog.changed.connect(window.preferences.change)
    edits = dialog.findChildren(QKeySequenceEdit)
    edit = next(e for e in edits if e.accessibleName() == "Bookmark here")
    edit.setKeySequence(QKeySequence("Ctrl+D"))
    assert window.preferences.settings.shortcuts == {"bookmark": "Ctrl+D"}
    assert window.commands.keys("bookmark") == "Ctrl+D"
    edit.findChildren(QLineEdit)[0].clear()  # as its button does
    assert window.preferences.settings.shortcuts == {"bookmark": ""}
    edit.setKeySequence(QKeySequence("B"))
    assert window.preferences.settings.shortcuts == {}


def test_a_key_is_taken_from_the_command_that_had_it(
    qtbot: QtBot, window: Window
) -> None:
    page = KeysPage({})
    qtbot.addWidget(page)
    page.changed.connect(
        lambda keys: window.preferences.change(
            replace(window.preferences.settings, shortcuts=keys)
        )
    )
    edits = {e.accessibleName(): e for e in page.findChildren(QKeySequenceEdit)}
    qtbot.keyClick(edits["Highlight"], Qt.Key.Key_B)
    assert window.preferences.settings.shortcuts == {"highlight": "B", "bookmark": ""}
    assert window.commands.keys("bookmark") == ""
    edits["Highlight"].keySequenceChanged.emit(edits["Highlight"].keySequence())
    assert "B was the key of “Bookmark here”" in page.said
    qtbot.keyClick(edits["Bookmark here"], Qt.Key.Key_Y)
    assert window.commands.keys("bookmark") == "Y"
    assert page.said == ""


def test_escape_leaves_the_keys_and_becomes_none_of_them(
    qtbot: QtBot, window: Window
) -> None:
    dialog = SettingsDialog(window.preferences.settings, window)
    dialog.changed.connect(window.preferences.change)
    dialog.findChildren(QTabWidget)[0].setCurrentIndex(3)
    dialog.show()
    edits = {e.accessibleName(): e for e in dialog.findChildren(QKeySequenceEdit)}
    stop = edits["Stop, or close"]
    qtbot.keyClick(stop, Qt.Key.Key_F2)
    qtbot.keyClick(stop, Qt.Key.Key_Escape)  # there it is one, and the way back to it
    assert dialog.isVisible()
    left = []
    dialog.rejected.connect(lambda: left.append(True))
    qtbot.keyClick(edits["Bookmark here"], Qt.Key.Key_Escape)
    assert left
    assert window.preferences.settings.shortcuts == {}


def test_the_settings_speak_the_language_chosen_in_them(
    qtbot: QtBot, window: Window
) -> None:
    dialog = SettingsDialog(window.preferences.settings, window)
    dialog.changed.connect(window.preferences.change)
    dialog.show()
    tabs = dialog.findChildren(QTabWidget)[0]
    tabs.setCurrentIndex(4)
    box = tabs.widget(4).findChildren(QComboBox)[0]
    box.setCurrentIndex(box.findData("zh_CN"))
    box.activated.emit(box.currentIndex())
    qtbot.waitUntil(lambda: tabs.tabText(4) == "界面")
    assert dialog.windowTitle() == "设置"
    assert (tabs.count(), tabs.currentIndex()) == (5, 4)
    chosen = tabs.widget(4).findChildren(QComboBox)[0].currentData()
    assert chosen == "zh_CN"
    page = tabs.widget(4)
    window.commands["zoom_in"].trigger()
    qtbot.wait(0)
    assert tabs.widget(4) is page, "another wish is no new language"
    dialog.close()


@pytest.mark.parametrize("key", [Qt.Key.Key_Question, Qt.Key.Key_Return])
def test_the_sheet_closes_with_the_key_that_opened_it(
    qtbot: QtBot, window: Window, key: Qt.Key
) -> None:
    sheet = ShortcutSheet(window.commands, window)
    sheet.open()
    with qtbot.waitSignal(sheet.finished):
        qtbot.keyClick(sheet, key)


def test_the_type_panel_opens_under_its_button(window: Window) -> None:
    window.body.header.type_pressed.emit()
    panel, button = window.sheets.type_panel, window.body.header.type_button
    assert panel.isVisible()
    assert panel.y() >= button.mapToGlobal(QPoint(0, button.height())).y()
    panel.hide()


def test_the_reading_form_scrolls_only_where_room_lacks(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = QRect(0, 0, 1280, 1200)
    monkeypatch.setattr(QScreen, "availableGeometry", lambda _: room)
    window.move(0, 0)
    window.body.header.type_pressed.emit()
    panel = window.sheets.type_panel
    (area,) = panel.findChildren(QScrollArea)
    assert area.verticalScrollBar().maximum() == 0
    panel.hide()
    room.setHeight(500)
    window.body.header.type_pressed.emit()
    assert area.verticalScrollBar().maximum() > 0
    panel.hide()
