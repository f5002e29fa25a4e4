"""Highlights as Readwise has them: its CSV, the CSV it imports, and its API's JSON.

https://readwise.io/api_deev, "Highlight EXPORT". Highlights may hold Markdown.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.domain.article import Article
from reader.export.foreign import Arrivals, ForeignMark, tags_of
from reader.export.spreadsheet import column_names, rows

if TYPE_CHECKING:
    from reader.export.folio import Folio
    from reader.export.plain import Plain
    from reader.export.spreadsheet import Row

_PICTURE = re.compile(r"!\[[^\]]*\]\([^()\s]*\)")
_LINK = re.compile(r"\[([^\]]+)\]\(\w+:[^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
_BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")


def is_one(text: str) -> bool:
    """Whether the first line names Readwise's columns."""
    names = column_names(text)
    return "highlight" in names and bool({"book title", "title"} & names)


def folios(text: str) -> tuple[Folio, ...]:
    """The articles named in the file with their highlights."""
    arrivals = Arrivals()
    for row in rows(text):
        mark = ForeignMark(
            _quotes(row.get("highlight", "")),
            body=row.get("note", ""),
            tags=tags_of(row.get("tags", "").split(",")),
            colour=row.get("color", ""),
            created=row.get("highlighted at") or row.get("date") or "",
        )
        if mark.quotes or mark.body:
            title = row.get("book title") or row.get("title") or ""
            place = row.get("location", "")
            name = ("readwise", title, row.get("highlight", ""))
            arrivals.add(_article(row, title), mark, *name, place, mark.created)
    return arrivals.folios()


def is_books(held: Plain) -> bool:
    """Whether it is the API's answer: books, each with its highlights."""
    books = _books(held)
    return bool(books) and all(
        isinstance(each, dict)
        and isinstance(each.get("highlights"), list)
        and all("text" in highlight for highlight in each["highlights"])
        for each in books
    )


def folios_in(held: Plain) -> tuple[Folio, ...]:
    """The books and articles of the API's answer, with their highlights."""
    arrivals = Arrivals()
    for book in _books(held):
        article = Article(
            title=str(book.get("readable_title") or book.get("title") or ""),
            byline=str(book.get("author") or ""),
            url=str(book.get("source_url") or book.get("unique_url") or ""),
        )
        for each in book["highlights"]:
            if each.get("is_deleted") or each.get("is_discard"):
                continue
            mark = ForeignMark(
                _quotes(str(each.get("text") or "")),
                body=str(each.get("note") or ""),
                tags=tags_of(tag.get("name") for tag in each.get("tags") or ()),
                colour=str(each.get("color") or ""),
                created=str(each.get("highlighted_at") or each.get("created_at") or ""),
                modified=str(each.get("updated_at") or each.get("updated") or ""),
            )
            arrivals.add(article, mark, "readwise", str(each.get("id")))
    return arrivals.folios()


def _books(held: Plain) -> list[Plain]:
    if isinstance(held, dict):
        held = held.get("results")
    return held if isinstance(held, list) else []


def _article(row: Row, title: str) -> Article:
    return Article(
        title=title,
        byline=row.get("book author") or row.get("author") or "",
        url=row.get("source url") or row.get("url") or "",
    )


def _quotes(text: str) -> tuple[TextQuote, ...]:
    """The words of a highlight without their Markdown."""
    words = _LINK.sub(r"\1", _PICTURE.sub("", text))
    words = _BOLD.sub(r"\2", words).strip()
    return (TextQuote(words),) if words else ()
