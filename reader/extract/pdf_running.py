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
    kept, dropped = [], []
    for rows, edge in zip(pages, edges, strict=True):
        running = {
            row
            for row in edge
            if (counts[_key(row)] >= least and row.size < _LARGE * size)
            or _PAGE.fullmatch(row.text)
            or _PRINTED.fullmatch(row.text)
        }
        kept.append([row for row in rows if row not in running])
        dropped += [row.text for row in running]
    return kept, dropped


def _edges(rows: list[PdfRow]) -> list[PdfRow]:
    """The rows at the edges, but those inside a page that has few."""
    by_height = sorted(rows, key=lambda row: -row.y1)
    return by_height[:_EDGE] + by_height[_EDGE:][-_EDGE:]


def _key(row: PdfRow) -> str:
    return " ".join(_NUMBER.sub("#", row.text).casefold().split())
