"""The reader corrects a sentence; it stays corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from reader.domain.language import EN_ZH
from reader.domain.translation import Origin
from reader.paths import default_paths
from tests.helpers import pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def test_a_correction_is_shown_and_kept(
    translated: Window,
    qtbot: QtBot,
    make_window: Callable[[], Window],
    settled: Settled,
) -> None:
    page, editor = translated.body.page, translated.body.sentence_editor
    page.text_cursor.light(0, 1)
    translated.commands["correct"].trigger()
    assert editor.isVisible()
    editor.field.setPlainText("星期五，夜班列车\n回来了。")
    qtbot.keyClick(editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    assert page.hasFocus()
    translated.close()
    again = make_window()
    again.open_last()
    settled(again)
    pair = again.open.reading.pair(0)
    assert pair is not None
    assert pair.translations[1].text == "星期五，夜班列车 回来了。"
    assert pair.translations[1].origin is Origin.READER


def test_the_machines_words_come_back(translated: Window) -> None:
    before = translated.open.reading.pair(0)
    assert before is not None
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.saved.emit("改过的")
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.reverted.emit()
    after = translated.open.reading.pair(0)
    assert after is not None
    assert after.text == before.text


def test_a_correction_and_its_going_are_undone(translated: Window) -> None:
    def first() -> tuple[str, Origin]:
        pair = translated.open.reading.pair(0)
        assert pair is not None
        return pair.translations[0].text, pair.translations[0].origin

    machines = first()
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.saved.emit("改过的")
    mine = first()
    assert mine == ("改过的", Origin.READER)
    translated.commands["undo"].trigger()
    assert first() == machines
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.saved.emit("改过的")
    translated.correcting.open(0, 0)
    translated.body.sentence_editor.reverted.emit()
    assert first() == machines
    translated.commands["undo"].trigger()
    assert first() == mine


def test_escape_leaves_everything_as_it_was(translated: Window, qtbot: QtBot) -> None:
    before = translated.open.reading.pair(0)
    translated.correcting.open(0, 0)
    editor = translated.body.sentence_editor
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert translated.body.page.hasFocus()
    assert translated.open.reading.pair(0) == before


def test_the_editor_goes_with_its_article(translated: Window) -> None:
    translated.correcting.open(0, 0)
    translated.reading.close()
    assert not translated.body.sentence_editor.isVisible()


def test_stopping_keeps_what_has_come(
    make_window: Callable[[], Window], settled: Settled, english: Path, qtbot: QtBot
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    window = make_window()
    window.open_path(english)
    qtbot.waitUntil(lambda: window.translating.is_running, timeout=10_000)
    window.commands["stop"].trigger()
    assert not window.translating.is_running
    assert "Stopped" in window.body.status.text
    settled(window)
    window.commands["undo"].trigger()  # goes on with it
    assert window.translating.is_running
    settled(window)
    assert window.open.reading is not None
    assert len(window.open.reading.pairs) > len(window.open.reading.article.blocks) / 2
