"""Scrolls the page, and reports what comes into view."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal

from reader.domain.reading import Place
from reader.ui.page.view.glide import Glide

if TYPE_CHECKING:
    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QMouseEvent, QWheelEvent
    from PySide6.QtWidgets import QAbstractScrollArea

    from reader.domain.reading import Layout
    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.view.pictures import Pictures

_NOTCH = 30  # pixels; the wheel's is three
_NEEDED = Qt.ScrollBarPolicy.ScrollBarAlwaysOn
_NEEDLESS = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
_PER_NOTCH = 120  # Qt's units of the wheel's turn
_FAR = 3  # windows' heights: beyond, the scroll bar jumps by estimated heights


class Scroller(QObject):
    """Scrolls the cursor's page in an area. Nothing moves unless the reader moves it.

    After every change of the page, `settle` must be called.
    """

    place_changed = Signal(Place)
    paragraph_changed = Signal(int)  # that is being read
    visible_blocks_changed = Signal(object)  # range of blocks
    narrowed = Signal(bool)
    settled = Signal()  # rows may stand elsewhere now

    def __init__(
        self, area: QAbstractScrollArea, cursor: Cursor, pictures: Pictures
    ) -> None:
        super().__init__(area)
        self._area = area
        self._cursor = cursor
        self._pictures = pictures
        self._settled: tuple[range, Place, bool] = (range(0), Place(), False)
        self._paragraph = 1
        self._is_moving_bar = False
        self._held_bar: tuple[int, float] | None = None  # of a wide table: block, x
        self._glide = Glide(area, self.by)
        area.verticalScrollBar().valueChanged.connect(self._on_scroll_bar)

    # Where the window stands

    def place(self) -> Place:
        page = self._cursor.page
        return page.place() if page else Place()

    def progress(self) -> float:
        """How much of the article lies above the window's bottom, 0 to 1."""
        page = self._cursor.page
        if page is None:
            return 0.0
        return min(1.0, (page.strip.value + page.height) / page.strip.heights.total)

    def paragraph(self) -> int:
        """The number of the paragraph that is being read, from 1 on.

        It is the one whose place is kept or, where a page that was scrolled ends, the
        last one.
        """
        page = self._cursor.page
        if page is None:
            return 1
        is_at_end = page.strip.value > 0 and self.progress() >= 1
        return page.reading.rows - 1 if is_at_end else page.place().paragraph

    def visible_blocks(self) -> range:
        return self._settled[0]

    # Scrolling

    def by(self, pixels: float) -> None:
        if self._cursor.page:
            self._cursor.page.scroll(pixels)
            self.settle()

    def sideways(self, block: int, pixels: float) -> bool:
        """Move a table that is wider than its room; return whether it is one."""
        page = self._cursor.page
        if page is None or page.row(block).wide is None:
            return False
        if page.move_sideways(block, pixels):
            self.settle()
        return True

    def drag_sideways(self, event: QMouseEvent) -> bool:
        """Let a wide table follow its bar; return whether the event is about one."""
        page, x = self._cursor.page, event.position().x()
        if page is None:
            return False
        if event.type() is QEvent.Type.MouseButtonPress:
            row = page.wide_at(event.position())
            self._held_bar = (row.block, x) if row else None
            return row is not None
        if self._held_bar is None:
            return False
        block, before = self._held_bar
        is_over = event.type() is QEvent.Type.MouseButtonRelease
        self._held_bar = None if is_over else (block, x)
        wide = page.row(block).wide
        if wide is not None:
            self.sideways(block, (x - before) * wide.width / wide.room)
        return True

    def wheel_sideways(self, event: QWheelEvent) -> bool:
        """Take a sideways turn of the wheel, or one with Shift, over a wide table."""
        page = self._cursor.page
        under = page.row_at(event.position().y()) if page else None
        turn = event.pixelDelta() if not event.pixelDelta().isNull() else _pixels(event)
        across, down = turn.x(), turn.y()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            across, down = across or down, 0
        if under is None or abs(across) <= abs(down):
            return False
        return self.sideways(under[1].block, -across)

    def glide(self, pixels: float) -> None:
        """Scroll smoothly, as for a key."""
        self._glide.by(pixels)

    def stop(self) -> None:
        """Stop a smooth scroll."""
        self._glide.stop()

    def go_to(self, place: Place) -> None:
        if self._cursor.page:
            self.stop()
            self._cursor.page.go_to(place)
            self.settle()

    def relayout(self, layout: Layout) -> None:
        """Lay the page out for the area's size; what is read stays where it is."""
        if self._cursor.page:
            self._cursor.page.relayout(
                size=self.size(), layout=layout, held=self._cursor.last_block
            )
            self.settle()

    def size(self) -> tuple[int, int]:
        viewport = self._area.viewport()
        return viewport.width(), viewport.height()

    def settle(self) -> None:
        """Update after any change: stay in the article, emit what is new, repaint."""
        page = self._cursor.page
        if page:
            page.settle()
        self._move_scroll_bar()  # lays the page out anew if the bar comes or goes
        blocks, place, is_narrow = range(0), Place(), False
        if page:
            blocks, place = page.visible_blocks(), page.place()
            is_narrow = page.columns.is_narrow
            self._pictures.ask(page.wanted_images())
        before, self._settled = self._settled, (blocks, place, is_narrow)
        if blocks != before[0]:
            self.visible_blocks_changed.emit(blocks)
        if place != before[1]:
            self.place_changed.emit(place)
        if (paragraph := self.paragraph()) != self._paragraph:
            self._paragraph = paragraph
            self.paragraph_changed.emit(paragraph)
        if is_narrow != before[2]:
            self.narrowed.emit(is_narrow)
        self._cursor.put_caret_if_browsing()
        self._area.viewport().update()
        self.settled.emit()

    def _move_scroll_bar(self) -> None:
        """Show where the window stands, and the bar itself where it is needed.

        QAbstractScrollArea would show the bar by its rangeChanged, but only once the
        event loop runs again: until then the page would be laid out too wide.
        """
        area, bar = self._area, self._area.verticalScrollBar()
        if bar.isSliderDown() or self._is_moving_bar:
            return
        page, (_, height) = self._cursor.page, self.size()
        self._is_moving_bar = True
        bar.blockSignals(True)
        bar.setPageStep(height)
        bar.setSingleStep(_NOTCH)
        for _ in range(2):  # in another width the page has another height
            beyond = round(page.strip.heights.total - height) if page else 0
            bar.setRange(0, max(0, beyond))
            policy = _NEEDED if beyond > 0 else _NEEDLESS
            if area.verticalScrollBarPolicy() is not policy:
                area.setVerticalScrollBarPolicy(policy)
        bar.setValue(round(page.strip.value) if page else 0)
        bar.blockSignals(False)
        self._is_moving_bar = False

    def _on_scroll_bar(self, value: int) -> None:
        page = self._cursor.page
        if page is None or self._is_moving_bar:
            return
        change = value - page.strip.value
        if abs(change) > _FAR * page.height:
            page.strip.jump(value)
        else:
            page.scroll(change)
        self.settle()


def _pixels(event: QWheelEvent) -> QPoint:
    """The turn of a wheel that counts in notches."""
    return event.angleDelta() * (3 * _NOTCH / _PER_NOTCH)
