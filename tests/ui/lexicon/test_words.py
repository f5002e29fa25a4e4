"""Words looked up on the real page, in the real dictionary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QCheckBox, QLabel, QPushButton

from reader.domain.annotation import AnnotationKind, Passage, Side
from reader.domain.language import Script
from reader.lexicon.function_words import is_function_word
from reader.ui.announcer import Announcer
from reader.ui.look.fonts import han_face
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.cursor.strides import Stride
from reader.ui.page.rows.spot import Spot
from reader.ui.settings.reading_form import ReadingForm

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window


ORI = Side.ORIGINAL


@pytest.fixture
def asking(
    window: Window, settled: Callable[[Window], Window], chinese: Path
) -> Window:
    """A Chinese article in a window whose settings are the default ones."""
    window.open_path(chinese)
    return settled(window)


@pytest.fixture
def reading(asking: Window) -> Window:
    """The same for a reader who wants words where the pointer rests."""
    look_up_on_hover(asking)
    return asking


def look_up_on_hover(window: Window) -> None:
    settings = window.preferences.settings
    hover = replace(settings.reading, look_up_on_hover=True)
    window.preferences.change(replace(settings, reading=hover))


def where_is(window: Window, word: str) -> QPoint:
    """The middle of the first character of a word, in the page's viewport."""
    page = window.body.page
    for number in page.scroller.visible_blocks():
        start = page.reading.text(number, ORI).find(word)
        if start >= 0:
            middle = page.rect_of(Passage(number, start, start + 1)).center()
            return page.viewport().mapFromGlobal(middle)
    raise AssertionError(word)


def double_click(window: Window, word: str, qtbot: QtBot) -> None:
    """Qt's double click ends with a press: the release is sent here."""
    viewport, where = window.body.page.viewport(), where_is(window, word)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseDClick(viewport, Qt.MouseButton.LeftButton, pos=where)
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=where)


def is_waiting(window: Window) -> bool:
    """Whether the dictionary will open by itself."""
    return any(timer.isActive() for timer in window.words.findChildren(QTimer))


def test_the_pointer_alone_does_not_open_it(asking: Window, qtbot: QtBot) -> None:
    viewport = asking.body.page.viewport()
    qtbot.mouseMove(viewport, where_is(asking, "食堂"))
    assert not is_waiting(asking)
    assert not asking.body.word_popup.isVisible()
    qtbot.keyClick(asking.body.page, Qt.Key.Key_D)
    qtbot.waitUntil(asking.body.word_popup.isVisible)
    assert "食堂" in asking.body.word_popup.text


def test_a_double_click_opens_it_and_a_click_closes_it(
    asking: Window, qtbot: QtBot
) -> None:
    """The pointer may leave the word, for the buttons of the pop-up."""
    viewport, popup = asking.body.page.viewport(), asking.body.word_popup
    double_click(asking, "食堂", qtbot)
    qtbot.waitUntil(popup.isVisible)
    assert "食堂" in popup.text
    qtbot.mouseMove(viewport, where_is(asking, "早晨"))
    asking.body.page.pointer.leave()
    assert popup.isVisible()
    save = next(b for b in popup.findChildren(QPushButton) if "Save" in b.text())
    qtbot.mouseClick(save, Qt.MouseButton.LeftButton)
    assert "食堂" in asking.body.status.text
    double_click(asking, "食堂", qtbot)
    qtbot.waitUntil(popup.isVisible)
    qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=where_is(asking, "早晨"))
    assert not popup.isVisible()


def test_the_selection_bar_does_not_cover_it(asking: Window, qtbot: QtBot) -> None:
    body = asking.body
    double_click(asking, "食堂", qtbot)
    qtbot.waitUntil(body.word_popup.isVisible)
    qtbot.waitUntil(body.selection_bar.isVisible)
    assert not body.selection_bar.geometry().intersects(body.word_popup.geometry())


def test_a_function_word_is_shown_only_when_asked(
    reading: Window, qtbot: QtBot
) -> None:
    popup = reading.body.word_popup
    point_at(reading, "的")
    assert is_waiting(reading)
    qtbot.waitUntil(lambda: not is_waiting(reading) and not reading._tasks.is_busy)
    assert not popup.isVisible()
    reading.commands["look_up"].trigger()
    qtbot.waitUntil(popup.isVisible)
    assert popup.text.startswith("的")


def test_a_box_in_the_settings_chooses_it(asking: Window, qtbot: QtBot) -> None:
    form = ReadingForm(asking)
    form.changed.connect(asking.preferences.change_reading)
    form.show_settings(asking.preferences.settings.reading)
    form.show()
    (box,) = (b for b in form.findChildren(QCheckBox) if "rests" in b.text())
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert asking.preferences.settings.reading.look_up_on_hover
    point_at(asking, "食堂")
    qtbot.waitUntil(asking.body.word_popup.isVisible)


@pytest.mark.parametrize("word", ["The", "its", "don’t", "的", "他們", "因为"])
def test_words_of_the_grammar(word: str) -> None:
    assert is_function_word(word)


@pytest.mark.parametrize("word", ["theatre", "canteen", "食堂", "目的"])
def test_words_that_mean_something(word: str) -> None:
    assert not is_function_word(word)


def point_at(window: Window, word: str) -> QRect:
    """Say that the pointer is on a word of the page; return where it stands."""
    article = window.open.reading
    assert article is not None
    page = window.body.page
    for number in page.scroller.visible_blocks():
        text = article.article.blocks[number].text if number >= 0 else ""
        if word in text:
            start = text.index(word)
            passage = Passage(number, start, start + len(word))
            where = page.rect_of(passage)
            page.pointer.word_hovered.emit(text, start, where, passage)
            return where
    raise AssertionError(word)


def test_a_word_is_shown_and_not_covered(reading: Window, qtbot: QtBot) -> None:
    where = point_at(reading, "食堂")
    popup = reading.body.word_popup
    qtbot.waitUntil(popup.isVisible)
    card = QRect(popup.mapToGlobal(QPoint(0, 0)), popup.size())
    assert not where.isEmpty()
    assert not card.intersects(where)
    assert "canteen" in popup.text or "dining hall" in popup.text


def test_an_english_word_is_shown_with_its_sound_and_plain_form(
    window: Window, settled: Callable[[Window], Window], english: Path, qtbot: QtBot
) -> None:
    look_up_on_hover(window)
    window.open_path(english)
    settled(window)
    popup = window.body.word_popup
    point_at(window, "climbs")
    qtbot.waitUntil(popup.isVisible)
    shown = QTextDocumentFragment.fromHtml(popup.text).toPlainText()
    assert "/klaɪmz/" in shown
    assert "← climb" in shown


def test_a_key_looks_up_the_word_at_the_caret(reading: Window, qtbot: QtBot) -> None:
    """Whoever has no pointer, or left it lying on other words."""
    page, popup = reading.body.page, reading.body.word_popup
    point_at(reading, "食堂")
    reading.words.close()
    page.set_caret_browsing(True)
    number = next(
        n for n in page.scroller.visible_blocks() if "早晨" in page.reading.text(n, ORI)
    )
    start = page.reading.text(number, ORI).index("早晨")
    page.text_cursor.put_caret(Caret(Spot(number, ORI, start)))
    reading.commands["look_up"].trigger()
    qtbot.waitUntil(popup.isVisible)
    assert popup.text.startswith("早晨")
    (announcer,) = popup.findChildren(Announcer)
    assert announcer.said.startswith("早晨")
    assert "<" not in announcer.said
    page.steps.move(Stride.CHARACTER, 1)
    assert not popup.isVisible()


def test_a_word_that_was_scrolled_away_is_not_looked_up(reading, qtbot) -> None:
    """The pointer lies where it lay, on other words."""
    page, popup = reading.body.page, reading.body.word_popup
    point_at(reading, "食堂")
    qtbot.waitUntil(popup.isVisible)
    page.scroller.by(200)
    assert not popup.isVisible()
    page.steps.by_block(1)
    spot = page.text_cursor.caret.spot
    reading.commands["look_up"].trigger()
    qtbot.waitUntil(popup.isVisible)
    assert reading.words.passage.block == spot.block
    assert reading.words.passage.start >= spot.offset


def test_without_pointer_or_caret_it_is_where_one_reads(reading, qtbot) -> None:
    page, popup = reading.body.page, reading.body.word_popup
    page.steps.by_block(1)
    reading.commands["look_up"].trigger()
    qtbot.waitUntil(popup.isVisible)
    assert popup.text.split("&nbsp;")[0].split("\n")[0] in page.reading.text(-1, ORI)
    reading.words.close()
    page.text_cursor.select(Passage(-1, 5, 7))
    reading.commands["look_up"].trigger()
    qtbot.waitUntil(popup.isVisible)
    assert reading.words.passage.start <= 5 < reading.words.passage.end


def test_a_word_of_a_closed_article_is_not_shown_over_another(
    reading: Window, settled: Callable[[Window], Window], english: Path, qtbot: QtBot
) -> None:
    """The pointer has not moved, so no other word has come under it."""
    page, popup = reading.body.page, reading.body.word_popup
    block = next(n for n in page.scroller.visible_blocks() if n >= 0)
    where = page.rect_of(Passage(block, 0, 1))
    qtbot.mouseMove(page.viewport(), page.viewport().mapFromGlobal(where.center()))
    qtbot.waitUntil(popup.isVisible)
    before = popup.text
    reading.open_path(english)
    settled(reading)
    assert not popup.isVisible()
    page.steps.by_block(1)
    reading.commands["look_up"].trigger()
    qtbot.waitUntil(popup.isVisible)
    assert popup.text != before


def test_a_quotation_mark_at_the_caret_stands_before_its_word(reading, qtbot) -> None:
    page, popup = reading.body.page, reading.body.word_popup
    number = next(
        n for n in page.scroller.visible_blocks() if "“" in page.reading.text(n, ORI)
    )
    start = page.reading.text(number, ORI).index("“")
    page.text_cursor.put_caret(Caret(Spot(number, ORI, start)))
    reading.commands["look_up"].trigger()
    qtbot.waitUntil(popup.isVisible)
    assert reading.words.passage.start == start + 1


def told(window: Window, text: str) -> str:
    """What the pop-up says of a word, without its colours."""
    word = window.reading._desk.words.look_up(text, 0)
    assert word is not None
    window.body.word_popup.show_word(word)
    return QTextDocumentFragment.fromHtml(window.body.word_popup.text).toPlainText()


def test_a_word_of_several_readings_says_what_each_means(window: Window) -> None:
    text = told(window, "行")
    assert "to walk" in text
    assert "háng" in text
    assert "row" in text


def test_each_script_has_its_own_forms(window: Window) -> None:
    assert told(window, "观察").startswith("观察  觀察")
    head = window.body.word_popup.text.splitlines()[0]
    simplified, traditional = head.split("&nbsp;&nbsp;")
    assert simplified == "观察"
    assert "觀察" in traditional
    assert han_face(Script.HANT) in traditional


def test_chinese_words_for_an_english_one_say_what_they_mean(window: Window) -> None:
    text = told(window, "state")
    assert "声明" in text
    assert "shēng míng" in text
    assert "to state; to declare" in text
    assert "prefecture; state" in text


@pytest.mark.parametrize("text", ["的", "行", "打"])
def test_a_long_entry_is_not_cut_off(window: Window, text: str) -> None:
    popup = window.body.word_popup
    told(window, text)
    popup.show_beside(QRect(200, 200, 20, 20))
    labels = popup.findChildren(QLabel)
    (senses,) = (each for each in labels if each.wordWrap() and each.isVisible())
    assert senses.height() >= senses.heightForWidth(senses.width())


def test_it_grows_with_the_page(window: Window) -> None:
    popup, sizes = window.body.word_popup, []
    for zoom in (1.0, 2.0):
        settings = window.preferences.settings
        larger = replace(settings.reading, zoom=zoom)
        window.preferences.change(replace(settings, reading=larger))
        told(window, "行")
        popup.show_beside(QRect(200, 200, 20, 20))
        labels = popup.findChildren(QLabel)
        (senses,) = (each for each in labels if each.wordWrap() and each.isVisible())
        sizes.append((popup.width(), senses.fontMetrics().height()))
    assert sizes[1][0] > 1.5 * sizes[0][0]
    assert sizes[1][1] > 1.4 * sizes[0][1]
    popup.parentWidget().resize(400, 600)
    told(window, "行")
    popup.show_beside(QRect(200, 200, 20, 20))
    assert popup.parentWidget().rect().contains(popup.geometry())


def test_it_goes_when_the_pointer_leaves(reading: Window, qtbot: QtBot) -> None:
    point_at(reading, "食堂")
    qtbot.waitUntil(reading.body.word_popup.isVisible)
    reading.body.page.pointer.word_hovered.emit("", 0, QRect(), Passage(0, 0, 0))
    assert not reading.body.word_popup.isVisible()


def test_keys_save_and_highlight_the_word(reading: Window, qtbot: QtBot) -> None:
    point_at(reading, "食堂")
    qtbot.waitUntil(reading.body.word_popup.isVisible)
    reading.commands["save_word"].trigger()
    assert "食堂" in reading.body.status.text
    point_at(reading, "食堂")
    qtbot.waitUntil(reading.body.word_popup.isVisible)
    reading.commands["highlight"].trigger()
    (mark,) = reading.open.marks
    assert mark.annotation.kind is AnnotationKind.HIGHLIGHT
    assert mark.annotation.anchors[0].quote.exact == "食堂"
