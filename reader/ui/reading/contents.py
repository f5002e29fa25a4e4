"""Shows the table of contents of the open article, and goes to its lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.annotation import Passage
from reader.domain.reading import Place
from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk, Reading
    from reader.domain.contents import ContentsLine
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.reading.contents_dialog import ContentsDialog
    from reader.ui.reading.controller import ReadingController


class Contents(QObject):
    """Shows the contents of the book or the article; goes where a line leads."""

    def __init__(
        self,
        desk: Desk,
        open_: OpenArticle,
        news: News,
        view: ReadingView,
        reading: ReadingController,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._open = open_
        self._news = news
        self._view = view
        self._reading = reading
        self._window = window
        self._wanted: ContentsLine | None = None  # in the article that is being opened
        self.dialog: ContentsDialog | None = None  # made when it is first asked for
        open_.changed.connect(self._on_article_changed)

    def open(self) -> None:
        """List the lines; the reader's is in bold."""
        reading = self._open.reading
        lines = self._lines(reading) if reading is not None else ()
        if reading is None:
            return
        if not lines:
            self._news.tell(self.tr("This article has no headings."))
            return
        if self.dialog is None:
            from reader.ui.reading.contents_dialog import ContentsDialog

            self.dialog = ContentsDialog(self._window)
            self.dialog.chosen.connect(self.go_to)
        name = reading.chapter.title if reading.chapter else reading.name
        here = _here(lines, self._view.scroller.visible_blocks().start)
        self.dialog.show_lines(name, lines, here)
        self.dialog.bring_up()

    def go_to(self, line: ContentsLine) -> None:
        """Go to a line's heading; first open its article if another is open."""
        if line.article == self._open.id and line.block is not None:
            self._view.text_cursor.go_to(Passage(line.block, 0, 0))
            self._view.scroller.go_to(Place(line.block))
            self._view.setFocus()
            return
        self._wanted = line
        self._reading.open_article(line.article)

    def _lines(self, reading: Reading) -> tuple[ContentsLine, ...]:
        try:
            return self._desk.contents(reading)
        except ReaderError as error:
            self._news.tell(error)
            return ()

    def _on_article_changed(self, reading: Reading | None) -> None:
        if self.dialog is not None:
            self.dialog.close()
        wanted, self._wanted = self._wanted, None
        if reading is None or wanted is None or wanted.article != reading.id:
            return
        there = [it for it in self._lines(reading) if it.article == reading.id]
        # The first line is the chapter itself: it opens where it was left.
        found = (it for it in there[1:] if it.title == wanted.title)
        line = next(found, None)
        if line is not None and there[0].title != wanted.title:
            self.go_to(line)


def _here(lines: Sequence[ContentsLine], block: int) -> int:
    """The last line whose block is at the top of the page or above; -1 if none."""
    above = [
        number
        for number, line in enumerate(lines)
        if line.block is not None and line.block <= block
    ]
    return above[-1] if above else -1
