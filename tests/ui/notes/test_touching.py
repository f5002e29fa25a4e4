"""Marks that are touched where they stand: by a colour key, by a click."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt

from reader.domain.annotation import Colour, Passage, Side
from reader.ui.look.chips import ChipButton

if TYPE_CHECKING:
    from PySide6.QtGui import QClipboard
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from reader.domain.annotation import Annotation
    from reader.ui.floating.bars import MarkBar
    from reader.ui.window import Window


@pytest.fixture
def reading(bilingual: Window) -> Window:
    """A highlight on a few words inside a sentence, and nothing selected."""
    page = bilingual.body.page
    page.text_cursor.select(Passage(0, 4, 12))
    bilingual.notes.highlight(Colour.YELLOW)
    page.text_cursor.clear_selection()
    page.setFocus()
    return bilingual


def point_in(window: Window, offset: int) -> QPoint:
    page = window.body.page
    page.grab()
    rect = page.rect_of(Passage(0, offset, offset + 1))
    return page.viewport().mapFromGlobal(rect.center())


def click(window: Window, qtbot: QtBot, offset: int) -> None:
    viewport = window.body.page.viewport()
    where = point_in(window, offset)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)


def only(window: Window) -> tuple[Annotation, tuple[Passage, ...]]:
    (mark,) = window.open.marks
    return mark.annotation, mark.passages


def test_a_colour_key_recolours_the_highlight_on_the_lit_sentence(
    reading: Window, qtbot: QtBot
) -> None:
    before, passages = only(reading)
    qtbot.keyClick(reading.body.page, Qt.Key.Key_J)
    reading.body.page.text_cursor.light(0, 0)
    qtbot.keyClick(reading.body.page, Qt.Key.Key_3)
    after, same = only(reading)
    assert (after.id, after.colour) == (before.id, Colour.BLUE)
    assert same == passages == (Passage(0, 4, 12),)
    reading.notes.undo()
    assert only(reading)[0].colour is Colour.YELLOW


def test_a_colour_key_recolours_the_highlight_on_the_selected_words(
    reading: Window, qtbot: QtBot
) -> None:
    page = reading.body.page
    page.text_cursor.select(Passage(0, 4, 12))
    qtbot.keyClick(page, Qt.Key.Key_2)
    assert only(reading)[0].colour is Colour.GREEN
    page.text_cursor.select(Passage(0, 4, 7))  # other words: these alone get it
    qtbot.keyClick(page, Qt.Key.Key_4)
    colours = {mark.passages[0]: mark.annotation.colour for mark in reading.open.marks}
    assert colours == {
        Passage(0, 4, 7): Colour.PINK,
        Passage(0, 7, 12): Colour.GREEN,
    }


def test_of_two_highlights_in_a_sentence_the_one_under_the_caret_changes(
    reading: Window, qtbot: QtBot
) -> None:
    page = reading.body.page
    page.text_cursor.select(Passage(0, 16, 22))
    reading.notes.highlight(Colour.GREEN)
    page.text_cursor.clear_selection()
    click(reading, qtbot, 6)
    qtbot.keyClick(page, Qt.Key.Key_5)
    colours = {mark.passages[0]: mark.annotation.colour for mark in reading.open.marks}
    assert colours == {
        Passage(0, 4, 12): Colour.PURPLE,
        Passage(0, 16, 22): Colour.GREEN,
    }


def touch(window: Window, qtbot: QtBot) -> MarkBar:
    click(window, qtbot, 6)
    bar = window.body.mark_bar
    qtbot.waitUntil(bar.isVisible)
    return bar


def press(bar: QWidget, button: QWidget, qtbot: QtBot) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not bar.isVisible()


def test_a_click_on_a_highlight_opens_its_bar_and_no_panel(
    reading: Window, qtbot: QtBot
) -> None:
    reading.commands["notes"].trigger()
    assert not reading.body.notes.isVisible()
    bar = touch(reading, qtbot)
    assert not reading.body.notes.isVisible()
    line = reading.body.page.rect_of(Passage(0, 6, 7))
    assert not QRect(bar.mapToGlobal(QPoint(0, 0)), bar.size()).intersects(line)
    qtbot.keyClick(reading.body.page, Qt.Key.Key_Escape)
    assert not bar.isVisible()
    bar = touch(reading, qtbot)
    click(reading, qtbot, 40)
    assert not bar.isVisible()


def test_the_bar_recolours_and_deletes(reading: Window, qtbot: QtBot) -> None:
    bar = touch(reading, qtbot)
    press(bar, bar.row.swatches.buttons[Colour.PINK], qtbot)
    assert only(reading)[0].colour is Colour.PINK
    assert only(reading)[1] == (Passage(0, 4, 12),)
    touch(reading, qtbot)
    press(bar, bar.row.buttons["delete"], qtbot)
    assert reading.open.marks == ()
    reading.notes.undo()
    touch(reading, qtbot)
    qtbot.keyClick(reading.body.page, Qt.Key.Key_Delete)
    assert reading.open.marks == ()
    assert not bar.isVisible()


def test_delete_does_nothing_while_no_bar_is_open(
    reading: Window, qtbot: QtBot
) -> None:
    touch(reading, qtbot)
    qtbot.keyClick(reading.body.page, Qt.Key.Key_Escape)
    qtbot.keyClick(reading.body.page, Qt.Key.Key_Delete)
    assert len(reading.open.marks) == 1


def test_the_bar_leads_to_the_note_of_the_mark(reading: Window, qtbot: QtBot) -> None:
    bar = touch(reading, qtbot)
    press(bar, bar.row.buttons["notes"], qtbot)
    editor = reading.body.notes.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor.body, "Why these")
    editor.save()
    assert only(reading)[0].body == "Why these"
    assert only(reading)[1] == (Passage(0, 4, 12),)


def test_the_bar_copies_both_languages(
    reading: Window, qtbot: QtBot, clipboard: QClipboard
) -> None:
    bar = touch(reading, qtbot)
    press(bar, bar.row.buttons["copy"], qtbot)
    live = reading.open.reading
    assert live is not None
    words, said = clipboard.text().split("\n")
    assert words == live.text(0, Side.ORIGINAL)[4:12]
    assert said in live.text(0, Side.TRANSLATION)
    assert said


def test_a_click_in_a_bookmarked_paragraph_opens_no_bar(
    reading: Window, qtbot: QtBot
) -> None:
    live = reading.open.reading
    assert live is not None
    live.toggle_bookmark(Passage(0, 0, len(live.text(0, Side.ORIGINAL))))
    click(reading, qtbot, 40)
    qtbot.waitUntil(reading.is_settled)
    assert reading.touching._touched == ""
    bar = touch(reading, qtbot)  # the highlight in it can be touched as before
    assert bar.row.swatches.isVisible()


def beside(window: Window, *, is_left: bool) -> QPoint:
    """Where the bar or the dot of block 0 stands in the margin."""
    page = window.body.page
    line = page.rect_of(Passage(0, 0, 1))
    inside = page.viewport().mapFromGlobal(line.center())
    columns = page.page.columns
    x = columns.left - 20 if is_left else columns.end + 16
    return QPoint(round(x), inside.y())


def test_the_bar_in_the_margin_opens_the_bookmark(
    reading: Window, qtbot: QtBot
) -> None:
    live = reading.open.reading
    assert live is not None
    live.toggle_bookmark(Passage(0, 0, len(live.text(0, Side.ORIGINAL))))
    viewport, bar = reading.body.page.viewport(), reading.body.mark_bar
    where = beside(reading, is_left=True)
    qtbot.mouseMove(viewport, where)
    assert viewport.cursor().shape() is Qt.CursorShape.PointingHandCursor
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(bar.isVisible)
    assert not bar.row.swatches.isVisible()  # a bookmark has no colour
    press(bar, bar.row.buttons["delete"], qtbot)
    assert len(reading.open.marks) == 1


def test_the_dot_in_the_margin_opens_the_note(reading: Window, qtbot: QtBot) -> None:
    live = reading.open.reading
    assert live is not None
    live.note((Passage(0, 0, 3),), "What the dot is about")
    reading.commands["notes"].trigger()
    assert not reading.body.notes.isVisible()
    viewport = reading.body.page.viewport()
    where = beside(reading, is_left=False)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    qtbot.waitUntil(reading.body.mark_bar.isVisible)
    assert reading.body.notes.isVisible()
    opened = reading.body.page.text_cursor.open_mark
    assert opened is not None
    assert opened.mark.annotation.body == "What the dot is about"


def test_of_two_marks_the_closer_one_is_touched(reading: Window, qtbot: QtBot) -> None:
    live = reading.open.reading
    assert live is not None
    live.note((Passage(0, 0, 60),), "The whole of it")  # newer, and around the other
    touch(reading, qtbot)
    opened = reading.body.page.text_cursor.open_mark
    assert opened is not None
    assert opened.mark.passages == (Passage(0, 4, 12),)


@pytest.mark.parametrize("size", [(560, 420), (560, 800), (1000, 700)])
def test_the_bars_stay_in_the_window(
    bilingual: Window, qtbot: QtBot, size: tuple[int, int]
) -> None:
    live, page = bilingual.open.reading, bilingual.body.page
    assert live is not None
    tags = ("birds", "night", "猫头鹰", "a-tag-that-goes-on-and-on-and-on", *"abcdefgh")
    live.note((Passage(0, 4, 12),), "Many tags", tags)
    bilingual.resize(*size)
    if bilingual.body.notes.isVisible():
        bilingual.commands["notes"].trigger()
    end = len(live.text(0, Side.ORIGINAL))
    for passage in (Passage(0, end - 9, end), Passage(0, 0, 4)):
        page.text_cursor.select(passage)
        bar = bilingual.body.selection_bar
        qtbot.waitUntil(bar.isVisible)
        assert bilingual.body.rect().contains(bar.geometry())
        page.text_cursor.clear_selection()
    bar = touch(bilingual, qtbot)
    assert bilingual.body.rect().contains(bar.geometry())
    assert all(
        bar.rect().contains(chip.geometry().translated(bar.tags.pos()))
        for chip in bar.findChildren(ChipButton)
    )


def test_a_highlighted_selection_is_let_go_but_still_meant(
    bilingual: Window, qtbot: QtBot
) -> None:
    page = bilingual.body.page
    page.setFocus()
    page.text_cursor.select(Passage(0, 4, 12))
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert page.text_cursor.selection() == ()  # its colour can be seen
    qtbot.keyClick(page, Qt.Key.Key_3)
    assert only(bilingual)[0].colour is Colour.BLUE
    qtbot.keyClick(page, Qt.Key.Key_N)
    editor = bilingual.body.notes.editor
    qtbot.keyClicks(editor.body, "These words")
    editor.save()
    annotation, passages = only(bilingual)
    assert (annotation.body, passages) == ("These words", (Passage(0, 4, 12),))
    qtbot.keyClick(page, Qt.Key.Key_J)
    qtbot.keyClick(page, Qt.Key.Key_4)
    assert len(bilingual.open.marks) == 2  # the reader has moved


def test_a_note_is_written_on_the_open_mark(reading: Window, qtbot: QtBot) -> None:
    touch(reading, qtbot)
    qtbot.keyClick(reading.body.page, Qt.Key.Key_N)
    editor = reading.body.notes.editor
    qtbot.keyClicks(editor.body, "On it")
    editor.save()
    annotation, passages = only(reading)
    assert (annotation.body, passages) == ("On it", (Passage(0, 4, 12),))


def test_the_same_highlight_again_is_no_step_to_undo(
    reading: Window, qtbot: QtBot
) -> None:
    page = reading.body.page
    page.text_cursor.select(Passage(0, 4, 12))
    qtbot.keyClick(page, Qt.Key.Key_H)
    assert len(reading.open.marks) == 1
    reading.undo()
    assert reading.open.marks == ()
