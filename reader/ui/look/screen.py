"""Sizes windows for the screen, and lays widgets out in little room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtWidgets import (
    QFrame,
    QLayout,
    QLayoutItem,
    QScrollArea,
    QSizePolicy,
    QWidget,
)

from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BETWEEN = 5  # pixels between widgets in a line
_WORDS = 280  # pixels that a sentence needs beside its buttons
_FRAME = QSize(8, 40)  # a window's title and edges take about as much, and are not ours


def room(widget: QWidget) -> QSize:
    """The size that a window on the widget's screen can have."""
    return widget.screen().availableSize() - _FRAME


def fit(window: QWidget, width: int, height: int) -> None:
    """Give a window this size, in pixels of the interface at its usual size.

    The window is larger if its content needs more, such as a row of long buttons, and
    never larger than the screen.
    """
    fit_to(window, QSize(scaled(width), scaled(height)))


def fit_to(window: QWidget, size: QSize) -> None:
    """Do as `fit`, with a size in the pixels of the screen."""
    window.resize(size.expandedTo(window.minimumSizeHint()).boundedTo(room(window)))


def bring_up(window: QWidget) -> None:
    """Show a window in front of the others, with the keyboard."""
    window.show()
    window.raise_()
    window.activateWindow()


def scrolling(content: QWidget, parent: QWidget | None = None) -> QScrollArea:
    """An area that scrolls up and down where there is too little room for all of it."""
    area = QScrollArea(parent, widgetResizable=True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # what it holds scrolls it
    area.setWidget(content)
    return area


class Flow(QLayout):
    """Widgets in lines, as words in a paragraph; those that are hidden take no room."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(0, 0, 0, 0)
        self.setSpacing(_BETWEEN)
        if parent is not None:
            policy = QSizePolicy(
                QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum
            )
            policy.setHeightForWidth(True)
            parent.setSizePolicy(policy)

    def clear(self) -> None:
        """Take the widgets out and delete them."""
        while self._items:
            widget = self._items.pop().widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max((where.bottom() + 1 for _, where in self._laid(width)), default=0)

    def sizeHint(self) -> QSize:
        shown = self._shown()
        wide = sum(item.sizeHint().width() + _BETWEEN for item in shown)
        return QSize(max(0, wide - _BETWEEN), _tallest(shown))

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        wide = max((size.width() for size in sizes), default=0)
        return QSize(wide, max((size.height() for size in sizes), default=0))

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, where in self._laid(rect.width()):
            item.setGeometry(where.translated(rect.topLeft()))

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _laid(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        """Where each item stands, from the top left."""
        return _in_lines(self._shown(), width)


class Beside(Flow):
    """A sentence with its buttons beside it, or in lines below, as the width decides.

    A layout, and not a box whose direction changes when it is resized: the layout
    around it asks first how high it would be, and takes the answer.
    """

    def __init__(self, words: QWidget, *buttons: QWidget) -> None:
        super().__init__()
        for widget in (words, *buttons):
            self.addWidget(widget)

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def setGeometry(self, rect: QRect) -> None:
        spare = max(0, rect.height() - self.heightForWidth(rect.width()))
        super().setGeometry(rect.adjusted(0, spare // 2, 0, 0))

    def _laid(self, width: int) -> Iterator[tuple[QLayoutItem, QRect]]:
        words, *buttons = self._shown()
        row = list(_in_lines(buttons, 1 << 20))  # in one line
        room = width - row[-1][1].right() - 1 - _BETWEEN if row else width
        if row and room < scaled(_WORDS):
            high = words.heightForWidth(width)
            yield words, QRect(0, 0, width, high)
            yield from _in_lines(buttons, width, high + _BETWEEN)
            return
        high = max(words.heightForWidth(room), _tallest(buttons))
        yield words, QRect(0, 0, room, high)
        for button, where in row:
            top = (high - where.height()) // 2
            yield button, where.translated(room + _BETWEEN, top)


def _in_lines(
    items: Sequence[QLayoutItem], width: int, top: int = 0
) -> Iterator[tuple[QLayoutItem, QRect]]:
    left, height = 0, _tallest(items)
    for item in items:
        wide = min(item.sizeHint().width(), max(width, 1))
        if left and left + wide > width:
            left, top = 0, top + height + _BETWEEN
        yield item, QRect(left, top, wide, height)
        left += wide + _BETWEEN


def _tallest(items: Sequence[QLayoutItem]) -> int:
    return max((item.sizeHint().height() for item in items), default=0)
