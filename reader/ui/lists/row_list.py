"""A list whose rows are as wide as there is room and as high as they need."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle

from reader.ui.lists.model import RowModel

if TYPE_CHECKING:
    from PySide6.QtGui import QPainter, QResizeEvent
    from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

    from reader.ui.look.theme import Palette

_STILL = 40  # milliseconds after the list last had another width
_STRIP = 3  # pixels


class RowList(QListView):
    """Its delegate measures wrapped text by the width of the option's rectangle."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self._still = QTimer(self, singleShot=True, interval=_STILL)
        self._still.timeout.connect(self._make_room)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._still.start()

    def selectAll(self) -> None:
        """Select all rows, those too that the view has not been given yet."""
        model = self.model()
        if isinstance(model, RowModel):
            model.fetch_all()
        super().selectAll()

    def repaint_rows(self) -> None:
        """Paint the rows again if they are on the screen.

        Before that nothing need be done. When a widget is asked of Qt that Qt made
        itself, as the viewport, PySide makes the classes of all widgets: 11 ms.
        """
        if self.isVisible():
            self.viewport().update()

    def _make_room(self) -> None:
        """Lay the rows out for a new width, and keep the first visible row in place.

        Rows far below it are laid out when there is time.
        """
        first = self.indexAt(QPoint(1, 1))
        usual = self.batchSize()
        self.setBatchSize(usual + max(0, first.row()))
        self.doItemsLayout()
        self.setBatchSize(usual)
        if first.isValid():
            self.scrollTo(first, self.ScrollHint.PositionAtTop)


def paint_choice(
    painter: QPainter, option: QStyleOptionViewItem, palette: Palette, ground: str
) -> None:
    """Paint the selected row's background and strip, and its focus ring."""
    where = QRectF(option.rect)
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(where, QColor(ground))
        strip = QRectF(where.left(), where.top(), _STRIP, where.height())
        painter.fillRect(strip, QColor(palette.accent))
    if option.state & QStyle.StateFlag.State_HasFocus:
        paint_focus(painter, where, palette)


def paint_focus(painter: QPainter, where: QRectF, palette: Palette) -> None:
    """Paint a focus ring just inside a rectangle."""
    painter.setPen(QPen(QColor(palette.accent), 1))
    painter.drawRect(where.adjusted(0.5, 0.5, -0.5, -0.5))
