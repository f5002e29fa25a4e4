"""Buttons joined into a strip, of which one is always pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ButtonStrip(QFrame):
    """Emits presses. A subclass defines the values and the names of the buttons."""

    changed = Signal()  # by the reader

    def __init__(self, count: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("strip")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.buttons = tuple(QToolButton(self) for _ in range(count))
        self.buttons[0].setProperty("place", "first")
        self.buttons[-1].setProperty("place", "last")
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self.buttons:
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self.buttons[0].setChecked(True)
        group.buttonClicked.connect(self._on_clicked)
        self._retranslate()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        """Name the buttons in the language of the interface."""
        raise NotImplementedError
