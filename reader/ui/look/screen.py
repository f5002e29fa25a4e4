"""How much room the screen has for a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 40)  # a window's title and edges take about as much, and are not ours


def room(widget: QWidget) -> QSize:
    """What a window on the widget's screen can take."""
    return widget.screen().availableSize() - _FRAME


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or as much of it as the screen has room for."""
    window.resize(QSize(width, height).boundedTo(room(window)))


def scrolling(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """An area that scrolls up and down where there is too little room for all of it."""
    area = QScrollArea(parent, widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds scrolls it
    area.setWidget(content)
    return area
