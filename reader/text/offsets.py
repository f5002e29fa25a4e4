"""Converts offsets between code points and UTF-16 units.

Python counts code points, Qt counts UTF-16 units; they part after the first emoji or
rare Chinese character.
"""

from __future__ import annotations

from bisect import bisect_left

_LAST_SINGLE = "\uffff"


def to_utf16(text: str, index: int) -> int:
    """The UTF-16 unit at which the code point `index` begins."""
    return Offsets(text).to_utf16(index)


def from_utf16(text: str, unit: int) -> int:
    """The code point that the UTF-16 unit belongs to."""
    return Offsets(text).from_utf16(unit)


class Offsets:
    """Both counts for one text, for when many places are asked for."""

    __slots__ = ("_pairs", "_starts")

    def __init__(self, text: str) -> None:
        # The code points that take two units, and the units where they begin.
        self._pairs: tuple[int, ...] = ()
        if text and not text.isascii() and max(text) > _LAST_SINGLE:
            self._pairs = tuple(
                i for i, character in enumerate(text) if character > _LAST_SINGLE
            )
        self._starts = tuple(i + before for before, i in enumerate(self._pairs))

    def to_utf16(self, index: int) -> int:
        return index + bisect_left(self._pairs, index)

    def from_utf16(self, unit: int) -> int:
        return unit - bisect_left(self._starts, unit)
