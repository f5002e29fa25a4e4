"""How much room the screen has for a window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea

from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_FRAME = QSize(8, 40)  # a window's title and edges take about as much, and are not ours


def room(widget: QWidget) -> QSize:
    """What a window on the widget's screen can take."""
    return widget.screen().availableSize() - _FRAME


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, or as much of it as the screen has room for.

    The size is in pixels of the interface at its usual size. What the window holds must
    have room, too: a row of long buttons makes it wider.
    """
    size = QSize(scaled(width), scaled(height)).expandedTo(window.minimumSizeHint())
    window.resize(size.boundedTo(room(window)))


def scrolling(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """An area that scrolls up and down where there is too little room for all of it."""
    area = QScrollArea(parent, widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds scrolls it
    area.setWidget(content)
    return area
