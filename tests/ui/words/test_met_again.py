"""Saved words in later articles: underlined, and told of in the dictionary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Passage, Side
from reader.domain.words import SavedWord

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QImage
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]

SENTENCE = "A volunteer cooks the rice."


@pytest.fixture
def reading(
    window: Window, settled: Settled, chinese: Path, english: Path, qtbot: QtBot
) -> Window:
    """The English sample; a word of it was saved in the Chinese one."""
    window.open_path(chinese)
    settled(window)
    window._desk.words.save(
        SavedWord("volunteer", sentence=SENTENCE, article=window.open.id)
    )
    window.open_path(english)
    settled(window)
    qtbot.waitUntil(lambda: met(window) == ["volunteers"])
    return window


def met(window: Window) -> list[str]:
    """The words that are underlined with dots, in the article's order."""
    reading, found = window.open.reading, window.body.page._met_words
    assert reading is not None
    return [reading.words(each) for block in sorted(found) for each in found[block]]


def drawn(window: Window) -> QImage:
    """The page as it is seen."""
    return window.body.page.viewport().grab().toImage()


def differs(one: QImage, other: QImage) -> int:
    """How many bytes of two pictures of the same size are not the same."""
    both = zip(bytes(one.constBits()), bytes(other.constBits()), strict=True)
    return sum(mine != theirs for mine, theirs in both)


def place(window: Window) -> Passage:
    found = window.body.page._met_words
    return next(each for passages in found.values() for each in passages)


def look_up(window: Window, here: Passage, qtbot: QtBot) -> str:
    assert window.open.reading is not None
    text = window.open.reading.text(here.block, here.side)
    page = window.body.page
    page.pointer.word_hovered.emit(text, here.start, page.rect_of(here), here)
    window.commands["look_up"].trigger()
    qtbot.waitUntil(window.body.word_popup.isVisible)
    return window.body.word_popup.text


def test_the_dots_are_there_after_zoom_theme_and_search(
    reading: Window, qtbot: QtBot
) -> None:
    page, here = reading.body.page, place(reading)
    page.text_cursor.go_to(here)
    for change in ("zoom_in", "next_theme", "next_layout"):
        reading.commands[change].trigger()
        qtbot.waitUntil(lambda: met(reading) == ["volunteers"])
        with_dots = drawn(reading)
        found = page._met_words
        page.set_met_words({})
        assert 0 < differs(with_dots, drawn(reading)) < 8000, change
        page.set_met_words(found)
    reading.commands["find"].trigger()
    reading.body.centre.find_bar.field.setText("volunteers")
    assert met(reading) == ["volunteers"]


def test_the_settings_can_do_without_them(reading: Window, qtbot: QtBot) -> None:
    settings = reading.preferences.settings
    without = replace(settings.reading, saved_words=False)
    reading.preferences.change(replace(settings, reading=without))
    qtbot.waitUntil(lambda: met(reading) == [])
    reading.preferences.change(settings)
    qtbot.waitUntil(lambda: met(reading) == ["volunteers"])


def test_a_word_that_is_removed_is_not_underlined_any_more(
    reading: Window, qtbot: QtBot
) -> None:
    words = reading._desk.words.saved()
    reading.saved_words.remove(words)
    qtbot.waitUntil(lambda: met(reading) == [])
    reading.saved_words.put_back(words)
    qtbot.waitUntil(lambda: met(reading) == ["volunteers"])


def test_the_dictionary_says_where_the_word_was_met_and_leads_there(
    reading: Window, settled: Settled, qtbot: QtBot
) -> None:
    said = look_up(reading, place(reading), qtbot)
    assert "You met it in" in said
    assert "社区食堂的一千个早晨" in said
    assert SENTENCE in said
    reading.body.word_popup._met.linkActivated.emit("place")
    settled(reading)
    assert reading.open.reading is not None
    assert reading.open.reading.article.title == "社区食堂的一千个早晨"


def test_the_sentence_that_was_saved_is_not_told_of_in_itself(
    reading: Window, qtbot: QtBot
) -> None:
    here = place(reading)
    look_up(reading, here, qtbot)
    reading.commands["save_word"].trigger()
    reading._desk.words.remove(
        [word for word in reading._desk.words.saved() if word.sentence == SENTENCE]
    )
    assert "You met it in" not in look_up(reading, here, qtbot)


def test_the_meaning_of_the_translation_comes_first(
    bilingual: Window, qtbot: QtBot
) -> None:
    assert bilingual.open.reading is not None
    text = bilingual.open.reading.text(0, Side.ORIGINAL)
    start = text.index("school")
    said = look_up(bilingual, Passage(0, start, start + 1), qtbot)
    first = said.split("<br>")[0]
    assert "学校" in first
    assert "background" in first
