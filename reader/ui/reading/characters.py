"""One text of the page as screen readers ask for it: its characters, its language.

Offsets in and out are UTF-16 units. Qt finds characters, words and sentences in `text`
by itself. PySide6 carries neither what of a text is selected nor the attributes of
its characters, so that no selection is reported here; the narrator says what is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QRect
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAttributesInterface,
    QAccessibleTextInterface,
)

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.language import Language
from reader.text.offsets import Offsets
from reader.ui.reading.caret import Caret
from reader.ui.reading.piece import BLEED
from reader.ui.reading.selection import Spot

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint

    from reader.ui.reading.view import ReadingView

_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English),
    Language.CHINESE: QLocale(QLocale.Language.Chinese),
}


class Characters(QAccessibleTextInterface):
    """The characters of one side of one block, whatever is written there just now."""

    def __init__(self, view: ReadingView, block: int, side: Side) -> None:
        super().__init__()
        self._view = view
        self._block = block
        self._side = side

    def characterCount(self) -> int:
        return Offsets(self._text).to_utf16(len(self._text))

    def text(self, start: int, end: int) -> str:
        begin, until = self._range(start, end)
        return self._text[begin:until]

    def characterRect(self, offset: int) -> QRect:
        start, _ = self._range(offset, offset)
        if start == len(self._text) > 0:  # the caret may stand there
            last = self._rect(start - 1)
            return QRect(last.right() + 1, last.top(), 1, last.height())
        return self._rect(start)

    def offsetAtPoint(self, point: QPoint) -> int:
        page = self._view.page
        inside = self._view.viewport().mapFromGlobal(point)
        spot = page.character(inside.toPointF()) if page else None
        return self._unit_of(spot) if spot and self._holds(spot) else -1

    def cursorPosition(self) -> int:
        caret = self._view.caret
        return self._unit_of(caret.spot) if caret and self._holds(caret.spot) else 0

    def setCursorPosition(self, position: int) -> None:
        if self._text:
            self._view.put_caret(Caret(self._spot(position)))
            self._view.show_caret()

    def selectionCount(self) -> int:
        return 0

    def addSelection(self, start: int, end: int) -> None:
        self.setSelection(0, start, end)

    def setSelection(self, _index: int, start: int, end: int) -> None:
        if self._text:
            here = Passage(self._block, *self._range(start, end), self._side)
            self._view.select(here)

    def removeSelection(self, _index: int) -> None:
        self._view.clear_selection()

    def scrollToSubstring(self, start: int, end: int) -> None:
        if self._text:
            here = Passage(self._block, *self._range(start, end), self._side)
            self._view.go_to(here)

    @property
    def _text(self) -> str:
        spread = self._view.spread
        if spread is None or not spread.has(self._block):
            return ""
        return spread.text(self._block, self._side)

    def _rect(self, index: int) -> QRect:
        here = Passage(self._block, index, index + 1, self._side)
        return self._view.rect_of(here).adjusted(BLEED, 0, -BLEED, 0)

    def _holds(self, spot: Spot) -> bool:
        return (spot.block, spot.side) == (self._block, self._side)

    def _unit_of(self, spot: Spot) -> int:
        return Offsets(self._text).to_utf16(spot.offset)

    def _spot(self, unit: int) -> Spot:
        return Spot(self._block, self._side, self._range(unit, unit)[0])

    def _range(self, begin: int, until: int) -> tuple[int, int]:
        """Units that may be out of bounds, as code points that are not; -1: the end."""
        text = self._text
        units, length = Offsets(text), len(text)
        end = length if until < 0 else min(length, units.from_utf16(until))
        return min(max(0, units.from_utf16(max(0, begin))), end), end


class Facts(QAccessibleAttributesInterface):
    """What a voice has to know of a text: its language, and the rank of a heading."""

    def __init__(self, view: ReadingView, block: int, side: Side) -> None:
        super().__init__()
        self._view = view
        self._block = block
        self._side = side

    def attributeKeys(self) -> list[QAccessible.Attribute]:
        spread = self._view.spread
        if spread is None or not spread.has(self._block):
            return []
        if spread.block(self._block).kind is BlockKind.HEADING:
            return [QAccessible.Attribute.Locale, QAccessible.Attribute.Level]
        return [QAccessible.Attribute.Locale]

    def attributeValue(self, key: QAccessible.Attribute) -> object:
        spread = self._view.spread
        if spread is None or key not in self.attributeKeys():
            return None
        if key is QAccessible.Attribute.Level:
            return max(1, spread.block(self._block).level)
        return _LOCALES.get(spread.language_of(self._side), QLocale.c())
