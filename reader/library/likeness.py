"""Compares two texts by their paragraphs, in linear time."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from reader.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Set

    from reader.domain.article import Article

_SHINGLE = 8  # characters
_MOST_COMPARED = 500_000  # characters; beyond them only whole paragraphs are compared


def letters(text: str) -> str:
    """Letters and digits alone, in one script, width and case.

    A page that is saved again may have other signs, and its text the other script.
    """
    plain = fold(unicodedata.normalize("NFKC", text))
    return "".join(filter(str.isalnum, plain))


def paragraphs(article: Article) -> list[str]:
    """The letters of the blocks, those without letters left out."""
    texts = (letters(block.text) for block in article.blocks)
    return [text for text in texts if text]


def length(article: Article) -> int:
    """Letters and digits of a text."""
    return sum(map(len, paragraphs(article)))


def lost(old: Article, new: Article) -> int:
    """How many characters stand in paragraphs of the old text that are not in the new.

    A paragraph that was corrected is there, see `is_in`.
    """
    missing = set(paragraphs(old)) - set(paragraphs(new))
    others = set(paragraphs(new)) - set(paragraphs(old))
    if sum(map(len, (*missing, *others))) > _MOST_COMPARED:
        return sum(map(len, missing))
    there = shingles(others)
    return sum(len(text) for text in missing if not is_in(text, there))


def shingles(texts: Iterable[str]) -> frozenset[str]:
    """Every sequence of eight characters of the texts; of a shorter text all of it."""
    return frozenset(part for text in texts for part in _parts(text))


def is_in(text: str, there: Set[str]) -> bool:
    """Whether half of a text's shingles are there."""
    parts = set(_parts(text))
    return 2 * len(parts & there) >= len(parts)


def _parts(text: str) -> Iterator[str]:
    for start in range(max(1, len(text) - _SHINGLE + 1)):
        yield text[start : start + _SHINGLE]
