"""The mouse: lights, selects, follows links, asks for words and menus."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTextBoundaryFinder,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import Passage
from reader.domain.article import SpanKind
from reader.domain.reading import TITLE_BLOCK
from reader.text.offsets import Offsets
from reader.ui.page.cursor.caret import Caret

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractScrollArea

    from reader.desk.reading import Reading
    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.rows.page import Page
    from reader.ui.page.rows.spot import Spot
    from reader.ui.page.view.scroller import Scroller

_Around = Callable[[str, int], tuple[int, int]]

_NOWHERE = Passage(TITLE_BLOCK, 0, 0)
_EDGE_INTERVAL = 30  # milliseconds
_EDGE_SPEED = 40.0  # pixels


class Pointer(QObject):
    """The gestures over one area. It remembers where a press began, and no more.

    `where` gives the rectangle of a passage in global pixels.
    """

    pressed = Signal()  # the left button, anywhere on the page
    word_hovered = Signal(str, int, QRect, Passage)  # text, offset, global; "": left
    word_double_clicked = Signal(str, int, QRect, Passage)  # the same
    link_hovered = Signal(str)  # "" when it is left
    link_activated = Signal(str)
    mark_activated = Signal(str)  # the annotation's id
    menu_requested = Signal(QPoint, Passage)  # global

    def __init__(
        self,
        area: QAbstractScrollArea,
        cursor: Cursor,
        scroller: Scroller,
        where: Callable[[Passage], QRect],
    ) -> None:
        super().__init__(area)
        self._area = area
        self._cursor = cursor
        self._scroller = scroller
        self._where = where
        self.chinese_word: Callable[[str, int], tuple[int, int] | None] | None = None
        self._pressed: QPointF | None = None
        self._origin: Spot | None = None
        self._around: _Around | None = None  # what a drag takes whole
        self._held: tuple[Spot, Spot] | None = None  # what it began with
        self._doubled: tuple[int, QPointF] | None = None  # when and where
        self._word: Spot | None = None
        self._link = ""
        self._edge = QTimer(self, interval=_EDGE_INTERVAL)
        self._edge.timeout.connect(self._scroll_at_edge)
        self._beyond = QPointF()  # where the pointer is, outside of the window

    def take(self, event: QEvent) -> bool:
        """Follow a mouse event of the viewport; return whether it was one."""
        if event.type() is QEvent.Type.Leave:
            self.leave()
        if not isinstance(event, QMouseEvent):
            return False
        page, kinds = self._cursor.page, QEvent.Type
        if page:
            match event.type():
                case kinds.MouseButtonPress:
                    self._press(event, page)
                case kinds.MouseMove:
                    self._move(event, page)
                case kinds.MouseButtonRelease:
                    self._release(event, page)
                case kinds.MouseButtonDblClick:
                    self._double_click(event, page)
        return True

    def ask_for_menu(self, event: QContextMenuEvent) -> None:
        """Ask for a menu: where the pointer is or, by key, the caret."""
        spot, where = self._asked(event)
        chosen = self._cursor.selection()
        passage = chosen[0] if chosen else _character(spot) if spot else _NOWHERE
        self.menu_requested.emit(where, passage)

    def _asked(self, event: QContextMenuEvent) -> tuple[Spot | None, QPoint]:
        page, caret = self._cursor.page, self._cursor.caret
        if event.reason() is QContextMenuEvent.Reason.Keyboard and caret and page:
            rect = caret.rect(page)
            if rect is not None:
                below = rect.toRect().bottomLeft()
                return caret.spot, self._area.viewport().mapToGlobal(below)
        spot = page.character(event.pos().toPointF()) if page else None
        return spot, event.globalPos()

    def activate(self, spot: Spot) -> None:
        """Follow the link at a place, or open its mark, and light its sentence."""
        page = self._cursor.page
        if page is None:
            return
        target = link_at(page.reading, spot)
        if target:
            self.link_activated.emit(target)
            return
        mark = page.marking.at(_character(spot))
        if mark:
            self.mark_activated.emit(mark)
        self._cursor.light_at(spot)

    def forget(self) -> None:
        """Forget the pressed and the hovered word when another article opens."""
        self._pressed = self._origin = self._around = self._held = self._doubled = None
        self._edge.stop()
        self.leave()

    def leave(self) -> None:
        """The pointer is not over the page any more."""
        self._cursor.hover(None)
        self._tell_word(None, None)
        self._tell_link("")

    # Pressing and dragging

    def _press(self, event: QMouseEvent, page: Page) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.pressed.emit()
        spot = page.spot(event.position())
        anchor = self._cursor.anchor
        if spot and anchor and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self._origin = anchor
            self._cursor.select_between(anchor, spot)
            return
        if spot and self._is_third(event):
            self._hold(spot, page, _whole)
            return
        self._pressed, self._origin = event.position(), spot
        self._cursor.clear_selection()
        if spot:
            self._cursor.put_caret(Caret(spot))

    def _move(self, event: QMouseEvent, page: Page) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._origin:
            self._drag(event.position(), page)
        else:
            self._hover(event.position(), page)

    def _release(self, event: QMouseEvent, page: Page) -> None:
        pressed, self._pressed, self._origin = self._pressed, None, None
        self._around = self._held = None
        self._edge.stop()
        if pressed is None or _is_far(pressed, event.position()):
            return
        spot = page.character(event.position())
        if spot:
            self.activate(spot)

    def _double_click(self, event: QMouseEvent, page: Page) -> None:
        self._doubled = event.timestamp(), event.position()
        spot = page.character(event.position())
        if spot:
            self._hold(spot, page, self._word_around)
            self.word_double_clicked.emit(*self._at(spot, page))

    def _word_around(self, text: str, offset: int) -> tuple[int, int]:
        """The dictionary's word in Chinese, else the word by Unicode's boundaries."""
        found = self.chinese_word(text, offset) if self.chinese_word else None
        return found or word_around(text, offset)

    def _is_third(self, event: QMouseEvent) -> bool:
        """Whether a press makes a double click a triple one: it takes the paragraph."""
        if self._doubled is None:
            return False
        (then, where), self._doubled = self._doubled, None
        is_soon = event.timestamp() - then < QApplication.doubleClickInterval()
        return is_soon and not _is_far(where, event.position())

    def _hold(self, spot: Spot, page: Page, around: _Around) -> None:
        """Take a word or a paragraph; a drag from here takes more of them."""
        self._pressed, self._origin, self._around = None, spot, around
        self._held = _ends(spot, page, around)
        self._cursor.select_between(*self._held)

    def _drag(self, point: QPointF, page: Page) -> None:
        assert self._origin is not None
        if self._pressed and not _is_far(self._pressed, point):
            return
        self._beyond = point
        if 0 <= point.y() <= page.height:
            self._edge.stop()
        elif not self._edge.isActive():
            self._edge.start()
        spot = page.spot(point)
        if spot and self._held and self._around:
            first, last = _ends(spot, page, self._around)
            is_back = spot.order < self._held[0].order
            ends = (self._held[1], first) if is_back else (self._held[0], last)
            self._cursor.select_between(*ends)
        elif spot:
            self._cursor.select_between(self._origin, spot)

    def _scroll_at_edge(self) -> None:
        """Scroll on for as long as a selection is dragged beyond the window."""
        page, y = self._cursor.page, self._beyond.y()
        if page is None or self._origin is None:
            self._edge.stop()
            return
        distance = y if y < 0 else y - page.height
        self._scroller.by(max(-_EDGE_SPEED, min(_EDGE_SPEED, distance)))
        self._drag(self._beyond, page)

    # Hovering

    def _hover(self, point: QPointF, page: Page) -> None:
        under = page.row_at(point.y())
        self._cursor.hover(under[1].block if under else None)
        spot = page.character(point)
        if spot:
            self._cursor.light_at(spot)
        self._tell_link(link_at(page.reading, spot))
        self._tell_word(spot, page)

    def _tell_link(self, target: str) -> None:
        if target != self._link:
            self._link = target
            shape = Qt.CursorShape
            cursor = shape.PointingHandCursor if target else shape.IBeamCursor
            self._area.viewport().setCursor(cursor)
            self.link_hovered.emit(target)

    def _tell_word(self, spot: Spot | None, page: Page | None) -> None:
        if spot == self._word:
            return
        self._word = spot
        if spot is None or page is None:
            self.word_hovered.emit("", -1, QRect(), Passage(-1, 0, 0))
            return
        self.word_hovered.emit(*self._at(spot, page))

    def _at(self, spot: Spot, page: Page) -> tuple[str, int, QRect, Passage]:
        """The text at a place, the place in it, and where that is on the screen."""
        text, here = page.reading.text(spot.block, spot.side), _character(spot)
        return text, spot.offset, self._where(here), here


def _character(spot: Spot) -> Passage:
    """The character after a place."""
    return Passage(spot.block, spot.offset, spot.offset + 1, spot.side)


def _whole(text: str, _offset: int) -> tuple[int, int]:
    return 0, len(text)


def _ends(spot: Spot, page: Page, around: _Around) -> tuple[Spot, Spot]:
    text = page.reading.text(spot.block, spot.side)
    start, end = around(text, spot.offset)
    return replace(spot, offset=start), replace(spot, offset=end)


def link_at(reading: Reading, spot: Spot | None) -> str:
    """The address behind a character of the original."""
    if spot is None or spot.side != "original":
        return ""
    for span in reading.block(spot.block).spans:
        if span.kind is SpanKind.LINK and span.start <= spot.offset < span.end:
            return span.target
    return ""


def word_around(text: str, offset: int) -> tuple[int, int]:
    """The word at an offset, by Unicode's boundaries."""
    units = Offsets(text)
    finder = QTextBoundaryFinder(QTextBoundaryFinder.BoundaryType.Word, text)
    finder.setPosition(units.to_utf16(offset))
    start = finder.position()
    if not finder.isAtBoundary():
        start = finder.toPreviousBoundary()
    finder.setPosition(start)
    end = finder.toNextBoundary()
    return units.from_utf16(max(0, start)), units.from_utf16(max(start, end))


def _is_far(one: QPointF, other: QPointF) -> bool:
    distance = (one - other).manhattanLength()
    return distance >= QApplication.startDragDistance()
