"""Marks that come in: our own JSON, and what other programs export."""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from reader.errors import PageError, PageProblem
from reader.export import hypothesis, readwise, webannotation

if TYPE_CHECKING:
    from pathlib import Path

    from reader.export.folio import Folio
    from reader.export.plain import Plain


# What reading raises where a file is not shaped as its kind should be.
_MISSHAPEN = (
    *(ValueError, LookupError, TypeError, AttributeError, RecursionError, csv.Error),
)


def read_marks(held: bytes, path: Path) -> tuple[Folio, ...]:
    """The articles and marks in an export of ours, Readwise's or Hypothesis's.

    Marks of others know their article by its URL and title, and their place by the
    quote alone. Raise `PageError`, naming `path`, if it is none of these.
    """
    try:
        text = held.decode("utf-8-sig")
        return readwise.folios(text) if readwise.is_one(text) else _of_json(text)
    except _MISSHAPEN as error:
        raise PageError(PageProblem.UNSUPPORTED, path, repr(error)) from error


def _parsed(text: str) -> Plain:
    """The JSON without halves of characters, which no library can hold."""
    held = json.dumps(json.loads(text), ensure_ascii=False)
    return json.loads(held.encode(errors="ignore"))


def _of_json(text: str) -> tuple[Folio, ...]:
    held = _parsed(text)
    if webannotation.is_ours(held):
        return webannotation.folios_in(held)
    if hypothesis.is_one(held):
        return hypothesis.folios_in(held)
    raise ValueError("neither Duizhao's, Readwise's nor Hypothesis's export")
