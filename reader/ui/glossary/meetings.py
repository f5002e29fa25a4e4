"""Shows the sentences of the open article that a term matches, on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import (
    QLabel,
    QSizePolicy,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from reader.ui.labels import in_one_line, set_tone
from reader.ui.lists.cards import Cards
from reader.ui.lists.model import ROW, RowModel
from reader.ui.lists.row_list import RowList, paint_choice
from reader.ui.look.typeset import Lines, on_wash, sized

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QPersistentModelIndex
    from PySide6.QtGui import QFont, QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.domain.glossary import TermMeeting, TermMeetings
    from reader.ui.glossary.model import Entry
    from reader.ui.look.theme import Palette

    Index = QModelIndex | QPersistentModelIndex

_LEFT, _RIGHT, _PAD, _GAP = 14, 14, 9, 3
_SENTENCE = 15  # pixels
_HEIGHT = 190  # of the list, at least


class TermMeetingsView(QWidget):
    """A count of the matching sentences; below it the sentences, the term marked."""

    chosen = Signal(object)  # the passage of a sentence, to go there

    def __init__(self, palette: Palette, serif: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._entry: Entry | None = None
        self._found: TermMeetings | None = None
        self._is_other_way = False
        self._head = set_tone(QLabel(self, wordWrap=True), "soft")
        self._passed_over = set_tone(QLabel(self, wordWrap=True), "small")
        self.model = _SentencesModel(self)
        self.list = RowList(self)
        self._delegate = _SentencesDelegate(palette, serif, self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.list.setMinimumHeight(_HEIGHT)
        for label in (self._head, self._passed_over):
            label.setTextFormat(Qt.TextFormat.PlainText)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._head)
        column.addWidget(self.list, 1)
        column.addWidget(self._passed_over)
        self.list.activated.connect(self._on_activated)
        self._say()

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        self.list.viewport().update()

    def ask(self, *, is_other_way: bool) -> None:
        """Ask for a term or, if `is_other_way`, for the article's own direction."""
        self._entry, self._found, self._is_other_way = None, None, is_other_way
        self._say()

    def show_meetings(self, entry: Entry, found: TermMeetings) -> None:
        self._entry, self._found, self._is_other_way = entry, found, False
        self._say()

    @property
    def text(self) -> str:
        """All that it says beside the sentences."""
        return in_one_line((self._head.text(), self._passed_over.text()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._say()
        super().changeEvent(event)

    def _on_activated(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(ROW).passage)

    def _say(self) -> None:
        sentences = self._found.sentences if self._found else ()
        self.model.set_rows(sentences)
        self.list.setVisible(bool(sentences))
        policy = QSizePolicy.Policy
        self.setSizePolicy(
            policy.Preferred, policy.Expanding if sentences else policy.Maximum
        )
        self._head.setText(self._counted())
        words = ", ".join(self._found.passed_over) if self._found else ""
        text = self.tr("Not matched, because it is written differently: {words}.")
        self._passed_over.setText(text.format(words=words) if words else "")
        self._passed_over.setVisible(bool(words))
        self.list.setAccessibleName(self.tr("Sentences that the term matches"))

    def _counted(self) -> str:
        if self._is_other_way:
            return self.tr("The open article is translated in the other direction.")
        if self._found is None or self._entry is None:
            return self.tr("Write a term to see what it matches in the open article.")
        term, rendering = self._entry
        n = len(self._found.sentences)
        if n == 0:
            text = self.tr("“{term}” matches nothing in the open article.")
        elif n == 1:
            text = self.tr("“{term}” matches one sentence of the open article.")
        else:
            text = self.tr("“{term}” matches {n} sentences of the open article.")
        said = text.format(term=term, n=n)
        already = sum(bool(each.rendered) for each in self._found.sentences)
        if not already:
            return said
        text = self.tr("“{rendering}” is in {n} of the translations already.")
        return in_one_line((said, text.format(rendering=rendering, n=already)))


class _SentencesModel(RowModel):
    """The sentences in the article's order."""

    def words(self, row: TermMeeting, role: int) -> object:
        if role == Qt.ItemDataRole.DisplayRole:
            return row.sentence
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return "\n".join(filter(None, (row.sentence, row.translation)))
        return None


@dataclass(frozen=True, slots=True)
class _Card:
    sentence: Lines
    translation: Lines

    @property
    def height(self) -> float:
        other = self.translation.height
        return 2 * _PAD + self.sentence.height + (_GAP + other if other else 0)


class _SentencesDelegate(QStyledItemDelegate):
    """The sentence, its translation below it, a hairline between two sentences."""

    def __init__(self, palette: Palette, serif: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._palette = palette
        self._font = sized(serif, _SENTENCE)
        self._cards: Cards[TermMeeting, _Card] = Cards(self._card)

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, round(self._cards.of(index.data(ROW), option).height))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: Index
    ) -> None:
        row: TermMeeting = index.data(ROW)
        palette, card = self._palette, self._cards.of(row, option)
        painter.save()
        paint_choice(painter, option, palette, palette.panel)
        where = QRectF(option.rect)
        left, top = where.left() + _LEFT, where.top() + _PAD
        if index.row():
            line = QRectF(left, where.top(), where.width() - _LEFT - _RIGHT, 1)
            painter.fillRect(line, QColor(palette.rule))
        for text, ink, marks in (
            (card.sentence, palette.ink, row.places),
            (card.translation, palette.second, row.rendered),
        ):
            wash = on_wash(palette, palette.found, ink)
            text.draw_marked(painter, left, top, QColor(ink), marks, wash)
            top += text.height + _GAP
        painter.restore()

    def _card(self, row: TermMeeting, option: QStyleOptionViewItem) -> _Card:
        width = max(option.rect.width(), 200) - _LEFT - _RIGHT
        return _Card(
            Lines(row.sentence, self._font, width),
            Lines(row.translation, self._font, width),
        )
