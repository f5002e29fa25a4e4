"""The list of cards, on which some words can be pressed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QStyleOptionViewItem

from reader.ui.lists.row_list import RowList
from reader.ui.notes.delegate import NotesDelegate

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QFont, QMouseEvent
    from PySide6.QtWidgets import QWidget

    from reader.ui.look.theme import Palette


class CardList(RowList):
    """Says when "Find it" of an orphan, or a tag, was pressed rather than a card."""

    find_pressed = Signal(QModelIndex)
    tag_pressed = Signal(str)

    def __init__(self, palette: Palette, serif: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._delegate = NotesDelegate(palette, serif, self)
        self.setItemDelegate(self._delegate)

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        self.repaint_rows()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        where = event.position().toPoint()
        index = self.indexAt(where)
        is_left = event.button() is Qt.MouseButton.LeftButton
        tag = self.tag_at(where) if is_left else ""
        if tag:
            self.tag_pressed.emit(tag)
        elif is_left and index.isValid() and self._is_on_link(index, where):
            self.find_pressed.emit(index)
        else:
            super().mouseReleaseEvent(event)

    def tag_at(self, where: QPoint) -> str:
        """The tag under a point; empty if there is none."""
        index = self.indexAt(where)
        if not index.isValid():
            return ""
        return self._delegate.tag_at(self._option(index), index, where)

    def _is_on_link(self, index: QModelIndex, where: QPoint) -> bool:
        return self._delegate.link_rect(self._option(index), index).contains(where)

    def _option(self, index: QModelIndex) -> QStyleOptionViewItem:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return option
