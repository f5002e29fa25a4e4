"""Cuts pairs into batches of like lengths, the same ones for the same seed."""

from __future__ import annotations

import random
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
import torch

from starter.vocabulary import END, PAD, START

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    import sentencepiece
    from torch import Tensor

POOL = 40_000  # sentences sorted together: batches stay alike but not the epoch


@dataclass(frozen=True, slots=True)
class Batch:
    """Source numbers and their lengths; target numbers between START and END."""

    source: Tensor
    lengths: Tensor
    target: Tensor
    target_count: int  # target numbers to learn from, padding excluded

    def to(self, device: torch.device) -> Batch:
        return Batch(
            self.source.to(device, non_blocking=True),
            self.lengths.to(device, non_blocking=True),
            self.target.to(device, non_blocking=True),
            self.target_count,
        )


class Sentences:
    """Many sentences as numbers, kept in one array."""

    def __init__(
        self, texts: Iterable[str], vocabulary: sentencepiece.SentencePieceProcessor
    ) -> None:
        rows = vocabulary.encode(list(texts), num_threads=-1)
        self._ends = np.array(list(accumulate(map(len, rows), initial=0)))
        self._numbers = np.fromiter((n for row in rows for n in row), dtype=np.int32)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def __getitem__(self, index: int) -> np.ndarray:
        return self._numbers[self._ends[index] : self._ends[index + 1]]

    def lengths(self) -> np.ndarray:
        return np.diff(self._ends)


def batches(
    source: Sentences,
    target: Sentences,
    *,
    tokens: int,
    longest: int,
    seed: int,
    skip: int = 0,
) -> Iterator[Batch]:
    """Give every pair once, in batches of at most `tokens` padded numbers a side.

    `skip` leaves out the first ones, to go on where training was broken off.
    """
    chance = random.Random(seed)
    ours, theirs = source.lengths() + 1, target.lengths() + 1
    usable = np.flatnonzero(np.maximum(ours, theirs) <= longest).tolist()
    chance.shuffle(usable)
    for start in range(0, len(usable), POOL):
        pool = sorted(usable[start : start + POOL], key=lambda i: (theirs[i], ours[i]))
        groups = list(_groups(pool, np.maximum(ours, theirs), tokens))
        chance.shuffle(groups)
        for group in groups[skip:]:
            yield _batch([source[i] for i in group], [target[i] for i in group])
        skip = max(0, skip - len(groups))


def source_batch(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Frame source sentences as training does: END closes each, PAD fills."""
    framed = [[*row, END] for row in rows]
    return _padded(framed), torch.tensor([len(row) for row in framed])


def _groups(pool: list[int], size: np.ndarray, tokens: int) -> Iterator[list[int]]:
    group: list[int] = []
    widest = 0
    for index in pool:
        widest = max(widest, int(size[index]))
        if group and widest * (len(group) + 1) > tokens:
            yield group
            group, widest = [], int(size[index])
        group.append(index)
    if group:
        yield group


def _batch(source: list[np.ndarray], target: list[np.ndarray]) -> Batch:
    numbers, lengths = source_batch([row.tolist() for row in source])
    framed = [[START, *row.tolist(), END] for row in target]
    count = sum(map(len, framed)) - len(framed)
    return Batch(numbers, lengths, _padded(framed), count)


def _padded(rows: list[list[int]]) -> Tensor:
    out = torch.full((len(rows), max(map(len, rows))), PAD)
    for place, row in zip(out, rows, strict=True):
        place[: len(row)] = torch.tensor(row)
    return out
