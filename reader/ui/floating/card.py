"""Small cards that float over the window and never cover what they are about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QFrame, QGraphicsDropShadowEffect

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_SHADOW = 24
_GAP = 8  # pixels between a card and what it is about


class Floating(QFrame):
    """A card inside the window, above everything else in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        shadow = QGraphicsDropShadowEffect(self)
        shadow.setBlurRadius(_SHADOW)
        shadow.setOffset(0, _SHADOW / 4)
        shadow.setColor(QColor(0, 0, 0, 45))
        self.setGraphicsEffect(shadow)
        self.hide()

    def show_beside(self, what: QRect, *, above: bool = False) -> None:
        """Show below `what` (in the parent's coordinates), or where there is room."""
        self.adjustSize()
        layout = self.layout()
        if layout is not None and layout.hasHeightForWidth():
            # adjustSize() forgets lines of wrapped rich text
            self.resize(self.width(), layout.totalHeightForWidth(self.width()))
        self.move(place_beside(what, self.rect(), self.room(), above=above))
        self.raise_()
        self.show()

    def room(self) -> QRect:
        """The window's area that the card may use."""
        parent = self.parentWidget()
        assert parent is not None
        return parent.rect()


def place_beside(
    what: QRect, card: QRect, room: QRect, *, above: bool = False
) -> QPoint:
    """Where a card goes: below or above, else to the side; inside the room."""
    left = min(max(what.left(), room.left() + _GAP), room.right() - card.width() - _GAP)
    over = what.top() - _GAP - card.height()
    under = what.bottom() + _GAP
    tops = (over, under) if above else (under, over)
    for top in tops:
        if room.top() <= top and top + card.height() <= room.bottom():
            return QPoint(left, top)
    is_right = what.right() + _GAP + card.width() <= room.right()
    beside = what.right() + _GAP if is_right else what.left() - _GAP - card.width()
    return QPoint(beside, max(room.top(), room.bottom() - card.height() - _GAP))
