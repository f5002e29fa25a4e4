"""Splits a paragraph into sentences that cover all of its text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.domain.translation import Sentence
from reader.text import chinese, english
from reader.text.detect import language_of
from reader.work import Token

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Cuts = Callable[[str, Token], Iterator[int]]

_LINE = re.compile(r"[^\n\r\v\f\u2028\u2029]+")
# Beyond these an engine drops or repeats words, and its input has a limit.
_LONGEST = {Language.ENGLISH: 600, Language.CHINESE: 220}
_CLAUSE_END = re.compile(r"[;:；：](?!\d)\s*|[,，、)）—](?!\d)\s*|\s+")


def sentences(
    text: str, language: Language, token: Token | None = None
) -> tuple[Sentence, ...]:
    """Split a paragraph. The ranges are in order, never overlap, and miss no text.

    Raises `Cancelled` if the token is cancelled, in the midst of a paragraph, too.
    """
    token = token or Token()
    if language is Language.UNDETERMINED:
        language = language_of(text)
    cuts: Cuts = chinese.cuts if language is Language.CHINESE else english.cuts
    longest = _LONGEST.get(language, _LONGEST[Language.ENGLISH])
    found = []
    for line in _LINE.finditer(text):
        ends = _shortened(line[0], _with_words(line[0], cuts(line[0], token)), longest)
        start = 0
        for end in token.checked(ends):
            found.append((line.start() + start, line.start() + end))
            start = end
    return tuple(
        sentence
        for start, end in token.checked(found)
        if (sentence := _trimmed(text, start, end))
    )


def _with_words(line: str, ends: Iterable[int]) -> Iterator[int]:
    """The same ends, without those that would make a sentence of marks alone."""
    start = 0
    words = len(line)
    while words and not line[words - 1].isalnum():
        words -= 1
    for end in ends:
        if end < words and any(map(str.isalnum, line[start:end])):
            yield end
            start = end
    yield len(line)


def _shortened(line: str, ends: Iterable[int], longest: int) -> Iterator[int]:
    """The same ends, with more of them inside a sentence that is too long."""
    start = 0
    for end in ends:
        while end - start > longest:
            start = _clause_end(line, start, start + longest)
            yield start
        yield end
        start = end


def _clause_end(line: str, start: int, limit: int) -> int:
    """The best place to break before the limit: a clause, a phrase, a word."""
    best, rank = limit, 3
    for match in _CLAUSE_END.finditer(line, start + (limit - start) // 3, limit):
        mark = match[0][0]
        this = 0 if mark in ";:；：" else 1 if not mark.isspace() else 2
        if this <= rank:
            best, rank = match.end(), this
    return best


def _trimmed(text: str, start: int, end: int) -> Sentence | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Sentence(start, end, text[start:end]) if start < end else None
