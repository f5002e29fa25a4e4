"""The passages that a new mark is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Passage

if TYPE_CHECKING:
    from reader.ui.page.view.view import ReadingView


def passages(page: ReadingView) -> tuple[Passage, ...]:
    """The selection or, without one, the lit sentence on both sides; may be empty."""
    return page.text_cursor.selection() or page.text_cursor.sentence_passages(
        page.text_cursor.block, page.text_cursor.sentence
    )


def paragraph(page: ReadingView) -> Passage:
    """The paragraph of the selection or, without one, the paragraph being read."""
    chosen = page.text_cursor.selection()
    block = chosen[0].block if chosen else page.text_cursor.block
    text = page.reading.block(block).text if page.reading else ""
    return Passage(block, 0, len(text))
