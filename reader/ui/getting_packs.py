"""Language packs in the window: asked for, fetched, and used when one came."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk
    from reader.settings import Settings
    from reader.ui.frame.body import Body
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.packs.controller import PacksController
    from reader.ui.settings.preferences import Preferences
    from reader.ui.tasks import Tasks


class GettingPacks(QObject):
    """Passes the reader's requests for packs to their controller.

    That is made when it is first asked for.
    """

    translation_requested = Signal()  # what could not be translated now may be

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        preferences: Preferences,
        body: Body,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._open = open_
        self._news = news
        self._preferences = preferences
        self._notice = body.centre.notice
        self._window = window
        self._mirror = desk.settings.translation.mirror
        preferences.changed.connect(self._on_settings_changed)
        self._notice.address_given.connect(self._on_address_given)

    @cached_property
    def controller(self) -> PacksController:
        from reader.ui.packs.controller import PacksController

        packs = PacksController(self._desk, self._tasks, self._news, self._window)
        packs.changed.connect(self._on_packs_changed)
        return packs

    def open(self) -> None:
        """Show the language packs."""
        self.controller.open()

    def choose(self) -> None:
        """Let the reader choose the file of a pack."""
        self.controller.choose()

    def install(self, path: Path) -> None:
        """Install a language pack from a file or folder."""
        self.controller.install(path)

    def cancel(self) -> None:
        """Stop installing and downloading packs."""
        if "controller" in vars(self):
            self.controller.cancel()

    def get_both(self) -> None:
        """Fetch the packs of both directions, the open article's first."""
        reading = self._open.reading
        if reading is not None:
            self.controller.get_both(reading.direction)

    def get_full(self) -> None:
        """Fetch the full pack for the open article."""
        reading = self._open.reading
        if reading is not None:
            self.controller.get_full(reading.direction)

    def _on_packs_changed(self) -> None:
        """A new pack may translate what could not be translated before, or better."""
        self._notice.hide()
        self._news.rest()
        reading = self._open.reading
        if reading is not None:
            pairs = reading.pairs.values()
            reading.outdate(self._desk.packs.surpassed(reading.direction, pairs))
            self.translation_requested.emit()

    def _on_address_given(self, address: str) -> None:
        """Fetch the packs from there, now and from now on."""
        self._mirror = address
        settings = self._preferences.settings
        translation = replace(settings.translation, mirror=address)
        self._preferences.change(replace(settings, translation=translation))
        self.get_both()

    def _on_settings_changed(self, settings: Settings) -> None:
        """With another address a download that failed is offered anew."""
        mirror, self._mirror = self._mirror, settings.translation.mirror
        if mirror != self._mirror and self._news.tells_of_download:
            self.translation_requested.emit()
