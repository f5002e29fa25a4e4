"""From one sentence to the next, over blocks that have none."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.ui.reading.spread import Spread

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
