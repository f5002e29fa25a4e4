"""The open article, for every part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from reader.desk import Changes, Desk, Reading
    from reader.domain.annotation import Mark
    from reader.domain.reading import Snapshot


class OpenArticle(QObject):
    """Holds the open article. Every part looks it up here, and none keeps it.

    The parts hear of a change in the order in which they were made.
    """

    changed = Signal(object)  # the Reading; None when it was closed
    texts_changed = Signal(object)  # the frozenset of blocks translated anew
    marks_changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._reading: Reading | None = None

    @property
    def reading(self) -> Reading | None:
        """The open article; None if there is none."""
        return self._reading

    @property
    def id(self) -> str:
        """The library's id of the open article; empty if there is none."""
        return self._reading.id if self._reading else ""

    @property
    def marks(self) -> tuple[Mark, ...]:
        """The open article's marks, oldest first."""
        return self._reading.marks if self._reading else ()

    def show(self, snapshot: Snapshot) -> None:
        """Open an article in place of the one that is open."""
        self._replace(self._desk.open(snapshot))

    def close(self) -> None:
        """Close the article."""
        self._replace(None)

    def _replace(self, reading: Reading | None) -> None:
        if self._reading is not None:
            self._reading.on_change = None
        self._reading = reading
        if reading is not None:
            reading.on_change = self._on_change
        self.changed.emit(reading)

    def _on_change(self, changes: Changes) -> None:
        if changes.blocks:
            self.texts_changed.emit(changes.blocks)
        if changes.marks:
            self.marks_changed.emit()
