"""Which Chinese words translate an English one: IBM's first model, learnt from pairs.

Each Chinese word of a sentence is shared out among the English words it may come from,
the likelier more, until that agrees with itself over all sentences. To count who merely
stands together would make "officials" mean the government, too.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

_ROUNDS = 6
_LONGEST = 45  # words of a sentence that is learnt from
_LEAST = 0.05  # what is expected more seldom is noise
_NOTHING = ""  # where a Chinese word comes from that no English one explains

Pair = tuple["Collection[str]", "Collection[str]", float]  # the last is its weight
Expected = dict[str, dict[str, float]]


def expected(pairs: Iterable[Pair]) -> Expected:
    """How often each English word is expected to have become each Chinese one."""
    english, chinese = _Vocabulary(), _Vocabulary()
    cells, slots, weights, slot = [], [], [], 0
    for source, target, weight in pairs:
        if 0 < max(len(source), len(target)) <= _LONGEST:
            froms = english.numbers((_NOTHING, *source))
            tos = chinese.numbers(target)
            cells.append(((froms << 32)[:, None] + tos).ravel())
            slots.append(np.tile(np.arange(slot, slot + len(tos)), len(froms)))
            weights.append(np.full(len(tos), weight))
            slot += len(tos)
    if not cells:
        return {}
    found, cell = np.unique(np.concatenate(cells), return_inverse=True)
    counts = _shared_out(
        found >> 32, cell, np.concatenate(slots), np.concatenate(weights)
    )
    result: Expected = defaultdict(dict)
    sources, targets = english.words(), chinese.words()
    for at in np.flatnonzero(counts >= _LEAST):
        source, target = divmod(int(found[at]), 1 << 32)
        result[sources[source]][targets[target]] = float(counts[at])
    del result[_NOTHING]
    return result


def _shared_out(
    source: np.ndarray, cell: np.ndarray, slot: np.ndarray, weight: np.ndarray
) -> np.ndarray:
    """The expected count of each cell: an English word beside a Chinese one."""
    likely = np.ones(len(source))
    for _ in range(_ROUNDS):
        share = likely[cell]
        share *= (weight / np.bincount(slot, share))[slot]
        counts = np.bincount(cell, share, len(source))
        likely = counts / np.bincount(source, counts)[source]
    return counts


class _Vocabulary:
    """Words by number, in the order they are met."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def numbers(self, words: Collection[str]) -> np.ndarray:
        numbers = self._numbers
        return np.array(
            [numbers.setdefault(each, len(numbers)) for each in words], np.int64
        )

    def words(self) -> list[str]:
        return list(self._numbers)
