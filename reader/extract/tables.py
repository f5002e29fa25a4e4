"""Tables that hold data, as lines and tabs; not those that lay out a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from reader.extract import rules
from reader.extract.signs import sign_of
from reader.extract.spaces import tidy

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    IsUnseen = Callable[[etree._Element, str, Mapping[str, str]], bool]  # noqa: SLF001

_LONG_CELL = 400  # characters: a cell as long as this is a column of the page
_LONGEST_CELL = 2000
_MANY_ROWS = 4  # from which a table may have a column of texts
_CELLS_FOR_A_LONG_ONE = 3
_CELLS = ("td", "th")
_SPACED = ("br", "p", "div", "li", "dd", "dt")  # what stands apart in a cell
_WIDEST = 100  # columns or rows of one cell
_RAISED = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LAYOUT_TAGS = rules.names("table div h1 h2 h3 form ul ol article img pre")


def is_data_table(table: etree._Element) -> bool:
    """Does it hold rows of short cells, rather than the page's columns?"""
    if table.get("role") == "presentation":
        return False
    _mend_rows(table)
    rows = table.findall(".//tr")
    if len(rows) < 2 or max(len(row) for row in rows) < 2:
        return False
    if any("\n" in "".join(code.itertext()).strip() for code in table.iter("pre")):
        return False  # the lines of a program stay lines
    if table.find(".//th") is None and any(
        table.find(f".//{tag}") is not None for tag in _LAYOUT_TAGS
    ):
        return False
    if table.find(".//table") is not None or _is_notice(rows):
        return False
    lengths = [len("".join(cell.itertext())) for row in rows for cell in row]
    long = sum(length >= _LONG_CELL for length in lengths)
    return not long or (
        len(rows) >= _MANY_ROWS
        and max(lengths) < _LONGEST_CELL
        and long <= len(lengths) / _CELLS_FOR_A_LONG_ONE
        and _has_head(table, rows)
    )


def _mend_rows(table: etree._Element) -> None:
    """Put cells that stand in no row into one, as a browser does."""
    for group in [table, *table.iterfind("tbody"), *table.iterfind("thead")]:
        row: etree._Element | None = None
        for cell in list(group):
            if cell.tag not in _CELLS:
                row = None
                continue
            if row is None:
                row = etree.Element("tr")
                cell.addprevious(row)
            row.append(cell)


def _is_notice(rows: list[etree._Element]) -> bool:
    """Is it a sign with a word or two and a text beside it, as DocBook sets a note?

    Its text is a column of the page.
    """
    if not len(rows[0]):
        return False
    sign, *head = rows[0]
    beside = [head, *(list(row) for row in rows[1:])]
    return (
        _span(sign.get("rowspan")) == len(rows)
        and not "".join(sign.itertext()).strip()
        and sign.find(".//img") is not None
        and all(len(cells) == 1 for cells in beside)
    )


def _has_head(table: etree._Element, rows: list[etree._Element]) -> bool:
    """Does its first row name the columns, and no cell hold a block of the page?"""
    is_head = len(rows[0]) > 1 and all(cell.tag == "th" for cell in rows[0])
    return is_head and not any(
        table.find(f".//{tag}") is not None for tag in _LAYOUT_TAGS
    )


def table_text(table: etree._Element, is_unseen: IsUnseen) -> str:
    """Rows as lines, cells separated by tabs, without what nobody sees.

    A cell over several columns or rows stands in the first; the others stay empty, so
    that every cell is in its column.
    """
    rows: list[str] = []
    reaching: dict[int, int] = {}  # columns that a cell above reaches into: rows left
    _drop_unseen(table, is_unseen)
    for row in table.iter("tr"):
        cells: list[str] = []
        below: dict[int, int] = {}
        for cell in row.iterchildren(*_CELLS):
            _skip_taken(cells, reaching, below)
            width = _span(cell.get("colspan"))
            height = _span(cell.get("rowspan"))
            if height > 1:
                below |= {len(cells) + i: height - 1 for i in range(width)}
            cells += [_cell_text(cell), *[""] * (width - 1)]
        _skip_taken(cells, reaching, below)
        reaching = below | {
            column: left - 1
            for column, left in reaching.items()
            if left > 1 and column not in below
        }
        rows.append("\t".join(cells).rstrip())
    return "\n".join(row for row in rows if row.strip())


def _drop_unseen(table: etree._Element, is_unseen: IsUnseen) -> None:
    """Empty the elements that show no text; put signs where pictures stand for them."""
    for part in list(table.iter(etree.Element)):
        tag, attributes = str(part.tag), dict(part.items())
        sign = sign_of(part) if tag == "img" else ""
        is_skipped = tag in rules.SKIPPED_TAGS and tag not in rules.BLOCK_TAGS
        if sign or is_skipped or (attributes and is_unseen(part, tag, attributes)):
            tail = part.tail
            part.clear()
            part.tail = sign + (tail or "")


def _skip_taken(
    cells: list[str], reaching: dict[int, int], below: dict[int, int]
) -> None:
    while len(cells) in reaching and len(cells) not in below:
        cells.append("")


def _span(value: str | None) -> int:
    text = (value or "").strip()
    if not text.isdecimal() or len(text) > 3:
        return 1
    return min(max(int(text), 1), _WIDEST)


def _cell_text(cell: etree._Element) -> str:
    for part in cell.iter(*_SPACED):
        part.tail = " " + (part.tail or "")
    for raised in cell.iter("sup"):
        if raised.text and not len(raised):
            raised.text = raised.text.translate(_RAISED)
    return tidy("".join(cell.itertext()))
