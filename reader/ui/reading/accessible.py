"""The page for screen readers: a document whose children are both texts of each row."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING

from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.reading import TITLE_BLOCK

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect

    from reader.ui.reading.view import ReadingView

_SIDES = tuple(Side)
_ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.QUOTE: QAccessible.Role.BlockQuote,
    BlockKind.IMAGE: QAccessible.Role.Graphic,
}


class AccessibleText(QAccessibleInterface):
    """One text of one row, whichever article is open: its number is all it knows."""

    def __init__(self, page: AccessiblePage, number: int) -> None:
        super().__init__()
        self._page = page
        self._view = page.view
        self.number = number
        self._block = number // len(_SIDES) + TITLE_BLOCK
        self._side = _SIDES[number % len(_SIDES)]

    def isValid(self) -> bool:
        spread = self._view.spread
        return spread is not None and spread.has(self._block)

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt takes null
        return None

    def parent(self) -> QAccessibleInterface:
        return self._page

    def child(  # type: ignore[override]  # Qt takes null
        self, _index: int
    ) -> QAccessibleInterface | None:
        return None

    def childAt(  # type: ignore[override]
        self, _x: int, _y: int
    ) -> QAccessibleInterface | None:
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, _child: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        spread = self._view.spread
        if spread is None or not self.isValid():
            return ""
        if kind is QAccessible.Text.Name:
            return spread.text(self._block, self._side)
        return ""

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """The article is not edited."""

    def rect(self) -> QRect:
        end = len(self.text(QAccessible.Text.Name))
        return self._view.rect_of(Passage(self._block, 0, end, self._side))

    def role(self) -> QAccessible.Role:
        spread = self._view.spread
        if spread is None or not self.isValid():
            return QAccessible.Role.Paragraph
        kind = spread.block(self._block).kind
        return _ROLES.get(kind, QAccessible.Role.Paragraph)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.readOnly = True
        state.offscreen = self._block not in self._view.visible_blocks()
        return state


class AccessiblePage(QAccessibleWidget):
    """The view. Its children live as long as it does: Qt keeps what it was given."""

    def __init__(self, view: ReadingView) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self.view = view
        self._texts: dict[int, AccessibleText] = {}

    def childCount(self) -> int:
        spread = self.view.spread
        return spread.rows * len(_SIDES) if spread else 0

    def child(  # type: ignore[override]
        self, index: int
    ) -> QAccessibleInterface | None:
        if not 0 <= index < self.childCount():
            return None
        if index not in self._texts:
            self._texts[index] = AccessibleText(self, index)
        return self._texts[index]

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return child.number if isinstance(child, AccessibleText) else -1

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.view.accessibleName()
        return str(super().text(kind))


@functools.cache
def install() -> None:
    """Tell Qt, once, how to read our views out."""
    QAccessible.installFactory(_interface)


def announce(view: ReadingView, text: str) -> None:
    """Have a screen reader say something, if there is one."""
    if QAccessible.isActive():
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(view, text))


def _interface(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    described = getattr(thing, "accessible", None)
    return described() if callable(described) else None
