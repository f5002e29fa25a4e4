"""The command palette: what fits what was typed, by letters and by pinyin."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from reader.lexicon import Lexicon
from reader.ui.commands.matching import Choice, matching, syllables
from reader.ui.commands.palette import CommandPalette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

CHOICES = (
    Choice("layout", "Next layout", "L"),
    Choice("larger", "Larger"),
    Choice("note", "Write a note", "N"),
    Choice("zh", "社区食堂的一千个早晨"),
)


def pinyin(text: str) -> tuple[str, ...]:
    return tuple(syllable for syllable, _tone in Lexicon().pinyin(text))


def typed_as(text: str) -> tuple[str, ...]:
    return syllables(text, pinyin(text))


def keys(typed: str) -> list[str]:
    return [choice.key for choice in matching(CHOICES, typed, typed_as)]


def test_nothing_typed_offers_everything_in_order() -> None:
    assert keys("") == ["layout", "larger", "note", "zh"]


def test_what_begins_so_comes_first() -> None:
    assert keys("la") == ["larger", "layout"]


def test_letters_may_have_gaps() -> None:
    assert keys("wrnt") == ["note"]
    assert keys("食堂早晨") == ["zh"]


def test_what_does_not_fit_is_left_out() -> None:
    assert keys("xyz") == []


def test_it_is_driven_by_the_keyboard(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    palette = CommandPalette(window, pinyin)
    window.show()
    palette.open(CHOICES)
    qtbot.keyClicks(palette.field, "la")
    qtbot.keyClick(palette.field, Qt.Key.Key_Down)
    with qtbot.waitSignal(palette.chosen) as chosen:
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert chosen.args == ["layout"]
    assert not palette.isVisible()


def test_it_says_when_nothing_fits(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    palette = CommandPalette(window, pinyin)
    window.show()
    palette.open(CHOICES)
    qtbot.keyClicks(palette.field, "zzz")
    assert palette.list.item(0).text() == "Nothing found"
    with qtbot.assertNotEmitted(palette.chosen):
        qtbot.keyClick(palette.field, Qt.Key.Key_Down)
        qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


@pytest.mark.parametrize("typed", ["shequ", "sqst", "SheQu st", "zaochen", "yqgzc"])
def test_pinyin_finds_chinese_words(typed: str) -> None:
    assert keys(typed) == ["zh"]


def test_pinyin_begins_with_a_syllable() -> None:
    assert keys("equ") == []


def test_v_is_u_with_dots_and_latin_letters_stand_for_themselves() -> None:
    choices = (Choice("women", "女性新闻 PDF"),)
    for typed in ("nvxing", "nxxw", "xwpdf"):
        assert matching(choices, typed, typed_as) == [*choices]


@pytest.mark.usefixtures("chinese_interface")
@pytest.mark.parametrize("typed", ["look up", "chaci", "查词"])
def test_a_chinese_interface_finds_a_command(
    translated: Window, qtbot: QtBot, typed: str
) -> None:
    translated.commands["palette"].trigger()
    palette = translated.sheets.palette
    palette.field.setText("")
    palette.field.insert(typed)
    assert palette.list.item(0).text() == "查词"
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)


def test_a_long_title_is_cut_and_the_list_does_not_scroll_sideways(
    qtbot: QtBot,
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(800, 600)
    palette = CommandPalette(window, pinyin)
    window.show()
    long = Choice("long", "A title of many words, and of more words " * 9, "The Paper")
    palette.open([*CHOICES, long])
    bar = palette.list.horizontalScrollBar()
    assert not bar.isVisible()
    assert bar.maximum() == 0
    last = palette.list.item(len(CHOICES))
    row = palette.list.visualItemRect(last)
    assert row.right() <= palette.list.viewport().width()
    assert last.text() == long.text
