"""A passage in words that will lead back to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.anchoring import context
from reader.anchoring.texts import NEIGHBOURS, letters
from reader.domain.annotation import Anchor, Surroundings, TextPosition, TextQuote

if TYPE_CHECKING:
    from reader.anchoring.texts import Texts
    from reader.domain.annotation import Passage

MOST_RIVALS = 64
"""Words that stand in more blocks than this say nothing of where they are."""


def described(passage: Passage, texts: Texts, sentence: str = "") -> Anchor:
    """The anchor of a passage of these texts; ValueError if it is not in them."""
    block = texts.get(passage.block)
    if block is None or not 0 <= passage.start <= passage.end <= len(block.text):
        raise ValueError(passage)
    prefix, suffix = context.around(block.text, passage.start, passage.end)
    quote = TextQuote(block.text[passage.start : passage.end], prefix, suffix)
    return Anchor(
        block=passage.block,
        position=TextPosition(passage.start, passage.end),
        quote=quote,
        side=passage.side,
        sentence=sentence,
        surroundings=_surroundings(passage.block, quote, texts),
    )


def _surroundings(index: int, quote: TextQuote, texts: Texts) -> Surroundings:
    block = texts.get(index)
    if block is None or not block.text:
        return Surroundings()
    rivals, nearest = _rivals(index, quote, texts)
    return Surroundings(
        block=block.digest,
        ordinal=texts.by_digest[block.digest].index(index),
        before=texts.before(index)[:NEIGHBOURS],
        after=texts.after(index)[:NEIGHBOURS],
        rivals=rivals,
        likeness=nearest,
    )


def _rivals(
    index: int, quote: TextQuote, texts: Texts
) -> tuple[tuple[str, ...], float]:
    """The other blocks that hold the quote, and how like its context theirs can be."""
    sought = letters(quote.exact)
    rivals: list[str] = []
    nearest = 0.0
    for other, block in texts:
        if other == index or not sought or sought not in block.letters:
            continue
        if len(rivals) == MOST_RIVALS:
            return tuple(rivals), 1.0
        rivals.append(block.digest)
        for first in block.occurrences(sought):
            like = context.likeness(quote, texts, other, first)
            nearest = max(nearest, like)
    return tuple(rivals), round(nearest, 3)
