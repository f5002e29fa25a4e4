"""The ends of a mark, moved by its handles and by keys."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import Colour, Passage, Side

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from reader.domain.annotation import Mark
    from reader.ui.window import Window

LEFT = Qt.MouseButton.LeftButton
ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


def text(window: Window, block: int, side: Side = Side.ORIGINAL) -> str:
    assert window.open.reading is not None
    return window.open.reading.text(block, side)


def only(window: Window) -> Mark:
    (mark,) = window.open.marks
    return mark


def words(window: Window) -> list[str]:
    reading = window.open.reading
    assert reading is not None
    return [reading.words(each) for each in only(window).passages]


def edge(window: Window, place: Passage, *, is_end: bool = False) -> QPoint:
    """Where a handle at the beginning or the end of a passage stands."""
    page = window.body.page
    page.grab()
    offset = place.end - 1 if is_end else place.start
    rect = page.rect_of(replace(place, start=offset, end=offset + 1))
    x = rect.right() - 2 if is_end else rect.left() + 2
    return page.viewport().mapFromGlobal(QPoint(x, rect.center().y()))


def send(window: Window, kind: QEvent.Type, at: QPoint, held=NONE) -> None:
    viewport = window.body.page.viewport()
    is_up = kind is QEvent.Type.MouseButtonRelease
    button = Qt.MouseButton.NoButton if kind is QEvent.Type.MouseMove else LEFT
    where = viewport.mapToGlobal(QPointF(at))
    buttons = Qt.MouseButton.NoButton if is_up else LEFT
    event = QMouseEvent(kind, QPointF(at), where, button, buttons, held)
    QApplication.sendEvent(viewport, event)


def pull(window: Window, begin: QPoint, end: QPoint, held=NONE, *, drop=True) -> None:
    send(window, QEvent.Type.MouseButtonPress, begin)
    send(window, QEvent.Type.MouseMove, end, held)
    if drop:
        send(window, QEvent.Type.MouseButtonRelease, end, held)


@pytest.fixture
def marked(bilingual: Window, qtbot: QtBot) -> Callable[..., Window]:
    """A highlight on some passages, open."""

    def make(*passages: Passage, side: Side = Side.ORIGINAL) -> Window:
        page = bilingual.body.page
        bilingual.commands["notes"].trigger()
        if bilingual.body.notes.isVisible():
            bilingual.commands["notes"].trigger()
        live = bilingual.open.reading
        assert live is not None
        live.highlight(passages, Colour.GREEN)
        page.setFocus()
        first = next(each for each in passages if each.side is side)
        at = edge(bilingual, replace(first, start=first.start + 1))
        qtbot.mouseClick(page.viewport(), LEFT, pos=at)
        qtbot.waitUntil(bilingual.body.mark_bar.isVisible)
        return bilingual

    return make


def word_at(window: Window, number: int, block: int = 0) -> Passage:
    """A word of the block by its number, counted by blanks."""
    whole, start = text(window, block), 0
    for _ in range(number):
        start = whole.index(" ", start) + 1
    return Passage(block, start, whole.index(" ", start))


def test_a_handle_is_dragged_over_whole_words(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    second, fifth = word_at(bilingual, 1), word_at(bilingual, 4)
    window = marked(second)
    before = only(window).annotation
    there = edge(window, replace(fifth, start=fifth.start + 1))
    begin = edge(window, second, is_end=True)
    pull(window, begin, there, drop=False)
    assert not window.body.mark_bar.isVisible()
    assert only(window).annotation == before  # it is only drawn so
    send(window, QEvent.Type.MouseButtonRelease, there)
    wanted = replace(second, end=fifth.end)
    assert only(window).passages == (wanted,)
    after = only(window).annotation
    (anchor,) = after.anchors
    whole = text(window, 0)
    assert anchor.quote.exact == whole[wanted.start : wanted.end]
    assert whole[wanted.end :].startswith(anchor.quote.suffix[:5])
    assert anchor.position.end == wanted.end
    assert (after.id, after.colour) == (before.id, Colour.GREEN)
    qtbot.waitUntil(window.body.mark_bar.isVisible)  # it is open again
    window.undo()
    assert only(window).passages == (second,)


def test_the_first_end_shrinks_and_alt_takes_letters(
    marked: Callable[..., Window], bilingual: Window
) -> None:
    whole = replace(word_at(bilingual, 1), end=word_at(bilingual, 4).end)
    window = marked(whole)
    third = word_at(window, 2)
    there = edge(window, replace(third, start=third.start + 2))
    pull(window, edge(window, whole), there, ALT)
    assert only(window).passages == (replace(whole, start=third.start + 2),)


def test_a_handle_shows_a_sizing_pointer(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    second = word_at(bilingual, 1)
    window = marked(second)
    viewport = window.body.page.viewport()
    qtbot.mouseMove(viewport, edge(window, second))
    assert viewport.cursor().shape() is Qt.CursorShape.SizeHorCursor
    qtbot.mouseMove(viewport, edge(window, word_at(window, 6)))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor
    qtbot.keyClick(window.body.page, Qt.Key.Key_Escape)
    qtbot.mouseMove(viewport, edge(window, second) + QPoint(1, 0))
    assert viewport.cursor().shape() is Qt.CursorShape.IBeamCursor


def test_escape_while_dragging_leaves_the_mark_as_it_was(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    second = word_at(bilingual, 1)
    window = marked(second)
    there = edge(window, word_at(window, 5))
    pull(window, edge(window, second, is_end=True), there, drop=False)
    qtbot.keyClick(window.body.page, Qt.Key.Key_Escape)
    send(window, QEvent.Type.MouseButtonRelease, there)
    assert only(window).passages == (second,)
    assert not window.body.page.text_cursor.selection()


def test_an_end_goes_into_the_next_paragraph(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    last = Passage(0, word_at(bilingual, 2).start, len(text(bilingual, 0)))
    window = marked(last)
    beyond = word_at(window, 1, block=1)
    there = edge(window, replace(beyond, start=beyond.start + 1))
    pull(window, edge(window, last, is_end=True), there)
    assert only(window).passages == (last, Passage(1, 0, beyond.end))
    # Both are one run: the end in the second paragraph comes back into the first.
    third = word_at(window, 3)
    qtbot.waitUntil(window.body.mark_bar.isVisible)
    back = edge(window, replace(third, start=third.start + 1))
    pull(window, edge(window, Passage(1, 0, beyond.end), is_end=True), back)
    assert only(window).passages == (replace(last, end=third.end),)


def test_on_a_pair_each_side_has_ends_of_its_own(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    ours = word_at(bilingual, 1)
    theirs = Passage(0, 0, 4, Side.TRANSLATION)
    window = marked(ours, theirs)
    whole = Passage(0, 0, len(text(window, 0, Side.TRANSLATION)), Side.TRANSLATION)
    there = edge(window, replace(whole, start=9))
    pull(window, edge(window, theirs, is_end=True), there, ALT)
    assert set(only(window).passages) == {ours, replace(theirs, end=9)}
    # The pointer in the other column still moves the end of its own side.
    qtbot.waitUntil(window.body.mark_bar.isVisible)
    pull(window, edge(window, ours, is_end=True), QPoint(there.x(), there.y()))
    (original,) = (p for p in only(window).passages if p.side is Side.ORIGINAL)
    assert original.start == ours.start
    assert original.end > ours.end


def test_a_note_and_its_tags_stay_on_a_mark_that_is_moved(
    marked: Callable[..., Window], bilingual: Window
) -> None:
    second = word_at(bilingual, 1)
    window = marked(second)
    live = window.open.reading
    assert live is not None
    live.change(replace(only(window).annotation, body="Why", tags=("why",)))
    window.touching.open(only(window).annotation.id)
    window.body.page.text_cursor.show_ends(None)
    window.touching.move_end(1)
    after = only(window)
    assert (after.annotation.body, after.annotation.tags) == ("Why", ("why",))
    assert after.passages == (replace(second, end=word_at(window, 2).end),)


def test_keys_move_an_end_by_words_and_by_characters(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    second, third = word_at(bilingual, 1), word_at(bilingual, 2)
    window = marked(second)
    page = window.body.page
    qtbot.keyClick(page, Qt.Key.Key_Right, SHIFT | ALT)
    assert only(window).passages == (replace(second, end=third.end),)
    qtbot.waitUntil(window.body.mark_bar.isVisible)
    qtbot.keyClick(page, Qt.Key.Key_Left, ALT)
    assert only(window).passages == (replace(second, end=third.end - 1),)
    qtbot.keyClick(page, Qt.Key.Key_X, SHIFT)
    qtbot.waitUntil(window.body.mark_bar.isVisible)
    qtbot.keyClick(page, Qt.Key.Key_Left, SHIFT | ALT)
    assert only(window).passages == (Passage(0, 0, third.end - 1),)
    for _ in range(40):  # it does not pass the other end
        qtbot.keyClick(page, Qt.Key.Key_Right, ALT)
    assert only(window).passages == (Passage(0, third.end - 2, third.end - 1),)


def test_a_highlight_that_grows_over_another_takes_its_words(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    second, third, fourth = (word_at(bilingual, n) for n in (1, 2, 3))
    live = bilingual.open.reading
    assert live is not None
    live.highlight((replace(third, end=fourth.end),), Colour.BLUE)
    window = marked(second)
    qtbot.keyClick(window.body.page, Qt.Key.Key_Right, SHIFT | ALT)
    found = {m.annotation.colour: m.passages for m in window.open.marks}
    assert found[Colour.GREEN] == (replace(second, end=third.end),)
    assert found[Colour.BLUE] == (Passage(0, third.end, fourth.end),)
    window.undo()
    found = {m.annotation.colour: m.passages for m in window.open.marks}
    assert found[Colour.GREEN] == (second,)
    assert found[Colour.BLUE] == (replace(third, end=fourth.end),)


def test_a_key_goes_to_the_next_mark_of_the_same_paragraph_and_opens_it(
    marked: Callable[..., Window], bilingual: Window, qtbot: QtBot
) -> None:
    second, fifth = word_at(bilingual, 1), word_at(bilingual, 4)
    live = bilingual.open.reading
    assert live is not None
    live.highlight((fifth,), Colour.BLUE)
    window = marked(second)
    page = window.body.page
    qtbot.keyClick(page, Qt.Key.Key_J, SHIFT)
    qtbot.waitUntil(window.body.mark_bar.isVisible)
    opened = page.text_cursor.open_mark
    assert opened is not None
    assert opened.mark.passages == (fifth,)
    qtbot.keyClick(page, Qt.Key.Key_3)
    qtbot.keyClick(page, Qt.Key.Key_4)
    colours = {m.passages: m.annotation.colour for m in window.open.marks}
    assert colours == {(second,): Colour.GREEN, (fifth,): Colour.PINK}
    qtbot.keyClick(page, Qt.Key.Key_K, SHIFT)
    qtbot.waitUntil(window.body.mark_bar.isVisible)
    assert page.text_cursor.open_mark.mark.passages == (second,)


def test_without_a_mark_the_key_says_so(bilingual: Window, qtbot: QtBot) -> None:
    qtbot.keyClick(bilingual.body.page, Qt.Key.Key_Right, SHIFT | ALT)
    assert "highlight" in bilingual.body.status.text
