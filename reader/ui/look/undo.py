"""The button beside a passing message that takes back what it tells of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class UndoButton(QToolButton):
    """Seen while something can be taken back; pressed once, it is gone."""

    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("undo")
        self._undo: Callable[[], object] | None = None
        self.clicked.connect(self._on_clicked)
        self._retranslate()
        self.hide()

    @property
    def is_offered(self) -> bool:
        return self._undo is not None

    def offer(self, undo: Callable[[], object] | None) -> None:
        """Stand for this; None: there is nothing to take back any more."""
        self._undo = undo
        self.setVisible(undo is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        undo = self._undo
        self.offer(None)
        self.taken.emit()
        if undo is not None:
            undo()

    def _retranslate(self) -> None:
        self.setText(self.tr("Undo"))
