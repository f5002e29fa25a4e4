"""Selecting and walking by keys, character by character."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import Passage, Side
from reader.domain.article import Block, BlockKind, Span, SpanKind
from reader.domain.reading import Layout, Place
from reader.ui.page.cursor.words import graphemes, words
from reader.ui.page.rows.spot import Spot
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from reader.ui.page.view.view import ReadingView

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def press(qtbot):
    def do(view, key, modifiers=NONE, times=1) -> None:
        for _ in range(times):
            qtbot.keyClick(view, key, modifiers)

    return do


def click(qtbot, view, spot: Spot) -> None:
    where = view.rect_of(Passage(spot.block, spot.offset, spot.offset + 1, spot.side))
    point = view.viewport().mapFromGlobal(QPoint(where.left() + 3, where.center().y()))
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=point)


def lone(qtbot, text: str, *, width: int = 900, spans=()) -> ReadingView:
    """A view of one paragraph and no headline."""
    block = Block(BlockKind.PARAGRAPH, text, spans=tuple(spans))
    view = view_of(qtbot, block, size=(width, 500))
    view.set_layout(Layout.ORIGINAL)
    return view


def test_from_the_lit_sentence_characters_and_words_are_taken(open_view, press) -> None:
    view = open_view(8)
    view.steps.by_block(3)
    press(view, Key.Key_Right, SHIFT, 4)
    assert view.text_cursor.selected_text() == "Harb"
    press(view, Key.Key_Left, SHIFT)
    press(view, Key.Key_Right, SHIFT | CTRL, 2)
    assert view.text_cursor.selected_text() == "Harbour city"
    press(view, Key.Key_Left, SHIFT | CTRL)
    assert view.text_cursor.selected_text() == "Harbour "


def test_plain_steps_over_words_go_to_where_they_begin(qtbot, press) -> None:
    view = lone(qtbot, "The “old” crane.")
    view.set_caret_browsing(True)
    stops = []
    for _ in range(4):
        press(view, Key.Key_Right, CTRL)
        stops.append(view.text_cursor.caret.spot.offset)
    assert stops == [5, 10, 16, 16]
    press(view, Key.Key_Left, CTRL, 2)
    assert view.text_cursor.caret.spot.offset == 5


def test_a_click_is_where_keys_select_from(open_view, qtbot, press) -> None:
    view = open_view(8)
    click(qtbot, view, Spot(2, Side.TRANSLATION, 5))
    press(view, Key.Key_Right, SHIFT, 3)
    assert view.text_cursor.selection() == (Passage(2, 5, 8, Side.TRANSLATION),)
    press(view, Key.Key_Left, SHIFT, 5)
    assert view.text_cursor.selection() == (Passage(2, 3, 5, Side.TRANSLATION),)


def test_a_selection_crosses_paragraphs_on_its_side(open_view, qtbot, press) -> None:
    view = open_view(8)
    click(qtbot, view, Spot(1, Side.TRANSLATION, 0))
    end = len(view.reading.text(1, Side.TRANSLATION))
    press(view, Key.Key_Right, SHIFT, end + 3)
    assert view.text_cursor.selection() == (
        Passage(1, 0, end, Side.TRANSLATION),
        Passage(2, 0, 2, Side.TRANSLATION),
    )
    press(view, Key.Key_Left, SHIFT, 3)
    assert view.text_cursor.selection() == (Passage(1, 0, end, Side.TRANSLATION),)


def test_lines_are_taken_within_and_across_paragraphs(open_view, qtbot, press) -> None:
    view = open_view(8, size=(1000, 1400))
    click(qtbot, view, Spot(3, Side.ORIGINAL, 14))
    tops = []
    for _ in range(view.page.row(3).of_side(Side.ORIGINAL)[0].lines):
        press(view, Key.Key_Down, SHIFT)
        tops.append(view.text_cursor.caret.rect(view.page).top())
    assert tops == sorted(set(tops))
    assert [each.block for each in view.text_cursor.selection()] == [3, 4]
    across = view.text_cursor.caret.rect(view.page).left()
    press(view, Key.Key_Up, SHIFT, len(tops))
    assert view.text_cursor.caret.spot == Spot(3, Side.ORIGINAL, 14)
    assert view.text_cursor.caret.rect(view.page).left() == pytest.approx(
        across, abs=12
    )
    assert view.text_cursor.selection() == ()


def test_to_the_ends_of_a_line_and_of_the_article(open_view, qtbot, press) -> None:
    view = open_view(30)
    click(qtbot, view, Spot(3, Side.ORIGINAL, 14))
    press(view, Key.Key_End, SHIFT)
    line_end = view.text_cursor.caret
    press(view, Key.Key_End, SHIFT)
    assert view.text_cursor.caret == line_end
    press(view, Key.Key_Home, SHIFT)
    assert view.text_cursor.selection() == (Passage(3, 0, 14, Side.ORIGINAL),)
    press(view, Key.Key_End, SHIFT | CTRL)
    assert view.text_cursor.selection()[-1].block == 29
    assert 29 in view.scroller.visible_blocks()
    press(view, Key.Key_Home, SHIFT | CTRL)
    assert view.text_cursor.selection()[0].block == -1
    assert view.scroller.place() == Place()


def test_the_end_of_a_chinese_line_stays_on_it(qtbot, press) -> None:
    view = lone(qtbot, "上周它开始往一处平台吊运泥土共四十吨重" * 12)
    view.set_caret_browsing(True)
    press(view, Key.Key_End)
    first = view.text_cursor.caret_rect()
    assert first.left() > 400
    press(view, Key.Key_End)
    assert view.text_cursor.caret_rect() == first
    press(view, Key.Key_Down)
    assert view.text_cursor.caret_rect().top() > first.top()
    assert view.text_cursor.caret_rect().left() == pytest.approx(first.left(), abs=2)
    press(view, Key.Key_Up)
    assert view.text_cursor.caret_rect() == first
    press(view, Key.Key_Right)
    assert view.text_cursor.caret_rect().top() > first.top()


def test_a_line_after_emoji_ends_before_its_space(qtbot, press) -> None:
    view = lone(qtbot, "😀😀😀 " + "The crane lifts soil to a terrace. " * 9)
    view.set_caret_browsing(True)
    text = view.reading.text(0, Side.ORIGINAL)
    for _ in range(view.page.row(0).pieces[0].lines - 1):
        press(view, Key.Key_End)
        assert text[view.text_cursor.caret.spot.offset] == " "
        press(view, Key.Key_Right)


def test_the_page_follows_the_end_of_the_selection(open_view, press) -> None:
    view = open_view(60)
    for _ in range(60):
        press(view, Key.Key_Down, SHIFT)
        rect = view.text_cursor.caret_rect()
        assert rect.top() >= 0
        assert rect.bottom() <= view.viewport().height()
    assert view.scroller.place().block > 0


def test_sentences_are_taken_with_alt(open_view, press) -> None:
    view = open_view(8)
    view.text_cursor.light(3, 0)
    press(view, Key.Key_Down, SHIFT | ALT)
    assert view.text_cursor.selected_text() == "Paragraph 3."
    press(view, Key.Key_Down, SHIFT | ALT, 5)
    assert [each.block for each in view.text_cursor.selection()] == [3, 4]
    press(view, Key.Key_Up, SHIFT | ALT)
    assert [each.block for each in view.text_cursor.selection()] == [3]


@pytest.mark.parametrize("layout", list(Layout))
def test_every_character_of_a_side_is_passed_in_every_layout(
    open_view, press, layout
) -> None:
    view = open_view(2, translated=1)
    view.set_layout(layout)
    view.set_caret_browsing(True)
    press(view, Key.Key_Home, CTRL)
    seen = [view.text_cursor.caret.spot]
    while True:
        press(view, Key.Key_Right)
        if view.text_cursor.caret.spot == seen[-1]:
            break
        seen.append(view.text_cursor.caret.spot)
    side = seen[0].side
    shown = [b for b in (-1, 0, 1) if side in view.page.sides(b)]
    texts = [view.reading.text(block, side) for block in shown]
    assert len(seen) == sum(len(text) + 1 for text in texts if text)
    press(view, Key.Key_Left, times=len(seen) - 1)
    assert view.text_cursor.caret.spot == seen[0]


def test_the_cells_of_a_table_are_walked_by_lines(qtbot, press) -> None:
    table = "Year\tCranes\n2019\t12\n2024\t3"
    view = view_of(qtbot, Block(BlockKind.TABLE, table), size=(700, 400))
    view.set_caret_browsing(True)
    view.text_cursor.select(Passage(0, 0, table.index("Cranes")))
    view.text_cursor.clear_selection()
    press(view, Key.Key_Down)
    assert view.text_cursor.caret.spot.offset == table.index("12")
    press(view, Key.Key_Down)
    assert view.text_cursor.caret.spot.offset == table.index("3", table.index("2024"))


def test_caret_browsing_walks_and_lights_what_it_passes(
    window, settled, english, qtbot
) -> None:
    window.open_path(english)
    page = settled(window).body.page
    action = window.commands["caret"]
    page.setFocus()
    page.steps.by_block(1)
    lit = page.text_cursor.block, page.text_cursor.sentence
    action.trigger()
    assert action.isChecked()
    start = page.text_cursor.caret.spot
    qtbot.keyClick(page, Key.Key_Right)
    assert page.text_cursor.caret.spot == Spot(
        start.block, start.side, start.offset + 1
    )
    assert (page.text_cursor.block, page.text_cursor.sentence) == lit
    qtbot.keyClick(page, Key.Key_Down, CTRL)
    qtbot.keyClick(page, Key.Key_End, CTRL)
    assert page.text_cursor.block == page.reading.rows - 2
    action.trigger()
    assert page.text_cursor.caret_rect() is not None
    qtbot.keyClick(page, Key.Key_Left)
    assert (
        page.text_cursor.caret.spot.offset
        == page.text_cursor.sentence_passages(*page.text_cursor.lit)[0].start
    )


def test_escape_lets_go_of_the_selection(window, settled, english) -> None:
    window.open_path(english)
    page = settled(window).body.page
    page.text_cursor.select(Passage(0, 0, 5))
    window.leave()
    assert page.text_cursor.selection() == ()


def test_enter_follows_the_link_at_the_caret(qtbot, press) -> None:
    link = Span(4, 9, SpanKind.LINK, "https://example.org/crane")
    view = lone(qtbot, "The crane stands on the quay.", spans=[link])
    view.set_caret_browsing(True)
    press(view, Key.Key_Right, times=5)
    with qtbot.waitSignal(view.pointer.link_activated) as followed:
        press(view, Key.Key_Return)
    assert followed.args == ["https://example.org/crane"]


def test_the_caret_is_seen_while_browsing(open_view, qtbot) -> None:
    view = open_view(4)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    bare = view.viewport().grab().toImage()
    flash = QApplication.styleHints().cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    try:
        view.set_caret_browsing(True)
        assert view.viewport().grab().toImage() != bare
        view.set_caret_browsing(False)
        assert view.viewport().grab().toImage() == bare
    finally:
        QApplication.setCursorFlashTime(flash)


def test_a_new_text_under_the_caret_does_not_lose_it(open_view, press) -> None:
    view = open_view(4)
    view.set_layout(Layout.TRANSLATION)
    view.set_caret_browsing(True)
    press(view, Key.Key_End, CTRL)
    view.set_layout(Layout.ORIGINAL)
    press(view, Key.Key_Left)
    assert view.text_cursor.caret.spot.side is Side.ORIGINAL
    view.show_nothing()
    press(view, Key.Key_Left)
    press(view, Key.Key_Right, SHIFT)
    assert view.text_cursor.caret is None


def test_a_character_is_what_a_reader_takes_for_one() -> None:
    assert graphemes("e\u0301a👨‍👩‍👧𠮷") == [0, 2, 3, 8, 9]


def test_words_leave_out_what_is_between_them() -> None:
    text = "Can't lift 2.5 t — 吊机。😀ok"
    found = [text[start:end] for start, end in words(text)]
    assert found == ["Can't", "lift", "2.5", "t", "吊", "机", "ok"]
