"""Highlights as Readwise exports them: one CSV line each."""

from __future__ import annotations

import csv
import io
from collections import defaultdict
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.domain.annotation import Colour, TextQuote
from reader.domain.article import Article
from reader.export.folio import Folio
from reader.export.foreign import foreign_mark

if TYPE_CHECKING:
    from reader.domain.annotation import Mark

_Row = dict[str, str]
_COLOURS = {each.value: each for each in Colour} | {"red": Colour.PINK}


def is_one(text: str) -> bool:
    """Whether the first line names Readwise's columns."""
    names = next(csv.reader(io.StringIO(text)), [])
    return "Highlight" in names and "Book Title" in names


def folios(text: str) -> tuple[Folio, ...]:
    """The articles named in the file with their highlights."""
    marks: defaultdict[Article, list[Mark]] = defaultdict(list)
    for row in csv.DictReader(io.StringIO(text), restval=""):
        if row["Highlight"]:
            marks[_article(row)].append(_mark(row))
    return tuple(Folio(each, marks=tuple(marks[each])) for each in marks)


def _article(row: _Row) -> Article:
    """The columns differ with the age of the export; the address may be missing."""
    address = row.get("Source URL") or row.get("URL") or ""
    return Article(
        title=row["Book Title"], byline=row.get("Book Author", ""), url=address
    )


def _mark(row: _Row) -> Mark:
    exact, name = row["Highlight"], row.get("Color", "").lower()
    return foreign_mark(
        "\0".join(("readwise", row["Book Title"], exact)),
        TextQuote(exact),
        body=row.get("Note", ""),
        tags=(tag.strip() for tag in row.get("Tags", "").split(",")),
        colour=_COLOURS.get(name, Colour.YELLOW),
        created=_instant(row.get("Highlighted at", "")),
    )


def _instant(text: str) -> str:
    """``2023-05-04 10:20:30+00:00`` as ISO 8601 in UTC; empty if it is neither."""
    try:
        moment = datetime.fromisoformat(text)
    except ValueError:
        return ""
    return (
        (moment if moment.tzinfo else moment.replace(tzinfo=UTC))
        .astimezone(UTC)
        .isoformat(timespec="seconds")
    )
