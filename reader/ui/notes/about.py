"""The passages that a new mark is about, and the marks that stand there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Paint, Passage

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.annotation import Mark
    from reader.ui.page.view.view import ReadingView


def passages(
    page: ReadingView, highlighted: tuple[Passage, ...] = ()
) -> tuple[Passage, ...]:
    """The selection or, without one, the lit sentence on both sides; may be empty.

    What has just been highlighted counts as selected.
    """
    cursor = page.text_cursor
    lit = cursor.sentence_passages(cursor.block, cursor.sentence)
    return cursor.selection() or highlighted or lit


def paragraph(page: ReadingView) -> Passage:
    """The paragraph of the selection or, without one, the paragraph being read."""
    chosen = page.text_cursor.selection()
    block = chosen[0].block if chosen else page.text_cursor.block
    text = page.reading.block(block).text if page.reading else ""
    return Passage(block, 0, len(text))


def coloured_mark(
    page: ReadingView, highlighted: tuple[Passage, ...] = ()
) -> Mark | None:
    """The mark whose colour a colour key changes; None if the key makes a new one.

    It is the open mark or, with a selection, the mark on exactly the selected words.
    Without either it is the newest mark under the caret, else the newest on the lit
    sentence. What has just been highlighted counts as selected.
    """
    cursor = page.text_cursor
    if cursor.open_mark and cursor.open_mark.mark.annotation.kind.paint is Paint.WASH:
        return cursor.open_mark.mark
    selected = cursor.selection() or highlighted
    if selected:
        same = (m for m in _washes(page, selected) if set(m.passages) == set(selected))
        return next(same, None)
    lit = cursor.sentence_passages(cursor.block, cursor.sentence)
    found = (*_washes(page, _under_caret(page, lit)), *_washes(page, lit))
    return next(iter(found), None)


def next_mark(page: ReadingView, marks: Iterable[Mark], step: int) -> Mark | None:
    """The mark that begins after (step 1) or before (-1) the open one or the caret."""
    cursor = page.text_cursor
    opened, caret = cursor.open_mark, cursor.caret
    if opened:
        here = _beginning(opened.mark)
    elif caret:
        here = (caret.spot.block, caret.spot.side, caret.spot.offset, "")
    else:
        return None
    placed = sorted((mark for mark in marks if mark.passages), key=_beginning)
    if step > 0:
        return next((mark for mark in placed if _beginning(mark) > here), None)
    return next((mark for mark in reversed(placed) if _beginning(mark) < here), None)


def _beginning(mark: Mark) -> tuple[int, str, int, str]:
    """The key that sorts marks by place; of a pair, the original comes first."""
    first = mark.passages[0]
    return first.block, first.side, first.start, mark.annotation.id


def _under_caret(page: ReadingView, lit: Sequence[Passage]) -> tuple[Passage, ...]:
    """The character after the caret, if the caret is in the lit sentence."""
    caret = page.text_cursor.placed
    if caret is None:
        return ()
    spot = caret.spot
    here = Passage(spot.block, spot.offset, spot.offset + 1, spot.side)
    is_lit = any(
        (each.block, each.side) == (here.block, here.side)
        and each.start <= here.start < each.end
        for each in lit
    )
    return (here,) if is_lit else ()


def _washes(page: ReadingView, passages: Sequence[Passage]) -> list[Mark]:
    """The coloured marks that touch any of these passages, newest first."""
    if page.page is None:
        return []
    touching = {
        mark.annotation.id: mark
        for each in passages
        for mark in page.page.marking.on(each)
        if mark.annotation.kind.paint is Paint.WASH
    }
    return sorted(touching.values(), key=lambda m: m.annotation.created, reverse=True)
