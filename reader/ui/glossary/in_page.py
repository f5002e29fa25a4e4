"""Applies the glossary to the open article, and marks its terms there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QRect, Signal

from reader.errors import ReaderError
from reader.ui.page.type.terms import term_at

if TYPE_CHECKING:
    from reader.desk import Desk, Reading
    from reader.domain.annotation import Passage
    from reader.domain.language import Direction
    from reader.ui.news import News
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.reading.translating import Translating


class TermsInPage(QObject):
    """Updates the page after each change of the glossary."""

    hovered = Signal(str)  # what to say of a term's rendering; empty when it is left

    def __init__(
        self,
        desk: Desk,
        open_: OpenArticle,
        news: News,
        translating: Translating,
        page: ReadingView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._desk = desk
        self._open = open_
        self._translating = translating
        self._page = page
        self._terms: dict[str, str] = {}
        self._hint = ""
        open_.changed.connect(self._mark)
        page.pointer.word_hovered.connect(self._on_word_hovered)

    def apply(self, direction: Direction, terms: frozenset[str]) -> None:
        """Translate the blocks with changed terms again, mostly from memory."""
        reading = self._open.reading
        if reading is None or reading.direction != direction:
            return
        self._mark(reading)
        if not self._desk.packs.can_translate(direction):
            return
        blocks = self._desk.glossary.blocks_with(terms, reading.pairs.values())
        # One that runs has read the glossary as it was.
        if blocks or self._translating.is_running:
            self._translating.start_again(blocks)

    def _mark(self, reading: Reading | None) -> None:
        """Mark the terms in translations."""
        if reading is None:
            return
        try:
            self._terms = self._desk.glossary.terms(reading.direction)
        except ReaderError as error:
            self._news.tell(error)
        else:
            self._page.set_terms(self._terms)

    def _on_word_hovered(
        self, text: str, _offset: int, _where: QRect, here: Passage
    ) -> None:
        """Say which term a word of the page stands for."""
        reading, hint = self._open.reading, ""
        term = term_at(reading, here, self._terms) if text and reading else ""
        if term:
            hint = self.tr("Your glossary: {term} → {rendering}")
            hint = hint.format(term=term, rendering=self._terms[term])
        if hint != self._hint:
            self._hint = hint
            self.hovered.emit(hint)
