"""Reading aloud with a command of the test's own in place of the system's voice."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.reading import Layout
from reader.ui.speech import Speech, Voice

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.domain.language import Language
    from reader.ui.window import Window

LISTEN = ("-c", "import sys; sys.stdin.read()")
VOICE = Voice(sys.executable, lambda _language, _pace: LISTEN)


def test_the_spoken_sentence_is_lit(reading: Window, qtbot: QtBot) -> None:
    reading.aloud.use(Speech(reading.aloud, voices=[VOICE]))
    cursor = reading.body.page.text_cursor
    reading.body.page.steps.by_block(1)
    lit: list[tuple[int, int]] = []
    reading.aloud.speech.spoke.connect(lambda *_: lit.append(cursor.lit))
    reading.commands["read_aloud"].trigger()
    qtbot.waitUntil(lambda: len(lit) >= 2, timeout=10_000)
    assert lit == sorted(set(lit))
    reading.commands["read_aloud"].trigger()
    assert not reading.aloud.speech.is_speaking


def test_without_a_voice_it_explains_itself(reading: Window) -> None:
    reading.aloud.use(Speech(reading.aloud, voices=[]))
    reading.commands["read_aloud"].trigger()
    assert "no voice" in reading.body.status.text


def test_a_voice_that_breaks_off_is_told_of(reading: Window, qtbot: QtBot) -> None:
    breaks = Voice(sys.executable, lambda *_: ("-c", "raise SystemExit(1)"))
    reading.aloud.use(Speech(reading.aloud, voices=[breaks]))
    reading.commands["read_aloud"].trigger()
    qtbot.waitUntil(lambda: "sound device" in reading.body.status.text, timeout=10_000)
    assert not reading.aloud.speech.is_speaking


def test_a_translation_that_is_not_there_is_told_of(reading: Window) -> None:
    reading.aloud.use(Speech(reading.aloud, voices=[VOICE]))
    reading.reading.set_layout(Layout.TRANSLATION)
    reading.commands["read_aloud"].trigger()
    assert "nothing is translated" in reading.body.status.text


def test_the_pace_is_the_one_that_was_set(window: Window) -> None:
    settings = window.preferences.settings
    slower = replace(settings.reading, pace=0.7)
    window.preferences.change(replace(settings, reading=slower))
    assert window.aloud.speech.pace == 0.7


def test_each_paragraph_is_read_by_the_voice_of_its_own_language(
    window: Window, settled: Callable[[Window], Window], tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "page.html"
    body = "".join(
        f"<p>{text}</p>"
        for text in (
            "昨天下午，镇上的老磨坊重新开门，来看的人挤满了院子。",
            "“My grandfather ground flour here until the very end,” the miller said.",
            "磨坊主说，他打算每个周末都开放，让孩子们亲手磨一回面。",
        )
    )
    path.write_text(
        f'<html lang="zh"><meta charset="utf-8"><title>老磨坊重新开门</title>'
        f"<body><article><h1>老磨坊重新开门</h1>{body}</article></body></html>",
        encoding="utf-8",
    )
    window.open_path(path)
    settled(window)
    asked: list[str] = []

    def voice(language: Language, _pace: float) -> tuple[str, ...]:
        asked.append(language)
        return LISTEN

    window.aloud.use(Speech(window.aloud, voices=[Voice(sys.executable, voice)]))
    window.commands["read_aloud"].trigger()
    qtbot.waitUntil(lambda: asked[-2:] == ["en", "zh"], timeout=10_000)
    window.aloud.stop()
    assert list(dict.fromkeys(asked)) == ["zh", "en"]
