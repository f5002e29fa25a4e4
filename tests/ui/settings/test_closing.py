"""Close is pressed while a field is being edited: it closes, and the edit counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QApplication,
    QDialogButtonBox,
    QKeySequenceEdit,
    QLineEdit,
)

from reader.ui.settings.dialog import SettingsDialog

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

EDITS = {
    "zoom": (0, QAbstractSpinBox, 0, "170"),
    "interface": (0, QAbstractSpinBox, 1, "150"),
    "height": (0, QAbstractSpinBox, 2, "1.3"),
    "measure": (0, QAbstractSpinBox, 3, "50"),
    "pace": (0, QAbstractSpinBox, 4, "90"),
    "threads": (1, QAbstractSpinBox, 1, "3"),
    "mirror": (1, QLineEdit, -1, "https://packs.example/of/argos"),
    "backups": (2, QAbstractSpinBox, 0, "9"),
    "keys": (3, QKeySequenceEdit, 5, "Q"),
}


def dialog_of(window: Window, qtbot: QtBot) -> SettingsDialog:
    window.commands["settings"].trigger()
    (dialog,) = window.findChildren(SettingsDialog)
    qtbot.waitUntil(dialog.isVisible)
    return dialog


def field_of(dialog: SettingsDialog, kind: type[QWidget], at: int) -> QWidget:
    page = dialog._tabs.currentWidget()
    found = [
        each
        for each in page.findChildren(kind)
        if not isinstance(each.parent(), QAbstractSpinBox | QKeySequenceEdit)
    ]
    return found[at]


@pytest.mark.parametrize("name", EDITS)
def test_close_is_never_swallowed(window: Window, qtbot: QtBot, name: str) -> None:
    tab, kind, at, typed = EDITS[name]
    before = window.preferences.settings
    dialog = dialog_of(window, qtbot)
    dialog.activateWindow()
    dialog._tabs.setCurrentIndex(tab)
    QApplication.processEvents()
    field = field_of(dialog, kind, at)
    field.setFocus()
    if isinstance(field, QAbstractSpinBox):
        field.selectAll()
    qtbot.keyClicks(field, typed)
    button = dialog.findChild(QDialogButtonBox).buttons()[0]
    where = button.mapTo(dialog, button.rect().center())
    closed: list[bool] = []
    dialog.destroyed.connect(lambda *_: closed.append(True))
    left = Qt.MouseButton.LeftButton
    # Sent by the window system, so that the press moves the focus as a real one does.
    handle = dialog.windowHandle()
    QTest.mousePress(handle, left, Qt.KeyboardModifier.NoModifier, where)
    QApplication.processEvents()
    QTest.mouseRelease(handle, left, Qt.KeyboardModifier.NoModifier, where)
    qtbot.waitUntil(lambda: bool(closed))
    assert window.preferences.settings != before
