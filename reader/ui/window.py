"""The window: makes the parts, and answers signals that concern several of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow

from reader.domain.reading import Layout
from reader.ui.look.scale import set_chosen_scale
from reader.ui.look.screen import room
from reader.ui.look.style import paper, qt_palette, serif
from reader.ui.session import Session

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from reader.desk import Desk, Reading
    from reader.domain.annotation import Mark, Passage
    from reader.domain.shelf import Hit
    from reader.domain.words import SavedWord
    from reader.paths import Paths
    from reader.settings import ReadingSettings
    from reader.ui.aloud import Aloud
    from reader.ui.floating.correcting import Correcting
    from reader.ui.floating.finding import Finder
    from reader.ui.floating.selecting import Selecting
    from reader.ui.floating.touching import Touching
    from reader.ui.glossary.controller import GlossaryController
    from reader.ui.glossary.in_page import TermsInPage
    from reader.ui.lexicon.controller import WordsController
    from reader.ui.messages import Message, NextStep
    from reader.ui.notes.controller import NotesController
    from reader.ui.notes.view import MarkAction
    from reader.ui.packs.controller import PacksController
    from reader.ui.page_parts import PageParts
    from reader.ui.printing import Printing
    from reader.ui.reading.contents import Contents
    from reader.ui.reading.controller import ReadingController
    from reader.ui.reading.ruling import Ruling
    from reader.ui.reading.texts import TextsController
    from reader.ui.reading.translating import Translating
    from reader.ui.tasks import Tasks
    from reader.ui.words.controller import SavedWords
    from reader.ui.words.in_page import WordsInPage

_USUAL_SIZE = QSize(1280, 800)
_LEAST_SIZE = (560, 360)


class Window(QMainWindow):
    """The reader's window. Closing it stops all work and keeps its state.

    At first it is empty, in its colour and where it stood the last time: it is on the
    screen before the modules of its parts are imported. `making` furnishes it over a
    desk and tells the parts of each other. The attributes are the parts: `body` holds
    the widgets, each other part answers for one thing the reader does. The parts that
    act on the page are made when one of them is first asked for.
    """

    page_made = Signal()

    def __init__(self, paths: Paths, settings: ReadingSettings) -> None:
        super().__init__()
        self._session = Session(paths)
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(_USUAL_SIZE.boundedTo(room(self)))
        self.restoreGeometry(self._session.geometry)
        self.setPalette(qt_palette(paper(settings.theme)))

    def make_parts(self, desk: Desk, tasks: Tasks) -> None:
        """Make the parts that every window has, with nothing open yet."""
        self._desk = desk
        self._tasks = tasks
        self._make_widgets(desk)
        self._make_lists(desk, tasks)
        self._make_others(desk, tasks)
        self._connect()

    def _make_widgets(self, desk: Desk) -> None:
        """Make what the other parts show things with, and the open article."""
        from reader.ui.commands.actions import Actions
        from reader.ui.dialogs import Dialogs
        from reader.ui.frame.body import Body
        from reader.ui.news import News
        from reader.ui.open import OpenArticle
        from reader.ui.settings.languages import InterfaceLanguage
        from reader.ui.settings.preferences import Preferences

        settings = desk.settings.reading
        self.languages = InterfaceLanguage(self)
        self.languages.use(desk.settings.interface)
        self.commands = Actions(self)
        self._dialogs = Dialogs(self)
        set_chosen_scale(settings.interface_size)
        self.body = body = Body(paper(settings.theme), serif(settings), self)
        self.setCentralWidget(body)
        self.setAcceptDrops(True)
        self.open = OpenArticle(desk, self)
        self.news = News(desk, self.open, body.centre, body.status, self)
        self.preferences = Preferences(desk, self.news, self)

    def _make_lists(self, desk: Desk, tasks: Tasks) -> None:
        """Make the parts that list articles and marks, and that bring them in."""
        from reader.ui.files import Files
        from reader.ui.frame.front import FrontController
        from reader.ui.library.controller import LibraryController
        from reader.ui.notes.listing import Listing
        from reader.ui.shelf.controller import ShelfController
        from reader.ui.tasks import Jobs, Lane

        body, open_, news = self.body, self.open, self.news
        self._changes = changes = Jobs(tasks, news, Lane.CHANGES, self)
        self.listing = Listing(
            desk, tasks, open_, news, changes, self.preferences, body.notes, self
        )
        self.shelf = ShelfController(
            desk, tasks, open_, news, changes, body.shelf, self._dialogs, self
        )
        self.front = FrontController(
            desk, tasks, open_, self._is_opening, body.centre, self
        )
        self.files = Files(desk, tasks, open_, news, self._dialogs, self)
        self.library = LibraryController(
            desk, tasks, news, self.files, body.library, self
        )

    def _make_others(self, desk: Desk, tasks: Tasks) -> None:
        from reader.ui.commands.sheets import Sheets
        from reader.ui.getting_packs import GettingPacks
        from reader.ui.helping import Helping
        from reader.ui.watching import Watching

        self.sheets = Sheets(desk, self.commands, self.preferences, self)
        self.helping = Helping(desk, tasks, self.news, self)
        self.watching = Watching(desk, tasks, self)
        self.getting_packs = GettingPacks(
            desk, tasks, self.open, self.news, self.preferences, self.body, self
        )

    def restore(self) -> None:
        """Show the panels as they were left."""
        self.body.panels.restore(self._session.shares, self._session.panels)
        self.body.header.set_layout(self._desk.settings.reading.layout)
        self.open.close()
        # From here on: what was open last time is still to be opened.
        self.open.changed.connect(self._keep_article)

    # what app, cli and tests ask for

    def open_path(self, path: Path) -> None:
        """Open a page; install a language pack; put a folder's pages on the shelf."""
        if self.files.is_pack(path):
            self.getting_packs.install(path)
        elif path.is_dir():
            self.files.put_on_shelf(path)
        else:
            self.reading.open_path(path)

    def open_article(self, article: str, passage: Passage | None = None) -> None:
        """Open an article of the shelf; go to the passage, if one is given."""
        self.reading.open_article(article, passage)

    def open_beside(self, path: Path) -> None:
        """Lay another file's article beside the open one."""
        self.reading.open_beside(path)

    def open_mark(self, article: str, mark: str) -> None:
        """Open an article of the shelf where a mark is, as a link asks."""
        self.notes.bring_up(mark)
        self.reading.open_article(article)

    def open_last(self) -> None:
        """Open again what was open when the window was closed."""
        if self._session.article:
            self.reading.open_article(self._session.article)

    def begin_session(self) -> bool:
        """Note that the window is open; say whether it was closed the last time."""
        return self._session.begin()

    def offer_last(self) -> None:
        """Offer what was open when the program ended against its will.

        It is not opened by itself: the article may be what ended the program.
        """
        if self._session.article:
            from reader.ui.messages import crash_message

            self.news.tell(crash_message())

    def is_settled(self) -> bool:
        """Nothing is being opened, translated, searched, imported or printed."""
        is_printing = self.has_page and self.printing.is_busy
        return not (self._tasks.is_busy or is_printing or self.shelf.is_searching)

    def set_layout(self, layout: Layout) -> None:
        """Show the open article so, and open it so next time."""
        self.reading.set_layout(layout)

    def show_layout(self, layout: Layout) -> None:
        """Set the open article so without making it the reader's choice."""
        self.reading.show_layout(layout)

    def tell(self, message: Message) -> None:
        """Say something over the page, or in its stead."""
        self.news.tell(message)

    # commands that concern more than one part

    def stop(self) -> None:
        """Stop what runs; what was reached stays."""
        self.files.stop()
        self._changes.stop()
        self.getting_packs.cancel()
        if self.has_page:
            self.translating.stop()
            self.printing.stop()
            self.aloud.stop()

    def leave(self) -> None:
        """Escape: put away what floats; else stop what runs; else a notice goes.

        The page has the keyboard then.
        """
        if self.body.put_away():
            return
        if not self.body.status.is_running:
            self.body.centre.notice.hide()
        self.stop()
        self.body.centre.focus()

    def undo(self) -> None:
        """Take back what the status line offers to; else the last change made."""
        if self.body.status.undo.is_undo:
            self.body.status.undo.click()
        elif self.has_page and self.correcting.can_undo:
            self.correcting.undo()
        elif self.has_page:
            self.notes.undo()

    def highlight(self) -> None:
        """The word in the pop-up, if one is shown; else what is selected or lit."""
        if self.words.shows_word:
            self.words.highlight()
        else:
            self.notes.highlight()

    def cross(self) -> None:
        """Go to the lit sentence on the other side."""
        if not self.body.page.steps.cross():
            self.news.tell(self.tr("This sentence has no other side."))

    def show_full_screen(self, is_full: bool) -> None:
        if is_full:
            self.showFullScreen()
        else:
            self.showNormal()

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.has("body"):
            self._keep_state()
        super().closeEvent(event)

    def _keep_state(self) -> None:
        self.stop()
        if self.has("saved_words"):
            self.saved_words.close()
        if self.has_page:
            self.reading.remember()
        self._session.keep(
            geometry=self.saveGeometry(),
            shares=self.body.panels.shares,
            article=self.open.id,
            panels=self.body.panels.switched_on,
        )
        self._tasks.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.has("body"):
            self.body.panels.fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        if self.has("body") and event.type() is QEvent.Type.LanguageChange:
            self.commands.retranslate()
            self.news.refresh()
            if self.isVisible():  # a closed window's library is closed as well
                self.shelf.refresh()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            _accept_as_copy(event)

    def dropEvent(self, event: QDropEvent) -> None:
        if self.files.take(event.mimeData()):
            _accept_as_copy(event)
            if event.dropAction() is Qt.DropAction.MoveAction:  # no other is offered
                event.setDropAction(Qt.DropAction.IgnoreAction)

    # putting together

    def _connect(self) -> None:
        """Connect the signals that concern more than one part."""
        body = self.body
        self.open.changed.connect(self._on_article_changed)
        self.open.marks_changed.connect(self._show_note_count)
        self.shelf.article_removed.connect(self._on_article_removed)
        self.news.step_requested.connect(self._on_step_requested)
        body.shelf.hit_chosen.connect(self._on_hit_chosen)
        body.panels.changed.connect(self._on_panels_changed)
        self.getting_packs.translation_requested.connect(self._on_translation_requested)
        body.panels.shelf_gave_way.connect(self._on_shelf_gave_way)
        self.library.changed.connect(self._on_library_changed)
        body.notes.action_requested.connect(self._on_mark_action_requested)
        self.body.header.search_changed.connect(self._on_search_changed)

    @property
    def packs(self) -> PacksController:
        return self.getting_packs.controller

    @cached_property
    def saved_words(self) -> SavedWords:
        from reader.ui.words.controller import SavedWords

        words = SavedWords(self._desk, self._tasks, self.open, self.commands, self)
        words.place_chosen.connect(self.open_article)
        words.changed.connect(self._on_words_changed)
        return words

    @cached_property
    def _page_parts(self) -> PageParts:
        from reader.ui.page_parts import PageParts

        parts = PageParts(
            self._desk,
            self._tasks,
            self.open,
            self.news,
            self.body,
            self.commands,
            self._dialogs,
            self,
        )
        vars(self)["_page_parts"] = parts  # who hears of them may ask for one
        self.page_made.emit()
        return parts

    def has(self, part: str) -> bool:
        """Whether a part that is made when it is first asked for has been made."""
        return part in vars(self)

    @property
    def has_page(self) -> bool:
        """Whether the parts that act on the page have been made."""
        return self.has("_page_parts")

    @property
    def reading(self) -> ReadingController:
        return self._page_parts.reading

    @property
    def texts(self) -> TextsController:
        return self._page_parts.texts

    @property
    def contents(self) -> Contents:
        return self._page_parts.contents

    @property
    def ruling(self) -> Ruling:
        return self._page_parts.ruling

    @property
    def translating(self) -> Translating:
        return self._page_parts.translating

    @property
    def notes(self) -> NotesController:
        return self._page_parts.notes

    @property
    def printing(self) -> Printing:
        return self._page_parts.printing

    @property
    def aloud(self) -> Aloud:
        return self._page_parts.aloud

    @property
    def finding(self) -> Finder:
        return self._page_parts.finding

    @property
    def selecting(self) -> Selecting:
        return self._page_parts.selecting

    @property
    def touching(self) -> Touching:
        return self._page_parts.touching

    @property
    def words(self) -> WordsController:
        return self._page_parts.words

    @property
    def glossary(self) -> GlossaryController:
        return self._page_parts.glossary

    @property
    def words_in_page(self) -> WordsInPage:
        return self._page_parts.words_in_page

    @property
    def terms_in_page(self) -> TermsInPage:
        return self._page_parts.terms_in_page

    @property
    def correcting(self) -> Correcting:
        return self._page_parts.correcting

    # slots

    def _is_opening(self) -> bool:
        return self.has_page and self.reading.is_opening

    def _on_article_changed(self, reading: Reading | None) -> None:
        """Show what the window itself shows of the open article."""
        self.setWindowTitle(reading.name if reading else "")
        self.commands.set_article_open(reading is not None)
        is_whole = reading is not None and reading.is_whole_page
        self.commands["take_in"].setEnabled(is_whole)
        self.commands["leave_out"].setEnabled(reading is not None and not is_whole)
        if reading is None:
            self.fit_panels()
        self._show_note_count()

    def fit_panels(self) -> None:
        """Make room for two columns of text where there are, or will be, two."""
        reading, layout = self.open.reading, Layout.ORIGINAL
        if reading is not None and (
            reading.is_translated or self._desk.packs.can_translate(reading.direction)
        ):
            layout = self.reading.layout
        self.body.panels.set_layout(layout)

    def _keep_article(self) -> None:
        self._session.keep_article(self.open.id)

    def _show_note_count(self) -> None:
        self.body.header.set_note_count(len(self.open.marks))

    def _on_article_removed(self, article_id: str) -> None:
        if self.open.id == article_id:
            self.reading.close()

    def _on_library_changed(self) -> None:
        """Put the open article on the shelf of the file that is the library now."""
        if self.open.reading is not None:
            self.reading.reopen()

    def _on_mark_action_requested(self, action: MarkAction, mark: Mark) -> None:
        self.notes.do(action, mark)

    def _on_hit_chosen(self, hit: Hit) -> None:
        self.notes.bring_up(hit.annotation)
        self.reading.open_article(hit.article, hit.passage)

    def _on_translation_requested(self) -> None:
        self.fit_panels()
        self.translating.start_by_itself()

    def _on_step_requested(self, step: NextStep) -> None:
        from reader.ui.messages import NextStep

        match step:
            case NextStep.OPEN_ANOTHER:
                self.files.open()
            case NextStep.WHOLE_PAGE:
                self.reading.open_whole_page()
            case NextStep.TRY_AGAIN:
                self.translating.start()
            case NextStep.SHOW_PACKS:
                self.getting_packs.open()
            case NextStep.GET_PACKS:
                self.getting_packs.get_both()
            case NextStep.CHOOSE_PACK:
                self.getting_packs.choose()
            case NextStep.OPEN_LAST:
                self.open_last()

    def open_words(self) -> None:
        """Show the saved words."""
        self.saved_words.open()

    def review_words(self) -> None:
        """Ask the saved words that are due."""
        self.saved_words.review()

    def refresh_words(self) -> None:
        """Show the saved words as they are now, if they are shown."""
        if self.has("saved_words"):
            self.saved_words.refresh()

    def go_to_word(self, word: SavedWord) -> None:
        """Open the article in which a word was saved, where the word is."""
        self.saved_words.go_to(word)

    def _on_words_changed(self) -> None:
        if self.has_page:
            self.words_in_page.refresh()

    def _on_search_changed(self, text: str) -> None:
        if text:
            self.body.panels.show_shelf()
        self.shelf.search(text)

    def _on_shelf_gave_way(self) -> None:
        said = self.tr("The shelf is hidden to make room for the two columns of text.")
        show = self.tr("Show the shelf")
        self.news.tell(said, self.body.panels.show_shelf, show)

    def _on_panels_changed(self) -> None:
        shelf, notes = self.body.panels.shown
        self.commands["shelf"].setChecked(shelf)
        self.commands["notes"].setChecked(notes)


def _accept_as_copy(event: QDropEvent) -> None:
    """Take what is dropped; a file manager deletes what it hears was moved."""
    event.setDropAction(Qt.DropAction.CopyAction)
    event.accept()
