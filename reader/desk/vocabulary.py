"""The reader's saved words, found again in other texts."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.script import fold
from reader.text.whole import any_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.domain.words import SavedWord
    from reader.lexicon import Lexicon

_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿\U00020000-\U0003ffff]")
_TOKEN = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*")
_SURE = 3  # characters of a Chinese word that is hardly ever part of another one


class Vocabulary:
    """Finds words in any inflection and in either script, in one pass over a text.

    A Chinese word is met where the text is cut into words there: 行 is not met in 银行.
    An acronym is met in its capitals only. For the thread that made it.
    """

    def __init__(self, words: Iterable[SavedWord], lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self._chinese: dict[str, list[SavedWord]] = {}
        self._english: dict[str, list[SavedWord]] = {}
        self._acronyms: dict[str, list[SavedWord]] = {}
        self._phrases: dict[str, list[SavedWord]] = {}
        self._of_token: dict[str, tuple[SavedWord, ...]] = {}
        for word in words:
            self._take(word)
        self._pattern = re.compile(any_of(self._chinese))
        either = any_of(self._phrases)
        self._phrase = re.compile(rf"(?<!\w)(?:{either})(?:s|es)?(?!\w)")

    def found(self, text: str) -> Iterator[tuple[int, int, tuple[SavedWord, ...]]]:
        """Where saved words stand in a text, in code points, and which ones."""
        folded = fold(text)
        if self._chinese:
            for match in self._pattern.finditer(folded):
                if self._is_word(text, *match.span()):
                    yield *match.span(), tuple(self._chinese[match[0]])
        for match in self._phrase.finditer(folded):
            forms = (match[0], match[0][:-1], match[0][:-2])
            known = next(form for form in forms if form in self._phrases)
            yield *match.span(), tuple(self._phrases[known])
        if self._english or self._acronyms:
            for match in _TOKEN.finditer(text):
                words = self._known(match[0])
                if words:
                    yield *match.span(), words

    def _take(self, word: SavedWord) -> None:
        text = word.word.strip()
        if _HAN.search(text):
            self._chinese.setdefault(fold(text), []).append(word)
        elif " " in text:
            self._phrases.setdefault(fold(text), []).append(word)
        elif text.isupper() and len(text) > 1:
            self._acronyms.setdefault(text.replace(".", ""), []).append(word)
        elif text:
            for lemma in self._lexicon.lemmas(text):
                self._english.setdefault(lemma, []).append(word)

    def _known(self, token: str) -> tuple[SavedWord, ...]:
        """The words that a token is a form of; the lexicon is asked once for each."""
        if token not in self._of_token:
            found = dict.fromkeys(self._acronyms.get(token, ()))
            if self._english:
                for lemma in self._lexicon.lemmas(token):
                    found |= dict.fromkeys(self._english.get(lemma, ()))
            self._of_token[token] = tuple(found)
        return self._of_token[token]

    def _is_word(self, text: str, start: int, end: int) -> bool:
        if end - start >= _SURE:
            return True
        word = self._lexicon.look_up(text, start)
        return word is not None and (word.start, word.end) == (start, end)
