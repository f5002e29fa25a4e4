"""Lets the reader correct one sentence of a translation, for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.translation import Origin
from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk import Desk
    from reader.domain.reading import Reading
    from reader.domain.translation import Pair
    from reader.ui.floating.sentence_editor import SentenceEditor
    from reader.ui.reading.translating import Translating
    from reader.ui.reading.view import ReadingView


class Correcting(QObject):
    """Opens the editor on a sentence and gives the desk what was written."""

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
            self._replace(partial(self._desk.correct, text=text))

    def _on_reverted(self) -> None:
        self._replace(self._desk.uncorrect)

    def _replace(self, change: Callable[..., Pair]) -> None:
        """Show the pair as the desk made it anew; say so if it could not."""
        self._editor.hide()
        block, sentence = self._at
        pair = self._translating.pairs.get(block)
        if pair is None or self._reading is None:
            return
        try:
            changed = change(self._reading, pair, sentence)
        except ReaderError as error:
            self.trouble.emit(error)
        else:
            self._translating.replace(changed)
