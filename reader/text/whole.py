"""Patterns for whole words, in languages with and without spaces."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.language import Script
from reader.text.script import to_script

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

LETTER = "[A-Za-z0-9À-ɏ]"
"""A pattern for a letter or digit of a script whose words have gaps between them."""


def whole(word: str) -> str:
    """A pattern for the word as a whole; Chinese has no gaps to look for."""
    before = f"(?<!{LETTER})" if re.match(LETTER, word) else ""
    after = f"(?!{LETTER})" if re.search(f"{LETTER}$", word) else ""
    return before + re.escape(word) + after


def in_any_script(word: str) -> str:
    """A pattern for the word as it is written, or in the other Chinese script."""
    return any_of({word, *(to_script(word, script) for script in Script)}, whole)


def any_of(words: Iterable[str], pattern: Callable[[str], str] = re.escape) -> str:
    """A pattern for any of the words, the longest first; without words, for nothing.

    `pattern` makes the pattern for one word.
    """
    longest_first = sorted(words, key=len, reverse=True)
    return "|".join(map(pattern, longest_first)) or r"(?!)"
