"""The blinking of the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject


class Blink(QTimer):
    """Blinks as the system's text carets do, or stays lit if they do."""

    def __init__(self, changed: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._changed = changed
        self.is_lit = False
        self.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Show the caret, and begin to blink."""
        self.is_lit = True
        period = QGuiApplication.styleHints().cursorFlashTime()
        if period > 1:
            self.start(period // 2)
        else:
            self.stop()
        self._changed()

    def end(self) -> None:
        self.stop()
        self.is_lit = False
        self._changed()

    def _on_timeout(self) -> None:
        self.is_lit = not self.is_lit
        self._changed()
