"""Lets the reader correct one sentence of a translation, for good."""

from __future__ import annotations

from functools import partial
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QToolTip

from reader.domain.annotation import Passage, Side
from reader.errors import ReaderError
from reader.ui.page.rows.plan import Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk import Reading
    from reader.ui.floating.sentence_editor import SentenceEditor
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView

_Place = tuple[int, int]  # block, sentence
_FIRST_HEIGHT = 64.0  # pixels, until the field has said how high it is
_TIP = 12_000  # milliseconds for which the machine's words stay


class Correcting(QObject):
    """Opens the editor in a sentence's place, and saves the correction.

    A draft that was not saved comes back when the same sentence is corrected again, as
    long as the program runs.
    """

    def __init__(
        self,
        open_: OpenArticle,
        news: News,
        page: ReadingView,
        editor: SentenceEditor,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._open = open_
        self._page = page
        self._editor = editor
        self._reading: Reading | None = None  # whose sentence is being corrected
        self._at: _Place = (0, 0)
        self._before = ""
        self._last: Callable[[], object] | None = None  # takes the last change back
        self._unkept: dict[tuple[str, _Place], str] = {}
        open_.changed.connect(editor.hide)
        open_.changed.connect(self.forget_last)
        page.keys.edit_requested.connect(self.open)
        page.scroller.settled.connect(self._place)
        page.pointer.rested.connect(self._on_rested)
        editor.saved.connect(self._on_saved)
        editor.reverted.connect(self.revert)
        editor.left.connect(self._on_left)
        editor.height_changed.connect(self._on_height)

    def correct(self) -> None:
        """Correct the sentence being read."""
        self.open(*self._read)

    def open(self, block: int, sentence: int) -> None:
        """Correct a sentence, if it is translated."""
        reading = self._open.reading
        pair = reading.pair(block) if reading else None
        if reading is None or self._page.page is None:
            return
        if pair is None or not 0 <= sentence < len(pair.translations):
            self._news.tell(self.tr("Go to a sentence that is translated first."))
            return
        self._editor.hide()
        self._reading, self._at = reading, (block, sentence)
        self._before = pair.translations[sentence].text
        self._page.keep_slot(Slot(block, sentence, _FIRST_HEIGHT))
        self._editor.place(self._page.page.slot_rect())
        start, end = reading.ranges(block, Side.ORIGINAL)[sentence]
        original = Passage(block, start, end)
        shows_original = Side.ORIGINAL in self._page.page.sides(block)
        self._editor.open(
            self._unkept.get((reading.id, self._at), self._before),
            self._page.face_of(block, Side.TRANSLATION),
            original="" if shows_original else reading.words(original),
            machine=reading.machine_words(block, sentence),
            is_corrected=reading.is_corrected(block, sentence),
        )
        self._page.reach_slot()

    def revert(self) -> None:
        """Go back to the machine's words for the sentence that is being corrected.

        Without one, for the sentence being read.
        """
        if not self._editor.isVisible():
            self._at = self._read
        reading = self._open.reading
        self._leave()
        if reading is not None and reading.is_corrected(*self._at):
            self._change("", self.tr("The machine's wording is back."))
        else:
            self._news.tell(self.tr("This sentence has the machine's wording already."))

    @property
    def can_undo(self) -> bool:
        """True if the last change of the article was the correction of a sentence."""
        return self._last is not None

    def undo(self) -> None:
        """Undo the last correction."""
        last, self._last = self._last, None
        if last is not None:
            last()

    def forget_last(self, *_what: object) -> None:
        """Forget the last correction: another change comes first in undo."""
        self._last = None

    def show_machine_words(self) -> None:
        """Show the machine's translation of the sentence being read."""
        block, sentence = self._read
        passages = self._page.text_cursor.sentence_passages(block, sentence)
        there = [each for each in passages if each.side is Side.TRANSLATION]
        said = self._machine_words(block, sentence)
        if not said or not there:
            self._news.tell(self.tr("This sentence has the machine's wording already."))
            return
        where = self._page.rect_of(there[0])
        self._news.tell(said)
        self._show_tip(where.bottomLeft(), said)

    @property
    def _read(self) -> _Place:
        return self._page.text_cursor.block, self._page.text_cursor.sentence

    # The field

    def _place(self) -> None:
        if self._editor.isVisible() and self._page.page:
            self._editor.place(self._page.page.slot_rect())

    def _on_height(self, height: float) -> None:
        page = self._page.page
        slot = page.plan.slot if page else None
        if slot is not None and slot.height != height:
            self._page.keep_slot(Slot(slot.block, slot.sentence, height))
            self._page.reach_slot()

    def _on_left(self, had_focus: bool) -> None:
        """Close the editor without saving; keep its text as a draft."""
        reading, words = self._reading, self._editor.words
        self._page.keep_slot(None)
        if had_focus:
            self._page.setFocus()
        if reading is None:
            return  # it was kept, or taken back
        self._reading = None
        if words and words != self._before:
            self._unkept[reading.id, self._at] = words
            again = partial(self.open, *self._at)
            if reading is self._open.reading:
                self._news.tell(self.tr("Not kept."), again, self.tr("Go on writing"))

    def _leave(self) -> None:
        """Close the editor and drop its draft."""
        if self._reading is not None:
            self._unkept.pop((self._reading.id, self._at), None)
            self._reading = None
        self._editor.hide()

    def _on_saved(self, text: str) -> None:
        is_other = text != self._before
        self._leave()
        if not text:
            self.revert()
        elif is_other:
            self._change(text, self.tr("Corrected."))

    # The translation

    def _change(self, text: str, said: str) -> None:
        """Set or remove the correction of a sentence; offer to undo that."""
        reading, (block, sentence) = self._open.reading, self._at
        pair = reading.pair(block) if reading else None
        if reading is None or pair is None:
            return
        was = pair.translations[sentence].text
        before = was if reading.is_corrected(block, sentence) else ""
        if self._replace(reading, self._at, text):
            self._last = partial(self._replace, reading, self._at, before)
            self._news.tell(said, self.undo)

    def _replace(self, reading: Reading, at: _Place, text: str) -> bool:
        """Change a sentence of the article if that is still open; say so if it failed.

        Returns whether the sentence was changed.
        """
        if reading is not self._open.reading:
            return False
        try:
            if text:
                reading.correct(*at, text)
            else:
                reading.uncorrect(*at)
        except ReaderError as error:
            self._news.tell(error)
            return False
        return True

    # The machine's words

    def _on_rested(self, where: QPoint, here: Passage) -> None:
        reading = self._open.reading
        said = ""
        if reading is not None and here.side is Side.TRANSLATION:
            sentence = reading.sentence_at(here.block, here.side, here.start)
            said = self._machine_words(here.block, sentence)
        self._show_tip(where, said)

    def _machine_words(self, block: int, sentence: int) -> str:
        """A line that quotes the machine; empty if the sentence is not corrected."""
        reading = self._open.reading
        if reading is None or not reading.is_corrected(block, sentence):
            return ""
        try:
            words = reading.machine_words(block, sentence)
        except ReaderError:
            words = ""
        if not words:
            return self.tr(
                "You corrected this sentence. The machine's wording is not known."
            )
        return self.tr("The machine: {words}").format(words=words)

    def _show_tip(self, where: QPoint, said: str) -> None:
        text = f"<p>{escape(said)}</p>" if said else ""  # only rich text is wrapped
        area = self._page.viewport()
        QToolTip.showText(where, text, area, area.rect(), _TIP)
