"""The dialog of something the reader collects: words, terms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QStackedWidget, QVBoxLayout

from reader.ui.labels import set_tone
from reader.ui.look.icons import scale_icons
from reader.ui.look.screen import bring_up
from reader.ui.look.undo import UndoButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class CollectionDialog(QDialog):
    """A search field, the collection or why it is empty, and a line for messages.

    A subclass adds them to `_column`, with its own widgets.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.field = QLineEdit(self, clearButtonEnabled=True)
        scale_icons(self.field)
        self.undo = UndoButton(self)
        self._said = set_tone(QLabel(self), "soft")
        self._empty = set_tone(QLabel(self, wordWrap=True), "soft")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(20, 18, 20, 16)
        self._column.setSpacing(12)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo.click)

    def bring_up(self) -> None:
        """Show it, in front of the window."""
        bring_up(self)

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show a sentence below the collection, with a button for `undo` if given."""
        self._said.setText(text)
        self.undo.offer(undo)

    @property
    def said(self) -> str:
        return self._said.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _stack_up(self, collection: QWidget) -> None:
        """Stack the collection and the text that says why it is empty."""
        self._stack.addWidget(collection)
        self._stack.addWidget(self._empty)

    def _show_any(self, *, is_any: bool) -> None:
        self._stack.setCurrentIndex(0 if is_any else 1)

    def _retranslate(self) -> None:
        """Say everything in the language of the interface."""
        raise NotImplementedError
