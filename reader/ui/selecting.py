"""Shows the selection bar where words were just selected, and copies them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QRect, QTimer
from PySide6.QtGui import QCursor, QGuiApplication

from reader.domain.annotation import Side

if TYPE_CHECKING:
    from reader.domain.annotation import Colour, Passage
    from reader.ui.notes.controller import NotesController
    from reader.ui.reading.view import ReadingView
    from reader.ui.selection_bar import SelectionBar

_STILL = 250  # milliseconds after the selection last changed
_REACH = 14  # pixels around the pointer that the bar leaves free


class Selecting(QObject):
    """What the bar's buttons do is what the keys do."""

    def __init__(
        self,
        page: ReadingView,
        bar: SelectionBar,
        notes: NotesController,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._page = page
        self._bar = bar
        self._notes = notes
        self._still = QTimer(self, singleShot=True, interval=_STILL)
        self._still.timeout.connect(self._show)
        page.selection_changed.connect(self._on_selection_changed)
        page.place_changed.connect(bar.hide)
        bar.colour_chosen.connect(self._on_colour_chosen)
        bar.note_pressed.connect(self._on_note_pressed)
        bar.bookmark_pressed.connect(self._on_bookmark_pressed)
        bar.copy_pressed.connect(self.copy)

    def copy(self) -> None:
        """What is selected, as it stands."""
        self._bar.hide()
        _put(self._page.selected_text())

    def copy_other(self) -> None:
        """The other language of what is selected."""
        selection = self._page.selection()
        is_original = any(each.side is Side.ORIGINAL for each in selection)
        other = Side.TRANSLATION if is_original else Side.ORIGINAL
        _put(self._page.selected_text(other))

    def copy_both(self) -> None:
        """Each paragraph in both languages."""
        _put(self._page.selected_both())

    def _on_selection_changed(self, passages: tuple[Passage, ...]) -> None:
        self._bar.hide()
        if passages:
            self._still.start()
        else:
            self._still.stop()

    def _show(self) -> None:
        """Near the pointer, once the mouse is let go; not for the keyboard's."""
        if QGuiApplication.mouseButtons():
            self._still.start()
            return
        window = self._bar.window()
        pointer = window.mapFromGlobal(QCursor.pos())
        if self._page.selection() and self._page.underMouse():
            reach = QPoint(_REACH, _REACH)
            self._bar.show_beside(QRect(pointer - reach, pointer + reach))

    def _on_colour_chosen(self, colour: Colour) -> None:
        self._bar.hide()
        self._notes.highlight(colour)

    def _on_note_pressed(self) -> None:
        self._bar.hide()
        self._notes.note()

    def _on_bookmark_pressed(self) -> None:
        self._bar.hide()
        self._notes.bookmark()


def _put(text: str) -> None:
    if text:
        QGuiApplication.clipboard().setText(text)
