"""Texts compared by their letters."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = re.compile(r"\W+")
# The same of ASCII, which takes a tenth of the time.
_ASCII = {
    code: chr(code).lower() if chr(code).isalnum() or chr(code) == "_" else None
    for code in range(128)
}
_SHORT = 300  # characters of a text that is kept with its key


def key_of(text: str) -> str:
    """Its letters and digits only, in lower case: to know a title again."""
    if text.isascii():
        return text.translate(_ASCII)
    return _key_of(text) if len(text) <= _SHORT else _SIGNS.sub("", text).lower()


@lru_cache(maxsize=1024)
def _key_of(text: str) -> str:
    """Each part of the extraction compares the same lines with other titles."""
    return _SIGNS.sub("", text).lower()
