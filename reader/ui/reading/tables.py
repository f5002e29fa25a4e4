"""Tables: a piece of text for every cell."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from reader.domain.annotation import Side
from reader.ui.look.fonts import Role
from reader.ui.reading.row import Ornament, OrnamentKind, Row

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.ui.reading.composer import Composer
    from reader.ui.reading.spread import Spread

_PAD = 10.0
_LATIN, _WIDE = 0.56, "\u2e80"  # ems of a letter; from where on one is an em wide
_SPARE = 0.4  # ems, since an M is wider than a letter
_LONG = 22.0  # ems: a longer cell asks for no more
_UNBROKEN = re.compile(r"[^\s\u2e80-\U0010ffff]+|[\u2e80-\U0010ffff]{1,2}")

Range = tuple[int, int]


def compose(page: Composer, row: Row, side: Side, x: float, y: float) -> float:
    """Set a table; return where it ends."""
    lines = cells(page.spread, row.block, side)
    count = max((len(line) for line in lines), default=1)
    text = page.spread.text(row.block, side)
    em = page.setter.faces.size(Role.BODY, page.spread.language_of(side))
    edges = _edges(lines, text, count, page.columns.width, em)
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


def _edges(
    lines: list[list[Range]], text: str, count: int, width: float, em: float
) -> list[float]:
    """Columns as wide as their longest cell asks, none narrower than its words."""
    longest, words = [1.0] * count, [1.0] * count
    for line in lines:
        for i, (start, end) in enumerate(line):
            cell = text[start:end]
            longest[i] = max(longest[i], min(_ems(cell), _LONG))
            words[i] = max(words[i], *map(_ems, _UNBROKEN.findall(cell)), 0.0)
    least = [min(each + _SPARE, _LONG / 2) * em + _PAD for each in words]
    rest = max(0.0, width - sum(least))
    wishes = [max(0.0, a * em + _PAD - b) for a, b in zip(longest, least, strict=True)]
    share = rest / (sum(wishes) or 1.0)
    wide = [a + b * share for a, b in zip(least, wishes, strict=True)]
    scale = width / sum(wide)
    return list(accumulate((each * scale for each in wide), initial=0.0))


def _ems(text: str) -> float:
    """About how wide a text is."""
    return sum(1.0 if char >= _WIDE else _LATIN for char in text)


def _rule(x: float, y: float, width: float) -> Ornament:
    return Ornament(OrnamentKind.RULE, QRectF(x, y, width, 1))
