"""The reader's wishes, and the system's, shown in every part of the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication

from reader.ui.look.fonts import Typography
from reader.ui.look.style import paper

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.settings import ReadingSettings, Settings, Theme
    from reader.ui.window import Window


class Dressing(QObject):
    """Hears of new settings, and of a system that goes dark or wants more contrast."""

    def __init__(self, desk: Desk, window: Window) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        window.preferences.changed.connect(self.apply)
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_system_changed)
        contrast = hints.accessibility()
        contrast.contrastPreferenceChanged.connect(self._on_system_changed)

    def apply(self, wishes: Settings) -> None:
        """Show the reader's wishes."""
        window, reading = self._window, wishes.reading
        window.languages.use(wishes.interface)
        self._show_paper(reading.theme)
        self._dress_page(reading)
        window.body.word_popup.set_zoom(reading.zoom)
        window.commands.set_shortcuts(wishes.shortcuts)
        window.commands["pinyin"].setChecked(reading.pinyin)
        window.aloud.speech.pace = reading.pace  # from the next sentence on
        self._show_keys()
        window.watching.watch(wishes.library.watched)

    def _on_system_changed(self) -> None:
        self._show_paper(self._desk.settings.reading.theme)

    def _show_paper(self, theme: Theme) -> None:
        palette = paper(theme)
        self._window.body.dress(palette)
        self._window.saved_words.set_theme(palette)

    def _dress_page(self, reading: ReadingSettings) -> None:
        page = self._window.body.page
        page.set_typography(Typography.of(reading))
        page.set_reveal(reading.reveal)
        page.set_pinyin(reading.pinyin, self._desk.words.pinyin)
        page.pointer.chinese_word = self._desk.words.around

    def _show_keys(self) -> None:
        """Where keys are named beside what they do, name those that do it now."""
        body, keys = self._window.body, self._window.commands.keys
        body.header.set_search_keys(keys("search"))
        body.notes.set_keys(keys("note"), keys("highlight"), keys("bookmark"))
        body.word_popup.set_keys(keys("save_word"), keys("highlight"))
