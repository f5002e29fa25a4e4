"""Connects the find bar with the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from reader.ui.floating.find_bar import FindBar
    from reader.ui.reading.view import ReadingView


class Finding(QObject):
    """Finds as the reader types, then steps."""

    def __init__(self, page: ReadingView, bar: FindBar, parent: QObject) -> None:
        super().__init__(parent)
        self._page = page
        self._bar = bar
        self._count = 0
        bar.text_changed.connect(self._on_text_changed)
        bar.next_pressed.connect(self.next)
        bar.previous_pressed.connect(self.previous)
        bar.closed.connect(self._on_closed)

    def open(self) -> None:
        self._bar.open()

    def next(self) -> None:
        self._page.find_next()
        self._show_count()

    def previous(self) -> None:
        self._page.find_previous()
        self._show_count()

    def _on_text_changed(self, text: str) -> None:
        self._count = self._page.find_text(text)
        self._show_count()

    def _show_count(self) -> None:
        self._bar.show_count(self._page.found_index + 1, self._count)

    def _on_closed(self) -> None:
        self._page.find_text("")
        self._page.setFocus()
