"""Where each line of a text ends, and how it fills its measure.

Qt finds the break. Here the blank half of a sign at either edge is put outside of the
column, a line is justified only as far as that does not tear it apart, and a paragraph
does not end in a line of one character or one short word.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.ui.reading.piece import x_at
from reader.ui.reading.punctuation import BREAK_HERE, CLOSING, end_of_words

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLine

    from reader.ui.reading.punctuation import Blanks

_MOST_BETWEEN = 0.2  # of an em, between two characters of a justified line
_MOST_IN_SPACE = 0.4  # of an em; Qt widens a line's spaces before anything else
_TAIL = 7  # units that may be the last line's
_LONE = re.compile(rf"[^\u2028][\u3400-\u9fff][{CLOSING}{BREAK_HERE}]*")
_TWO = re.compile(r"[\u3400-\u9fff]{2}")
_SHORT_WORD = re.compile(r" \S{1,5}")
_MOST_MOVED = 0.3  # of the measure: a longer word stays where it is
_SECOND = "\udc00"  # stands for the second unit of a character that has two


class WesternFilling:
    """Lines of words between spaces, ragged."""

    def __init__(self, screen: str, width: float) -> None:
        self._units = by_unit(screen)
        self._width = width

    def set(self, line: QTextLine) -> float:
        """Give a line its width; return where it begins."""
        line.setLineWidth(self._width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        tail = self._units[end - 1 : end + _TAIL]
        if not _SHORT_WORD.fullmatch(tail.rstrip()):
            return 0.0
        word = self._units.rfind(" ", start, end - 1) + 1
        if word > start and x_at(line, end) - x_at(line, word) < (
            _MOST_MOVED * self._width
        ):
            line.setLineWidth(x_at(line, word))
        return 0.0


class HanFilling:
    """Lines of Chinese characters, justified or not."""

    def __init__(
        self,
        screen: str,
        width: float,
        em: float,
        blanks: Blanks,
        *,
        is_justified: bool,
    ) -> None:
        self._units = by_unit(screen)
        self._width = width
        self._em = em
        self._blanks = blanks
        self._is_justified = is_justified

    def set(self, line: QTextLine) -> float:
        """Give a line its width; return where it begins."""
        indent = -self._blanks.before.get(line.textStart(), 0.0)
        room = self._width - indent
        line.setLineWidth(room + self._em / 2)
        if self._ink(line) > room:
            line.setLineWidth(room)
        self._keep_last_character(line, room)
        if self._is_justified:
            ink = self._ink(line)
            filled = ink if self._is_torn(line, room - ink) else room
            self._break_at(line, self._end(line), filled + self._blank(line))
        return indent

    def _end(self, line: QTextLine) -> int:
        """The unit after the last word of a line."""
        start = line.textStart()
        return start + end_of_words(self._units[start : start + line.textLength()])

    def _blank(self, line: QTextLine) -> float:
        return self._blanks.after.get(self._end(line) - 1, 0.0)

    def _ink(self, line: QTextLine) -> float:
        return line.naturalTextWidth() - self._blank(line)

    def _is_torn(self, line: QTextLine, slack: float) -> bool:
        """Whether so much must be put into a line that it comes apart."""
        words = self._units[line.textStart() : self._end(line)]
        if spaces := sum(map(str.isspace, words)):
            return slack > spaces * _MOST_IN_SPACE * self._em
        return slack > len(words) * _MOST_BETWEEN * self._em

    def _keep_last_character(self, line: QTextLine, room: float) -> None:
        """Take one more down where a character would be alone on the last line."""
        start, end = line.textStart(), line.textStart() + line.textLength()
        if not _LONE.fullmatch(self._units[end - 1 : end + _TAIL]):
            return
        if two := _TWO.search(self._units, max(start, end - 3), end):
            self._break_at(line, two.start() + 1, room)

    def _break_at(self, line: QTextLine, end: int, width: float) -> None:
        """End a line's words at a unit and justify them; or leave the line to Qt."""
        start, was = line.textStart(), line.width()
        words = self._units[start:end].replace(_SECOND, "").replace("——", "—")
        columns = len(words) + self._units.startswith(BREAK_HERE, end)
        line.setNumColumns(columns, width)  # a column is a glyph
        if self._end(line) != end:
            line.setLineWidth(was)


Filling = WesternFilling | HanFilling


def by_unit(screen: str) -> str:
    """A text of which each character stands for one unit of Qt's."""
    if not screen or max(screen) <= "\uffff":
        return screen
    return "".join(c if c <= "\uffff" else c + _SECOND for c in screen)
