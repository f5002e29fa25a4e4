"""Finds the reader's saved words in the open article, in the background."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from reader.ui.tasks import Latest

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.domain.annotation import Passage
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.tasks import Tasks

_STILL = 300  # milliseconds after the article, its translation or the words changed


class WordsInPage(QObject):
    """Makes the page underline saved words with dots, if the settings say so.

    The article is searched once when it has been open for a moment, and again when its
    translation has grown or words were saved or removed.
    """

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        page: ReadingView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._latest = Latest(tasks)
        self._open = open_
        self._news = news
        self._page = page
        self._still = QTimer(self, singleShot=True, interval=_STILL)
        self._still.timeout.connect(self._look)
        open_.changed.connect(self.refresh)
        open_.texts_changed.connect(self.refresh)

    def refresh(self) -> None:
        """Search again soon: the article, the words or the settings changed."""
        self._latest.cancel()
        self._still.start()

    def _look(self) -> None:
        reading = self._open.reading
        if reading is None:
            return
        if not self._desk.settings.reading.saved_words:
            self._page.set_met_words({})
            return
        self._latest.run(
            self._desk.words.meeting(reading.snapshot()),
            on_done=self._on_found,
            on_error=self._news.tell,
        )

    def _on_found(self, found: dict[int, tuple[Passage, ...]]) -> None:
        self._page.set_met_words(found)
