"""How well two texts fit each other as original and translation."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.language import Language
from reader.text.detect import count_han

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

Meanings = Callable[[str], Collection[str]]
"""The Chinese words an English word may stand for: a dictionary, if there is one."""

_WORD = re.compile(r"[A-Za-z]{3,}")
_NUMBER = re.compile(r"\d+(?:[.,:]\d+)*")
_LATIN = re.compile(r"[A-Za-z0-9]+")
_NAME = re.compile(r"[A-Z][A-Za-z]*[A-Z0-9][A-Za-z0-9]*|[A-Z][a-z]+")

# Measured on 1,350 paragraphs of news and their translations, beside paragraphs that
# have nothing to do with each other. How many English characters a Chinese one stands
# for (it depends on the translator: 3.1 to 4.0), and how far paragraphs stray from it.
_CHARACTERS = (2.6, 4.6)
_VARIANCE = 14.0
# The logarithm of how much oftener each thing is seen in true pairs than in others,
# halved, for the words of a text are not independent of each other.
_WORD_FOUND, _WORD_MISSED = 1.0, -0.2
_NUMBER_FOUND, _NUMBER_MISSED = 1.6, -0.8
_NAME_FOUND = 1.5


@dataclass(frozen=True, slots=True)
class Text:
    """A text in one language, with the parts that its translation should have."""

    length: float  # in characters; of Chinese ones, Latin letters counted a quarter
    numbers: frozenset[str]
    names: frozenset[str]  # Latin words with capitals
    words: frozenset[str] = frozenset()  # of English: its words, small
    text: str = ""


def text_of(text: str, language: Language) -> Text:
    """The parts of a text that can be compared with the other language."""
    numbers = frozenset(each.replace(",", "") for each in _NUMBER.findall(text))
    names = frozenset(_NAME.findall(text))
    if language is Language.CHINESE:
        latin = sum(map(len, _LATIN.findall(text)))
        return Text(count_han(text) + latin / 4, numbers, names, text=text)
    words = frozenset(each.lower() for each in _WORD.findall(text))
    return Text(float(len(text)), numbers, names, words, text)


def ratio(english: Iterable[Text], chinese: Iterable[Text]) -> float:
    """How many English characters stand for a Chinese one in these texts."""
    ours, theirs = (sum(each.length for each in side) for side in (english, chinese))
    least, most = _CHARACTERS
    return min(max(ours / max(theirs, 1.0), least), most)


def misfit(english: float, chinese: float) -> float:
    """How unlikely it is that two texts of these lengths are a pair; 0 is likely.

    Both lengths are in English characters. Gale and Church, "A Program for Aligning
    Sentences in Bilingual Corpora", https://aclanthology.org/J93-1004/
    """
    mean = (english + chinese) / 2
    if not mean:
        return 0.0
    delta = abs(english - chinese) / math.sqrt(mean * _VARIANCE)
    return min(-math.log(max(math.erfc(delta / math.sqrt(2)), 1e-12)), 12.0)


class Signs(NamedTuple):
    """The parts of a text that its translation may have, each set as bits of an int.

    The words of an English text are those that have a meaning to look for; those of a
    Chinese text are the English words a meaning of which it holds.
    """

    length: float
    numbers: int
    names: int
    words: int

    def __add__(self, other: object) -> Signs:
        """The signs of two texts that follow each other."""
        if not isinstance(other, Signs):
            return NotImplemented
        return Signs(
            self.length + other.length,
            self.numbers | other.numbers,
            self.names | other.names,
            self.words | other.words,
        )


def signs_of(
    english: Sequence[Text], chinese: Sequence[Text], meanings: Meanings | None
) -> tuple[list[Signs], list[Signs]]:
    """The signs of all texts of both sides, in the same bits."""
    senses = _senses(frozenset().union(*(each.words for each in english)), meanings)
    telling = frozenset(word for words in senses.values() for word in words)
    lengths = sorted({len(sense) for sense in senses})
    numbers, names, words = _Bits(), _Bits(), _Bits()
    ours = [
        Signs(
            each.length,
            numbers(each.numbers),
            names(each.names),
            words(each.words & telling),
        )
        for each in english
    ]
    theirs = [
        Signs(
            each.length,
            numbers(each.numbers),
            names(each.names),
            words(_held(each.text, senses, lengths)),
        )
        for each in chinese
    ]
    return ours, theirs


def kinship(english: Signs, chinese: Signs) -> float:
    """How much the words of two texts speak for a pair; negative speaks against it."""
    found = (english.words & chinese.words).bit_count()
    return (
        _NUMBER_FOUND * (english.numbers & chinese.numbers).bit_count()
        + _NUMBER_MISSED * (english.numbers ^ chinese.numbers).bit_count()
        + _NAME_FOUND * (english.names & chinese.names).bit_count()
        + _WORD_FOUND * found
        + _WORD_MISSED * (english.words.bit_count() - found)
    )


class _Bits:
    """Gives each string a bit of its own, and a set of them the number of all."""

    def __init__(self) -> None:
        self._bits: dict[str, int] = {}

    def __call__(self, strings: Iterable[str]) -> int:
        bits = 0
        for each in strings:
            bits |= self._bits.setdefault(each, 1 << len(self._bits))
        return bits


def _senses(words: Iterable[str], meanings: Meanings | None) -> dict[str, list[str]]:
    """The English words by their senses. Only those of two characters and more tell."""
    senses: dict[str, list[str]] = {}
    for word in words if meanings else ():
        for sense in meanings(word) if meanings else ():
            if len(sense) > 1:
                senses.setdefault(sense, []).append(word)
    return senses


def _held(
    text: str, senses: Mapping[str, Sequence[str]], lengths: Sequence[int]
) -> Iterator[str]:
    """The words a sense of which, of one of these lengths, stands in the text."""
    for length in lengths:
        for start in range(len(text) - length + 1):
            yield from senses.get(text[start : start + length], ())
