"""The prepared data: pairs as subword numbers, and the rows that training sees.

A row is `width` numbers long on both sides and holds several sentences, one after
another, each closed by END: rows need little padding, and every batch has one shape.
A row mixes both directions, because English needs more subwords than Chinese and one
of the sides would always run short. The sentences of a row come from one set, so how
often each set is seen is decided when training starts.

All of it is one file, ``data.npz.xz``; what it was made from is said in ``data.json``.
Reading needs numpy only.
"""

from __future__ import annotations

import json
import lzma
from dataclasses import dataclass, fields
from io import BytesIO
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from pathlib import Path

EXTRA = (1, 2)  # numbers a sentence needs besides its own: END; a prefix and END
OPEN = 64  # rows filled at the same time
GROUP = 2000  # sentences


@dataclass(frozen=True, slots=True)
class Prepared:
    """Pairs of numbers, laid out in rows.

    `items` name the sentences of all rows in order: twice the number of the pair, plus
    one if the Chinese side is the source. `sizes` say how many items each row has,
    `sets` to which set of pairs it belongs.
    """

    english: np.ndarray  # int16: the numbers of all sentences, one after another
    chinese: np.ndarray
    english_lengths: np.ndarray  # uint8: of each sentence
    chinese_lengths: np.ndarray
    items: np.ndarray  # int32
    sizes: np.ndarray  # uint8
    sets: np.ndarray  # uint8
    width: np.ndarray  # a single number

    @property
    def padding(self) -> float:
        """The share of the numbers in all rows that say nothing."""
        pairs = self.items >> 1
        said = self.english_lengths[pairs].sum(dtype=int) + sum(EXTRA) * len(pairs)
        said += self.chinese_lengths[pairs].sum(dtype=int)
        return float(1 - said / (2 * len(self.sizes) * int(self.width)))


def save(prepared: Prepared, path: Path) -> None:
    arrays = {each.name: getattr(prepared, each.name) for each in fields(prepared)}
    plain = BytesIO()
    np.savez(plain, **arrays)
    shape = [{"id": lzma.FILTER_LZMA2, "preset": 4, "lc": 0, "lp": 1, "pb": 1}]
    path.write_bytes(lzma.compress(plain.getbuffer(), filters=shape))


def load(path: Path) -> Prepared:
    with np.load(BytesIO(lzma.decompress(path.read_bytes()))) as arrays:
        return Prepared(**arrays)


def facts(folder: Path) -> dict[str, Any]:
    """What `data.json` says: the sets, in the order of their numbers in `sets`."""
    said: dict[str, Any] = json.loads((folder / "data.json").read_text("utf-8"))
    return said


def fill_rows(
    source: np.ndarray, target: np.ndarray, width: int, seed: int
) -> list[list[int]]:
    """Deal sentences of these lengths into rows that are at most `width` long.

    The sentences come in groups at random, in each group the longest first; each goes
    into the open row that it fills best. Where none has room, the fullest is closed.
    """
    lengths = np.stack((source, target), 1).astype(np.int32) + np.int32(EXTRA)
    room = np.full((OPEN, 2), width, dtype=np.int32)
    rows: list[list[int]] = [[] for _ in range(OPEN)]
    closed = []
    for item in _in_groups(lengths.max(1), seed).tolist():
        left = room - lengths[item]
        fits = left.min(1) >= 0
        if fits.any():
            uneven = np.abs(left[:, 0] - left[:, 1])
            best = int(np.where(fits, left.sum(1) + uneven, 4 * width).argmin())
        else:
            best = int(room.sum(1).argmin())
            closed.append(rows[best])
            rows[best], left[best] = [], width - lengths[item]
        rows[best].append(item)
        room[best] = left[best]
    return closed + [row for row in rows if row]


def _in_groups(lengths: np.ndarray, seed: int) -> np.ndarray:
    order = np.random.default_rng(seed).permutation(len(lengths))
    groups = np.array_split(order, len(order) // GROUP + 1)
    return np.concatenate([each[np.argsort(-lengths[each])] for each in groups])
