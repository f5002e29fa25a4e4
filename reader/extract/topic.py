"""What a page says that it is about: the words of its headline or its summary."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_HAN = "\u3040-\u30ff\u3400-\u9fff"
_WORD = re.compile(rf"[{_HAN}]+|[^\W\d_{_HAN}]{{4,}}")  # short words are in any text
_MOST = 400  # characters of a summary, or of a line, that are looked at


class Topic:
    """The words of texts; of Chinese, which has no spaces, pairs of characters."""

    def __init__(self, texts: Iterable[str]) -> None:
        self._words = tuple(
            {word for text in texts for word in _words_of(text[:_MOST].lower())}
        )

    def row(self, text: str) -> tuple[float, float]:
        """The share of the words that a line holds, and their share of the line.

        -1 for both if there are no words.
        """
        if not self._words:
            return -1.0, -1.0
        start = text[:_MOST].lower()
        found = [word for word in self._words if word in start]
        return len(found) / len(self._words), len("".join(found)) / len(start)


def _words_of(text: str) -> Iterable[str]:
    for run in _WORD.findall(text):
        if run[0] < "\u3040" or run[0] > "\u9fff":
            yield run
        else:
            yield from map("".join, pairwise(run))
