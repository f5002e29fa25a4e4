"""Help that reaches beyond the window: details for a report, the folder of the log."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.ui.tasks import Lane

if TYPE_CHECKING:
    from pathlib import Path

    from reader.desk import Desk
    from reader.desk.doctor import Examination
    from reader.ui.news import News
    from reader.ui.tasks import Tasks


class Helping(QObject):
    """Copies what `duizhao doctor` prints, and shows where the log lies."""

    def __init__(self, desk: Desk, tasks: Tasks, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._tasks = tasks
        self._news = news

    def copy_details(self) -> None:
        """Look at this computer in the background, then fill the clipboard."""
        self._news.tell(self.tr("Looking at this computer…"))
        self._tasks.run(
            self._desk.examining(),
            on_done=self._on_examined,
            on_error=self._news.tell,
            lane=Lane.ENGINE,
        )

    def open_folder(self) -> None:
        """Show the folder of the library and the log in the system's file manager."""
        folder = self._desk.paths.data
        folder.mkdir(parents=True, exist_ok=True)
        if not show_folder(folder):
            self._news.tell(str(folder))

    def _on_examined(self, sections: Examination) -> None:
        from PySide6.QtGui import QGuiApplication

        from reader.desk.doctor import as_text
        from reader.ui.computer import window_section

        details = as_text((*sections, window_section()))
        QGuiApplication.clipboard().setText(details)
        self._news.tell(self.tr("Copied. It holds nothing that you read or wrote."))


def show_folder(folder: Path) -> bool:
    """Show a folder in the system's file manager; say whether it could be asked."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QDesktopServices

    return QDesktopServices.openUrl(QUrl.fromLocalFile(str(folder)))
