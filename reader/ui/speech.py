"""Reads sentences aloud with the voice that the system already has.

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
    from collections.abc import Iterator, Mapping, Sequence

_AT_ONCE = 150  # milliseconds in which nothing can have been spoken

_SAPI = (
    "Add-Type -AssemblyName System.Speech;"
    "[Console]::InputEncoding = [Text.Encoding]::UTF8;"
    "$v = New-Object System.Speech.Synthesis.SpeechSynthesizer;"
    "$v.SelectVoiceByHints('NotSet','NotSet',0,"
    "[Globalization.CultureInfo]'{culture}');"
    "$v.Speak([Console]::In.ReadToEnd())"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """A command that speaks its standard input and ends when it has spoken.

    `silence` are its arguments to fall silent, where it does not when it is killed:
    another process speaks for it.
    """

    program: str
    arguments: Mapping[Language, tuple[str, ...]]
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
    english, chinese = Language.ENGLISH, Language.CHINESE
    if sys.platform == "darwin":
        return (
            Voice(
                "say", {english: ("-f", "-"), chinese: ("-v", "Tingting", "-f", "-")}
            ),
        )
    if sys.platform == "win32":
        flags = ("-NoProfile", "-Command")
        return (
            Voice(
                "powershell",
                {
                    english: (*flags, _SAPI.format(culture="en-US")),
                    chinese: (*flags, _SAPI.format(culture="zh-CN")),
                },
            ),
        )
    espeak = {english: ("-v", "en", "--stdin"), chinese: ("-v", "cmn", "--stdin")}
    waits = ("--wait", "--pipe-mode", "--language")
    dispatched = {english: (*waits, "en"), chinese: (*waits, "cmn")}
    return (
        Voice("espeak-ng", espeak),
        Voice("espeak", espeak),
        Voice("spd-say", dispatched, ("--cancel",)),  # desktops have it for Orca
    )


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
        """Speak these, in place of what is being spoken."""
        self.stop()
        self._waiting = utterances
        self._speak_next()

    def stop(self) -> None:
        """Fall silent at once."""
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
        arguments = self._voice.arguments.get(utterance.language, ())
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
