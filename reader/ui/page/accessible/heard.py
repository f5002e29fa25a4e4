"""The texts, caret and selection of the page for screen readers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.page.accessible.remarks import remarks
from reader.ui.page.cursor.selection import Selection, share_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QRect
    from PySide6.QtGui import QAccessibleInterface

    from reader.desk.reading import Reading
    from reader.domain.annotation import Passage, Side
    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.rows.page import Page


class Heard:
    """One cursor and its page, and the text or sentence that has the focus.

    `rect_of` gives the rectangle of a passage in global pixels.
    """

    def __init__(self, cursor: Cursor, rect_of: Callable[[Passage], QRect]) -> None:
        self.cursor = cursor
        self.rect_of = rect_of
        self.focus: QAccessibleInterface | None = None  # since the last step or key

    @property
    def page(self) -> Page | None:
        return self.cursor.page

    @property
    def reading(self) -> Reading | None:
        return self.cursor.reading

    def is_shown(self, block: int, side: Side) -> bool:
        """Whether the layout has this side of the block."""
        page = self.page
        return page is not None and side in page.sides(block)

    def is_in_window(self, block: int) -> bool:
        page = self.page
        return page is not None and block in page.visible_blocks()

    def share(self, block: int, side: Side) -> Selection | None:
        """The part of the selection that lies in a text; an empty one is the caret."""
        cursor, reading = self.cursor, self.reading
        chosen, caret = cursor.selected, cursor.caret
        share = share_of(chosen, reading, block, side) if chosen and reading else None
        if share or caret is None:
            return share
        is_here = (caret.spot.block, caret.spot.side) == (block, side)
        return Selection(caret.spot, caret.spot) if is_here else None

    def remarks(self, passage: Passage) -> list[str]:
        """What a sentence shows besides its words: doubts, links, marks."""
        page = self.page
        return remarks(page.reading, page.marking, passage) if page else []
