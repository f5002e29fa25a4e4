"""The likeliest way two texts run side by side, piece by piece."""

from __future__ import annotations

import math
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from reader.pairing.evidence import Kinship, Meanings, Text, misfit, ratio

if TYPE_CHECKING:
    from collections.abc import Sequence

# What it costs that so many pieces of one side meet so many of the other.
_STEPS = {
    (1, 1): 0.0,
    (1, 2): 6.0,
    (2, 1): 6.0,
    (1, 3): 12.0,
    (3, 1): 12.0,
    (2, 2): 12.0,
    (1, 0): 4.0,
    (0, 1): 4.0,
}
_BAND = 16  # pieces the sides may drift apart, beside a twentieth of all
_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Bead:
    """Some pieces of the English side and the pieces of the Chinese that they meet.

    `misfit` says how ill the lengths fit, `kinship` what the words have in common.
    """

    english: range
    chinese: range
    misfit: float = 0.0
    kinship: float = 0.0

    @property
    def is_matched(self) -> bool:
        """Neither side is missing."""
        return bool(self.english) and bool(self.chinese)


def align(
    english: Sequence[Text], chinese: Sequence[Text], meanings: Meanings | None = None
) -> tuple[Bead, ...]:
    """Beads in order that together hold every piece of both sides."""
    return _Alignment(english, chinese, meanings).beads()


class _Alignment:
    """One dynamic programme: the least cost from the start to each pair of places."""

    def __init__(
        self,
        english: Sequence[Text],
        chinese: Sequence[Text],
        meanings: Meanings | None,
    ) -> None:
        self._english = tuple(english)
        self._chinese = tuple(chinese)
        self._ratio = ratio(english, chinese)
        self._kinship = Kinship(meanings)
        # The same pieces are looked at in many beads.
        self._found = lru_cache(_REMEMBERED)(self._found_in)
        self._ours = lru_cache(_REMEMBERED)(partial(_sum, self._english))
        self._theirs = lru_cache(_REMEMBERED)(partial(_sum, self._chinese))

    def beads(self) -> tuple[Bead, ...]:
        goal = len(self._english), len(self._chinese)
        costs = {(0, 0): 0.0}
        came: dict[tuple[int, int], Bead] = {}
        for i in range(goal[0] + 1):
            for j in self._near(i):
                if (i, j) in costs:
                    self._extend(i, j, costs, came)
        beads = []
        while goal != (0, 0):
            beads.append(came[goal])
            goal = came[goal].english.start, came[goal].chinese.start
        return tuple(reversed(beads))

    def _near(self, i: int) -> range:
        """The places on the other side that are worth a look."""
        total = len(self._chinese)
        centre = i * total // max(1, len(self._english))
        width = _BAND + max(total, len(self._english)) // 20
        return range(max(0, centre - width), min(total, centre + width) + 1)

    def _extend(
        self,
        i: int,
        j: int,
        costs: dict[tuple[int, int], float],
        came: dict[tuple[int, int], Bead],
    ) -> None:
        for (wide, high), price in _STEPS.items():
            place = i + wide, j + high
            if place[0] > len(self._english) or place[1] > len(self._chinese):
                continue
            bead = self._bead(range(i, place[0]), range(j, place[1]))
            cost = costs[i, j] + price + bead.misfit - bead.kinship
            if cost < costs.get(place, math.inf):
                costs[place], came[place] = cost, bead

    def _bead(self, english: range, chinese: range) -> Bead:
        if not english or not chinese:
            return Bead(english, chinese)
        ours = self._ours(english.start, english.stop)
        theirs = self._theirs(chinese.start, chinese.stop)
        words = [self._found(i, j) for i in english for j in chinese]
        found = words[0].union(*words[1:])
        length = misfit(ours.length, theirs.length * self._ratio)
        return Bead(english, chinese, length, self._kinship(ours, theirs, found))

    def _found_in(self, i: int, j: int) -> frozenset[str]:
        return self._kinship.found(self._english[i], self._chinese[j])


def _sum(texts: tuple[Text, ...], start: int, stop: int) -> Text:
    first, *rest = texts[start:stop]
    for each in rest:
        first = first + each
    return first
