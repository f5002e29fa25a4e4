"""From one sentence to the next, over blocks that have none."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from reader.ui.page.rows.spot import Spot

if TYPE_CHECKING:
    from reader.desk.reading import Reading

At = tuple[int, int]  # block and sentence


def next_sentence(reading: Reading, at: At, by: int) -> At | None:
    """The sentence after or before; None at the end of the article."""
    block, sentence = at
    sentence += by
    if 0 <= sentence < len(reading.sentences(block)):
        return block, sentence
    found = next_block(reading, block + by, by)
    if found is None or by > 0:
        return found
    return found[0], len(reading.sentences(found[0])) - 1


def next_block(reading: Reading, block: int, by: int) -> At | None:
    """The first sentence of this block or the nearest beyond it that has any."""
    while reading.has(block):
        if reading.sentences(block):
            return block, 0
        block += by
    return None


def next_end(reading: Reading, spot: Spot, by: int) -> Spot:
    """The nearest end of a sentence after or before a place, on the same side."""
    block, side = spot.block, spot.side
    ranges = reading.ranges(block, side)
    search = bisect_right if by > 0 else bisect_left
    at = search(ranges, spot.offset, key=lambda each: each[1])
    if by < 0:
        at -= 1
    while not 0 <= at < len(ranges) and reading.has(block + by):
        block += by
        ranges = reading.ranges(block, side)
        at = 0 if by > 0 else len(ranges) - 1
    return Spot(block, side, ranges[at][1]) if 0 <= at < len(ranges) else spot
