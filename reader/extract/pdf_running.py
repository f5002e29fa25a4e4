"""What stands on every page of a PDF: heads, feet, the numbers of pages."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.extract.pdf_rows import PdfRow

_LARGE = 1.3
_EDGE = 3  # rows at the top and at the bottom of a page
_SHARE = 0.3  # of the pages that have the same row at an edge
_PAGES = 3  # whose numbers must agree
_LONGEST = 120  # characters of a head with a number
_MOST = 0.6  # of the pages that have a row set apart
_WIDE = 1.0  # times its size, the space beside it
_EVEN = 3.0  # points within which heights are the same
_AT_END = re.compile(r"^\d{1,4}(?=\W)|(?<=\W)\d{1,4}$")
_NUMBER = re.compile(r"\d+|\b[ivxlc]+\b", re.I)
# A row that is only the number of the page.
_PAGE = re.compile(
    r"\W*(?:page\s+|p\.\s*|第\s*)?(?:\d{1,4}|[ivxlc]{1,6})\s*(?:页|頁)?"
    r"(?:\s*(?:/|of|共)\s*\d{1,4}\s*(?:页|頁)?)?\W*",
    re.I,
)
# What browsers print above and below a page: the day and the title, the address.
_PRINTED = re.compile(
    r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},?\s+\d{1,2}:\d{2}.{0,200}"
    r"|(?:https?|file)://\S+(?:\s+\d{1,4}/\d{1,4})?",
    re.I,
)


def without_running_rows(
    pages: list[list[PdfRow]], size: float
) -> tuple[list[list[PdfRow]], list[str]]:
    """The pages without such rows, and the texts of these.

    A row much larger than the text's `size` is a title, though other pages repeat it.
    """
    edges = [_edges(rows) for rows in pages]
    counts = Counter(key for rows in edges for key in {_key(row) for row in rows})
    least = max(2, _SHARE * len(pages))
    numbered = _numbered(edges) | _set_apart(edges)
    kept, dropped = [], []
    for rows, edge in zip(pages, edges, strict=True):
        running = {
            row
            for row in edge
            if (
                row.size < _LARGE * size
                and (counts[_key(row)] >= least or (row in numbered and _is_short(row)))
            )
            or _PAGE.fullmatch(row.text)
            or _PRINTED.fullmatch(row.text)
        }
        kept.append([row for row in rows if row not in running])
        dropped += [row.text for row in running]
    return kept, dropped


def _numbered(edges: list[list[PdfRow]]) -> set[PdfRow]:
    """The outermost rows that begin or end with the number of their page.

    In a book the head names the section and the foot the chapter, beside the number.
    Which number the first page has shows where most rows agree.
    """
    numbers = [
        [
            (int(found[0]), row)
            for row in edge
            if row.y1 in (min(map(_height, edge)), max(map(_height, edge)))
            for found in _AT_END.finditer(row.text)
        ]
        for edge in edges
    ]
    firsts = Counter(
        first
        for page, found in enumerate(numbers)
        for first in {number - page for number, _ in found}
    )
    first, agreed = next(iter(firsts.most_common(1)), (0, 0))
    if agreed < max(_PAGES, _SHARE * len(edges)):
        return set()
    return {
        row
        for page, found in enumerate(numbers)
        for number, row in found
        if number == first + page
    }


def _set_apart(edges: list[list[PdfRow]]) -> set[PdfRow]:
    """The first and last rows that stand apart at one height on most of the pages."""
    found: set[PdfRow] = set()
    for is_head in (True, False):
        apart = [row for edge in edges if (row := _outer_row(edge, is_head=is_head))]
        heights = Counter(round(row.y1 / _EVEN) for row in apart)
        height, times = next(iter(heights.most_common(1)), (0, 0))
        if times >= max(_PAGES, _MOST * len(edges)):
            found |= {row for row in apart if round(row.y1 / _EVEN) == height}
    return found


def _outer_row(edge: list[PdfRow], *, is_head: bool) -> PdfRow | None:
    """The first or last row of a page if there is a wide space beside it."""
    rows = sorted(edge, key=_height, reverse=is_head)
    if len(rows) <= _EDGE:
        return None
    outer = rows[0]
    beside = next((row for row in rows[1:] if abs(row.y1 - outer.y1) > row.size), None)
    if beside is None:
        return None
    space = outer.y0 - beside.y1 if is_head else beside.y0 - outer.y1
    return outer if space > _WIDE * outer.size else None


def _height(row: PdfRow) -> float:
    return row.y1


def _is_short(row: PdfRow) -> bool:
    return len(row.text) <= _LONGEST


def _edges(rows: list[PdfRow]) -> list[PdfRow]:
    """The rows at the edges, but those inside a page that has few."""
    by_height = sorted(rows, key=lambda row: -row.y1)
    return by_height[:_EDGE] + by_height[_EDGE:][-_EDGE:]


def _key(row: PdfRow) -> str:
    return " ".join(_NUMBER.sub("#", row.text).casefold().split())
