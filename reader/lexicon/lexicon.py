"""One place to ask what a word means, whichever language it is in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.lexicon.chinese import Chinese
from reader.lexicon.english import English
from reader.lexicon.table import Table
from reader.paths import resource

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.shelf import Word
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

    def look_up(self, text: str, offset: int) -> Word | None:
        """The word or phrase at a code point of the text, if a dictionary has it."""
        return self._chinese.look_up(text, offset) or self._english.look_up(
            text, offset
        )

    def meanings(self, word: str) -> tuple[str, ...]:
        """The Chinese words for an English one: what `reader.pairing` compares by."""
        return self._english.meanings(word)

    def pinyin(self, text: str) -> tuple[Syllable, ...]:
        """For each code point its syllable and tone; ``("", 0)`` if it has none."""
        return self._chinese.pinyin(text)
