"""The handles at the ends of the open mark: where they are, and how they look."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from reader.ui.page.cursor.caret import Caret

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.ui.look.theme import Palette
    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.cursor.ends import End
    from reader.ui.page.rows.page import Page

_WIDTH, _KNOB, _REACH = 2.0, 4.0, 9.0  # pixels; a knob's is its radius


class Handles:
    """A thin line at each end, with a knob above the first and below the last.

    The line stands between two letters, so that no letter is covered. The knob of the
    end that keys move is filled.
    """

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    def at(self, point: QPointF) -> End | None:
        """The end whose handle is within reach of a point of the window."""
        near = [
            (_distance(rect, point), end)
            for end, rect in self._shown()
            if rect.adjusted(-_REACH, -_REACH, _REACH, _REACH).contains(point)
        ]
        return min(near, key=lambda each: each[0])[1] if near else None

    def paint(self, painter: QPainter, palette: Palette) -> None:
        page, opened = self._cursor.page, self._cursor.open_mark
        if page is None or opened is None:
            return
        active = opened.active_end(page.reading)
        accent, paper = QColor(palette.accent), QColor(palette.paper)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(accent, _WIDTH))
        for end, rect in self._shown():
            painter.drawLine(rect.topLeft(), rect.bottomLeft())
            painter.setBrush(accent if end == active else paper)
            edge = rect.bottom() if end.is_last else rect.top()
            away = _KNOB if end.is_last else -_KNOB
            painter.drawEllipse(QPointF(rect.left(), edge + away), _KNOB, _KNOB)
        painter.restore()

    def _shown(self) -> Iterator[tuple[End, QRectF]]:
        """The ends in the window, and where their lines stand in it."""
        page, opened = self._cursor.page, self._cursor.open_mark
        if page is None or opened is None:
            return
        visible = page.visible_blocks()
        for end in opened.ends(page.reading):
            rect = _line(page, end) if end.spot.block in visible else None
            if rect is not None:
                yield end, rect


def _line(page: Page, end: End) -> QRectF | None:
    """Where an end stands; the last end at the end of its line, not at the next's."""
    return Caret(end.spot, is_after=end.is_last).rect(page)


def _distance(rect: QRectF, point: QPointF) -> float:
    above = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return abs(rect.left() - point.x()) + above
