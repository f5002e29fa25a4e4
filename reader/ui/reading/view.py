"""The reading view: an article and its translation, laid out where it is looked at.

Values come in, signals go out; the view knows no desk.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, Signal
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QFrame, QWidget

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.reading import TITLE_BLOCK, Layout, Place
from reader.settings import Reveal
from reader.ui.fonts import Faces, Typography
from reader.ui.reading import selection as selecting
from reader.ui.reading.accessible import AccessiblePage, announce, install
from reader.ui.reading.gliding import Glide
from reader.ui.reading.keys import LINE, scroll_of
from reader.ui.reading.marking import Marking
from reader.ui.reading.overlay import Overlay, sentence_passages
from reader.ui.reading.page import Page
from reader.ui.reading.painting import Painting
from reader.ui.reading.pointing import Pointer
from reader.ui.reading.printing import Press
from reader.ui.reading.selection import Selection, Spot
from reader.ui.reading.setter import Setter
from reader.ui.reading.spread import Spread
from reader.ui.reading.stepping import next_block, next_sentence
from reader.ui.theme import LIGHT, Palette

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import (
        QContextMenuEvent,
        QImage,
        QKeyEvent,
        QMouseEvent,
        QPaintEvent,
        QResizeEvent,
    )
    from PySide6.QtPrintSupport import QPrinter

    from reader.domain.annotation import Mark
    from reader.domain.article import Article
    from reader.domain.language import Language
    from reader.domain.translation import Pair, Sentence

_NOWHERE = Passage(TITLE_BLOCK, 0, 0)


class ReadingView(QAbstractScrollArea):
    """The page. Every offset in and out is a code point of a block's text."""

    place_changed = Signal(Place)
    visible_blocks_changed = Signal(object)  # range of blocks
    current_block_changed = Signal(int)
    sentence_lit = Signal(int, int)  # block, sentence; sentence -1: none
    selection_changed = Signal(object)  # tuple[Passage, ...]
    word_hovered = Signal(str, int, QRect, Passage)  # text, offset, global; "": left
    link_activated = Signal(str)
    link_hovered = Signal(str)  # "" when it is left
    mark_activated = Signal(str)  # the annotation's id
    pair_edit_requested = Signal(int, int)  # block, sentence
    image_wanted = Signal(str)
    context_menu_requested = Signal(QPoint, Passage)  # global
    layout_folded = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Article"))
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._page: Page | None = None
        self._setter = Setter(Faces(Typography()), LIGHT)
        self._layout = Layout.SIDE_BY_SIDE
        self._reveal = Reveal.SHOWN
        self._is_waiting = False
        self._current = TITLE_BLOCK
        self._over = Overlay()
        self._asked_images: set[str] = set()
        self._told: tuple[range, Place, bool] = (range(0), Place(), False)
        self._pointer = Pointer(self)
        self._glide = Glide(self, self.scroll_by)
        self._accessible: AccessiblePage | None = None
        install()
        self.verticalScrollBar().valueChanged.connect(self._on_scroll_bar)
        self.set_theme(LIGHT)

    def accessible(self) -> AccessiblePage:
        """What screen readers see of the view."""
        if self._accessible is None:
            self._accessible = AccessiblePage(self)
        return self._accessible

    # What is shown

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
        self._page = Page(spread, self._setter, self._layout, self._size())
        self._page.composer.is_waiting = self._is_waiting
        self._page.relayout()
        self._page.go_to(place)
        self._over.marking = Marking(marks)
        self._current = max(TITLE_BLOCK, min(place.block, spread.rows - 2))
        self.setAccessibleName(article.title or self.tr("Article"))
        self._settle()

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
        self._page.recompose(pair.block for pair in known)
        self._settle()

    def set_waiting(self, is_waiting: bool) -> None:
        """Whether translations are still to come: pale bars stand for them."""
        self._is_waiting = is_waiting
        if self._page and self._page.composer.is_waiting != is_waiting:
            self._page.composer.is_waiting = is_waiting
            self._page.recompose(list(self._page.rows))
            self._settle()

    def set_marks(self, marks: Sequence[Mark]) -> None:
        self._over.marking = Marking(marks)
        self.viewport().update()

    def set_image(self, url: str, image: QImage) -> None:
        """A picture that was wanted; a null image stays a placeholder."""
        if self._page is None or image.isNull():
            return
        self._page.images[url] = image
        self._page.recompose(
            block
            for block, row in list(self._page.rows.items())
            if any(each.target == url for each in row.ornaments)
        )
        self._settle()

    # How it is shown

    @property
    def reading_layout(self) -> Layout:
        """The layout that was asked for, folded or not."""
        return self._layout

    @property
    def is_folded(self) -> bool:
        return self._page is not None and self._page.columns.is_folded

    def set_layout(self, layout: Layout) -> None:
        self._layout = layout
        if self._page:
            self._page.composer.flipped.clear()
            self._relayout()

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

    def flip(self, block: int | None = None) -> None:
        """Show a paragraph's other side, or reveal or cover its translation."""
        if self._page is None:
            return
        index = self._current if block is None else block
        if self._page.layout in (Layout.ORIGINAL, Layout.TRANSLATION):
            self._page.composer.flipped.symmetric_difference_update({index})
            self._page.recompose([index])
            self._settle()
        else:
            self._over.turned.symmetric_difference_update({index})
            self.viewport().update()

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

    def go_to(self, passage: Passage) -> None:
        """Bring a passage into view, a third down, unless it is there."""
        page = self._page
        if page is None or not page.spread.has(passage.block):
            return
        self.make_current(passage.block)
        rects = page.row(passage.block).rects(
            passage.side, passage.start, max(passage.end, passage.start + 1)
        )
        inside = rects[0].top() if rects else 0.0
        top = page.top_of(passage.block) + inside
        if not 0 <= top <= page.height - 48:
            self._glide.stop()
            page.bring(passage.block, inside, page.height / 3)
        self._settle()

    def visible_blocks(self) -> range:
        return self._told[0]

    @property
    def current_block(self) -> int:
        """The block under the pointer or, since a key was pressed, of the sentence."""
        return self._current

    @property
    def current_sentence(self) -> int:
        """The lit sentence of the current block; -1 if there is none."""
        return self._over.lit[1] if self._over.lit[0] == self._current else -1

    def make_current(self, block: int) -> None:
        if block != self._current:
            self._current = block
            self.current_block_changed.emit(block)

    def scroll_by(self, pixels: float) -> None:
        if self._page:
            self._page.scroll(pixels)
            self._settle()

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

    # Sentences

    def light(self, block: int, sentence: int) -> None:
        """Light a sentence on both sides; sentence -1 lights none."""
        if (block, sentence) == self._over.lit:
            return
        self._over.lit = (block, sentence)
        self.make_current(block)
        self.sentence_lit.emit(block, sentence)
        self.viewport().update()

    def step_sentence(self, by: int) -> None:
        """Light the next or previous sentence and keep it in view."""
        self._step(by, next_sentence)

    def step_block(self, by: int) -> None:
        """Light the first sentence of the next or previous block that has any."""
        self._step(by, lambda spread, at, by: next_block(spread, at[0] + by, by))

    def sentence_passages(self, block: int, sentence: int) -> tuple[Passage, ...]:
        """A sentence on both sides, where there are both."""
        return (
            sentence_passages(self._page.spread, block, sentence) if self._page else ()
        )

    def _step(
        self,
        by: int,
        following: Callable[[Spread, tuple[int, int], int], tuple[int, int] | None],
    ) -> None:
        if self._page is None:
            return
        spread = self._page.spread
        if self._over.lit[1] >= 0 and self._over.lit[0] in self._told[0]:
            found = following(spread, self._over.lit, by)
        else:
            found = next_block(spread, self._first_whole_block(), by)
        if found is None:
            return
        self.light(*found)
        announce(self, spread.sentences(found[0])[found[1]].text)
        for passage in self.sentence_passages(*found):
            if passage.side in self._page.composer.sides(found[0]):
                self.go_to(passage)
                return

    def _first_whole_block(self) -> int:
        assert self._page is not None
        blocks = self._page.visible_blocks()
        whole = (block for block in blocks if self._page.top_of(block) >= 0)
        return next(whole, blocks.start)

    # Finding

    def find_text(self, text: str) -> int:
        """Mark every place that holds the text, either script; return how many."""
        if self._page is None:
            return 0
        count = self._over.finding.search(
            text, self._page.spread, self._findable, start=self._page.strip.row - 1
        )
        if self._over.finding.current:
            self.go_to(self._over.finding.current)
        self.viewport().update()
        return count

    def find_next(self) -> int:
        """Go to the next place found; return which it is, from 0."""
        return self._find_step(1)

    def find_previous(self) -> int:
        return self._find_step(-1)

    @property
    def found_index(self) -> int:
        """Which of the places found is meant, from 0; -1 if there is none."""
        return self._over.finding.now

    def _find_step(self, by: int) -> int:
        passage = self._over.finding.step(by)
        if passage:
            self.go_to(passage)
            self.viewport().update()
        return self._over.finding.now

    def _findable(self, block: int) -> tuple[Side, ...]:
        if self._page is None or self._is_picture(block):
            return ()
        return self._page.composer.sides(block)

    def _is_picture(self, block: int) -> bool:
        assert self._page is not None
        return self._page.spread.block(block).kind is BlockKind.IMAGE

    # Selecting

    @property
    def selected(self) -> Selection | None:
        return self._over.selection

    def selection(self) -> tuple[Passage, ...]:
        """What is selected, in reading order."""
        if self._over.selection is None or self._page is None:
            return ()
        return self._over.selection.passages(self._page.spread)

    def selected_text(self, *sides: Side) -> str:
        """The selected words; of the sides named, the sentences that are touched."""
        if self._page is None:
            return ""
        passages = selecting.on_sides(self._page.spread, self.selection(), sides)
        return selecting.text_of(self._page.spread, passages)

    def copy(self, *sides: Side) -> None:
        """Put the selected words on the clipboard, as `selected_text` gives them."""
        text = self.selected_text(*sides)
        if text:
            QApplication.clipboard().setText(text)

    def select(self, passage: Passage) -> None:
        self.select_between(
            Spot(passage.block, passage.side, passage.start),
            Spot(passage.block, passage.side, passage.end),
        )

    def select_all(self) -> None:
        if self._page is None:
            return
        last = self._page.spread.rows - 2
        side = self._page.composer.sides(last)[0]
        end = len(self._page.spread.text(last, side))
        self.select_between(Spot(TITLE_BLOCK, side, 0), Spot(last, side, end))

    def select_between(self, anchor: Spot, head: Spot) -> None:
        self._over.selection = Selection(anchor, head)
        self.selection_changed.emit(self.selection())
        self.viewport().update()

    def clear_selection(self) -> None:
        if self._over.selection is not None:
            self._over.selection = None
            self.selection_changed.emit(())
            self.viewport().update()

    def mark_at(self, passage: Passage) -> str:
        """The id of the mark at a place; empty if there is none."""
        return self._over.marking.at(passage)

    # Paper

    def print_pages(self, printer: QPrinter) -> int:
        """Print the article as it is laid out; return how many pages it took."""
        if self._page is None:
            return 0
        return Press(self._page, self._over.marking, printer).run()

    # Events

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
            is_hovered = row.block == self._pointer.hovered
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.press(event, self._page)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.move(event, self._page)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.release(event, self._page)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.double_click(event, self._page)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        spot = self._page.character(event.pos().toPointF()) if self._page else None
        chosen = self.selection()
        if chosen:
            passage = chosen[0]
        elif spot:
            passage = Passage(spot.block, spot.offset, spot.offset + 1, spot.side)
        else:
            passage = _NOWHERE
        self.context_menu_requested.emit(event.globalPos(), passage)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.select_all()
        elif event.key() == Qt.Key.Key_F2 and self.current_sentence >= 0:
            self.pair_edit_requested.emit(*self._over.lit)
        elif not self._scroll_by_key(event):
            super().keyPressEvent(event)

    def _scroll_by_key(self, event: QKeyEvent) -> bool:
        pixels = scroll_of(event.key(), event.modifiers(), self.viewport().height())
        if pixels is None or self._page is None:
            return False
        if math.isinf(pixels):
            last = self._page.spread.rows - 2
            self.go_to_place(Place() if pixels < 0 else Place(last, 1.0))
        else:
            self._glide.by(pixels)
        return True

    # Inside

    def _size(self) -> tuple[int, int]:
        return self.viewport().width(), self.viewport().height()

    def _forget(self) -> None:
        """Let go of what belonged to the former article."""
        self._glide.stop()
        self._asked_images.clear()
        self.clear_selection()
        self._over, self._current = Overlay(), TITLE_BLOCK

    def _relayout(self) -> None:
        if self._page:
            self._page.relayout(
                size=self._size(), layout=self._layout, held=self._current
            )
            self._settle()

    def _settle(self) -> None:
        """After any change: stay within the article, tell what is new, repaint."""
        blocks, place, folded = range(0), Place(), False
        if self._page:
            blocks, place = self._page.settle(), self._page.place()
            folded = self._page.columns.is_folded
            self._ask_for_images(self._page)
        self._move_scroll_bar()
        before, self._told = self._told, (blocks, place, folded)
        if blocks != before[0]:
            self.visible_blocks_changed.emit(blocks)
        if place != before[1]:
            self.place_changed.emit(place)
        if folded != before[2]:
            self.layout_folded.emit(folded)
        self.viewport().update()

    def _ask_for_images(self, page: Page) -> None:
        for url in page.wanted_images():
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
        bar.setSingleStep(LINE)
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
