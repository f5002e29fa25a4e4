"""Compares two texts by their paragraphs, in linear time.

Lengths are counted in code points.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from reader.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.article import Article

_SHINGLE = 8  # code points
_MOST_COMPARED = 500_000  # code points; of more, only whole paragraphs are compared


def alphanumerics(text: str) -> str:
    """The letters and digits of a text, in one script, width and case.

    A page that is saved again may have other punctuation, or the other Chinese script.
    """
    plain = fold(unicodedata.normalize("NFKC", text))
    return "".join(filter(str.isalnum, plain))


def paragraphs(article: Article) -> list[str]:
    """The alphanumerics of each block that has any."""
    texts = (alphanumerics(block.text) for block in article.blocks)
    return [text for text in texts if text]


def weight(text: str) -> int:
    """How much a text can identify: a Han character as much as two letters."""
    return sum(2 if char >= "\u2e80" else 1 for char in text)


def length(article: Article) -> int:
    """How many letters and digits a text has."""
    return sum(map(len, paragraphs(article)))


def lost(old: Article, new: Article) -> int:
    """The length of the paragraphs of the old text that are not in the new one.

    A paragraph that was corrected counts as being there, see `is_in`.
    """
    missing = set(paragraphs(old)) - set(paragraphs(new))
    others = set(paragraphs(new)) - set(paragraphs(old))
    if sum(map(len, (*missing, *others))) > _MOST_COMPARED:
        return sum(map(len, missing))
    there = shingles(others)
    return sum(len(text) for text in missing if not is_in(text, there))


def shingles(texts: Iterable[str]) -> frozenset[str]:
    """Each run of `_SHINGLE` code points of the texts; a shorter text as a whole."""
    return frozenset(part for text in texts for part in _parts(text))


def is_in(text: str, there: frozenset[str]) -> bool:
    """True if half of a text's shingles are among these."""
    parts = set(_parts(text))
    return 2 * len(parts & there) >= len(parts)


def _parts(text: str) -> Iterator[str]:
    for start in range(max(1, len(text) - _SHINGLE + 1)):
        yield text[start : start + _SHINGLE]
