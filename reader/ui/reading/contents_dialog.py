"""The dialog of a table of contents: a tree, and a field that filters it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QSortFilterProxyModel,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QLabel,
    QLineEdit,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from reader.text.script import fold
from reader.ui.labels import set_tone
from reader.ui.lists.model import ROW
from reader.ui.look.icons import scale_icons
from reader.ui.look.scale import scaled
from reader.ui.look.screen import bring_up, fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtCore import QPersistentModelIndex

    from reader.domain.contents import ContentsLine

_SIZE = (520, 620)
_INDENT = 18  # pixels a level
_FEW = 300  # lines that are all unfolded at first
_FOLDING = (Qt.Key.Key_Left, Qt.Key.Key_Right)
_PLAIN = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class _Filter(QSortFilterProxyModel):
    """Keeps the lines with the words that are looked for, and those around them."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._wanted = ""
        self.setRecursiveFilteringEnabled(True)

    def look_for(self, text: str) -> None:
        """Filter by a text, in either Chinese script; an empty text shows all."""
        self.beginFilterChange()
        self._wanted = fold(text.strip())
        self.endFilterChange()

    def filterAcceptsRow(
        self, row: int, parent: QModelIndex | QPersistentModelIndex
    ) -> bool:
        return self._wanted in fold(self.sourceModel().index(row, 0, parent).data())


class _Tree(QTreeView):
    """Takes the keys that fold, and letters, before the page's commands have them."""

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)


def _is_ours(event: QKeyEvent) -> bool:
    is_plain = event.modifiers() & ~_PLAIN == Qt.KeyboardModifier.NoModifier
    is_letter = bool(event.text()) and event.text().isprintable()
    return is_plain and (event.key() in _FOLDING or is_letter)


class ContentsDialog(QDialog):
    """`chosen`: the line that the reader wants to go to."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self, *_SIZE)
        self.field = QLineEdit(self, clearButtonEnabled=True)
        scale_icons(self.field)
        self.tree = _Tree(self, headerHidden=True, uniformRowHeights=False)
        self._model = QStandardItemModel(self)
        self._filter = _Filter(self)
        self._filter.setSourceModel(self._model)
        self._said = set_tone(QLabel(self), "soft")
        self._arrange()
        self.field.textChanged.connect(self._on_typed)
        self.field.returnPressed.connect(self._on_entered)
        self.field.installEventFilter(self)
        self.tree.activated.connect(self._on_chosen)
        self.tree.clicked.connect(self._on_clicked)
        self._retranslate()

    def show_lines(self, name: str, lines: Sequence[ContentsLine], here: int) -> None:
        """Show the lines of what has this name; the reader is at the line `here`.

        The levels tell the tree. `here` is -1 before the first line.
        """
        self._said.setText(name)
        self._said.setVisible(bool(name))
        self.field.clear()
        self._model.clear()
        around: list[tuple[int, QStandardItem]] = []
        current = None
        for number, line in enumerate(lines):
            item = _item(line, is_here=number == here)
            current = item if number == here else current
            while around and around[-1][0] >= line.level:
                around.pop()
            (around[-1][1] if around else self._model.invisibleRootItem()).appendRow(
                item
            )
            around.append((line.level, item))
        is_nested = any(line.level for line in lines)
        self.tree.setRootIsDecorated(is_nested)
        if len(lines) <= _FEW:
            self.tree.expandAll()
        self._go_to(current.index() if current else QModelIndex())
        self.tree.setFocus()

    def bring_up(self) -> None:
        """Show it, in front of the window."""
        bring_up(self)
        self.tree.setFocus()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Keys of the field that go up or down go through the tree."""
        if event.type() is not QEvent.Type.KeyPress:
            return False
        if isinstance(event, QKeyEvent) and event.key() in _DOWN:
            self.tree.setFocus()
            if not self.tree.currentIndex().isValid():
                self.tree.setCurrentIndex(self._filter.index(0, 0))
            return True
        return False

    def _arrange(self) -> None:
        self.tree.setIndentation(scaled(_INDENT))
        self.tree.setModel(self._filter)
        self.tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.tree.setWordWrap(True)
        self.tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.tree.setExpandsOnDoubleClick(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._said)
        column.addWidget(self.field)
        column.addWidget(self.tree, 1)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Table of contents"))
        self.tree.setAccessibleName(self.tr("Table of contents"))
        self.field.setPlaceholderText(self.tr("Find a heading"))
        self.field.setAccessibleName(self.tr("Find a heading"))

    def _go_to(self, source: QModelIndex) -> None:
        index = self._filter.mapFromSource(source)
        if not index.isValid():
            index = self._filter.index(0, 0)
        self.tree.setCurrentIndex(index)
        self.tree.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtCenter)

    def _on_typed(self, text: str) -> None:
        self._filter.look_for(text)
        if text.strip():
            self.tree.expandAll()
            self.tree.setCurrentIndex(self._first_match())

    def _first_match(self) -> QModelIndex:
        """The first line that has the words itself, not only below it."""
        wanted = fold(self.field.text().strip())
        index = self._filter.index(0, 0)
        while index.isValid() and wanted not in fold(index.data()):
            index = self.tree.indexBelow(index)
        return index

    def _on_entered(self) -> None:
        self._on_chosen(self.tree.currentIndex())

    def _on_clicked(self, index: QModelIndex) -> None:
        if index.data(ROW).article:
            self._on_chosen(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        """Go where a line leads; fold or unfold a heading that leads nowhere."""
        line: ContentsLine | None = index.data(ROW)
        if line is None:
            return
        if not line.article:
            self.tree.setExpanded(index, not self.tree.isExpanded(index))
            return
        self.close()
        self.chosen.emit(line)


def _item(line: ContentsLine, *, is_here: bool) -> QStandardItem:
    item = QStandardItem(line.title or "…")
    item.setData(line, ROW)
    if is_here:
        font = QFont()
        font.setBold(True)
        item.setFont(font)
    return item
