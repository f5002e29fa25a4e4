"""Cuts pairs into batches of like lengths, the same ones for the same seed."""

from __future__ import annotations

import random
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

import numpy as np
import torch

from starter.vocabulary import PAD, START

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from sentencepiece import SentencePieceProcessor
    from torch import Tensor

POOL = 40_000  # sentences sorted together: batches stay alike but not the epoch


@dataclass(frozen=True, slots=True)
class Batch:
    """Pairs as numbers, padded at the right to like lengths.

    `target` opens with START. `places` says where in it, read as one long row, the
    network must foretell a number, and `expected` which one, END included: padding
    costs nothing, and an accelerator need not be asked how much of it there is.
    """

    source: Tensor
    lengths: Tensor
    target: Tensor
    places: Tensor
    expected: Tensor

    def to(self, device: torch.device) -> Batch:
        return Batch(
            self.source.to(device, non_blocking=True),
            self.lengths.to(device, non_blocking=True),
            self.target.to(device, non_blocking=True),
            self.places.to(device, non_blocking=True),
            self.expected.to(device, non_blocking=True),
        )


class Sentences:
    """Many sentences as numbers, each closed by END, kept in one array."""

    def __init__(
        self, texts: Iterable[str], vocabulary: SentencePieceProcessor
    ) -> None:
        rows = vocabulary.encode(list(texts), add_eos=True, num_threads=-1)
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
    ours, theirs = source.lengths(), target.lengths()
    usable = np.flatnonzero(np.maximum(ours, theirs) <= longest).tolist()
    chance.shuffle(usable)
    for start in range(0, len(usable), POOL):
        pool = sorted(usable[start : start + POOL], key=lambda i: (theirs[i], ours[i]))
        groups = list(_groups(pool, np.maximum(ours, theirs), tokens))
        chance.shuffle(groups)
        for group in groups[skip:]:
            yield _batch([source[i] for i in group], [target[i] for i in group])
        skip = max(0, skip - len(groups))


def source_batch(rows: Sequence[np.ndarray]) -> tuple[Tensor, Tensor]:
    """Pad source sentences, each closed by END, and say how long they are."""
    return _padded(rows), torch.tensor([len(row) for row in rows])


def ahead(made: Iterator[Batch], *, count: int = 8) -> Iterator[Batch]:
    """Make batches in a thread of their own, a few before they are needed."""
    with ThreadPoolExecutor(1) as thread:
        waiting = deque(thread.submit(next, made, None) for _ in range(count))
        while (batch := waiting.popleft().result()) is not None:
            waiting.append(thread.submit(next, made, None))
            yield batch


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
    numbers, lengths = source_batch(source)
    begun = _padded([np.concatenate(([START], row[:-1])) for row in target])
    width = begun.shape[1]
    places = [row * width + np.arange(len(t)) for row, t in enumerate(target)]
    return Batch(
        numbers,
        lengths,
        begun,
        torch.from_numpy(np.concatenate(places)),
        torch.from_numpy(np.concatenate(target)).long(),
    )


def _padded(rows: Sequence[np.ndarray]) -> Tensor:
    out = np.full((len(rows), max(map(len, rows))), PAD, dtype=np.int64)
    for place, row in zip(out, rows, strict=True):
        place[: len(row)] = row
    return torch.from_numpy(out)
