"""The part of the page that can be selected, and the caret from which keys select."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor

from reader.domain.annotation import Side
from reader.domain.reading import TITLE_BLOCK, Layout
from reader.ui.page.cursor import selection as selecting
from reader.ui.page.cursor.caret import Blink, Caret
from reader.ui.page.cursor.lines import lines_of
from reader.ui.page.cursor.overlay import sentence_passages
from reader.ui.page.cursor.selection import Selection, Spot
from reader.ui.page.cursor.stepping import next_end
from reader.ui.page.cursor.strides import Stride, stepped
from reader.ui.page.view.area import PageArea

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF
    from PySide6.QtGui import QFocusEvent, QPainter
    from PySide6.QtWidgets import QWidget

    from reader.domain.annotation import Passage
    from reader.ui.page.rows.page import Page

_AIR = 48.0  # pixels kept between the caret and the window's edges
_THICK = 1.5


class SelectableArea(PageArea):
    """Holds one selection and one caret: where the last click, step or key left it.

    The caret is seen only while the reader browses with it.
    """

    caret_moved = Signal()  # by a key
    copy_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_browsing = False
        self._blink = Blink(self._update_caret, self)

    # Selecting

    @property
    def selected(self) -> Selection | None:
        return self._over.selection

    @property
    def anchor(self) -> Spot | None:
        """Where the selection began or, if there is none, would begin."""
        chosen, caret = self._over.selection, self._over.caret
        return chosen.anchor if chosen else caret.spot if caret else None

    def selection(self) -> tuple[Passage, ...]:
        """What is selected, in reading order."""
        if self._over.selection is None or self._page is None:
            return ()
        return self._over.selection.passages(self._page.spread)

    def chosen(self, *sides: Side) -> tuple[Passage, ...]:
        """What is selected or, of the sides named, the sentences that are touched.

        Without a selection it is the lit sentence.
        """
        if self._page is None:
            return ()
        lit = self._shown_sentence(*self._over.lit)
        passages = self.selection() or ((lit,) if lit else ())
        return selecting.on_sides(self._page.spread, passages, sides)

    def selected_text(self, *sides: Side) -> str:
        """The words of what is chosen."""
        if self._page is None:
            return ""
        return selecting.text_of(self._page.spread, self.chosen(*sides))

    def select(self, passage: Passage) -> None:
        self.select_between(
            Spot(passage.block, passage.side, passage.start),
            Spot(passage.block, passage.side, passage.end),
        )

    def select_all(self) -> None:
        if self._page is None:
            return
        last = self._page.spread.rows - 2
        is_translation = self._page.columns.layout is Layout.TRANSLATION
        side = Side.TRANSLATION if is_translation else Side.ORIGINAL
        end = len(self._page.spread.text(last, side))
        self.select_between(Spot(TITLE_BLOCK, side, 0), Spot(last, side, end))

    def select_between(self, anchor: Spot, head: Spot) -> None:
        self._over.selection = Selection(anchor, head)
        self.put_caret(Caret(head))
        self.selection_changed.emit(self.selection())
        self.viewport().update()

    @Slot(object)  # a slot known from the start: see `ReadingView.accessible`
    def take(self, chosen: Selection) -> None:
        """Select, or set the caret, as a screen reader asks."""
        if chosen.is_empty:
            self.clear_selection()
            self.put_caret(Caret(chosen.head))
        else:
            self.select_between(chosen.anchor, chosen.head)
        self.show_caret()

    def clear_selection(self) -> bool:
        """Select nothing; say whether anything was selected."""
        if self._over.selection is None:
            return False
        self._over.selection = None
        self.selection_changed.emit(())
        self.viewport().update()
        return True

    # From the keyboard

    def extend_by_sentence(self, by: int) -> None:
        """Select the lit sentence, then one sentence more or less."""
        if self._page is None:
            return
        chosen = self._over.selection
        if chosen:
            head = next_end(self._page.spread, chosen.head, by)
            self.select_between(chosen.anchor, head)
            self.show_caret()
            return
        passage = self._shown_sentence(*self._over.lit)
        if passage:
            self.select(passage)
            self.show_caret()

    def extend(self, stride: Stride, by: int) -> None:
        """Take the end of the selection one step on or back."""
        caret = self.caret
        if self._page is None or caret is None:
            return
        anchor = self._over.selection.anchor if self._over.selection else caret.spot
        head = stepped(self._page, caret, stride, by)
        self.select_between(anchor, head.spot)
        self.put_caret(head)
        self.show_caret()

    def move_caret(self, stride: Stride, by: int) -> None:
        """Take the caret one step; from a selection, by characters, to its end."""
        caret = self.caret
        if self._page is None or caret is None:
            return
        chosen = self._over.selection
        if chosen and not chosen.is_empty and stride is Stride.CHARACTER:
            self.put_caret(Caret(chosen.ends[by > 0]))
        else:
            self.put_caret(stepped(self._page, caret, stride, by))
        self.clear_selection()
        self.show_caret()

    # The caret

    @property
    def caret(self) -> Caret | None:
        """Where keys select from: the caret if it can be seen, else what is read."""
        if self._page is None:
            return None
        caret, seen = self._over.caret, self.visible_blocks()
        if caret and (self._over.selection or caret.spot.block in seen):
            held = self._held(caret)
            if held:
                return held
        return self._where_one_reads(self._page)

    @property
    def is_browsing(self) -> bool:
        """Whether the caret is shown, and plain arrows move it."""
        return self._is_browsing

    def set_caret_browsing(self, is_on: bool) -> None:
        self._is_browsing = is_on
        if is_on:
            self._over.caret = self.caret
            self.setFocus()
            self.caret_moved.emit()
        self._blink_or_not()

    def put_caret(self, caret: Caret) -> None:
        """Set the caret down. Whoever moves it by a key keeps it in view."""
        self._update_caret()
        self._over.caret = caret
        self._blink_or_not()

    def caret_rect(self) -> QRectF | None:
        """Where the caret stands in the window; None if it has no place there."""
        caret, page = self._over.caret, self._page
        seen = self.visible_blocks()
        if page is None or caret is None or caret.spot.block not in seen:
            return None
        held = self._held(caret)
        return held.rect(page) if held else None

    def _held(self, caret: Caret) -> Caret | None:
        """The caret within its text, which may be another since; None if not shown."""
        assert self._page is not None
        spot = caret.spot
        if not lines_of(self._page, spot.block, spot.side):
            return None
        end = len(self._page.spread.text(spot.block, spot.side))
        return replace(caret, spot=replace(spot, offset=min(spot.offset, end)))

    def _where_one_reads(self, page: Page) -> Caret | None:
        if self._over.lit[0] in self.visible_blocks():
            passage = self._shown_sentence(*self._over.lit)
            if passage:
                return Caret(Spot(passage.block, passage.side, passage.start))
        for block in range(page.first_whole_block(), page.spread.rows - 1):
            for side in page.composer.sides(block):
                if lines_of(page, block, side):
                    return Caret(Spot(block, side, 0))
        return None

    def _shown_sentence(self, block: int, sentence: int) -> Passage | None:
        """A sentence on the caret's side or, if that is not shown, on the first."""
        if self._page is None:
            return None
        sides, caret = self._page.composer.sides(block), self._over.caret
        passages = sentence_passages(self._page.spread, block, sentence)
        shown = [each for each in passages if each.side in sides]
        here = [each for each in shown if caret and each.side is caret.spot.side]
        return next(iter((*here, *shown)), None)

    def show_caret(self) -> None:
        """A key has moved the caret: scroll just so far that it is in the window."""
        self._follow()
        self.caret_moved.emit()

    def _follow(self) -> None:
        page, caret = self._page, self._over.caret
        rect = caret.rect(page) if page and caret else None
        if page is None or caret is None or rect is None:
            return
        air = min(_AIR, page.height / 4)
        below = rect.bottom() - (page.height - air)
        above = rect.top() - air
        if above >= 0 >= below:
            return
        self._glide.stop()
        if abs(rect.top()) > 2 * page.height:  # guessed rows lie between
            inside = rect.top() - page.top_of(caret.spot.block)
            page.bring(caret.spot.block, inside, page.height / 3)
        else:
            page.scroll(below if below > 0 else above)
        self._settle()

    # Showing it

    def _settle(self) -> None:
        super()._settle()
        if self._is_browsing and self._over.caret is None:
            self._over.caret = self.caret

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._blink_or_not()
        if self._is_browsing:
            self.caret_moved.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._blink_or_not()

    def _blink_or_not(self) -> None:
        if self._is_browsing and self.hasFocus():
            self._blink.begin()
        else:
            self._blink.end()

    def _update_caret(self) -> None:
        rect = self.caret_rect()
        if rect:
            self.viewport().update(rect.adjusted(-2, -1, 2 + _THICK, 1).toAlignedRect())

    def _paint(self, painter: QPainter, page: Page) -> None:
        super()._paint(painter, page)
        rect = self.caret_rect() if self._blink.is_lit else None
        if rect:
            rect.setWidth(_THICK)
            painter.fillRect(rect, QColor(self._setter.palette.ink))
