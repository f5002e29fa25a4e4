"""The page for screen readers: a document whose children are both texts of each row."""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QAccessibleInterface,
)
from PySide6.QtWidgets import QAccessibleWidget

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.reading import TITLE_BLOCK
from reader.ui.reading.characters import Characters, Facts

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect

    from reader.ui.reading.selection import Spot
    from reader.ui.reading.view import ReadingView

_SIDES = tuple(Side)
_ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.QUOTE: QAccessible.Role.BlockQuote,
    BlockKind.IMAGE: QAccessible.Role.Graphic,
}
_NULL = shiboken6.VoidPtr(
    0
)  # what a cast must return for nothing: PySide6 6.11 dies of None


class AccessibleText(QAccessibleInterface):
    """One text of one row, whichever article is open: its number is all it knows."""

    def __init__(self, page: AccessiblePage, number: int) -> None:
        super().__init__()
        self._page = page
        self._view = page.view
        self.number = number
        self._block = number // len(_SIDES) + TITLE_BLOCK
        self._side = _SIDES[number % len(_SIDES)]
        self.characters = Characters(self._view, self._block, self._side)
        self._facts = Facts(self._view, self._block, self._side)

    def isValid(self) -> bool:
        if not shiboken6.isValid(self._view):
            return False
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

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401
        if kind is QAccessible.InterfaceType.TextInterface:
            return self.characters
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return self._facts
        return _NULL

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
        state.multiLine = True
        state.selectableText = True
        state.focusable = True
        state.focused = self._page.focusChild() is self
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

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        page = self.view.page
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        spot = page.character(point.toPointF()) if page else None
        return self.text_at(spot) if spot else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The text that holds the caret, while the reader browses with it."""
        view = self.view
        caret = view.caret if view.is_browsing and view.hasFocus() else None
        return self.text_at(caret.spot) if caret else None

    def text_at(self, spot: Spot) -> AccessibleText | None:
        """The text that a place is in."""
        found = self.child(
            (spot.block - TITLE_BLOCK) * len(_SIDES) + _SIDES.index(spot.side)
        )
        return found if isinstance(found, AccessibleText) else None

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
