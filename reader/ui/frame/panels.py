"""Shelf and notes beside the page: shown, hidden, folded away in a narrow window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

if TYPE_CHECKING:
    from PySide6.QtCore import QByteArray

SHELF_NEEDS = 820  # pixels of window below which the shelf folds away by itself
NOTES_NEED = 1020
_COLUMNS = (226, 806, 246)  # at the usual size: room for two texts between them


class Panels(QObject):
    """The three columns. The reader's wish is kept while a panel has no room."""

    changed = Signal()

    def __init__(self, shelf: QWidget, centre: QWidget, notes: QWidget) -> None:
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        super().__init__(self.columns)
        self.columns.setHandleWidth(1)
        self.columns.setChildrenCollapsible(False)
        for number, widget in enumerate((shelf, centre, notes)):
            self.columns.addWidget(widget)
            self.columns.setStretchFactor(number, int(widget is centre))
        self.columns.setSizes(_COLUMNS)
        self._needs = {shelf: SHELF_NEEDS, notes: NOTES_NEED}
        self._wished = {shelf: True, notes: True}
        self._shelf, self._notes = shelf, notes
        self._width = 0

    @property
    def wishes(self) -> tuple[bool, bool]:
        """Whether shelf and notes are shown wherever there is room."""
        return self._wished[self._shelf], self._wished[self._notes]

    @property
    def shown(self) -> tuple[bool, bool]:
        """Whether shelf and notes are on the screen."""
        return not self._shelf.isHidden(), not self._notes.isHidden()

    def restore(self, columns: QByteArray, wishes: tuple[bool, bool]) -> None:
        if not columns.isEmpty():
            self.columns.restoreState(columns)
        self._wished = dict(zip((self._shelf, self._notes), wishes, strict=True))
        self._width = 0

    def set_shelf(self, is_shown: bool) -> None:
        self._show(self._shelf, is_shown)

    def set_notes(self, is_shown: bool) -> None:
        self._show(self._notes, is_shown)

    def show_shelf(self) -> None:
        self.set_shelf(True)

    def show_notes(self) -> None:
        self.set_notes(True)

    def fit(self, width: int) -> None:
        """The window has a new width: fold or unfold what crossed its line."""
        for panel, least in self._needs.items():
            had_room, has_room = self._width >= least, width >= least
            if self._width == 0 or had_room != has_room:
                panel.setVisible(has_room and self._wished[panel])
        self._width = width
        self.changed.emit()

    def _show(self, panel: QWidget, is_shown: bool) -> None:
        panel.setVisible(is_shown)
        if self._width >= self._needs[panel]:
            self._wished[panel] = is_shown
        self.changed.emit()
