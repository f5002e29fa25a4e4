"""Patterns for whole words, in languages with and without spaces."""

from __future__ import annotations

import re

from reader.domain.language import Script
from reader.text.script import to_script

LETTER = "[A-Za-z0-9À-ɏ]"
"""A pattern for a letter or digit of a script whose words have gaps between them."""


def whole(word: str) -> str:
    """A pattern for the word as a whole; Chinese has no gaps to look for."""
    before = f"(?<!{LETTER})" if re.match(LETTER, word) else ""
    after = f"(?!{LETTER})" if re.search(f"{LETTER}$", word) else ""
    return before + re.escape(word) + after


def in_any_script(word: str) -> str:
    """A pattern for the word as it is written, or in the other Chinese script."""
    forms = {word, *(to_script(word, script) for script in Script)}
    return "|".join(map(whole, sorted(forms, key=len, reverse=True)))
