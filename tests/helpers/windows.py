"""What a reader does in a window, and what is seen there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.ui.lists.model import ROW

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.glossary.dialog import GlossaryDialog
    from reader.ui.window import Window


def press(
    qtbot: QtBot,
    window: Window,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
) -> None:
    """Press a key in the page."""
    qtbot.keyClick(window.body.page, key, modifier)  # type: ignore[no-untyped-call]


def shelf_rows(window: Window) -> list[object]:
    """The rows of the shelf, from top to bottom."""
    model = window.body.shelf.model
    return [model.index(n).data(ROW) for n in range(model.rowCount())]


def glossary_dialog(
    window: Window, qtbot: QtBot, command: str = "glossary"
) -> GlossaryDialog:
    """The dialog of the glossary, opened by a command, once it has the keyboard."""
    window.commands[command].trigger()
    dialog = window.glossary.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog
