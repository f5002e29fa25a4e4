"""A selection from one place to another, on one side or across both."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.ui.page.rows.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.desk.reading import Reading


@dataclass(frozen=True, slots=True)
class Selection:
    """Where the selection began and where it is now."""

    anchor: Spot
    head: Spot

    @property
    def is_empty(self) -> bool:
        return self.anchor == self.head

    @property
    def ends(self) -> tuple[Spot, Spot]:
        """Its first and its last place; on one side, in reading order."""
        first, last = sorted((self.anchor, self.head), key=lambda spot: spot.order)
        return first, last

    def blocks(self) -> range:
        first, last = sorted((self.anchor.block, self.head.block))
        return range(first, last + 1)

    def passages(self, reading: Reading) -> tuple[Passage, ...]:
        """In reading order. Across the two sides whole paragraphs are taken."""
        if self.is_empty:
            return ()
        if self.anchor.side is not self.head.side:
            sides = (Side.ORIGINAL, Side.TRANSLATION)
            found = [
                Passage(block, 0, len(reading.text(block, side)), side)
                for block in self.blocks()
                for side in sides
            ]
        else:
            found = [self._within(reading, block) for block in self.blocks()]
        return tuple(passage for passage in found if passage.end > passage.start)

    def _within(self, reading: Reading, block: int) -> Passage:
        side = self.anchor.side
        first, last = self.ends
        start = first.offset if block == first.block else 0
        end = last.offset if block == last.block else len(reading.text(block, side))
        return Passage(block, start, end, side)

    def on(self, block: int, reading: Reading) -> tuple[Passage, ...]:
        """The share of it in one block, without walking all of it."""
        if self.is_empty or block not in self.blocks():
            return ()
        if self.anchor.side is self.head.side:
            return (self._within(reading, block),)
        return tuple(
            Passage(block, 0, len(reading.text(block, side)), side) for side in Side
        )


def share_of(
    selection: Selection, reading: Reading, block: int, side: Side
) -> Selection | None:
    """The share of a selection in one text, in the direction it was made."""
    for passage in selection.on(block, reading):
        if passage.side is side:
            ends = (Spot(block, side, i) for i in (passage.start, passage.end))
            first, last = ends
            is_back = selection.head.order < selection.anchor.order
            return Selection(last, first) if is_back else Selection(first, last)
    return None


def text_of(reading: Reading, passages: Sequence[Passage]) -> str:
    """The words of passages, a line per passage, a blank line between blocks.

    The items of a list follow each other, unless they stand with their translations.
    """
    lines: list[str] = []
    for i, passage in enumerate(passages):
        if i and not _belong_together(reading, passages[i - 1], passage):
            lines.append("")
        lines.append(_line(reading, passage, is_alone=len(passages) == 1))
    return "\n".join(lines)


def _belong_together(reading: Reading, one: Passage, following: Passage) -> bool:
    if one.block == following.block:
        return True
    blocks = [reading.block(each.block) for each in (one, following)]
    are_items = all(block.kind is BlockKind.LIST_ITEM for block in blocks)
    return are_items and one.side is following.side


def _line(reading: Reading, passage: Passage, *, is_alone: bool) -> str:
    """A passage with its list's marker, unless it is but some words of an item."""
    block, text = (
        reading.block(passage.block),
        reading.text(passage.block, passage.side),
    )
    words = _words(reading, passage)
    is_item = block.kind is BlockKind.LIST_ITEM and passage.start == 0
    if not is_item or (is_alone and words != text):
        return words
    return f"{'  ' * max(0, block.level - 1)}{block.marker or '•'} {words}"


def counterpart(reading: Reading, passage: Passage) -> Passage | None:
    """The sentences on the other side of those that a passage touches."""
    other = Side.TRANSLATION if passage.side is Side.ORIGINAL else Side.ORIGINAL
    here = reading.ranges(passage.block, passage.side)
    there = reading.ranges(passage.block, other)
    first = bisect_right(here, passage.start, key=lambda each: each[1])
    beyond = min(bisect_left(here, passage.end, key=lambda each: each[0]), len(there))
    if first >= beyond:
        return None
    return Passage(passage.block, there[first][0], there[beyond - 1][1], other)


def on_sides(
    reading: Reading, passages: Sequence[Passage], sides: Sequence[Side]
) -> tuple[Passage, ...]:
    """Passages as they are or, of the sides named, with their sentences there.

    What was left as it is, as code and names are, comes once.
    """
    if not sides:
        return tuple(passages)
    own = {(each.block, each.side) for each in passages}
    found: set[Passage] = set()
    for passage in passages:
        if passage.side in sides:
            found.add(passage)
        other = counterpart(reading, passage)
        if other is None or other.side not in sides or (other.block, other.side) in own:
            continue
        if passage not in found or _words(reading, passage) != _words(reading, other):
            found.add(other)
    in_order = sorted(found, key=lambda p: (p.block, p.side is Side.TRANSLATION))
    return tuple(in_order)


def _words(reading: Reading, passage: Passage) -> str:
    return reading.text(passage.block, passage.side)[passage.start : passage.end]


def sentence_passages(
    reading: Reading, block: int, sentence: int
) -> tuple[Passage, ...]:
    """A sentence on both sides, where there are both."""
    sides = ((side, reading.ranges(block, side)) for side in Side)
    return tuple(
        Passage(block, *ranges[sentence], side)
        for side, ranges in sides
        if 0 <= sentence < len(ranges)
    )
