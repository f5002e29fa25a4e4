"""The cursor: where the reader is in the open article."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto
from typing import TYPE_CHECKING

from reader.domain.reading import TITLE_BLOCK
from reader.ui.page.cursor import selection as selecting
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.cursor.cover import Cover
from reader.ui.page.cursor.lines import lines_of
from reader.ui.page.cursor.selection import Selection
from reader.ui.page.cursor.words import WordCutter
from reader.ui.page.rows.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRectF

    from reader.desk.reading import Reading
    from reader.domain.annotation import Passage, Side
    from reader.ui.page.cursor.ends import OpenMark
    from reader.ui.page.rows.page import Page

_AIR = 48.0  # pixels kept between the caret and the window's edges


class Moved(Enum):
    """A change of the cursor, which `hear` gets after the change."""

    PAGE = auto()  # the page was scrolled, or its rows are others
    SELECTION = auto()
    CARET = auto()  # it stands elsewhere
    KEY = auto()  # a key has moved the caret
    STEP = auto()  # a key has led to the lit sentence
    LOOK = auto()  # only the colours are others


def _unheard(_moved: Moved) -> None:
    """The default of a cursor that nobody listens to."""


class Cursor:
    """One caret, one selection and one lit sentence in one page.

    Every offset is a code point of a block's text. Without a page, every method does
    nothing and every answer is empty. `hear` is called after each change.
    """

    def __init__(self, hear: Callable[[Moved], None] = _unheard) -> None:
        self.tell = hear
        self.words = WordCutter()
        self.cover = Cover()
        self.is_browsing = False  # the caret is shown, and plain arrows move it
        self.page: Page | None = None
        self.selected: Selection | None = None
        self.placed: Caret | None = None  # by the last click, step or key
        self.lit = (TITLE_BLOCK, -1)  # block and sentence; sentence -1: none
        self.offered: Passage | None = None  # the reader is asked: is it here?
        self.open_mark: OpenMark | None = None  # its ends can be moved
        self.last_block = TITLE_BLOCK  # that was pointed at or led to

    def open(self, page: Page | None, block: int = TITLE_BLOCK) -> None:
        """Begin at a block of another page; None: nothing is open."""
        was_selected = self.selected is not None
        self.page, self.last_block = page, block
        self.selected = self.placed = self.offered = self.open_mark = None
        self.lit = (TITLE_BLOCK, -1)
        self.cover.forget()
        if was_selected:
            self.tell(Moved.SELECTION)

    @property
    def reading(self) -> Reading | None:
        return self.page.reading if self.page else None

    # The block and the sentence

    @property
    def block(self) -> int:
        """The block under the pointer or, since a key was pressed, of the sentence.

        If that was scrolled out of the window, the first one that begins there:
        keyboard commands act only on a visible block.
        """
        if self.page is None or self.last_block in self.page.visible_blocks():
            return self.last_block
        return self.page.first_whole_block()

    @property
    def sentence(self) -> int:
        """The lit sentence of the current block; -1 if there is none."""
        return self.lit[1] if self.lit[0] == self.block else -1

    def hover(self, block: int | None) -> None:
        """The pointer is over a block, or over none: the cover there is lifted."""
        if block != self.cover.hovered:
            self.cover.hovered = block
            self.tell(Moved.LOOK)
        if block is not None:
            self.last_block = block

    def light(self, block: int, sentence: int) -> None:
        """Light a sentence on both sides; sentence -1 lights none."""
        if (block, sentence) == self.lit:
            return
        self.lit = (block, sentence)
        self.last_block = block
        self.tell(Moved.LOOK)

    def light_at(self, spot: Spot) -> None:
        """Light the sentence that a place is in."""
        if self.page:
            sentences = self.page.reading.sentence_at(
                spot.block, spot.side, spot.offset
            )
            self.light(spot.block, sentences)

    def sentence_passages(self, block: int, sentence: int) -> tuple[Passage, ...]:
        """A sentence on both sides, where there are both."""
        reading = self.reading
        return selecting.sentence_passages(reading, block, sentence) if reading else ()

    @property
    def lit_passage(self) -> Passage | None:
        """The lit sentence, on the caret's side if that is shown, else on the first."""
        if self.page is None:
            return None
        sides, caret = self.page.sides(self.lit[0]), self.placed
        shown = [p for p in self.sentence_passages(*self.lit) if p.side in sides]
        here = [p for p in shown if caret and p.side is caret.spot.side]
        return next(iter((*here, *shown)), None)

    # Going

    def go_to(self, passage: Passage) -> None:
        """Light where a passage begins; scroll it into view unless it is there."""
        page = self.page
        if page is None or not page.reading.has(passage.block):
            return
        self.last_block = passage.block
        if page.reach(passage):
            self.tell(Moved.PAGE)
        self.light_at(Spot(passage.block, passage.side, passage.start))

    def offer(self, passage: Passage | None) -> None:
        """Show the place that a card beside the page asks about."""
        self.offered = passage
        if passage:
            self.go_to(passage)
        self.tell(Moved.LOOK)

    def show_ends(self, open_mark: OpenMark | None) -> None:
        """Draw a mark as it is given, with handles at its ends; None draws no handles.

        Nothing is kept: the marks of the open article stay as they are.
        """
        if open_mark == self.open_mark or self.page is None:
            return
        self.open_mark = open_mark
        self.page.take_marks(open_mark.mark if open_mark else None)
        self.tell(Moved.LOOK)

    # The selection

    @property
    def anchor(self) -> Spot | None:
        """Where the selection began or, if there is none, would begin."""
        if self.selected:
            return self.selected.anchor
        return self.placed.spot if self.placed else None

    def selection(self) -> tuple[Passage, ...]:
        """The selected passages, in reading order."""
        if self.selected is None or self.page is None:
            return ()
        return self.selected.passages(self.page.reading)

    def chosen(self, *sides: Side) -> tuple[Passage, ...]:
        """The selection or, of the sides named, the sentences that it touches.

        Without a selection it is the lit sentence.
        """
        if self.page is None:
            return ()
        lit = self.lit_passage
        passages = self.selection() or ((lit,) if lit else ())
        return selecting.on_sides(self.page.reading, passages, sides)

    def selected_text(self, *sides: Side) -> str:
        """The words of `chosen`."""
        if self.page is None:
            return ""
        return selecting.text_of(self.page.reading, self.chosen(*sides))

    def select(self, passage: Passage) -> None:
        self.select_between(
            Spot(passage.block, passage.side, passage.start),
            Spot(passage.block, passage.side, passage.end),
        )

    def select_between(self, anchor: Spot, head: Spot) -> None:
        self.selected = Selection(anchor, head)
        self.put_caret(Caret(head))
        self.tell(Moved.SELECTION)

    def select_all(self) -> None:
        """Select the side that is shown; of two, the first."""
        if self.page is None:
            return
        last = self.page.reading.rows - 2
        side = self.page.columns.layout.sides[0]
        end = len(self.page.reading.text(last, side))
        self.select_between(Spot(TITLE_BLOCK, side, 0), Spot(last, side, end))

    def clear_selection(self) -> bool:
        """Select nothing. Return whether anything was selected."""
        if self.selected is None:
            return False
        self.selected = None
        self.tell(Moved.SELECTION)
        return True

    def take(self, chosen: Selection) -> None:
        """Select, or set the caret, as a screen reader asks."""
        if chosen.is_empty:
            self.clear_selection()
            self.put_caret(Caret(chosen.head))
        else:
            self.select_between(chosen.anchor, chosen.head)
        self.show_caret()

    # The caret

    @property
    def caret(self) -> Caret | None:
        """Where keys select from: the caret if it can be seen, else the text read."""
        page, caret = self.page, self.placed
        if page is None:
            return None
        if caret and (self.selected or caret.spot.block in page.visible_blocks()):
            held = _within(page, caret)
            if held:
                return held
        return self._where_one_reads(page)

    def caret_rect(self) -> QRectF | None:
        """Where the caret stands in the window; None if it is not there."""
        caret, page = self.placed, self.page
        if page is None or caret is None:
            return None
        if caret.spot.block not in page.visible_blocks():
            return None
        held = _within(page, caret)
        return held.rect(page) if held else None

    def browse(self, is_on: bool) -> None:
        """Show the caret and let plain arrows move it, or stop that."""
        self.is_browsing = is_on
        if is_on:
            self.placed = self.caret
        self.tell(Moved.CARET)

    def put_caret(self, caret: Caret) -> None:
        """Place the caret; callers that follow a key then call `show_caret`."""
        self.placed = caret
        self.tell(Moved.CARET)
        if self.is_browsing:
            self.light_at(caret.spot)

    def put_caret_if_browsing(self) -> None:
        """In caret browsing, place the caret if it has no place yet."""
        if self.is_browsing and self.placed is None:
            self.placed = self.caret

    def show_caret(self) -> None:
        """A key has moved the caret: scroll just so far that it is in the window."""
        if self.page and self.placed and _follow(self.page, self.placed):
            self.tell(Moved.PAGE)
        self.tell(Moved.KEY)

    def _where_one_reads(self, page: Page) -> Caret | None:
        lit = self.lit_passage if self.lit[0] in page.visible_blocks() else None
        if lit:
            return Caret(Spot(lit.block, lit.side, lit.start))
        for block in range(page.first_whole_block(), page.reading.rows - 1):
            for side in page.sides(block):
                if lines_of(page, block, side):
                    return Caret(Spot(block, side, 0))
        return None


def _within(page: Page, caret: Caret) -> Caret | None:
    """The caret within its text, which may be shorter by now; None if not shown."""
    spot = caret.spot
    if not lines_of(page, spot.block, spot.side):
        return None
    end = len(page.reading.text(spot.block, spot.side))
    return replace(caret, spot=replace(spot, offset=min(spot.offset, end)))


def _follow(page: Page, caret: Caret) -> bool:
    """Scroll a caret into the window. Return whether the page had to move."""
    rect = caret.rect(page)
    if rect is None:
        return False
    air = min(_AIR, page.height / 4)
    below = rect.bottom() - (page.height - air)
    above = rect.top() - air
    if above >= 0 >= below:
        return False
    if abs(rect.top()) > 2 * page.height:  # the heights between are only estimates
        inside = rect.top() - page.top_of(caret.spot.block)
        page.bring(caret.spot.block, inside, page.height / 3)
    else:
        page.scroll(below if below > 0 else above)
    return True
