"""The mouse: lights, selects, follows links, asks for words and menus."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRect,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QContextMenuEvent, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import Passage
from reader.domain.article import SpanKind
from reader.domain.reading import TITLE_BLOCK
from reader.ui.page.cursor.caret import Caret

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QAbstractScrollArea

    from reader.desk.reading import Reading
    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.cursor.drag import Around, Drag
    from reader.ui.page.cursor.ends import End, OpenMark
    from reader.ui.page.rows.page import Page
    from reader.ui.page.rows.spot import Spot
    from reader.ui.page.view.handles import Handles
    from reader.ui.page.view.scroller import Scroller

_NOWHERE = Passage(TITLE_BLOCK, 0, 0)
_EDGE_INTERVAL = 30  # milliseconds
_EDGE_SPEED = 40.0  # pixels


class Pointer(QObject):
    """Handles the mouse over one page; of a gesture it keeps only where it began.

    `where` gives the rectangle of a passage in global pixels. `takes_words` says
    whether a drag selects whole words; with Alt held it does the opposite.
    """

    pressed = Signal()  # the left button, anywhere on the page
    word_hovered = Signal(str, int, QRect, Passage)  # text, offset, global; "": left
    word_double_clicked = Signal(str, int, QRect, Passage)  # the same
    link_hovered = Signal(str)  # "" when it is left
    link_activated = Signal(str)
    mark_activated = Signal(str)  # the annotation's id
    mark_redrawn = Signal(object)  # OpenMark: an end was let go; where it was, or not
    menu_requested = Signal(QPoint, Passage)  # global
    rested = Signal(QPoint, Passage)  # for so long that a tool tip is due; global

    def __init__(
        self,
        area: QAbstractScrollArea,
        cursor: Cursor,
        scroller: Scroller,
        handles: Handles,
        where: Callable[[Passage], QRect],
    ) -> None:
        super().__init__(area)
        self._area = area
        self._cursor = cursor
        self._scroller = scroller
        self._handles = handles
        self._where = where
        self.takes_words = True
        self._pressed: QPointF | None = None
        self._dragged: Drag | None = None
        self._is_exact = False  # the drag takes single characters
        self._pulled: tuple[OpenMark, End] | None = None  # the mark before the drag
        self._shape = Qt.CursorShape.IBeamCursor
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
        if isinstance(event, QHelpEvent):
            return self._rest(event)
        if not isinstance(event, QMouseEvent):
            return False
        if self._scroller.drag_sideways(event):
            return True
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
        mark = page.marking.at(_character(spot), with_bars=False)
        if mark:
            self.mark_activated.emit(mark)
        self._cursor.light_at(spot)

    def forget(self) -> None:
        """Forget the pressed and the hovered word when another article opens."""
        self._pressed = self._dragged = self._doubled = self._pulled = None
        self._edge.stop()
        self.leave()

    def leave(self) -> None:
        """The pointer is not over the page any more."""
        self._cursor.hover(None)
        self._tell_word(None, None)
        self._tell_link("")

    # Pressing and dragging

    def _press(self, event: QMouseEvent, page: Page) -> None:
        from reader.ui.page.cursor.drag import Drag  # at the first press

        if event.button() is not Qt.MouseButton.LeftButton:
            return
        self.pressed.emit()
        end, opened = self._handles.at(event.position()), self._cursor.open_mark
        if end and opened:
            self._pressed, self._pulled = event.position(), (opened, end)
            self._dragged = Drag(self._cursor.words, end.fixed, is_fixed=True)
            return
        spot = page.spot(event.position())
        anchor = self._cursor.anchor
        if spot and anchor and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            is_fixed = self._cursor.selected is not None
            self._dragged = Drag(self._cursor.words, anchor, is_fixed=is_fixed)
            self._drag(event, page)
            return
        if spot and self._is_third(event):
            self._take_unit(spot, page, _whole)
            return
        self._pressed = event.position()
        self._dragged = Drag(self._cursor.words, spot) if spot else None
        self._cursor.clear_selection()
        if spot:
            self._cursor.put_caret(Caret(spot))

    def _move(self, event: QMouseEvent, page: Page) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton and self._dragged:
            self._drag(event, page)
        else:
            self._hover(event.position(), page)

    def _release(self, event: QMouseEvent, page: Page) -> None:
        pressed, self._pressed, self._dragged = self._pressed, None, None
        self._edge.stop()
        if self._pulled:
            self._let_go()
            return
        if pressed is None or _is_far(pressed, event.position()):
            return
        spot, beside = page.character(event.position()), self._beside(event.position())
        if beside:
            self.mark_activated.emit(beside)
        elif spot:
            self.activate(spot)

    def _beside(self, point: QPointF) -> str:
        return self._cursor.page.mark_beside(point) if self._cursor.page else ""

    def _double_click(self, event: QMouseEvent, page: Page) -> None:
        self._doubled = event.timestamp(), event.position()
        spot = page.character(event.position())
        if spot:
            self._take_unit(spot, page, self._cursor.words.around)
            self.word_double_clicked.emit(*self._at(spot, page))

    def _is_third(self, event: QMouseEvent) -> bool:
        """Whether a press makes a double click a triple one: it takes the paragraph."""
        if self._doubled is None:
            return False
        (then, where), self._doubled = self._doubled, None
        is_soon = event.timestamp() - then < QApplication.doubleClickInterval()
        return is_soon and not _is_far(where, event.position())

    def _take_unit(self, spot: Spot, page: Page, around: Around) -> None:
        """Select a word or a paragraph; a drag from here takes more of them."""
        from reader.ui.page.cursor.drag import Drag

        words = self._cursor.words
        drag = Drag.by_units(words, page.reading, spot, around)
        self._pressed, self._dragged = None, drag
        self._cursor.select_between(*drag.ends(page.reading, spot, exact=False))

    def _drag(self, event: QMouseEvent, page: Page) -> None:
        point = event.position()
        if self._pressed and not _is_far(self._pressed, point):
            return
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        self._is_exact = has_alt is self.takes_words
        self._beyond = point
        if 0 <= point.y() <= page.height:
            self._edge.stop()
        elif not self._edge.isActive():
            self._edge.start()
        self._drag_to(point, page)

    def _drag_to(self, point: QPointF, page: Page) -> None:
        """Select up to a point or, if an end of a mark is pulled, mark up to it."""
        drag, pulled = self._dragged, self._pulled
        if drag is None:
            return
        spot = page.spot(point, drag.origin.side if pulled else None)
        if spot is None:
            return
        anchor, head = drag.ends(page.reading, spot, exact=self._is_exact)
        if pulled:
            opened, end = pulled
            self._cursor.show_ends(opened.moved(page.reading, end, head))
        else:
            self._cursor.select_between(anchor, head)

    def cancel(self) -> bool:
        """Draw a mark whose end is being pulled as it was; return whether one was."""
        if self._pulled is None:
            return False
        self._cursor.show_ends(self._pulled[0])
        self._dragged = None
        self._let_go()
        return True

    def _let_go(self) -> None:
        self._pulled = self._pressed = None
        self._edge.stop()
        self.mark_redrawn.emit(self._cursor.open_mark)

    def _scroll_at_edge(self) -> None:
        """Scroll on for as long as a selection is dragged beyond the window."""
        page, y = self._cursor.page, self._beyond.y()
        if page is None or self._dragged is None:
            self._edge.stop()
            return
        distance = y if y < 0 else y - page.height
        self._scroller.by(max(-_EDGE_SPEED, min(_EDGE_SPEED, distance)))
        self._drag_to(self._beyond, page)

    # Hovering

    def _rest(self, event: QHelpEvent) -> bool:
        page = self._cursor.page
        spot = page.character(event.pos().toPointF()) if page else None
        if spot:
            self.rested.emit(event.globalPos(), _character(spot))
        return spot is not None

    def _hover(self, point: QPointF, page: Page) -> None:
        under = page.row_at(point.y())
        self._cursor.hover(under[1].block if under else None)
        spot = page.character(point)
        if spot:
            self._cursor.light_at(spot)
        self._tell_link(link_at(page.reading, spot))
        self._tell_word(spot, page)
        if self._handles.at(point):
            self._show_shape(Qt.CursorShape.SizeHorCursor)
        elif self._link or self._beside(point):
            self._show_shape(Qt.CursorShape.PointingHandCursor)
        else:
            self._show_shape(Qt.CursorShape.IBeamCursor)

    def _show_shape(self, shape: Qt.CursorShape) -> None:
        if shape is not self._shape:
            self._shape = shape
            self._area.viewport().setCursor(shape)

    def _tell_link(self, target: str) -> None:
        if target != self._link:
            self._link = target
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


def link_at(reading: Reading, spot: Spot | None) -> str:
    """The address behind a character of the original."""
    if spot is None or spot.side != "original":
        return ""
    for span in reading.block(spot.block).spans:
        if span.kind is SpanKind.LINK and span.start <= spot.offset < span.end:
            return span.target
    return ""


def _is_far(one: QPointF, other: QPointF) -> bool:
    distance = (one - other).manhattanLength()
    return distance >= QApplication.startDragDistance()
