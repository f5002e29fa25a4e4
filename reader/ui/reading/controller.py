"""Opens articles, shows them in the view, and remembers where the reader is."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage

from reader.domain.language import Language, Script
from reader.domain.reading import Layout, OfferKind, Place
from reader.errors import PageError, PageProblem, ReaderError
from reader.ui.tasks import Lane, Latest
from reader.ui.web import open_address

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Never

    from reader.desk import Desk, Reading
    from reader.domain.annotation import Passage
    from reader.domain.reading import Chapter, Offer, Snapshot
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.reading.chapter_end import ChapterEnd
    from reader.ui.tasks import Tasks
    from reader.work import Step, Token, Work

_REMEMBER_AFTER = 500  # milliseconds of stillness before the place is kept


class ReadingController(QObject):
    """Opens one article at a time; opening another cancels the one being opened."""

    layout_changed = Signal(Layout)
    not_opened = Signal()  # the reader has been told why
    marks_found = Signal(object)  # the path of an export, which is to be imported

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        view: ReadingView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._desk = desk
        self._tasks = tasks
        self._latest = Latest(tasks)
        self._open = open_
        self._view = view
        self._for_article: list[Token] = []  # of what the open article alone needs
        self.failed_path: Path | None = None
        self._destination: Passage | None = None
        self._offer: Offer | None = None
        self._chapter_end: ChapterEnd | None = None  # since a book was opened
        self.layout = desk.settings.reading.layout
        self._bilingual = _first_bilingual(self.layout)
        self._remember = QTimer(self, singleShot=True, interval=_REMEMBER_AFTER)
        self._remember.timeout.connect(self.remember)
        open_.changed.connect(self._on_changed)
        open_.texts_changed.connect(view.show_texts)
        open_.marks_changed.connect(view.show_marks)
        view.scroller.place_changed.connect(self._on_place_changed)
        view.pictures.requested.connect(self._on_picture_requested)

    @property
    def is_opening(self) -> bool:
        return self._latest.is_running

    def open_path(self, path: Path) -> None:
        self._start(self._desk.opening(path), path)

    def open_as_article(self, path: Path) -> None:
        """Open a file that looks like another program's export as an article."""
        self._start(self._desk.opening(path, is_article=True), path)

    def open_whole_page(self) -> None:
        """Show all the text of the page in which no article was found."""
        if self.failed_path is not None:
            path = self.failed_path
            self._start(self._desk.opening_whole_page(path), path)

    def switch_whole_page(self) -> None:
        """Show all the text of the open article's page, or the article alone again."""
        reading = self._open.reading
        if reading is None:
            return
        if reading.chapter is not None:
            self._news.tell(self.tr("A book's chapter is always shown whole."))
            return
        path = reading.source.path
        is_whole, desk = reading.is_whole_page, self._desk
        opening = desk.opening if is_whole else desk.opening_whole_page
        self._start(opening(path), path)

    def open_article(self, article_id: str, passage: Passage | None = None) -> None:
        """Open from the shelf; go to the passage, if one is given."""
        if self._open.id == article_id:
            if passage is not None:
                self._view.text_cursor.go_to(passage)
            self._view.setFocus()
            return
        self._start(self._desk.opening_article(article_id), None)
        self._destination = passage

    def reopen(self) -> None:
        """Open the open article again, after another file became the library."""
        reading = self._open.reading
        if reading is not None:
            self._start(self._desk.opening_again(reading.snapshot()), None)

    def show_script(self) -> None:
        """Show the open article's translation in the script of the settings."""
        reading = self._open.reading
        if reading is not None and reading.target is Language.CHINESE:
            self.remember()
            self._start(self._desk.opening_again(reading.snapshot()), None)

    def take_offer(self) -> None:
        """Open the text that was offered instead of the open article."""
        reading, offer = self._open.reading, self._offer
        if reading is None or offer is None:
            return
        match offer.kind:
            case OfferKind.NEWER | OfferKind.EARLIER:
                self.choose(reading.id, offer.version)
            case OfferKind.FORMER:
                self.open_article(offer.article)
            case OfferKind.FILE:
                self.open_path(reading.source.path)
            case OfferKind.UNSAVED:
                open_address(offer.name)
            case OfferKind.REST:
                path = reading.source.path
                self._start(self._desk.opening_whole_page(path), path)

    def choose(self, article: str, version: int) -> None:
        """Replace the text of the open article by another of its versions."""
        self._start(self._desk.choosing(article, version), None)

    def show(self, snapshot: Snapshot) -> None:
        """Show a new snapshot of the open article, which another part made."""
        if self._open.id == snapshot.id:
            self._on_opened(snapshot)

    def open_beside(self, path: Path) -> None:
        """Show another file's article beside the open one, as its translation."""
        reading = self._open.reading
        if reading is not None:
            self._start(self._desk.opening_beside(reading.snapshot(), path), path)

    def open_alone(self) -> None:
        """Replace the author's translation by the machine's."""
        reading = self._open.reading
        if reading is not None and reading.has_author_translation:
            self._start(self._desk.opening_alone(reading.snapshot()), None)

    def close(self) -> None:
        """Close the open article."""
        self._latest.cancel()
        self.remember()
        self._open.close()

    def next_chapter(self) -> None:
        """Go on to the book's next chapter."""
        chapter = self._open.reading.chapter if self._open.reading else None
        last = self.tr("This is the book's last chapter.")
        self._go_to_chapter(chapter, chapter.following if chapter else "", last)

    def previous_chapter(self) -> None:
        """Go back to the book's previous chapter."""
        chapter = self._open.reading.chapter if self._open.reading else None
        first = self.tr("This is the book's first chapter.")
        self._go_to_chapter(chapter, chapter.previous if chapter else "", first)

    def _go_to_chapter(self, chapter: Chapter | None, to: str, at_end: str) -> None:
        if to:
            self.remember()
            self.open_article(to)
        elif chapter is not None:
            self._news.tell(at_end)
        else:
            self._news.tell(self.tr("This article is no chapter of a book."))

    def set_layout(self, layout: Layout) -> None:
        """Show the article in a layout, and keep the layout for it."""
        self.show_layout(layout)
        reading = self._open.reading
        if reading is not None:
            try:
                reading.set_layout(layout)
            except ReaderError as error:
                self._news.tell(error)

    def show_layout(self, layout: Layout) -> None:
        """Show the article in a layout, this time only."""
        self._view.set_layout(layout)
        self._take_layout(layout)

    def show_in_other_script(self) -> None:
        """Show a Chinese original in the other script, and keep that for it."""
        reading = self._open.reading
        if reading is None:
            return
        if reading.language is not Language.CHINESE:
            self._news.tell(self.tr("The original is not Chinese."))
            return
        self._show_in(reading, reading.other_script)

    def _show_in(self, reading: Reading, script: Script) -> None:
        """Show the original in a script if it is still open; offer to undo that."""
        before = reading.script
        if reading is not self._open.reading:
            return
        try:
            reading.show_in(script)
        except ReaderError as error:
            self._news.tell(error)
            return
        self._news.rest()
        is_hans = script is Script.HANS
        hans = self.tr("The original is shown in simplified characters.")
        hant = self.tr("The original is shown in traditional characters.")
        undo = partial(self._show_in, reading, before)
        self._news.tell(hans if is_hans else hant, undo)

    def next_layout(self) -> None:
        order = tuple(Layout)
        self.set_layout(order[(order.index(self.layout) + 1) % len(order)])

    def toggle_translation(self) -> None:
        """Switch between the original alone and the last layout with a translation."""
        is_alone = self.layout is Layout.ORIGINAL
        self.set_layout(self._bilingual if is_alone else Layout.ORIGINAL)

    def flip(self) -> None:
        """Show the other side of the paragraph being read."""
        self._view.steps.flip()

    def remember(self) -> None:
        """Save the reader's place now."""
        self._remember.stop()
        reading = self._open.reading
        if reading is None or self._can_only_read:
            return
        try:
            reading.remember(
                self._view.scroller.place(), self._view.scroller.progress()
            )
        except ReaderError as error:
            self._news.tell(error)

    @property
    def _can_only_read(self) -> bool:
        """Whether the library's bar says that nothing is kept: say it of no place."""
        return self._desk.library.condition.is_read_only

    def _start(self, work: Work[Never, Snapshot], path: Path | None) -> None:
        self.failed_path, self._destination = path, None
        self._latest.run(work, on_done=self._on_opened, on_error=self._on_failed)
        self._news.show_opening()

    def _on_opened(self, snapshot: Snapshot) -> None:
        self.remember()
        self._open.show(snapshot)
        self._take_layout(self._layout_of(snapshot))
        self._offer = snapshot.offer
        if snapshot.is_whole_page:
            self._news.tell(self.tr("All of the page's text is shown."))
        if snapshot.offer is not None:
            self._news.offer(snapshot.offer)
        if snapshot.problem is not None and not self._can_only_read:
            self._news.tell(snapshot.problem)

    def _on_changed(self, reading: Reading | None) -> None:
        self._stop_for_article()
        if reading is None:
            self._view.show_nothing()
            return
        self._view.show_reading(reading, self._layout_of(reading))
        self._cut_long_blocks(reading)
        self._show_chapter(reading.chapter)
        if self._destination is not None:
            self._view.text_cursor.go_to(self._destination)

    def _cut_long_blocks(self, reading: Reading) -> None:
        """Find the sentences of long blocks in the background."""
        for block in range(len(reading.article.blocks)):
            if not reading.has_sentences(block):
                token = self._tasks.run(
                    self._desk.cutting(reading.snapshot(), block),
                    on_done=partial(reading.take_cut, block),
                    on_error=self._news.tell,
                    lane=Lane.TEXT,
                )
                self._for_article.append(token)

    def _show_chapter(self, chapter: Chapter | None) -> None:
        if self._chapter_end is None and chapter is not None:
            from reader.ui.reading.chapter_end import ChapterEnd

            self._chapter_end = ChapterEnd(self._view)
            self._chapter_end.clicked.connect(self.next_chapter)
        if self._chapter_end is not None:
            self._chapter_end.show_chapter(chapter)

    def _layout_of(self, article: Reading | Snapshot) -> Layout:
        return article.layout or self._desk.settings.reading.layout

    def _take_layout(self, layout: Layout) -> None:
        self.layout = layout
        if layout is not Layout.ORIGINAL:
            self._bilingual = layout
        self.layout_changed.emit(layout)

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, PageError) and error.reason is PageProblem.MARKS:
            self._news.rest()
            self.marks_found.emit(error.path)
            return
        self._news.tell_not_opened(error)
        self.not_opened.emit()

    def _on_place_changed(self, _place: Place) -> None:
        self._remember.start()

    def _on_picture_requested(self, url: str) -> None:
        reading = self._open.reading
        if reading is not None:
            show = partial(self._view.set_image, url)
            token = self._tasks.run(
                _decoding(self._desk.picturing(reading.source, url)),
                on_done=show,
                # A picture that is not there is no trouble: its caption still is.
                on_error=lambda _error: show(QImage()),
            )
            self._for_article.append(token)

    def _stop_for_article(self) -> None:
        """Cancel the decoding of pictures and the search for sentences."""
        for token in self._for_article:
            token.cancel()
        self._for_article.clear()


def _decoding(picturing: Work[Never, bytes]) -> Work[Never, QImage]:
    """Decode a picture in the background; a photograph takes several frames' time."""

    def work(token: Token, step: Step[Never]) -> QImage:
        from reader.ui.pictures import decoded

        held = picturing(token, step)
        token.check()
        return decoded(held)

    return work


def _first_bilingual(layout: Layout) -> Layout:
    return Layout.SIDE_BY_SIDE if layout is Layout.ORIGINAL else layout
