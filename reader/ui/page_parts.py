"""The parts of the window that act on the page."""

from __future__ import annotations

from functools import partial
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
from reader.ui.reading.contents import Contents
from reader.ui.reading.controller import ReadingController
from reader.ui.reading.ruling import Ruling
from reader.ui.reading.texts import TextsController
from reader.ui.reading.translating import Translating
from reader.ui.words.in_page import WordsInPage

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk
    from reader.ui.commands.actions import Actions
    from reader.ui.dialogs import Dialogs
    from reader.ui.frame.body import Body
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.tasks import Tasks


class PageParts:
    """Made with a window's first article. An attribute is one part.

    The parts hear of another article in the order in which they are made here.
    """

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        body: Body,
        commands: Actions,
        dialogs: Dialogs,
        window: QWidget,
    ) -> None:
        page = body.page
        self.reading = ReadingController(desk, tasks, open_, news, page, window)
        self.texts = TextsController(desk, tasks, open_, news, self.reading, window)
        self.contents = Contents(desk, open_, news, page, self.reading, window)
        self.translating = Translating(
            desk, tasks, open_, news, page, partial(commands.keys, "translate"), window
        )
        self.ruling = Ruling(desk, tasks, open_, news, page, self.reading, window)
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
        self.words_in_page = WordsInPage(desk, tasks, open_, news, page, window)
        self.correcting = Correcting(open_, news, page, body.sentence_editor, window)
        self.notes.edited.connect(self.correcting.forget_last)
        self.at_pointer = AtPointer(open_, body, commands, window)
