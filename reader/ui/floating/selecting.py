"""Shows the selection bar beside words that were just selected."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QRect, QTimer
from PySide6.QtGui import QClipboard, QGuiApplication

from reader.domain.annotation import Side
from reader.ui.page.cursor.selection import on_sides, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.desk import Desk
    from reader.domain.annotation import Colour, Passage
    from reader.ui.floating.bars import SelectionBar
    from reader.ui.notes.controller import NotesController
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView

_STILL = 250  # milliseconds after the selection last changed


class Selecting(QObject):
    """Shows the bar, and does for its buttons what the keys do."""

    def __init__(
        self,
        desk: Desk,
        open_: OpenArticle,
        page: ReadingView,
        bar: SelectionBar,
        notes: NotesController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._open = open_
        self._page = page
        self._bar = bar
        self._notes = notes
        self._still = QTimer(self, singleShot=True, interval=_STILL)
        self._still.timeout.connect(self._show)
        page.selection_changed.connect(self._on_selection_changed)
        page.scroller.place_changed.connect(bar.hide)
        for done in (open_.changed, open_.marks_changed, notes.writing_begun):
            done.connect(self._put_away)  # by a key, the work is done as well
        bar.row.swatches.chosen.connect(self._on_colour_chosen)
        bar.row.pressed.connect(self._on_pressed)
        page.keys.copy_requested.connect(self.copy)

    def copy(self) -> None:
        """Copy the selection as it is."""
        self._copy()

    def copy_other(self) -> None:
        """Copy the selected sentences in the other language."""
        is_original = any(
            p.side is Side.ORIGINAL for p in self._page.text_cursor.chosen()
        )
        self._copy(Side.TRANSLATION if is_original else Side.ORIGINAL)

    def copy_both(self) -> None:
        """Copy the selected sentences in both languages."""
        self._copy(*Side)

    def copy_cited(self) -> None:
        """Copy the selected sentences in both languages, and where they are from."""
        self._put_away()
        self._put(self._page.text_cursor.chosen(*Side), is_cited=True)

    def copy_marked(self, passages: Sequence[Passage]) -> None:
        """Copy the passages of a mark with their sentences in the other language."""
        if self._open.reading is not None:
            self._put(on_sides(self._open.reading, passages, tuple(Side)))

    def _copy(self, *sides: Side) -> None:
        self._put_away()
        self._put(self._page.text_cursor.chosen(*sides))

    def _put(self, passages: tuple[Passage, ...], *, is_cited: bool = False) -> None:
        """Put text on the clipboard and, as HTML, its headings, lists and links."""
        reading = self._open.reading
        if reading is None or not passages:
            return
        blocks = dict.fromkeys(each.block for each in passages)
        pairs = [pair for block in blocks if (pair := reading.pair(block))]
        text = text_of(reading, passages)
        html = self._desk.exchange.fragment(reading.shown, pairs, passages)
        if is_cited:
            line, paragraph = self._desk.exchange.citation(reading.shown)
            text, html = f"{text}\n\n— {line}", html + paragraph
        mime = QMimeData()
        mime.setText(text)
        mime.setHtml(html)
        QGuiApplication.clipboard().setMimeData(mime)

    def _on_selection_changed(self, passages: tuple[Passage, ...]) -> None:
        self._put_away()
        if passages:
            self._still.start()

    def _put_away(self) -> None:
        """Hide the bar, and do not show it again for this selection."""
        self._still.stop()
        self._bar.hide()

    def _show(self) -> None:
        """Show the bar beside the first selected line, once the button is released."""
        if QGuiApplication.mouseButtons():
            self._still.start()
            return
        selection = self._page.text_cursor.selection()
        self._offer_to_middle_button()
        where = self._page.rect_of(selection[0]) if selection else QRect()
        if not where.isEmpty():
            corner = self._bar.window().mapFromGlobal(where.topLeft())
            self._bar.show_beside(QRect(corner, where.size()), above=True)

    def _offer_to_middle_button(self) -> None:
        """Put the selection on X11's primary clipboard, for the middle button."""
        clipboard = QGuiApplication.clipboard()
        if clipboard.supportsSelection():
            text = self._page.text_cursor.selected_text()
            clipboard.setText(text, QClipboard.Mode.Selection)

    def _on_colour_chosen(self, colour: Colour) -> None:
        self._put_away()
        self._notes.highlight(colour)

    def _on_pressed(self, name: str) -> None:
        self._put_away()
        match name:
            case "notes":
                self._notes.note()
            case "bookmark":
                self._notes.bookmark()
            case "copy":
                self.copy()
