"""The parts that act on the page, and which of them hears of which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.aloud import Aloud
from reader.ui.floating.at_pointer import AtPointer
from reader.ui.floating.correcting import Correcting
from reader.ui.floating.finding import Finder
from reader.ui.floating.selecting import Selecting
from reader.ui.floating.touching import Touching
from reader.ui.glossary.controller import GlossaryController
from reader.ui.glossary.in_page import TermsInPage
from reader.ui.lexicon.controller import WordsController
from reader.ui.notes.controller import NotesController
from reader.ui.printing import Printing
from reader.ui.reading.controller import ReadingController
from reader.ui.reading.translating import Translating

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.ui.dialogs import Dialogs
    from reader.ui.tasks import Tasks
    from reader.ui.window import Window


class PageParts:
    """Made with a window's first article. An attribute is one part.

    The parts hear of another article in the order in which they are made here.
    """

    def __init__(
        self, window: Window, desk: Desk, tasks: Tasks, dialogs: Dialogs
    ) -> None:
        body, open_, news = window.body, window.open, window.news
        page = body.page
        self.reading = ReadingController(desk, tasks, open_, news, page, window)
        self.translating = Translating(desk, tasks, open_, news, page, window)
        self.notes = NotesController(open_, news, page, body.notes, window)
        self.printing = Printing(desk, tasks, open_, news, page, dialogs, window)
        self.aloud = Aloud(open_, news, page, self.reading, window)
        self.finding = Finder(open_, page, body.centre.find_bar, window)
        self.selecting = Selecting(
            desk, open_, page, body.selection_bar, self.notes, window
        )
        self.touching = Touching(
            open_, news, page, body.mark_bar, self.notes, self.selecting, window
        )
        self.words = WordsController(
            desk, tasks, open_, news, page, body.word_popup, window
        )
        self.glossary = GlossaryController(desk, tasks, open_, self.words, page, window)
        self.terms_in_page = TermsInPage(
            desk, open_, news, self.translating, page, window
        )
        self.correcting = Correcting(open_, news, page, body.sentence_editor, window)
        self.at_pointer = AtPointer(open_, body, window.commands, window)
        self._connect(window)

    def _connect(self, window: Window) -> None:
        """Connect the parts with each other and with those of the window."""
        body, page = window.body, window.body.page
        self.reading.not_opened.connect(window.front.refresh)
        self.reading.layout_changed.connect(body.panels.set_layout)
        self.reading.layout_changed.connect(body.header.set_layout)
        self.reading.layout_changed.connect(self.translating.on_layout)
        body.centre.offer.step_pressed.connect(self.reading.take_offer)
        page.scroller.visible_blocks_changed.connect(window.news.on_seen)
        page.scroller.narrowed.connect(body.header.set_narrow)
        page.pointer.link_hovered.connect(body.status.show_hint)
        page.selection_changed.connect(self.words.close)
        self.terms_in_page.hovered.connect(body.status.show_hint)
        body.selection_bar.buttons["glossary"].clicked.connect(self.glossary.add)
        self.glossary.changed.connect(self.terms_in_page.apply)
        self.glossary.place_chosen.connect(self.reading.open_article)
        self.words.saved.connect(window.saved_words.refresh)
        self.words.highlight_wanted.connect(self.notes.highlight_passage)
        self.notes.edited.connect(body.status.pass_on)
        self.notes.elsewhere_wanted.connect(window.open_mark)
        self.notes.panel_wanted.connect(body.panels.show_notes)
        window.files.shelf_changed.connect(self.notes.refresh)
