"""Reads sentences aloud with a voice of the system.

Qt's own speech module would add 59 MB; every platform brings a command that speaks.
The text goes in by standard input, so that nothing in it is taken for an option.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QElapsedTimer, QObject, QProcess, Signal

from reader.domain.language import Language

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

_AT_ONCE = 150  # milliseconds in which nothing can have been spoken

_SAPI = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$v.SelectVoiceByHints('NotSet','NotSet',0,"
    "[Globalization.CultureInfo]'{culture}');"
    "$v.Rate = {rate};"
    "$v.Speak([Console]::In.ReadToEnd())"
)
_WORDS_A_MINUTE = 175  # what espeak and say begin with


@dataclass(frozen=True, slots=True)
class Voice:
    """A command that speaks its standard input and ends when it has spoken.

    `arguments` are for a language and a pace, 1.0 being the voice's own. `silence` are
    those to fall silent, where it does not when it is killed: another process speaks
    for it.
    """

    program: str
    arguments: Callable[[Language, float], tuple[str, ...]]
    silence: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """One sentence to be spoken, and which one it is."""

    block: int
    sentence: int
    text: str
    language: Language


def system_voices() -> tuple[Voice, ...]:
    """The commands this platform may have, best first."""
    if sys.platform == "darwin":
        return (Voice("say", _say),)
    if sys.platform == "win32":
        return (Voice("powershell", _sapi),)
    return (
        Voice("espeak-ng", _espeak),
        Voice("espeak", _espeak),
        Voice("spd-say", _spd_say, ("--cancel",)),  # desktops have it for Orca
    )


def _say(language: Language, pace: float) -> tuple[str, ...]:
    voice = ("-v", "Tingting") if language is Language.CHINESE else ()
    return (*voice, "-r", str(round(_WORDS_A_MINUTE * pace)), "-f", "-")


def _sapi(language: Language, pace: float) -> tuple[str, ...]:
    culture = "zh-CN" if language is Language.CHINESE else "en-US"
    rate = round(10 * (pace - 1))
    return ("-NoProfile", "-Command", _SAPI.format(culture=culture, rate=rate))


def _espeak(language: Language, pace: float) -> tuple[str, ...]:
    rate = str(round(_WORDS_A_MINUTE * pace))
    return ("-v", _mandarin_or_english(language), "-s", rate, "--stdin")


def _spd_say(language: Language, pace: float) -> tuple[str, ...]:
    rate = str(round(100 * (pace - 1)))
    flags = ("--wait", "--pipe-mode", "--rate", rate, "--language")
    return (*flags, _mandarin_or_english(language))


def _mandarin_or_english(language: Language) -> str:
    return "cmn" if language is Language.CHINESE else "en"


class Speech(QObject):
    """Speaks one sentence after another until it is stopped or has spoken them all."""

    spoke = Signal(int, int)  # block and sentence that is being spoken now
    ended = Signal()
    failed = Signal()  # the voice broke off, or there is nothing to hear it through

    def __init__(
        self, parent: QObject | None = None, voices: Sequence[Voice] | None = None
    ) -> None:
        super().__init__(parent)
        candidates = system_voices() if voices is None else voices
        self._voice = next((v for v in candidates if shutil.which(v.program)), None)
        self._waiting: Iterator[Utterance] = iter(())
        self._taken = QElapsedTimer()
        self.pace = 1.0
        self._process = QProcess(self)
        self._process.finished.connect(self._on_finished)
        self._process.errorOccurred.connect(self._on_error)

    @property
    def is_possible(self) -> bool:
        """Whether this system has a voice."""
        return self._voice is not None

    @property
    def is_speaking(self) -> bool:
        return self._process.state() != QProcess.ProcessState.NotRunning

    def start(self, utterances: Iterator[Utterance]) -> None:
        """Speak these sentences instead of the present ones."""
        self.stop()
        self._waiting = utterances
        self._speak_next()

    def stop(self) -> None:
        """Stop speaking now."""
        self._waiting = iter(())
        if self.is_speaking:
            self._process.blockSignals(True)  # it is silenced, it has not failed
            self._process.kill()
            self._process.waitForFinished(1000)
            self._process.blockSignals(False)
            if self._voice and self._voice.silence:
                QProcess.startDetached(self._voice.program, [*self._voice.silence])
            self.ended.emit()

    def _speak_next(self) -> None:
        utterance = next(self._waiting, None)
        if utterance is None or self._voice is None:
            self.ended.emit()
            return
        self.spoke.emit(utterance.block, utterance.sentence)
        arguments = self._voice.arguments(utterance.language, self.pace)
        self._taken.start()
        self._process.start(self._voice.program, list(arguments))
        self._process.write(utterance.text.encode())
        self._process.closeWriteChannel()

    def _on_finished(self, code: int, status: QProcess.ExitStatus) -> None:
        if code or status is QProcess.ExitStatus.CrashExit or self._was_mute():
            self._give_up()
        else:
            self._speak_next()

    def _was_mute(self) -> bool:
        """Whether it complained and was done at once: espeak-ng without a sound card.

        It says that it went well, and the page would run to its end in silence.
        """
        complaint = self._process.readAllStandardError()
        return not complaint.isEmpty() and self._taken.elapsed() < _AT_ONCE

    def _on_error(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._give_up()

    def _give_up(self) -> None:
        self._waiting = iter(())
        self.failed.emit()
        self.ended.emit()
