"""Compares the context of a quote with that of a place in the text as it is now."""

from __future__ import annotations

from collections import Counter
from difflib import SequenceMatcher
from operator import eq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.anchoring.texts import Texts
    from reader.domain.annotation import TextQuote

LEAST = 48
MOST = 160
_ENDS = frozenset("。！？；.!?;")

TOUCH = 6
"""How many letters next to a quote must be unchanged, on one side at least."""

_EFFORT = 6000
"""How many pairs of equal letters two contexts may have to be compared in full.

`SequenceMatcher` takes cubic time where letters repeat, as in a table of zeros. 160
letters of prose have some 2,000 such pairs.
"""


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """The text before and after a range, to the ends of the sentence within bounds.

    Each side has LEAST to MOST code points, less at the ends of the text.
    """
    first = max(0, start - LEAST)
    while first > max(0, start - MOST) and text[first - 1] not in _ENDS:
        first -= 1
    last = min(len(text), end + LEAST)
    while last < min(len(text), end + MOST) and text[last - 1] not in _ENDS:
        last += 1
    return text[first:start], text[end:last]


class Context:
    """The context of a quote, to be compared with places of texts."""

    def __init__(self, quote: TextQuote, texts: Texts) -> None:
        self.sought = texts.fold(quote.exact)
        self._texts = texts
        self._prefix = texts.fold(quote.prefix)
        self._suffix = texts.fold(quote.suffix)
        self.size = len(self._prefix) + len(self._suffix)

    def touches(self, block: int, first: int) -> bool:
        """True if the letters next to a place are unchanged on at least one side."""
        here, last = self._texts.letters_of(block), first + len(self.sought)
        before = here[max(0, first - TOUCH) : first]
        after = here[last : last + TOUCH]
        return _meet(self._prefix[-TOUCH:], before) or _meet(
            self._suffix[:TOUCH][::-1], after[::-1]
        )

    def touches_both(self, block: int, first: int) -> bool:
        """True if the letters next to a place are unchanged on both sides."""
        here, last = self._texts.letters_of(block), first + len(self.sought)
        before = here[max(0, first - TOUCH) : first]
        after = here[last : last + TOUCH]
        is_after = _meet(self._suffix[:TOUCH][::-1], after[::-1])
        return _meet(self._prefix[-TOUCH:], before) and is_after

    @property
    def beside(self) -> str:
        """The letters of the context."""
        return self._prefix + self._suffix

    def touching(self, block: int, first: int) -> int:
        """How many letters around a place are unchanged without a break."""
        before, after = self._beside(block, first)
        return _run(self._prefix[::-1], before[::-1]) + _run(self._suffix, after)

    def likeness(self, block: int, first: int) -> float:
        """The share of the context that stands around these letters, 0 to 1.

        0 if the letters next to the place are changed on both sides: the same word a
        little further on has much the same context. The end of a block counts as
        letters do.
        """
        if not self.touches(block, first):
            return 0.0
        if not self.size:
            return 1.0
        before, after = self._beside(block, first)
        shared = _shared(self._prefix, before, -1) + _shared(self._suffix, after, 1)
        return shared / self.size

    def _beside(self, block: int, first: int) -> tuple[str, str]:
        """As many letters before and after a place as the context has."""
        start = self._texts.start_of(block) + first
        end = start + len(self.sought)
        around = self._texts.letters
        return (
            around[max(0, start - len(self._prefix)) : start],
            around[end : end + len(self._suffix)],
        )


def likeness(quote: TextQuote, texts: Texts, block: int, first: int) -> float:
    """The likeness of one place alone."""
    return Context(quote, texts).likeness(block, first)


def effort(one: str, other: str) -> int:
    """How many pairs of equal letters two texts have."""
    counts = Counter(other)
    return sum(count * counts[char] for char, count in Counter(one).items())


def _meet(old: str, new: str) -> bool:
    """True if a text ends as the old one did, or both are empty."""
    return new.endswith(old) if old else not new


def _run(one: str, other: str) -> int:
    """How many letters both begin with."""
    pairs = enumerate(zip(one, other, strict=False))
    ends = (count for count, (ours, theirs) in pairs if ours != theirs)
    return next(ends, min(len(one), len(other)))


def _shared(one: str, other: str, step: int) -> int:
    """How many characters stand in both, in the same order.

    Of texts that repeat themselves those at the same distance from the quote.
    """
    if one == other:
        return len(one)
    if not other:
        return 0
    if effort(one, other) > _EFFORT:
        return sum(map(eq, one[::step], other[::step]))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks())
