"""Tables: a piece of text for every cell."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reader.domain.annotation import Side
from reader.ui.reading.row import Ornament, OrnamentKind, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.reading.composer import Composer
    from reader.ui.reading.spread import Spread

_PAD = 10.0
_LEAST = 0.08  # of the table's width, for the narrowest column

Range = tuple[int, int]


def compose(page: Composer, row: Row, side: Side, x: float, y: float) -> float:
    """Set a table; return where it ends."""
    lines = cells(page.spread, row.block, side)
    count = max((len(line) for line in lines), default=1)
    edges = _edges(lines, count, page.columns.width)
    for line in lines:
        row.ornaments.append(_rule(x, y, page.columns.width))
        bottom = y
        for (start, end), (left, right) in zip(line, pairwise(edges), strict=False):
            width = max(right - left - _PAD, 20)
            piece = page.setter.set(page.spread, row.block, side, width, (start, end))
            piece.x, piece.y = x + left, y + 4
            row.pieces.append(piece)
            bottom = max(bottom, piece.bottom + 4)
        y = bottom
    row.ornaments.append(_rule(x, y, page.columns.width))
    return y


def cells(spread: Spread, index: int, side: Side) -> list[list[Range]]:
    """The cells of a table on one side, line by line, as ranges of that side's text.

    A translated cell holds the translations of the sentences that begin in it; where
    a sentence runs over several cells, its line is one cell or as many as it has tabs.
    """
    original = _cells(spread.text(index, Side.ORIGINAL))
    if side is Side.ORIGINAL:
        return original
    text = spread.text(index, side)
    sources = spread.ranges(index, Side.ORIGINAL)
    pairs = tuple(zip(sources, spread.ranges(index, side), strict=False))
    return [_translated(line, pairs, text) for line in original]


def _translated(
    line: Sequence[Range], pairs: Sequence[tuple[Range, Range]], text: str
) -> list[Range]:
    inside = [pair for pair in pairs if line[0][0] <= pair[0][0] < line[-1][1]]
    if not inside:
        return []
    if all(any(a <= s[0] and s[1] <= b for a, b in line) for s, _ in inside):
        return [_joined([t for s, t in inside if a <= s[0] < b]) for a, b in line]
    start, end = _joined([target for _, target in inside])
    return [(a + start, b + start) for a, b in _cells(text[start:end])[0]]


def _joined(ranges: Sequence[Range]) -> Range:
    return (ranges[0][0], ranges[-1][1]) if ranges else (0, 0)


def _cells(text: str) -> list[list[Range]]:
    lines, start = [], 0
    for line in text.split("\n"):
        ranges = []
        for cell in line.split("\t"):
            ranges.append((start, start + len(cell)))
            start += len(cell) + 1
        lines.append(ranges)
    return lines


def _edges(lines: list[list[Range]], count: int, width: float) -> list[float]:
    """Columns as wide as their longest cell asks, within reason."""
    longest = [1.0] * count
    for line in lines:
        for i, (start, end) in enumerate(line):
            longest[i] = max(longest[i], min(end - start, 40))
    total = sum(longest)
    shares = [max(each / total, _LEAST) for each in longest]
    scale = width / sum(shares)
    edges = [0.0]
    for share in shares:
        edges.append(edges[-1] + share * scale)
    return edges


def _rule(x: float, y: float, width: float) -> Ornament:
    return Ornament(OrnamentKind.RULE, QRectF(x, y, width, 1))
