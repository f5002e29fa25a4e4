"""The reader's marks by the block they stand in."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.annotation import Paint
from reader.ui.page.rows.painting import Margin, Wash

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.annotation import Mark, Passage
    from reader.ui.look.theme import Palette
    from reader.ui.page.rows.row import Row


class Marking:
    """Which marks touch a block; asking costs nothing where there are none.

    `notes` are the marks with words of the reader's, in the order of the text.
    """

    def __init__(self, marks: Sequence[Mark] = ()) -> None:
        self._by_block: dict[int, list[tuple[Passage, Mark]]] = defaultdict(list)
        self._first: set[tuple[Passage, str]] = set()
        self.notes = sorted((m for m in marks if m.annotation.body), key=_where)
        for mark in marks:
            for passage in mark.passages:
                self._by_block[passage.block].append((passage, mark))
            if mark.passages:
                self._first.add((mark.passages[0], mark.annotation.id))

    def washes(self, block: int, palette: Palette) -> list[Wash]:
        return [
            Wash(
                each.side,
                each.start,
                each.end,
                palette.highlights[mark.annotation.colour],
            )
            for each, mark in self._by_block.get(block, ())
            if mark.annotation.kind.paint is Paint.WASH
        ]

    def margin(self, row: Row) -> Margin:
        """The bars and dots of a row, each where its first words are."""
        beside = self.beside(row)
        bars = {top for top, mark in beside if _has_bar(mark)}
        dots = {top for top, mark in beside if not _has_bar(mark)}
        return Margin(tuple(sorted(bars)), tuple(sorted(dots)))

    def beside(self, row: Row) -> list[tuple[float, Mark]]:
        """The marks that have a bar or a dot beside a row, and at which height."""
        found = []
        for passage, mark in self._by_block.get(row.block, ()):
            is_first = (passage, mark.annotation.id) in self._first
            if is_first and (_has_bar(mark) or mark.annotation.body):
                end = max(passage.end, passage.start + 1)
                rects = row.rects(passage.side, passage.start, end)
                fallback = row.pieces[0].y if row.pieces else 0.0
                found.append((rects[0].top() if rects else fallback, mark))
        return found

    def numbers(self, row: Row) -> list[tuple[float, int]]:
        """The notes that begin in a row: where, and which of `notes` they are."""
        found = []
        for number, mark in enumerate(self.notes, 1):
            first = mark.passages[0] if mark.passages else None
            if first and first.block == row.block:
                rects = row.rects(first.side, first.start, first.end)
                found.append((rects[0].top() if rects else 0.0, number))
        return found

    def on(self, passage: Passage) -> list[Mark]:
        """The marks that touch a passage, each once."""
        touching = {
            mark.annotation.id: mark
            for each, mark in self._by_block.get(passage.block, ())
            if each.side is passage.side
            and each.start < passage.end
            and passage.start < each.end
        }
        return list(touching.values())

    def at(self, passage: Passage, *, with_bars: bool = True) -> str:
        """The id of the mark that covers a place most closely; empty if none does.

        Of equal ones it is the last. A mark of a whole paragraph, which has a bar,
        comes after any other, or does not count.
        """
        found = [
            (_has_bar(mark), each.end - each.start, -number, mark.annotation.id)
            for number, (each, mark) in enumerate(self._by_block.get(passage.block, ()))
            if each.side is passage.side
            and each.start <= passage.start < each.end
            and (with_bars or not _has_bar(mark))
        ]
        return min(found)[-1] if found else ""


def _has_bar(mark: Mark) -> bool:
    return mark.annotation.kind.paint is Paint.BAR


def _where(mark: Mark) -> tuple[bool, tuple[int, int]]:
    """In the order of the text; what is about no place in it comes last."""
    first = mark.passages[0] if mark.passages else None
    return first is None, (first.block, first.start) if first else (0, 0)
