"""Lists the texts that were kept of the open article, and shows another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk, Version
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.reading.controller import ReadingController
    from reader.ui.reading.texts_dialog import TextsDialog
    from reader.ui.tasks import Tasks


class TextsController(QObject):
    """Shows the dialog of the texts, and opens the one that is chosen."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        reading: ReadingController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._open = open_
        self._news = news
        self._reading = reading
        self._window = window
        self.dialog: TextsDialog | None = None  # made when it is first asked for
        open_.changed.connect(self._on_article_changed)

    def open(self) -> None:
        """List the text that is shown and the others."""
        if self._open.reading is not None:
            self._tasks.run(
                self._desk.listing_versions(self._open.id),
                on_done=self._on_listed,
                on_error=self._news.tell,
            )

    def _on_listed(self, versions: tuple[Version, ...]) -> None:
        reading = self._open.reading
        if reading is None:
            return
        if not versions:
            self._news.tell(self.tr("No other text of this article was kept."))
            return
        if self.dialog is None:
            from reader.ui.reading.texts_dialog import TextsDialog

            self.dialog = TextsDialog(self._window)
            self.dialog.chosen.connect(self._on_chosen)
        self.dialog.show_texts(reading.article, versions)
        self.dialog.bring_up()

    def _on_chosen(self, version: int) -> None:
        self._reading.choose(self._open.id, version)

    def _on_article_changed(self) -> None:
        if self.dialog is not None:
            self.dialog.close()
