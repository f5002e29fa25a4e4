"""The menu of the articles read last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from reader.text.cutting import cut_at_word

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QAction

    from reader.domain.shelf import ShelfItem

_LONGEST = 60  # characters of a title


class RecentMenu(QMenu):
    """Says which article is to be opened again."""

    chosen = Signal(str)

    def __init__(self, items: Iterable[ShelfItem], parent: QWidget) -> None:
        super().__init__(parent)
        self.setTitle(self.tr("Open again"))
        for item in items:
            title = cut_at_word(item.title, _LONGEST).replace("&", "&&")
            self.addAction(title).setData(item.id)
        self.setDisabled(self.isEmpty())
        self.triggered.connect(self._on_triggered)

    def _on_triggered(self, action: QAction) -> None:
        self.chosen.emit(action.data())
