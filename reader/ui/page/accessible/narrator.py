"""Tells a screen reader, if there is one, where the keys took the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
    QAccessibleTextSelectionEvent,
)

from reader.ui.page.accessible.page import page_of

if TYPE_CHECKING:
    from PySide6.QtGui import QAccessibleInterface

    from reader.domain.annotation import Passage
    from reader.ui.page.accessible.text import AccessibleText, Words
    from reader.ui.page.view.view import ReadingView


class Narrator(QObject):
    """Follows the steps and the caret of one view.

    A step is told as a sentence that has got the focus, so that it is read whole, in
    its own language, by whatever reads; a caret as one in the text that it is in.
    """

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view)
        self._view = view
        self._selected = False
        self.told: Words | None = None  # what has the focus within the view
        view.caret_moved.connect(self._on_caret_moved)

    def step_to(self, passage: Passage) -> None:
        """A key has led to a sentence."""
        if QAccessible.isActive():
            self._focus(page_of(self._view).sentence(passage))

    def resume(self) -> None:
        """The view has the focus again: say where in it the reader is."""
        if QAccessible.isActive() and self._view.hasFocus():
            told = page_of(self._view).focusChild()
            if told is not None:
                _tell_focus(told)

    def forget(self) -> None:
        """Another article is to be shown."""
        self.told = None

    def _focus(self, words: Words) -> None:
        if words is not self.told:
            self.told = words
            _tell_focus(words)

    def _on_caret_moved(self) -> None:
        caret = self._view.caret if QAccessible.isActive() else None
        text = page_of(self._view).text_at(caret.spot) if caret else None
        if text is None:
            return
        self._focus(text)
        position = text.textInterface().cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(text, position))
        self._tell_selection(text)

    def _tell_selection(self, text: AccessibleText) -> None:
        was_selected, self._selected = self._selected, bool(self._view.selection())
        if was_selected or self._selected:
            start, end = text.selected_units()
            event = QAccessibleTextSelectionEvent(text, start, end)
            QAccessible.updateAccessibility(event)


def _tell_focus(words: QAccessibleInterface) -> None:
    QAccessible.updateAccessibility(QAccessibleEvent(words, QAccessible.Event.Focus))
