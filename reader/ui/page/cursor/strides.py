"""Moves the caret by a character, a word, a line, or to an end."""

from __future__ import annotations

from enum import Enum
from itertools import groupby
from typing import TYPE_CHECKING

from reader.domain.reading import TITLE_BLOCK
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.cursor.lines import CaretLine, line_at, lines_of
from reader.ui.page.cursor.words import graphemes, words
from reader.ui.page.rows.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.annotation import Side
    from reader.ui.page.cursor.words import WordCutter
    from reader.ui.page.rows.page import Page

_AROUND = 2000  # code points; a longer word has no end


class Stride(Enum):
    """What a step of the caret passes."""

    CHARACTER = "character"
    WORD = "word"  # to where one begins, as Qt's own fields go
    WORD_END = "word end"
    LINE = "line"
    LINE_END = "line end"
    ARTICLE = "article"


def stepped(
    page: Page, caret: Caret, stride: Stride, by: int, cutter: WordCutter
) -> Caret:
    """The caret after one step on or back; the same at the end of its side."""
    match stride:
        case Stride.CHARACTER | Stride.WORD | Stride.WORD_END:
            return Caret(_along(page, caret.spot, stride, by, cutter))
        case Stride.LINE:
            return _across(page, caret, by)
        case Stride.LINE_END:
            return _line_end(page, caret, by)
        case Stride.ARTICLE:
            return Caret(_article_end(page, caret.spot.side, by) or caret.spot)


def _along(page: Page, spot: Spot, stride: Stride, by: int, cutter: WordCutter) -> Spot:
    """Within the text, else to where the next one on this side begins or ends."""
    text = page.reading.text(spot.block, spot.side)
    ahead = sorted(
        (s for s in _stops(text, stride, spot.offset) if (s - spot.offset) * by > 0),
        reverse=by < 0,
    )
    for stop in ahead:
        if stride is Stride.CHARACTER or not cutter.within(text, stop):
            return Spot(spot.block, spot.side, stop)
    beyond = next(_blocks(page, spot.block + by, spot.side, by), None)
    return spot if beyond is None else _end_of(page, beyond, spot.side, -by)


def _across(page: Page, caret: Caret, by: int) -> Caret:
    """To the line below or above that is nearest, in this block or the next."""
    spot = caret.spot
    lines = lines_of(page, spot.block, spot.side, spot.offset)
    here = line_at(lines, spot.offset, is_after=caret.is_after)
    x = caret.goal if caret.goal is not None else here.x_of(spot.offset)
    beyond = [each for each in lines if (each.top - here.top) * by > 1]
    for line in _nearest(beyond, x, by):
        if line.offset_at(x) != spot.offset:
            return _on(line, spot.block, spot.side, x)
    block = next(_blocks(page, spot.block + by, spot.side, by), None)
    if block is None:
        return Caret(_end_of(page, spot.block, spot.side, by), goal=x)
    near = 0 if by > 0 else len(page.reading.text(block, spot.side))
    line = next(_nearest(lines_of(page, block, spot.side, near), x, by))
    return _on(line, block, spot.side, x)


def _nearest(lines: list[CaretLine], x: float, by: int) -> Iterator[CaretLine]:
    """Lines from here on; of those side by side, as in a table, one under the x."""
    in_order = sorted(lines, key=lambda line: line.top * by)
    for _, level in groupby(in_order, key=lambda line: round(line.top)):
        yield min(level, key=lambda line: line.distance(x))


def _on(line: CaretLine, block: int, side: Side, x: float) -> Caret:
    offset = line.offset_at(x)
    is_after = line.shares_end and offset == line.end
    return Caret(Spot(block, side, offset), is_after, goal=x)


def _line_end(page: Page, caret: Caret, by: int) -> Caret:
    spot = caret.spot
    lines = lines_of(page, spot.block, spot.side, spot.offset)
    line = line_at(lines, spot.offset, is_after=caret.is_after)
    if by < 0:
        return Caret(Spot(spot.block, spot.side, line.start))
    return Caret(Spot(spot.block, spot.side, line.end), line.shares_end)


def _article_end(page: Page, side: Side, by: int) -> Spot | None:
    start = page.reading.rows - 2 if by > 0 else TITLE_BLOCK
    block = next(_blocks(page, start, side, -by), None)
    return None if block is None else _end_of(page, block, side, by)


def _blocks(page: Page, start: int, side: Side, by: int) -> Iterator[int]:
    """The blocks from one on that show their text on this side."""
    while page.reading.has(start):
        if lines_of(page, start, side):
            yield start
        start += by


def _end_of(page: Page, block: int, side: Side, by: int) -> Spot:
    return Spot(block, side, len(page.reading.text(block, side)) if by > 0 else 0)


def _stops(text: str, stride: Stride, near: int) -> list[int]:
    """Where a step may end: in a text of any length, those around a place."""
    first, last = max(0, near - _AROUND), min(len(text), near + _AROUND)
    part = text[first:last]
    if stride is Stride.CHARACTER:
        stops = graphemes(part)
    else:
        ends = (start if stride is Stride.WORD else end for start, end in words(part))
        stops = [0, *ends, len(part)]
    inner = (first + stop for stop in stops)
    return [x for x in inner if first < x < last or x in (0, len(text))]
