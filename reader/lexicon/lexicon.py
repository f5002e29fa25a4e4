"""The lexicon of both languages."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.lexicon.alignment import aligned_senses
from reader.lexicon.chinese import Chinese
from reader.lexicon.english import English
from reader.lexicon.function_words import is_function_word
from reader.lexicon.table import Table
from reader.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.words import Word
    from reader.lexicon.syllables import Syllable


class Lexicon:
    """CC-CEDICT, read from Chinese and from English, and how English words sound.

    Making one costs nothing: the files are mapped at the first question. Safe to use
    from any thread.
    """

    def __init__(self, folder: Path | None = None) -> None:
        folder = folder or resource("lexicon")
        self._chinese = Chinese(Table(folder / "chinese.tsv"))
        self._english = English(
            Table(folder / "english.tsv"), Table(folder / "sounds.tsv"), self._chinese
        )

    def look_up(self, text: str, offset: int, translation: str = "") -> Word | None:
        """The word or phrase at a code point of the text, if a dictionary has it.

        What it means in the translation of the text comes first, if that is given.
        """
        word = self._chinese.look_up(text, offset)
        if word is None:
            return self._english.look_up(text, offset, translation)
        return self._in_order(word, translation) if translation else word

    def lemmas(self, word: str) -> frozenset[str]:
        """An English word in small letters, and what it may be an inflection of."""
        return self._english.lemmas(word)

    def _in_order(self, word: Word, translation: str) -> Word:
        """A Chinese word with the senses, or the reading, of a translation first."""
        if is_function_word(word.text):
            return word
        readings = (word, *word.others)
        for number, reading in enumerate(readings):
            there = aligned_senses(reading.senses, translation, self.lemmas)
            if there:
                rest = (n for n in range(len(reading.senses)) if n not in there)
                senses = tuple(reading.senses[n] for n in (*there, *rest))
                others = (*readings[:number], *readings[number + 1 :])
                return replace(
                    reading,
                    senses=senses,
                    others=tuple(replace(other, others=()) for other in others),
                    aligned=len(there),
                )
        return word

    def meanings(self, word: str) -> tuple[str, ...]:
        """The Chinese words for an English one: what `reader.pairing` compares by."""
        return self._english.meanings(word)

    def pinyin(self, text: str) -> tuple[Syllable, ...]:
        """For each code point its syllable and tone; ``("", 0)`` if it has none."""
        return self._chinese.pinyin(text)
