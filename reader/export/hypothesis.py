"""Annotations as Hypothesis exports them, from its client (JSON, CSV) or its API.

https://h.readthedocs.io/en/latest/api-reference/. Its selectors are the W3C's.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.domain.article import Article
from reader.export.foreign import Arrivals, ForeignMark, tags_of
from reader.export.selectors import quotes_of
from reader.export.spreadsheet import column_names, rows

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


def is_sheet(text: str) -> bool:
    """Whether the first line names the columns of the client's spreadsheet."""
    return {"url", "quote", "comment"} <= column_names(text)


def folios_of_sheet(text: str) -> tuple[Folio, ...]:
    """The pages annotated in a spreadsheet, which tells no ids and no titles.

    Answers to others' notes are left out.
    """
    arrivals = Arrivals()
    for row in rows(text):
        quote, note, url = (row.get(name, "") for name in ("quote", "comment", "url"))
        kinds = (row.get("annotation/reply type", ""), row.get("type", ""))
        if "reply" not in [kind.strip().lower() for kind in kinds]:
            mark = ForeignMark(
                (TextQuote(quote),) if quote.strip() else (),
                body=note,
                tags=tags_of(row.get("tags", "").split(",")),
                created=row.get("created at", ""),
            )
            if mark.quotes or mark.body:
                name = ("hypothesis", url, quote, mark.created)
                arrivals.add(Article(url=url), mark, *name)
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
