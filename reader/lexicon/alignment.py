"""Finds the meaning of a word that the translation of its sentence has."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.language import Script
from reader.lexicon.function_words import is_function_word
from reader.text.script import to_script

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain.words import Word

    Lemmas = Callable[[str], frozenset[str]]
    LookUp = Callable[[str, int], Word | None]

_BRACKETED = re.compile(r"\([^)]*\)|\[[^\]]*\]")
_LETTERS = re.compile(r"[A-Za-zÀ-ɏ]+(?:['’-][A-Za-zÀ-ɏ]+)*")
# Words that are in glosses and translations of anything: they align nothing.
_LIGHT_WORDS = """
    to be get go come take make put give let use have do say see want become
    sth sb something somebody someone somewhere thing things person people way time
    variant same used surname abbr esp etc also one's measure word particle old form
    good well great big small new first two
"""
_LIGHT = frozenset(_LIGHT_WORDS.split())


def stands_in(word: Word, translation: str, look_up: LookUp) -> bool:
    """Whether a Chinese word stands in a Chinese text, as a word of its own.

    A word of one character does so only where the text is cut into words there.
    """
    text = to_script(translation, Script.HANS)
    at = text.find(word.simplified)
    while at >= 0 and word.simplified:
        if len(word.simplified) > 1:
            return True
        found = look_up(text, at)
        if found is not None and found.end - found.start == 1:
            return not is_function_word(word.simplified)
        at = text.find(word.simplified, at + 1)
    return False


def aligned_senses(
    senses: Sequence[str], translation: str, lemmas: Lemmas
) -> tuple[int, ...]:
    """The senses of a Chinese word that an English text has, the surest first.

    A sense is a row of glosses: "to share; to enjoy together". It is there if all the
    telling words of a gloss are, in any inflection.
    """
    said = {
        lemma for word in _LETTERS.findall(translation) for lemma in lemmas(word)
    } - _LIGHT
    scores = [max(map(_score(said, lemmas), _glosses(sense))) for sense in senses]
    best = max(scores, default=0)
    return tuple(n for n, score in enumerate(scores) if score == best) if best else ()


def _glosses(sense: str) -> list[str]:
    return re.split("[;,/]", _BRACKETED.sub(" ", sense))


def _score(said: set[str], lemmas: Lemmas) -> Callable[[str], int]:
    """Counts the telling words of a gloss if all of them are said."""

    def score(gloss: str) -> int:
        telling = [
            word
            for word in _LETTERS.findall(gloss)
            if word.lower() not in _LIGHT and not is_function_word(word)
        ]
        return len(telling) if all(lemmas(word) & said for word in telling) else 0

    return score
