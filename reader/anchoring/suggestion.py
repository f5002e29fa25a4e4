"""Suggests places for an orphan; the reader chooses one."""

from __future__ import annotations

from difflib import SequenceMatcher
from itertools import islice
from typing import TYPE_CHECKING

from reader.anchoring import context
from reader.domain.annotation import Passage

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from difflib import Match

    from reader.anchoring.texts import BlockText, Texts
    from reader.domain.annotation import Anchor

ALIKE = 0.6
"""The share of the quote's letters that a place must have, in order."""

MOST_PLACES = 2000
"""How many places of the quote's words are examined; the first ones, if more."""

MOST_EFFORT = 300_000
"""How many pairs of equal letters a quote and a block may have to be compared."""

MOST_RUNS = 60
"""How many runs of equal letters in a block are examined."""

_GRAM = 3


def suggest(anchor: Anchor, texts: Texts, limit: int) -> tuple[Passage, ...]:
    """The likeliest places first: the same words elsewhere, then words like them."""
    ranked = sorted(
        (*_same_words(anchor, texts), *_like_words(anchor, texts)),
        key=lambda found: (-found[0], abs(found[1].block - anchor.block)),
    )
    passages = dict.fromkeys(passage for _, passage in ranked)
    return tuple(passages)[:limit]


def _same_words(anchor: Anchor, texts: Texts) -> Iterator[tuple[float, Passage]]:
    wanted = context.Context(anchor.quote, texts)
    places = (
        (index, block, first)
        for index, block in texts
        for first in (block.occurrences(wanted.sought) if wanted.sought else ())
    )
    for index, block, first in islice(places, MOST_PLACES):
        like = wanted.touching(index, first) / max(1, wanted.size)
        start, end = block.range_of(first, len(wanted.sought))
        yield 1 + like, Passage(index, start, end, anchor.side)


def _like_words(anchor: Anchor, texts: Texts) -> Iterator[tuple[float, Passage]]:
    sought = texts.fold(anchor.quote.exact)
    grams = {sought[at : at + _GRAM] for at in range(len(sought) - _GRAM + 1)}
    for index, block in texts:
        shared = sum(gram in block.letters for gram in grams)
        is_like = grams and shared >= ALIKE / 2 * len(grams)
        if is_like and context.effort(sought, block.letters) <= MOST_EFFORT:
            yield from _like_words_in(index, block, sought, anchor)


def _like_words_in(
    index: int, block: BlockText, sought: str, anchor: Anchor
) -> Iterator[tuple[float, Passage]]:
    """The stretch of the block that has most of the letters sought."""
    matcher = SequenceMatcher(None, sought, block.letters, autojunk=False)
    found = [run for run in matcher.get_matching_blocks() if run.size >= _GRAM]
    runs = _densest(found[:MOST_RUNS])
    if not runs:
        return
    like = _shared(runs) / len(sought)
    first, last = runs[0].b, runs[-1].b + runs[-1].size
    if like >= ALIKE and last - first <= 2 * len(sought):
        start, end = _whole_words(block.text, *block.range_of(first, last - first))
        yield like, Passage(index, start, end, anchor.side)


def _densest(runs: Sequence[Match]) -> Sequence[Match]:
    """Neighbouring runs with the most letters in them and the fewest between."""
    stretches = (
        runs[first : last + 1]
        for first in range(len(runs))
        for last in range(first, len(runs))
    )
    return max(stretches, key=_density, default=())


def _density(runs: Sequence[Match]) -> int:
    shared = _shared(runs)
    return 2 * shared - (runs[-1].b + runs[-1].size - runs[0].b)


def _shared(runs: Sequence[Match]) -> int:
    return sum(run.size for run in runs)


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """The range with the Latin words it cuts made whole."""
    while start and _is_latin(text[start - 1 : start + 1]):
        start -= 1
    while end < len(text) and _is_latin(text[end - 1 : end + 1]):
        end += 1
    return start, end


def _is_latin(pair: str) -> bool:
    return pair.isascii() and pair.isalnum()
