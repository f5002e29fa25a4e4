"""The place of the window on the strip of rows.

The window's top is kept as a row and a distance from the row's top, not as a distance
from the beginning. So nothing moves when a row above turns out higher than estimated.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.page.rows.heights import Heights

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


class Strip:
    """Rows, one under another, and the window's top edge among them."""

    def __init__(self, estimates: Sequence[float] = ()) -> None:
        self.heights = Heights(estimates)
        self.row = 0
        self.offset = 0.0

    def __len__(self) -> int:
        return len(self.heights)

    @property
    def value(self) -> float:
        """The window's top in pixels from the beginning, as well as it is known."""
        return self.heights.above(self.row) + self.offset

    @property
    def fraction(self) -> float:
        """How far down its row the window's top is, 0 to 1."""
        height = self.heights[self.row] if len(self) else 0
        return min(1.0, max(0.0, self.offset / height)) if height else 0.0

    def top_of(self, row: int) -> float:
        """Where a row begins, from the window's top."""
        if row == self.row:
            return -self.offset
        return self.heights.above(row) - self.value

    def jump(self, value: float) -> None:
        """Go to a pixel, by estimates."""
        self.row = self.heights.find(value)
        self.offset = max(0.0, value - self.heights.above(self.row))

    def place(self, row: int, offset: float) -> None:
        self.row = max(0, min(row, len(self) - 1))
        self.offset = offset

    def move(self, delta: float, measured: Callable[[int], float]) -> None:
        """Go by some pixels, measuring the rows that are passed."""
        self.offset += delta
        while self.offset < 0 and self.row > 0:
            self.row -= 1
            self.offset += measured(self.row)
        while self.row < len(self) - 1:
            height = measured(self.row)
            if self.offset < height:
                break
            self.offset -= height
            self.row += 1
        if self.row == 0:
            self.offset = max(0.0, self.offset)
