"""Words: what the dictionaries say of them, and which ones the reader saved."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class PartOfSpeech(StrEnum):
    """The parts of speech of WordNet."""

    NOUN = "n"
    VERB = "v"
    ADJECTIVE = "a"
    ADVERB = "r"


@dataclass(frozen=True, slots=True)
class Word:
    """A word that was looked up: its range in the text, and its meanings.

    `pinyin` has one syllable per character with its tone number (1-5, 0 where there is
    none), written with diacritics: ``(("tián", 2), ("gěng", 3))``. The senses of an
    English word are Chinese words, likeliest first; `others` tells more of each. Those
    of a Chinese word are English; `others` are its other readings. The first `aligned`
    senses stand in the translation of the word's sentence.
    """

    start: int
    end: int
    text: str
    simplified: str = ""
    traditional: str = ""
    pinyin: tuple[tuple[str, int], ...] = ()
    senses: tuple[str, ...] = ()
    headword: str = ""  # as the dictionary lists it: "bank" where the text says "banks"
    others: tuple[Word, ...] = ()
    parts: tuple[PartOfSpeech, ...] = ()  # of an English headword, most used first
    sound: str = ""  # of an English word as it stands, in American IPA
    aligned: int = 0


@dataclass(frozen=True, slots=True)
class SavedWord:
    """A word the reader keeps, with the sentence it was met in.

    `article` is the library's id; `title` is what the library calls it, given back.
    """

    word: str
    pinyin: str = ""
    senses: str = ""
    sentence: str = ""
    translation: str = ""
    article: str = ""
    saved: str = ""
    title: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class ReviewCard:
    """A saved word to be reviewed, and the Leitner box it is in, from 0."""

    word: SavedWord
    box: int = 0


@dataclass(frozen=True, slots=True)
class LookedUp:
    """A word of the page, and the saved words that it is a form of, newest first.

    `met` leaves out the sentence in which the word was looked up now.
    """

    word: Word
    met: tuple[SavedWord, ...] = ()
