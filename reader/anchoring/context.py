"""How much of what stood around a quote stands around a place today."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reader.anchoring.texts import letters

if TYPE_CHECKING:
    from reader.anchoring.texts import BlockText
    from reader.domain.annotation import TextQuote

LEAST = 48
MOST = 160
_ENDS = frozenset("。！？；.!?;")


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a range: to the sentence's ends, within bounds."""
    first = max(0, start - LEAST)
    while first > max(0, start - MOST) and text[first - 1] not in _ENDS:
        first -= 1
    last = min(len(text), end + LEAST)
    while last < min(len(text), end + MOST) and text[last - 1] not in _ENDS:
        last += 1
    return text[first:start], text[end:last]


def likeness(quote: TextQuote, block: BlockText, first: int, count: int) -> float:
    """The share of the quote's context that stands around these letters, 0 to 1.

    A quote without context is wholly unlike every place: nothing speaks for it.
    """
    prefix, suffix = letters(quote.prefix), letters(quote.suffix)
    whole = len(prefix) + len(suffix)
    if not whole:
        return 0.0
    before = block.letters[max(0, first - len(prefix)) : first]
    after = block.letters[first + count : first + count + len(suffix)]
    return (_shared(prefix, before) + _shared(suffix, after)) / whole


def _shared(one: str, other: str) -> int:
    """How many characters stand in both, in the same order."""
    if one == other:
        return len(one)
    if not other:
        return 0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks())
