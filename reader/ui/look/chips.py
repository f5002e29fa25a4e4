"""Chips: short words in rounded frames, such as tags, painted or to be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont, QPainter

    from reader.ui.look.theme import Palette

_PAD, _BETWEEN = 7, 5  # pixels beside the words of a chip, and between chips
_AIR = 2  # above and below the words


class Chips:
    """Words laid out as chips within a width, for item delegates."""

    def __init__(self, words: Sequence[str], font: QFont, width: float) -> None:
        metrics = QFontMetricsF(font)
        self._font = font
        self._height = round(metrics.height()) + 2 * _AIR
        self._placed: list[tuple[str, str, QRectF]] = []
        left = top = 0.0
        for word in words:
            room = width - 2 * _PAD
            shown = metrics.elidedText(word, Qt.TextElideMode.ElideRight, room)
            wide = metrics.horizontalAdvance(shown) + 2 * _PAD
            if left and left + wide > width:
                left, top = 0.0, top + self._height + _BETWEEN
            rect = QRectF(left, top, wide, self._height)
            self._placed.append((word, shown, rect))
            left += wide + _BETWEEN

    @property
    def height(self) -> float:
        return self._placed[-1][2].bottom() if self._placed else 0.0

    def at(self, x: float, y: float) -> str:
        """The word of the chip at a point from the top left; empty if there is none."""
        point = QPointF(x, y)
        return next((word for word, _, r in self._placed if r.contains(point)), "")

    def draw(
        self, painter: QPainter, left: float, top: float, palette: Palette
    ) -> None:
        painter.setFont(self._font)
        for _, shown, rect in self._placed:
            where = rect.translated(left, top)
            painter.setPen(QPen(QColor(palette.rule), 1))
            painter.setBrush(QColor(palette.panel))
            painter.drawRoundedRect(where, self._height / 2, self._height / 2)
            painter.setPen(QColor(palette.soft))
            painter.drawText(where, Qt.AlignmentFlag.AlignCenter, shown)


class ChipButton(QToolButton):
    """A chip that can be pressed. Long words are cut; the tooltip has all of them."""

    def __init__(self, word: str, parent: QWidget, limit: int = 24) -> None:
        super().__init__(parent)
        self.setProperty("word", word)
        self.setProperty("look", "chip")
        is_long = len(word) > limit
        self.setText(f"{word[: limit - 1]}…" if is_long else word)
        self.setToolTip(word if is_long else "")
        self.setAccessibleName(word)
