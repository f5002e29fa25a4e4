"""Shows the front page while no article is open and the shelf is not empty."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from reader.errors import ReaderError
from reader.ui.tasks import Latest

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk import Desk, Reading
    from reader.domain.front import Front
    from reader.ui.frame.centre import Centre
    from reader.ui.front.gathering import Pictures
    from reader.ui.front.page import FrontPage
    from reader.ui.look.theme import Palette
    from reader.ui.open import OpenArticle
    from reader.ui.tasks import Tasks

log = logging.getLogger(__name__)


class FrontController(QObject):
    """Fills the front page in the background, each time it is shown.

    Its widgets are imported and made when there is something to show for the first
    time: the start does not wait for them.
    """

    article_chosen = Signal(str)
    mark_chosen = Signal(str, str)  # the article, the mark
    open_pressed = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        is_opening: Callable[[], bool],
        centre: Centre,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._latest = Latest(tasks)
        self._open = open_
        self._is_opening = is_opening
        self._centre = centre
        self._page: FrontPage | None = None
        # Once the events that are waiting are done, the first paint among them.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fill)
        open_.changed.connect(self._on_changed)

    def refresh(self) -> None:
        """Show the library as it is now, if no article is open."""
        if self._open.reading is not None or self._centre.welcome.has_message:
            return
        if self._is_empty():
            self._centre.show_welcome()
            return
        if not self._centre.shows_front:
            self._centre.show_front()
        self._soon.start()

    def set_theme(self, palette: Palette) -> None:
        if self._page is not None:
            self._page.set_theme(palette)

    def _on_changed(self, reading: Reading | None) -> None:
        self._latest.cancel()
        if reading is None:
            if self._page is not None:
                self._page.wait()
            self.refresh()

    def _is_empty(self) -> bool:
        try:
            return self._desk.shelf.is_empty
        except ReaderError:
            return True  # the bar over the window says why nothing can be read

    def _fill(self) -> None:
        if self._open.reading is None and not self._is_opening():
            from reader.ui.front.gathering import gathering

            self._latest.run(
                gathering(self._desk, self._desk.settings.library.watched),
                on_step=self._show,
                on_done=self._show_pictures,
                on_error=self._on_failed,
            )

    def _show(self, front: Front) -> None:
        from reader.ui.look.fonts import Faces, Typography

        if self._page is None:
            self._page = self._made()
        faces = Faces(Typography.of(self._desk.settings.reading))
        self._page.show_front(front, faces)

    def _show_pictures(self, pictures: Pictures) -> None:
        if self._page is not None:
            self._page.set_pictures(pictures)

    def _on_failed(self, error: Exception) -> None:
        log.warning("the front page could not be read: %s", error)

    def _paper(self) -> Palette:
        from reader.ui.look.style import paper

        return paper(self._desk.settings.reading.theme)

    def _made(self) -> FrontPage:
        from reader.ui.front.page import FrontPage

        page = FrontPage(self._paper(), self._centre)
        page.article_chosen.connect(self.article_chosen)
        page.mark_chosen.connect(self.mark_chosen)
        page.open_pressed.connect(self.open_pressed)
        self._centre.take_front(page)
        return page
