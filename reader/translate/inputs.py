"""Texts that are too long for an engine, in parts that are not.

An engine cuts off what goes past its limit and says nothing. A sentence seldom has so
many tokens, but a line of rare characters, an address or a table without stops may.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

# Where a text may be parted, best first: ends of sentences, of clauses, of phrases and
# of words.
_BOUNDARIES = (
    re.compile(r"(?<=[。！？])|(?<=[.!?] )"),
    re.compile(r"(?<=[；：])|(?<=[;:] )"),
    re.compile(r"(?<=[，、])|(?<=[,—] )"),
    re.compile(r"(?<=\s)"),
)


def parts(text: str, cost: Callable[[str], int], most: int) -> list[str]:
    """The text in parts of at most so many tokens each. Joined they are the text.

    A single character that costs more is a part of its own.
    """
    if len(text) < 2 or cost(text) <= most:
        return [text]
    cut = _cut(text)
    return [*parts(text[:cut], cost, most), *parts(text[cut:], cost, most)]


def _cut(text: str) -> int:
    """The best boundary in the middle half of a text, or else its middle."""
    middle = len(text) // 2
    quarter = len(text) // 4
    for boundary in _BOUNDARIES:
        found = list(_between(boundary, text, quarter, len(text) - quarter))
        if found:
            return min(found, key=lambda offset: abs(offset - middle))
    return max(1, middle)


def _between(
    boundary: re.Pattern[str], text: str, first: int, last: int
) -> Iterator[int]:
    for match in boundary.finditer(text, max(1, first), last):
        if 0 < match.end() < len(text):
            yield match.end()
