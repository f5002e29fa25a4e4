"""The button that sorts and filters the shelf."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton

from reader.domain.language import Language
from reader.domain.shelf import ShelfFilter
from reader.ui.shelf.rows import SortOrder

if TYPE_CHECKING:
    from collections.abc import Iterable
    from enum import StrEnum

    from PySide6.QtWidgets import QWidget


class ArrangeButton(QToolButton):
    """Sorts and filters the shelf, by a menu."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._orders = QActionGroup(self)
        self._languages = QActionGroup(self)
        self._tags = QActionGroup(self)
        self._tag_menu = QMenu(self)
        self._unread = QAction(self, checkable=True)
        self._book = QAction(self, checkable=True)  # its data: the open book's id
        self.setMenu(QMenu(self))
        self._fill()
        self._retranslate()

    @property
    def order(self) -> SortOrder:
        return SortOrder(self._orders.checkedAction().data())

    @property
    def filter(self) -> ShelfFilter:
        return ShelfFilter(
            language=Language(self._languages.checkedAction().data()),
            tag=self._chosen_tag(),
            unread_only=self._unread.isChecked(),
            book=self._book.data() if self._book.isChecked() else "",
        )

    def set_book(self, book: str) -> None:
        """Offer to show, and to search, the book of this id alone; empty: none is."""
        if book != self._book.data():
            self._book.setData(book)
            self._book.setChecked(False)
        self._book.setVisible(bool(book))

    def show_tags(self, tags: Iterable[str]) -> None:
        """Offer the tags there are; the chosen one stays chosen while it is there."""
        chosen = self._chosen_tag()
        for action in self._tags.actions()[1:]:
            self._tag_menu.removeAction(action)
            self._tags.removeAction(action)
            action.deleteLater()
        for tag in tags:
            action = QAction(f"#{tag}", self._tags, checkable=True)
            action.setData(tag)
            action.setChecked(tag == chosen)
        if self._tags.checkedAction() is None:
            self._tags.actions()[0].setChecked(True)
        self._tag_menu.addActions(self._tags.actions())
        self._tag_menu.setEnabled(len(self._tags.actions()) > 1)

    def _chosen_tag(self) -> str:
        action = self._tags.checkedAction()
        return action.data() if action else ""

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _fill(self) -> None:
        _offer(self._orders, SortOrder)
        _offer(
            self._languages,
            (Language.UNDETERMINED, Language.ENGLISH, Language.CHINESE),
        )
        for group in (self._orders, self._languages):
            self.menu().addActions(group.actions())
            self.menu().addSeparator()
            group.triggered.connect(self._on_changed)
        every = QAction(self._tags, checkable=True)
        every.setData("")
        self._tags.triggered.connect(self._on_changed)
        self.menu().addMenu(self._tag_menu)
        self.menu().addActions([self._unread, self._book])
        self.set_book("")
        self.show_tags(())
        self._unread.triggered.connect(self._on_changed)
        self._book.triggered.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        orders = (
            self.tr("Newest on the shelf first"),
            self.tr("Newest article first"),
            self.tr("By title"),
            self.tr("By source"),
        )
        languages = (
            self.tr("Every language"),
            self.tr("English only"),
            self.tr("Chinese only"),
        )
        for group, names in (
            (self._orders, orders),
            (self._languages, languages),
        ):
            for action, name in zip(group.actions(), names, strict=True):
                action.setText(name)
        self._tags.actions()[0].setText(self.tr("Every tag"))
        self._tag_menu.setTitle(self.tr("Tags"))
        self._unread.setText(self.tr("Unread only"))
        self._book.setText(self.tr("This book only"))
        self.setToolTip(self.tr("Sort and filter"))
        self.setAccessibleName(self.tr("Sort and filter"))


def _offer(group: QActionGroup, values: Iterable[StrEnum]) -> None:
    """A checkable action for each value, the first one on."""
    for value in values:
        action = QAction(group, checkable=True)
        action.setData(str(value))
        action.setChecked(len(group.actions()) == 1)
