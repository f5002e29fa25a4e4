"""Shows the bar of a mark beside the words that were clicked."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from reader.domain.annotation import Colour, Mark, Passage
    from reader.ui.floating.mark_bar import MarkBar
    from reader.ui.floating.selecting import Selecting
    from reader.ui.notes.controller import NotesController
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView

_GOING = (QEvent.Type.MouseButtonPress, QEvent.Type.Resize)


class Touching(QObject):
    """One bar, for the mark that was clicked or opened with Enter, until it is done."""

    def __init__(
        self,
        open_: OpenArticle,
        page: ReadingView,
        bar: MarkBar,
        notes: NotesController,
        selecting: Selecting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._open = open_
        self._page = page
        self._bar = bar
        self._notes = notes
        self._selecting = selecting
        self._touched = ""
        # A note's card may open its panel first, and the page then moves.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), page)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)
        page.pointer.mark_activated.connect(self._on_mark_activated)
        page.viewport().installEventFilter(self)
        for moved in (
            page.scroller.place_changed,
            page.selection_changed,
            page.texts_changed,
            page.caret_moved,
            page.stepped,
            open_.changed,
            open_.marks_changed,
            notes.writing_begun,
        ):
            moved.connect(bar.hide)
        bar.swatches.chosen.connect(self._on_colour_chosen)
        bar.note_pressed.connect(self._on_note_pressed)
        bar.copy_pressed.connect(self._on_copy_pressed)
        bar.delete_pressed.connect(self._on_delete)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press in the page ends what was touched before."""
        if event.type() in _GOING:
            self._bar.hide()
        return super().eventFilter(watched, event)

    def _on_mark_activated(self, annotation: str) -> None:
        self._touched = annotation
        self._soon.start()

    def _show(self) -> None:
        mark = self._mark()
        where = self._page.rect_of(self._place(mark)) if mark else QRect()
        if mark is not None and not where.isEmpty():
            self._bar.show_mark(mark.annotation)
            corner = self._bar.window().mapFromGlobal(where.topLeft())
            self._bar.show_beside(QRect(corner, where.size()), above=True)

    def _place(self, mark: Mark) -> Passage:
        """The character of the mark that was touched, else its first words."""
        caret = self._page.text_cursor.caret
        at = caret.spot if caret else None
        for each in mark.passages:
            is_text = at and (each.block, each.side) == (at.block, at.side)
            if at and is_text and each.start <= at.offset <= each.end:
                start = min(at.offset, each.end - 1)
                return replace(each, start=start, end=start + 1)
        return mark.passages[0]

    def _mark(self) -> Mark | None:
        reading = self._open.reading
        mark = reading.mark(self._touched) if reading else None
        return mark if mark and mark.passages else None

    def _on_colour_chosen(self, colour: Colour) -> None:
        mark = self._done()
        if mark:
            self._notes.recolour(mark, colour)

    def _on_note_pressed(self) -> None:
        mark = self._done()
        if mark:
            self._notes.edit(mark)

    def _on_copy_pressed(self) -> None:
        mark = self._done()
        if mark:
            self._selecting.copy_marked(mark.passages)

    def _on_delete(self) -> None:
        is_touched = self._bar.isVisible()
        mark = self._done()
        if mark and is_touched:
            self._notes.remove(mark)

    def _done(self) -> Mark | None:
        """Put the bar away; the mark that it was about."""
        self._bar.hide()
        return self._mark()
