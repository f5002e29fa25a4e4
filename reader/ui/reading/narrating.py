"""Tells a screen reader, if there is one, where the keys took the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)

from reader.ui.reading.accessible import page_of

if TYPE_CHECKING:
    from reader.ui.reading.accessible import AccessibleText
    from reader.ui.reading.view import ReadingView


class Narrator:
    """Follows the caret of one view. It remembers what was told last, and no more."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._focused = -1
        self._selected = False
        view.caret_moved.connect(self._on_caret_moved)

    def _on_caret_moved(self) -> None:
        caret = self._view.caret if QAccessible.isActive() else None
        text = page_of(self._view).text_at(caret.spot) if caret else None
        if text is None:
            return
        if text.number != self._focused:
            focus = QAccessibleEvent(text, QAccessible.Event.Focus)
            QAccessible.updateAccessibility(focus)
        self._focused = text.number
        position = text.textInterface().cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(text, position))
        self._tell_selection(text)

    def _tell_selection(self, text: AccessibleText) -> None:
        was_selected, self._selected = self._selected, bool(self._view.selection())
        if was_selected or self._selected:
            start, end = text.selected_units()
            event = QAccessibleTextSelectionEvent(text, start, end)
            QAccessible.updateAccessibility(event)
