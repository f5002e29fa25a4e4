"""A few lines of wrapped text for item delegates: measured once, drawn anywhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF, QTextLayout, QTextOption

if TYPE_CHECKING:
    from PySide6.QtGui import QColor, QFont, QPainter

_LINE_BREAK = "\u2028"  # Qt's, inside a paragraph


class Lines:
    """`text` broken to `width`, at most `limit` lines, the last one elided."""

    def __init__(self, text: str, font: QFont, width: float, limit: int = 99) -> None:
        self._metrics = QFontMetricsF(font)
        self._font = font
        lines = (" ".join(line.split()) for line in text.splitlines())
        self._text = _LINE_BREAK.join(line for line in lines if line)
        self._lines = self._broken(width, limit) if self._text else []

    @property
    def height(self) -> float:
        return len(self._lines) * self._leading

    @property
    def width(self) -> float:
        return max(map(self._metrics.horizontalAdvance, self._lines), default=0.0)

    def draw(self, painter: QPainter, left: float, top: float, ink: QColor) -> None:
        painter.setFont(self._font)
        painter.setPen(ink)
        for number, line in enumerate(self._lines):
            baseline = top + number * self._leading + self._metrics.ascent()
            painter.drawText(QPointF(left, baseline), line)

    @property
    def _leading(self) -> float:
        return round(self._metrics.lineSpacing() * 1.12)

    def _broken(self, width: float, limit: int) -> list[str]:
        layout = QTextLayout(self._text, self._font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        starts: list[int] = []
        layout.beginLayout()
        line = layout.createLine()
        while line.isValid() and len(starts) <= limit:
            line.setLineWidth(width)
            starts.append(line.textStart())
            line = layout.createLine()
        layout.endLayout()
        return self._cut(starts, width, limit)

    def _cut(self, starts: list[int], width: float, limit: int) -> list[str]:
        units = self._text.encode("utf-16-le")  # where Qt counts its line starts
        ends = [*starts[1:], len(units) // 2]
        lines = [
            units[2 * start : 2 * end].decode("utf-16-le").rstrip(f" {_LINE_BREAK}")
            for start, end in zip(starts, ends, strict=True)
        ]
        if len(lines) <= limit:
            return lines
        rest = " ".join(lines[limit - 1 :])
        elided = self._metrics.elidedText(rest, Qt.TextElideMode.ElideRight, width)
        return [*lines[: limit - 1], elided]
