"""Keeps one running reader for a home: a second one hands its file to the first.

How the two speak is in `reader.handover`.
"""

from __future__ import annotations

import contextlib
import logging
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from reader import handover
from reader.files import remove

if TYPE_CHECKING:
    from reader.paths import Paths

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Holder:
    """The holder of the lock, as its file says."""

    process: int
    host: str
    name: str
    since: str  # local time


class Instance(QObject):
    """Holds the lock while it lives. The lock of a crashed reader is taken over."""

    called = Signal(str)  # the file or link handed over; empty to come to the front

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._inbox = handover.inbox(paths)
        with contextlib.suppress(OSError):  # then nobody can hand anything over
            self._inbox.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(handover.lock_file(paths)))
        self._lock.setStaleLockTime(0)  # only a dead process makes a lock stale
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Take the lock; False if another reader has it.

        True, too, where no lock can be written: then several readers may run.
        """
        if not self._lock.tryLock(0):
            return self._lock.error() is not QLockFile.LockError.LockFailedError
        self._receive()
        return True

    def holder(self) -> Holder:
        """The holder of the lock that could not be taken."""
        process, host, name = _lock_info(self._lock)
        try:
            made = handover.lock_file(self._paths).stat().st_mtime
        except OSError:
            return Holder(process, host, name, "")
        since = datetime.fromtimestamp(made).strftime("%Y-%m-%d %H:%M")
        return Holder(process, host, name, since)

    def seize(self) -> None:
        """Take the lock from another holder, as the reader asks."""
        with contextlib.suppress(OSError):
            handover.lock_file(self._paths).unlink()
        if self._lock.tryLock(0):
            self._receive()

    def _receive(self) -> None:
        for letter in self._inbox.iterdir():
            remove(letter)  # meant for a reader that is gone
        self._watcher = QFileSystemWatcher([str(self._inbox)], self)
        self._watcher.directoryChanged.connect(self._on_changed)

    def release(self) -> None:
        self._lock.unlock()

    def _on_changed(self) -> None:
        for letter in sorted(self._inbox.glob("*.letter")):
            try:
                text = letter.read_text(encoding="utf-8")
                remove(letter)
            except OSError:
                log.debug("a letter could not be read", exc_info=True)
                continue
            self.called.emit(text)


def _lock_info(lock: QLockFile) -> tuple[int, str, str]:
    """The process, the host and the program's name that a lock file holds."""
    process, host, name = 0, "", ""
    found = lock.getLockInfo()
    if isinstance(found, tuple):
        *_, process, host, name = found
    return int(process), str(host), str(name)
