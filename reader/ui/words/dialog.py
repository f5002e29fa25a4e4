"""The dialog of saved words: what to show above, the list, what to do with it below."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QWidget,
)

from reader.ui.lists.collection import CollectionDialog
from reader.ui.lists.model import ROW
from reader.ui.look.scope import ScopeButtons
from reader.ui.look.screen import fit
from reader.ui.words.list import WordList, WordsModel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QFont

    from reader.domain.words import SavedWord
    from reader.ui.look.theme import Palette

_SIZE = (700, 640)


class WordAction(StrEnum):
    """What the reader may ask for the words that are selected, or for all shown."""

    GO = "go"
    COPY = "copy"
    REMOVE = "remove"
    EXPORT = "export"
    REVIEW = "review"


class WordsDialog(CollectionDialog):
    """Shows words; emits the search and what the reader asks for words."""

    looked_for = Signal()
    action_requested = Signal(WordAction, object)  # a tuple of words

    def __init__(self, palette: Palette, serif: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self, *_SIZE)
        self.scope = ScopeButtons(self)
        self.model = WordsModel(self)
        self.list = WordList(palette, serif, self)
        self.list.setModel(self.model)
        self._empty.setContentsMargins(60, 0, 60, 40)
        self._buttons = {
            action: QPushButton(self, autoDefault=False) for action in WordAction
        }
        self._arrange()
        self._connect()
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self.list.set_theme(palette)

    def show_words(self, words: Sequence[SavedWord], otherwise: str) -> None:
        """Show words or, if there are none, say why in a sentence."""
        row = self.list.currentIndex().row()
        self.model.set_rows(words)
        self._empty.setText(otherwise)
        self._show_any(is_any=bool(words))
        self._select(max(0, min(row, len(words) - 1)))
        for button in self._buttons.values():
            button.setEnabled(bool(words))

    def button(self, action: WordAction) -> QPushButton:
        return self._buttons[action]

    @property
    def selected(self) -> tuple[SavedWord, ...]:
        rows = sorted(index.row() for index in self.list.selectedIndexes())
        return tuple(self.model.rows[row] for row in rows)

    @property
    def text(self) -> str:
        """What it says beside the words."""
        shown = [self._said, *([] if self.model.rows else [self._empty])]
        return "\n".join(label.text() for label in shown)

    def _select(self, row: int) -> None:
        self.list.selectionModel().setCurrentIndex(
            self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect
        )

    def _arrange(self) -> None:
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.field, 1)
        above.addWidget(self.scope)
        self._stack_up(self.list)
        below = QHBoxLayout()
        below.addWidget(self._said)
        below.addWidget(self.undo)
        below.addStretch(1)
        for button in self._buttons.values():
            below.addWidget(button)
        self._column.addLayout(above)
        self._column.addWidget(self._stack, 1)
        self._column.addLayout(below)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.looked_for)
        self.scope.changed.connect(self.looked_for)
        self.field.returnPressed.connect(self._on_entered)
        self.list.doubleClicked.connect(self._on_entered)
        self.list.customContextMenuRequested.connect(self._on_menu_requested)
        for action, button in self._buttons.items():
            button.setObjectName(action)
            button.clicked.connect(self._on_pressed)
        keys = QKeySequence.StandardKey
        for action, key in (
            (WordAction.GO, QKeySequence("Return")),
            (WordAction.GO, QKeySequence("Enter")),
            (WordAction.REMOVE, QKeySequence(keys.Delete)),
            (WordAction.COPY, QKeySequence(keys.Copy)),
        ):
            self._shortcut(key, self.list, self._on_pressed).setObjectName(action)
        self._shortcut(QKeySequence("Down"), self.field, self.list.setFocus)

    def _shortcut(
        self, keys: QKeySequence, where: QWidget, slot: Callable[[], object]
    ) -> QShortcut:
        shortcut = QShortcut(keys, where)
        shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
        shortcut.activated.connect(slot)
        return shortcut

    def _on_entered(self) -> None:
        self._request(WordAction.GO)

    def _on_pressed(self) -> None:
        self._request(WordAction(self.sender().objectName()))

    def _request(self, action: WordAction) -> None:
        is_of_all = action in (WordAction.EXPORT, WordAction.REVIEW)
        words = self.model.rows if is_of_all else self.selected
        if words:
            self.action_requested.emit(action, words)

    def _on_menu_requested(self, where: QPoint) -> None:
        if self.list.indexAt(where).data(ROW) is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for action in (WordAction.GO, WordAction.COPY, WordAction.REMOVE):
            entry = menu.addAction(self._buttons[action].text())
            entry.setObjectName(action)
            entry.triggered.connect(self._on_pressed)
        menu.popup(self.list.viewport().mapToGlobal(where))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Saved words"))
        hint = self.tr("Chinese, pinyin or English")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.list.setAccessibleName(self.tr("Saved words"))
        for action, text in (
            (WordAction.GO, self.tr("Go there")),
            (WordAction.COPY, self.tr("Copy")),
            (WordAction.REMOVE, self.tr("Remove")),
            (WordAction.EXPORT, self.tr("Export…")),
            (WordAction.REVIEW, self.tr("Review")),
        ):
            self._buttons[action].setText(text)
        self.looked_for.emit()
