"""A text that its page carries twice: for phones, for paper, without paragraphs.

What repeats is then most of the article, in the same order. A refrain, a slogan or a
quotation repeats a small part of it and stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract.keys import key_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Line

_LEAST = 300  # weight of a copy
_SHARE = 0.3  # of the article's weight that a copy has: two are half, three a third
_SHORTEST = 3  # different lines of a copy; one line said over and over is none
_DOUBLED = 0.8  # share of the lines that stand twice, one after the other


def once(lines: Sequence[Line], kept: Sequence[int]) -> list[int]:
    """The indices of the lines that are kept, without those of a second copy."""
    keys = [key_of(lines[i].text) for i in kept]
    weights = [lines[i].weight for i in kept]
    if len(set(keys)) == len(keys) and max(weights, default=0) < _LEAST:
        return list(kept)
    least = max(_LEAST, _SHARE * sum(weights))
    again = _doubled(keys) or _runs(keys, weights, least) | _joined(
        keys, weights, least
    )
    return [i for n, i in enumerate(kept) if n not in again]


def _doubled(keys: Sequence[str]) -> set[int]:
    """The lines that say what the one before says, if nearly all do."""
    again = {n for n in range(1, len(keys)) if keys[n] and keys[n] == keys[n - 1]}
    different = {keys[n] for n in again}
    is_copy = len(different) >= _SHORTEST and 2 * len(again) >= _DOUBLED * len(keys)
    return again if is_copy else set()


def _runs(keys: Sequence[str], weights: Sequence[int], least: float) -> set[int]:
    """The lines that repeat many lines before them in the same order."""
    first: dict[str, int] = {}
    again: set[int] = set()
    n = 0
    while n < len(keys):
        start = first.setdefault(keys[n], n) if keys[n] else n
        length = 0
        while (
            start < n
            and n + length < len(keys)
            and start + length < n
            and keys[start + length] == keys[n + length]
        ):
            length += 1
        different = set(keys[n : n + length])
        if len(different) >= _SHORTEST and sum(weights[n : n + length]) >= least:
            again.update(range(n, n + length))
            n += length
        else:  # not line by line: one text over and over would take n² steps
            n += max(1, length - _SHORTEST)
    return again


def _joined(keys: Sequence[str], weights: Sequence[int], least: float) -> set[int]:
    """The lines that hold what several others say together."""
    again = set()
    for n, weight in enumerate(weights):
        if weight >= least and (
            keys[n] in "".join(keys[:n]) or keys[n] in "".join(keys[n + 1 :])
        ):
            others = [key for m, key in enumerate(keys) if m != n and key in keys[n]]
            if len(others) >= _SHORTEST and keys[n] not in others:
                again.add(n)
    return again
