"""Paints the rows of the shelf."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeGuard

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPolygonF
from PySide6.QtWidgets import QAbstractItemView, QStyle, QStyledItemDelegate

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.lists.cards import Cards
from reader.ui.lists.model import ROW
from reader.ui.lists.row_list import paint_focus
from reader.ui.look.scale import scaled
from reader.ui.look.typeset import Lines, on_wash, shortened, sized
from reader.ui.shelf.rows import BookRow, Heading, facts

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.ui.look.theme import Palette

    Index = QModelIndex | QPersistentModelIndex
    _Shown = ShelfItem | BookRow | Hit

_LEFT, _RIGHT, _PAD, _GAP = 19, 16, 10, 4
_INDENT, _CHAPTER_PAD = 14, 5  # of a chapter below its book
_DEEPEST = 3  # levels that are set in, or a narrow shelf would show no words
_SIGN = 4.0  # half the size of the sign that says whether a book is folded
_HEADING_HEIGHT = 36
_BELOW = 5  # a heading's text
_TITLE, _CHAPTER, _SMALL = 13, 12, 11  # pixels
_STRIP = 3
_BAR = 5  # from a row's bottom up to its bar: rows of an article have two heights only


class ShelfDelegate(QStyledItemDelegate):
    """Title, a quiet line of facts, a thin bar of progress; hits with their snippet.

    A book has a sign beside its title that folds it; its chapters are single titles.
    """

    def __init__(self, palette: Palette, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._palette = palette
        self._cards: Cards[_Shown, tuple[Lines, Lines]] = Cards(self._texts)
        self._open = ""  # the id of the open article
        self._hit: Hit | None = None  # the one that led to it

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette

    def set_open(self, article: str) -> None:
        """Show which article is open, wherever the list's selection is."""
        self._open = article

    def set_hit(self, hit: Hit) -> None:
        """Show which hit was chosen while its article is open."""
        self._hit = hit

    def is_on_sign(self, row: object, x: float) -> bool:
        """Whether a press there, in a book's row, folds the book or unfolds it."""
        return isinstance(row, BookRow) and x < _LEFT

    def heading_middle(self, font: QFont) -> float:
        """How far below a heading's top the middle of its text stands."""
        return scaled(_HEADING_HEIGHT) - _BELOW - _heading("x", font, 100).height / 2

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = index.data(ROW)
        if isinstance(row, Heading):
            return QSize(0, scaled(_HEADING_HEIGHT))
        title, below = self._cards.of(row, option)
        if _is_chapter(row):
            return QSize(0, round(2 * _CHAPTER_PAD + title.height))
        return QSize(0, round(2 * _PAD + title.height + _GAP + below.height))

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
        text = _heading(row.text, option.font, option.rect.width() - _LEFT - _RIGHT)
        top = option.rect.bottom() - text.height - _BELOW
        text.draw(painter, _LEFT - 3, top, QColor(self._palette.soft))

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, row: _Shown
    ) -> None:
        where, palette = QRectF(option.rect), self._palette
        is_open = self._is_open(row)
        if is_open:
            painter.fillRect(where, QColor(palette.paper))
        if option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(where, QColor(palette.paper))
        if option.state & QStyle.StateFlag.State_Selected and _is_list_used(option):
            painter.fillRect(where, QColor(palette.lit))
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, where, palette)
        if is_open:
            strip = QRectF(where.left(), where.top(), _STRIP, where.height())
            painter.fillRect(strip, QColor(palette.accent))
        title, below = self._cards.of(row, option)
        if _is_chapter(row):
            ink = palette.soft if row.is_finished and not is_open else palette.ink
            top = where.top() + _CHAPTER_PAD
            title.draw(painter, _LEFT + _indent(row), top, QColor(ink))
            return
        top = where.top() + _PAD
        if isinstance(row, BookRow):
            self._paint_sign(painter, top + title.height / title.count / 2, row)
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
        if 0 < _progress(row) < 1:
            self._paint_progress(painter, where, _progress(row))

    def _is_open(self, row: _Shown) -> bool:
        match row:
            case BookRow():
                return self._holds_open(row)
            case Hit():
                is_chosen = self._hit is not None and row.place == self._hit.place
                return is_chosen and row.article == self._open
            case _:
                return row.id == self._open

    def _holds_open(self, row: BookRow) -> bool:
        """Whether a folded book is the open article's."""
        return row.is_folded and any(it.id == self._open for it in row.book.chapters)

    def _paint_sign(self, painter: QPainter, middle: float, row: BookRow) -> None:
        """A triangle that points to the title, or down to the chapters."""
        half = _SIGN
        points = [(-half, -half), (half, 0.0), (-half, half)]
        if not row.is_folded:
            points = [(-half, -half), (half, -half), (0.0, half)]
        x = _LEFT / 2 + 1
        sign = QPolygonF([QPointF(x + dx, middle + dy) for dx, dy in points])
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._palette.soft))
        painter.drawPolygon(sign)
        painter.restore()

    def _paint_progress(
        self, painter: QPainter, where: QRectF, progress: float
    ) -> None:
        width = where.width() - _LEFT - _RIGHT
        track = QRectF(_LEFT, where.bottom() - _BAR, width, 2)
        painter.fillRect(track, QColor(self._palette.rule))
        track.setWidth(width * min(progress, 1))
        painter.fillRect(track, QColor(self._palette.accent))

    def _texts(self, row: _Shown, option: QStyleOptionViewItem) -> tuple[Lines, Lines]:
        width = max(option.rect.width(), 120) - _LEFT - _RIGHT
        bold = sized(option.font, _TITLE)
        small = sized(option.font, _SMALL)
        if _is_chapter(row):
            usual = sized(option.font, _CHAPTER)
            title = Lines(row.title, usual, width - _indent(row), 2)
            return title, Lines("", small, width, 1)
        bold.setWeight(QFont.Weight.DemiBold)
        if isinstance(row, Hit):
            return Lines(row.title, bold, width, 1), Lines(row.snippet, small, width, 3)
        if (row.book if isinstance(row, BookRow) else row).is_read:
            bold.setWeight(QFont.Weight.Normal)
        said = facts(row, partial(shortened, small, width))
        return Lines(row.title, bold, width, 2), Lines(said, small, width, 1)


def _heading(text: str, font: QFont, width: int) -> Lines:
    font = sized(font, _SMALL)
    font.setLetterSpacing(QFont.SpacingType.AbsoluteSpacing, 1)
    return Lines(text.upper(), font, width, 1)


def _is_list_used(option: QStyleOptionViewItem) -> bool:
    """True if the list has the focus or several rows are selected."""
    view = option.widget
    if not isinstance(view, QAbstractItemView):
        return True
    return view.hasFocus() or len(view.selectionModel().selectedRows()) > 1


def _indent(chapter: ShelfItem) -> int:
    """How far a chapter's title is set in; deep levels are not set in further."""
    return _INDENT * (1 + min(chapter.level, _DEEPEST))


def _is_chapter(row: _Shown) -> TypeGuard[ShelfItem]:
    return isinstance(row, ShelfItem) and bool(row.book)


def _progress(row: _Shown) -> float:
    if isinstance(row, Hit):
        return 0.0
    return (row.book if isinstance(row, BookRow) else row).progress
