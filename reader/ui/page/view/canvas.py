"""The page on the screen: painted, scrolled, and told of when it is elsewhere.

Nothing on it moves unless the reader moves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.domain.reading import TITLE_BLOCK, Layout, Place
from reader.settings import Reveal
from reader.ui.look.fonts import Faces, Typography
from reader.ui.look.theme import LIGHT
from reader.ui.page.cursor.overlay import Overlay
from reader.ui.page.rows.painting import Painting
from reader.ui.page.type.setter import Setter
from reader.ui.page.view.glide import Glide

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from reader.desk.reading import Reading as Spread
    from reader.domain.annotation import Passage
    from reader.ui.page.rows.page import Page

_NOTCH = 30  # pixels; the wheel's is three


class Canvas(QAbstractScrollArea):
    """Lets a page be seen through the window. What is on it, `PageArea` says."""

    place_changed = Signal(Place)
    visible_blocks_changed = Signal(object)  # range of blocks
    current_block_changed = Signal(int)
    image_wanted = Signal(str)
    narrowed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._page: Page | None = None
        self._setter = Setter(Faces(Typography()), LIGHT)
        self._layout = Layout.SIDE_BY_SIDE
        self._reveal = Reveal.SHOWN
        self._over = Overlay()
        self._current = TITLE_BLOCK
        self._hovered: int | None = None
        self._asked_images: set[str] = set()
        self._settled: tuple[range, Place, bool] = (range(0), Place(), False)
        self._glide = Glide(self, self.scroll_by)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar)

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def spread(self) -> Spread | None:
        """The article and its translations; None when nothing is open."""
        return self._page.spread if self._page else None

    # Where it is

    def place(self) -> Place:
        return self._page.place() if self._page else Place()

    def progress(self) -> float:
        """How much of the article lies above the window's bottom, 0 to 1."""
        if self._page is None:
            return 0.0
        strip = self._page.strip
        return min(1.0, (strip.value + self._page.height) / strip.heights.total)

    def go_to_place(self, place: Place) -> None:
        if self._page:
            self._glide.stop()
            self._page.go_to(place)
            self._settle()

    def visible_blocks(self) -> range:
        return self._settled[0]

    @property
    def current_block(self) -> int:
        """The block under the pointer or, since a key was pressed, of the sentence.

        Once that was scrolled away it is the first one that begins in the window: no
        key marks, flips or reads aloud what is not seen.
        """
        if self._page is None or self._current in self._page.visible_blocks():
            return self._current
        return self._page.first_whole_block()

    def make_current(self, block: int) -> None:
        if block != self._current:
            self._current = block
            self.current_block_changed.emit(block)

    def hover(self, block: int | None) -> None:
        """The pointer is over a block, or over none: what covers it is lifted."""
        if block != self._hovered:
            self._hovered = block
            self.viewport().update()
        if block is not None:
            self.make_current(block)

    def scroll_by(self, pixels: float) -> None:
        if self._page:
            self._page.scroll(pixels)
            self._settle()

    def glide_by(self, pixels: float) -> None:
        """Scroll as a key does: in a moment, not in a jump."""
        self._glide.by(pixels)

    def rect_of(self, passage: Passage) -> QRect:
        """The first line of a passage on the screen, in global pixels."""
        if self._page is None or passage.block not in self._page.visible_blocks():
            return QRect()
        row = self._page.row(passage.block)
        rects = row.rects(passage.side, passage.start, passage.end)
        if not rects:
            return QRect()
        rect = rects[0].translated(0, self._page.top_of(passage.block)).toRect()
        return QRect(self.viewport().mapToGlobal(rect.topLeft()), rect.size())

    # Painting and scrolling

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QPainter(self.viewport())
        try:
            self._paint(painter, self._page)
        finally:  # a painter that outlives its event takes the program with it
            painter.end()

    def _paint(self, painter: QPainter, page: Page) -> None:
        over, palette = self._over, self._setter.palette
        ruby_font = self._setter.ruby_font()
        painting = Painting(palette, page.columns, ruby_font, page.images)
        for y, row in page.visible():
            if page.columns.are_two and not row.spans_columns:
                begin = row.divides_from
                painting.hairline(painter, y + begin, row.height - begin)
            is_hovered = row.block == self._hovered
            painting.row(
                painter,
                row,
                y,
                (0, page.height),
                over.washes(row.block, page.spread, palette),
                over.concealed(row.block, self._reveal, is_hovered=is_hovered),
            )
            painting.margin(painter, over.marking.margin(row), y)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._relayout()

    def _size(self) -> tuple[int, int]:
        return self.viewport().width(), self.viewport().height()

    def has_every_image(self) -> bool:
        """Whether all pictures have come, or are known not to; asks for the others."""
        if self._page is None:
            return True
        blocks, held = self._page.spread.article.blocks, self._page.images
        missing = [b.image.url for b in blocks if b.image and b.image.url not in held]
        self._ask_for(missing)
        return not missing

    def _ask_for(self, urls: Iterable[str]) -> None:
        for url in urls:
            if url not in self._asked_images:
                self._asked_images.add(url)
                self.image_wanted.emit(url)

    def _relayout(self) -> None:
        if self._page:
            self._page.relayout(
                size=self._size(), layout=self._layout, held=self._current
            )
            self._settle()

    def _settle(self) -> None:
        """After any change: stay within the article, tell what is new, repaint."""
        blocks, place, is_narrow = range(0), Place(), False
        if self._page:
            blocks, place = self._page.settle(), self._page.place()
            is_narrow = self._page.columns.is_narrow
            self._ask_for(self._page.wanted_images())
        self._move_scroll_bar()
        before, self._settled = self._settled, (blocks, place, is_narrow)
        if blocks != before[0]:
            self.visible_blocks_changed.emit(blocks)
        if place != before[1]:
            self.place_changed.emit(place)
        if is_narrow != before[2]:
            self.narrowed.emit(is_narrow)
        self.viewport().update()

    def _move_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return
        bar.blockSignals(True)
        strip = self._page.strip if self._page else None
        total = strip.heights.total if strip else 0.0
        bar.setRange(0, max(0, round(total - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(_NOTCH)
        bar.setValue(round(strip.value) if strip else 0)
        bar.blockSignals(False)

    def _on_scroll_bar(self, value: int) -> None:
        if self._page is None:
            return
        change = value - self._page.strip.value
        if abs(change) > 3 * self._page.height:
            self._page.strip.jump(value)
        else:
            self._page.scroll(change)
        self._settle()
