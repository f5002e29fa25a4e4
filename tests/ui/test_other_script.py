"""A Chinese original is shown in the other characters, when the reader asks for it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.domain.annotation import Passage, Side
from reader.domain.language import Script
from reader.text.script import letter_for_letter, script_of, told_script

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QClipboard
    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]

SHIFT = Qt.KeyboardModifier.ShiftModifier


def test_every_letter_keeps_its_place() -> None:
    text = "计算机软件里的头发与发展，皇后在后面；𠮷野家2026年干杯。"
    other = letter_for_letter(text, Script.HANT)
    assert len(other) == len(text)
    assert "頭髮與發展" in other
    assert letter_for_letter(other, Script.HANS) == text
    assert told_script(text) is Script.HANS
    assert told_script(other) is Script.HANT
    assert told_script("山水") is None


def test_the_original_is_converted_and_comes_back(
    window: Window, settled: Settled, chinese: Path, qtbot: QtBot, clipboard: QClipboard
) -> None:
    window.open_path(chinese)
    settled(window)
    reading, page = window.open.reading, window.body.page
    assert reading is not None
    before = reading.text(0, Side.ORIGINAL)
    assert reading.script is Script.HANS
    mark = Passage(0, 3, 9)
    reading.highlight([mark])
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_S, SHIFT)
    shown = reading.text(0, Side.ORIGINAL)
    assert shown == letter_for_letter(before, Script.HANT) != before
    assert script_of(shown) is Script.HANT
    font = page.face_of(0, Side.ORIGINAL).font
    assert all("SC" not in family.split() for family in font.families())
    assert reading.marks[0].passages == (mark,)
    page.text_cursor.select(Passage(0, 0, len(shown)))
    window.commands["copy"].trigger()
    assert clipboard.text().strip() == shown.strip()
    assert shown.strip() in clipboard.mimeData().html()
    reading.highlight([Passage(0, 12, 18)])  # made while it is shown otherwise
    window.reading.close()
    window.open_path(chinese)
    again = settled(window).open.reading
    assert again is not None
    assert again.text(0, Side.ORIGINAL) == shown  # the library remembers
    assert {m.passages for m in again.marks} == {(mark,), (Passage(0, 12, 18),)}
    assert not any(m.is_orphan for m in again.marks)
    assert "繁" in window.body.status.facts
    window.commands["other_script"].trigger()
    assert again.text(0, Side.ORIGINAL) == before
    window.commands["undo"].trigger()
    assert again.text(0, Side.ORIGINAL) == shown


def test_an_english_original_has_no_other_script(
    window: Window, settled: Settled, english: Path
) -> None:
    window.open_path(english)
    settled(window).commands["other_script"].trigger()
    assert "not Chinese" in window.body.status.text


def test_a_traditional_setting_leaves_an_authors_simplified_text(
    bilingual: Window,
) -> None:
    preferences = bilingual.preferences
    reading, page = bilingual.open.reading, bilingual.body.page
    assert reading is not None
    side = Side.TRANSLATION
    before = page.face_of(1, side).font.families()
    preferences.change_reading(
        replace(preferences.settings.reading, script=Script.HANT)
    )
    assert told_script(reading.text(1, side)) is Script.HANS
    assert page.face_of(1, side).font.families() == before


def test_another_script_in_the_settings_shows_the_open_translation_in_it(
    translated: Window, settled: Settled
) -> None:
    preferences, window = translated.preferences, translated
    window.body.page.text_cursor.light(1, 0)
    window.commands["highlight"].trigger()
    window.correcting.open(2, 0)
    window.body.sentence_editor.saved.emit("我的列车")
    for script, word in ((Script.HANT, "列車"), (Script.HANS, "列车")):
        preferences.change_reading(replace(preferences.settings.reading, script=script))
        settled(window)
        assert word in window.open.reading.text(0, Side.TRANSLATION)
        assert len(window.open.marks) == 1
    assert "我的列车" in window.open.reading.text(2, Side.TRANSLATION)
