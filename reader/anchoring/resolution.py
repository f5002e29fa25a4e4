"""Finds the passage of an anchor in a text as it is now, or none: never a look-alike.

The cheapest test comes first. (1) The same block has the same words at the same place.
(2) The block, identified by its digest, is at another place. (3) The words are in a
block with another digest: the context must match there, and match better than at any
other place. A block that existed beside the marked one when the mark was made is never
taken for it. If no test is certain, the mark is an orphan.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from operator import attrgetter
from typing import TYPE_CHECKING

from reader.anchoring import context
from reader.anchoring.texts import words
from reader.domain.annotation import Passage, TextQuote

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.anchoring.texts import BlockText, Texts
    from reader.domain.annotation import Anchor


@dataclass(frozen=True, slots=True)
class _Floor:
    """The least evidence for a place that is identified by its words only."""

    likeness: float  # of its context
    weight: float  # in letters of quote and context that are there


FLOORS = (_Floor(0.9, 40), _Floor(0.55, 16), _Floor(0.4, 3))
"""The floors with no old neighbour nearby, with one, and with more."""

MARGIN = 0.1
"""By how much a place must be likelier than those in other blocks, now and then."""

WHOLE_BLOCK = 40
"""How many letters identify a whole block that was joined to others."""

LONE_WORDS = 12
"""How many letters identify a place without any context."""

MOST_PLACES = 2000
"""How many places of the quote's words are examined; the first ones, if more."""

MOST_COMPARED = 32
"""In how many places the context is compared in full: those with the longest match."""

_LINES = re.compile(r"\s*[\n\r]\s*")


@dataclass(frozen=True, slots=True)
class _Place:
    """Letters of a block that read as the quote does."""

    block: int
    first: int
    likeness: float


def resolve(anchor: Anchor, texts: Texts) -> Passage | None:
    """The passage that the anchor means in these texts; None for an orphan."""
    first = texts.folded_for(anchor)
    found = _resolve(anchor, first)
    # An older anchor's digests say nothing of a text in another Unicode form.
    found = found or (_resolve(anchor, texts) if first is not texts else None)
    return found or _by_words(anchor, texts)


def spread(anchor: Anchor, texts: Texts) -> tuple[Passage, ...]:
    """The passages of an anchor: several if its quote runs over the end of a block.

    Another program's quote may do so. Ours end with their block, but a block may be cut
    in two when its page is saved again.
    """
    found = resolve(anchor, texts)
    if found is not None:
        return (found,)
    if anchor.surroundings.block:
        return _across(anchor, texts) if _is_split(anchor, texts) else ()
    return _across(anchor, texts) or _by_lines(anchor, texts)


def _resolve(anchor: Anchor, texts: Texts) -> Passage | None:
    sought = texts.fold(anchor.quote.exact)
    known = _same_block(anchor, texts)
    if known is not None:
        return _within(anchor, known, texts, sought)
    if not sought:
        return _without_words(anchor, texts)
    if not anchor.surroundings.block:
        return _foreign(anchor, texts, sought)
    return _elsewhere(anchor, texts, sought)


def _by_words(anchor: Anchor, texts: Texts) -> Passage | None:
    """The passage with the words of the quote and other punctuation.

    The anchor does not say whether another block had these words with other signs when
    the mark was made. So the context must match on both sides. Signs at the ends of the
    quote become part of the passage if there are signs.
    """
    sought = words(anchor.quote.exact)
    if not (anchor.surroundings.block and sought) or _is_rival_missing(anchor, texts):
        return None
    if texts.fold(anchor.quote.exact) in texts.letters:
        return None  # it is there with its own signs, and was not certain
    signless = texts.signless
    wanted = context.Context(anchor.quote, signless)
    rivals = frozenset(anchor.surroundings.rivals)
    places = [
        place
        for place in _places(anchor, signless, signless)
        if wanted.touches_both(place.block, place.first)
    ]
    if len(places) != 1 or signless.digest_of(places[0].block) in rivals:
        return None
    place = places[0]
    told = sought if not wanted.size else sought + wanted.beside
    least = WHOLE_BLOCK if wanted.size else 1.25 * WHOLE_BLOCK
    if place.likeness < FLOORS[0].likeness or _weight(told) < least:
        return None
    return _with_signs(anchor, _passage(anchor, place, signless, sought), texts)


def _with_signs(anchor: Anchor, found: Passage, texts: Texts) -> Passage:
    """A passage of words with as many signs at its ends as the quote had."""
    block = texts.get(found.block)
    assert block is not None
    exact = anchor.quote.exact
    before = min(_signs(exact), _signs(block.text[: found.start][::-1]))
    after = min(_signs(exact[::-1]), _signs(block.text[found.end :]))
    return replace(found, start=found.start - before, end=found.end + after)


def _signs(text: str) -> int:
    """How many signs a text begins with."""
    others = (at for at, char in enumerate(text) if words(char) or char.isspace())
    return next(others, len(text))


def _is_split(anchor: Anchor, texts: Texts) -> bool:
    """True if the context of the quote matches a place over the end of a block."""
    sought = texts.fold(anchor.quote.exact)
    if anchor.surroundings.rivals or not sought:
        return False
    first = texts.letters.find(sought)
    before = texts.letters[max(0, first - context.TOUCH) : max(0, first)]
    after = texts.letters[first + len(sought) :][: context.TOUCH]
    prefix = texts.fold(anchor.quote.prefix)[-context.TOUCH :]
    suffix = texts.fold(anchor.quote.suffix)[: context.TOUCH]
    if not prefix and not suffix:
        return _weight(sought) >= WHOLE_BLOCK
    return before.endswith(prefix) and after.startswith(suffix)


def _across(anchor: Anchor, texts: Texts) -> tuple[Passage, ...]:
    """The passages of a quote over several blocks, if it is there exactly once."""
    sought = texts.fold(anchor.quote.exact)
    first = texts.letters.find(sought) if _weight(sought) >= LONE_WORDS else -1
    if first < 0 or texts.letters.find(sought, first + 1) >= 0:
        return ()
    last = first + len(sought)
    passages = []
    for index, block in texts:
        start = texts.start_of(index)
        here = max(first - start, 0), min(last - start, len(block.letters))
        if here[0] < here[1]:
            ends = block.range_of(here[0], here[1] - here[0])
            passages.append(Passage(index, *ends, anchor.side))
    return tuple(passages)


def _by_lines(anchor: Anchor, texts: Texts) -> tuple[Passage, ...]:
    """The passages of the quote's lines, in order; adverts may have been between them.

    Every line that is long enough to identify a place must be there.
    """
    lines = [line for line in _LINES.split(anchor.quote.exact) if line]
    if len(lines) < 2:
        return ()
    passages: list[Passage] = []
    for line in lines:
        alone = replace(anchor, quote=TextQuote(line))
        found = _foreign(alone, texts, texts.fold(line))
        if found and (not passages or passages[-1] < found):
            passages.append(found)
        elif _weight(texts.fold(line)) >= LONE_WORDS:
            return ()
    return tuple(passages)


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
    """Which of several blocks with the same words is meant, by its neighbours.

    If there are fewer such blocks than there were, the marked one may be gone: then the
    block found must have neighbours on both sides, and more than any other.
    """
    around = anchor.surroundings
    near = {place: _neighbours(anchor, place, texts) for place in places}
    most = max(near.values(), default=0)
    best = [place for place in places if near[place] == most]
    if len(places) > around.rivals.count(around.block):
        same = places[around.ordinal : around.ordinal + 1]
        return same[0] if same and same[0] in best else min(best, default=None)
    if len(best) == 1 and most > max(len(around.before), len(around.after)):
        return best[0]
    return None


def _within(anchor: Anchor, index: int, texts: Texts, sought: str) -> Passage | None:
    """The passage in a block that has the same letters as when the mark was made."""
    block = texts.get(index)
    assert block is not None
    start, end = anchor.position.start, anchor.position.end
    prefix, suffix = anchor.quote.prefix, anchor.quote.suffix
    stood = prefix + anchor.quote.exact + suffix
    if block.text[max(0, start - len(prefix)) : end + len(suffix)] == stood:
        return Passage(index, start, end, anchor.side)
    if not sought:
        return None
    places = sorted(
        _places(anchor, [(index, block)], texts),
        key=lambda place: (
            -place.likeness,
            abs(block.range_of(place.first, 1)[0] - start),
        ),
    )
    return _passage(anchor, places[0], texts, sought) if places else None


def _without_words(anchor: Anchor, texts: Texts) -> Passage | None:
    """The block of a mark on a picture without words, if it is where it was."""
    block = texts.get(anchor.block)
    if block is None or block.text or anchor.surroundings.block:
        return None
    return Passage(anchor.block, 0, 0, anchor.side)


def _foreign(anchor: Anchor, texts: Texts, sought: str) -> Passage | None:
    """The passage of another program's mark, which consists of words only.

    The words must be there exactly once, or exactly once in much the same context.
    """
    places = list(_places(anchor, texts, texts))
    if len(places) > 1 or _weight(sought) < LONE_WORDS:
        places = [each for each in places if each.likeness >= FLOORS[1].likeness]
    if len(places) != 1:
        return None
    return _passage(anchor, places[0], texts, sought)


def _elsewhere(anchor: Anchor, texts: Texts, sought: str) -> Passage | None:
    """The passage in a block that has changed."""
    rivals = frozenset(anchor.surroundings.rivals)
    changed = ((index, block) for index, block in texts if block.digest not in rivals)
    places = list(_places(anchor, changed, texts))
    places.sort(key=attrgetter("likeness"), reverse=True)
    if len(places) == 1 and _is_whole_block(anchor, sought):
        return _passage(anchor, places[0], texts, sought)
    if not places or not _is_certain(anchor, places[0], texts, sought):
        return None
    best, *others = places
    if any(each.likeness + _margin(each, best) >= best.likeness for each in others):
        return None
    return _passage(anchor, best, texts, sought)


def _is_whole_block(anchor: Anchor, sought: str) -> bool:
    """True if the quote was a whole block, without context, and in no other block."""
    is_whole = not (anchor.quote.prefix or anchor.quote.suffix)
    is_alone = not anchor.surroundings.rivals
    return is_whole and is_alone and _weight(sought) >= WHOLE_BLOCK


def _margin(other: _Place, best: _Place) -> float:
    """The margin over another place; 0 in the same block, where contexts overlap."""
    return 0.0 if other.block == best.block else MARGIN


def _is_certain(anchor: Anchor, best: _Place, texts: Texts, sought: str) -> bool:
    """True if the evidence for a place is enough, and more than a rival ever had."""
    around = anchor.surroundings
    near = _neighbours(anchor, best.block, texts)
    is_between = near > max(len(around.before), len(around.after))
    may_be_rival = not is_between and _is_rival_missing(anchor, texts)
    if may_be_rival and not _surpasses(best, around.likeness):
        return False
    floor = FLOORS[min(near, len(FLOORS) - 1)]
    beside = _weight(texts.fold(anchor.quote.prefix + anchor.quote.suffix))
    weight = _weight(sought) + best.likeness * beside
    if best.likeness < floor.likeness or weight < floor.weight:
        return False
    return bool(near) or not any(
        digest in texts.by_digest for digest in (*around.before, *around.after)
    )


def _is_rival_missing(anchor: Anchor, texts: Texts) -> bool:
    """True if a former look-alike is not found: the place may be that look-alike."""
    around = anchor.surroundings
    return any(
        rival == around.block or rival not in texts.by_digest for rival in around.rivals
    )


def _surpasses(best: _Place, rival: float) -> bool:
    """True if a place is likelier than a rival by the margin, or matches fully."""
    return best.likeness > rival and best.likeness >= min(1.0, rival + MARGIN)


def _neighbours(anchor: Anchor, block: int, texts: Texts) -> int:
    """How many of the old neighbours stand near this block, on their own side."""
    around = anchor.surroundings
    before = set(around.before) & set(texts.before(block))
    after = set(around.after) & set(texts.after(block))
    return len(before) + len(after)


def _places(
    anchor: Anchor, blocks: Iterable[tuple[int, BlockText]], texts: Texts
) -> list[_Place]:
    """Where the words of the quote stand, each with the likeness of its context.

    The context is compared in full at the places with the longest unbroken match.
    Elsewhere only that match counts.
    """
    wanted = context.Context(anchor.quote, texts)
    everywhere = (
        (index, first)
        for index, block in blocks
        for first in block.occurrences(wanted.sought)
    )
    places = list(islice(everywhere, MOST_PLACES))
    touching = [place for place in places if wanted.touches(*place)]
    if len(touching) > MOST_COMPARED:
        touching.sort(key=lambda place: wanted.touching(*place), reverse=True)
    full = set(touching[:MOST_COMPARED])
    rest = set(touching[MOST_COMPARED:])
    found = []
    for place in places:
        like = wanted.likeness(*place) if place in full else 0.0
        if place in rest:
            like = wanted.touching(*place) / max(1, wanted.size)
        found.append(_Place(*place, like))
    return found


def _passage(anchor: Anchor, place: _Place, texts: Texts, sought: str) -> Passage:
    block = texts.get(place.block)
    assert block is not None
    start, end = block.range_of(place.first, len(sought))
    return Passage(place.block, start, end, anchor.side)


def _weight(text: str) -> float:
    """How much letters identify: a Han character about as much as three others."""
    return sum(3.0 if char >= "\u2e80" else 1.0 for char in text)
