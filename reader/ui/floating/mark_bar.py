"""What can be done with a mark, beside it: colours, note, copy, delete."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout

from reader.ui.floating.card import Floating
from reader.ui.floating.swatches import Swatches, tool_button
from reader.ui.look.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.domain.annotation import Annotation
    from reader.ui.look.theme import Palette


class MarkBar(Floating):
    """A row of buttons; says which was pressed."""

    note_pressed = Signal()
    copy_pressed = Signal()
    delete_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._has_note = False
        self.swatches = Swatches(self)
        self.note, self.copy, self.delete = (tool_button(self) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(2)
        row.addWidget(self.swatches)
        for button, signal in (
            (self.note, self.note_pressed),
            (self.copy, self.copy_pressed),
            (self.delete, self.delete_pressed),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self._retranslate()

    def show_mark(self, annotation: Annotation) -> None:
        """Be about this mark: show its colour, and whether it has a note."""
        self._has_note = bool(annotation.body)
        self.swatches.set_current(annotation.colour)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self.swatches.set_theme(palette)
        for button, name in (
            (self.note, "notes"),
            (self.copy, "copy"),
            (self.delete, "delete"),
        ):
            button.setIcon(icon(name, palette.soft, 16))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        change, write = self.tr("Change the note and its tags"), self.tr("Write a note")
        for button, name in (
            (self.note, change if self._has_note else write),
            (self.copy, self.tr("Copy both languages")),
            (self.delete, self.tr("Remove the mark")),
        ):
            button.setToolTip(name)
            button.setAccessibleName(name)
