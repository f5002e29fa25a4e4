"""Leads an orphan through the places where it might belong, until it has one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.annotation import Side
from reader.ui.notes.quotes import quote

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.annotation import Mark, Passage
    from reader.ui.notes.places import PlacesCard
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView


class Refinding(QObject):
    """Asks about one orphan at a time; only the reader attaches it."""

    found = Signal(object, object)  # the mark, the passages it belongs to

    def __init__(
        self,
        open_: OpenArticle,
        page: ReadingView,
        card: PlacesCard,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._open = open_
        self._page = page
        self._card = card
        self._mark: Mark | None = None
        self._places: tuple[Passage, ...] = ()
        self._now = 0
        open_.changed.connect(self.leave)
        open_.marks_changed.connect(self._on_marks_changed)
        card.attach_pressed.connect(self._on_attach_pressed)
        card.next_pressed.connect(self.next)
        card.left.connect(self.leave)

    def begin(self, mark: Mark, places: Sequence[Passage]) -> None:
        """Ask about the likeliest place first."""
        self._mark, self._places, self._now = mark, tuple(places), 0
        self._ask()

    def next(self) -> None:
        """Ask about the next place; after the last comes the first again."""
        self._now = (self._now + 1) % len(self._places)
        self._ask()

    def _on_marks_changed(self) -> None:
        """Stop asking if the orphan is none of the marks any more."""
        if self._mark not in self._open.marks:
            self.leave()

    def leave(self) -> None:
        """Close the question."""
        if self._mark is not None:
            self._mark, self._places = None, ()
            self._page.text_cursor.offer(None)
            self._page.setFocus()
            self._card.hide()

    def _ask(self) -> None:
        if self._mark is not None:
            words = quote(self._mark.annotation)
            self._card.ask(words, self._now + 1, len(self._places))
            self._page.text_cursor.offer(self._places[self._now])

    def _on_attach_pressed(self) -> None:
        if self._mark is not None:
            mark, place = self._mark, self._places[self._now]
            self.leave()
            self.found.emit(mark, self._on_its_sides(mark, place))

    def _on_its_sides(self, mark: Mark, place: Passage) -> tuple[Passage, ...]:
        """The place, with its translated sentence if the translation was marked.

        A mark on the translation alone gets that sentence alone, if there is one.
        """
        sides = {anchor.side for anchor in mark.annotation.anchors}
        reading = self._open.reading
        if reading is None or Side.TRANSLATION not in sides:
            return (place,)
        sentence = reading.sentence_at(place.block, place.side, place.start)
        both = self._page.text_cursor.sentence_passages(place.block, sentence)
        other = tuple(each for each in both if each.side is Side.TRANSLATION)
        return (place, *other) if Side.ORIGINAL in sides else other or (place,)
