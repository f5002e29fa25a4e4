"""Tables that hold data, as lines and tabs; not those that lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml import etree

_LONG_CELL = 400  # characters: a cell as long as this is a column of the page
_LAYOUT_TAGS = ("table", "div", "h1", "h2", "h3", "form", "ul", "ol", "article", "img")


def is_data_table(table: etree._Element) -> bool:
    """Does it hold rows of short cells, rather than the page's columns?"""
    if table.get("role") == "presentation":
        return False
    rows = table.findall(".//tr")
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return False
    if table.find(".//th") is None and any(
        table.find(f".//{tag}") is not None for tag in _LAYOUT_TAGS
    ):
        return False
    if table.find(".//table") is not None:
        return False
    return all(
        len("".join(cell.itertext())) < _LONG_CELL for row in rows for cell in row
    )


def table_text(table: etree._Element) -> str:
    """Rows as lines, cells separated by tabs."""
    rows = (
        "\t".join(" ".join(" ".join(cell.itertext()).split()) for cell in row).rstrip()
        for row in table.iter("tr")
    )
    return "\n".join(row for row in rows if row.strip())
