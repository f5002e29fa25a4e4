"""What lies over the text for a while: lit sentence, marks, finds, selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Passage, Side
from reader.domain.reading import TITLE_BLOCK
from reader.settings import Reveal
from reader.ui.page.cursor.finding import Finding
from reader.ui.page.rows.painting import Wash
from reader.ui.reading.marking import Marking

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.desk.reading import Reading as Spread
    from reader.ui.look.theme import Palette
    from reader.ui.page.cursor.caret import Caret
    from reader.ui.page.cursor.selection import Selection


class Overlay:
    """It belongs to one article; opening another begins a new one."""

    def __init__(self) -> None:
        self.lit = (TITLE_BLOCK, -1)
        self.marking = Marking()
        self.finding = Finding()
        self.offered: Passage | None = None  # the reader is asked: is it here?
        self.selection: Selection | None = None
        self.caret: Caret | None = None
        self.turned: set[int] = set()  # blocks revealed, or covered, on request

    def washes(self, block: int, spread: Spread, palette: Palette) -> list[Wash]:
        """The colours behind a block's words, the lowest first."""
        washes: list[Wash] = []
        if self.lit[0] == block:
            washes += _washes(sentence_passages(spread, *self.lit), palette.lit)
        washes += self.marking.washes(block, palette)
        for hit in self.finding.on(block):
            is_now = hit == self.finding.current
            washes += _washes([hit], palette.found_now if is_now else palette.found)
        if self.offered and self.offered.block == block:
            washes += _washes([self.offered], palette.found_now)
        if self.selection:
            washes += _washes(self.selection.on(block, spread), palette.selection)
        return washes

    def uncover(self, block: int, reveal: Reveal) -> None:
        """Lift what covers the translation of a block."""
        if reveal is Reveal.SHOWN:
            self.turned.discard(block)
        else:
            self.turned.add(block)

    def concealed(self, block: int, reveal: Reveal, *, is_hovered: bool) -> Reveal:
        """How the translation of a block is covered; the pointer lifts any cover."""
        if is_hovered:
            return Reveal.SHOWN
        if reveal is Reveal.SHOWN:
            return Reveal.BLURRED if block in self.turned else Reveal.SHOWN
        return Reveal.SHOWN if block in self.turned else reveal


def sentence_passages(spread: Spread, block: int, sentence: int) -> tuple[Passage, ...]:
    """A sentence on both sides, where there are both."""
    sides = ((side, spread.ranges(block, side)) for side in Side)
    return tuple(
        Passage(block, *ranges[sentence], side)
        for side, ranges in sides
        if 0 <= sentence < len(ranges)
    )


def _washes(passages: Iterable[Passage], colour: str) -> list[Wash]:
    return [Wash(each.side, each.start, each.end, colour) for each in passages]
