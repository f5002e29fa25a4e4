"""Looks words up as the reader points at them, and keeps those worth keeping."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, QTimer, Signal

from reader.domain.annotation import Passage
from reader.domain.shelf import SavedWord
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.domain.shelf import Word
    from reader.ui.lexicon.popup import WordPopup
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.tasks import Tasks
    from reader.work import Token

_DWELL = 450  # milliseconds the pointer must rest on a word


class WordsController(QObject):
    """One pop-up at a time; it goes when the page moves under it."""

    highlight_wanted = Signal(object)  # the word's passage
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
        self._tasks = tasks
        self._open = open_
        self._page = page
        self._popup = popup
        self._token: Token | None = None
        self._text, self._offset = "", -1
        self._is_hovered = False
        self._where = QRect()
        self._passage: Passage | None = None
        self._word: Word | None = None
        self._dwell = QTimer(self, singleShot=True, interval=_DWELL)
        self._dwell.timeout.connect(self._run)
        page.pointer.word_hovered.connect(self._on_word_hovered)
        page.scroller.place_changed.connect(self._on_moved)
        page.caret_moved.connect(self._on_moved)
        page.stepped.connect(self._on_moved)
        popup.save_pressed.connect(self.save)
        popup.highlight_pressed.connect(self.highlight)

    @property
    def shows_word(self) -> bool:
        return self._popup.isVisible()

    @property
    def passage(self) -> Passage | None:
        """Where the word stands that is shown; None if none is."""
        word, here = self._word, self._passage
        if word is None or here is None or not self.shows_word:
            return None
        return Passage(here.block, word.start, word.end, here.side)

    def look_up(self) -> None:
        """Show the word under the pointer; the caret's, where that is in use."""
        self._dwell.stop()
        if self._page.text_cursor.is_browsing or not self._is_hovered:
            self._take_caret()
        self._run()

    def _take_caret(self) -> None:
        """Mean the word that is selected or, if none is, the one at the caret.

        A sentence may begin with a quotation mark; the word meant is the one after it.
        """
        reading, caret = self._open.reading, self._page.text_cursor.caret
        if reading is None or caret is None:
            return
        at = next(iter(self._page.text_cursor.selection()), None)
        block, side = (at.block, at.side) if at else (caret.spot.block, caret.spot.side)
        offset = at.start if at else caret.spot.offset
        self._text = reading.text(block, side)
        letters = (i for i, c in enumerate(self._text) if i >= offset and c.isalnum())
        self._offset = next(letters, len(self._text) - 1)
        self._passage = Passage(block, self._offset, self._offset + 1, side)
        self._where = self._page.rect_of(self._passage)

    def _run(self) -> None:
        if self._offset < 0:
            return
        self._token = self._tasks.run(
            self._desk.words.looking_up(self._text, self._offset),
            on_done=self._on_found,
            on_error=self._news.tell,
        )

    def save(self) -> None:
        """Keep the word with its sentence."""
        if self._word is None:
            return
        word = self._word
        sentence, other = self._context(word)
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
            self.highlight_wanted.emit(passage)

    def close(self) -> None:
        self._give_up()
        self._popup.hide()

    def _on_word_hovered(
        self, text: str, offset: int, where: QRect, passage: Passage | None
    ) -> None:
        """The pointer is on a character, or on none (an empty text)."""
        if self._popup.isVisible() and not self._is_same(text, offset):
            self._popup.hide()
        self._is_hovered = bool(text)
        self._text, self._offset = text, offset if text else -1
        self._where, self._passage = where, passage
        self._give_up()
        if text and not self._popup.isVisible():
            self._dwell.start()

    def _context(self, word: Word) -> tuple[str, str]:
        """The sentence a word stands in, and that sentence on the other side."""
        reading, here = self._open.reading, self._passage
        if reading is None or here is None:
            return self._text, ""
        sentence = reading.sentence_at(here.block, here.side, word.start)
        texts = {
            each.side: reading.words(each).strip()
            for each in self._page.text_cursor.sentence_passages(here.block, sentence)
        }
        return texts.pop(here.side, self._text), " ".join(texts.values())

    def _is_same(self, text: str, offset: int) -> bool:
        word = self._word
        return (
            word is not None
            and text == self._text
            and (word.start <= offset < word.end)
        )

    def _on_found(self, word: Word | None) -> None:
        self._token, self._word = None, word
        if word is None:
            self._popup.hide()
            return
        self._popup.show_word(word)
        window = self._popup.window()
        corner = window.mapFromGlobal(self._where.topLeft())
        self._popup.show_beside(QRect(corner, self._where.size()))

    def _on_moved(self) -> None:
        """By a key or the wheel: the word pointed at is not there, or not meant."""
        self._is_hovered, self._offset = False, -1
        self.close()

    def _give_up(self) -> None:
        self._dwell.stop()
        if self._token is not None:
            self._token.cancel()
            self._token = None
