"""Learnt words: what class names and short lines say for or against the article.

`packaging/extraction/fit.py` counts on how many sites a word stands in the article and
on how many around it; a word's weight is the logarithm of their ratio.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_SEPARATOR = re.compile(r"[^a-z\u4e00-\u9fff]+")
_WORD = re.compile(r"[a-z]+|[\u3400-\u9fff]")
_NAMES = 12  # class names of one element that are looked at


def names_of(tag: str, words: str) -> frozenset[str]:
    """The tag, and the words and pairs of words of an element's classes and roles."""
    found = {f"<{tag}>"}
    for name in words.split()[:_NAMES]:
        parts = [part for part in _SEPARATOR.split(name) if len(part) > 1]
        found.update(parts)
        found.update(map("-".join, pairwise(parts)))
    return frozenset(found)


def words_of(text: str) -> frozenset[str]:
    """The words of a short line and its pairs of words; of Chinese, of characters."""
    words = _WORD.findall(text.lower())
    found = {word for word in words if word < "\u3400"}
    found.update(map(" ".join, pairwise(words)))
    if words:
        found.add("^" + " ".join(words[:2]))
    return frozenset(found)


class WordWeights:
    """The weights of words; above 0 they speak for the article."""

    def __init__(self, names: Mapping[str, float], words: Mapping[str, float]) -> None:
        self._names, self._words = names, words
        self.of_names = lru_cache(4096)(self._of_names)

    def _of_names(self, tag: str, words: str) -> float:
        known = self._names
        return _together(
            [known[name] for name in names_of(tag, words) if name in known]
        )

    def of_text(self, text: str) -> float:
        known = self._words
        return _together([known[word] for word in words_of(text) if word in known])


def _together(weights: list[float]) -> float:
    """Words of one line are no independent witnesses: less than their sum."""
    return sum(weights) / len(weights) ** 0.5 if weights else 0.0
