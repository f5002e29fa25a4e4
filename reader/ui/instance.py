"""One running reader a home: a second one hands its file to the first and goes.

How the two speak is in `reader.handover`.
"""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

from reader import handover

if TYPE_CHECKING:
    from reader.paths import Paths

log = logging.getLogger(__name__)


class Instance(QObject):
    """Holds the lock while it lives. The lock of a crashed reader is taken over."""

    called = Signal(str)  # the file or link handed over; empty to come to the front

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paths = paths
        self._inbox = handover.inbox(paths)
        self._inbox.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(handover.lock_file(paths)))
        self._lock.setStaleLockTime(0)  # only a dead process makes a lock stale
        self._watcher: QFileSystemWatcher | None = None

    def claim(self) -> bool:
        """Be the one that runs; False if another is."""
        if not self._lock.tryLock(0):
            return False
        for letter in self._inbox.iterdir():
            letter.unlink(missing_ok=True)  # meant for a reader that is gone
        self._watcher = QFileSystemWatcher([str(self._inbox)], self)
        self._watcher.directoryChanged.connect(self._on_changed)
        return True

    def hand_over(self, target: str) -> None:
        """Ask the running reader to open a file or link, or to come to the front."""
        handover.write_letter(self._paths, target)

    def release(self) -> None:
        self._lock.unlock()

    def _on_changed(self) -> None:
        for letter in sorted(self._inbox.glob("*.letter")):
            try:
                text = letter.read_text(encoding="utf-8")
                letter.unlink()
            except OSError:
                log.debug("a letter could not be read", exc_info=True)
                continue
            self.called.emit(text)
