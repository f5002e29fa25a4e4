"""A text edit that nobody sees, in which Qt reads our texts to screen readers.

PySide6 6.11 carries only half of QAccessibleTextInterface: a class of our own cannot
say what is selected, nor where lines and attributes end, and readers fall silent at
what it answers instead. Qt's own for a text edit is whole. One edit serves every text,
since Qt asks for the interface anew at each call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QTextCursor, QTextDocument, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from reader.domain.annotation import Passage, Side
from reader.domain.reading import TITLE_BLOCK
from reader.text.offsets import Offsets
from reader.ui.page.cursor.lines import lines_of
from reader.ui.page.cursor.selection import Selection
from reader.ui.page.rows.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QAccessibleTextInterface, QTextLine

    from reader.ui.page.cursor.lines import CaretLine
    from reader.ui.page.rows.page import Page

_LINE_SEPARATOR = "\u2028"
_HUGE = 16_000  # pixels; an edit that keeps its size keeps its lines


class Stage(QTextEdit):
    """Shows one text of a page at a time, in its place, with caret and selection.

    It is told to say what a screen reader did there.
    """

    selected = Signal(Selection)  # an empty one: the caret was set
    view_requested = Signal(Passage)  # to be brought into view

    def __init__(self, parent: QWidget) -> None:
        self._is_set = False
        super().__init__(parent)
        self.hide()
        self.resize(_HUGE, _HUGE)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("border: none; margin: 0; padding: 0")
        self.setReadOnly(True)
        self._at: tuple[int, Side] = (TITLE_BLOCK, Side.ORIGINAL)
        self._text = ""
        self._units = Offsets("")
        self._lines: Sequence[CaretLine] = ()
        self._document = self.document()
        self._is_set_by_us = False
        self._owner = QObject(self)
        self._fall_silent()
        self.cursorPositionChanged.connect(self._on_changed)
        self.selectionChanged.connect(self._on_changed)

    def set(
        self, page: Page, at: tuple[int, Side], origin: QPoint, chosen: Selection | None
    ) -> QAccessibleTextInterface:
        """Put a text of the page on; `origin` is where the page begins in the parent.

        `chosen` is the text's share of the selection, or an empty one at the caret.
        """
        block, _ = self._at = at
        is_seen = block in page.visible_blocks()
        lines = lines_of(page, *at) if is_seen else []
        self._is_set_by_us = True
        self._set_text(page.reading.text(*at), lines, page.columns.width)
        self.move(origin + QPoint(0, round(page.top_of(block))))
        self._set_cursor(chosen)
        self._is_set_by_us = False
        return QAccessible.queryAccessibleInterface(self).textInterface()

    def _fall_silent(self) -> None:
        """Stop QTextEdit from sending caret events: the page already sends them.

        Qt's text control tells of them in the name of its parent if that is a widget.
        """
        for child in self.findChildren(QObject):
            if child.inherits("QWidgetTextControl"):
                child.setParent(self._owner)

    def changeEvent(self, event: QEvent) -> None:
        self._is_set = False  # another font or style has undone the lines
        super().changeEvent(event)

    def _set_text(self, text: str, lines: Sequence[CaretLine], width: float) -> None:
        if self._is_set and text == self._text and lines == self._lines:
            return
        self._is_set = True
        self._text, self._lines, self._units = text, lines, Offsets(text)
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setPlainText(text.replace("\n", _LINE_SEPARATOR))
        self.setDocument(document)  # takes the edit's width for it, not ours
        if lines:
            document.setDefaultFont(lines[0].piece.layout.font())
        document.setTextWidth(width)
        self._document = document  # Qt does not keep what it is given
        document.documentLayout().documentSize()
        if lines:
            self._break(document, lines)

    def _set_cursor(self, chosen: Selection | None) -> None:
        anchor, head = (chosen.anchor, chosen.head) if chosen else (None, None)
        cursor = QTextCursor(self._document)
        cursor.setPosition(self._unit(anchor))
        cursor.setPosition(self._unit(head), QTextCursor.MoveMode.KeepAnchor)
        now = self.textCursor()
        if (now.anchor(), now.position()) != (cursor.anchor(), cursor.position()):
            self.setTextCursor(cursor)

    def _unit(self, spot: Spot | None) -> int:
        return self._units.to_utf16(spot.offset) if spot else 0

    def _break(self, document: QTextDocument, lines: Sequence[CaretLine]) -> None:
        """Break the lines where the page breaks them, and put them where it does."""
        layout = document.firstBlock().layout()
        option = layout.textOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAnywhere)
        layout.setTextOption(option)
        starts = [self._units.to_utf16(line.start) for line in lines]
        ends = [*starts[1:], self._units.to_utf16(len(self._text))]
        layout.beginLayout()
        for line, start, end in zip(lines, starts, ends, strict=True):
            made = layout.createLine()
            if not made.isValid():
                break
            _set_length(made, end - start)
            made.setPosition(line.caret(line.start).topLeft())
        layout.endLayout()

    def _on_changed(self) -> None:
        if not self._is_set_by_us:
            cursor = self.textCursor()
            spots = (self._spot(at) for at in (cursor.anchor(), cursor.position()))
            self.selected.emit(Selection(*spots))

    def _spot(self, unit: int) -> Spot:
        return Spot(*self._at, self._units.from_utf16(unit))

    @Slot(QRectF)
    def _q_ensureVisible(self, rect: QRectF) -> None:
        """The slot by which Qt's text control scrolls; a QTextEdit lacks it."""
        hit = self._document.documentLayout().hitTest(
            rect.center(), Qt.HitTestAccuracy.FuzzyHit
        )
        if hit >= 0:
            block, side = self._at
            start = self._units.from_utf16(hit)
            self.view_requested.emit(Passage(block, start, start + 1, side))


def _set_length(line: QTextLine, units: int) -> None:
    """Break a line after so many units. Qt counts columns, and a ligature is one."""
    columns = units
    line.setNumColumns(columns)
    while line.textLength() > units and columns > 1:
        columns -= 1
        line.setNumColumns(columns)
