"""Paints the rows of the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.lists.cards import Cards
from reader.ui.lists.model import ROW
from reader.ui.lists.row_list import paint_choice
from reader.ui.look.scale import scaled
from reader.ui.look.typeset import Lines, on_wash, sized
from reader.ui.shelf.rows import Heading, facts

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.ui.look.theme import Palette

    Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT, _PAD, _GAP = 19, 16, 10, 4
_HEADING_HEIGHT = 36
_TITLE, _SMALL = 13, 11  # pixels


class ShelfDelegate(QStyledItemDelegate):
    """Title, a quiet line of facts, a thin bar of progress; hits with their snippet."""

    def __init__(self, palette: Palette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._cards: Cards[ShelfItem | Hit, tuple[Lines, Lines]] = Cards(self._texts)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(0, scaled(_HEADING_HEIGHT))
        title, below = self._cards.of(row, option)
        height = 2 * _PAD + title.height + _GAP + below.height
        return QSize(0, round(height + _bar_height(row)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row = index.data(ROW)
        painter.save()
        if isinstance(row, Heading):
            self._paint_heading(painter, option, row)
        else:
            self._paint_row(painter, option, row)
        painter.restore()

    def _paint_heading(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Heading
    ) -> None:
        font = sized(option.font, _SMALL)
        font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
        text = Lines(row.text.upper(), font, option.rect.width() - _LEFT - _RIGHT, 1)
        top = option.rect.bottom() - text.height - 5
        text.draw(painter, _LEFT - 3, top, QColor(self._palette.soft))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: ShelfItem | Hit
    ) -> None:
        where, palette = QRectF(option.rect), self._palette
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(where, QColor(palette.paper))
        paint_choice(painter, option, palette, palette.paper)
        title, below = self._cards.of(row, option)
        top = where.top() + _PAD
        title.draw(painter, _LEFT, top, QColor(palette.ink))
        top += title.height + _GAP
        below.draw_marked(
            painter,
            _LEFT,
            top,
            QColor(palette.soft),
            row.matches if isinstance(row, Hit) else (),
            on_wash(palette, palette.found, palette.soft),
        )
        if isinstance(row, ShelfItem) and _bar_height(row):
            self._paint_progress(painter, where, row.progress)

    def _paint_progress(
        self, painter: QPainter, where: QRectF, progress: float
    ) -> None:
        width = where.width() - _LEFT - _RIGHT
        track = QRectF(_LEFT, where.bottom() - _PAD, width, 2)
        painter.fillRect(track, QColor(self._palette.rule))
        track.setWidth(width * min(progress, 1))
        painter.fillRect(track, QColor(self._palette.accent))

    def _texts(
        self, row: ShelfItem | Hit, option: QStyleOptionViewItem
    ) -> tuple[Lines, Lines]:
        width = max(option.rect.width(), 120) - _LEFT - _RIGHT
        bold = sized(option.font, _TITLE)
        bold.setWeight(QFont.Weight.DemiBold)
        small = sized(option.font, _SMALL)
        if isinstance(row, Hit):
            return Lines(row.title, bold, width, 1), Lines(row.snippet, small, width, 3)
        if row.is_read:
            bold.setWeight(QFont.Weight.Normal)
        return Lines(row.title, bold, width, 2), Lines(facts(row), small, width, 2)


def _bar_height(row: ShelfItem | Hit) -> int:
    return 0 if isinstance(row, Hit) or not 0 < row.progress < 1 else 8
