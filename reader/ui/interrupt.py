"""Closes the window on Ctrl+C in the terminal, and when the session ends.

Python runs a signal's handler only between its own instructions, and Qt's event loop
has none: the signal is written into a pipe, which Qt watches. A second Ctrl+C ends the
process at once.
"""

from __future__ import annotations

import os
import signal
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier, QTimer, Signal

if TYPE_CHECKING:
    from types import FrameType

_SIGNALS = ("SIGINT", "SIGTERM", "SIGHUP")
_LOOK = 200  # milliseconds; where no pipe can be watched


class Interrupt(QObject):
    """Emits when the process is asked to end. Made on the main thread, once."""

    requested = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._former = {
            number: signal.signal(number, self._on_signal)
            for name in _SIGNALS
            if (number := getattr(signal, name, None)) is not None
        }
        self._is_asked = False
        self._pipe: tuple[int, int] | None = None
        self._notifier: QSocketNotifier | None = None
        if sys.platform == "win32":  # there Qt watches sockets, and no pipes
            timer = QTimer(self, interval=_LOOK)
            timer.timeout.connect(self._look)
            timer.start()
        else:
            self._watch()

    def release(self) -> None:
        """Restore the former handlers."""
        for number, handler in self._former.items():
            signal.signal(number, handler)
        if self._pipe is not None and self._notifier is not None:
            signal.set_wakeup_fd(-1)
            self._notifier.setEnabled(False)
            for end in self._pipe:
                os.close(end)
            self._pipe = None

    def _watch(self) -> None:
        if sys.platform == "win32":
            return
        reading, writing = self._pipe = os.pipe()
        for end in self._pipe:
            os.set_blocking(end, False)
        signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
        kind = QSocketNotifier.Type.Read
        self._notifier = QSocketNotifier(reading, kind, self)
        self._notifier.activated.connect(self._look)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        self._is_asked = True
        signal.signal(number, signal.SIG_DFL)

    def _look(self) -> None:
        if self._pipe is not None:
            os.read(self._pipe[0], 64)
        if self._is_asked:
            self._is_asked = False
            self.requested.emit()
