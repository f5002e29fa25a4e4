"""Texts compared by their letters."""

from __future__ import annotations

import re


def key_of(text: str) -> str:
    """Its letters and digits only, in lower case: to know a title again."""
    return re.sub(r"\W+", "", text).lower()
