"""Shows the condition of the library's file, and does what its bar offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.ui.helping import show_folder
from reader.ui.library.sentences import Remedy
from reader.ui.tasks import Lane

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.desk import Desk, Merged
    from reader.domain.damage import DamagedEntry
    from reader.ui.files import Files
    from reader.ui.library.bar import LibraryBar
    from reader.ui.library.damage import DamageDialog
    from reader.ui.news import News
    from reader.ui.tasks import Tasks

_LOOK = 5000
"""Milliseconds after which the file is looked for again: it may have been replaced."""


class LibraryController(QObject):
    """Updates the bar. `changed`: another file is the library now."""

    changed = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        news: News,
        files: Files,
        bar: LibraryBar,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._news = news
        self._files = files
        self.bar = bar
        self.damage: DamageDialog | None = None  # made when it is first asked for
        self._shown = desk.library.path
        desk.library.on_change = self._on_change
        files.library_replaced.connect(bar.show_report)
        bar.remedy_requested.connect(self._on_remedy_requested)
        looking = QTimer(self, interval=_LOOK)
        looking.timeout.connect(desk.library.look)
        looking.start()
        bar.show_condition(desk.library.condition)

    def _on_change(self) -> None:
        self.bar.show_condition(self._desk.library.condition)
        if self._shown != self._desk.library.path:
            self._shown = self._desk.library.path
            QTimer.singleShot(0, self, self.changed.emit)

    def _on_remedy_requested(self, remedy: Remedy) -> None:
        match remedy:
            case Remedy.RESTORE_NEWEST:
                copy = self._desk.library.condition.copy
                if copy is not None:
                    self._files.restore_from(copy.path)
            case Remedy.RESTORE:
                self._files.restore()
            case Remedy.SHOW:
                show_folder(_there(self._desk.library.own.parent))
            case Remedy.LIST:
                self._tasks.run(
                    self._desk.library.listing_damage(),
                    on_done=self._on_listed,
                    on_error=self._news.tell,
                    lane=Lane.SHELF,
                )
            case Remedy.CLOSE:
                self.bar.close_report()
            case Remedy.TRY_AGAIN:
                error = self._desk.library.try_again()
                if error is not None:
                    self._news.tell(self.tr("Nothing has changed."))
            case Remedy.WRITE_ANEW | Remedy.TAKE_BACK | Remedy.BEGIN:
                self._tasks.run(
                    self._desk.library.taking_back(),
                    on_done=self._on_taken_back,
                    on_error=self._news.tell,
                    lane=Lane.SHELF,
                )

    def _on_listed(self, entries: Sequence[DamagedEntry]) -> None:
        if self.damage is None:
            from reader.ui.library.damage import DamageDialog

            self.damage = DamageDialog(self.bar.window())
        self.damage.show_entries(entries)
        self.damage.bring_up()

    def _on_taken_back(self, merged: Merged) -> None:
        self._desk.library.settle()
        self.changed.emit()
        text = self.tr("Added to the library: {articles} articles, {marks} marks")
        if merged.is_replaced:
            text = self.tr("The library has been written anew.")
        self._news.tell(text.format(articles=merged.articles, marks=merged.annotations))


def _there(folder: Path) -> Path:
    """The folder, or the nearest one above it that is there."""
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder
