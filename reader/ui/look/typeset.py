"""A few lines of wrapped text for item delegates: measured once, drawn anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from reader.domain.language import Script
from reader.lazy import pattern
from reader.text.direction import is_right_to_left
from reader.text.offsets import Offsets
from reader.text.script import script_of
from reader.ui.look.fonts import regional
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from PySide6.QtGui import QPainter

    from reader.ui.look.theme import Palette

_BREAKS = str.maketrans({"\n": "\u2028", "\t": " "})  # Qt's line break in a paragraph
_ENDLESS = 99
_LEAST = 6  # characters of a line's first part that are shown whatever follows
_CHARACTERS = r"[\u3000-\u303f\u3400-\u9fff\uf900-\ufaff\uff00-\uffef]+"
_RIGHT_TO_LEFT = pattern(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+")
_SIGNS = pattern(r"[“”‘’—…]+")
_HAN = pattern(rf"{_CHARACTERS}(?:[\d.,%·“”‘’—…]+{_CHARACTERS})*")


class Lines:
    """`text` broken to `width`, at most `limit` lines, the last one elided.

    Lines are `leading` times as high as the font says.
    """

    def __init__(
        self,
        text: str,
        font: QFont,
        width: float,
        limit: int = _ENDLESS,
        leading: float = 1.12,
    ) -> None:
        self._metrics = QFontMetricsF(font)
        if script_of(text) is Script.HANT:
            font = regional(font, Script.HANT)
        self._leading = round(self._metrics.lineSpacing() * leading)
        self._text = text.translate(_BREAKS)
        self._layout = self._broken(self._text, font, width, limit + 1)
        if self._layout.lineCount() > limit:
            self._text = self._cut(width, limit)
            self._layout = self._broken(self._text, font, width, limit)

    @property
    def height(self) -> float:
        return self._layout.lineCount() * self._leading if self._text else 0

    @property
    def count(self) -> int:
        """How many lines there are, at least one."""
        return max(1, self._layout.lineCount())

    @property
    def width(self) -> float:
        lines = map(self._layout.lineAt, range(self._layout.lineCount()))
        return max((line.naturalTextWidth() for line in lines), default=0.0)

    def character_at(self, x: float, y: float) -> int:
        """The code point drawn there, from the text's top left; -1 if none is."""
        number = int(y // self._leading)
        if not self._text or not 0 <= number < self._layout.lineCount():
            return -1
        line = self._layout.lineAt(number)
        drawn = line.naturalTextRect()
        if not drawn.left() <= x < drawn.right():
            return -1
        cursor = line.xToCursor(x, QTextLine.CursorPosition.CursorOnCharacter)
        position = cursor[0] if isinstance(cursor, tuple) else cursor
        return Offsets(self._text).from_utf16(position)

    @property
    def text(self) -> str:
        """The text as it is drawn, cut where there was no room."""
        return self._text

    def draw(self, painter: QPainter, left: float, top: float, ink: QColor) -> None:
        self.draw_marked(painter, left, top, ink, (), QTextCharFormat())

    def draw_marked(
        self,
        painter: QPainter,
        left: float,
        top: float,
        ink: QColor,
        marks: Sequence[tuple[int, int]],
        wash: QTextCharFormat,
    ) -> None:
        """Draw with some ranges of the text, in code points, on a wash of colour."""
        offsets = Offsets(self._text)
        selections = []
        for start, end in marks:
            if end <= len(self._text):
                each = QTextLayout.FormatRange()
                each.start = offsets.to_utf16(start)
                each.length = offsets.to_utf16(end) - each.start
                each.format = wash
                selections.append(each)
        painter.setPen(ink)
        self._layout.draw(painter, QPointF(left, top), selections)

    def _broken(self, text: str, font: QFont, width: float, limit: int) -> QTextLayout:
        layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if is_right_to_left(text):
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout.setTextOption(option)
        formats = _wide_signs(text, font)
        if font.italic():
            formats += _upright(text, _HAN) + _upright(text, _RIGHT_TO_LEFT)
        layout.setFormats(formats)
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid():
            line.setLineWidth(width)
            below = line.lineNumber() * self._leading
            line.setPosition(QPointF(0, below + self._metrics.ascent() - line.ascent()))
            if line.lineNumber() + 1 == limit:
                break
            line = layout.createLine()
        layout.endLayout()
        return layout

    def _cut(self, width: float, limit: int) -> str:
        """The text up to the last line that has room, and that line elided."""
        start = Offsets(self._text).from_utf16(
            self._layout.lineAt(limit - 1).textStart()
        )
        kept, rest = self._text[:start], self._text[start:].replace("\u2028", " ")
        elided = self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width - 1)
        return kept + elided


def shortened(font: QFont, width: float, first: str, rest: str) -> str:
    """The first part of a line, cut so that the rest of it is whole if it can be."""
    metrics = QFontMetricsF(font)
    room = width - metrics.horizontalAdvance(rest) - 2
    least = metrics.horizontalAdvance(first[:_LEAST]) + 1
    return metrics.elidedText(first, Qt.TextElideMode.ElideRight, max(room, least))


def on_wash(palette: Palette, wash: str, ink: str) -> QTextCharFormat:
    """Words on a wash, in an ink that can be read on it."""
    form = QTextCharFormat()
    form.setBackground(QColor(wash))
    form.setForeground(QColor(palette.ink_on(wash, ink)))
    return form


def sized(font: QFont, pixels: int) -> QFont:
    """The same face in another size."""
    other = QFont(font)
    other.setPixelSize(scaled(pixels))
    return other


def _wide_signs(text: str, font: QFont) -> list[QTextLayout.FormatRange]:
    """In Chinese, quotes, dashes and dots take the Chinese face, which is the last."""
    if text.isascii() or 2 * sum(map(len, _HAN.findall(text))) < len(text):
        return []
    han = QTextCharFormat()
    han.setFontFamilies(font.families()[::-1])
    return _ranges(text, _SIGNS, han)


def _upright(text: str, script: re.Pattern[str]) -> list[QTextLayout.FormatRange]:
    """Chinese, Arabic and Hebrew have no italics: a slanted character is broken."""
    if text.isascii():
        return []
    upright = QTextCharFormat()
    upright.setFontItalic(False)
    return _ranges(text, script, upright)


def _ranges(
    text: str, wanted: re.Pattern[str], form: QTextCharFormat
) -> list[QTextLayout.FormatRange]:
    offsets, found = Offsets(text), []
    for run in wanted.finditer(text):
        each = QTextLayout.FormatRange()
        each.start = offsets.to_utf16(run.start())
        each.length = offsets.to_utf16(run.end()) - each.start
        each.format = form
        found.append(each)
    return found
