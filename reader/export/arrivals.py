"""Marks that come in: our own JSON, and what other programs export."""

from __future__ import annotations

import codecs
import csv
import json
from typing import TYPE_CHECKING

from reader.errors import PageError, PageProblem
from reader.export import hypothesis, readwise, w3c, webannotation

if TYPE_CHECKING:
    from pathlib import Path

    from reader.export.folio import Folio
    from reader.export.plain import Plain


# What reading raises where a file is not shaped as its kind should be.
_MISSHAPEN = (
    *(ValueError, LookupError, TypeError, AttributeError, RecursionError, csv.Error),
)


def read_marks(held: bytes, path: Path) -> tuple[Folio, ...]:
    """The articles and marks in an export of ours, or of another program.

    Those are Readwise, Hypothesis, and all that follow the W3C's annotation model.
    Marks of others know their article by its address and title, and their place by the
    quote alone. Raise `PageError`, naming `path`, if it is none of these.
    """
    try:
        text = _decoded(held)
        if readwise.is_one(text):
            return readwise.folios(text)
        if hypothesis.is_sheet(text):
            return hypothesis.folios_of_sheet(text)
        return _of_json(text)
    except _MISSHAPEN as error:
        raise PageError(PageProblem.UNSUPPORTED, path, repr(error)) from error


def read_terms(held: bytes) -> dict[str, dict[str, str]]:
    """The glossary in an export of ours; empty if there is none in it."""
    try:
        parsed = _parsed(_decoded(held))
        return webannotation.terms_in(parsed) if webannotation.is_ours(parsed) else {}
    except _MISSHAPEN:
        return {}


def _decoded(held: bytes) -> str:
    """The text of a file; spreadsheets write UTF-16."""
    is_wide = held.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return held.decode("utf-16" if is_wide else "utf-8-sig")


def _parsed(text: str) -> Plain:
    """The JSON, or a list of that of each line.

    It is without halves of characters, which no library can hold.
    """
    try:
        parsed = json.loads(text)
    except ValueError:
        parsed = [json.loads(line) for line in text.splitlines() if line.strip()]
    held = json.dumps(parsed, ensure_ascii=False)
    return json.loads(held.encode(errors="ignore"))


def _of_json(text: str) -> tuple[Folio, ...]:
    held = _parsed(text)
    if webannotation.is_ours(held):
        return webannotation.folios_in(held)
    if hypothesis.is_one(held):
        return hypothesis.folios_in(held)
    if readwise.is_books(held):
        return readwise.folios_in(held)
    if w3c.is_one(held):
        return w3c.folios_in(held)
    raise ValueError("no marks of ours, of Readwise, of Hypothesis or after the W3C")
