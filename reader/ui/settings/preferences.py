"""Changes the settings, and reports each change."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from reader.errors import ReaderError
from reader.settings import Reveal, Theme

if TYPE_CHECKING:
    from enum import StrEnum

    from reader.desk import Desk
    from reader.settings import ReadingSettings, Settings
    from reader.ui.news import News

_ZOOM_STEP = 1.1
_ZOOM_LEAST, _ZOOM_MOST = 0.5, 3.0


class Preferences(QObject):
    """The only part of the window that changes settings; each change is a new value."""

    changed = Signal(object)  # Settings

    def __init__(self, desk: Desk, news: News, parent: QObject) -> None:
        super().__init__(parent)
        self._news = news
        self._desk = desk

    @property
    def settings(self) -> Settings:
        return self._desk.settings

    def change(self, settings: Settings) -> None:
        if settings == self._desk.settings:
            return
        try:
            self._desk.change_settings(settings)
        except ReaderError as error:
            self._news.tell(error)
        self.changed.emit(settings)

    def change_reading(self, reading: ReadingSettings) -> None:
        self.change(replace(self.settings, reading=reading))

    def zoom_in(self) -> None:
        self._zoom(self.settings.reading.zoom * _ZOOM_STEP)

    def zoom_out(self) -> None:
        self._zoom(self.settings.reading.zoom / _ZOOM_STEP)

    def zoom_reset(self) -> None:
        self._zoom(1.0)

    def next_theme(self) -> None:
        self._set(theme=_after(self.settings.reading.theme, Theme))

    def next_reveal(self) -> None:
        self._set(reveal=_after(self.settings.reading.reveal, Reveal))

    def set_pinyin(self, is_on: bool) -> None:
        self._set(pinyin=is_on)

    def _zoom(self, zoom: float) -> None:
        self._set(zoom=round(min(max(zoom, _ZOOM_LEAST), _ZOOM_MOST), 3))

    def _set(self, **values: Any) -> None:  # noqa: ANN401
        self.change_reading(replace(self.settings.reading, **values))


def _after(value: StrEnum, kind: type[StrEnum]) -> StrEnum:
    """The next member of an enumeration; the first after the last."""
    members = list(kind)
    return members[(members.index(value) + 1) % len(members)]
