"""Lets the reader correct one sentence of a translation, for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.translation import Origin
from reader.errors import ReaderError

if TYPE_CHECKING:
    from reader.desk import Desk
    from reader.domain.reading import Reading
    from reader.ui.floating.sentence_editor import SentenceEditor
    from reader.ui.page.view.view import ReadingView
    from reader.ui.reading.translating import Translating


class Correcting(QObject):
    """Opens the editor on a sentence and gives the desk what was written."""

    said = Signal(str, object)  # a passing word, and how to take back what it tells
    trouble = Signal(object)

    def __init__(
        self,
        desk: Desk,
        translating: Translating,
        page: ReadingView,
        editor: SentenceEditor,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._translating = translating
        self._page = page
        self._editor = editor
        self._reading: Reading | None = None
        self._at = (0, 0)
        page.pair_edit_requested.connect(self.open)
        editor.saved.connect(self._on_saved)
        editor.reverted.connect(self._on_reverted)
        editor.left.connect(page.setFocus)

    def begin(self, reading: Reading) -> None:
        self.forget()
        self._reading = reading

    def forget(self) -> None:
        """The article is gone, and what was being written about it."""
        self._reading = None
        self._editor.hide()

    def correct(self) -> None:
        """Correct the sentence being read."""
        self.open(self._page.current_block, self._page.current_sentence)

    def open(self, block: int, sentence: int) -> None:
        """Correct a sentence, if it is translated."""
        pair = self._translating.pairs.get(block)
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
        pair = self._translating.pairs.get(self._at[0])
        if pair is not None:
            was = pair.translations[self._at[1]]
            before = was.text if was.origin is Origin.READER else ""
            if self._replace(self._at, text):
                self.said.emit(said, partial(self._replace, self._at, before))

    def _replace(self, at: tuple[int, int], text: str) -> bool:
        """Show the pair as the desk makes it anew; say whether it could."""
        block, sentence = at
        pair = self._translating.pairs.get(block)
        if pair is None or self._reading is None:
            return False
        try:
            if text:
                changed = self._desk.correct(self._reading, pair, sentence, text)
            else:
                changed = self._desk.uncorrect(self._reading, pair, sentence)
        except ReaderError as error:
            self.trouble.emit(error)
            return False
        self._translating.replace(changed)
        return True
