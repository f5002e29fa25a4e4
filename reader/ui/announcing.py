"""Announces changes that are otherwise only seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from reader.ui.commands.table import all_commands
from reader.ui.labels import layout_name, mark_name, reveal_name, theme_name

if TYPE_CHECKING:
    from reader.domain.annotation import Annotation
    from reader.settings import ReadingSettings, Settings
    from reader.ui.window import Window

_MOST_MARKS = 3  # more come from a file, and the window says that they did


class Announcing(QObject):
    """Listens to the parts of a window, and announces what has changed."""

    def __init__(self, window: Window) -> None:
        super().__init__(window)
        self._window = window
        self._say = window.body.status.announcer.say
        self._reading = window.preferences.settings.reading
        self._marks: dict[str, Annotation] = {}  # as they were announced last
        window.preferences.changed.connect(self._on_settings)
        window.open.changed.connect(self._on_opened)
        for name in ("next_layout", "toggle_translation"):
            window.commands[name].triggered.connect(self._on_layout)
        self._switches = {c.name: c for c in all_commands() if c.is_checkable}
        for name in self._switches:
            window.commands[name].triggered.connect(self._on_toggled)

    def listen_to_page(self) -> None:
        """Listen to the parts of the page. Called once, when there is a page."""
        self._window.notes.edited.connect(self._on_edited)
        self._window.translating.completed.connect(self._on_translated)

    def _on_opened(self) -> None:
        self._marks = self._marks_now()

    def _on_layout(self) -> None:
        self._say(layout_name(self._window.reading.layout))

    def _on_toggled(self, is_on: bool) -> None:
        action = self.sender()
        assert isinstance(action, QAction)
        state = self.tr("on") if is_on else self.tr("off")
        self._say(f"{self._switches[action.objectName()].label}: {state}")

    def _on_translated(self) -> None:
        self._say(self.tr("Everything is translated."))

    def _on_settings(self, settings: Settings) -> None:
        before, self._reading = self._reading, settings.reading
        self._say(_changed(before, settings.reading))

    def _on_edited(self) -> None:
        before, self._marks = self._marks, self._marks_now()
        said = [mark_name(now) for now in self._different(before)]
        gone = [each for key, each in before.items() if key not in self._marks]
        removed = self.tr("Removed: {mark}")
        said += [removed.format(mark=mark_name(each)) for each in gone]
        if len(said) <= _MOST_MARKS:
            self._say("; ".join(said))

    def _different(self, before: dict[str, Annotation]) -> list[Annotation]:
        return [now for key, now in self._marks.items() if before.get(key) != now]

    def _marks_now(self) -> dict[str, Annotation]:
        marks = self._window.open.marks
        return {mark.annotation.id: mark.annotation for mark in marks}


def _changed(before: ReadingSettings, after: ReadingSettings) -> str:
    """The new value of a setting that has a key; the dialog announces the others."""
    if before.theme is not after.theme:
        return theme_name(after.theme)
    if before.reveal is not after.reveal:
        return reveal_name(after.reveal)
    if before.zoom != after.zoom:
        return f"{after.zoom:.0%}"
    return ""
