"""What lies behind the words and beside them: washes, and where corrections are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reader.domain.annotation import Side
from reader.ui.page.rows.painting import Wash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.desk.reading import Reading
    from reader.domain.annotation import Passage
    from reader.ui.look.theme import Palette
    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.cursor.finds import Finds
    from reader.ui.page.rows.page import Page
    from reader.ui.page.rows.row import Row


def overlay(
    page: Page, cursor: Cursor, finds: Finds, block: int, palette: Palette
) -> list[Wash]:
    """The colours behind a block's words, the lowest first."""
    washes: list[Wash] = []
    if cursor.lit[0] == block:
        washes += _washes(cursor.sentence_passages(*cursor.lit), palette.lit)
    washes += page.marking.washes(block, palette)
    for hit in finds.on(block):
        is_now = hit == finds.current
        washes += _washes([hit], palette.found_now if is_now else palette.found)
    if cursor.offered and cursor.offered.block == block:
        washes += _washes([cursor.offered], palette.found_now)
    if cursor.selected:
        selected = cursor.selected.on(block, page.reading)
        washes += _washes(selected, palette.selection)
    return washes


def _washes(passages: Iterable[Passage], colour: str) -> list[Wash]:
    return [Wash(each.side, each.start, each.end, colour) for each in passages]


def corrected_lines(reading: Reading, row: Row) -> list[QRectF]:
    """The lines as wide as their column, in the row; neighbours are one rectangle."""
    pair = reading.pair(row.block)
    own = pair.corrections if pair else ()
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
