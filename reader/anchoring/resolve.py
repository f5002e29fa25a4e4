"""Where a passage is today, or nowhere: never a look-alike.

Cheap first. (1) The same block holds the same words at the same place. (2) The block,
known by its digest, stands elsewhere. (3) The words stand in a block that is not known:
its surroundings must speak for it, and for it more than for any other place. Blocks
that were other blocks when the mark was made are never taken for this one. What is not
certain is an orphan.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.anchoring import context
from reader.anchoring.texts import REACH, letters
from reader.domain.annotation import Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.anchoring.texts import BlockText, Texts
    from reader.domain.annotation import Anchor

FLOOR = 0.55
"""The least likeness of context when a neighbour speaks for the place, too."""

LONE_FLOOR = 0.9
"""The same when none of the neighbours is in the article any more."""

MARGIN = 0.1
"""By how much a place must surpass the next best, and any rival of old."""

TELLING = 40
"""How many letters of quote and context tell a place by themselves; Han weigh more."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Letters of a block that read as the quote does."""

    block: int
    first: int
    likeness: float


def resolved(anchor: Anchor, texts: Texts) -> Passage | None:
    """The passage that the anchor means in these texts; None for an orphan."""
    sought = letters(anchor.quote.exact)
    known = _same_block(anchor, texts)
    if known is not None:
        return _within(anchor, known, texts, sought)
    if not sought:
        return None
    return _elsewhere(anchor, texts, sought)


def _same_block(anchor: Anchor, texts: Texts) -> int | None:
    """The block that is the anchor's, letter for letter."""
    digest, rivals = anchor.surroundings.block, anchor.surroundings.rivals
    if not digest:
        return None
    block = texts.get(anchor.block)
    if block is not None and block.digest == digest and digest not in rivals:
        return anchor.block
    places = texts.by_digest.get(digest, [])
    if len(places) == 1 and digest not in rivals:
        return places[0]
    return _best_neighboured(anchor, places, texts)


def _best_neighboured(anchor: Anchor, places: list[int], texts: Texts) -> int | None:
    """Which of several blocks with the same words is meant, told by its neighbours."""
    ranked = sorted(
        ((_neighbours(anchor, place, texts), -abs(place - anchor.block), place)
         for place in places),
        reverse=True,
    )  # fmt: skip
    if not ranked or not ranked[0][0]:
        return None
    return ranked[0][2]


def _within(anchor: Anchor, index: int, texts: Texts, sought: str) -> Passage | None:
    """The passage in a block whose letters are the old ones."""
    block = texts.get(index)
    assert block is not None
    start, end = anchor.position.start, anchor.position.end
    if block.text[start:end] == anchor.quote.exact:
        return Passage(index, start, end, anchor.side)
    places = sorted(
        _places(anchor, [(index, block)], sought),
        key=lambda place: (
            -place.likeness,
            abs(block.range_of(place.first, 1)[0] - start),
        ),
    )
    return _passage(anchor, places[0], texts, sought) if places else None


def _elsewhere(anchor: Anchor, texts: Texts, sought: str) -> Passage | None:
    """The passage in a block that has changed."""
    others = frozenset(anchor.surroundings.rivals)
    changed = ((index, block) for index, block in texts if block.digest not in others)
    places = sorted(
        _places(anchor, changed, sought), key=lambda place: place.likeness, reverse=True
    )
    if not places or not _is_certain(anchor, places[0], texts, sought):
        return None
    if len(places) > 1 and places[0].likeness < places[1].likeness + MARGIN:
        return None
    return _passage(anchor, places[0], texts, sought)


def _is_certain(anchor: Anchor, best: _Place, texts: Texts, sought: str) -> bool:
    around = anchor.surroundings
    quote = anchor.quote
    if around.rivals and best.likeness < min(1.0, around.likeness + MARGIN):
        return False
    if around.likeness == 1.0:
        return False
    has_context = bool(letters(quote.prefix + quote.suffix))
    like = best.likeness if has_context else 1.0
    if _weight(sought) + like * _weight(letters(quote.prefix + quote.suffix)) < TELLING:
        return False
    if _neighbours(anchor, best.block, texts):
        return like >= FLOOR
    stand_elsewhere = any(
        digest in texts.by_digest for digest in (*around.before, *around.after)
    )
    return like >= LONE_FLOOR and not stand_elsewhere


def _neighbours(anchor: Anchor, block: int, texts: Texts) -> int:
    """How many of the old neighbours stand near this block, on their own side."""
    around = anchor.surroundings
    before = set(around.before) & set(texts.before(block, REACH))
    after = set(around.after) & set(texts.after(block, REACH))
    return len(before) + len(after)


def _places(
    anchor: Anchor, blocks: Iterable[tuple[int, BlockText]], sought: str
) -> Iterator[_Place]:
    for index, block in blocks:
        for first in block.occurrences(sought):
            like = context.likeness(anchor.quote, block, first, len(sought))
            yield _Place(index, first, like)


def _passage(anchor: Anchor, place: _Place, texts: Texts, sought: str) -> Passage:
    block = texts.get(place.block)
    assert block is not None
    start, end = block.range_of(place.first, len(sought))
    return Passage(place.block, start, end, anchor.side)


def _weight(text: str) -> float:
    """How much letters tell: a Han character about as much as three others."""
    return sum(3.0 if char >= "\u2e80" else 1.0 for char in text)
