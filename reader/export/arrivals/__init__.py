"""Reads marks from our own JSON and from the exports of other programs.

A module for each form knows whether a text `is_one` and makes its `folios`.
"""

from __future__ import annotations

import csv
import json
from typing import TYPE_CHECKING

from reader.errors import PageError, PageProblem
from reader.export import webannotation
from reader.export.arrivals import (
    bookmarks,
    clippings,
    excerpt,
    hypothesis,
    koreader,
    moonreader,
    notebook,
    quotations,
    readwise,
    records,
    references,
    sets,
    table,
    w3c,
    weread,
    zotero,
)
from reader.text.decoding import decoded

if TYPE_CHECKING:
    from pathlib import Path

    from reader.export.folio import Folio
    from reader.export.plain import Plain


# What reading raises where a file is not shaped as its kind should be.
_MISSHAPEN = (
    *(ValueError, LookupError, TypeError, AttributeError, RecursionError, csv.Error),
)


_LEAST_CUT = 100  # code points of a file that may be taken for the start of another
_FORMS = (
    *(clippings, weread, koreader, moonreader, references, sets),
    *(bookmarks, notebook, table, excerpt),
)
_TELLING = (clippings, weread, koreader, moonreader, references)
_MOST = 0.4  # of the code points of a file
_TELLING_PAGES = (bookmarks, notebook, sets)


def read_marks(held: bytes, path: Path) -> tuple[Folio, ...]:
    """The articles and marks in an export of ours, or of another program.

    Marks of others know their article by its address and title, and their place by the
    quote alone. A list of saved pages gives articles without marks. Raise `PageError`,
    naming `path`, if it is none of these.
    """
    try:
        folios = _read(_decoded(held), path.stem)
    except _MISSHAPEN as error:
        problem = PageProblem.CUT_SHORT if _is_cut(held) else PageProblem.UNSUPPORTED
        raise PageError(problem, path, repr(error)) from error
    return folios


def read_terms(held: bytes) -> dict[str, dict[str, str]]:
    """The glossary in an export of ours; empty if there is none in it."""
    try:
        parsed = _parsed(_decoded(held))
        return webannotation.terms_in(parsed) if webannotation.is_ours(parsed) else {}
    except _MISSHAPEN:
        return {}


def _is_cut(held: bytes) -> bool:
    """Whether it is JSON whose end is missing, as of a copy that was broken off."""
    try:
        text = (decoded(held) or decoded(held[:-3]) or "").rstrip()
        json.loads(text)
    except json.JSONDecodeError as error:
        is_at_end = error.pos >= len(text) - 1 or error.msg.startswith("Unterminated")
        return len(text) >= _LEAST_CUT and text[:1] in "[{" and is_at_end
    except (RecursionError, ValueError):  # nested or with numbers beyond all measure
        pass
    return False


def is_told(text: str, name: str) -> bool:
    """Whether a text that is no article is an export that we know."""
    try:
        return bool(_read(text, name))
    except _MISSHAPEN:
        return False


def is_list_page(text: str) -> bool:
    """Whether a page is an export rather than an article."""
    if any(form.is_one(text) for form in _TELLING_PAGES):
        return True
    return zotero.is_one(text) and bool(zotero.folios(text, ""))


def is_list(text: str) -> bool:
    """Whether a text is an export rather than an article that quotes."""
    if text.lstrip("\ufeff \t\r\n")[:1] in ("{", "["):
        return is_told(text, "")
    form = next((form for form in _TELLING if form.is_one(text)), None)
    try:
        if form is None:
            return quotations.is_list(text)
        found: tuple[Folio, ...] = form.folios(text)
    except _MISSHAPEN:
        return False
    return bool(found) and (form is not weread or _is_most(found, text))


def _is_most(folios: tuple[Folio, ...], text: str) -> bool:
    """Whether the marks are what a file says, rather than a line of it or two."""
    marks = (mark.annotation for folio in folios for mark in folio.marks)
    said = [(it.body, *(each.quote.exact for each in it.anchors)) for it in marks]
    return sum(len("".join(each)) for each in said) >= _MOST * len(text)


def _decoded(held: bytes) -> str:
    text = decoded(held)
    if text is None:
        raise ValueError("no text")
    return text


def _read(text: str, name: str) -> tuple[Folio, ...]:
    start = text.lstrip("\ufeff \t\r\n")[:1]
    if start in ("{", "["):
        return _of_json(text)
    form = next((form for form in _FORMS if form.is_one(text)), None)
    if form is not None:
        folios: tuple[Folio, ...] = form.folios(text)
    elif zotero.is_one(text):
        folios = zotero.folios(text, name)
    else:
        folios = () if start == "<" else quotations.folios(text, name)
    if not folios and form is None:
        raise ValueError("no marks of a program that we know")
    return folios


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
    if folios := records.folios_in(held):
        return folios
    raise ValueError("no marks of a program that we know")
