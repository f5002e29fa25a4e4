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
_INITIAL = 1.8  # times the usual height, from which a letter alone begins a text
_INITIAL_ROWS = 2  # beside it
_MOST_ABOVE = 6  # bands above columns
_HEADLINE = 1.3  # times the usual size
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
    cells: tuple[tuple[float, float], ...] = ()  # from where to where each reaches


def rows_of(chars: list[Char]) -> list[PdfRow]:
    """The page's rows in reading order."""
    initials = _initials(chars)
    parts = _parts([char for char in chars if char not in initials])
    for initial in initials:
        if not _begin_with(initial, parts):
            parts.append(_Part(initial))
    return _ordered(parts, 0) if parts else []


def _initials(chars: list[Char]) -> set[Char]:
    """Large letters that stand alone: the first of a text, if rows stand beside it."""
    letters = [char for char in chars if not char.text.isspace()]
    heights = Counter(round(char.y1 - char.y0, 1) for char in letters)
    least = _INITIAL * heights.most_common(1)[0][0] if heights else 0.0
    large = [char for char in letters if char.y1 - char.y0 > least]
    return {
        char
        for i, char in enumerate(large)
        if char.text.isalpha()
        and not any(_are_neighbours(char, each) for each in large[max(0, i - 1) : i])
        and not any(_are_neighbours(char, each) for each in large[i + 1 : i + 2])
    }


def _are_neighbours(one: Char, other: Char) -> bool:
    gap = max(one.x0, other.x0) - min(one.x1, other.x1)
    return _overlap(one, other) > _SAME_ROW and gap < one.y1 - one.y0


def _begin_with(initial: Char, parts: list[_Part]) -> bool:
    """Put a large letter before the highest of the rows that stand to its right."""
    height = initial.y1 - initial.y0
    beside = [
        part
        for part in parts
        if initial.y0 < (part.y0 + part.y1) / 2 < initial.y1
        and -0.2 * height < part.x0 - initial.x1 < 0.6 * height
    ]
    if len(beside) < _INITIAL_ROWS:
        return False
    max(beside, key=lambda part: part.y1).put_before(initial.text)
    for part in beside:
        part.x0 = min(part.x0, initial.x0)
    return True


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

    def put_before(self, text: str) -> None:
        self._texts.insert(0, text)

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
    """The rows from the top, those of columns side by side one after the other.

    Above columns may stand what has a gutter in common with them but is no column: a
    folio line, a title. It is read first, and what is below it is looked at anew.
    """
    rows: list[PdfRow] = []
    bands = _bands(parts)
    while bands:
        count = _count_of_group(bands)
        columns = _columns(bands[:count]) if depth < _DEEPEST else None
        if columns:
            rows += [row for each in columns for row in _ordered(each, depth + 1)]
        else:
            count = _count_above_columns(bands, count)
            rows += _rows([part for band in bands[:count] for part in band])
        bands = bands[count:]
    return rows


def _count_above_columns(bands: list[list[_Part]], count: int) -> int:
    """How many of the bands of a group are read before columns begin; else all."""
    if not _gutters([part for band in bands[:count] for part in band]):
        return count
    for above in range(1, min(count - _LEAST_ROWS, _MOST_ABOVE)):
        below = bands[above:]
        if _columns(below[: _count_of_group(below)]):
            return above
    return count


def _columns(bands: list[list[_Part]]) -> tuple[list[_Part], list[_Part]] | None:
    parts = [part for band in bands for part in band]
    gutter = _gutter(parts)
    if gutter is None:
        return None
    left = [part for part in parts if part.x1 <= gutter]
    right = [part for part in parts if part.x0 >= gutter]
    return (left, right) if _is_column(left) and _is_column(right) else None


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


def _count_of_group(bands: list[list[_Part]]) -> int:
    """How many bands from the first have a gutter in common, or have none.

    A headline above other columns than those before it belongs to what follows.
    """
    count = 1
    while count < len(bands) and _goes_on(bands[:count], bands[count]):
        count += 1
    if count == len(bands):
        return count
    usual = _usual_size([part for band in bands[:count] for part in band])
    headed = count
    while headed > 1 and _is_headline(bands[headed - 1], usual):
        headed -= 1
    return headed if headed > 1 else count


def _is_headline(band: list[_Part], usual: float) -> bool:
    return len(band) == 1 and band[0].size > _HEADLINE * usual


def _usual_size(parts: list[_Part]) -> float:
    sizes: Counter[float] = Counter()
    for part in parts:
        sizes[part.size] += len(part.text)
    return sizes.most_common(1)[0][0]


def _goes_on(bands: list[list[_Part]], band: list[_Part]) -> bool:
    group = [part for each in bands for part in each]
    before = _gutters(group)
    if not before:
        return not _gutters(band)
    after = _gutters(group + band)
    if len(bands) >= _LEAST_ROWS and len(after) < len(before):
        # A headline over some of the columns begins the next story.
        usual = _usual_size(group)
        return bool(after) and all(part.size < _HEADLINE * usual for part in band)
    return bool(after)


def _gutters(parts: list[_Part]) -> list[tuple[float, float]]:
    """The strips that no part reaches into, from left to right."""
    least = _GUTTER * min(part.size for part in parts)
    spans = sorted((part.x0, part.x1) for part in parts)
    found, reach = [], spans[0][1]
    for x0, x1 in spans[1:]:
        if x0 - reach > least:
            found.append((reach, x0))
        reach = max(reach, x1)
    return found


def _gutter(parts: list[_Part]) -> float | None:
    """The middle of the widest of them."""
    strips = _gutters(parts)
    if not strips:
        return None
    x0, x1 = max(strips, key=lambda strip: strip[1] - strip[0])
    return (x0 + x1) / 2


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
        texts += ["\t" if _is_cell(before, part) else " ", part.text]
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
        tuple(_cells(line)),
    )


def _cells(line: list[_Part]) -> list[tuple[float, float]]:
    found = [(line[0].x0, line[0].x1)]
    for before, part in pairwise(line):
        if _is_cell(before, part):
            found.append((part.x0, part.x1))
        else:
            found[-1] = (found[-1][0], part.x1)
    return found


def _is_cell(before: _Part, part: _Part) -> bool:
    return part.x0 - before.x1 > _CELL * part.size
