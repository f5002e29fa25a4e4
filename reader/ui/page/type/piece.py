"""One run of typeset text: lines on a page, and where each code point stands."""

from __future__ import annotations

import math
from enum import Enum
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QTextLine

from reader.text.direction import has_right_to_left
from reader.ui.page.type.punctuation import HYPHEN, Blanks, end_of_words

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QTextLayout

    from reader.domain.annotation import Side
    from reader.ui.look.theme import Palette
    from reader.ui.page.type.shown import Shown

_ON_CHARACTER = QTextLine.CursorPosition.CursorOnCharacter
BLEED = 2  # a wash reaches this far beyond its words


class Ink(Enum):
    """How dark words are."""

    FULL = "full"
    SECOND = "second"  # a translation under its original
    SOFT = "soft"  # captions, bylines

    def of(self, palette: Palette) -> str:
        return {
            Ink.FULL: palette.ink,
            Ink.SECOND: palette.second,
            Ink.SOFT: palette.soft,
        }[self]


class Piece:
    """Text at a place in its row. `side` is None for words that are not the article's.

    `base` is the code point of the block's text at which this piece begins: a table's
    cells are pieces of one text.
    """

    __slots__ = (
        "_drawn",
        "base",
        "baseline",
        "blanks",
        "has_two_ways",
        "ink",
        "layout",
        "leading",
        "rubies",
        "shown",
        "side",
        "width",
        "x",
        "y",
    )

    def __init__(
        self, shown: Shown, layout: QTextLayout, *, leading: float, baseline: float
    ) -> None:
        self.shown = shown
        self.layout = layout
        self.leading = leading
        self.baseline = baseline  # of the first line, from the piece's top
        self.side: Side | None = None
        self.base = 0
        self.blanks = Blanks()
        self.x = 0.0
        self.y = 0.0
        self.width = 0.0
        self.ink = Ink.FULL
        self.rubies: tuple[tuple[int, str], ...] = ()
        # Some of its words are written from right to left.
        self._drawn: dict[int, tuple[int, ...]] = {}  # by the number of a line
        self.has_two_ways = has_right_to_left(shown.screen)

    @property
    def is_right_to_left(self) -> bool:
        way = self.layout.textOption().textDirection()
        return way is Qt.LayoutDirection.RightToLeft

    @property
    def lines(self) -> int:
        return self.layout.lineCount()

    @property
    def height(self) -> float:
        return self.lines * self.leading

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def rect(self) -> QRectF:
        return QRectF(self.x, self.y, self.width, self.height)

    @property
    def end(self) -> int:
        return self.base + self.shown.length

    def draw(self, painter: QPainter, dy: float, lines: range) -> None:
        origin = QPointF(self.x, self.y + dy)
        for i in lines:
            self.layout.lineAt(i).draw(painter, origin)

    def lines_between(self, top: float, bottom: float) -> range:
        """The lines that lie wholly or partly between two heights of the row."""
        first = max(0, int((top - self.y) // self.leading))
        last = min(self.lines, int((bottom - self.y) // self.leading) + 1)
        return range(first, last)

    def lines_ending(self, after: float, until: float) -> range:
        """The lines whose lower edge is in (after, until], in the row."""
        if self.bottom <= after or self.y > until:
            return range(0)
        ends = [top + self.leading for top in self.line_tops()]
        inside = [i for i, end in enumerate(ends) if after < end <= until]
        return range(inside[0], inside[-1] + 1) if inside else range(0)

    def rects(self, start: int, end: int) -> list[QRectF]:
        """The rectangles of a range of the block's code points, in the row."""
        start, end = max(start, self.base), min(end, self.end)
        if start >= end:
            return []
        begin = self.shown.begin(start - self.base)
        until = self.shown.end(end - self.base)
        first = self.layout.lineForTextPosition(begin).lineNumber()
        last = self.layout.lineForTextPosition(max(begin, until - 1)).lineNumber()
        return [
            rect
            for number in range(first, last + 1)
            for rect in self._rect(number, begin, until)
        ]

    def _rect(self, number: int, begin: int, until: int) -> list[QRectF]:
        line = self.layout.lineAt(number)
        first, last = line.textStart(), line.textStart() + line.textLength()
        if until <= first or begin >= last:
            return []
        begin, until = max(begin, first), min(until, self.end_unit(line))
        if self.has_two_ways:
            found = self._spans(number, begin, until)
            return [self._line_rect(number, *span) for span in found]
        # The blank half of a bracket or stop is not among the words.
        left = x_at(line, begin) + self.blanks.before.get(begin, 0.0)
        right = x_at(line, until) - self.blanks.after.get(until - 1, 0.0)
        if self.shown.between(until - 1, until) == HYPHEN:
            right = self._line_end(line)
        return [self._line_rect(number, left, right)]

    def _spans(self, number: int, begin: int, until: int) -> list[tuple[float, float]]:
        """Where a range of units is drawn on a line with words of both directions."""
        spans: list[tuple[float, float]] = []
        left = self.layout.lineAt(number).naturalTextRect().left()
        for x, unit in enumerate(self._units_drawn(number)):
            if not begin <= unit < until:
                continue
            at = left + x
            if spans and spans[-1][1] == at:
                spans[-1] = (spans[-1][0], at + 1)
            else:
                spans.append((at, at + 1))
        return spans

    def _units_drawn(self, number: int) -> tuple[int, ...]:
        """The unit at each pixel of a line, from the left end of its words.

        Where the direction changes, `cursorToX` gives a place between two words
        for both of them.
        """
        if number not in self._drawn:
            line = self.layout.lineAt(number)
            words = line.naturalTextRect()
            self._drawn[number] = tuple(
                self._unit_at(line, words.left() + x + 0.5)
                for x in range(math.ceil(words.width()))
            )
        return self._drawn[number]

    def _unit_at(self, line: QTextLine, x: float) -> int:
        """The unit whose character is drawn at an x of the piece."""
        unit = line.xToCursor(x + self._slip(line), _ON_CHARACTER)
        return max(line.textStart(), int(unit))

    def _slip(self, line: QTextLine) -> float:
        """How far to the right Qt's `xToCursor` looks for the words of a line.

        Of lines from right to left it forgets that the space which broke them is left
        of them, outside; `cursorToX` knows.
        """
        if not self.is_right_to_left:
            return 0.0
        end = line.textStart() + line.textLength()
        return x_at(line, self.end_unit(line)) - x_at(line, end)

    def _line_rect(self, number: int, left: float, right: float) -> QRectF:
        """A rectangle as high as a line, between two x of the piece."""
        top = self.y + number * self.leading
        width = max(right - left, 1.0) + 2 * BLEED
        return QRectF(self.x + left - BLEED, top, width, self.leading)

    def _line_end(self, line: QTextLine) -> float:
        """Where the words of a line end, justified or not, without its last space."""
        end = self.end_unit(line)
        if self.shown.between(end - 1, end) == HYPHEN:
            return line.x() + line.naturalTextWidth()  # Qt gives it no width of its own
        return x_at(line, end)

    def end_unit(self, line: QTextLine) -> int:
        """The unit after the last word of a line, before the space that broke it."""
        end = line.textStart() + line.textLength()
        words = self.shown.between(line.textStart(), end)
        return end - len(words) + end_of_words(words)

    def unit_near(self, line: QTextLine, x: float) -> int:
        """The unit nearest to an x of the row, on this line and not on the next.

        Qt goes no farther than before the last character where the line was broken.
        """
        end = self.end_unit(line)
        unit = max(line.textStart(), line.xToCursor(x - self.x + self._slip(line)))
        nearer = abs(x_at(line, end) - x + self.x) < abs(x_at(line, unit) - x + self.x)
        return end if unit > end or nearer else unit

    def hit(self, x: float, y: float) -> int:
        """The code point nearest to a point of the row."""
        number = int((y - self.y) // self.leading)
        line = self.layout.lineAt(max(0, min(number, self.lines - 1)))
        return self.base + self.shown.index(self.unit_near(line, x))

    def character_at(self, x: float, y: float) -> int:
        """The code point under a point of the row, -1 beside the text."""
        number = int((y - self.y) // self.leading)
        if not 0 <= number < self.lines:
            return -1
        line = self.layout.lineAt(number)
        if self.has_two_ways:
            inside = line.naturalTextRect()
            if not inside.left() <= x - self.x <= inside.right():
                return -1
            unit = self._unit_at(line, x - self.x)
            return self.base + self.shown.index(unit)
        if not line.x() <= x - self.x <= self._line_end(line):
            return -1
        unit = line.xToCursor(x - self.x)
        if unit > line.textStart() and x_at(line, unit) > x - self.x:
            unit -= 1
        return self.base + self.shown.index(unit)

    def whereabouts(self, index: int) -> tuple[int, float]:
        """The line of one of this piece's code points, and its x in the row."""
        unit = self.shown.begin(index)
        line = self.layout.lineForTextPosition(unit)
        return line.lineNumber(), self.x + x_at(line, unit)

    def line_tops(self) -> list[float]:
        return [self.y + i * self.leading for i in range(self.lines)]


def x_at(line: QTextLine, unit: int) -> float:
    """Where a unit begins on its line."""
    if unit <= line.textStart() and line.x() < 0:
        return line.x()  # it hangs outside of the column; Qt says 0
    found: Any = line.cursorToX(unit)  # a tuple with the unit, in some bindings
    return float(found[0] if isinstance(found, tuple) else found)
