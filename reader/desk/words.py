"""Looks words up, and keeps those that the reader saves."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader import export
from reader.desk.files import write_file
from reader.desk.vocabulary import Vocabulary
from reader.domain.annotation import Passage, Side
from reader.domain.language import direction_from
from reader.domain.reading import TITLE_BLOCK
from reader.domain.words import LookedUp
from reader.errors import LibraryError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path
    from typing import Never

    from reader.desk.library_file import LibraryFile
    from reader.desk.review import WordReview
    from reader.domain.reading import Snapshot
    from reader.domain.words import SavedWord, Word
    from reader.lexicon import Lexicon
    from reader.work import Step, Token, Work


def _now() -> datetime:
    return datetime.now(UTC)


class Words:
    """The dictionaries, and the reader's own vocabulary."""

    def __init__(self, file: LibraryFile, lexicon: Callable[[], Lexicon]) -> None:
        self._library = file.library
        self._borrow = file.borrow
        self._lexicon = lexicon

    def look_up(self, text: str, offset: int) -> Word | None:
        """The word at a code point of the text. The first call maps the files."""
        return self._lexicon().look_up(text, offset)

    def around(self, text: str, offset: int) -> tuple[int, int] | None:
        """The range of the Chinese word at a code point; None if there is none."""
        word = self._lexicon().look_up(text, offset)
        return (word.start, word.end) if word and word.simplified else None

    def looking_up(
        self, text: str, offset: int, sentence: str = "", translation: str = ""
    ) -> Work[Never, LookedUp | None]:
        """The word at a code point, with the saved words that it is a form of.

        `sentence` is the one it stands in; what it means in the sentence's translation
        comes first.
        """

        def work(_token: Token, _step: Step[Never]) -> LookedUp | None:
            word = self._lexicon().look_up(text, offset, translation)
            if word is None:
                return None
            try:
                with self._borrow() as library:
                    saved = library.words.list()
            except LibraryError:
                return LookedUp(word)  # the dictionary needs no library
            vocabulary = Vocabulary(saved, self._lexicon())
            met = [each for found in vocabulary.found(word.text) for each in found[2]]
            others = (each for each in met if each.sentence != sentence)
            return LookedUp(word, tuple(dict.fromkeys(others)))

        return work

    def meeting(
        self, snapshot: Snapshot
    ) -> Work[Never, dict[int, tuple[Passage, ...]]]:
        """Find saved words in an open article, on both sides: passages by block."""

        def work(token: Token, _step: Step[Never]) -> dict[int, tuple[Passage, ...]]:
            with self._borrow() as library:
                saved = library.words.list()
            if not saved:
                return {}
            vocabulary = Vocabulary(saved, self._lexicon())
            found: dict[int, list[Passage]] = {}
            for block, side, text in _texts(snapshot):
                token.check()
                for start, end, _words in vocabulary.found(text):
                    here = Passage(block, start, end, side)
                    found.setdefault(block, []).append(here)
            return {block: tuple(passages) for block, passages in found.items()}

        return work

    def is_function_word(self, word: Word) -> bool:
        """True for a function word, such as "the", which nobody needs to look up."""
        from reader.lexicon.function_words import is_function_word  # at the first word

        return is_function_word(word.text)

    def pinyin(self, text: str) -> tuple[str, ...]:
        """The syllable of each code point; empty where it has none."""
        return tuple(syllable for syllable, _tone in self._lexicon().pinyin(text))

    def save(self, word: SavedWord) -> SavedWord:
        """Keep a word with its sentence."""
        return self._library().words.save(word)

    def remove(self, words: Sequence[SavedWord]) -> None:
        """Forget all of these words or, if that fails, none."""
        self._library().words.remove_all(words)

    def put_back(self, words: Sequence[SavedWord]) -> None:
        """Undo `remove`."""
        self._library().words.save_all(words)

    def written(self, *, as_cards: bool = False) -> str:
        """The words kept, as a CSV or as lines that Anki imports."""
        return _written(self.saved(), as_cards=as_cards)

    def exporting(
        self, words: Sequence[SavedWord], path: Path, *, as_cards: bool = False
    ) -> Work[Never, Path]:
        """Write some of the words into a file."""

        def work(_token: Token, _step: Step[Never]) -> Path:
            write_file(path, _written(words, as_cards=as_cards))
            return path

        return work

    def saved(self, article: str = "") -> tuple[SavedWord, ...]:
        """The words kept, newest first; of one article, if it is given."""
        return self._library().words.list(article)

    def review(self, clock: Callable[[], datetime] = _now) -> WordReview:
        """Begin a review of the words that are due. `clock` tells the time."""
        from reader.desk.review import WordReview

        return WordReview(self._library, clock)

    def due(self) -> int:
        """How many words are to be reviewed now."""
        return self.review().left

    def passage(self, word: SavedWord) -> Passage | None:
        """Where a word was met; None if its sentence is not in its article any more.

        If a translation has other words by now, the place is in its original.
        """
        texts = tuple(self._texts(word.article))
        for sentence, quote in ((word.sentence, word.word), (word.translation, "")):
            for block, side, text in texts:
                start = text.find(sentence) if sentence else -1
                if start >= 0:
                    start += max(0, sentence.find(quote))
                    return Passage(block, start, start + len(quote or sentence), side)
        return None

    def _texts(self, article: str) -> Iterator[tuple[int, Side, str]]:
        """What the article and its translations say, block by block."""
        library = self._library()
        stored = library.articles.get(article)
        if stored is None:
            return
        yield TITLE_BLOCK, Side.ORIGINAL, stored.article.title
        for number, block in enumerate(stored.article.blocks):
            yield number, Side.ORIGINAL, block.text
        direction = direction_from(stored.article.language)
        for pair in library.pairs.list(article, direction):
            yield pair.block, Side.TRANSLATION, pair.text


def _texts(snapshot: Snapshot) -> Iterator[tuple[int, Side, str]]:
    """What both sides of an open article say, block by block."""
    for block in range(TITLE_BLOCK, len(snapshot.article.blocks)):
        yield block, Side.ORIGINAL, snapshot.block(block).text
    for pair in snapshot.pairs:
        if not pair.is_copied:
            yield pair.block, Side.TRANSLATION, pair.text


def _written(words: Sequence[SavedWord], *, as_cards: bool) -> str:
    return export.words_to_anki(words) if as_cards else export.words_to_csv(words)
