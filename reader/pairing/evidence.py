"""How well two texts fit each other as original and translation."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from reader.domain.language import Language

Meanings = Callable[[str], Collection[str]]
"""The Chinese words an English word may stand for: a dictionary, if there is one."""

_HAN = re.compile(r"[㐀-鿿豈-﫿\U00020000-\U0003ffff]")
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
    """A stretch of text in one language, and what of it should show in the other."""

    length: float  # in characters; of Chinese ones, Latin letters counted a quarter
    numbers: frozenset[str]
    names: frozenset[str]  # Latin words with capitals
    words: frozenset[str] = frozenset()  # of English: its words, small
    text: str = ""

    def __add__(self, other: Text) -> Text:
        return Text(
            self.length + other.length,
            self.numbers | other.numbers,
            self.names | other.names,
            self.words | other.words,
            f"{self.text} {other.text}",
        )


def text_of(text: str, language: Language) -> Text:
    """What there is to compare of a text."""
    numbers = frozenset(each.replace(",", "") for each in _NUMBER.findall(text))
    names = frozenset(_NAME.findall(text))
    if language is Language.CHINESE:
        latin = sum(map(len, _LATIN.findall(text)))
        return Text(len(_HAN.findall(text)) + latin / 4, numbers, names, text=text)
    words = frozenset(each.lower() for each in _WORD.findall(text))
    return Text(float(len(text)), numbers, names, words, text)


def ratio(english: Iterable[Text], chinese: Iterable[Text]) -> float:
    """How many English characters stand for a Chinese one in these texts."""
    ours, theirs = (sum(each.length for each in side) for side in (english, chinese))
    least, most = _CHARACTERS
    return min(max(ours / max(theirs, 1.0), least), most)


def misfit(english: float, chinese: float) -> float:
    """How unlikely two lengths are of one text, both as English: 0 is likely."""
    mean = (english + chinese) / 2
    if not mean:
        return 0.0
    delta = abs(english - chinese) / math.sqrt(mean * _VARIANCE)
    return min(-math.log(max(math.erfc(delta / math.sqrt(2)), 1e-12)), 12.0)


class Kinship:
    """What the words of two texts say for their being a pair, or, below 0, against."""

    def __init__(self, meanings: Meanings | None) -> None:
        self._meanings = meanings
        self._known: dict[str, tuple[str, ...]] = {}

    def __call__(self, english: Text, chinese: Text, found: Collection[str]) -> float:
        """`found` are the English words whose meanings the Chinese text holds."""
        telling = sum(1 for word in english.words if self._senses(word))
        return (
            _NUMBER_FOUND * len(english.numbers & chinese.numbers)
            + _NUMBER_MISSED * len(english.numbers ^ chinese.numbers)
            + _NAME_FOUND * len(english.names & chinese.names)
            + _WORD_FOUND * len(found)
            + _WORD_MISSED * (telling - len(found))
        )

    def found(self, english: Text, chinese: Text) -> frozenset[str]:
        """The English words a meaning of which stands in the Chinese text."""
        return frozenset(
            word
            for word in english.words
            if any(sense in chinese.text for sense in self._senses(word))
        )

    def _senses(self, word: str) -> tuple[str, ...]:
        """Only senses of two characters and more tell anything."""
        if word not in self._known:
            senses = self._meanings(word) if self._meanings else ()
            self._known[word] = tuple(each for each in senses if len(each) > 1)
        return self._known[word]
