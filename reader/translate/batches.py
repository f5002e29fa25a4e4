"""Which sentences go to the engine together, and when."""

from __future__ import annotations

import heapq
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from reader.translate.draft import Draft
    from reader.translate.order import Order

# Source tokens times beams in one call. More is a little faster, but every stream needs
# working memory for it: at 900 the process stays under one and a half times the memory
# that argostranslate needs (`packaging/bench/translate.py`). A call cannot be
# interrupted, either.
LIMIT = 900
_WINDOW = 24  # paragraphs among which sentences of like length are looked for


class Batches:
    """The texts that are not sent yet, the most urgent first.

    A batch takes as long as its longest sentence, so the most wanted sentence goes with
    those of the next paragraphs that are nearest to it in length. The first batches are
    a paragraph each: somebody is waiting for them.
    """

    def __init__(
        self,
        drafts: Iterable[Draft],
        order: Order,
        cost: Callable[[str], int],
        *,
        beam: int,
        quick: int,
    ) -> None:
        self._waiting = {
            draft.index: texts for draft in drafts if (texts := list(draft.missing()))
        }
        self._order = order
        self._cost = cost
        self._costs: dict[str, int] = {}
        self._sent: set[str] = set()
        self._limit = LIMIT // beam
        self._quick = quick

    def next(self) -> list[str]:
        """The next batch, empty when all is sent."""
        window = self._window(1 if self._quick > 0 else _WINDOW)
        self._quick -= 1
        if not window:
            return []
        wanted = self._price(window[0])
        costs = {text: self._price(text) for text in window}
        window.sort(key=lambda text: abs(costs[text] - wanted))
        chosen, longest = [window[0]], wanted
        for text in window[1:]:
            longest = max(longest, costs[text])
            if longest * (len(chosen) + 1) > self._limit:
                break
            chosen.append(text)
        self._sent.update(chosen)
        return chosen

    def _window(self, size: int) -> list[str]:
        """The unsent texts of the most wanted paragraphs, in their order.

        While there are visible ones, no others: nobody waits for those.
        """
        while self._waiting:
            wanted = heapq.nsmallest(size, self._waiting, key=self._order.rank)
            visible = [index for index in wanted if self._order.rank(index)[0] == 0]
            if texts := self._unsent(visible or wanted):
                return texts
            self._unsent(tuple(self._waiting))  # forgets all that holds nothing new
        return []

    def _unsent(self, indices: Iterable[int]) -> list[str]:
        texts: dict[str, None] = {}
        for index in indices:
            left = [each for each in self._waiting[index] if each not in self._sent]
            self._waiting[index] = left
            texts.update(dict.fromkeys(left))
            if not left:
                del self._waiting[index]
        return list(texts)

    def _price(self, text: str) -> int:
        if text not in self._costs:
            self._costs[text] = self._cost(text)
        return self._costs[text]
