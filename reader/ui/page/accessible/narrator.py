"""Tells a screen reader, if there is one, where the keys took the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)

from reader.ui.page.accessible.page import page_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface
    from PySide6.QtWidgets import QAbstractScrollArea

    from reader.ui.page.accessible.heard import Heard
    from reader.ui.page.accessible.text import AccessibleText


class Narrator:
    """Follows the steps and the caret of one view.

    A step is told as a sentence that has got the focus, so that it is read whole, in
    its own language, by any screen reader; a caret as one in the text that it is in.
    """

    def __init__(self, area: QAbstractScrollArea, heard: Heard) -> None:
        self._area = area
        self._heard = heard
        self._was_selected = False

    def step_to_lit(self) -> None:
        """A key has led to the lit sentence."""
        passage = self._heard.cursor.lit_passage
        if QAccessible.isActive() and passage:
            self._focus(page_of(self._area).sentence(passage))

    def resume(self) -> None:
        """The view has the focus again: say where in it the reader is."""
        if QAccessible.isActive() and self._area.hasFocus():
            focus = page_of(self._area).focusChild()
            if focus is not None:
                _tell_focus(focus)

    def forget(self) -> None:
        """Tell nothing of the last article: another one is to be shown."""
        self._heard.focus = None

    def follow_caret(self) -> None:
        """A key has moved the caret, or the caret has come into use."""
        caret = self._heard.cursor.caret if QAccessible.isActive() else None
        text = page_of(self._area).text_at(caret.spot) if caret else None
        if text is None:
            return
        self._focus(text)
        position = text.textInterface().cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(text, position))
        self._tell_selection(text)

    def _focus(self, words: QAccessibleInterface) -> None:
        if words is not self._heard.focus:
            self._heard.focus = words
            _tell_focus(words)

    def _tell_selection(self, text: AccessibleText) -> None:
        was_selected = self._was_selected
        self._was_selected = bool(self._heard.cursor.selection())
        if was_selected or self._was_selected:
            start, end = text.selected_units()
            event = QAccessibleTextSelectionEvent(text, start, end)
            QAccessible.updateAccessibility(event)


def _tell_focus(words: QAccessibleInterface) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(words, QAccessible.Event.Focus))
