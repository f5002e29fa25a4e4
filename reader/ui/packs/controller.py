"""Installs, downloads and removes language packs, each only when asked."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from reader.desk import BrokenPack
from reader.domain.formats import PACKS, ZIP
from reader.domain.language import EN_ZH, ZH_EN
from reader.errors import ReaderError
from reader.ui.dialogs import Dialogs
from reader.ui.labels import in_one_line
from reader.ui.look.screen import bring_up
from reader.ui.messages import message_for
from reader.ui.packs.dialog import STEPS, PacksDialog, megabytes
from reader.ui.packs.rows import installed_rows, key_of, offered_rows, pack_name
from reader.ui.tasks import Lane
from reader.work import ignore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk, Pack, PackOffer, Progress
    from reader.domain.language import Direction
    from reader.ui.news import News
    from reader.ui.tasks import Tasks
    from reader.work import Token, Work

StepT = TypeVar("StepT")
ResultT = TypeVar("ResultT")

# A pack that was unpacked, or Firefox' files, are named by one of them.
_PACKED = (*PACKS, ZIP)
_PATTERNS = "*.argosmodel *.zip metadata.json model.*.bin*"


class PacksController(QObject):
    """Runs one download or installation at a time, with the dialog open or not."""

    changed = Signal()  # a pack came or went

    def __init__(self, desk: Desk, tasks: Tasks, news: News, window: QWidget) -> None:
        super().__init__(window)
        self._news = news
        self._desk = desk
        self._tasks = tasks
        self._window = window
        self.dialog: PacksDialog | None = None
        self._token: Token | None = None
        self._stopped = ""  # what to say if it is
        self._waiting: list[Path] = []  # to be installed
        self._results: list[str] = []  # of those before
        self._available: dict[str, PackOffer] = {}
        self._wanted: list[str] = []  # keys of offers still to be fetched

    def open(self) -> None:
        """Show the dialog with what is installed; look up nothing."""
        if self.dialog is None:
            self.dialog = PacksDialog(self._window)
            self.dialog.install_pressed.connect(self.choose)
            self.dialog.listing_pressed.connect(self.list_available)
            self.dialog.cancel_pressed.connect(self.cancel)
            self.dialog.remove_pressed.connect(self.remove)
            self.dialog.download_pressed.connect(self.download)
            self.dialog.dropped.connect(self.install)
            self.dialog.rows_requested.connect(self._show_rows)
        self._show_rows()
        bring_up(self.dialog)

    def installed(self) -> tuple[Pack, ...]:
        return self._desk.packs.installed()

    def choose(self) -> None:
        """Ask for a file: a pack, or one out of the folder of a pack."""
        path = Dialogs(self.dialog or self._window).open_file(
            self.tr("Install a language pack"),
            self.tr("Language packs ({patterns})").format(patterns=_PATTERNS),
        )
        if path is not None:
            self.install(path if path.suffix.lower() in _PACKED else path.parent)

    def install(self, path: Path) -> None:
        """Install a pack from a file or folder of the reader's, after what runs."""
        self._waiting.append(path)
        if self._token is None:
            self._results = []
            self._install_next()

    def _install_next(self) -> None:
        if self._waiting:
            self._run(
                self._desk.packs.installing(self._waiting.pop(0)),
                self.tr("Installing…"),
                on_step=self._on_unpacked,
                on_done=self._on_installed,
                on_error=self._on_failed,
            )

    def list_available(self) -> None:
        """Look for packs online, as the reader asked."""
        self._list(self._on_listed)

    def get_full(self, direction: Direction) -> None:
        """Fetch the full pack in place of a starter; the dialog shows how it goes."""

        def on_listed(packs: tuple[PackOffer, ...]) -> None:
            self._on_listed(packs)
            offer = self._desk.packs.full_offer(direction, packs)
            if offer is not None:
                self.download(key_of(offer))

        self.open()
        self._list(on_listed)

    def get_both(self, first: Direction) -> None:
        """Fetch the packs of both directions: the reader pressed one button for it."""

        def on_listed(packs: tuple[PackOffer, ...]) -> None:
            self._on_listed(packs)
            asked = (first, *(each for each in (EN_ZH, ZH_EN) if each != first))
            offers = [self._desk.packs.full_offer(each, packs) for each in asked]
            self._wanted = [key_of(offer) for offer in offers if offer is not None]
            if not self._wanted:
                self._news.tell(self.tr("This address has no pack for them."))
            self._fetch_next()

        self._list(on_listed)

    def _fetch_next(self) -> None:
        if self._wanted and self._token is None:
            self._download(self._wanted.pop(0))

    def _list(self, on_done: Callable[[tuple[PackOffer, ...]], None]) -> None:
        self._results, self._wanted = [], []
        self._run(
            self._desk.packs.listing(),
            self.tr("Looking for packs…"),
            on_step=ignore,
            on_done=on_done,
            on_error=self._on_not_received,
        )

    def download(self, key: str) -> None:
        """Download and install an offer, as the reader asked."""
        self._wanted = []
        self._download(key)

    def _download(self, key: str) -> None:
        self._results = []
        self._run(
            self._desk.packs.downloading(self._available[key]),
            self.tr("Downloading…"),
            on_step=self._on_received,
            on_done=self._on_installed,
            on_error=self._on_not_received,
            stopped=self.tr("Stopped. The next download goes on from there."),
        )

    def remove(self, key: str) -> None:
        """Remove a pack of ours, or a broken one."""
        packs: list[Pack | BrokenPack] = [*self.installed(), *self._desk.packs.broken()]
        for pack in packs:
            if key_of(pack) == key:
                self._remove(pack)

    def cancel(self) -> None:
        """Stop what runs, and forget what was to follow."""
        self._wanted = []
        self._stop()

    def _stop(self) -> None:
        if self._token is not None:
            self._waiting.clear()
            self._token.cancel()
            self._rest(self._stopped)

    def _run(
        self,
        work: Work[StepT, ResultT],
        text: str,
        *,
        on_step: Callable[[StepT], None],
        on_done: Callable[[ResultT], None],
        on_error: Callable[[Exception], None],
        stopped: str = "",
    ) -> None:
        self._stop()
        self._stopped = stopped or self.tr("Stopped.")
        self._show(text, -1)
        self._token = self._tasks.run(
            work,
            on_step=on_step,
            on_done=on_done,
            on_error=on_error,
            lane=Lane.PACKS,
        )

    def _remove(self, pack: Pack | BrokenPack) -> None:
        name = pack.folder.name if isinstance(pack, BrokenPack) else pack_name(pack)
        text = self.tr("{name} is removed.").format(name=name)
        self._change(self._desk.packs.remove, pack, text, partial(self._put_back, pack))

    def _put_back(self, pack: Pack | BrokenPack) -> None:
        self._change(self._desk.packs.put_back, pack, "")

    def _change(
        self,
        change: Callable[[Pack | BrokenPack], None],
        pack: Pack | BrokenPack,
        text: str,
        undo: Callable[[], object] | None = None,
    ) -> None:
        """Remove a pack or put it back: at once, and only while no work runs."""
        try:
            change(pack)
        except ReaderError as error:
            self._show_result(message_for(error).line)
            self._tell_if_closed(error)
        else:
            self._show_result(text, undo)
            self._show_rows()
            self.changed.emit()

    @property
    def _is_open(self) -> bool:
        return self.dialog is not None and self.dialog.isVisible()

    def _show(self, text: str, share: float) -> None:
        if self.dialog is not None:
            self.dialog.show_progress(text, share)
        if not self._is_open:
            whole = STEPS if share >= 0 else 0
            self._news.show_fetching(text, round(max(0.0, share) * STEPS), whole)

    def _on_unpacked(self, share: float) -> None:
        self._show(self.tr("Installing…"), share)

    def _on_received(self, progress: Progress) -> None:
        here, whole = megabytes(progress.done), megabytes(progress.total)
        if progress.total:
            text = self.tr("{here} of {whole}").format(here=here, whole=whole)
            self._show(text, progress.done / progress.total)
        else:
            self._show(here, -1)

    def _on_installed(self, pack: Pack) -> None:
        text = self.tr("{name} is installed.").format(name=pack_name(pack))
        self._rest(self._told(text))
        self._news.tell(text)
        self._show_rows()
        self.changed.emit()
        self._install_next()
        self._fetch_next()

    def _told(self, text: str) -> str:
        """The results of several installations so far, in one line."""
        self._results.append(text)
        return in_one_line(self._results)

    def _on_listed(self, packs: tuple[PackOffer, ...]) -> None:
        self._available = {key_of(pack): pack for pack in packs}
        self._rest("")
        self._show_rows()
        if self.dialog is not None and not packs:
            self.dialog.show_available([])

    def _on_not_received(self, error: Exception) -> None:
        """Drop the downloads that wait: they would come from the same server."""
        self._wanted = []
        self._on_failed(error)

    def _on_failed(self, error: Exception) -> None:
        self._rest(self._told(message_for(error).line))
        self._tell_if_closed(error)
        self._install_next()
        self._fetch_next()

    def _rest(self, text: str) -> None:
        """End the work that ran, and show its result."""
        self._token = None
        self._news.rest_fetching()
        self._show_result(text)

    def _show_result(self, text: str, undo: Callable[[], object] | None = None) -> None:
        if self.dialog is not None:
            self.dialog.show_rest(text, undo)

    def _tell_if_closed(self, error: Exception) -> None:
        """Tell an error in the window while the dialog does not show it."""
        if not self._is_open:
            self._news.tell(error)

    def _show_rows(self) -> None:
        if self.dialog is None:
            return
        self.dialog.show_installed(installed_rows(self._desk))
        if self._available:
            offers = tuple(self._available.values())
            self.dialog.show_available(offered_rows(self._desk, offers))
