"""Installs, downloads and removes language packs, each only when asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.ui.messages import message_for
from reader.ui.packs.dialog import PackRow, PacksDialog, megabytes
from reader.ui.tasks import Lane

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk, Offer, Pack, Progress
    from reader.ui.dialogs import Dialogs
    from reader.ui.tasks import Tasks
    from reader.work import Token


class PacksController(QObject):
    """One thing at a time is installed. The dialog need not be open for it."""

    changed = Signal()  # a pack came or went
    said = Signal(str)
    trouble = Signal(object)

    def __init__(
        self, desk: Desk, tasks: Tasks, dialogs: Dialogs, window: QWidget
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._dialogs = dialogs
        self._window = window
        self.dialog: PacksDialog | None = None
        self._token: Token | None = None
        self._available: dict[str, Offer] = {}

    def open(self) -> None:
        """Show the dialog with what is installed; look up nothing."""
        if self.dialog is None:
            self.dialog = PacksDialog(self._window)
            self.dialog.install_pressed.connect(self.choose)
            self.dialog.listing_pressed.connect(self.list_available)
            self.dialog.cancel_pressed.connect(self.cancel)
            self.dialog.remove_pressed.connect(self.remove)
            self.dialog.download_pressed.connect(self.download)
        self._show_installed()
        self.dialog.show()
        self.dialog.raise_()

    def installed(self) -> tuple[Pack, ...]:
        return self._desk.packs.installed()

    def choose(self) -> None:
        path = self._dialogs.open_file(
            self.tr("Install a language pack"),
            self.tr("Language packs (*.argosmodel *.zip)"),
        )
        if path is not None:
            self.install(path)

    def install(self, path: Path) -> None:
        """Install a pack from a file of the reader's."""
        self.cancel()
        self._show_share(0)
        self._token = self._tasks.run(
            self._desk.packs.installing(path),
            on_step=self._show_share,
            on_done=self._on_installed,
            on_error=self._on_failed,
        )

    def list_available(self) -> None:
        """Ask the index what there is: the reader has just asked for it."""
        self.cancel()
        self._show_share(-1)
        self._token = self._tasks.run(
            self._desk.packs.listing(),
            on_done=self._on_listed,
            on_error=self._on_failed,
            lane=Lane.NETWORK,
        )

    def download(self, code: str) -> None:
        """Fetch and install: the reader has seen its size and pressed the button."""
        self.cancel()
        self._show_share(0)
        self._token = self._tasks.run(
            self._desk.packs.downloading(self._available[code]),
            on_step=self._on_received,
            on_done=self._on_installed,
            on_error=self._on_failed,
            lane=Lane.NETWORK,
        )

    def remove(self, key: str) -> None:
        """Remove a pack of ours."""
        for pack in self.installed():
            if _key(pack) == key:
                self._remove(pack)

    def cancel(self) -> None:
        if self._token is not None:
            self._token.cancel()
            self._rest("")

    def _remove(self, pack: Pack) -> None:
        try:
            self._desk.packs.remove(pack)
        except ReaderError as error:
            self._on_failed(error)
        else:
            self._show_installed()
            self.changed.emit()

    def _show_share(self, share: float) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(self.tr("Working…"), share)

    def _on_received(self, progress: Progress) -> None:
        if self.dialog is None:
            return
        here, whole = megabytes(progress.done), megabytes(progress.total)
        if progress.total:
            text = self.tr("{here} of {whole}").format(here=here, whole=whole)
            self.dialog.show_progress(text, progress.done / progress.total)
        else:
            self.dialog.show_progress(here, -1)

    def _on_installed(self, pack: Pack) -> None:
        text = self.tr("{name} is installed.").format(name=pack.name)
        self._rest(text)
        self.said.emit(text)
        self._show_installed()
        self.changed.emit()

    def _on_listed(self, packs: tuple[Offer, ...]) -> None:
        self._available = {pack.code: pack for pack in packs}
        self._rest("")
        if self.dialog is not None:
            download = self.tr("Download")
            self.dialog.show_available(
                [PackRow(p.code, p.name, _facts(p), download) for p in packs]
            )

    def _on_failed(self, error: Exception) -> None:
        self._rest(message_for(error).line)
        if self.dialog is None or not self.dialog.isVisible():
            self.trouble.emit(error)

    def _rest(self, text: str) -> None:
        self._token = None
        if self.dialog is not None:
            self.dialog.show_rest(text)

    def _show_installed(self) -> None:
        if self.dialog is None:
            return
        remove = self.tr("Remove")
        self.dialog.show_installed(
            [
                PackRow(_key(p), p.name, _facts(p), remove if p.is_ours else "")
                for p in self.installed()
            ]
        )


def _key(pack: Pack) -> str:
    return str(pack.folder)


def _facts(pack: Pack | Offer) -> str:
    size = megabytes(pack.size) if pack.size else ""
    return " · ".join(part for part in (pack.version, size, pack.licence) if part)
