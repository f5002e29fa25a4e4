"""The likeliest way two texts run side by side, piece by piece."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from reader.pairing.evidence import kinship, misfit, ratio, signs_of
from reader.work import Token

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.pairing.evidence import Meanings, Signs, Text

# The cost of a bead by its number of English and of Chinese pieces.
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


@dataclass(frozen=True, slots=True)
class Bead:
    """Pieces of the English side and the Chinese pieces that translate them.

    `misfit` is how unlikely their lengths are for a pair, `kinship` how likely their
    words are.
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
    english: Sequence[Text],
    chinese: Sequence[Text],
    meanings: Meanings | None = None,
    token: Token | None = None,
) -> tuple[Bead, ...]:
    """Beads in order that together hold every piece of both sides."""
    return _Alignment(english, chinese, meanings).beads(token or Token())


class _Alignment:
    """One dynamic programme: the least cost from the start to each pair of places."""

    def __init__(
        self,
        english: Sequence[Text],
        chinese: Sequence[Text],
        meanings: Meanings | None,
    ) -> None:
        self._ratio = ratio(english, chinese)
        ours, theirs = signs_of(english, chinese, meanings)
        self._ends = len(ours), len(theirs)
        # The signs of one, two and three pieces from each place on.
        self._ours, self._theirs = _runs(ours), _runs(theirs)

    def beads(self, token: Token) -> tuple[Bead, ...]:
        costs: dict[tuple[int, int], float] = {(0, 0): 0.0}
        came: dict[tuple[int, int], tuple[int, int]] = {}
        for i in range(self._ends[0] + 1):
            token.check()
            for j in self._near(i):
                if (i, j) in costs:
                    self._extend(i, j, costs, came)
        i, j = self._ends
        beads = []
        while (i, j) != (0, 0):
            wide, high = came[i, j]
            i, j = i - wide, j - high
            beads.append(self._bead(i, j, wide, high))
        return tuple(reversed(beads))

    def _near(self, i: int) -> range:
        """The places on the other side that are worth a look."""
        ours, total = self._ends
        centre = i * total // max(1, ours)
        width = _BAND + max(total, ours) // 20
        return range(max(0, centre - width), min(total, centre + width) + 1)

    def _extend(
        self,
        i: int,
        j: int,
        costs: dict[tuple[int, int], float],
        came: dict[tuple[int, int], tuple[int, int]],
    ) -> None:
        last_i, last_j = self._ends
        so_far = costs[i, j]
        for step, price in _STEPS.items():
            wide, high = step
            place = i + wide, j + high
            if place[0] > last_i or place[1] > last_j:
                continue
            cost = so_far + price
            if wide and high:
                cost += self._cost(self._ours[wide][i], self._theirs[high][j])
            if cost < costs.get(place, math.inf):
                costs[place], came[place] = cost, step

    def _cost(self, english: Signs, chinese: Signs) -> float:
        fit = misfit(english.length, chinese.length * self._ratio)
        return fit - kinship(english, chinese)

    def _bead(self, i: int, j: int, wide: int, high: int) -> Bead:
        english, chinese = range(i, i + wide), range(j, j + high)
        if not wide or not high:
            return Bead(english, chinese)
        ours, theirs = self._ours[wide][i], self._theirs[high][j]
        length = misfit(ours.length, theirs.length * self._ratio)
        return Bead(english, chinese, length, kinship(ours, theirs))


def _runs(pieces: Sequence[Signs]) -> tuple[Sequence[Signs], ...]:
    """By how many follow each other, the signs of all such runs of pieces."""
    twos = [one + other for one, other in pairwise(pieces)]
    threes = [two + third for two, third in zip(twos, pieces[2:], strict=False)]
    return (), pieces, twos, threes
