"""Converts places in a text to Qt's units on the screen, and back.

The text on the screen may hold words that are not in the text, such as the reason of a
doubt after its sentence; they take no offsets. Nothing else in the program counts
UTF-16 units.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.text.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Sequence

_LINE_SEPARATOR = "\u2028"


class Shown:
    """A text as the screen shows it, with our insertions."""

    __slots__ = (
        "_before",
        "_insertions",
        "_offsets",
        "_places",
        "_units",
        "length",
        "screen",
        "text",
    )

    def __init__(self, text: str, insertions: Sequence[tuple[int, str]] = ()) -> None:
        self.text = text
        self.length = len(text)
        self._offsets = Offsets(text)
        self._insertions = tuple(
            (at, len(ours) + sum(c > "\uffff" for c in ours)) for at, ours in insertions
        )
        self._places = [at for at, _ in self._insertions]
        self._before = [0, *accumulate(units for _, units in self._insertions)]
        parts, last = [], 0
        for at, ours in insertions:
            parts += [text[last:at], ours]
            last = at
        parts.append(text[last:])
        self.screen = "".join(parts).replace("\n", _LINE_SEPARATOR)
        self._units = Offsets(self.screen)

    def begin(self, index: int) -> int:
        """The unit where a range that begins at this code point begins."""
        before = self._before[bisect_right(self._places, index)]
        return self._offsets.to_utf16(index) + before

    def end(self, index: int) -> int:
        """The unit where a range that ends at this code point ends."""
        before = self._before[bisect_left(self._places, index)]
        return self._offsets.to_utf16(index) + before

    def between(self, begin: int, end: int) -> str:
        """What the screen shows from one unit to another."""
        return self.screen[self._units.from_utf16(begin) : self._units.from_utf16(end)]

    def inserted(self) -> tuple[tuple[int, int], ...]:
        """Our own words, in units: begin and length."""
        return tuple((self.end(at), units) for at, units in self._insertions)

    def index(self, unit: int) -> int:
        """The code point at a unit; inside our words, the place where they stand."""
        for at, units in reversed(self._insertions):
            begin = self.end(at)
            if unit >= begin + units:
                unit -= sum(u for a, u in self._insertions if a <= at)
                return min(self.length, self._offsets.from_utf16(unit))
            if unit >= begin:
                return at
        return min(self.length, self._offsets.from_utf16(unit))
