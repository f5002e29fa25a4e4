"""A text of the page, and a sentence of one, as screen readers see them."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import shiboken6
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleInterface,
)

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK
from reader.text.offsets import Offsets

if TYPE_CHECKING:
    import weakref
    from collections.abc import Callable

    from PySide6.QtCore import QObject, QRect
    from PySide6.QtGui import QAccessibleTextInterface

    from reader.desk.reading import Reading
    from reader.domain.article import Block
    from reader.ui.page.accessible.heard import Heard

SIDES = tuple(Side)
_ROLES = {
    BlockKind.HEADING: QAccessible.Role.Heading,
    BlockKind.LIST_ITEM: QAccessible.Role.ListItem,
    BlockKind.QUOTE: QAccessible.Role.BlockQuote,
    BlockKind.IMAGE: QAccessible.Role.Graphic,
}
_PLAIN = QAccessible.Role.Paragraph
_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English),
    Language.CHINESE: QLocale(QLocale.Language.Chinese),
}
_NAMES_TEXTS = sys.platform != "linux"  # Orca would read them twice, as name and line
_NULL = shiboken6.VoidPtr(
    0
)  # a cast returns this for nothing: PySide6 6.11 crashes on None


class AccessibleFacts(QAccessibleAttributesInterface):
    """The language of one side of one block, and the level of a heading."""

    def __init__(self, words: AccessibleWords) -> None:
        super().__init__()
        self._words = words

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        reading = self._words.reading
        if reading is None:
            return []
        if reading.block(self._words.block).kind is BlockKind.HEADING:
            return [QAccessible.Attribute.Locale, QAccessible.Attribute.Level]
        return [QAccessible.Attribute.Locale]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        reading = self._words.reading
        if reading is None or key not in self.attributeKeys():
            return None
        if key is QAccessible.Attribute.Level:
            return max(1, reading.block(self._words.block).level)
        return _LOCALES.get(reading.language_of(self._words.side), QLocale.c())


class AccessibleWords(QAccessibleInterface):
    """Words of one block and side, whichever article is open. It has no children.

    They can have the focus, but are not called focusable: Orca calls such "read only".
    `heard` is a weak reference: Qt keeps this object for longer than the view lives.
    """

    def __init__(
        self,
        parent: QAccessibleInterface,
        heard: weakref.ref[Heard],
        block: int,
        side: Side,
    ) -> None:
        super().__init__()
        self.page = parent
        self._heard = heard
        self.block = block
        self.side = side
        self._facts = AccessibleFacts(self)

    @property
    def reading(self) -> Reading | None:
        """The open article, if it has this text and the view is alive."""
        heard = self._heard()
        reading = heard.reading if heard and self.page.isValid() else None
        return reading if reading and reading.has(self.block) else None

    @property
    def heard(self) -> Heard:
        heard = self._heard()
        assert heard is not None
        return heard

    @property
    def has_focus(self) -> bool:
        return self.page.focusChild() is self

    def isValid(self) -> bool:
        return self.reading is not None

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
        reading = self.reading
        return role_of(reading.block(self.block)) if reading else _PLAIN

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401
        if kind is QAccessible.InterfaceType.AttributesInterface:
            return self._facts
        return _NULL


class AccessibleText(AccessibleWords):
    """One text of one row. `number` counts both texts of each row from 0.

    `stage` gives Qt's interface to the characters of a text, for one call.
    """

    def __init__(
        self,
        parent: QAccessibleInterface,
        heard: weakref.ref[Heard],
        number: int,
        stage: Callable[[int, Side], QAccessibleTextInterface | None],
    ) -> None:
        block = number // len(SIDES) + TITLE_BLOCK
        super().__init__(parent, heard, block, SIDES[number % len(SIDES)])
        self.number = number
        self.stage = stage

    @property
    def words(self) -> str:
        reading = self.reading
        return reading.text(self.block, self.side) if reading else ""

    def text(self, kind: QAccessible.Text) -> str:
        reading = self.reading
        if reading is None or kind is not QAccessible.Text.Name:
            return ""
        parts = (_kind_name(reading.block(self.block)), self.words * _NAMES_TEXTS)
        return "\n".join(filter(None, parts))

    def interface_cast(self, kind: QAccessible.InterfaceType) -> Any:  # noqa: ANN401
        if kind is QAccessible.InterfaceType.TextInterface:
            return self.stage(self.block, self.side) or _NULL
        return super().interface_cast(kind)

    def selected_units(self) -> tuple[int, int]:
        """From where to where the text is selected, as Qt counts."""
        chosen = self.heard.share(self.block, self.side) if self.reading else None
        if chosen is None:
            return 0, 0
        units = Offsets(self.words)
        first, last = chosen.ends
        return units.to_utf16(first.offset), units.to_utf16(last.offset)

    def rect(self) -> QRect:
        end = len(self.words)
        return self.heard.rect_of(Passage(self.block, 0, end, self.side))

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.multiLine = True
        state.selectableText = True
        state.focused = self.has_focus
        state.offscreen = not self.heard.is_in_window(self.block)
        is_shown = self.reading and self.heard.is_shown(self.block, self.side)
        state.invisible = not is_shown
        return state


class AccessibleSentence(AccessibleWords):
    """A sentence that a key has led to: what a screen reader says of the step.

    Its role stays, for screen readers remember it.
    """

    def __init__(
        self,
        parent: QAccessibleInterface,
        heard: weakref.ref[Heard],
        role: QAccessible.Role,
    ) -> None:
        super().__init__(parent, heard, TITLE_BLOCK, Side.ORIGINAL)
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
        reading = self.reading if self.isValid() else None
        if reading is None or kind is not QAccessible.Text.Name:
            return ""
        words = reading.text(self.block, self.side)[self._start : self._end].strip()
        return "\n".join((words, *self.heard.remarks(self._passage)))

    def rect(self) -> QRect:
        return self.heard.rect_of(self._passage)

    @property
    def _passage(self) -> Passage:
        return Passage(self.block, self._start, self._end, self.side)

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        state.focused = self.has_focus
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
