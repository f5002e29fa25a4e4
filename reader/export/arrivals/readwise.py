"""Books with highlights as the API of Readwise tells them.

https://readwise.io/api_deev, "Highlight EXPORT". Highlights may hold Markdown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.domain.article import Article
from reader.export.arrivals.foreign import Arrivals, ForeignMark
from reader.export.arrivals.names import tags_of
from reader.export.arrivals.prose import without_markdown

if TYPE_CHECKING:
    from reader.export.folio import Folio
    from reader.export.plain import Plain


_FIELDS = frozenset({"user_book_id", "readable_title", "source_url", "unique_url"})


def is_books(held: Plain) -> bool:
    """Whether it is the API's answer: books, each with its highlights."""
    books = _books(held)
    return bool(books) and all(
        isinstance(each, dict)
        and not _FIELDS.isdisjoint(each)
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


def _quotes(text: str) -> tuple[TextQuote, ...]:
    """The words of a highlight without their Markdown."""
    words = without_markdown(text)
    return (TextQuote(words),) if words else ()
