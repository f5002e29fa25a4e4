"""A note of Zotero in HTML: the words of its annotations, each with what follows it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of
from reader.export.arrivals.tags import plain, read_tags

if TYPE_CHECKING:
    from reader.export.folio import Folio

_QUOTES = '“”"„«»‘’'
_FRAME, _ANNOTATION = 'class="zotero-note', 'data-annotation="%7B'
_ENDS = ("/p", "/li", "/blockquote", "p", "li", "h1", "h2")


def is_one(text: str) -> bool:
    """Whether it is in the frame of a note, or holds annotations as Zotero writes them.

    Those are JSON, percent-encoded; other pages have an attribute of the same name.
    """
    return _FRAME in text or _ANNOTATION in text


def folios(text: str, name: str) -> tuple[Folio, ...]:
    """The quotations, of the article that the file is named after: they do not say."""
    arrivals = Arrivals()
    article = article_of(name, "")
    quote = comment = inside = ""

    def add() -> None:
        words = quote.strip().strip(_QUOTES).strip()
        if words:
            mark = ForeignMark((TextQuote(words),), body=plain(comment).strip("() "))
            arrivals.add(article, mark, "zotero", name, words)

    for tag in read_tags(text):
        kind = tag.attributes.get("class", "")
        if tag.name == "span" and kind == "highlight":
            add()
            quote, comment, inside = "", "", "quote"
        elif tag.name == "span" and kind == "citation":
            inside = "citation"
        elif tag.name in _ENDS:
            add()
            quote, comment, inside = "", "", ""
        elif tag.name == "/span" and not (inside == "citation" and "item" in kind):
            inside = "comment" if quote else ""
        if inside == "quote":
            quote += tag.text
        elif inside == "comment":
            comment += tag.text
    add()
    return arrivals.folios()
