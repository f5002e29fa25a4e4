"""Sentences are spoken in turn by whatever command the system has."""

from __future__ import annotations

import sys
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.language import Language
from reader.ui.speech import Speech, Utterance, Voice, system_voices

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

WRITES = """
import sys
text = sys.stdin.buffer.read().decode()
open(sys.argv[1], "a", encoding="utf-8").write(f"{sys.argv[2]}:{text}\\n")
"""
WAITS = "import time; time.sleep(60)"
LINES = (
    Utterance(0, 0, "--help me, 1 < 2", Language.ENGLISH),
    Utterance(0, 1, "“你好。”", Language.CHINESE),
)


def voice(script: str, *arguments: str) -> Voice:
    return Voice(
        sys.executable,
        lambda language, pace: ("-c", script, *arguments, language, str(pace)),
    )


def test_each_sentence_is_spoken_in_its_language(qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "spoken"
    speech = Speech(voices=[voice(WRITES, str(out))])
    lit: list[tuple[int, int]] = []
    speech.spoke.connect(lambda *place: lit.append(place))
    with qtbot.waitSignal(speech.ended, timeout=20_000):
        speech.start(iter(LINES))
    assert out.read_text(encoding="utf-8") == "en:--help me, 1 < 2\nzh:“你好。”\n"
    assert lit == [(0, 0), (0, 1)]
    assert not speech.is_speaking


def test_it_falls_silent_at_once(qtbot: QtBot) -> None:
    speech = Speech(voices=[voice(WAITS)])
    speech.start(iter(LINES))
    qtbot.waitUntil(lambda: speech.is_speaking)
    speech.stop()
    assert not speech.is_speaking


@pytest.mark.parametrize(
    "script",
    [
        "raise SystemExit(1)",
        "import os; os.abort()",
        "import sys; sys.stderr.write('no sound card')",  # as espeak-ng does, and 0
    ],
)
def test_a_voice_that_fails_does_not_run_through_the_text(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, script: str
) -> None:
    monkeypatch.setattr("reader.ui.speech._AT_ONCE", 20_000)
    speech = Speech(voices=[voice(script)])
    lit: list[tuple[int, int]] = []
    speech.spoke.connect(lambda *place: lit.append(place))
    with qtbot.waitSignal(speech.failed, timeout=20_000):
        speech.start(iter(LINES))
    assert lit == [(0, 0)]
    assert not speech.is_speaking


def test_a_voice_that_another_process_lends_is_told_to_be_silent(
    qtbot: QtBot, tmp_path: Path
) -> None:
    told = tmp_path / "told"
    tells = f"import pathlib; pathlib.Path({str(told)!r}).touch()"
    lent = replace(voice(WAITS), silence=("-c", tells))
    speech = Speech(voices=[lent])
    speech.start(iter(LINES))
    qtbot.waitUntil(lambda: speech.is_speaking)
    speech.stop()
    qtbot.waitUntil(told.exists, timeout=20_000)


@pytest.mark.parametrize("made", system_voices(), ids=lambda each: each.program)
def test_every_voice_knows_both_languages_and_a_slower_pace(made: Voice) -> None:
    told = {
        made.arguments(language, pace) for language in Language for pace in (0.5, 1.0)
    }
    assert len(told) == 4


def test_it_speaks_at_the_pace_wished_for(qtbot: QtBot, tmp_path: Path) -> None:
    out = tmp_path / "spoken"
    paced = "import sys; open(sys.argv[1], 'w').write(sys.argv[3])"
    speech = Speech(voices=[voice(paced, str(out))])
    speech.pace = 0.7
    with qtbot.waitSignal(speech.ended, timeout=20_000):
        speech.start(iter(LINES[:1]))
    assert out.read_text() == "0.7"


def test_to_be_silenced_is_no_failure(qtbot: QtBot) -> None:
    speech = Speech(voices=[voice(WAITS)])
    speech.start(iter(LINES))
    with qtbot.assertNotEmitted(speech.failed):
        speech.stop()


@pytest.mark.parametrize(
    "voices", [[], [replace(voice(WAITS), program="no-such-voice-command")]]
)
def test_a_system_without_a_voice_says_so(qtbot: QtBot, voices: list[Voice]) -> None:
    speech = Speech(voices=voices)
    assert not speech.is_possible
    with qtbot.waitSignal(speech.ended):
        speech.start(iter(LINES))
