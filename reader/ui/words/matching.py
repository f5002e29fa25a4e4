"""Matches saved words with a typed text, and finds a word in a text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.text.pinyin import plain

if TYPE_CHECKING:
    from reader.domain.words import SavedWord


def answers(word: SavedWord, typed: str) -> bool:
    """Whether a word is meant: by its characters, its pinyin or what it means.

    Pinyin may be typed without tones and spaces. Nothing typed means every word.
    """
    wanted = typed.strip().casefold()
    texts = (word.word, word.senses, word.sentence, word.translation, word.title)
    if any(wanted in text.casefold() for text in texts):
        return True
    letters = plain(wanted)
    return bool(letters) and plain(word.pinyin).startswith(letters)


def occurrences(word: str, text: str) -> tuple[tuple[int, int], ...]:
    """Where a word stands in a text, in code points; a Latin one as a whole word."""
    if not word:
        return ()
    pattern = re.escape(word)
    if word.isascii():
        pattern = rf"(?<![A-Za-z0-9]){pattern}(?![A-Za-z0-9])"
    return tuple(each.span() for each in re.finditer(pattern, text))
