"""How the reader wants names and terms translated."""

from __future__ import annotations

import csv
import re
from collections import Counter
from typing import TYPE_CHECKING

from reader.desk.files import read_file, write_file
from reader.domain.annotation import Passage
from reader.domain.glossary import TermMeeting, TermMeetings
from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Origin
from reader.errors import GlossaryError, GlossaryProblem
from reader.text.decoding import decoded
from reader.text.whole import in_any_script
from reader.translate.draft import split
from reader.translate.glossary import (
    Terms,
    almost_met,
    read_csv,
    write_csv,
)
from reader.translate.unsent import block_language
from reader.work import Token, ignore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import Never

    from reader.desk.library_file import LibraryFile
    from reader.domain.language import Direction
    from reader.domain.reading import Snapshot
    from reader.domain.translation import Pair, Sentence, Translation
    from reader.work import Step, Work

_PASSED_OVER = 5  # words named that look like a term but are not met


class Glossary:
    """The terms of each direction. For the thread that owns the desk.

    A changed term does not change what is translated already. Those blocks are
    translated again, at the latest when their article is opened next. That is quick:
    the engine's own words are remembered without the terms.
    """

    def __init__(self, file: LibraryFile) -> None:
        self._library = file.library
        self._borrow = file.borrow

    def terms(self, direction: Direction) -> dict[str, str]:
        """Every term with its rendering, in the terms' order."""
        return self._library().glossary.all(direction)

    def set(self, direction: Direction, term: str, rendering: str) -> None:
        """Set the rendering of a term; an empty rendering removes the term."""
        if rendering:
            self._library().glossary.set(direction, term, rendering)
        else:
            self._library().glossary.remove(direction, term)

    def set_each(self, direction: Direction, terms: Mapping[str, str]) -> None:
        """Set the renderings of many terms: all of them or none."""
        with self._library().transaction():
            for term, rendering in terms.items():
                self.set(direction, term, rendering)

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

    def meeting(
        self, term: str, rendering: str, snapshot: Snapshot
    ) -> Work[Never, TermMeetings]:
        """Find the sentences of an article that a term matches; it may be unsaved.

        A sentence without a translation is found as well, with an empty one.
        """

        def work(token: Token, _step: Step[Never]) -> TermMeetings:
            terms = Terms({term: rendering or term})
            wanted = re.compile(in_any_script(rendering)) if rendering else None
            found: list[TermMeeting] = []
            passed_over: Counter[str] = Counter()
            for block, sentence, made in _both_sides(snapshot):
                token.check()
                text = sentence.text
                places = tuple((start, end) for start, end, _ in terms.met(text))
                passed_over.update(_not_met(term, text, places))
                if places:
                    start, end = (sentence.start + offset for offset in places[0])
                    rendered = wanted.finditer(made) if wanted else ()
                    found.append(
                        TermMeeting(
                            Passage(block, start, end),
                            text,
                            places,
                            made,
                            tuple(match.span() for match in rendered),
                        )
                    )
            words = (word for word, _ in passed_over.most_common(_PASSED_OVER))
            return TermMeetings(tuple(found), tuple(words))

        return work

    def take_in(self, direction: Direction, path: Path) -> dict[str, str]:
        """Do what `taking_in` does, now."""
        return self.taking_in(direction, path)(Token(), ignore)

    def taking_in(
        self, direction: Direction, path: Path
    ) -> Work[Never, dict[str, str]]:
        """Take in the terms of a CSV, and return them.

        Raises `GlossaryError` if there are none, `ExchangeError` if it cannot be read.
        """

        def work(token: Token, _step: Step[Never]) -> dict[str, str]:
            terms = _terms_in(path)
            token.check()
            with self._borrow() as library:
                library.glossary.set_all(direction, terms)
            return terms

        return work

    def giving_out(self, direction: Direction, path: Path) -> Work[Never, Path]:
        """Write the terms as a CSV that spreadsheets know to be in UTF-8."""

        def work(_token: Token, _step: Step[Never]) -> Path:
            with self._borrow() as library:
                terms = library.glossary.all(direction)
            write_file(path, "\ufeff" + write_csv(terms))
            return path

        return work

    def written(self, direction: Direction) -> str:
        """The terms as a CSV."""
        return write_csv(self.terms(direction))


def _terms_in(path: Path) -> dict[str, str]:
    text = decoded(read_file(path))
    if text is None:
        raise GlossaryError(GlossaryProblem.ENCODING, path)
    try:
        terms = read_csv(text)
    except csv.Error:
        terms = {}
    if not terms:
        raise GlossaryError(GlossaryProblem.NO_TERMS, path)
    return terms


def outdated(pairs: Iterable[Pair], terms: Mapping[str, str]) -> frozenset[int]:
    """The blocks whose translation by an engine does not follow these terms."""
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


def _both_sides(snapshot: Snapshot) -> Iterator[tuple[int, Sentence, str]]:
    """Every sentence of an article with its block and translation, in their order."""
    pairs = {pair.block: pair for pair in snapshot.pairs}
    for index in range(TITLE_BLOCK, len(snapshot.article.blocks)):
        pair = pairs.get(index)
        if pair is not None:
            for each, made in zip(pair.sentences, pair.translations, strict=True):
                yield index, each, made.text
        else:
            block = snapshot.block(index)
            for each in split(block, block_language(block, snapshot.direction)):
                yield index, each, ""


def _not_met(
    term: str, text: str, places: tuple[tuple[int, int], ...]
) -> Iterator[str]:
    """Words of a text that look like a term and are not at one of its places."""
    for match in almost_met(term, text):
        if not any(start <= match.start() < end for start, end in places):
            yield match[0]
