"""Texts compared by their letters."""

from __future__ import annotations

import re
from functools import lru_cache

_SIGNS = re.compile(r"\W+")
_SHORT = 300  # characters of a text that is kept with its key


def key_of(text: str) -> str:
    """Its letters and digits only, in lower case: to know a title again."""
    return _key_of(text) if len(text) <= _SHORT else _SIGNS.sub("", text).lower()


@lru_cache(maxsize=1024)
def _key_of(text: str) -> str:
    """Each part of the extraction compares the same lines with other titles."""
    return _SIGNS.sub("", text).lower()
