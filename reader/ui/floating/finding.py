"""Connects the find bar with the page."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.ui.floating.find_bar import FindBar
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView

_STILL = 300  # milliseconds between two looks while translations arrive


class Finder(QObject):
    """Finds as the reader types, then steps."""

    def __init__(
        self, open_: OpenArticle, page: ReadingView, bar: FindBar, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._open = open_
        self._page = page
        self._bar = bar
        self._count = 0
        self._still = QTimer(self, singleShot=True, interval=_STILL)
        self._still.timeout.connect(self._find_again)
        page.texts_changed.connect(self._on_texts_changed)
        bar.text_changed.connect(self._on_text_changed)
        bar.next_pressed.connect(self.next)
        bar.previous_pressed.connect(self.previous)
        bar.closed.connect(self._on_closed)

    def open(self) -> None:
        """Show the bar, with the words that are selected."""
        passages, reading = self._page.text_cursor.selection(), self._open.reading
        is_one = len(passages) == 1 and reading is not None
        self._bar.open(reading.words(passages[0]) if reading and is_one else "")

    def next(self) -> None:
        self._step(partial(self._page.finds.step, 1))

    def previous(self) -> None:
        self._step(partial(self._page.finds.step, -1))

    def _step(self, step: Callable[[], int]) -> None:
        """Go to the next match; if the bar is closed, open it with the last search."""
        if self._bar.isHidden():
            self._bar.open()
        else:
            step()
            self._show_count()

    def _on_text_changed(self, text: str) -> None:
        self._count = self._page.finds.find(text)
        self._show_count()

    def _on_texts_changed(self) -> None:
        if not self._bar.isHidden() and not self._still.isActive():
            self._still.start()

    def _find_again(self) -> None:
        if self._bar.isHidden():
            return
        self._count = self._page.finds.find_again(self._bar.field.text())
        self._show_count()

    def _show_count(self) -> None:
        self._bar.show_count(self._page.finds.now + 1, self._count)

    def _on_closed(self) -> None:
        self._page.finds.find("")
        self._page.setFocus()
