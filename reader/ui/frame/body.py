"""The window's widgets and where they stand. They do nothing by themselves."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.ui.floating.bars import MarkBar, SelectionBar
from reader.ui.floating.sentence_editor import SentenceEditor
from reader.ui.frame.centre import Centre
from reader.ui.frame.header import Header
from reader.ui.frame.panels import Panels
from reader.ui.frame.status import StatusLine
from reader.ui.frame.welcome import Welcome
from reader.ui.lexicon.popup import WordPopup
from reader.ui.library.bar import LibraryBar
from reader.ui.look.style import qt_palette, stylesheet
from reader.ui.notes.view import NotesView
from reader.ui.page.view.view import ReadingView
from reader.ui.shelf.view import ShelfView

if TYPE_CHECKING:
    from PySide6.QtGui import QFont

    from reader.ui.look.theme import Palette


class Body(QWidget):
    """Header, shelf, page, notes, status line, and the cards that float over them."""

    def __init__(self, palette: Palette, serif: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._serif = serif
        self.header = Header(self)
        self.page = ReadingView(self)
        self.page.setObjectName("page")
        self.welcome = Welcome(self)
        self.centre = Centre(self.page, self.welcome, self)
        self.shelf = ShelfView(palette, self)
        self.notes = NotesView(palette, serif, self)
        self.status = StatusLine(self)
        self.library = LibraryBar(self)
        self.panels = Panels(self.shelf, self.centre, self.notes)
        self.selection_bar = SelectionBar(self)
        self.mark_bar = MarkBar(self)
        self.word_popup = WordPopup(self)
        self.sentence_editor = SentenceEditor(self.page.viewport())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.library)
        column.addWidget(self.panels.columns, 1)
        column.addWidget(self.status)

    def put_away(self) -> bool:
        """Close what floats or is being written; say whether anything was."""
        if self.page.pointer.cancel():
            return True
        editor, find_bar = self.notes.editor, self.centre.find_bar
        floating = (
            self.word_popup,
            self.selection_bar,
            self.mark_bar,
            self.sentence_editor,
        )
        search, hits = self.header.search, self.shelf.list
        is_searching = search.hasFocus() or bool(search.text() and hits.hasFocus())
        shown = [card for card in floating if card.isVisible()]
        for card in shown:
            card.hide()
        if find_bar.isVisible():
            find_bar.close_bar()
        elif self.notes.places.isVisible():
            self.notes.places.left.emit()
        elif self.notes.filter.hasFocus():
            self.notes.leave_filter()
            self.page.setFocus()
        elif is_searching:
            self.header.leave_search()
            self.centre.focus()
        elif editor.isVisible():
            editor.left.emit()
        elif shown in ([], [self.selection_bar]):  # which goes with its selection
            return self.page.text_cursor.clear_selection() or bool(shown)
        return True

    def next_pane(self) -> None:
        """Take the keyboard from one part of the window to the next that is shown."""
        panes: tuple[tuple[QWidget, QWidget], ...] = (
            (self.centre, self.centre.stop),
            (self.notes, self.notes.list),
            (self.header, self.header.seal),
            (self.shelf, self.shelf.list),
        )
        at = QApplication.focusWidget()
        here = (n for n, (pane, _) in enumerate(panes) if at and pane.isAncestorOf(at))
        ahead = next(here, -1) + 1
        for _, stop in panes[ahead:] + panes[:ahead]:
            if stop.isVisible():
                stop.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def dress(self, palette: Palette) -> None:
        """Put everything on this paper, the window's dialogs too."""
        window = self.window()
        window.setPalette(qt_palette(palette))
        window.setStyleSheet(stylesheet(palette, self._serif))
        for part in (
            self.page,
            self.header,
            self.centre,
            self.shelf,
            self.notes,
            self.selection_bar,
            self.mark_bar,
            self.word_popup,
        ):
            part.set_theme(palette)
