"""Paints a saved word: large, its tones in colour, what it means, where it was met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QFontMetricsF
from PySide6.QtWidgets import QStyledItemDelegate

from reader.text.pinyin import tone
from reader.ui.labels import moment_name
from reader.ui.lists.cards import Cards
from reader.ui.lists.model import ROW
from reader.ui.lists.row_list import paint_choice
from reader.ui.look.typeset import Lines, on_wash, sized
from reader.ui.words.matching import occurrences

if TYPE_CHECKING:
    from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.domain.words import SavedWord
    from reader.ui.look.theme import Palette

    Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT, _PAD, _GAP = 20, 18, 14, 6
_WORD, _PINYIN, _SENSES, _SENTENCE, _SMALL = 23, 15, 13, 15, 11  # pixels
_SENSE_LINES, _SENTENCE_LINES = 2, 3
_MOST_SENSES = 5
_BESIDE = 12  # between a word and its pinyin


@dataclass(frozen=True, slots=True)
class WordCard:
    """The texts of one word, laid out from top to bottom."""

    word: Lines
    senses: Lines
    sentence: Lines
    title: Lines

    @property
    def height(self) -> float:
        parts = (self.word, self.senses, self.sentence, self.title)
        heights = [part.height for part in parts if part.height]
        return 2 * _PAD + sum(heights) + _GAP * (len(heights) - 1)


class WordsDelegate(QStyledItemDelegate):
    """One word below the other, a hairline between them."""

    def __init__(
        self, palette: Palette, serif: QFont, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._palette = palette
        self._serif = serif
        self._entries: Cards[SavedWord, WordCard] = Cards(self._entry)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(self._entries.of(index.data(ROW), option).height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        word: SavedWord = index.data(ROW)
        painter.save()
        self._paint_row(painter, option, is_first=index.row() == 0)
        self._paint_texts(painter, option, self._entries.of(word, option), word)
        painter.restore()

    def _paint_row(
        self, painter: QPainter, option: QStyleOptionViewItem, *, is_first: bool
    ) -> None:
        where, palette = QRectF(option.rect), self._palette
        paint_choice(painter, option, palette, palette.panel)
        if not is_first:
            line = QRectF(where.left() + _LEFT, where.top(), 0, 1)
            line.setRight(where.right() - _RIGHT)
            painter.fillRect(line, QColor(palette.rule))

    def _paint_texts(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        entry: WordCard,
        word: SavedWord,
    ) -> None:
        palette, left = self._palette, option.rect.left() + _LEFT
        top = float(option.rect.top() + _PAD)
        baseline = top + QFontMetricsF(self._face(_WORD)).ascent()
        beside = left + entry.word.width + _BESIDE
        self._paint_pinyin(painter, option, QPointF(beside, baseline), word.pinyin)
        self._paint_moment(painter, option, baseline, word.saved)
        entry.word.draw(painter, left, top, QColor(palette.ink))
        top += entry.word.height + _GAP
        if entry.senses.height:
            entry.senses.draw(painter, left, top, QColor(palette.ink))
            top += entry.senses.height + _GAP
        if entry.sentence.height:
            entry.sentence.draw_marked(
                painter,
                left,
                top,
                QColor(palette.second),
                occurrences(word.word, word.sentence),
                on_wash(palette, palette.chosen, palette.second),
            )
            top += entry.sentence.height + _GAP
        entry.title.draw(painter, left, top, QColor(palette.soft))

    def _paint_pinyin(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        where: QPointF,
        pinyin: str,
    ) -> None:
        """Each syllable in the colour of its tone."""
        font = sized(option.font, _PINYIN)
        metrics, tones = QFontMetricsF(font), self._palette.tones
        painter.setFont(font)
        for syllable in pinyin.split():
            painter.setPen(QColor(tones[tone(syllable) - 1]))
            painter.drawText(where, syllable)
            where.setX(where.x() + metrics.horizontalAdvance(f"{syllable} "))

    def _paint_moment(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        baseline: float,
        saved: str,
    ) -> None:
        """When it was saved, at the right."""
        font = sized(option.font, _SMALL)
        text = moment_name(saved, QLocale())
        width = QFontMetricsF(font).horizontalAdvance(text)
        painter.setFont(font)
        painter.setPen(QColor(self._palette.soft))
        painter.drawText(QPointF(option.rect.right() - _RIGHT - width, baseline), text)

    def _entry(self, word: SavedWord, option: QStyleOptionViewItem) -> WordCard:
        width = max(option.rect.width(), 200) - _LEFT - _RIGHT
        title = word.title if word.title != word.sentence else ""
        senses = "; ".join(word.senses.split("; ")[:_MOST_SENSES])
        return WordCard(
            Lines(word.word, self._face(_WORD), width, 1),
            Lines(senses, sized(option.font, _SENSES), width, _SENSE_LINES),
            Lines(word.sentence, self._face(_SENTENCE), width, _SENTENCE_LINES),
            Lines(title, sized(option.font, _SMALL), width, 1),
        )

    def _face(self, pixels: int) -> QFont:
        return sized(self._serif, pixels)
