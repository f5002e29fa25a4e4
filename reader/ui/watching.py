"""Puts new pages in watched folders on the shelf."""

from __future__ import annotations

import logging
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from reader.ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.desk import Desk, ImportResult
    from reader.ui.tasks import Tasks

log = logging.getLogger(__name__)

_CALM = 1500
"""Milliseconds without a change before a folder is read: browsers save in pieces."""

_MOST_FOLDERS = 2000  # systems limit how many can be watched at once


class Watching(QObject):
    """Watches the folders of the settings, with their subfolders."""

    shelf_changed = Signal()

    def __init__(self, desk: Desk, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._roots: tuple[Path, ...] = ()
        self._watcher = QFileSystemWatcher(self)
        self._calm = QTimer(self, singleShot=True, interval=_CALM)
        self._watcher.directoryChanged.connect(self._calm.start)
        self._calm.timeout.connect(self._read)

    def watch(self, folders: Iterable[str]) -> None:
        """Watch these folders and no others; import what is new in them."""
        roots = tuple(Path(each) for each in folders)
        if roots == self._roots:
            return
        self._roots = roots
        if self._watcher.directories():
            self._watcher.removePaths(self._watcher.directories())
        if roots:
            self._calm.start()

    def _follow(self, folders: Iterable[Path]) -> bool:
        """Watch these, too; say whether any of them was not watched before."""
        known = set(self._watcher.directories())
        new = [str(each) for each in folders if str(each) not in known]
        new = new[: _MOST_FOLDERS - len(known)]
        return bool(new) and self._watcher.addPaths(new) != new

    def _read(self) -> None:
        """Put what is new on the shelf, one folder after the other."""
        for root in self._roots:
            self._tasks.run(
                self._desk.shelf.importing(root, only_new=True),
                on_done=self._on_done,
                on_error=self._on_failed,
                lane=Lane.SHELF,
            )

    def _on_done(self, result: ImportResult) -> None:
        root = next(iter(result.folders), None)
        if root in self._roots and self._follow(result.folders):
            self._calm.start()  # something may have come before they were watched
        if result.added:
            self.shelf_changed.emit()

    def _on_failed(self, error: Exception) -> None:
        log.warning("a watched folder could not be read: %s", error)
