"""Makes the anchor of a passage."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from reader.anchoring import context
from reader.anchoring.texts import NEIGHBOURS
from reader.domain.annotation import Anchor, Surroundings, TextPosition, TextQuote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.anchoring.texts import BlockText, Texts
    from reader.domain.annotation import Passage

MOST_RIVALS = 64
"""Words that are in more blocks than this do not identify a place."""

MOST_COMPARED = 24
"""Nor do words that are in more places with the same letters beside them."""


def describe(passage: Passage, texts: Texts) -> Anchor:
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
    wanted = context.Context(quote, texts)
    rivals = _holding(index, wanted.sought, texts)
    if len(rivals) > MOST_RIVALS:
        return tuple(each.digest for _, each in rivals[:MOST_RIVALS]), 1.0
    places = (
        (other, first)
        for other, block in rivals
        for first in block.occurrences(wanted.sought)
        if wanted.touches(other, first)
    )
    nearest = 0.0
    for number, place in enumerate(places):
        nearest = max(nearest, wanted.likeness(*place))
        if nearest == 1.0 or number == MOST_COMPARED:
            nearest = 1.0
            break
    return tuple(each.digest for _, each in rivals), round(nearest, 3)


def _holding(index: int, sought: str, texts: Texts) -> Sequence[tuple[int, BlockText]]:
    """The other blocks that hold the letters, one more of them than may be rivals."""
    if not sought:
        return ()
    holding = (
        (other, block)
        for other, block in texts
        if other != index and sought in block.letters
    )
    return tuple(islice(holding, MOST_RIVALS + 1))
