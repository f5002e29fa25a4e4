"""From one sentence to the next, over blocks that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.page.cursor.selection import Spot

if TYPE_CHECKING:
    from reader.desk.reading import Reading as Spread

At = tuple[int, int]  # block and sentence


def next_sentence(spread: Spread, at: At, by: int) -> At | None:
    """The sentence after or before; None at the end of the article."""
    block, sentence = at
    sentence += by
    if 0 <= sentence < len(spread.sentences(block)):
        return block, sentence
    found = next_block(spread, block + by, by)
    if found is None or by > 0:
        return found
    return found[0], len(spread.sentences(found[0])) - 1


def next_block(spread: Spread, block: int, by: int) -> At | None:
    """The first sentence of this block or the nearest beyond it that has any."""
    while spread.has(block):
        if spread.sentences(block):
            return block, 0
        block += by
    return None


def next_end(spread: Spread, spot: Spot, by: int) -> Spot:
    """The nearest end of a sentence after or before a place, on the same side."""
    block, side = spot.block, spot.side
    ends = [end for _, end in spread.ranges(block, side)]
    beyond = [end for end in ends if (end - spot.offset) * by > 0]
    while not beyond and spread.has(block + by):
        block += by
        beyond = [end for _, end in spread.ranges(block, side)]
    if not beyond:
        return spot
    return Spot(block, side, beyond[0] if by > 0 else beyond[-1])
