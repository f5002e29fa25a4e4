"""Paints marks as cards: the quote beside its colour, the note, when and what about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QStyle, QStyledItemDelegate

from reader.domain.annotation import Paint
from reader.text.hashtags import placed_hashtags
from reader.ui.lists.cards import Cards
from reader.ui.lists.model import ROW
from reader.ui.look.typeset import Lines, sized
from reader.ui.notes.quotes import below, heading, plain, tags

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QPoint
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.domain.annotation import Mark
    from reader.ui.look.chips import Chips
    from reader.ui.look.theme import Palette

    Index = QModelIndex | QPersistentModelIndex

_SIDE, _BETWEEN, _PAD, _GAP = 14, 10, 12, 5
_QUOTE_LINES, _BODY_LINES = 3, 8
_ABOVE, _BELOW = 8, 6  # a title's air
_PALE = 0.55


@dataclass(frozen=True, slots=True)
class Card:
    """The texts of one card, laid out."""

    quote: Lines
    body: Lines
    written: tuple[tuple[int, int, str], ...]  # the tags in the body, and where
    chips: Chips
    below: Lines
    link: Lines

    @property
    def parts(self) -> tuple[Lines | Chips, ...]:
        """From top to bottom."""
        return self.quote, self.body, self.chips, self.below, self.link

    @property
    def height(self) -> float:
        heights = [part.height for part in self.parts if part.height]
        return 2 * _PAD + sum(heights) + _GAP * (len(heights) - 1)


class NotesDelegate(QStyledItemDelegate):
    """Paints each mark as a card. An orphan is pale, with a "Find it" link."""

    def __init__(
        self, palette: Palette, serif: QFont, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._serif = serif
        self._cards: Cards[Mark, Card] = Cards(self._card)
        self._titles: Cards[str, Lines] = Cards(self._title)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Mark | str = index.data(ROW)
        if isinstance(row, str):
            title = self._titles.of(row, option)
            return QSize(0, round(title.height + _ABOVE + _BELOW))
        return QSize(0, round(self._cards.of(row, option).height + _BETWEEN))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        mark: Mark | str = index.data(ROW)
        if isinstance(mark, str):
            where, ink = option.rect, QColor(self._palette.soft)
            title = self._titles.of(mark, option)
            title.draw(painter, where.left() + _SIDE, where.top() + _ABOVE, ink)
            return
        card = self._cards.of(mark, option)
        frame = _frame(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setOpacity(_PALE if mark.is_orphan else 1.0)
        self._paint_frame(painter, option, frame)
        strip = QRectF(frame.left() + _PAD, frame.top() + _PAD, 3, card.quote.height)
        painter.fillRect(strip, _strip_colour(mark, self._palette))
        painter.setOpacity(1.0)
        self._paint_texts(painter, frame, card, mark)
        painter.restore()

    def link_rect(self, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Where "Find it" stands on an orphan's card; empty on others."""
        mark: Mark | str = index.data(ROW)
        if isinstance(mark, str) or not mark.is_orphan:
            return QRect()
        card = self._cards.of(mark, option)
        frame = _frame(option.rect)
        top = frame.bottom() - _PAD - card.link.height
        return QRectF(
            frame.left() + _PAD, top, card.link.width, card.link.height
        ).toRect()

    def tag_at(self, option: QStyleOptionViewItem, index: Index, where: QPoint) -> str:
        """The tag at a point, a chip or in the note's text; empty if there is none."""
        mark: Mark | str = index.data(ROW)
        if isinstance(mark, str) or not mark.annotation.tags:
            return ""
        card, frame = self._cards.of(mark, option), _frame(option.rect)
        x, y = where.x() - frame.left() - _PAD, where.y() - frame.top()
        pressed = card.chips.at(x, y - _above(card, card.chips))
        at = card.body.character_at(x, y - _above(card, card.body))
        written = (tag for start, end, tag in card.written if start <= at < end)
        return pressed.removeprefix("#") or next(written, "")

    def _paint_frame(
        self, painter: QPainter, option: QStyleOptionViewItem, frame: QRectF
    ) -> None:
        is_current = bool(option.state & QStyle.StateFlag.State_Selected)
        edge = self._palette.accent if is_current else self._palette.rule
        has_focus = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.setPen(QPen(QColor(edge), 2 if has_focus else 1))
        painter.setBrush(QColor(self._palette.paper))
        painter.drawRoundedRect(frame, 7, 7)

    def _paint_texts(
        self, painter: QPainter, frame: QRectF, card: Card, mark: Mark
    ) -> None:
        palette, left, top = self._palette, frame.left() + _PAD, frame.top() + _PAD
        card.quote.draw(painter, left + 11, top, QColor(palette.soft))
        self._paint_body(painter, left, frame.top(), card, mark)
        for lines, ink in ((card.below, palette.soft), (card.link, palette.accent)):
            if lines.height:
                below = frame.top() + _above(card, lines)
                lines.draw(painter, left, below, QColor(ink))
        card.chips.draw(painter, left, frame.top() + _above(card, card.chips), palette)

    def _paint_body(
        self, painter: QPainter, left: float, top: float, card: Card, mark: Mark
    ) -> None:
        """The note; the tags in it, which can be pressed, in the accent's colour."""
        if not card.body.height:
            return
        ink = self._palette.soft if mark.is_orphan else self._palette.ink
        pressable = QTextCharFormat()
        pressable.setForeground(QColor(self._palette.accent))
        card.body.draw_marked(
            painter,
            left,
            top + _above(card, card.body),
            QColor(ink),
            [(start, end) for start, end, _ in card.written],
            pressable,
        )

    def _card(self, mark: Mark, option: QStyleOptionViewItem) -> Card:
        from reader.ui.look.chips import Chips  # at the first mark

        width = max(option.rect.width(), 160) - 2 * _SIDE - 2 * _PAD
        small = sized(option.font, 11)
        link = QFont(small)
        link.setUnderline(True)
        is_orphan = mark.is_orphan
        words = plain(mark.annotation.body)
        body = Lines(words, sized(option.font, 13), width, _BODY_LINES)
        written = placed_hashtags(body.text)
        return Card(
            Lines(heading(mark), self._quote_font(), width - 11, _QUOTE_LINES),
            body,
            tuple(each for each in written if each[2] in mark.annotation.tags),
            Chips(tags(mark, body.text), small, width),
            Lines(below(mark), small, width, 2),
            Lines(self.tr("Find it") if is_orphan else "", link, width, 1),
        )

    def _title(self, title: str, option: QStyleOptionViewItem) -> Lines:
        """An article's title above its marks."""
        font = sized(option.font, 12)
        font.setWeight(QFont.Weight.DemiBold)
        width = max(option.rect.width(), 160) - 2 * _SIDE
        return Lines(title, font, width, 2)

    def _quote_font(self) -> QFont:
        font = sized(self._serif, 13)
        font.setItalic(True)
        return font


def _above(card: Card, lines: Lines | Chips) -> float:
    """How far below a card's top edge one of its parts begins."""
    top = float(_PAD)
    for part in card.parts:
        if part is lines:
            break
        top += part.height + _GAP if part.height else 0
    return top


def _frame(rect: QRect) -> QRectF:
    return QRectF(rect).adjusted(_SIDE + 0.5, 0.5, -_SIDE - 0.5, -_BETWEEN - 0.5)


def _strip_colour(mark: Mark, palette: Palette) -> QColor:
    """The mark's colour, a shade stronger than behind words: the strip is thin."""
    if mark.annotation.kind.paint is Paint.BAR:
        return QColor(palette.accent)
    colour = QColor(palette.highlights[mark.annotation.colour])
    return colour.lighter(190) if palette.is_dark else colour.darker(112)
