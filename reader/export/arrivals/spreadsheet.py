"""A spreadsheet of another program, read by the names of its columns."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

Row = dict[str, str]


def column_names(text: str) -> frozenset[str]:
    """The names in the first line, in small letters."""
    return frozenset(_names(text))


def rows(text: str) -> Iterator[Row]:
    """The rows below the first line, by the columns' names in small letters."""
    names = _names(text)
    cells = csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text))
    next(cells, None)
    for each in cells:
        yield dict(zip(names, each, strict=False))


def _names(text: str) -> list[str]:
    first = next(csv.reader(io.StringIO(text), delimiter=_delimiter(text)), [])
    return [name.strip().lower() for name in first]


def _delimiter(text: str) -> str:
    """What stands between the columns: spreadsheets write another than a comma."""
    line = text.partition("\n")[0]
    return max(",;\t", key=line.count)
