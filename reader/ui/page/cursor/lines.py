"""The lines of one text of a row as a caret meets them: where each begins and ends."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reader.ui.page.type.piece import x_at

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

    from reader.domain.annotation import Side
    from reader.ui.page.rows.page import Page
    from reader.ui.page.type.piece import Piece


@dataclass(frozen=True, slots=True)
class CaretLine:
    """A line of a piece. Heights are the row's, offsets the block's code points."""

    piece: Piece
    number: int

    @property
    def top(self) -> float:
        return self.piece.y + self.number * self.piece.leading

    @property
    def start(self) -> int:
        return self._offset(self._set.textStart())

    @property
    def end(self) -> int:
        """The last place on the line, before the space at which it was broken."""
        return self._offset(self._end_unit)

    @property
    def shares_end(self) -> bool:
        """Broken without a space, as Chinese is: the next line begins where it ends."""
        is_last = self.number == self.piece.lines - 1
        line = self._set
        return not is_last and self._end_unit == line.textStart() + line.textLength()

    def x_of(self, offset: int) -> float:
        line = self._set
        unit = self.piece.shown.begin(max(0, offset - self.piece.base))
        unit = max(line.textStart(), min(unit, line.textStart() + line.textLength()))
        return self.piece.x + x_at(line, unit)

    def offset_at(self, x: float) -> int:
        """The place on the line that is nearest to an x of the row."""
        return self._offset(self.piece.unit_near(self._set, x))

    def distance(self, x: float) -> float:
        """How far beside the line's text an x of the row lies."""
        rect = self.piece.rect
        return max(rect.left() - x, 0.0, x - rect.right())

    def caret(self, offset: int) -> QRectF:
        """Where a caret stands on the line: no width, and as high as its letters."""
        line = self._set
        top = self.piece.y + line.y()
        return QRectF(self.x_of(offset), top, 0.0, line.ascent() + line.descent())

    @property
    def _set(self) -> QTextLine:
        return self.piece.layout.lineAt(self.number)

    @property
    def _end_unit(self) -> int:
        return self.piece.end_unit(self._set)

    def _offset(self, unit: int) -> int:
        return self.piece.base + self.piece.shown.index(unit)


def lines_of(
    page: Page, block: int, side: Side, near: int | None = None
) -> list[CaretLine]:
    """The lines of a block's text; none if the page does not show that text.

    Of a long text they are those around the code point `near`, and others that have
    been asked for.
    """
    reading = page.reading
    if not reading.has(block) or side not in page.sides(block):
        return []
    if not reading.text(block, side):
        return []
    row = page.row(block) if near is None else page.set_around(block, side, near)
    return [
        CaretLine(piece, number)
        for piece in row.of_side(side)
        for number in range(piece.lines)
    ]


def line_at(
    lines: list[CaretLine], offset: int, *, is_after: bool = False
) -> CaretLine:
    """The line of a place; of two that share it the next, or the one it ends."""
    if is_after:
        for line in lines:
            if line.end == offset and line.shares_end:
                return line
    begun = [line for line in lines if line.start <= offset]
    return max(reversed(begun), key=lambda line: line.start) if begun else lines[0]
