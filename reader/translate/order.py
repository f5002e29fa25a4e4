"""The order in which blocks are translated; the window changes it at any time."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Order:
    """The visible paragraphs first, then those around them, the rest last.

    Safe to use from any thread; nothing here waits.
    """

    def __init__(self, visible: Iterable[int] = (0,)) -> None:
        self._lock = threading.Lock()
        self._first = self._last = 0
        self._visible: tuple[int, ...] = ()
        self.prefer(visible)

    def prefer(self, indices: Iterable[int]) -> None:
        """Put these blocks first, in this order."""
        visible = tuple(indices)
        if visible:
            with self._lock:
                self._visible = visible
                self._first, self._last = min(visible), max(visible)

    def rank(self, block: int) -> tuple[int, int]:
        """The rank of a block; smaller comes first. Blocks above count double."""
        with self._lock:
            visible, first, last = self._visible, self._first, self._last
        if block in visible:
            return 0, visible.index(block)
        return 1, block - last if block > last else abs(first - block) * 2
