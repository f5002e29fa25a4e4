"""Chips: short words in rounded frames, such as tags, painted or to be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPen
from PySide6.QtWidgets import QLayout, QLayoutItem, QSizePolicy, QToolButton, QWidget

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


class Flow(QLayout):
    """Widgets in lines, as words in a paragraph."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(_BETWEEN)
        if parent is not None:
            policy = QSizePolicy(
                QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
            )
            policy.setHeightForWidth(True)
            parent.setSizePolicy(policy)

    def clear(self) -> None:
        """Take the widgets out and delete them."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((where.bottom() + 1 for _, where in self._laid(width)), default=0)

    def sizeHint(self) -> QSize:
        wide = sum(item.sizeHint().width() + _BETWEEN for item in self._items)
        tall = max((item.sizeHint().height() for item in self._items), default=0)
        return QSize(max(0, wide - _BETWEEN), tall)

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._items]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, where in self._laid(rect.width()):
            item.setGeometry(where.translated(rect.topLeft()))

    def _laid(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        left, top, height = 0, 0, self.sizeHint().height()
        for item in self._items:
            wide = min(item.sizeHint().width(), max(width, 1))
            if left and left + wide > width:
                left, top = 0, top + height + _BETWEEN
            yield item, QRect(left, top, wide, height)
            left += wide + _BETWEEN
