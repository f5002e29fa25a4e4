"""The button beside a passing message: Undo, or a step to go on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QToolButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget


class UndoButton(QToolButton):
    """Visible while it has an action; a press runs the action once and hides it.

    It says Undo unless it is given other words. Only then does it take something back.
    """

    taken = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("undo")
        self._step: Callable[[], object] | None = None
        self._words = ""
        self.clicked.connect(self._on_clicked)
        self._retranslate()
        self.hide()

    @property
    def is_offered(self) -> bool:
        return self._step is not None

    @property
    def is_undo(self) -> bool:
        """True if the action is an undo."""
        return self.is_offered and not self._words

    def offer(self, step: Callable[[], object] | None, words: str = "") -> None:
        """Set the action; None hides the button."""
        self._step, self._words = step, words
        self._retranslate()
        self.setVisible(step is not None)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        step = self._step
        self.offer(None)
        self.taken.emit()
        if step is not None:
            step()

    def _retranslate(self) -> None:
        self.setText(self._words or self.tr("Undo"))
