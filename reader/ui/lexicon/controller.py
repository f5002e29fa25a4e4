"""Looks words up when the reader asks for them, and keeps those worth keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from reader.domain.annotation import Passage
from reader.domain.words import SavedWord
from reader.errors import ReaderError
from reader.ui.look.scale import scaled
from reader.ui.tasks import Latest

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.domain.words import LookedUp, Word
    from reader.ui.lexicon.popup import WordPopup
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.tasks import Tasks

_DWELL = 450  # milliseconds the pointer must rest on a word
_BAR = 52  # pixels above a word just selected: the selection bar comes there


class _Place(NamedTuple):
    """A character of the page: its text, its code point, its global rectangle."""

    text: str
    offset: int
    where: QRect
    passage: Passage


class WordsController(QObject):
    """Shows one pop-up at a time, and closes it when the page moves.

    A key and a double click ask for a word. The pointer alone asks only if the reader
    chose so in the settings; then the pop-up goes when the pointer leaves the word.
    """

    highlight_requested = Signal(object)  # the word's passage
    place_requested = Signal(object)  # the SavedWord to go to
    saved = Signal()

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        news: News,
        page: ReadingView,
        popup: WordPopup,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._desk = desk
        self._latest = Latest(tasks)
        self._open = open_
        self._page = page
        self._popup = popup
        self._pointed: _Place | None = None  # where the pointer is
        self._meant: _Place | None = None  # what is looked up or shown
        self._is_asked = False  # by a key or a double click
        self._word: Word | None = None
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL)
        self._dwell.timeout.connect(self._on_rested)
        open_.changed.connect(self.close)
        page.pointer.pressed.connect(self.close)
        page.pointer.word_double_clicked.connect(self._on_double_clicked)
        page.pointer.word_hovered.connect(self._on_word_hovered)
        page.scroller.place_changed.connect(self._on_moved)
        page.caret_moved.connect(self._on_moved)
        page.stepped.connect(self._on_moved)
        popup.save_pressed.connect(self.save)
        popup.highlight_pressed.connect(self.highlight)
        popup.place_pressed.connect(self._on_place_pressed)

    @property
    def shows_word(self) -> bool:
        return self._popup.isVisible()

    @property
    def passage(self) -> Passage | None:
        """Where the word stands that is shown; None if none is."""
        word, meant = self._word, self._meant
        if word is None or meant is None or not self.shows_word:
            return None
        here = meant.passage
        return Passage(here.block, word.start, word.end, here.side)

    def look_up(self) -> None:
        """Look up the word under the pointer or, in caret browsing, at the caret."""
        place = None if self._page.text_cursor.is_browsing else self._pointed
        self._run(place or self._at_caret(), is_asked=True)

    def _at_caret(self) -> _Place | None:
        """The word that is selected or, if none is, the one at the caret.

        A sentence may begin with a quotation mark; the word meant is the one after it.
        """
        reading, caret = self._open.reading, self._page.text_cursor.caret
        if reading is None or caret is None:
            return None
        at = next(iter(self._page.text_cursor.selection()), None)
        block, side = (at.block, at.side) if at else (caret.spot.block, caret.spot.side)
        offset = at.start if at else caret.spot.offset
        text = reading.text(block, side)
        letters = (i for i, c in enumerate(text) if i >= offset and c.isalnum())
        offset = next(letters, len(text) - 1)
        here = Passage(block, offset, offset + 1, side)
        return _Place(text, offset, self._page.rect_of(here), here)

    def _run(self, place: _Place | None, *, is_asked: bool) -> None:
        self._give_up()
        if place is None or place.offset < 0:
            return
        self._meant, self._is_asked = place, is_asked
        self._latest.run(
            self._desk.words.looking_up(
                place.text, place.offset, *self._context(place.offset, place)
            ),
            on_done=self._on_found,
            on_error=self._news.tell,
        )

    def save(self) -> None:
        """Keep the word with its sentence."""
        word, meant = self._word, self._meant
        if word is None or meant is None:
            return
        sentence, other = self._context(word.start, meant)
        try:
            self._desk.words.save(
                SavedWord(
                    word=word.text,
                    pinyin=" ".join(syllable for syllable, _ in word.pinyin),
                    senses="; ".join(word.senses),
                    sentence=sentence,
                    translation=other,
                    article=self._open.id,
                )
            )
        except ReaderError as error:
            self._news.tell(error)
        else:
            self._news.tell(self.tr("“{word}” saved").format(word=word.text))
            self.saved.emit()
        self._popup.hide()

    def highlight(self) -> None:
        passage = self.passage
        self._popup.hide()
        if passage is not None:
            self.highlight_requested.emit(passage)

    def close(self) -> None:
        self._give_up()
        self._popup.hide()

    def _on_word_hovered(
        self, text: str, offset: int, where: QRect, passage: Passage
    ) -> None:
        """The pointer is on a character, or on none (an empty text)."""
        self._pointed = _Place(text, offset, where, passage) if text else None
        is_busy = self._latest.is_running or self._popup.isVisible()
        if self._is_asked and is_busy:
            return  # the pointer may be on its way to the pop-up
        if self._popup.isVisible() and not self._is_same(text, offset):
            self._popup.hide()
        self._give_up()
        is_wanted = self._desk.settings.reading.look_up_on_hover
        if text and is_wanted and not self._popup.isVisible():
            self._dwell.start()

    def _on_rested(self) -> None:
        self._run(self._pointed, is_asked=False)

    def _on_double_clicked(
        self, text: str, offset: int, where: QRect, passage: Passage
    ) -> None:
        with_bar = where.adjusted(0, -scaled(_BAR), 0, 0)
        self._run(_Place(text, offset, with_bar, passage), is_asked=True)

    def _context(self, offset: int, meant: _Place) -> tuple[str, str]:
        """The sentence at an offset, and that sentence on the other side."""
        reading, here = self._open.reading, meant.passage
        if reading is None:
            return meant.text, ""
        sentence = reading.sentence_at(here.block, here.side, offset)
        texts = {
            each.side: reading.words(each).strip()
            for each in self._page.text_cursor.sentence_passages(here.block, sentence)
        }
        return texts.pop(here.side, meant.text), " ".join(texts.values())

    def _is_same(self, text: str, offset: int) -> bool:
        word, meant = self._word, self._meant
        if word is None or meant is None:
            return False
        return text == meant.text and word.start <= offset < word.end

    def _on_found(self, found: LookedUp | None) -> None:
        word = found.word if found else None
        self._word = word
        meant = self._meant
        if word is None or meant is None or not self._is_worth_showing(word):
            self._popup.hide()
            return
        self._popup.show_word(word, found.met if found else ())
        window = self._popup.window()
        corner = window.mapFromGlobal(meant.where.topLeft())
        self._popup.show_beside(QRect(corner, meant.where.size()))

    def _is_worth_showing(self, word: Word) -> bool:
        """False for a function word such as "the" that only the pointer rests on."""
        return self._is_asked or not self._desk.words.is_function_word(word)

    def _on_place_pressed(self, word: SavedWord) -> None:
        self.close()
        self.place_requested.emit(word)

    def _on_moved(self) -> None:
        """The page or the caret moved: the word under the pointer is not meant."""
        self._pointed = None
        self.close()

    def _give_up(self) -> None:
        self._dwell.stop()
        self._latest.cancel()
