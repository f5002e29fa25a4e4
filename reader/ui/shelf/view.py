"""The panel on the left: articles to continue, articles saved, what a search found."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.language import Language
from reader.domain.shelf import Hit, ShelfFilter, ShelfItem
from reader.ui.icons import icon
from reader.ui.shelf.delegate import ShelfDelegate
from reader.ui.shelf.model import ROW, ShelfModel
from reader.ui.shelf.rows import SortOrder

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QResizeEvent

    from reader.ui.shelf.rows import Row
    from reader.ui.theme import Palette


class Wish(StrEnum):
    """What the reader may ask for one article."""

    TOGGLE_READ = "toggle-read"
    TAGS = "tags"
    REMOVE = "remove"


class ShelfView(QFrame):
    """Shows rows; says which article or hit was chosen and what is wished of it."""

    article_chosen = Signal(str)
    hit_chosen = Signal(object)
    arrangement_changed = Signal()
    wished = Signal(Wish, object)

    def __init__(self, palette: Palette, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("shelf")
        self.setMinimumWidth(190)
        self.model = ShelfModel(self)
        self._delegate = ShelfDelegate(palette, self)
        self.list = _RowList(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(self._delegate)
        self.sorting = ArrangeButton(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        self.list.clicked.connect(self._on_clicked)
        self.list.activated.connect(self._on_clicked)
        self.list.customContextMenuRequested.connect(self._on_menu_wanted)
        self.sorting.changed.connect(self.arrangement_changed)
        self.set_theme(palette)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self._delegate.set_theme(palette)
        self.sorting.setIcon(icon("sort", palette.soft))
        self.list.viewport().update()

    def show_rows(self, rows: tuple[Row, ...], current: str) -> None:
        self.model.set_rows(rows)
        self.show_current(current)

    def show_current(self, article_id: str) -> None:
        """Mark the open article."""
        index = self.model.index_of(article_id)
        if index.isValid():
            self.list.setCurrentIndex(index)
        else:
            self.list.clearSelection()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.sorting.adjustSize()
        self.sorting.move(event.size().width() - self.sorting.width() - 8, 6)
        self.sorting.raise_()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_clicked(self, index: QModelIndex) -> None:
        row = index.data(ROW)
        if isinstance(row, ShelfItem):
            self.article_chosen.emit(row.id)
        elif isinstance(row, Hit):
            self.hit_chosen.emit(row)

    def _on_menu_wanted(self, where: QPoint) -> None:
        row = self.list.indexAt(where).data(ROW)
        if isinstance(row, ShelfItem):
            self._menu(row).popup(self.list.viewport().mapToGlobal(where))

    def _menu(self, item: ShelfItem) -> QMenu:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        read = self.tr("Mark as unread") if item.is_read else self.tr("Mark as read")
        for wish, text in (
            (Wish.TOGGLE_READ, read),
            (Wish.TAGS, self.tr("Tags…")),
            (Wish.REMOVE, self.tr("Remove…")),
        ):
            menu.addAction(text).setData((wish, item))
        menu.triggered.connect(self._on_wished)
        return menu

    def _on_wished(self, action: QAction) -> None:
        wish, item = action.data()
        self.wished.emit(Wish(wish), item)

    def _retranslate(self) -> None:
        self.list.setAccessibleName(self.tr("Shelf"))


class _RowList(QListView):
    """A list whose rows are as wide as it is and as high as they need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setMouseTracking(True)


class ArrangeButton(QToolButton):
    """How the shelf is sorted and what of it is shown."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setIconSize(QSize(16, 16))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._orders = QActionGroup(self)
        self._languages = QActionGroup(self)
        self._unread = QAction(self, checkable=True)
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
            unread_only=self._unread.isChecked(),
        )

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
        self.menu().addAction(self._unread)
        self._unread.triggered.connect(self._on_changed)

    def _on_changed(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        orders = (
            self.tr("Newest on the shelf first"),
            self.tr("Newest article first"),
            self.tr("By title"),
            self.tr("By source"),
        )
        languages = (self.tr("Every language"), self.tr("English only"), "只看中文")
        for group, names in (
            (self._orders, orders),
            (self._languages, languages),
        ):
            for action, name in zip(group.actions(), names, strict=True):
                action.setText(name)
        self._unread.setText(self.tr("Unread only"))
        self.setToolTip(self.tr("Sort and filter"))
        self.setAccessibleName(self.tr("Sort and filter"))


def _offer(group: QActionGroup, values: Iterable[StrEnum]) -> None:
    """A checkable action for each value, the first one on."""
    for value in values:
        action = QAction(group, checkable=True)
        action.setData(str(value))
        action.setChecked(len(group.actions()) == 1)
