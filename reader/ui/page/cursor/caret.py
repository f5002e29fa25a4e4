"""The caret: the place that keys move."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ui.page.cursor.lines import line_at, lines_of

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from reader.ui.page.rows.page import Page
    from reader.ui.page.rows.spot import Spot


@dataclass(frozen=True, slots=True)
class Caret:
    """A place in one text, and what steps from line to line have to remember."""

    spot: Spot
    is_after: bool = False  # it ends a line that shares its end with the next
    goal: float | None = None  # the x that steps up and down keep to

    def rect(self, page: Page) -> QRectF | None:
        """Where it stands in the window; None if its text is not shown."""
        spot = self.spot
        lines = lines_of(page, spot.block, spot.side, spot.offset)
        if not lines:
            return None
        line = line_at(lines, spot.offset, is_after=self.is_after)
        return line.caret(spot.offset).translated(0, page.top_of(spot.block))
