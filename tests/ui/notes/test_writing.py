"""A note in its editor: saved, left, gone on with; what is written is never lost."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.domain.annotation import Colour, Passage
from reader.library import connection
from reader.paths import default_paths

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window


def begin(window: Window, block: int) -> None:
    window.body.page.text_cursor.select(Passage(block, 0, 8))
    window.notes.note()


def type_in(window: Window, text: str) -> None:
    window.body.notes.editor.body.setPlainText(text)


def written(window: Window) -> str:
    return window.body.notes.editor.body.toPlainText()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
def test_control_and_enter_save_a_note_of_several_lines(
    reading: Window, qtbot: QtBot, key: Qt.Key
) -> None:
    begin(reading, 0)
    body = reading.body.notes.editor.body
    qtbot.keyClicks(body, "First")
    qtbot.keyClick(body, Qt.Key.Key_Return)
    qtbot.keyClicks(body, "second")
    qtbot.keyClick(body, key, Qt.KeyboardModifier.ControlModifier)
    assert reading.open.marks[0].annotation.body == "First\nsecond"
    assert reading.body.page.hasFocus()


def test_a_note_on_highlighted_words_is_the_highlights_own(reading: Window) -> None:
    reading.body.page.text_cursor.select(Passage(0, 0, 8))
    reading.notes.highlight(Colour.BLUE)
    begin(reading, 0)
    type_in(reading, "Why blue?")
    reading.body.notes.editor.save()
    (mark,) = reading.open.marks
    assert mark.annotation.body == "Why blue?"
    assert mark.annotation.colour is Colour.BLUE
    reading.notes.undo()
    (mark,) = reading.open.marks
    assert (mark.annotation.body, mark.annotation.colour) == ("", Colour.BLUE)


def test_escape_leaves_and_what_was_written_waits(
    reading: Window, qtbot: QtBot
) -> None:
    begin(reading, 0)
    editor = reading.body.notes.editor
    qtbot.keyClicks(editor.body, "Half a thought")
    editor.tags.setText("later")
    qtbot.keyClick(editor.body, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert reading.open.marks == ()
    begin(reading, 1)
    assert written(reading) == "", "another paragraph, another note"
    begin(reading, 0)
    assert written(reading) == "Half a thought"
    assert editor.tags.text() == "later"
    editor.save()
    assert reading.open.marks[0].annotation.tags == ("later",)
    begin(reading, 0)
    assert written(reading) == "", "it was saved"


def test_what_was_left_can_be_gone_on_with_at_once(reading: Window) -> None:
    begin(reading, 0)
    type_in(reading, "Half a thought")
    reading.leave()
    assert "not saved yet" in reading.body.status.text
    reading.body.status.undo.click()
    assert reading.body.notes.editor.isVisible()
    assert written(reading) == "Half a thought"


def test_an_editor_left_empty_says_nothing(reading: Window) -> None:
    begin(reading, 0)
    reading.leave()
    assert not reading.body.status.undo.is_offered


def test_another_note_does_not_sweep_the_first_away(reading: Window) -> None:
    begin(reading, 0)
    type_in(reading, "The first")
    begin(reading, 1)
    type_in(reading, "The second")
    reading.notes.note_on_article()
    begin(reading, 0)
    assert written(reading) == "The first"
    begin(reading, 1)
    assert written(reading) == "The second"


def test_a_change_that_was_not_saved_waits_at_its_mark(reading: Window) -> None:
    begin(reading, 0)
    type_in(reading, "As it was")
    reading.body.notes.editor.save()
    (mark,) = reading.open.marks
    reading.notes.edit(mark)
    type_in(reading, "As it will be")
    reading.leave()
    assert reading.open.marks[0].annotation.body == "As it was"
    reading.notes.edit(mark)
    assert written(reading) == "As it will be"
    type_in(reading, "As it was")
    reading.leave()
    reading.notes.edit(mark)
    assert written(reading) == "As it was", "nothing was left unsaved"


def test_a_note_waits_while_another_article_is_read(
    reading: Window,
    settled: Callable[[Window], Window],
    english: Path,
    chinese: Path,
) -> None:
    begin(reading, 0)
    type_in(reading, "Half a thought")
    reading.open_path(chinese)
    settled(reading)
    assert not reading.body.notes.editor.isVisible()
    begin(reading, 0)
    assert written(reading) == ""
    reading.open_path(english)
    settled(reading)
    begin(reading, 0)
    assert written(reading) == "Half a thought"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """The library does not wait for others who write to it."""
    monkeypatch.setattr(connection, "OTHERS_WAIT", 0.05)


@pytest.mark.usefixtures("impatient", "reading")
def test_a_note_that_cannot_be_saved_stays_in_its_editor(window: Window) -> None:
    begin(window, 0)
    type_in(window, "Nowhere to go")
    with closing(sqlite3.connect(default_paths().library)) as other:
        other.execute("BEGIN IMMEDIATE")
        window.body.notes.editor.save()
        assert window.body.notes.editor.isVisible()
        assert written(window) == "Nowhere to go"
        assert not window.body.centre.notice.isHidden()
        other.execute("ROLLBACK")
    window.body.notes.editor.save()
    assert window.open.marks[0].annotation.body == "Nowhere to go"
    assert window.body.centre.notice.isHidden(), "it is no longer true"


def test_tags_typed_in_a_note_are_its_tags(reading: Window, qtbot: QtBot) -> None:
    begin(reading, 0)
    editor = reading.body.notes.editor
    editor.tags.setText("later")
    type_in(reading, "The fog again #fog，和#天气")
    editor.save()
    (mark,) = reading.open.marks
    assert mark.annotation.tags == ("later", "fog", "天气")
    reading.notes.edit(mark)
    assert editor.tags.text() == "later"
    qtbot.keyClick(editor.body, Qt.Key.Key_Escape)
    reading.notes.edit(mark)
    type_in(reading, "The fog again")
    editor.save()
    (mark,) = reading.open.marks
    assert mark.annotation.tags == ("later",)


def test_a_note_begun_in_the_list_gives_the_keyboard_back_to_it(
    reading: Window, qtbot: QtBot
) -> None:
    begin(reading, 0)
    type_in(reading, "First")
    reading.body.notes.editor.save()
    assert reading.body.page.hasFocus()
    cards = reading.body.notes.list
    cards.setFocus()
    cards.setCurrentIndex(cards.model().index(0, 0))
    qtbot.keyClick(cards, Qt.Key.Key_F2)
    assert reading.body.notes.editor.isVisible()
    qtbot.keyClick(reading.body.notes.editor.body, Qt.Key.Key_Escape)
    assert cards.hasFocus()


def test_commas_part_tags_in_either_language(reading: Window) -> None:
    begin(reading, 0)
    reading.body.notes.editor.tags.setText("fog, #harbour，海港、渡轮")
    reading.body.notes.editor.save()
    (mark,) = reading.open.marks
    assert mark.annotation.tags == ("fog", "harbour", "海港", "渡轮")


def test_another_programs_tag_keeps_its_spaces(reading: Window) -> None:
    begin(reading, 0)
    editor = reading.body.notes.editor
    editor.write("", "Seen again", ("machine learning", "later"))
    assert editor.tags.text() == "machine-learning later"
    editor.tags.setText("machine-learning, later, fog")
    assert editor.written[1] == ("machine learning", "later", "fog")
