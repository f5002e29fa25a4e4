"""Applies the settings and the look of the system to every part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.ui.look.fonts import Typography
from reader.ui.look.scale import set_chosen_scale
from reader.ui.look.style import paper

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.settings import ReadingSettings, Settings, Theme
    from reader.ui.window import Window


class Dressing(QObject):
    """Applies new settings, and the colours and contrast of the system."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self._desk = desk
        self._shown: Settings | None = None
        self._window = window
        window.preferences.changed.connect(self.apply)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        contrast = hints.accessibility()
        contrast.contrastPreferenceChanged.connect(self._on_system_changed)

    def apply(self, settings: Settings) -> None:
        """Apply the settings that have changed since the last call.

        Another shortcut or folder leaves the page as it is; another size of type or
        another paper lays it out once.
        """
        shown, self._shown = self._shown, settings
        window, reading = self._window, settings.reading
        was = shown.reading if shown else None
        if shown is None or shown.interface != settings.interface:
            window.languages.use(settings.interface)
        is_other_size = was is None or was.interface_size != reading.interface_size
        if is_other_size:
            set_chosen_scale(reading.interface_size)
        if is_other_size or was is None or was.theme != reading.theme:
            self._show_paper(reading.theme)
        if window.has_page:
            self._apply_ways(reading)
            if was is not None and was.saved_words != reading.saved_words:
                window.words_in_page.refresh()
            if was is not None and _page_settings(was) != _page_settings(reading):
                self._show_type(reading)
            if was is not None and was.script != reading.script:
                window.reading.show_script()
        if shown is None or shown.shortcuts != settings.shortcuts:
            window.commands.set_shortcuts(settings.shortcuts)
            self._show_keys()
        window.commands["pinyin"].setChecked(reading.pinyin)
        if shown is None or shown.library.watched != settings.library.watched:
            window.watching.watch(settings.library.watched)

    def dress_page(self) -> None:
        """Apply the settings of the page, once the page has been made."""
        reading = self._desk.settings.reading
        self._apply_ways(reading)
        self._show_type(reading)
        self._show_keys()

    def _on_system_changed(self) -> None:
        self._show_paper(self._desk.settings.reading.theme)

    def _show_paper(self, theme: Theme) -> None:
        palette = paper(theme)
        self._window.body.dress(palette)
        if self._window.has("saved_words"):
            self._window.saved_words.set_theme(palette)
        if self._window.has_page:
            self._window.glossary.set_theme(palette)
        self._window.front.set_theme(palette)

    def _apply_ways(self, reading: ReadingSettings) -> None:
        """Apply the settings for which the page need not be laid out again."""
        self._window.body.page.pointer.takes_words = reading.whole_words
        self._window.aloud.set_pace(reading.pace)  # from the next sentence on

    def _show_type(self, reading: ReadingSettings) -> None:
        page, words = self._window.body.page, self._desk.words
        pinyin = words.pinyin if reading.pinyin else None
        page.set_type(Typography.of(reading), pinyin)
        page.set_reveal(reading.reveal)
        page.text_cursor.words.chinese = words.around
        self._window.body.word_popup.set_zoom(reading.zoom)

    def _show_keys(self) -> None:
        """Name the present keys in hints and on buttons."""
        body, keys = self._window.body, self._window.commands.keys
        body.header.set_search_keys(keys("search"))
        body.notes.set_keys(keys("note"), keys("highlight"), keys("bookmark"))
        if self._window.has_page:
            body.word_popup.set_keys(keys("save_word"), keys("highlight"))


def _page_settings(reading: ReadingSettings) -> tuple[object, ...]:
    """The settings that the page itself shows."""
    return Typography.of(reading), reading.pinyin, reading.reveal
