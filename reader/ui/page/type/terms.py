"""Finds the words of the reader's glossary in a translation."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.text.whole import in_any_script

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.desk.reading import Reading
    from reader.domain.annotation import Passage
    from reader.domain.translation import Translation


@dataclass(frozen=True, slots=True)
class Forced:
    """A range of a translated sentence, and the term it stands for."""

    start: int
    end: int
    term: str


def forced(made: Translation, terms: Mapping[str, str]) -> list[Forced]:
    """The places of the reader's renderings in a translated sentence."""
    return [
        Forced(*place.span(), term)
        for term in made.terms
        if term in terms
        for place in re.finditer(in_any_script(terms[term]), made.text)
    ]


def term_at(reading: Reading, here: Passage, terms: Mapping[str, str]) -> str:
    """The term whose rendering begins or goes on at a place; empty if none does."""
    pair = reading.pair(here.block)
    sentence = reading.sentence_at(here.block, here.side, here.start)
    if pair is None or here.side is Side.ORIGINAL or sentence < 0:
        return ""
    offset = here.start - pair.translated_ranges[sentence][0]
    for each in forced(pair.translations[sentence], terms):
        if each.start <= offset < each.end:
            return each.term
    return ""
