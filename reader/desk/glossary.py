"""How the reader wants names and terms translated."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from reader.desk.files import read_file, write_file
from reader.domain.translation import Origin
from reader.errors import GlossaryError, GlossaryProblem
from reader.translate.glossary import Terms, decoded, read_csv, write_csv

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

    from reader.domain.language import Direction
    from reader.domain.translation import Pair, Translation
    from reader.library import Library


class Glossary:
    """The terms of each direction. For the thread that owns the desk.

    What is already translated keeps its words until it is translated again, when its
    article is next open at the latest. That is a matter of moments: the engine's own
    words are remembered without the terms.
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

    def blocks_with(
        self, terms: Iterable[str], pairs: Iterable[Pair]
    ) -> tuple[int, ...]:
        """The blocks in which an engine translated a sentence with one of the terms."""
        sought = Terms({term: term for term in terms})
        return tuple(
            pair.block
            for pair in pairs
            if sought.terms_in(text for text, _ in _by_engine(pair))
        )

    def take_in(self, direction: Direction, path: Path) -> dict[str, str]:
        """Take in the terms of a CSV, and return them.

        Raises `GlossaryError` if there are none, `ExchangeError` if it cannot be read.
        """
        text = decoded(read_file(path))
        if text is None:
            raise GlossaryError(GlossaryProblem.ENCODING, path)
        try:
            terms = read_csv(text)
        except csv.Error:
            terms = {}
        if not terms:
            raise GlossaryError(GlossaryProblem.NO_TERMS, path)
        self._library().glossary.set_all(direction, terms)
        return terms

    def give_out(self, direction: Direction, path: Path) -> None:
        """Write the terms as a CSV that spreadsheets know to be in UTF-8."""
        write_file(path, "\ufeff" + self.written(direction))

    def written(self, direction: Direction) -> str:
        """The terms as a CSV."""
        return write_csv(self.terms(direction))


def outdated(pairs: Iterable[Pair], terms: Mapping[str, str]) -> frozenset[int]:
    """The blocks that an engine translated before the glossary was as it is."""
    glossary = Terms(terms)
    return frozenset(
        pair.block
        for pair in pairs
        if not all(glossary.is_followed(*each) for each in _by_engine(pair))
    )


def _by_engine(pair: Pair) -> list[tuple[str, Translation]]:
    """The sentences of a pair that an engine translated, and what it made of them."""
    both = zip(pair.sentences, pair.translations, strict=True)
    return [(it.text, made) for it, made in both if made.origin is Origin.MACHINE]
