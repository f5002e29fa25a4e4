"""The part of the page that is gone through: sentence by sentence, or to a place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.reading import Layout
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.cursor.overlay import sentence_passages
from reader.ui.page.cursor.selection import Spot
from reader.ui.page.cursor.stepping import next_block, next_sentence
from reader.ui.page.view.selectable import SelectableArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk.reading import Reading as Spread
    from reader.ui.page.rows.page import Page


class WalkableArea(SelectableArea):
    """Lights one sentence on both sides, and goes where keys and searches lead."""

    sentence_lit = Signal(int, int)  # block, sentence; sentence -1: none
    stepped = Signal(Passage)  # by a key, to a sentence

    # Going

    @Slot(object)
    def go_to(self, passage: Passage) -> None:
        """Light where a passage begins; bring it into view, unless it is there."""
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
        spread, side, start = page.spread, passage.side, passage.start
        self.light(passage.block, spread.sentence_at(passage.block, side, start))

    @property
    def offered(self) -> Passage | None:
        """The place that is asked about, elsewhere."""
        return self._over.offered

    def offer(self, passage: Passage | None) -> None:
        """Point a place out, for something beside the page asks about it."""
        self._over.offered = passage
        if passage:
            self.go_to(passage)
        self.viewport().update()

    def flip(self, block: int | None = None) -> None:
        """Show a paragraph's other side, or reveal or cover its translation."""
        if self._page is None:
            return
        index = self.current_block if block is None else block
        if self._page.layout in (Layout.ORIGINAL, Layout.TRANSLATION):
            self._turn(self._page, index)
            passage = self._shown_sentence(*self._over.lit)
            if passage and passage.block == index:
                self.stepped.emit(passage)
        else:
            self._over.turned.symmetric_difference_update({index})
            self.viewport().update()

    def _turn(self, page: Page, block: int) -> None:
        page.composer.flipped.symmetric_difference_update({block})
        page.recompose([block])
        self._settle()

    # Sentences

    @property
    def current_sentence(self) -> int:
        """The lit sentence of the current block; -1 if there is none."""
        return self._over.lit[1] if self._over.lit[0] == self.current_block else -1

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

    def cross(self) -> bool:
        """Go to the lit sentence on the other side; say whether it is there."""
        here = self.caret.spot.side if self.caret else Side.ORIGINAL
        across = [p for p in self.sentence_passages(*self._over.lit) if p.side != here]
        if not across or self._page is None:
            return False
        block = across[0].block
        if across[0].side not in self._page.composer.sides(block):
            self._turn(self._page, block)
        self._step_to(across[0])
        return True

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
        if self._over.lit[1] >= 0 and self._over.lit[0] in self.visible_blocks():
            found = following(spread, self._over.lit, by)
        else:
            found = next_block(spread, self._page.first_whole_block(), by)
        if found is None:
            return
        self.light(*found)
        passage = self._shown_sentence(*found)
        if passage:
            self._step_to(passage)

    def _step_to(self, passage: Passage) -> None:
        self.clear_selection()
        self.go_to(passage)
        self.put_caret(Caret(Spot(passage.block, passage.side, passage.start)))
        if self.is_browsing:
            self.caret_moved.emit()
        else:
            self.stepped.emit(passage)

    # Finding

    def find_text(self, text: str) -> int:
        """Mark every place that holds the text, either script; return how many.

        The first one meant is in the paragraph being read or after it, so another
        letter typed does not lead away from what was found.
        """
        if self._page is None:
            return 0
        count = self._over.finding.search(
            text, self._page.spread, self._findable, start=self.current_block
        )
        self._show_found(self._over.finding.current)
        return count

    def find_again(self, text: str) -> int:
        """Mark what is found now that other texts are shown; the page stays."""
        if self._page is None:
            return 0
        count = self._over.finding.again(text, self._page.spread, self._findable)
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
        self._show_found(self._over.finding.step(by))
        return self._over.finding.now

    def _show_found(self, passage: Passage | None) -> None:
        """Go there; what was found in a covered translation is uncovered."""
        if passage:
            if passage.side is Side.TRANSLATION:
                self._over.uncover(passage.block, self._reveal)
            self.go_to(passage)
        self.viewport().update()

    def _findable(self, block: int) -> tuple[Side, ...]:
        if self._page is None or self._is_picture(block):
            return ()
        return self._page.composer.sides(block)

    def _is_picture(self, block: int) -> bool:
        assert self._page is not None
        return self._page.spread.block(block).kind is BlockKind.IMAGE
