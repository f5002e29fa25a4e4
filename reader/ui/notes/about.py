"""The passages that a new mark is about."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Passage

if TYPE_CHECKING:
    from reader.ui.page.view.view import ReadingView


def passages(page: ReadingView) -> tuple[Passage, ...]:
    """The selection or, without one, the lit sentence on both sides; may be empty."""
    return page.selection() or page.sentence_passages(
        page.current_block, page.current_sentence
    )


def paragraph(page: ReadingView) -> Passage:
    """The paragraph of the selection or, without one, the paragraph being read."""
    chosen = page.selection()
    block = chosen[0].block if chosen else page.current_block
    text = page.spread.block(block).text if page.spread else ""
    return Passage(block, 0, len(text))
