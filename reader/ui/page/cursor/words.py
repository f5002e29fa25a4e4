"""Where words begin and end: by a dictionary in Chinese, else by Unicode's rules."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QTextBoundaryFinder

from reader.text.offsets import Offsets

if TYPE_CHECKING:
    from collections.abc import Callable

Range = tuple[int, int]

_Boundary = QTextBoundaryFinder.BoundaryType

_REACH = 200
"""Code points on either side of a place that are looked at to find its word."""


class WordCutter:
    """Finds the word at a place. The work does not grow with the text's length.

    `chinese` gives the range of the Chinese word at an offset of a text, None if there
    is none. Without `chinese`, each Chinese character is a word.
    """

    def __init__(self) -> None:
        self.chinese: Callable[[str, int], Range | None] | None = None

    def around(self, text: str, offset: int) -> Range:
        """The word at an offset; between words, what stands there."""
        first = max(0, offset - _REACH)
        near, inside = text[first : offset + _REACH], offset - first
        found = self.chinese(near, inside) if self.chinese else None
        start, end = found or word_around(near, inside)
        return first + start, first + end

    def within(self, text: str, offset: int) -> Range | None:
        """The word that an offset divides; None at the edge of a word."""
        start, end = self.around(text, offset)
        is_word = any(character.isalnum() for character in text[start:end])
        return (start, end) if is_word and start < offset < end else None


def word_around(text: str, offset: int) -> Range:
    """The word at an offset, by Unicode's boundaries."""
    units = Offsets(text)
    finder = QTextBoundaryFinder(_Boundary.Word, text)
    finder.setPosition(units.to_utf16(offset))
    start = finder.position()
    if not finder.isAtBoundary():
        start = finder.toPreviousBoundary()
    finder.setPosition(start)
    end = finder.toNextBoundary()
    return units.from_utf16(max(0, start)), units.from_utf16(max(start, end))


def graphemes(text: str) -> list[int]:
    """Where what a reader takes for a character begins or ends, in code points."""
    return _boundaries(text, _Boundary.Grapheme)


def words(text: str) -> list[Range]:
    """The words of a text without what is between them; of Chinese, each character."""
    return [
        (start, end)
        for start, end in pairwise(_boundaries(text, _Boundary.Word))
        if any(character.isalnum() for character in text[start:end])
    ]


def _boundaries(text: str, kind: QTextBoundaryFinder.BoundaryType) -> list[int]:
    units = Offsets(text)
    finder = QTextBoundaryFinder(kind, text)
    found = [0]
    while (unit := finder.toNextBoundary()) >= 0:
        found.append(units.from_utf16(unit))
    return found
