"""A list of folders, with buttons to add and remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

_HEIGHT = 120


class FolderList(QWidget):
    """Shows folders; reports each change."""

    changed = Signal()

    def __init__(self, folders: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list = QListWidget(self)
        self._list.addItems(list(folders))
        self._list.setAccessibleName(self.tr("Watched folders"))
        self._list.setMaximumHeight(_HEIGHT)
        add = QPushButton(self.tr("Add…"), self)
        remove = QPushButton(self.tr("Remove"), self)
        add.clicked.connect(self._on_add)
        remove.clicked.connect(self._on_remove)
        buttons = QHBoxLayout()
        buttons.addWidget(add)
        buttons.addWidget(remove)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._list)
        column.addLayout(buttons)
        column.addStretch(1)

    @property
    def folders(self) -> tuple[str, ...]:
        return tuple(self._list.item(row).text() for row in range(self._list.count()))

    def add(self, folder: str) -> None:
        """Add a folder unless it is listed already."""
        if folder and folder not in self.folders:
            self._list.addItem(folder)
            self.changed.emit()

    def _on_add(self) -> None:
        title = self.tr("Watch a folder")
        self.add(QFileDialog.getExistingDirectory(self, title))

    def _on_remove(self) -> None:
        for item in self._list.selectedItems():
            self._list.takeItem(self._list.row(item))
        self.changed.emit()
