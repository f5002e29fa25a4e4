"""Decides where each line of a text ends, and how it fills its measure.

Qt finds the break. Here the blank half of a sign at either edge is put outside of the
column, a line is justified only as far as that does not tear it apart, and a paragraph
does not end in a line of one character or one short word.
"""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING

from reader.lazy import pattern
from reader.ui.page.type.piece import x_at
from reader.ui.page.type.punctuation import BREAK_HERE, CLOSING, end_of_words

if TYPE_CHECKING:
    from PySide6.QtGui import QTextLayout, QTextLine

    from reader.ui.page.type.punctuation import Blanks

_MOST_BETWEEN = 0.2  # of an em, between two characters of a justified line
_MOST_FOR_ONE = 0.12  # of an em, that another may not stand alone
_MOST_IN_WORD = 0.08  # between the letters of a word: Qt spaces those out, too
_MOST_IN_SPACE = 0.25  # of an em; Qt widens a line's spaces before anything else
_TAIL = 9  # units that may be the last line's
_LONE = pattern(rf"[^\u2028][\u3400-\u9fff][{CLOSING}{BREAK_HERE}]*")
_LATIN = re.compile(r"[A-Za-z]{3,}")
_TWO = pattern(r"[\u3400-\u9fff]{2}")
_DASH = re.compile(r" [–—] ")  # does not begin a line
_SHORT_WORD = re.compile(r" \S{1,7}")
_MOST_MOVED = 0.3  # of the measure: a longer word stays where it is
_STEP = 4.0  # pixels, to which the width of a headline's lines is found
# Where a headline breaks well.
_SENSE = pattern(
    r"[，。：；！？…—―｜|]+[”’」』）》]*(?=[^，。：；！？…—―｜|”’」』）》\s])"
    r"|(?<=[\u3400-\u9fff])(?=[ \u3000][\u3400-\u9fff])"
)
_MOST_SIGNS = 6
_SHORTEST = 0.35  # of the longest line of a headline
_SECOND = "\udc00"  # stands for the second unit of a character that has two


class Filling:
    """Gives the lines of one text their widths, from the first to the last."""

    def __init__(self, screen: str, width: float) -> None:
        self.width = width
        self.units = by_unit(screen)

    def set(self, line: QTextLine) -> float:
        """Give a line its width; return where it begins."""
        raise NotImplementedError

    def words(self, line: QTextLine) -> str:
        """What stands on a line, by unit, without the space that broke it."""
        start = line.textStart()
        line_units = self.units[start : start + line.textLength()]
        return line_units[: end_of_words(line_units)]

    def end(self, line: QTextLine) -> int:
        """The unit after the last word of a line."""
        return line.textStart() + len(self.words(line))


class WesternFilling(Filling):
    """Lines of words between spaces, ragged.

    A word goes down to the next line where that would begin with a dash, or be the
    last one and hold a single short word.
    """

    def set(self, line: QTextLine) -> float:
        line.setLineWidth(self.width)
        start, end = line.textStart(), line.textStart() + line.textLength()
        tail = self.units[end - 1 : end + _TAIL]
        if not (_SHORT_WORD.fullmatch(tail.rstrip()) or _DASH.match(tail)):
            return 0.0
        word = self.units.rfind(" ", start, end - 1) + 1
        moved = x_at(line, end) - x_at(line, word)
        if word > start and moved < _MOST_MOVED * self.width:
            line.setLineWidth(x_at(line, word))
        return 0.0


class RightToLeftFilling(Filling):
    """Lines from right to left, ragged on the left, which Qt aligns in their width."""

    def __init__(self, screen: str, width: float) -> None:
        super().__init__(screen, width)
        self._measure = width

    def set(self, line: QTextLine) -> float:
        line.setLineWidth(self.width)
        return self._measure - self.width  # `balance` may have made it narrower


class HanFilling(Filling):
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
        super().__init__(screen, width)
        self._em = em
        self._blanks = blanks
        self._is_justified = is_justified
        self.ends: tuple[int, ...] = ()  # where lines are to end, if they can

    def set(self, line: QTextLine) -> float:
        indent = -self._blanks.before.get(line.textStart(), 0.0)
        room = self.width - indent
        line.setLineWidth(room)
        end = line.textStart() + line.textLength()
        if any(sign in CLOSING for sign in self.units[end : end + 2]):
            line.setLineWidth(room + self._em / 2)
            if self._ink(line) > room:
                line.setLineWidth(room)
        start, last = line.textStart(), self.end(line)
        wanted = [each for each in self.ends if start < each < last]
        if wanted:
            self._break_at(line, wanted[0], room)
            return indent
        self._keep_last_character(line, room)
        if self._is_justified:
            ink = self._ink(line)
            filled = ink if self._is_torn(line, room - ink) else room
            self._break_at(line, self.end(line), filled + self._blank(line))
        return indent

    def _blank(self, line: QTextLine) -> float:
        return self._blanks.after.get(self.end(line) - 1, 0.0)

    def _ink(self, line: QTextLine) -> float:
        return line.naturalTextWidth() - self._blank(line)

    def _is_torn(self, line: QTextLine, slack: float) -> bool:
        """Whether so much must be put into a line that it comes apart."""
        words = self.words(line)
        if spaces := sum(map(str.isspace, words)):
            return slack > spaces * _MOST_IN_SPACE * self._em
        most = _MOST_IN_WORD if _LATIN.search(words) else _MOST_BETWEEN
        return slack > len(words) * most * self._em

    def _keep_last_character(self, line: QTextLine, room: float) -> None:
        """Take one more down where a character would be alone on the last line.

        A short line is not drawn apart for it.
        """
        start, end = line.textStart(), line.textStart() + line.textLength()
        if not _LONE.fullmatch(self.units[end - 1 : end + _TAIL]):
            return
        slack = room - self._ink(line) + self._em
        if self._is_justified and slack > (end - start) * _MOST_FOR_ONE * self._em:
            return
        for last in (end - 1, end - 2):
            if last > start and _TWO.match(self.units, last - 1):
                self._break_at(line, last, room)
                return

    def _break_at(self, line: QTextLine, end: int, width: float) -> None:
        """End a line's words at a unit and justify them; or leave the line to Qt."""
        start, was = line.textStart(), line.width()
        words = self.units[start:end].replace(_SECOND, "").replace("——", "—")
        columns = len(words) + self.units.startswith(BREAK_HERE, end)
        line.setNumColumns(columns, width)  # a column is a glyph
        if self.end(line) != end:
            line.setLineWidth(was)


def balance(layout: QTextLayout, filling: Filling) -> None:
    """Make a headline's lines about as long as each other, without adding to them.

    In Chinese, where a line may end anywhere, it ends behind signs where it can.
    """
    count = len(_lines(layout, filling))
    if count < 2:
        return
    if isinstance(filling, HanFilling):
        _end_behind_signs(layout, filling, count)
    low, high = filling.width / 2, filling.width
    while high - low > _STEP:
        filling.width = (low + high) / 2
        if len(_lines(layout, filling)) > count:
            low = filling.width
        else:
            high = filling.width
    filling.width = high


def _end_behind_signs(layout: QTextLayout, filling: HanFilling, count: int) -> None:
    """Let as many lines as can end behind signs."""
    signs = [sign.end() for sign in _SENSE.finditer(filling.units)][:_MOST_SIGNS]
    for most in range(min(count - 1, len(signs)), 0, -1):
        found = []
        for filling.ends in combinations(signs, most):
            lengths = sorted(map(len, _lines(layout, filling)))
            if len(lengths) == count and lengths[0] >= _SHORTEST * lengths[-1]:
                found.append((lengths[-1], filling.ends))
        if found:
            filling.ends = min(found)[1]
            return
    filling.ends = ()


def _lines(layout: QTextLayout, filling: Filling) -> list[str]:
    """The words of the lines that a filling makes."""
    lines = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        filling.set(line)
        lines.append(filling.words(line))
    layout.endLayout()
    return lines


def by_unit(screen: str) -> str:
    """A text of which each character stands for one unit of Qt's."""
    if not screen or max(screen) <= "\uffff":
        return screen
    return "".join(c if c <= "\uffff" else c + _SECOND for c in screen)
