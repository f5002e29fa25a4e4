"""How the reader wants names and terms translated."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.translate.glossary import read_csv, write_csv

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.language import Direction
    from reader.library import Library


class Glossary:
    """The terms of each direction. For the thread that owns the desk.

    What is already translated keeps its words until it is translated again.
    """

    def __init__(self, library: Callable[[], Library]) -> None:
        self._library = library

    def terms(self, direction: Direction) -> dict[str, str]:
        """Every term with its rendering, in the terms' order."""
        return self._library().glossary.all(direction)

    def set(self, direction: Direction, term: str, rendering: str) -> None:
        """Fix the rendering of a term; an empty one lets the term go."""
        if rendering:
            self._library().glossary.set(direction, term, rendering)
        else:
            self._library().glossary.remove(direction, term)

    def read(self, direction: Direction, text: str) -> int:
        """Take in the terms of a CSV; return how many there were."""
        terms = read_csv(text)
        for term, rendering in terms.items():
            self.set(direction, term, rendering)
        return len(terms)

    def written(self, direction: Direction) -> str:
        """The terms as a CSV."""
        return write_csv(self.terms(direction))
