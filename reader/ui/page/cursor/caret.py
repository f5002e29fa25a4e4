"""The caret: the place that keys move, and its blink."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from reader.ui.page.cursor.lines import line_at, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject, QRectF

    from reader.ui.page.cursor.selection import Spot
    from reader.ui.page.rows.page import Page


@dataclass(frozen=True, slots=True)
class Caret:
    """A place in one text, and what steps from line to line have to remember."""

    spot: Spot
    is_after: bool = False  # it ends a line that shares its end with the next
    goal: float | None = None  # the x that steps up and down keep to

    def rect(self, page: Page) -> QRectF | None:
        """Where it stands in the window; None if its text is not shown."""
        lines = lines_of(page, self.spot.block, self.spot.side)
        if not lines:
            return None
        line = line_at(lines, self.spot.offset, is_after=self.is_after)
        return line.caret(self.spot.offset).translated(0, page.top_of(self.spot.block))


class Blink(QTimer):
    """Comes and goes as the system's text carets do; stays where they do."""

    def __init__(self, changed: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._changed = changed
        self.is_lit = False
        self.timeout.connect(self._on_timeout)

    def begin(self) -> None:
        """Be seen now, and blink from now on."""
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
