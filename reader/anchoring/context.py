"""How much of what stood around a quote stands around a place today."""

from __future__ import annotations

from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from reader.anchoring.texts import letters

if TYPE_CHECKING:
    from reader.anchoring.texts import Texts
    from reader.domain.annotation import TextQuote

LEAST = 48
MOST = 160
_ENDS = frozenset("。！？；.!?;")

TOUCH = 6
"""How many letters right beside a quote must be the old ones, on one side at least."""


def around(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before and after a range: to the sentence's ends, within bounds."""
    first = max(0, start - LEAST)
    while first > max(0, start - MOST) and text[first - 1] not in _ENDS:
        first -= 1
    last = min(len(text), end + LEAST)
    while last < min(len(text), end + MOST) and text[last - 1] not in _ENDS:
        last += 1
    return text[first:start], text[end:last]


def likeness(quote: TextQuote, texts: Texts, block: int, first: int) -> float:
    """The share of the quote's context that stands around these letters, 0 to 1.

    0 where not even the nearest letters are the old ones on either side: the same word
    a little further on has much the same context. A block's end counts as letters do.
    """
    prefix, suffix = letters(quote.prefix), letters(quote.suffix)
    last = first + len(letters(quote.exact))
    here = texts.letters_of(block)
    if not _touch(prefix[::-1], here[:first][::-1]) and not _touch(suffix, here[last:]):
        return 0.0
    whole = len(prefix) + len(suffix)
    if not whole:
        return 1.0
    start = texts.start_of(block)
    before = texts.letters[max(0, start + first - len(prefix)) : start + first]
    after = texts.letters[start + last : start + last + len(suffix)]
    return (_shared(prefix, before) + _shared(suffix, after)) / whole


def _touch(old: str, new: str) -> bool:
    return new.startswith(old[:TOUCH]) if old else not new


def _shared(one: str, other: str) -> int:
    """How many characters stand in both, in the same order."""
    if one == other:
        return len(one)
    if not other:
        return 0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return sum(match.size for match in matcher.get_matching_blocks())
