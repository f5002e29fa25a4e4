"""The command palette: type a few letters, press Enter."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPalette
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QVBoxLayout,
    QWidget,
)

from reader.ui.announcer import Announcer
from reader.ui.commands.matching import matching, syllables
from reader.ui.floating.card import Floating
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtCore import QModelIndex, QPersistentModelIndex
    from PySide6.QtGui import QPainter
    from PySide6.QtWidgets import QStyleOptionViewItem

    from reader.ui.commands.matching import Choice

_AT_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_WIDTH, _ROWS = 520, 10
_KEY, _HINT = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1
_INSET = 12  # pixels between a text or a hint and the end of its row
_TOP = 90  # pixels below the window's edge


class CommandPalette(Floating):
    """Offers what matches the letters typed; says which one was chosen.

    `pinyin` gives the syllable of each code point of a text.
    """

    chosen = Signal(str)
    left = Signal()

    def __init__(
        self, parent: QWidget, pinyin: Callable[[str], tuple[str, ...]]
    ) -> None:
        super().__init__(parent)
        self._syllables = cache(lambda text: syllables(text, pinyin(text)))
        self._choices: tuple[Choice, ...] = ()
        self.field = QLineEdit(self)
        self.list = QListWidget(self)
        self._announcer = Announcer(self)  # the list never has the focus
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setItemDelegate(_HintDelegate(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 8, 8, 8)
        column.addWidget(self.field)
        column.addWidget(self.list)
        self.setFixedSize(scaled(_WIDTH), scaled(70 + 30 * _ROWS))
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_entered)
        self.list.currentItemChanged.connect(self._on_current)
        self.list.itemClicked.connect(self._on_clicked)
        self.field.installEventFilter(self)
        self._retranslate()

    def open(self, choices: Sequence[Choice]) -> None:
        self._choices = tuple(choices)
        room = self.room()
        self.setFixedWidth(min(scaled(_WIDTH), room.width() - 40))
        self.move((room.width() - self.width()) // 2, _TOP)
        self.raise_()
        self.show()
        self.field.setFocus(Qt.FocusReason.PopupFocusReason)  # first: Orca says
        self.field.clear()  # nothing of a change of text just before the focus
        self._on_typed("")

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list, Escape and leaving close the palette."""
        if event.type() is QEvent.Type.FocusOut:
            self.hide()
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() is QEvent.Type.ShortcutOverride:
            event.setAccepted(event.key() == Qt.Key.Key_Escape)  # no command's key here
            return event.isAccepted()
        if event.type() is not QEvent.Type.KeyPress:
            return False
        match event.key():
            case Qt.Key.Key_Down:
                self._step(1)
            case Qt.Key.Key_Up:
                self._step(-1)
            case Qt.Key.Key_Escape:
                self._leave()
            case _:
                return False
        return True

    def _step(self, by: int) -> None:
        count = self.list.count()
        if count:
            self.list.setCurrentRow((self.list.currentRow() + by) % count)

    def _leave(self) -> None:
        self.hide()
        self.left.emit()

    def _on_typed(self, text: str) -> None:
        self.list.clear()
        for choice in matching(self._choices, text, self._syllables):
            item = QListWidgetItem(choice.text, self.list)
            item.setData(_KEY, choice.key)
            item.setData(_HINT, choice.hint)
        if self.list.count():
            self.list.setCurrentRow(0)
        else:
            self._show_none()

    def _show_none(self) -> None:
        """Say that nothing fits, in a row that cannot be chosen."""
        item = QListWidgetItem(self.tr("Nothing found"), self.list)
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self._announcer.say(item.text())

    def _on_current(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self._announcer.say(f"{item.text()}  {item.data(_HINT)}".strip())

    def _on_entered(self) -> None:
        item = self.list.currentItem()
        if item is not None and item.flags() & Qt.ItemFlag.ItemIsEnabled:
            self._on_clicked(item)

    def _on_clicked(self, item: QListWidgetItem) -> None:
        self._leave()
        self.chosen.emit(item.data(_KEY))

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("What do you want to do or read?"))
        self.field.setAccessibleName(self.tr("Command palette"))


class _HintDelegate(QStyledItemDelegate):
    """Paints the hint at the right end of its row; cuts a text that has no room."""

    def initStyleOption(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().initStyleOption(option, index)
        metrics, mode = option.fontMetrics, Qt.TextElideMode.ElideRight
        room = option.rect.width() - 2 * _INSET
        hint = self._hint(option, index)
        if hint:
            room -= metrics.horizontalAdvance(hint) + _INSET
        if option.rect.isValid():  # not while the size is asked for
            option.text = metrics.elidedText(option.text, mode, room)

    def sizeHint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        """As wide as the list: a row that asks for more makes the list scroll."""
        return QSize(0, super().sizeHint(option, index).height())

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        super().paint(painter, option, index)
        where: QRect = option.rect.adjusted(0, 0, -_INSET, 0)
        painter.save()
        is_current = option.state & QStyle.StateFlag.State_Selected
        role = QPalette.ColorRole
        ink = role.Text if is_current else role.PlaceholderText
        painter.setPen(option.palette.color(ink))
        painter.drawText(where, _AT_RIGHT, self._hint(option, index))
        painter.restore()

    def _hint(
        self,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> str:
        """The hint, cut where it would take more than a third of the row."""
        return option.fontMetrics.elidedText(
            index.data(_HINT) or "",
            Qt.TextElideMode.ElideRight,
            option.rect.width() // 3,
        )
