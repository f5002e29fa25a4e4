"""The page for screen readers: a document whose children are both texts of each row."""

from __future__ import annotations

import functools
import weakref
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.reading import TITLE_BLOCK
from reader.text.offsets import Offsets
from reader.ui.reading.facts import Facts
from reader.ui.reading.selection import Selection, Spot, share_of
from reader.ui.reading.stage import Stage

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect
    from PySide6.QtGui import QAccessibleTextInterface

    from reader.ui.reading.view import ReadingView

_SIDES = tuple(Side)
_ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.QUOTE: QAccessible.Role.BlockQuote,
    BlockKind.IMAGE: QAccessible.Role.Graphic,
}
_KEPT: list[AccessiblePage] = []  # Qt deletes interfaces itself, at the very end
_NULL = shiboken6.VoidPtr(
    0
)  # what a cast must return for nothing: PySide6 6.11 dies of None


class AccessibleText(QAccessibleInterface):
    """One text of one row, whichever article is open: its number is all it knows."""

    def __init__(self, page: AccessiblePage, number: int) -> None:
        super().__init__()
        self.page = page
        self.number = number
        self._block = number // len(_SIDES) + TITLE_BLOCK
        self._side = _SIDES[number % len(_SIDES)]
        self._facts = Facts(self, self._block, self._side)

    @property
    def _view(self) -> ReadingView:
        return self.page.view

    def isValid(self) -> bool:
        spread = self.page.view.spread if self.page.is_alive else None
        return spread is not None and spread.has(self._block)

    def object(self) -> QObject | None:  # type: ignore[override]  # Qt takes null
        return None

    def parent(self) -> QAccessibleInterface:
        return self.page

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
            return self.page.stage(self._block, self._side) or _NULL
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return self._facts
        return _NULL

    def selected_units(self) -> tuple[int, int]:
        """From where to where the text is selected, as Qt counts."""
        chosen = self.page.share(self._block, self._side)
        if chosen is None or not self.isValid():
            return 0, 0
        units = Offsets(self.text(QAccessible.Text.Name))
        first, last = chosen.ends
        return units.to_utf16(first.offset), units.to_utf16(last.offset)

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
        state.multiLine = True
        state.selectableText = True
        state.focusable = True
        state.focused = self.page.focusChild() is self
        state.offscreen = self._block not in self._view.visible_blocks()
        state.invisible = not self._is_shown()
        return state

    def _is_shown(self) -> bool:
        """Whether the layout has this side of the row."""
        page = self._view.page
        if page is None or not self.isValid():
            return False
        return self._side in page.composer.sides(self._block)


class AccessiblePage(QAccessibleWidget):
    """The view. Neither it nor a child is ever let go: Qt keeps what it is given."""

    def __init__(self, view: ReadingView, former: AccessiblePage | None) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = weakref.ref(view)
        _KEPT.append(self)
        self.texts: dict[int, AccessibleText] = former.texts if former else {}
        self.edit: Stage | None = former.edit if former else None
        for text in self.texts.values():
            text.page = self

    @property
    def is_alive(self) -> bool:
        view = self._view()
        return view is not None and shiboken6.isValid(view)

    @property
    def view(self) -> ReadingView:
        view = self._view()
        assert view is not None
        return view

    def childCount(self) -> int:
        spread = self.view.spread if self.is_alive else None
        return spread.rows * len(_SIDES) if spread else 0

    def child(  # type: ignore[override]
        self, index: int
    ) -> QAccessibleInterface | None:
        if not 0 <= index < self.childCount():
            return None
        if index not in self.texts:
            self.texts[index] = AccessibleText(self, index)
        return self.texts[index]

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

    def stage(self, block: int, side: Side) -> QAccessibleTextInterface | None:
        """The characters of a text, for the call that asks for them."""
        page = self.view.page
        if page is None or not page.spread.has(block):
            return None
        if self.edit is None:
            self.edit = Stage(self.view)
            queued = Qt.ConnectionType.QueuedConnection
            self.edit.selected.connect(self.view.take, queued)
            self.edit.wanted.connect(self.view.go_to, queued)
        origin = self.view.viewport().geometry().topLeft()
        return self.edit.set(page, (block, side), origin, self.share(block, side))

    def share(self, block: int, side: Side) -> Selection | None:
        """What of the selection lies in a text; an empty one is the caret."""
        chosen, caret, spread = self.view.selected, self.view.caret, self.view.spread
        share = share_of(chosen, spread, block, side) if chosen and spread else None
        if (
            share
            or caret is None
            or (caret.spot.block, caret.spot.side) != (block, side)
        ):
            return share
        return Selection(caret.spot, caret.spot)

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


def page_of(view: ReadingView) -> AccessiblePage:
    """The page of a view as Qt knows it."""
    page = QAccessible.queryAccessibleInterface(view)
    assert isinstance(page, AccessiblePage)
    return page


def _interface(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    described = getattr(thing, "accessible", None)
    return described() if callable(described) else None
