"""The lines of a row that hold a sentence which the reader has corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reader.domain.annotation import Side
from reader.domain.translation import Origin

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.desk.reading import Reading
    from reader.ui.page.rows.row import Row


def corrected_lines(reading: Reading, row: Row) -> list[QRectF]:
    """The lines as wide as their column, in the row; neighbours are one rectangle."""
    pair = reading.pair(row.block)
    made = pair.translations if pair else ()
    own = [at for at, each in enumerate(made) if each.origin is Origin.READER]
    if not own:
        return []
    ranges = reading.ranges(row.block, Side.TRANSLATION)
    lines = {
        (piece.x, rect.top()): QRectF(piece.x, rect.top(), piece.width, rect.height())
        for piece in row.of_side(Side.TRANSLATION)
        for sentence in own
        for rect in piece.rects(*ranges[sentence])
    }
    return _joined(lines[key] for key in sorted(lines))


def _joined(lines: Iterable[QRectF]) -> list[QRectF]:
    joined: list[QRectF] = []
    for line in lines:
        last = joined[-1] if joined else None
        if last and last.left() == line.left() and line.top() - last.bottom() < 1:
            last.setBottom(line.bottom())
        else:
            joined.append(line)
    return joined
