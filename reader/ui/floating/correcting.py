"""Lets the reader correct one sentence of a translation, for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from reader.domain.translation import Origin
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.desk import Reading
    from reader.ui.floating.sentence_editor import SentenceEditor
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView


class Correcting(QObject):
    """Opens the editor on a sentence and keeps what was written in it."""

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
        self._at = (0, 0)
        open_.changed.connect(editor.hide)
        page.keys.edit_wanted.connect(self.open)
        editor.saved.connect(self._on_saved)
        editor.reverted.connect(self._on_reverted)
        editor.left.connect(page.setFocus)

    def correct(self) -> None:
        """Correct the sentence being read."""
        self.open(self._page.text_cursor.block, self._page.text_cursor.sentence)

    def open(self, block: int, sentence: int) -> None:
        """Correct a sentence, if it is translated."""
        reading = self._open.reading
        pair = reading.pair(block) if reading else None
        if pair is None or not 0 <= sentence < len(pair.translations):
            return
        self._at = (block, sentence)
        translation = pair.translations[sentence]
        self._editor.open(
            pair.sentences[sentence].text,
            translation.text,
            is_corrected=translation.origin is Origin.READER,
        )

    def _on_saved(self, text: str) -> None:
        if text:
            self._change(text, self.tr("Corrected."))

    def _on_reverted(self) -> None:
        self._change("", self.tr("As the machine has it."))

    def _change(self, text: str, said: str) -> None:
        """Give a sentence the reader's wording, or take it away; offer to undo that."""
        self._editor.hide()
        reading, (block, sentence) = self._open.reading, self._at
        pair = reading.pair(block) if reading else None
        if reading is not None and pair is not None:
            was = pair.translations[sentence]
            before = was.text if was.origin is Origin.READER else ""
            if self._replace(reading, self._at, text):
                undo = partial(self._replace, reading, self._at, before)
                self._news.tell(said, undo)

    def _replace(self, reading: Reading, at: tuple[int, int], text: str) -> bool:
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
