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
_MOST_LINES = 4
_AIR = 2  # above and below the words


class Chips:
    """Words laid out as chips within a width, for item delegates.

    What has no room in `limit` lines is counted in a last chip, which is no word.
    """

    def __init__(
        self, words: Sequence[str], font: QFont, width: float, limit: int = _MOST_LINES
    ) -> None:
        self._metrics = QFontMetricsF(font)
        self._font, self._width = font, width
        self._height = round(self._metrics.height()) + 2 * _AIR
        self._placed: list[tuple[str, str, QRectF]] = []
        lowest = (limit - 1) * (self._height + _BETWEEN)  # the top of the last line
        for word in words:
            self._placed.append(self._next(word, word))
            if self._placed[-1][2].top() > lowest:
                self._count_rest(len(words), lowest)
                break

    def _next(self, word: str, text: str) -> tuple[str, str, QRectF]:
        """A chip beside the last one or, without room there, below it."""
        room = self._width - 2 * _PAD
        shown = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        wide = self._metrics.horizontalAdvance(shown) + 2 * _PAD
        last = self._placed[-1][2] if self._placed else QRectF()
        left = last.right() + _BETWEEN if self._placed else 0.0
        top = last.top()
        if left and left + wide > self._width:
            left, top = 0.0, top + self._height + _BETWEEN
        return word, shown, QRectF(left, top, wide, self._height)

    def _count_rest(self, count: int, lowest: float) -> None:
        """Take chips away until the count of those that are not shown has room."""
        while self._placed:
            self._placed.pop()
            rest = self._next("", f"+{count - len(self._placed)}")
            if rest[2].top() <= lowest:
                self._placed.append(rest)
                return

    @property
    def height(self) -> float:
        return self._placed[-1][2].bottom() if self._placed else 0.0

    @property
    def text_of_rest(self) -> str:
        """The text of the chip that counts those not shown; empty if all are."""
        return next((text for word, text, _ in self._placed if not word), "")

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
