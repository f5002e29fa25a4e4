"""Regular expressions that are tried only where a word of theirs stands."""

from __future__ import annotations

import re

from reader.lazy import pattern


class Hinted:
    """A regular expression, and words of which every text that it matches holds one.

    An expression with alternatives is tried at every character of a text, which takes
    ten times as long as looking for the words. Most texts hold none of them; then the
    expression is not even compiled. Case does not matter; the words are in lower case.
    """

    __slots__ = ("_expression", "_words")

    def __init__(self, expression: str, words: tuple[str, ...], flags: int = 0) -> None:
        self._expression, self._words = pattern(expression, re.I | flags), words

    def search(self, text: str) -> re.Match[str] | None:
        small = text.lower()
        for word in self._words:
            if word in small:
                return self._expression.search(text)
        return None
