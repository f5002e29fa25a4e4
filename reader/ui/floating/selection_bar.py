"""What can be done with a selection, beside it: colours, note, bookmark, term, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout

from reader.ui.floating.card import Floating
from reader.ui.floating.swatches import Swatches, tool_button
from reader.ui.look.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.look.theme import Palette


class SelectionBar(Floating):
    """A row of buttons; says which was pressed."""

    note_pressed = Signal()
    bookmark_pressed = Signal()
    term_pressed = Signal()
    copy_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.swatches = Swatches(self)
        self._note, self._bookmark, self._term, self._copy = (
            tool_button(self) for _ in range(4)
        )
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(2)
        row.addWidget(self.swatches)
        for button, signal in (
            (self._note, self.note_pressed),
            (self._bookmark, self.bookmark_pressed),
            (self._term, self.term_pressed),
            (self._copy, self.copy_pressed),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self.swatches.set_theme(palette)
        for button, name in (
            (self._note, "notes"),
            (self._bookmark, "bookmark"),
            (self._term, "glossary"),
            (self._copy, "copy"),
        ):
            button.setIcon(icon(name, palette.soft, 16))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        for button, name in (
            (self._note, self.tr("Write a note")),
            (self._bookmark, self.tr("Bookmark")),
            (self._term, self.tr("Always translate it as…")),
            (self._copy, self.tr("Copy")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
