"""Words looked for as wholes, in languages with and without gaps between them."""

from __future__ import annotations

import re

_LETTER = "[A-Za-z0-9À-ɏ]"


def whole(word: str) -> str:
    """A pattern for the word as a whole; Chinese has no gaps to look for."""
    before = f"(?<!{_LETTER})" if re.match(_LETTER, word) else ""
    after = f"(?!{_LETTER})" if re.search(f"{_LETTER}$", word) else ""
    return before + re.escape(word) + after
