"""Which marks the panel lists: the open article's or all there are, filtered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk import Desk
    from reader.domain.annotation import Annotation
    from reader.domain.shelf import KeptMark
    from reader.ui.news import News
    from reader.ui.notes.view import NotesView
    from reader.ui.open import OpenArticle
    from reader.ui.tasks import Tasks
    from reader.work import Token

PAGE = 200
"""How many marks of all articles are fetched at once."""

_TYPING_PAUSE = 120  # milliseconds without a key before all marks are looked through


class Listing(QObject):
    """Keeps the panel's list as the marks, the filter and the switch say."""

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        panel: NotesView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._desk = desk
        self._tasks = tasks
        self._open = open_
        self._panel = panel
        self._token: Token | None = None
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_PAUSE)
        self._pause.timeout.connect(self._list_every)
        open_.changed.connect(self.refresh)
        open_.marks_changed.connect(self.refresh)
        panel.scope.changed.connect(self.refresh)
        panel.filter.changed.connect(self._on_filter_changed)
        panel.every.more_wanted.connect(self._on_more_wanted)

    def refresh(self) -> None:
        """List the marks as they are now."""
        self._stop()
        marks, wanted = self._open.marks, self._panel.filter.wanted
        self._panel.show_marks(self._desk.marks.meant(marks, wanted) if marks else ())
        if not self._panel.scope.is_one_article:
            self._list(max(PAGE, self._panel.every.count))

    def _on_filter_changed(self) -> None:
        if self._panel.scope.is_one_article:
            self.refresh()
        else:
            self._stop()
            self._pause.start()

    def _list_every(self) -> None:
        self._list(PAGE)

    def _list(self, limit: int) -> None:
        def show(kept: tuple[KeptMark, ...]) -> None:
            self._token = None
            self._panel.show_every(kept, has_more=len(kept) == limit)

        self._run(limit, None, show)

    def _on_more_wanted(self) -> None:
        if self._token is None:
            self._run(PAGE, self._panel.every.last, self._extend)

    def _extend(self, kept: tuple[KeptMark, ...]) -> None:
        self._token = None
        self._panel.every.extend(kept, has_more=len(kept) == PAGE)

    def _run(
        self,
        limit: int,
        after: Annotation | None,
        on_done: Callable[[tuple[KeptMark, ...]], None],
    ) -> None:
        self._token = self._tasks.run(
            self._desk.marks.listing(self._panel.filter.wanted, limit, after),
            on_done=on_done,
            on_error=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self._token = None
        self._news.tell(error)

    def _stop(self) -> None:
        self._pause.stop()
        if self._token is not None:
            self._token.cancel()
            self._token = None
