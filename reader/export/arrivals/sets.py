"""Adobe's sets of annotations in XML, which Kobo's readers keep beside a book, too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of
from reader.export.arrivals.tags import read_tags

if TYPE_CHECKING:
    from reader.export.folio import Folio

_START = 2000  # code points in which a file says what it is
_FIELDS = ("dc:title", "dc:creator", "dc:date", "dc:identifier", "text")


def is_one(text: str) -> bool:
    return "<annotationSet" in text[:_START]


def folios(text: str) -> tuple[Folio, ...]:
    """The book with its highlights and notes."""
    arrivals = Arrivals()
    book: dict[str, str] = {}
    mark: dict[str, str] = {}
    inside = ""
    for tag in read_tags(text):
        if tag.name in ("target", "content", "publication"):
            inside = tag.name
        elif tag.name == "annotation":
            mark, inside = {}, ""
        elif tag.name == "/annotation":
            _add(book, mark, arrivals)
        elif tag.name in _FIELDS:
            kept = book if inside == "publication" else mark
            kept.setdefault(f"{inside} {tag.name}".strip(), tag.text.strip())
    return arrivals.folios()


def _add(book: dict[str, str], mark: dict[str, str], arrivals: Arrivals) -> None:
    quote, note = mark.get("target text", ""), mark.get("content text", "")
    title = book.get("publication dc:title", "")
    if title and (quote or note):
        given = ForeignMark(
            (TextQuote(quote),) if quote else (),
            body=note,
            created=mark.get("dc:date", ""),
            modified=mark.get("content dc:date", ""),
        )
        article = article_of(title, "", book.get("publication dc:creator", ""))
        arrivals.add(
            article, given, "adobe", title, quote, mark.get("dc:identifier", "")
        )
