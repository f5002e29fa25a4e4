"""The reader corrects a sentence; it stays corrected."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
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


@pytest.fixture
def reading(
    make_window: Callable[[], Window], settled: Settled, english: Path
) -> Window:
    """A window in which the English sample is translated."""
    pack.install(default_paths().packs, EN_ZH)
    window = make_window()
    window.open_path(english)
    return settled(window)


def test_a_correction_is_shown_and_kept(
    reading: Window,
    qtbot: QtBot,
    make_window: Callable[[], Window],
    settled: Settled,
) -> None:
    page, editor = reading.body.page, reading.body.sentence_editor
    page.light(0, 1)
    reading.commands["correct"].trigger()
    assert editor.isVisible()
    editor.field.setPlainText("星期五，夜班列车\n回来了。")
    qtbot.keyClick(editor.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not editor.isVisible()
    reading.close()
    again = make_window()
    again.open_last()
    settled(again)
    pair = again.translating.pair(0)
    assert pair is not None
    assert pair.translations[1].text == "星期五，夜班列车 回来了。"
    assert pair.translations[1].origin is Origin.READER


def test_the_machines_words_come_back(reading: Window) -> None:
    before = reading.translating.pair(0)
    assert before is not None
    reading.correcting.open(0, 0)
    reading.body.sentence_editor.saved.emit("改过的")
    reading.correcting.open(0, 0)
    reading.body.sentence_editor.reverted.emit()
    after = reading.translating.pair(0)
    assert after is not None
    assert after.text == before.text


def test_escape_leaves_everything_as_it_was(reading: Window, qtbot: QtBot) -> None:
    before = reading.translating.pair(0)
    reading.correcting.open(0, 0)
    editor = reading.body.sentence_editor
    qtbot.keyClick(editor.field, Qt.Key.Key_Escape)
    assert not editor.isVisible()
    assert reading.translating.pair(0) == before


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
    assert window.reading.reading is not None
    assert (
        len(window.translating.pairs) > len(window.reading.reading.article.blocks) / 2
    )
