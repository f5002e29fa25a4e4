"""The widgets of the window and their layout, without logic."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from reader.ui.frame.centre import Centre
from reader.ui.frame.header import Header
from reader.ui.frame.panels import Panels
from reader.ui.frame.status import StatusLine
from reader.ui.frame.welcome import Welcome
from reader.ui.library.bar import LibraryBar
from reader.ui.look.style import qt_palette, stylesheet
from reader.ui.notes.view import NotesView
from reader.ui.shelf.view import ShelfView

if TYPE_CHECKING:
    from collections.abc import Iterable
    from typing import Protocol

    from PySide6.QtGui import QFont

    from reader.ui.floating.bars import MarkBar, SelectionBar
    from reader.ui.floating.sentence_editor import SentenceEditor
    from reader.ui.lexicon.popup import WordPopup
    from reader.ui.look.theme import Palette
    from reader.ui.page.view.view import ReadingView

    class _Dressed(Protocol):
        def set_theme(self, palette: Palette) -> None: ...


DressedT = TypeVar("DressedT", bound="_Dressed")

_CARDS = ("word_popup", "selection_bar", "mark_bar", "sentence_editor")


class Body(QWidget):
    """Header, shelf, page, notes, status line, and the cards that float over them.

    The page and the cards are made when they are first asked for.
    """

    def __init__(self, palette: Palette, serif: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = palette
        self._serif = serif
        self.header = Header(self)
        self.welcome = Welcome(self)
        self.centre = Centre(self.welcome, self)
        self.shelf = ShelfView(palette, self)
        self.notes = NotesView(palette, serif, self)
        self.status = StatusLine(self)
        self.library = LibraryBar(self)
        self.panels = Panels(self.shelf, self.centre, self.notes)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.library)
        column.addWidget(self.panels.columns, 1)
        column.addWidget(self.status)

    @cached_property
    def page(self) -> ReadingView:
        from reader.ui.page.view.view import ReadingView

        page = ReadingView(self)
        page.setObjectName("page")
        # The Tab key goes to the page before it goes to what stands in its stead.
        before = self.welcome.previousInFocusChain()
        assert before is not None
        QWidget.setTabOrder(before, page)
        self.centre.set_page(page)
        return self._dressed(page)

    @cached_property
    def selection_bar(self) -> SelectionBar:
        from reader.ui.floating.bars import SelectionBar

        return self._dressed(SelectionBar(self))

    @cached_property
    def mark_bar(self) -> MarkBar:
        from reader.ui.floating.bars import MarkBar

        return self._dressed(MarkBar(self))

    @cached_property
    def word_popup(self) -> WordPopup:
        from reader.ui.lexicon.popup import WordPopup

        return self._dressed(WordPopup(self))

    @cached_property
    def sentence_editor(self) -> SentenceEditor:
        from reader.ui.floating.sentence_editor import SentenceEditor

        return SentenceEditor(self.page.viewport())

    def put_away(self) -> bool:
        """Close a floating card or an editor; return whether one was open."""
        if self.centre.page is not None and self.centre.page.pointer.cancel():
            return True
        editor = self.notes.editor
        search, hits = self.header.search, self.shelf.list
        is_searching = search.hasFocus() or bool(search.text() and hits.hasFocus())
        shown = [card for card in self._made(_CARDS) if card.isVisible()]
        for card in shown:
            card.hide()
        if self.centre.close_find_bar() or self.notes.leave_question():
            pass
        elif self.notes.is_filtering:
            self.notes.leave_filter()
            self.centre.focus()
        elif is_searching:
            self.header.leave_search()
            self.centre.focus()
        elif editor.isVisible():
            editor.left.emit()
        elif not self.centre.shows_page:
            return bool(shown)
        elif shown in ([], [self.selection_bar]):  # which goes with its selection
            return self.page.text_cursor.clear_selection() or bool(shown)
        return True

    def next_pane(self) -> None:
        """Move the focus to the next visible part of the window."""
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
        """Apply a palette to all widgets, dialogs included."""
        self._palette = palette
        window = self.window()
        window.setPalette(qt_palette(palette))
        window.setStyleSheet(stylesheet(palette, self._serif))
        self.status.fit()
        self.panels.refit()
        made = self._made(("page", "selection_bar", "mark_bar", "word_popup"))
        for part in (*made, self.header, self.centre, self.shelf, self.notes):
            part.set_theme(palette)

    def _dressed(self, part: DressedT) -> DressedT:
        part.set_theme(self._palette)
        return part

    def _made(self, names: Iterable[str]) -> list[Any]:
        """Those of the page and the cards that have been asked for."""
        return [vars(self)[name] for name in names if name in vars(self)]
