"""The window: puts the pieces together and connects them. What they do is theirs."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from reader.ui.actions import Actions
from reader.ui.centre import Centre
from reader.ui.dialogs import Dialogs
from reader.ui.files import Files
from reader.ui.finding import Finding
from reader.ui.header import Header
from reader.ui.messages import NextStep
from reader.ui.news import News
from reader.ui.notes.controller import NotesController
from reader.ui.notes.view import NotesView
from reader.ui.panels import Panels
from reader.ui.preferences import Preferences
from reader.ui.reading.controller import ReadingController
from reader.ui.reading.translating import Translating
from reader.ui.reading.view import ReadingView
from reader.ui.session import Session
from reader.ui.shelf.controller import ShelfController
from reader.ui.shelf.view import ShelfView
from reader.ui.status import StatusLine
from reader.ui.style import qt_palette, stylesheet
from reader.ui.theme import palette_for, reading_font, typography_for
from reader.ui.welcome import Welcome

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent, QResizeEvent

    from reader.desk import Desk
    from reader.domain.annotation import Mark
    from reader.domain.reading import Layout, Reading
    from reader.domain.shelf import Hit
    from reader.settings import Settings, Theme
    from reader.ui.tasks import Tasks
    from reader.ui.theme import Palette

LEAST_WIDTH, LEAST_HEIGHT = 480, 360


class Window(QMainWindow):
    """The reader's window over a desk. Closing it stops all work and keeps its state."""

    def __init__(self, desk: Desk, tasks: Tasks) -> None:
        super().__init__()
        self._desk = desk
        self._tasks = tasks
        self._session = Session(desk.paths)
        self.preferences = Preferences(desk, self)
        self._palette = palette_for(desk.settings.reading.theme)
        self.commands = Actions(self)
        self._build()
        self._control()
        self._connect()
        self.commands.bind(self._slots())
        self._apply(desk.settings)
        self._restore()

    # what app and cli ask for

    def open_path(self, path: Path) -> None:
        self.reading.open_path(path)

    def open_last(self) -> None:
        """Open again what was open when the window was closed."""
        if self._session.article:
            self.reading.open_article(self._session.article)

    def is_settled(self) -> bool:
        """Nothing is being opened, translated, searched or imported."""
        return not self._tasks.is_busy and not self.shelf.is_searching

    def set_theme(self, theme: Theme) -> None:
        """Dress in a paper without making it the reader's choice."""
        self._dress(palette_for(theme))

    def set_layout(self, layout: Layout) -> None:
        self.reading.set_layout(layout)

    # Qt

    def closeEvent(self, event: QCloseEvent) -> None:
        self.translating.stop()
        self.reading.remember()
        shelf, notes = self.panels.wishes
        self._session.keep(
            geometry=self.saveGeometry(),
            columns=self.panels.columns.saveState(),
            article=self.reading.reading.id if self.reading.reading else "",
            shows_shelf=shelf,
            shows_notes=notes,
        )
        self._tasks.stop()
        super().closeEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.panels.fit(event.size().width())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.commands.retranslate()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.files.take(event.mimeData()):
            event.acceptProposedAction()

    # putting together

    def _build(self) -> None:
        """Make the widgets and lay them out."""
        serif = reading_font()
        self.header = Header(self)
        self.page = ReadingView(self)
        self.welcome = Welcome(self)
        self.centre = Centre(self.page, self.welcome, self)
        self.shelf_view = ShelfView(self._palette, self)
        self.notes_view = NotesView(self._palette, serif, self)
        self.status = StatusLine(self)
        self.panels = Panels(self.shelf_view, self.centre, self.notes_view)
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.panels.columns, 1)
        column.addWidget(self.status)
        middle = QWidget(self)
        middle.setLayout(column)
        self.setCentralWidget(middle)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setAcceptDrops(True)

    def _control(self) -> None:
        """Make the controllers, each over its widgets."""
        desk, tasks = self._desk, self._tasks
        self.dialogs = Dialogs(self)
        self.reading = ReadingController(desk, tasks, self.page, self)
        self.translating = Translating(desk, tasks, self.page, self)
        self.notes = NotesController(desk, self.page, self.notes_view, self)
        self.shelf = ShelfController(
            desk, tasks, self.shelf_view, self.dialogs, self
        )
        self.files = Files(desk, tasks, self.dialogs, self)
        self.news = News(desk, self.centre, self.status, self)

    def _connect(self) -> None:
        """Who hears of what."""
        reading, notes, news = self.reading, self.notes, self.news
        reading.opening.connect(news.on_opening)
        reading.opened.connect(self._on_opened)
        reading.closed.connect(self._on_closed)
        reading.failed.connect(news.on_open_failed)
        reading.layout_changed.connect(self.header.set_layout)
        self.translating.progressed.connect(news.on_translating)
        self.translating.ended.connect(news.on_translated)
        notes.changed.connect(self._on_marks_changed)
        notes.panel_wanted.connect(self.panels.show_notes)
        notes.said.connect(news.say)
        self.translating.failed.connect(news.on_trouble)
        self.files.chosen.connect(self.open_path)
        self.files.shelf_changed.connect(self.shelf.refresh)
        self.files.running.connect(news.on_running)
        self.files.ended.connect(news.rest)
        self.files.said.connect(news.say)
        self.shelf.article_removed.connect(self._on_article_removed)
        self.shelf_view.article_chosen.connect(reading.open_article)
        self.shelf_view.hit_chosen.connect(self._on_hit_chosen)
        self.preferences.changed.connect(self._apply)
        for part in (reading, notes, self.shelf, self.files, self.preferences):
            part.trouble.connect(news.on_trouble)
        self._connect_bars()

    def _connect_bars(self) -> None:
        header, status = self.header, self.status
        header.menu_pressed.connect(self._on_menu_pressed)
        header.shelf_pressed.connect(self.panels.toggle_shelf)
        header.notes_pressed.connect(self.panels.toggle_notes)
        header.layout_chosen.connect(self.reading.set_layout)
        header.search_changed.connect(self._on_search_changed)
        self.page.layout_folded.connect(header.set_folded)
        self.panels.changed.connect(self._on_panels_changed)
        status.stop_pressed.connect(self._stop)
        status.help_pressed.connect(self.commands["shortcuts"].trigger)
        self.welcome.open_pressed.connect(self.files.open)
        self.welcome.sample_chosen.connect(self.open_path)
        self.news.step_wanted.connect(self._on_step_wanted)
        self.find = Finding(self.page, self.centre.find_bar, self)

    def _slots(self) -> dict[str, Callable[..., object]]:
        """What each command does."""
        reading, notes, files, wishes = (
            self.reading,
            self.notes,
            self.files,
            self.preferences,
        )
        slots: dict[str, Callable[..., object]] = {
            "open": files.open,
            "import_folder": files.import_folder,
            "close": reading.close,
            "quit": self.close,
            "undo": notes.undo,
            "redo": notes.redo,
            "find": self.find.open,
            "find_next": self.find.next,
            "find_previous": self.find.previous,
            "search": self._search,
            "next_layout": reading.next_layout,
            "toggle_translation": reading.toggle_translation,
            "next_reveal": wishes.next_reveal,
            "pinyin": wishes.set_pinyin,
            "zoom_in": wishes.zoom_in,
            "zoom_out": wishes.zoom_out,
            "zoom_reset": wishes.zoom_reset,
            "next_theme": wishes.next_theme,
            "shelf": self.panels.toggle_shelf,
            "notes": self.panels.toggle_notes,
            "next_block": partial(self.page.step_block, 1),
            "previous_block": partial(self.page.step_block, -1),
            "next_sentence": partial(self.page.step_sentence, 1),
            "previous_sentence": partial(self.page.step_sentence, -1),
            "next_mark": partial(notes.go_by, 1),
            "previous_mark": partial(notes.go_by, -1),
            "bookmark": notes.bookmark,
            "bookmark_article": notes.bookmark_article,
            "note": notes.note,
            "note_article": notes.note_on_article,
            "translate": self._translate,
            "stop": self._stop,
        }
        return slots

    # what happens

    def _on_opened(self, reading: Reading) -> None:
        self.news.on_opened(reading)
        self.setWindowTitle(reading.article.title)
        self.commands.set_article_open(True)
        self.notes.begin(reading, self.translating.pairs.get)
        self.shelf.show_current(reading.id)
        self.translating.begin(reading)

    def _on_closed(self) -> None:
        self.translating.forget()
        self.notes.forget()
        self.news.on_closed()
        self.setWindowTitle("")
        self.commands.set_article_open(False)
        self.shelf.show_current("")

    def _on_marks_changed(self, marks: tuple[Mark, ...]) -> None:
        self.reading.show_marks(marks)
        self.header.set_note_count(len(marks))

    def _on_article_removed(self, article_id: str) -> None:
        if self.reading.reading and self.reading.reading.id == article_id:
            self.reading.close()

    def _on_hit_chosen(self, hit: Hit) -> None:
        self.reading.open_article(hit.article, hit.passage)

    def _on_step_wanted(self, step: NextStep) -> None:
        match step:
            case NextStep.OPEN_ANOTHER:
                self.files.open()
            case NextStep.WHOLE_PAGE:
                self.reading.open_whole_page()
            case NextStep.TRY_AGAIN:
                self._translate()
            case NextStep.INSTALL_PACK:
                self.files.choose_pack()
            case NextStep.SHOW_PACKS:
                self.commands["packs"].trigger()

    def _on_search_changed(self, text: str) -> None:
        self.panels.show_shelf()
        self.shelf.search(text)

    def _on_panels_changed(self) -> None:
        shelf, notes = self.panels.shown
        self.commands["shelf"].setChecked(shelf)
        self.commands["notes"].setChecked(notes)

    def _on_menu_pressed(self) -> None:
        self._menu = self.commands.whole_menu(self)
        self._menu.popup(self.header.mapToGlobal(QPoint(14, self.header.height())))

    def _search(self) -> None:
        self.header.search.setFocus()
        self.header.search.selectAll()

    def _translate(self) -> None:
        if self.reading.reading is not None:
            self.translating.start(self.reading.reading)

    def _stop(self) -> None:
        self.translating.stop()
        self.files.stop()

    # dress

    def _apply(self, wishes: Settings) -> None:
        """Show the reader's wishes."""
        self._dress(palette_for(wishes.reading.theme))
        self.page.set_typography(typography_for(wishes.reading))
        self.page.set_reveal(wishes.reading.reveal)
        self.page.set_pinyin(wishes.reading.pinyin, self._desk.words.pinyin)
        self.commands.set_shortcuts(wishes.shortcuts)
        self.commands["pinyin"].setChecked(wishes.reading.pinyin)
        self.header.set_search_keys(self.commands.keys("search"))

    def _dress(self, palette: Palette) -> None:
        self._palette = palette
        self.setPalette(qt_palette(palette))
        self.setStyleSheet(stylesheet(palette, reading_font()))
        for part in (
            self.page, self.header, self.centre, self.shelf_view, self.notes_view
        ):
            part.set_theme(palette)

    def _restore(self) -> None:
        """Stand where the window stood."""
        self.resize(1280, 800)
        self.restoreGeometry(self._session.geometry)
        self.panels.restore(
            self._session.columns,
            shelf=self._session.shows_shelf,
            notes=self._session.shows_notes,
        )
        self.header.set_layout(self.reading.layout)
        self.commands.set_article_open(False)
        self.news.on_closed()
        self.shelf.refresh()
