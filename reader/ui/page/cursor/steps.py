"""Steps by keys: the caret by characters and lines, the light by sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.cursor.cursor import Moved
from reader.ui.page.cursor.stepping import next_block, next_end, next_sentence
from reader.ui.page.cursor.strides import Stride, stepped
from reader.ui.page.rows.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk.reading import Reading
    from reader.domain.annotation import Passage
    from reader.ui.page.cursor.cursor import Cursor

_At = tuple[int, int]  # block and sentence


class Steps:
    """Moves one cursor from where it is. `by` is 1 for on, -1 for back."""

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor

    # The caret

    def move(self, stride: Stride, by: int) -> None:
        """Take the caret one step; from a selection, by characters, to its end."""
        cursor = self._cursor
        page, caret, chosen = cursor.page, cursor.caret, cursor.selected
        if page is None or caret is None:
            return
        if chosen and not chosen.is_empty and stride is Stride.CHARACTER:
            cursor.put_caret(Caret(chosen.ends[by > 0]))
        else:
            cursor.put_caret(stepped(page, caret, stride, by, cursor.words))
        cursor.clear_selection()
        cursor.show_caret()

    def extend(self, stride: Stride, by: int) -> None:
        """Take the end of the selection one step on or back."""
        cursor = self._cursor
        page, caret, chosen = cursor.page, cursor.caret, cursor.selected
        if page is None or caret is None:
            return
        head = stepped(page, caret, stride, by, cursor.words)
        cursor.select_between(chosen.anchor if chosen else caret.spot, head.spot)
        cursor.put_caret(head)
        cursor.show_caret()

    def extend_by_sentence(self, by: int) -> None:
        """Select the lit sentence, then one sentence more or less."""
        cursor = self._cursor
        page, chosen, lit = cursor.page, cursor.selected, cursor.lit_passage
        if page and chosen:
            head = next_end(page.reading, chosen.head, by)
            cursor.select_between(chosen.anchor, head)
        elif lit:
            cursor.select(lit)
        else:
            return
        cursor.show_caret()

    # The lit sentence

    def by_sentence(self, by: int) -> None:
        """Light the next or previous sentence and keep it in view."""
        self._step(by, next_sentence)

    def by_block(self, by: int) -> None:
        """Light the first sentence of the next or previous block that has any."""
        self._step(by, lambda reading, at, by: next_block(reading, at[0] + by, by))

    def cross(self) -> bool:
        """Go to the lit sentence on the other side. Return whether it is there."""
        cursor = self._cursor
        page, caret = cursor.page, cursor.caret
        here = caret.spot.side if caret else Side.ORIGINAL
        passages = cursor.sentence_passages(*cursor.lit)
        across = next((each for each in passages if each.side is not here), None)
        if across is None or page is None:
            return False
        if across.side not in page.sides(across.block):
            self._turn(across.block)
        self.lead_to(across)
        return True

    def flip(self, block: int | None = None) -> None:
        """Show a paragraph's other side, or reveal or cover its translation."""
        cursor = self._cursor
        if cursor.page is None:
            return
        index = cursor.block if block is None else block
        if not cursor.page.layout.is_bilingual:
            self._turn(index)
            if cursor.lit_passage and cursor.lit[0] == index:
                cursor.tell(Moved.STEP)
        else:
            cursor.cover.turn(index)
            cursor.tell(Moved.LOOK)

    def _turn(self, block: int) -> None:
        assert self._cursor.page is not None
        self._cursor.page.flip(block)
        self._cursor.tell(Moved.PAGE)

    def _step(
        self, by: int, following: Callable[[Reading, _At, int], _At | None]
    ) -> None:
        cursor, page = self._cursor, self._cursor.page
        if page is None:
            return
        if cursor.lit[1] >= 0 and cursor.lit[0] in page.visible_blocks():
            found = following(page.reading, cursor.lit, by)
        else:
            found = next_block(page.reading, page.first_whole_block(), by)
        if found is None:
            return
        cursor.light(*found)
        if cursor.lit_passage:
            self.lead_to(cursor.lit_passage)

    def lead_to(self, passage: Passage) -> None:
        """Take the caret and the light to where a passage begins, as a key does."""
        cursor = self._cursor
        cursor.clear_selection()
        cursor.go_to(passage)
        cursor.put_caret(Caret(Spot(passage.block, passage.side, passage.start)))
        cursor.tell(Moved.KEY if cursor.is_browsing else Moved.STEP)
