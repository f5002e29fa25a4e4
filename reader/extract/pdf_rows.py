"""Characters of a page to rows of text in reading order, column by column.

A gutter is a strip without text from top to bottom of a part of the page. Bands of text
are put together from above as long as they have a gutter in common, or none; the parts
left and right of it are read one after the other, each in the same way.
"""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

HYPHEN = "\u00ad"  # at the end of a row: the word goes on in the next

_SAME_ROW = 0.5  # share of the lower height that two parts of a row have in common
_SAME_BAND = 0.3
_GAP = 0.8  # heights between two parts of a row; between words it is less
_CELL = 1.6  # heights between two cells of a table
_SPACE = 0.12  # heights from which a space that PDFium guessed is one
_BACK = 0.4  # heights that a character may stand back over the one before
_GUTTER = 0.8
_LEAST_ROWS = 3  # of a column
_LEAST_LETTERS = 8  # of a column's rows on average: fewer are cells of a table
_DEEPEST = 8  # columns in columns


class Char(NamedTuple):
    """A character and its box in points, y upwards."""

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    is_bold: bool
    is_guess: bool = False  # of PDFium: a space or a line's end that is not in the file


class PdfRow(NamedTuple):
    """A row of a column: its text, its box, and the edges of its column.

    Cells of a table are parted by tabs.
    """

    text: str
    x0: float
    x1: float
    y0: float
    y1: float
    size: float  # height of most of its characters
    is_bold: bool
    left: float
    right: float


def rows_of(chars: list[Char]) -> list[PdfRow]:
    """The page's rows in reading order."""
    return _ordered(_parts(chars), 0)


class _Part:
    """Characters that follow one another on a row."""

    def __init__(self, char: Char) -> None:
        self.x0, self.x1, self.y0, self.y1 = char.x0, char.x1, char.y0, char.y1
        self._texts = [char.text]
        self._sizes = Counter({round(char.y1 - char.y0, 1): 1})
        self._bold = int(char.is_bold)
        self._last = char.x0

    @property
    def text(self) -> str:
        return "".join(self._texts)

    @property
    def size(self) -> float:
        return self._sizes.most_common(1)[0][0]

    @property
    def bold_letters(self) -> int:
        return self._bold

    def takes(self, char: Char) -> bool:
        size = max(self.y1 - self.y0, 1.0)
        if _overlap(self, char) < _SAME_ROW:
            return False
        # A ligature comes as two letters in the same place.
        is_after = char.x0 > self._last - _BACK * size
        return is_after and char.x0 - self.x1 < _GAP * size

    def add(self, char: Char, space: Char | None) -> None:
        gap = char.x0 - self.x1
        if space and (not space.is_guess or gap > _SPACE * (self.y1 - self.y0)):
            self._texts.append(" ")
        self._texts.append(char.text)
        self._sizes[round(char.y1 - char.y0, 1)] += 1
        self._bold += char.is_bold
        self._last = char.x0
        self.x0, self.x1 = min(self.x0, char.x0), max(self.x1, char.x1)
        self.y0, self.y1 = min(self.y0, char.y0), max(self.y1, char.y1)


def _parts(chars: list[Char]) -> list[_Part]:
    parts: list[_Part] = []
    space: Char | None = None
    for char in chars:
        if char.text.isspace():
            space = space if space and not space.is_guess else char
            continue
        if parts and parts[-1].takes(char):
            parts[-1].add(char, space)
        else:
            parts.append(_Part(char))
        space = None
    return parts


def _overlap(one: _Part | Char, other: _Part | Char) -> float:
    """What two boxes have in common in height, as a share of the lower one."""
    common = min(one.y1, other.y1) - max(one.y0, other.y0)
    return common / max(min(one.y1 - one.y0, other.y1 - other.y0), 0.1)


def _ordered(parts: list[_Part], depth: int) -> list[PdfRow]:
    rows: list[PdfRow] = []
    for group in _groups(_bands(parts)):
        gutter = _gutter(group) if depth < _DEEPEST else None
        left = [part for part in group if gutter is not None and part.x1 <= gutter]
        right = [part for part in group if gutter is not None and part.x0 >= gutter]
        if _is_column(left) and _is_column(right):
            rows += _ordered(left, depth + 1) + _ordered(right, depth + 1)
        else:
            rows += _rows(group)
    return rows


def _bands(parts: list[_Part]) -> list[list[_Part]]:
    """The parts that stand beside each other, from the top of the page."""
    bands: list[list[_Part]] = []
    lowest = 0.0
    for part in sorted(parts, key=lambda each: -each.y1):
        reach = (part.y1 - lowest) / max(part.y1 - part.y0, 0.1)
        if bands and reach > _SAME_BAND:
            bands[-1].append(part)
            lowest = min(lowest, part.y0)
        else:
            bands.append([part])
            lowest = part.y0
    return bands


def _groups(bands: list[list[_Part]]) -> list[list[_Part]]:
    groups: list[list[_Part]] = []
    for band in bands:
        if groups and _goes_on(groups[-1], band):
            groups[-1] += band
        else:
            groups.append(list(band))
    return groups


def _goes_on(group: list[_Part], band: list[_Part]) -> bool:
    if _gutter(group) is None:
        return _gutter(band) is None
    return _gutter(group + band) is not None


def _gutter(parts: list[_Part]) -> float | None:
    """The middle of the widest strip that no part reaches into."""
    least = _GUTTER * min(part.size for part in parts)
    spans = sorted((part.x0, part.x1) for part in parts)
    widest, middle, reach = least, None, spans[0][1]
    for x0, x1 in spans[1:]:
        if x0 - reach > widest:
            widest, middle = x0 - reach, (x0 + reach) / 2
        reach = max(reach, x1)
    return middle


def _is_column(parts: list[_Part]) -> bool:
    rows = _bands(parts)
    letters = sum(len(part.text) for part in parts)
    return len(rows) >= _LEAST_ROWS and letters >= _LEAST_LETTERS * len(rows)


def _rows(parts: list[_Part]) -> list[PdfRow]:
    left = min(part.x0 for part in parts)
    right = max(part.x1 for part in parts)
    lines: list[list[_Part]] = []
    for part in sorted(parts, key=lambda each: -each.y1):
        if lines and _overlap(lines[-1][0], part) >= _SAME_ROW:
            lines[-1].append(part)
        else:
            lines.append([part])
    return [_row(sorted(line, key=lambda each: each.x0), left, right) for line in lines]


def _row(line: list[_Part], left: float, right: float) -> PdfRow:
    texts = [line[0].text]
    for before, part in pairwise(line):
        is_cell = part.x0 - before.x1 > _CELL * part.size
        texts += ["\t" if is_cell else " ", part.text]
    longest = max(line, key=lambda part: len(part.text))
    text = "".join(texts).strip()
    return PdfRow(
        text,
        line[0].x0,
        max(part.x1 for part in line),
        min(part.y0 for part in line),
        max(part.y1 for part in line),
        longest.size,
        2 * sum(part.bold_letters for part in line) > len(text),
        left,
        right,
    )
