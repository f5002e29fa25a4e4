"""The heights of all rows, most of them estimates: sums and searches in log n."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence


class Heights:
    """A Fenwick tree over row heights."""

    def __init__(self, heights: Sequence[float]) -> None:
        self._heights = list(heights)
        self._tree = [0.0, *self._heights]
        for i in range(1, len(self._tree)):
            parent = i + (i & -i)
            if parent < len(self._tree):
                self._tree[parent] += self._tree[i]

    def __len__(self) -> int:
        return len(self._heights)

    def __getitem__(self, row: int) -> float:
        return self._heights[row]

    def __setitem__(self, row: int, height: float) -> None:
        change = height - self._heights[row]
        self._heights[row] = height
        i = row + 1
        while change and i < len(self._tree):
            self._tree[i] += change
            i += i & -i

    def above(self, row: int) -> float:
        """The height of all rows before this one."""
        total = 0.0
        while row > 0:
            total += self._tree[row]
            row -= row & -row
        return total

    @property
    def total(self) -> float:
        return self.above(len(self))

    def find(self, y: float) -> int:
        """The row that covers `y`; the first or last beyond the ends."""
        row, step = 0, 1 << len(self).bit_length()
        while step:
            ahead = row + step
            if ahead <= len(self) and self._tree[ahead] <= y:
                row = ahead
                y -= self._tree[ahead]
            step >>= 1
        return max(0, min(row, len(self) - 1))
