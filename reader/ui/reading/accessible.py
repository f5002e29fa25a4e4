"""The page for screen readers: a document whose children are both texts of each row."""

from __future__ import annotations

import functools
import sys
import weakref
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QPoint, Qt
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

    from reader.domain.article import Block
    from reader.ui.reading.view import ReadingView

_SIDES = tuple(Side)
_ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.QUOTE: QAccessible.Role.BlockQuote,
    BlockKind.IMAGE: QAccessible.Role.Graphic,
}
_PLAIN = QAccessible.Role.Paragraph
_NAMES_TEXTS = sys.platform != "linux"  # Orca would read them twice, as name and line
_KEPT: list[AccessiblePage] = []  # Qt deletes interfaces itself, at the very end
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
        spread = self._view.spread
        if spread is None or not self.isValid():
            return _PLAIN
        return _ROLES.get(spread.block(self.block).kind, _PLAIN)

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return self._facts
        return _NULL


class AccessibleText(Words):
    """One text of one row: its number is all it knows."""

    def __init__(self, page: AccessiblePage, number: int) -> None:
        block = number // len(_SIDES) + TITLE_BLOCK
        super().__init__(page, block, _SIDES[number % len(_SIDES)])
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

    There are two, in turn: a focus is heard of only when it goes to another object.
    """

    def __init__(self, page: AccessiblePage) -> None:
        super().__init__(page, TITLE_BLOCK, Side.ORIGINAL)
        self._start = self._end = 0

    def show(self, passage: Passage) -> None:
        self.block, self.side = passage.block, passage.side
        self._start, self._end = passage.start, passage.end

    def isValid(self) -> bool:
        return super().isValid() and self._end > 0

    def text(self, kind: QAccessible.Text) -> str:
        spread = self._view.spread
        if spread is None or not self.isValid() or kind is not QAccessible.Text.Name:
            return ""
        return spread.text(self.block, self.side)[self._start : self._end].strip()

    def rect(self) -> QRect:
        return self._view.rect_of(
            Passage(self.block, self._start, self._end, self.side)
        )

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focused = self.page.focusChild() is self
        state.invisible = not state.focused
        return state


class AccessiblePage(QAccessibleWidget):
    """The view. Neither it nor a child is ever let go: Qt keeps what it is given."""

    def __init__(self, view: ReadingView, former: AccessiblePage | None) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = weakref.ref(view)
        _KEPT.append(self)
        self.texts: dict[int, AccessibleText] = former.texts if former else {}
        self.edit: Stage | None = former.edit if former else None
        self.sentences: list[AccessibleSentence] = former.sentences if former else []
        for words in (*self.texts.values(), *self.sentences):
            words.page = self

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
        return self._count_texts() + len(self._sentences()) if self.is_alive else 0

    def child(  # type: ignore[override]
        self, index: int
    ) -> QAccessibleInterface | None:
        """Both texts of every row, then the sentences that were stepped to."""
        beyond = index - self._count_texts()
        if not 0 <= index < self.childCount():
            return None
        if beyond >= 0:
            return self._sentences()[beyond]
        if index not in self.texts:
            self.texts[index] = AccessibleText(self, index)
        return self.texts[index]

    def _count_texts(self) -> int:
        spread = self.view.spread if self.is_alive else None
        return spread.rows * len(_SIDES) if spread else 0

    def _sentences(self) -> list[AccessibleSentence]:
        return [each for each in self.sentences if each.isValid()]

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        page = self.view.page
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        spot = page.character(point.toPointF()) if page else None
        return self.text_at(spot) if spot else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The words that the last key led to; the caret's, while it is browsed with."""
        view = self.view
        if not view.hasFocus():
            return None
        if view.told and view.told.isValid():
            return view.told
        return (
            self.text_at(view.caret.spot) if view.is_browsing and view.caret else None
        )

    def sentence(self, passage: Passage) -> AccessibleSentence:
        """A sentence as an object of its own, other than the last one."""
        if not self.sentences:
            self.sentences += (AccessibleSentence(self), AccessibleSentence(self))
        other = self.sentences[self.view.told is self.sentences[0]]
        other.show(passage)
        return other

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
        if isinstance(child, AccessibleText):
            return child.number
        sentences: list[QAccessibleInterface] = [*self._sentences()]
        is_sentence = child in sentences
        return self._count_texts() + sentences.index(child) if is_sentence else -1

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.view.accessibleName()
        return str(super().text(kind))


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
