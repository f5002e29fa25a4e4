"""The colours behind the words: lit sentence, marks, finds, selection."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.page.rows.painting import Wash

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import Passage
    from reader.ui.look.theme import Palette
    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.cursor.finds import Finds
    from reader.ui.page.rows.page import Page


def overlay(
    page: Page, cursor: Cursor, finds: Finds, block: int, palette: Palette
) -> list[Wash]:
    """The colours behind a block's words, the lowest first."""
    washes: list[Wash] = []
    if cursor.lit[0] == block:
        washes += _washes(cursor.sentence_passages(*cursor.lit), palette.lit)
    washes += page.marking.washes(block, palette)
    for hit in finds.on(block):
        is_now = hit == finds.current
        washes += _washes([hit], palette.found_now if is_now else palette.found)
    if cursor.offered and cursor.offered.block == block:
        washes += _washes([cursor.offered], palette.found_now)
    if cursor.selected:
        selected = cursor.selected.on(block, page.reading)
        washes += _washes(selected, palette.selection)
    return washes


def _washes(passages: Iterable[Passage], colour: str) -> list[Wash]:
    return [Wash(each.side, each.start, each.end, colour) for each in passages]
