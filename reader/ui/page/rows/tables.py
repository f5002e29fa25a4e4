"""Tables: a piece of text for every cell."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reader.domain.annotation import Side
from reader.text.direction import is_right_to_left
from reader.ui.page.rows.row import Ornament, OrnamentKind, Row, Wide
from reader.ui.page.type.solid import unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.desk.reading import Reading
    from reader.ui.page.rows.plan import Plan
    from reader.ui.page.type.piece import Piece

_PAD = 14.0
_LONG = 350.0  # pixels: a longer cell asks for no more
_FIGURE = re.compile(r"[+−–-]?[$€£¥￥]?\d[\d,. ]*(?:%|‰)?")
_ROOMY = 180.0  # pixels that a column of a wide table may take for its words
_LEGIBLE = 0.75  # of its size: a table that would be set smaller is turned
_SMALLEST, _STEP = 0.4, 0.94  # of its size, by which a table is set smaller
_TRACK = 12.0  # pixels under a table that scrolls sideways
_NOTHING = ("", "-", "–", "—", "——")

Range = tuple[int, int]


def compose(plan: Plan, row: Row, side: Side, room: QRectF) -> float:
    """Set a table below the top of some room; return where it ends."""
    if plan.paper:
        plan = _shrunk(plan, row.block, side, room.width())
    lines = cells(plan.reading, row.block, side)
    text = plan.reading.text(row.block, side)
    widths = _widths(plan, row.block, side)
    width = room.width()
    if sum(least for _, least in widths) > width:  # it scrolls, so words have room, too
        width = sum(max(least, min(longest, _ROOMY)) for longest, least in widths)
    edges = _edges(widths, width)
    columns = [*pairwise(edges)]
    if is_right_to_left(text):  # the first column is the rightmost
        whole = width + _PAD
        columns = [(whole - right, whole - left) for left, right in columns]
    figures = _figures(lines, text)
    y = room.top()
    pan = _pan(plan, row, room, width)
    for line in lines:
        row.ornaments.append(_rule(room, y))
        bottom = y
        for i, (cell, (left, right)) in enumerate(zip(line, columns, strict=False)):
            width = max(right - left - _PAD, 20)
            piece = plan.setter.set(plan.reading, row.block, side, width, cell)
            piece.x, piece.y = room.left() + left - pan, y + 4
            if i in figures and not is_right_to_left(piece.shown.text):
                _to_the_right(piece)
            row.pieces.append(piece)
            bottom = max(bottom, piece.bottom + 4)
        y = bottom
    row.ornaments.append(_rule(room, y))
    if row.wide is not None:
        row.wide.bottoms.append(y)
        y += _TRACK
    return y


def is_turned(plan: Plan, index: int) -> bool:
    """Whether a table is turned on paper rather than made hardly legible."""
    least = max(wanted(plan, index, side)[1] for side in plan.sides(index))
    return least * _LEGIBLE > plan.columns.span


def _shrunk(plan: Plan, index: int, side: Side, room: float) -> Plan:
    """The plan with type so small that the table fits; paper does not scroll."""
    share = 1.0
    while share > _SMALLEST and wanted(plan, index, side)[1] > room:
        share *= _STEP
        plan = replace(plan, setter=plan.setter.scaled(_STEP))
    return plan


def _pan(plan: Plan, row: Row, room: QRectF, width: float) -> float:
    """How far a table that is wider than its room is moved to the left."""
    if width <= room.width() + 1 or plan.paper:
        return 0.0
    widest = max(width, row.wide.width if row.wide else 0.0)
    bottoms = row.wide.bottoms if row.wide else []
    pan = min(plan.pans.get(row.block, 0.0), widest - room.width())
    row.wide = Wide(room.left(), room.width(), widest, pan, bottoms)
    return pan


def wanted(plan: Plan, index: int, side: Side) -> tuple[float, float]:
    """How wide a table would be if it had the room, and how wide at least."""
    widths = _widths(plan, index, side)
    return sum(longest for longest, _ in widths), sum(least for _, least in widths)


def align(row: Row, bottom: float) -> float:
    """Let the lines of both sides begin side by side; return where they end."""
    rules = [each.rect for each in row.ornaments if each.kind is OrnamentKind.RULE]
    lefts = dict.fromkeys(rule.left() for rule in rules)
    sides = [[rule for rule in rules if rule.left() == left] for left in lefts]
    own = [[rule.top() for rule in side] for side in sides]
    if len(own) < 2 or len(own[0]) != len(own[1]):
        return bottom
    tops = [own[0][0]]
    for (a, b), (c, d) in zip(*map(pairwise, own), strict=True):
        tops.append(tops[-1] + max(b - a, d - c))
    for side, rects, before in zip(Side, sides, own, strict=True):
        for piece in row.of_side(side):
            line = bisect_right(before, piece.y) - 1
            piece.y += tops[line] - before[line]
        for rect, top in zip(rects, tops, strict=True):
            rect.moveTop(top)
    return tops[-1]


def cells(reading: Reading, index: int, side: Side) -> list[list[Range]]:
    """The cells of a table on one side, line by line, as ranges of that side's text.

    A translated cell holds the translations of the sentences that begin in it; where
    a sentence runs over several cells, its line is one cell or as many as it has tabs.
    """
    original = _cells(reading.text(index, Side.ORIGINAL))
    if side is Side.ORIGINAL:
        return original
    text = reading.text(index, side)
    sources = reading.ranges(index, Side.ORIGINAL)
    pairs = tuple(zip(sources, reading.ranges(index, side), strict=False))
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


def _figures(lines: list[list[Range]], text: str) -> frozenset[int]:
    """The columns that hold figures, below what may be their heading."""
    found = []
    for column in range(max(map(len, lines), default=0)):
        cells = [text[slice(*line[column])] for line in lines[1:] if column < len(line)]
        said = [cell.strip() for cell in cells if cell.strip() not in _NOTHING]
        if said and all(map(_FIGURE.fullmatch, said)):
            found.append(column)
    return frozenset(found)


def _to_the_right(piece: Piece) -> None:
    """Let units stand below units. Qt has set words from right to left there."""
    lines = map(piece.layout.lineAt, range(piece.lines))
    widest = max(line.naturalTextWidth() for line in lines)
    piece.x += piece.width - widest
    piece.width = widest


def _widths(plan: Plan, index: int, side: Side) -> list[tuple[float, float]]:
    """How wide each column would be for its longest cell, and for its longest word."""
    measure = plan.setter.measure(plan.reading, index, side)
    text = plan.reading.text(index, side)
    widths: list[tuple[float, float]] = []
    for line in cells(plan.reading, index, side):
        widths += [(_PAD, _PAD)] * (len(line) - len(widths))
        for i, (start, end) in enumerate(line):
            word = _least(measure, text[start:end])
            cell = max(word, min(measure(text[start:end]), _LONG))
            longest, least = widths[i]
            widths[i] = max(longest, cell + _PAD + 1), max(least, word + _PAD + 1)
    return widths


def _least(measure: Callable[[str], float], cell: str) -> float:
    """The width of what is not broken in a cell; a long address may be."""
    widths = [(measure(words), is_solid) for words, is_solid in unbroken(cell)]
    return max((w if s else min(w, _LONG / 2) for w, s in widths), default=0.0)


def _edges(widths: list[tuple[float, float]], width: float) -> list[float]:
    """Columns as wide as their longest cell asks, none narrower than its words."""
    rest = max(0.0, width - sum(least for _, least in widths))
    more = sum(longest - least + 1 for longest, least in widths) or 1.0
    wide = [least + (longest - least + 1) * rest / more for longest, least in widths]
    scale = width / (sum(wide) or 1.0)
    return list(accumulate((each * scale for each in wide), initial=0.0))


def _rule(room: QRectF, y: float) -> Ornament:
    return Ornament(OrnamentKind.RULE, QRectF(room.left(), y, room.width(), 1))
