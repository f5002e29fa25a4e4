"""The rows that training sees, built once from the prepared data, and their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from starter.numbers import END, PAD, TO_CHINESE, TO_ENGLISH

if TYPE_CHECKING:
    from collections.abc import Sequence

    from starter.prepared import Prepared

TOGETHER = 20_000  # rows laid out in one go


def lay_out(prepared: Prepared) -> tuple[np.ndarray, np.ndarray]:
    """Write the source and the target of every row: two arrays of int16.

    A target sentence opens with the number of its language; each sentence on either
    side is closed by END, and what is left of a row is PAD.
    """
    width = int(prepared.width)
    ends = np.cumsum(prepared.sizes, dtype=np.int64)
    sides = [
        np.full((len(prepared.sizes), width), PAD, dtype=np.int16) for _ in range(2)
    ]
    numbers = np.concatenate((prepared.english, prepared.chinese))
    begins = _begins(prepared)
    lengths = np.stack((prepared.english_lengths, prepared.chinese_lengths), 1)
    for first in range(0, len(ends), TOGETHER):
        rows = slice(first, first + TOGETHER)
        sizes = prepared.sizes[rows]
        stop = int(ends[rows][-1])
        items = prepared.items[stop - int(sizes.sum(dtype=np.int64)) : stop]
        pairs, ways = items >> 1, items & 1
        source, target = sides[0][rows], sides[1][rows]
        size = lengths[pairs, ways].astype(np.int64)
        place = _places(size + 1, sizes, width)
        _copy(numbers, begins[pairs, ways], size, source.reshape(-1), place)
        source.reshape(-1)[place + size] = END
        size = lengths[pairs, 1 - ways].astype(np.int64)
        place = _places(size + 2, sizes, width)
        target.reshape(-1)[place] = np.where(ways, TO_ENGLISH, TO_CHINESE)
        _copy(numbers, begins[pairs, 1 - ways], size, target.reshape(-1), place + 1)
        target.reshape(-1)[place + 1 + size] = END
    return sides[0], sides[1]


def told(target: np.ndarray) -> np.ndarray:
    """How many numbers are to be foretold in each row."""
    given = (target == PAD) | (target == TO_CHINESE) | (target == TO_ENGLISH)
    return target.shape[1] - given.sum(1)


class Order:
    """Gives rows in rounds: of each set as many as its share says, all shuffled.

    A set is gone through to its end before a row of it comes again.
    """

    def __init__(self, sets: np.ndarray, shares: Sequence[float], seed: int) -> None:
        self._chance = np.random.default_rng(seed)
        self._rows = [np.flatnonzero(sets == number) for number in range(len(shares))]
        self._shares = shares
        self._waiting = [np.zeros(0, np.int64) for _ in shares]
        self._round = np.zeros(0, np.int64)
        self.rounds = 0

    def __bool__(self) -> bool:
        return any(
            len(rows) and share
            for rows, share in zip(self._rows, self._shares, strict=True)
        )

    def take(self, count: int) -> np.ndarray:
        """The numbers of the next rows."""
        while len(self._round) < count:
            parts = [self._draw(number) for number in range(len(self._shares))]
            fresh = self._chance.permutation(np.concatenate(parts))
            self._round = np.concatenate((self._round, fresh))
            self.rounds += 1
        taken, self._round = self._round[:count], self._round[count:]
        return taken

    def _draw(self, number: int) -> np.ndarray:
        rows, share = self._rows[number], self._shares[number]
        count = share * len(rows)
        whole = int(count) + (self._chance.random() < count % 1)
        while len(self._waiting[number]) < whole:
            again = self._chance.permutation(rows)
            self._waiting[number] = np.concatenate((self._waiting[number], again))
        waiting = self._waiting[number]
        self._waiting[number] = waiting[whole:]
        return waiting[:whole]


def _begins(prepared: Prepared) -> np.ndarray:
    """Where each sentence begins in the English and, after it, the Chinese numbers."""
    sides = []
    first = 0
    for lengths in (prepared.english_lengths, prepared.chinese_lengths):
        ends = np.cumsum(lengths, dtype=np.int64)
        sides.append(first + ends - lengths)
        first += int(ends[-1]) if len(ends) else 0
    return np.stack(sides, 1)


def _places(needed: np.ndarray, sizes: np.ndarray, width: int) -> np.ndarray:
    """Where each sentence begins in its row, all rows read as one."""
    ends = np.cumsum(needed)
    firsts = np.cumsum(sizes, dtype=np.int64) - sizes  # of each row, its first item
    before = (ends - needed)[firsts]
    return ends - needed + np.repeat(np.arange(len(sizes)) * width - before, sizes)


def _copy(
    numbers: np.ndarray,
    begins: np.ndarray,
    sizes: np.ndarray,
    out: np.ndarray,
    places: np.ndarray,
) -> None:
    steps = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
    out[np.repeat(places, sizes) + steps] = numbers[np.repeat(begins, sizes) + steps]
