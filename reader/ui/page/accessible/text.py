"""A text of the page, and a sentence of one, as screen readers see them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleInterface

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.reading import TITLE_BLOCK
from reader.text.offsets import Offsets
from reader.ui.page.accessible.facts import Facts

if TYPE_CHECKING:
    from PySide6.QtCore import QObject, QRect

    from reader.domain.article import Block
    from reader.ui.page.accessible.page import AccessiblePage
    from reader.ui.page.view.view import ReadingView

SIDES = tuple(Side)
_ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.QUOTE: QAccessible.Role.BlockQuote,
    BlockKind.IMAGE: QAccessible.Role.Graphic,
}
_PLAIN = QAccessible.Role.Paragraph
_NAMES_TEXTS = sys.platform != "linux"  # Orca would read them twice, as name and line
_NULL = shiboken6.VoidPtr(
    0
)  # what a cast must return for nothing: PySide6 6.11 dies of None


class Words(QAccessibleInterface):
    """Words of one block and side, whichever article is open. It has no children.

    They can have the focus, but are not called focusable: Orca calls such "read only".
    """

    def __init__(self, page: AccessiblePage, block: int, side: Side) -> None:
        super().__init__()
        self.page = page
        self.block = block
        self.side = side
        self._facts = Facts(self)

    @property
    def _view(self) -> ReadingView:
        return self.page.view

    def isValid(self) -> bool:
        spread = self.page.view.spread if self.page.is_alive else None
        return spread is not None and spread.has(self.block)

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

    def setText(self, _kind: QAccessible.Text, _text: str) -> None:
        """The article is not edited."""

    def role(self) -> QAccessible.Role:
        spread = self._view.spread if self.isValid() else None
        return role_of(spread.block(self.block)) if spread else _PLAIN

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return self._facts
        return _NULL


class AccessibleText(Words):
    """One text of one row: its number is all it knows."""

    def __init__(self, page: AccessiblePage, number: int) -> None:
        block = number // len(SIDES) + TITLE_BLOCK
        super().__init__(page, block, SIDES[number % len(SIDES)])
        self.number = number

    @property
    def words(self) -> str:
        spread = self._view.spread if self.isValid() else None
        return spread.text(self.block, self.side) if spread else ""

    def text(self, kind: QAccessible.Text) -> str:
        spread = self._view.spread if self.isValid() else None
        if spread is None or kind is not QAccessible.Text.Name:
            return ""
        parts = (_kind_name(spread.block(self.block)), self.words * _NAMES_TEXTS)
        return "\n".join(filter(None, parts))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401
        if kind is QAccessible.InterfaceType.TextInterface:
            return self.page.stage(self.block, self.side) or _NULL
        return super().interface_cast(kind)

    def selected_units(self) -> tuple[int, int]:
        """From where to where the text is selected, as Qt counts."""
        chosen = self.page.share(self.block, self.side)
        if chosen is None or not self.isValid():
            return 0, 0
        units = Offsets(self.words)
        first, last = chosen.ends
        return units.to_utf16(first.offset), units.to_utf16(last.offset)

    def rect(self) -> QRect:
        end = len(self.words)
        return self._view.rect_of(Passage(self.block, 0, end, self.side))

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.multiLine = True
        state.selectableText = True
        state.focused = self.page.focusChild() is self
        state.offscreen = self.block not in self._view.visible_blocks()
        state.invisible = not self._is_shown()
        return state

    def _is_shown(self) -> bool:
        """Whether the layout has this side of the row."""
        page = self._view.page
        if page is None or not self.isValid():
            return False
        return self.side in page.composer.sides(self.block)


class AccessibleSentence(Words):
    """A sentence that a key has led to: what a screen reader says of the step.

    Its role stays, for screen readers remember it.
    """

    def __init__(self, page: AccessiblePage, role: QAccessible.Role) -> None:
        super().__init__(page, TITLE_BLOCK, Side.ORIGINAL)
        self._role = role
        self._start = self._end = 0

    def role(self) -> QAccessible.Role:
        return self._role

    def show(self, passage: Passage) -> None:
        self.block, self.side = passage.block, passage.side
        self._start, self._end = passage.start, passage.end

    def isValid(self) -> bool:
        return super().isValid() and self._end > 0

    def text(self, kind: QAccessible.Text) -> str:
        spread = self._view.spread
        if spread is None or not self.isValid() or kind is not QAccessible.Text.Name:
            return ""
        words = spread.text(self.block, self.side)[self._start : self._end].strip()
        return "\n".join((words, *self._view.remarks(self._passage)))

    def rect(self) -> QRect:
        return self._view.rect_of(self._passage)

    @property
    def _passage(self) -> Passage:
        return Passage(self.block, self._start, self._end, self.side)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focused = self.page.focusChild() is self
        state.invisible = not state.focused
        return state


def role_of(block: Block) -> QAccessible.Role:
    return _ROLES.get(block.kind, _PLAIN)


def _kind_name(block: Block) -> str:
    """What a text is, where no role says so; of a picture, what it shows."""
    match block.kind:
        case BlockKind.IMAGE:
            return block.image.alt if block.image else ""
        case BlockKind.TABLE:
            return QCoreApplication.translate("Page", "Table")
        case BlockKind.CODE:
            return QCoreApplication.translate("Page", "Code")
        case BlockKind.CAPTION:
            return QCoreApplication.translate("Page", "Caption")
        case _:
            return ""
