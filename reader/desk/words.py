"""Words: what they mean, how they sound, and which ones the reader keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.export import words_to_anki, words_to_csv

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Never

    from reader.domain.shelf import SavedWord, Word
    from reader.lexicon import Lexicon
    from reader.library import Library
    from reader.work import Step, Token, Work


class Words:
    """The dictionaries, and the reader's own vocabulary."""

    def __init__(self, lexicon: Lexicon, library: Callable[[], Library]) -> None:
        self._lexicon = lexicon
        self._library = library

    def look_up(self, text: str, offset: int) -> Word | None:
        """The word at a code point of the text. The first call maps the files."""
        return self._lexicon.look_up(text, offset)

    def looking_up(self, text: str, offset: int) -> Work[Never, Word | None]:
        """The same as work."""

        def work(_token: Token, _step: Step[Never]) -> Word | None:
            return self._lexicon.look_up(text, offset)

        return work

    def pinyin(self, text: str) -> tuple[str, ...]:
        """The syllable of each code point; empty where it has none."""
        return tuple(syllable for syllable, _tone in self._lexicon.pinyin(text))

    def save(self, word: SavedWord) -> SavedWord:
        """Keep a word with its sentence."""
        return self._library().words.save(word)

    def remove(self, word: SavedWord) -> None:
        self._library().words.remove(word.word, word.sentence)

    def written(self, *, as_cards: bool = False) -> str:
        """The words kept, as a CSV or as lines that Anki imports."""
        words = self.saved()
        return words_to_anki(words) if as_cards else words_to_csv(words)

    def saved(self, article: str = "") -> tuple[SavedWord, ...]:
        """The words kept, newest first; of one article, if it is given."""
        return self._library().words.list(article)
