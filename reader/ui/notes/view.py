"""The panel on the right: the marks of the open article, and the note being written."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence, QMouseEvent, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLabel,
    QListView,
    QMenu,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from reader.domain.annotation import AnnotationKind
from reader.ui.labels import tell_tone
from reader.ui.notes.delegate import NotesDelegate
from reader.ui.notes.editor import NoteEditor
from reader.ui.notes.model import MARK, NotesModel
from reader.ui.notes.places import PlacesCard

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFont

    from reader.domain.annotation import Mark
    from reader.ui.theme import Palette


class MarkWish(StrEnum):
    """What the reader may ask for one mark."""

    GO = "go"
    EDIT = "edit"
    REMOVE = "remove"
    FIND = "find"


class NotesView(QFrame):
    """Shows marks as cards; says which is wished to be seen, changed, removed."""

    wished = Signal(MarkWish, object)

    def __init__(
        self, palette: Palette, serif: QFont, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("notes")
        self.setMinimumWidth(200)
        self._heading = tell_tone(QLabel(self), "heading")
        self._empty = tell_tone(QLabel(self, wordWrap=True), "soft")
        self.editor = NoteEditor(self)
        self.editor.hide()
        self.places = PlacesCard(self)
        self.model = NotesModel(self)
        self.list = _CardList(self)
        self._delegate = NotesDelegate(palette, serif, self.list)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self._arrange()
        self._connect()
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        self.list.viewport().update()

    def show_marks(self, marks: Sequence[Mark]) -> None:
        self.model.set_marks(marks)
        self._empty.setVisible(not marks)

    def show_current(self, annotation_id: str) -> None:
        """Bring a card into sight."""
        index = self.model.index_of(annotation_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
            self.list.scrollTo(index)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 14, 0, 0)
        column.setSpacing(8)
        for widget in (self._heading, self._empty):
            widget.setContentsMargins(14, 0, 14, 0)
            column.addWidget(widget)
        framed = QVBoxLayout()
        framed.setContentsMargins(14, 0, 14, 0)
        framed.addWidget(self.editor)
        framed.addWidget(self.places)
        column.addLayout(framed)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_activated)
        self.list.find_pressed.connect(self._on_find_pressed)
        self.list.doubleClicked.connect(self._on_edit)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        for keys, wish in (("Del", MarkWish.REMOVE), ("F2", MarkWish.EDIT)):
            shortcut = QShortcut(QKeySequence(keys), self.list)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.setObjectName(wish)
            shortcut.activated.connect(self._on_shortcut)

    def _on_clicked(self, index: QModelIndex) -> None:
        self.wished.emit(MarkWish.GO, index.data(MARK))

    _on_activated = _on_clicked

    def _on_edit(self, index: QModelIndex) -> None:
        self.wished.emit(MarkWish.EDIT, index.data(MARK))

    def _on_find_pressed(self, index: QModelIndex) -> None:
        self.wished.emit(MarkWish.FIND, index.data(MARK))

    def _on_shortcut(self) -> None:
        index = self.list.currentIndex()
        if index.isValid():
            self.wished.emit(MarkWish(self.sender().objectName()), index.data(MARK))

    def _on_menu_wanted(self, where: QPoint) -> None:
        index = self.list.indexAt(where)
        if index.isValid():
            menu = QMenu(self)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.addActions(self.wishes_for(index.data(MARK)))
            menu.popup(self.list.viewport().mapToGlobal(where))

    def wishes_for(self, mark: Mark) -> list[QAction]:
        """Actions for a mark, wherever its menu opens."""
        is_note = mark.annotation.kind is AnnotationKind.NOTE
        edit = self.tr("Change the note…") if is_note else self.tr("Add a note…")
        place = self.tr("Find it") if mark.is_orphan else self.tr("Go there")
        wishes = (
            (MarkWish.FIND if mark.is_orphan else MarkWish.GO, place),
            (MarkWish.EDIT, edit),
            (MarkWish.REMOVE, self.tr("Remove the mark")),
        )
        actions = []
        for wish, text in wishes:
            action = QAction(text, self)
            action.setData((wish, mark))
            action.triggered.connect(self._on_wished)
            actions.append(action)
        return actions

    def _on_wished(self) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        wish, mark = action.data()
        self.wished.emit(MarkWish(wish), mark)

    def _retranslate(self) -> None:
        self._heading.setText(self.tr("Notes · this article").upper())
        self._empty.setText(
            self.tr(
                "Select words and press N to write a note, H to highlight them,"
                " B to bookmark the paragraph."
            )
        )
        self.list.setAccessibleName(self.tr("Notes"))


class _CardList(QListView):
    """A list of cards, one of which may hold a link."""

    find_pressed = Signal(QModelIndex)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and self._link_rect(index).contains(
            event.position().toPoint()
        ):
            self.find_pressed.emit(index)
            return
        super().mouseReleaseEvent(event)

    def _link_rect(self, index: QModelIndex) -> QRect:
        delegate = self.itemDelegate()
        assert isinstance(delegate, NotesDelegate)
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        return delegate.link_rect(option, index)
