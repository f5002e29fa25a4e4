"""From one sentence to the next, over blocks that have none."""

from __future__ import annotations

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
    ends = [end for _, end in reading.ranges(block, side)]
    beyond = [end for end in ends if (end - spot.offset) * by > 0]
    while not beyond and reading.has(block + by):
        block += by
        beyond = [end for _, end in reading.ranges(block, side)]
    if not beyond:
        return spot
    return Spot(block, side, beyond[0] if by > 0 else beyond[-1])
