"""The part of the window that shows a page: lays out, paints and scrolls it.

Nothing it shows moves unless the reader moves it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from reader.domain.reading import TITLE_BLOCK, Layout, Place
from reader.settings import Reveal
from reader.ui.look.fonts import Faces, Typography
from reader.ui.look.theme import LIGHT, Palette
from reader.ui.reading.gliding import Glide
from reader.ui.reading.keys import LINE
from reader.ui.reading.marking import Marking
from reader.ui.reading.overlay import Overlay
from reader.ui.reading.page import Page
from reader.ui.reading.painting import Painting
from reader.ui.reading.setter import Setter
from reader.ui.reading.spread import Spread

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from PySide6.QtGui import (
        QImage,
        QPaintEvent,
        QResizeEvent,
    )

    from reader.domain.annotation import Mark, Passage
    from reader.domain.article import Article
    from reader.domain.language import Language
    from reader.domain.translation import Pair, Sentence


class PageArea(QAbstractScrollArea):
    """Shows an article. What the reader does with it is `ReadingView`'s."""

    place_changed = Signal(Place)
    visible_blocks_changed = Signal(object)  # range of blocks
    current_block_changed = Signal(int)
    selection_changed = Signal(object)  # tuple[Passage, ...]
    image_wanted = Signal(str)
    texts_changed = Signal()  # others are shown: translations came, or a layout
    narrowed = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self._page: Page | None = None
        self._setter = Setter(Faces(Typography()), LIGHT)
        self._layout = Layout.SIDE_BY_SIDE
        self._reveal = Reveal.SHOWN
        self._is_waiting = False
        self._over = Overlay()
        self._current = TITLE_BLOCK
        self._hovered: int | None = None
        self._asked_images: set[str] = set()
        self._told: tuple[range, Place, bool] = (range(0), Place(), False)
        self._glide = Glide(self, self.scroll_by)
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar)
        self.set_theme(LIGHT)

    # What is shown

    @property
    def page(self) -> Page | None:
        return self._page

    @property
    def spread(self) -> Spread | None:
        """The article and its translations; None when nothing is open."""
        return self._page.spread if self._page else None

    def show_reading(
        self,
        article: Article,
        pairs: Sequence[Pair],
        marks: Sequence[Mark],
        *,
        place: Place,
        language: Language,
        sentences: Callable[[int], tuple[Sentence, ...]],
    ) -> None:
        """Show an article at a place. `sentences` cuts a block when it is needed."""
        self._forget()
        spread = Spread(article, pairs, language, sentences)
        self._page = Page(
            spread,
            self._setter,
            self._layout,
            self._size(),
            is_waiting=self._is_waiting,
        )
        self._page.go_to(place)
        self._over.marking = Marking(marks)
        self._current = max(TITLE_BLOCK, min(place.block, spread.rows - 2))
        self.setAccessibleName(article.title or self.tr("Article"))
        self._settle()
        self.texts_changed.emit()

    def show_nothing(self) -> None:
        self._forget()
        self._page = None
        self._settle()

    def set_pair(self, pair: Pair) -> None:
        """A translation has come. What is above the window's top does not move."""
        self.set_pairs((pair,))

    def set_pairs(self, pairs: Sequence[Pair]) -> None:
        if self._page is None:
            return
        known = [pair for pair in pairs if self._page.spread.has(pair.block)]
        for pair in known:
            self._page.spread.set_pair(pair)
        self._recompose(pair.block for pair in known)
        self.texts_changed.emit()

    def set_waiting(self, is_waiting: bool) -> None:
        """Whether translations are still to come: pale bars stand for them."""
        self._is_waiting = is_waiting
        if self._page and self._page.composer.is_waiting != is_waiting:
            self._page.composer.is_waiting = is_waiting
            self._recompose(list(self._page.rows))

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self._over.marking = Marking(marks)
        self.viewport().update()

    def set_image(self, url: str, image: QImage) -> None:
        """A picture that was wanted; a null image if there is none."""
        if self._page is None:
            return
        self._page.images[url] = image
        self._recompose(
            block
            for block, row in list(self._page.rows.items())
            if any(each.target == url for each in row.ornaments)
        )

    # How it is shown

    @property
    def reading_layout(self) -> Layout:
        """The layout that was asked for, folded or not."""
        return self._layout

    @property
    def is_narrow(self) -> bool:
        return self._page is not None and self._page.columns.is_narrow

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        if self._page:
            self._page.composer.flipped.clear()
            self._relayout()
            self.texts_changed.emit()

    def set_theme(self, palette: Palette) -> None:
        self._setter.palette = palette
        colours = self.palette()
        for role in (QPalette.ColorRole.Base, QPalette.ColorRole.Window):
            colours.setColor(role, QColor(palette.paper))
        self.setPalette(colours)
        self._relayout()

    def set_typography(self, typography: Typography) -> None:
        self._setter.faces = Faces(typography)
        self._relayout()

    def set_reveal(self, reveal: Reveal) -> None:
        """How much of the translations is seen before they are asked for."""
        self._reveal = reveal
        self._over.turned.clear()
        self.viewport().update()

    def set_pinyin(
        self,
        is_shown: bool,
        pinyin: Callable[[str], tuple[str, ...]] | None = None,
    ) -> None:
        """Pinyin above Chinese; `pinyin` gives a syllable or "" for each character."""
        self._setter.pinyin = pinyin if is_shown else None
        self._relayout()

    def set_terms(self, terms: Mapping[str, str]) -> None:
        """The reader's glossary: its words are marked where they were put in."""
        self._setter.terms = terms
        if self._page:
            self._page.recompose(
                block
                for block in list(self._page.rows)
                if (pair := self._page.spread.pair(block))
                and any(made.terms for made in pair.translations)
            )
            self._settle()

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
        return self._told[0]

    @property
    def current_block(self) -> int:
        """The block under the pointer or, since a key was pressed, of the sentence."""
        return self._current

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

    def _forget(self) -> None:
        """Let go of what belonged to the former article."""
        self._glide.stop()
        self._asked_images.clear()
        if self._over.selection is not None:
            self.selection_changed.emit(())
        self._over, self._current = Overlay(), TITLE_BLOCK

    def _recompose(self, blocks: Iterable[int]) -> None:
        """Lay rows out anew, or all of them where the columns are others now."""
        assert self._page is not None
        if self._page.has_other_columns:
            self._relayout()
        else:
            self._page.recompose(blocks)
            self._settle()

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
        before, self._told = self._told, (blocks, place, is_narrow)
        if blocks != before[0]:
            self.visible_blocks_changed.emit(blocks)
        if place != before[1]:
            self.place_changed.emit(place)
        if is_narrow != before[2]:
            self.narrowed.emit(is_narrow)
        self.viewport().update()

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

    def _move_scroll_bar(self) -> None:
        bar = self.verticalScrollBar()
        if bar.isSliderDown():
            return
        bar.blockSignals(True)
        strip = self._page.strip if self._page else None
        total = strip.heights.total if strip else 0.0
        bar.setRange(0, max(0, round(total - self.viewport().height())))
        bar.setPageStep(self.viewport().height())
        bar.setSingleStep(LINE // 2)  # a notch of the wheel is three
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
