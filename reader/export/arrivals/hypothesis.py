"""Annotations as Hypothesis exports them, as JSON from its client or its API.

https://h.readthedocs.io/en/latest/api-reference/. Its selectors are the W3C's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.export.arrivals.foreign import Arrivals, ForeignMark
from reader.export.arrivals.names import tags_of
from reader.export.arrivals.selectors import quotes_of

if TYPE_CHECKING:
    from reader.export.folio import Folio
    from reader.export.plain import Plain


def is_one(held: Plain) -> bool:
    """Whether its rows look like annotations of a page."""
    rows = _rows(held)
    return bool(rows) and all(
        isinstance(each, dict)
        and "uri" in each
        and isinstance(each.get("target"), (list, dict))
        for each in rows
    )


def folios_in(held: Plain) -> tuple[Folio, ...]:
    """The pages annotated, with their marks; answers to others' notes are left out."""
    arrivals = Arrivals()
    for row in _rows(held):
        if not row.get("references"):
            mark = ForeignMark(
                quotes_of(row["target"]),
                body=str(row.get("text") or ""),
                tags=tags_of(row.get("tags") or ()),
                created=str(row.get("created") or ""),
                modified=str(row.get("updated") or ""),
            )
            name = str(row.get("id") or (row["uri"], mark))
            arrivals.add(_article(row), mark, "hypothesis", name)
    return arrivals.folios()


def _rows(held: Plain) -> list[Plain]:
    """The client exports ``annotations``, the API answers with ``rows``."""
    if isinstance(held, dict):
        if "uri" in held and "target" in held:
            return [held]
        held = held.get("annotations") or held.get("rows")
    return held if isinstance(held, list) else []


def _article(row: Plain) -> Article:
    titles = (row.get("document") or {}).get("title") or [""]
    title = titles if isinstance(titles, str) else str(titles[0])
    return Article(title=title, url=str(row["uri"]))
