"""Opens a mark: shows its bar, and handles at its ends."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer
from PySide6.QtGui import QKeySequence, QMouseEvent, QShortcut

from reader.ui.notes import about
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.cursor.strides import Stride, stepped

if TYPE_CHECKING:
    from reader.domain.annotation import Colour, Mark, Passage
    from reader.ui.floating.bars import MarkBar
    from reader.ui.floating.selecting import Selecting
    from reader.ui.news import News
    from reader.ui.notes.controller import NotesController
    from reader.ui.open import OpenArticle
    from reader.ui.page.cursor.ends import OpenMark
    from reader.ui.page.view.view import ReadingView


class Touching(QObject):
    """Opens one mark at a time: by a click, by Enter, or by a key that goes to it.

    Whatever moves the page or the caret closes it. While a handle is dragged, only the
    bar is hidden.
    """

    def __init__(
        self,
        open_: OpenArticle,
        news: News,
        page: ReadingView,
        bar: MarkBar,
        notes: NotesController,
        selecting: Selecting,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._open = open_
        self._news = news
        self._page = page
        self._bar = bar
        self._notes = notes
        self._selecting = selecting
        self._touched = ""
        self._active = 1  # which end of it keys move
        self._is_pulled = False
        # A note's card may open its panel first, and the page then moves.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._show)
        delete = QShortcut(QKeySequence(Qt.Key.Key_Delete), page)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_delete)
        self._connect()

    def _connect(self) -> None:
        open_, page, bar, notes = self._open, self._page, self._bar, self._notes
        page.pointer.mark_activated.connect(self.open)
        page.pointer.mark_redrawn.connect(self._on_mark_redrawn)
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
        notes.gone_to.connect(self.open)
        bar.left.connect(self._on_bar_left)
        bar.row.swatches.chosen.connect(self._on_colour_chosen)
        bar.row.pressed.connect(self._on_pressed)
        bar.tag_pressed.connect(self._on_tag_pressed)

    def open(self, annotation: str) -> None:
        """Show the bar and the handles of a mark, once the page does not scroll."""
        if annotation != self._touched:
            self._touched, self._active = annotation, 1
        self._soon.start()

    def move_end(self, by: int, *, exact: bool = False) -> None:
        """Move the active end a word, or one character, on (1) or back (-1).

        Without an open mark it is the mark under the caret or on the lit sentence.
        """
        reading, opened = self._open.reading, self._opened()
        page = self._page.page
        end = opened.active_end(reading) if opened and reading else None
        if reading is None or opened is None or end is None or page is None:
            self._say_none()
            return
        by_word = Stride.WORD_END if end.is_last else Stride.WORD
        stride = Stride.CHARACTER if exact else by_word
        words = self._page.text_cursor.words
        head = stepped(page, Caret(end.spot), stride, by, words).spot
        is_past = (head.order <= end.fixed.order) is end.is_last
        if head != end.spot and not is_past:
            self._redraw(opened.moved(reading, end, head))
            self._page.text_cursor.put_caret(Caret(head, is_after=end.is_last))
            self._page.text_cursor.show_caret()
        self.open(opened.mark.annotation.id)

    def next_end(self) -> None:
        """Let keys move the mark's next end."""
        opened = self._opened()
        if opened is None:
            self._say_none()
            return
        self.open(opened.mark.annotation.id)
        self._active = opened.active + 1

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A press in the page, but not on a handle, closes the mark."""
        if event.type() is QEvent.Type.MouseButtonPress:
            assert isinstance(event, QMouseEvent)
            self._is_pulled = self._page.handles.at(event.position()) is not None
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.Resize):
            self._bar.hide()
        return super().eventFilter(watched, event)

    def _opened(self) -> OpenMark | None:
        """The open mark or, if none is, the one where the reader is."""
        opened = self._page.text_cursor.open_mark
        if opened is not None:
            return opened
        mark = about.coloured_mark(self._page)
        if mark is None or not mark.passages:
            return None
        from reader.ui.page.cursor.ends import OpenMark  # at the first mark

        is_same = mark.annotation.id == self._touched
        return OpenMark(mark, self._active if is_same else 1)

    def _show(self) -> None:
        mark = self._mark()
        where = self._page.rect_of(self._place(mark)) if mark else QRect()
        if mark is not None and not where.isEmpty():
            from reader.ui.page.cursor.ends import OpenMark

            self._page.text_cursor.show_ends(OpenMark(mark, self._active))
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

    def _redraw(self, drawn: OpenMark) -> None:
        reading, mark = self._open.reading, drawn.mark
        before = reading.mark(mark.annotation.id) if reading else None
        if before and before.passages != mark.passages:
            self._notes.redraw(before, mark.passages)

    def _say_none(self) -> None:
        if self._open.reading:
            self._news.tell(self.tr("Go to a highlight or a note first."))

    def _on_mark_redrawn(self, drawn: OpenMark | None) -> None:
        """Save the new end after a handle was released, and open the mark again."""
        self._is_pulled = False
        if drawn is not None:
            self._redraw(drawn)
            self._page.text_cursor.show_ends(None)
            self.open(drawn.mark.annotation.id)

    def _on_bar_left(self) -> None:
        if not self._is_pulled:
            self._page.text_cursor.show_ends(None)

    def _on_colour_chosen(self, colour: Colour) -> None:
        mark = self._done()
        if mark:
            self._notes.recolour(mark, colour)

    def _on_pressed(self, name: str) -> None:
        mark = self._done()
        if mark is None:
            return
        match name:
            case "notes":
                self._notes.edit(mark)
            case "copy":
                self._selecting.copy_marked(mark.passages)
            case "delete":
                self._notes.remove(mark)

    def _on_tag_pressed(self, tag: str) -> None:
        self._bar.hide()
        self._notes.filter_by(tag)

    def _on_delete(self) -> None:
        is_touched = self._bar.isVisible()
        mark = self._done()
        if mark and is_touched:
            self._notes.remove(mark)

    def _done(self) -> Mark | None:
        """Close the bar; return the mark that was open."""
        self._bar.hide()
        return self._mark()
