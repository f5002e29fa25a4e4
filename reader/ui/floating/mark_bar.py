"""What can be done with a mark, beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.floating.bar import ColourBar

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

    from reader.domain.annotation import Annotation


class MarkBar(ColourBar):
    """The colours, note, copy, delete."""

    def __init__(self, parent: QWidget) -> None:
        self._has_note = False
        super().__init__(parent)

    def show_mark(self, annotation: Annotation) -> None:
        """Be about this mark: show its colour, and whether it has a note."""
        self._has_note = bool(annotation.body)
        self.swatches.set_current(annotation.colour)
        self.retranslate()

    def names(self) -> Mapping[str, str]:
        change, write = self.tr("Change the note and its tags"), self.tr("Write a note")
        return {
            "notes": change if self._has_note else write,
            "copy": self.tr("Copy both languages"),
            "delete": self.tr("Remove the mark"),
        }
