"""One running reader a home: a second one hands its file to the first and goes.

The two speak through a folder, not a socket: the program opens none of any kind.
"""

from __future__ import annotations

import logging
import uuid
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QLockFile, QObject, Signal

if TYPE_CHECKING:
    from reader.paths import Paths

log = logging.getLogger(__name__)


class Instance(QObject):
    """Holds the lock while it lives. The lock of a crashed reader is taken over."""

    called = Signal(str)  # the file or link handed over; empty to come to the front

    def __init__(self, paths: Paths, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._inbox = paths.cache / "inbox"
        self._inbox.mkdir(parents=True, exist_ok=True)
        self._lock = QLockFile(str(paths.cache / "running.lock"))
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
        name = uuid.uuid4().hex
        draft = self._inbox / f".{name}"
        draft.write_text(target, encoding="utf-8")
        draft.rename(self._inbox / f"{name}.letter")  # whole or not at all

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
