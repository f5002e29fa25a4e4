"""Learnt words: what class names and lines say for or against the article.

`packaging/extraction/fit.py` counts on how many sites a word stands in the article and
on how many around it; a word's weight is the logarithm of their ratio.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from math import fsum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from collections.abc import Set as AbstractSet

    from reader.extract.wording import Wording

_SEPARATOR = re.compile(r"[^a-z\u4e00-\u9fff]+")
_WORD = re.compile(r"[a-z]+|[\u3400-\u9fff]")
_NAMES = 12  # class names of one element that are looked at


def names_of(tag: str, words: str) -> frozenset[str]:
    """The tag, and the words and pairs of words of an element's classes and roles."""
    names = map(_parts_of, words.split()[:_NAMES])
    return frozenset((f"<{tag}>",)).union(*names)


def _parts_of(name: str) -> frozenset[str]:
    """The words and pairs of words of one name."""
    parts = [part for part in _SEPARATOR.split(name) if len(part) > 1]
    return frozenset((*parts, *map("-".join, pairwise(parts))))


def words_of(text: str) -> frozenset[str]:
    """The words of a short line and its pairs of words; of Chinese, of characters."""
    words = _WORD.findall(text.lower())
    found = set(words)
    if not text.isascii():
        found = {word for word in found if word < "\u3400"}
    found.update(map(" ".join, pairwise(words)))
    if words:
        found.add("^" + " ".join(words[:2]))
    return frozenset(found)


class WordWeights:
    """The weights of words; above 0 they speak for the article."""

    def __init__(
        self, names: Mapping[str, float], words: Mapping[str, float], wording: Wording
    ) -> None:
        self._names, self._words = names, words
        self.as_notice = wording.of  # of a whole paragraph
        self.of_names = lru_cache(4096)(self._of_names)
        self._known_in = lru_cache(4096)(self._known_in_name)
        self.of_text = lru_cache(256)(self._of_text)  # of a heading it is asked twice

    def _of_names(self, tag: str, words: str) -> float:
        known, tags = self._names, {f"<{tag}>"}
        found = map(self._known_in, words.split()[:_NAMES])
        names = (known.keys() & tags).union(*found)  # as of `names_of`
        return _together([known[name] for name in names])

    def _known_in_name(self, name: str) -> AbstractSet[str]:
        return self._names.keys() & _parts_of(name)

    def _of_text(self, text: str) -> float:
        known = self._words
        return _together([known[word] for word in known.keys() & words_of(text)])


def _together(weights: list[float]) -> float:
    """Words of one line are no independent witnesses: less than their sum."""
    return fsum(weights) / len(weights) ** 0.5 if weights else 0.0
