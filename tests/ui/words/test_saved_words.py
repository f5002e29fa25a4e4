"""Words saved on the real page, listed, found, removed and taken out."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QItemSelectionModel, QRect, Qt
from PySide6.QtGui import QGuiApplication

from reader.domain.annotation import Passage, Side
from reader.domain.translation import Pair, Sentence, Translation
from reader.domain.words import SavedWord
from reader.ui.words.dialog import WordAction, WordsDialog

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window


@pytest.fixture
def reading(
    window: Window, settled: Callable[[Window], Window], chinese: Path, qtbot: QtBot
) -> Window:
    """The Chinese sample, two words of which are saved."""
    window.open_path(chinese)
    settled(window)
    save(window, qtbot, "豆浆")
    save(window, qtbot, "方言")
    return window


@pytest.fixture
def dialog(reading: Window, qtbot: QtBot) -> WordsDialog:
    return opened(reading, qtbot)


def opened(window: Window, qtbot: QtBot) -> WordsDialog:
    window.commands["words"].trigger()
    dialog = window.saved_words.dialog
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def save(window: Window, qtbot: QtBot, word: str) -> None:
    """Point at a word of the open article and keep it."""
    spread = window.body.page.reading
    assert spread is not None
    for block in range(-1, len(spread.article.blocks)):
        text = spread.text(block, Side.ORIGINAL)
        if word in text:
            start = text.index(word)
            here = Passage(block, start, start + len(word))
            window.body.page.pointer.word_hovered.emit(
                text, start, QRect(9, 9, 9, 9), here
            )
            window.commands["look_up"].trigger()
            qtbot.waitUntil(window.body.word_popup.isVisible)
            window.commands["save_word"].trigger()
            return
    raise AssertionError(word)


def words(dialog: WordsDialog) -> list[str]:
    return [word.word for word in dialog.model.rows]


def select(dialog: WordsDialog, word: str) -> None:
    dialog.list.selectionModel().setCurrentIndex(
        dialog.model.index(words(dialog).index(word)),
        QItemSelectionModel.SelectionFlag.ClearAndSelect,
    )


def press(dialog: WordsDialog, wish: WordAction, qtbot: QtBot) -> None:
    qtbot.mouseClick(dialog.button(wish), Qt.MouseButton.LeftButton)


def test_an_empty_list_says_how_words_get_there(window: Window, qtbot: QtBot) -> None:
    dialog = opened(window, qtbot)
    assert "press R" in dialog.text
    assert not dialog.button(WordAction.EXPORT).isEnabled()


def test_a_word_is_kept_with_where_it_was_met(dialog: WordsDialog) -> None:
    assert words(dialog) == ["方言", "豆浆"]
    word = dialog.model.rows[0]
    assert word.sentence == (
        "他每周三来帮忙端菜，学会了做葱油饼，也学会了听懂三种方言。"
    )
    assert word.title == "社区食堂的一千个早晨"
    assert word.pinyin == "fāng yán"


def test_a_word_is_kept_with_its_sentences_translation(
    reading: Window, qtbot: QtBot
) -> None:
    title = "社区食堂的一千个早晨"
    other = "A thousand mornings of a canteen"
    sentence = Sentence(0, len(title), title)
    reading.open.reading.put(Pair(-1, (sentence,), (Translation(other),)))
    save(reading, qtbot, "食堂")
    word = opened(reading, qtbot).model.rows[0]
    assert (word.sentence, word.translation) == (title, other)


def test_typing_finds_words(dialog: WordsDialog, qtbot: QtBot) -> None:
    qtbot.keyClicks(dialog.field, "doujiang")
    assert words(dialog) == ["豆浆"]
    assert "1 of 2" in dialog.text
    dialog.field.setText("nothing of the kind")
    assert words(dialog) == []
    assert "Nothing found" in dialog.text
    dialog.field.clear()
    assert len(words(dialog)) == 2


def test_the_switch_leaves_the_open_articles_words(
    reading: Window,
    settled: Callable[[Window], Window],
    english: Path,
    qtbot: QtBot,
) -> None:
    reading.open_path(english)
    settled(reading)
    save(reading, qtbot, "station")
    dialog = opened(reading, qtbot)
    assert len(words(dialog)) == 3
    dialog.scope.one.click()
    assert words(dialog) == ["station"]
    reading.commands["close"].trigger()
    assert not dialog.scope.isVisible()
    assert len(words(dialog)) == 3


def test_a_word_saved_while_the_list_is_open_is_in_it(
    reading: Window, dialog: WordsDialog, qtbot: QtBot
) -> None:
    save(reading, qtbot, "食堂")
    assert words(dialog)[0] == "食堂"


def test_removing_can_be_undone(dialog: WordsDialog, qtbot: QtBot) -> None:
    before = dialog.model.rows
    select(dialog, "豆浆")
    dialog.list.setFocus()
    qtbot.keyClick(dialog.list, Qt.Key.Key_Delete)
    assert words(dialog) == ["方言"]
    assert "“豆浆” removed" in dialog.text
    dialog.undo.click()
    assert dialog.model.rows == before
    assert not dialog.undo.isVisible()


def test_all_words_are_removed_and_brought_back_with_a_key(
    dialog: WordsDialog, qtbot: QtBot
) -> None:
    before = dialog.model.rows
    dialog.list.selectAll()
    press(dialog, WordAction.REMOVE, qtbot)
    assert words(dialog) == []
    qtbot.keyClick(dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert dialog.model.rows == before


@pytest.mark.parametrize("from_field", [True, False])
def test_enter_opens_the_article_where_the_word_stands(
    reading: Window,
    settled: Callable[[Window], Window],
    english: Path,
    qtbot: QtBot,
    from_field: bool,
) -> None:
    met = reading.open.reading
    assert met is not None
    reading.open_path(english)
    settled(reading)
    dialog = opened(reading, qtbot)
    select(dialog, "方言")
    place = dialog.field if from_field else dialog.list
    place.setFocus()
    qtbot.keyClick(place, Qt.Key.Key_Return)
    settled(reading)
    assert not dialog.isVisible()
    assert reading.open.reading is not None
    assert reading.open.reading.id == met.id
    page = reading.body.page
    lit = page.text_cursor.sentence_passages(
        page.text_cursor.block, page.text_cursor.sentence
    )[0]
    text = met.article.blocks[lit.block].text
    assert "方言" in text[lit.start : lit.end]


def test_a_word_of_no_article_says_so(
    reading: Window, dialog: WordsDialog, qtbot: QtBot
) -> None:
    reading.saved_words.put_back((SavedWord("田埂", sentence="他走过田埂。"),))
    select(dialog, "田埂")
    press(dialog, WordAction.GO, qtbot)
    assert dialog.isVisible()
    assert "not known" in dialog.text


def test_the_list_goes_with_its_window(reading: Window, dialog: WordsDialog) -> None:
    reading.close()
    assert not dialog.isVisible()


def test_words_are_copied_with_their_sentences(
    dialog: WordsDialog, qtbot: QtBot
) -> None:
    select(dialog, "豆浆")
    press(dialog, WordAction.COPY, qtbot)
    copied = QGuiApplication.clipboard().text()
    assert copied.startswith("豆浆  dòu jiāng")
    assert "先尝一口豆浆" in copied


def test_what_is_shown_is_written_for_spreadsheets_and_cards(
    reading: Window,
    dialog: WordsDialog,
    settled: Callable[[Window], Window],
    tmp_path: Path,
) -> None:
    dialog.field.setText("fang")
    table, cards = tmp_path / "words.csv", tmp_path / "words.txt"
    reading.saved_words.export(dialog.model.rows, table)
    reading.saved_words.export(dialog.model.rows, cards)
    settled(reading)
    assert "words.txt" in dialog.text
    with table.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert (row["word"], row["article"]) == ("方言", "社区食堂的一千个早晨")
    assert cards.read_text(encoding="utf-8").startswith("#separator:tab")


def test_a_folder_that_is_not_there_is_told(
    reading: Window,
    dialog: WordsDialog,
    settled: Callable[[Window], Window],
    tmp_path: Path,
) -> None:
    reading.saved_words.export(dialog.model.rows, tmp_path / "gone" / "words.csv")
    settled(reading)
    assert "words.csv" in dialog.text
    assert "not there any more" in dialog.text
