"""Annotations as Hypothesis exports them, from its client or its API."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.domain.article import Article
from reader.export.folio import Folio
from reader.export.foreign import foreign_mark

if TYPE_CHECKING:
    from reader.domain.annotation import Mark
    from reader.export.plain import Plain


def is_one(held: Plain) -> bool:
    """Whether its rows look like annotations of a page."""
    rows = _rows(held)
    return bool(rows) and all(
        isinstance(each, dict) and "uri" in each and "target" in each for each in rows
    )


def folios_in(held: Plain) -> tuple[Folio, ...]:
    """The pages annotated, with their marks; answers to others' notes are left out."""
    marks: defaultdict[Article, list[Mark]] = defaultdict(list)
    for row in _rows(held):
        if not row.get("references"):
            marks[_article(row)].append(_mark(row))
    return tuple(Folio(each, marks=tuple(marks[each])) for each in marks)


def _rows(held: Plain) -> list[Plain]:
    """The client exports ``annotations``, the API answers with ``rows``."""
    if isinstance(held, dict):
        held = held.get("annotations") or held.get("rows")
    return held if isinstance(held, list) else []


def _article(row: Plain) -> Article:
    titles = (row.get("document") or {}).get("title") or [""]
    title = titles if isinstance(titles, str) else str(titles[0])
    return Article(title=title, url=str(row["uri"]))


def _mark(row: Plain) -> Mark:
    return foreign_mark(
        f"hypothesis\0{row.get('id')}",
        _quote(row["target"]),
        body=str(row.get("text") or ""),
        tags=map(str, row.get("tags") or ()),
        created=str(row.get("created") or ""),
        modified=str(row.get("updated") or ""),
    )


def _quote(targets: Plain) -> TextQuote | None:
    for target in targets:
        for selector in target.get("selector") or ():
            if selector.get("type") == "TextQuoteSelector":
                return TextQuote(
                    str(selector["exact"]),
                    str(selector.get("prefix") or ""),
                    str(selector.get("suffix") or ""),
                )
    return None
