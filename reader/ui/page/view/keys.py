"""The keys of the page: they scroll it, select its words, move its caret."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence

from reader.domain.reading import Place
from reader.text.direction import is_right_to_left
from reader.ui.page.cursor.strides import Stride

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtGui import QKeyEvent

    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.cursor.steps import Steps
    from reader.ui.page.rows.spot import Spot
    from reader.ui.page.view.scroller import Scroller

_LINE = 60  # pixels
_SIDEWAYS = 120  # pixels

_Key = QKeySequence.StandardKey
_Steps = dict[QKeySequence.StandardKey, tuple[Stride, int]]

_SELECTS: _Steps = {
    _Key.SelectNextChar: (Stride.CHARACTER, 1),
    _Key.SelectPreviousChar: (Stride.CHARACTER, -1),
    _Key.SelectNextWord: (Stride.WORD_END, 1),
    _Key.SelectPreviousWord: (Stride.WORD, -1),
    _Key.SelectNextLine: (Stride.LINE, 1),
    _Key.SelectPreviousLine: (Stride.LINE, -1),
    _Key.SelectEndOfLine: (Stride.LINE_END, 1),
    _Key.SelectStartOfLine: (Stride.LINE_END, -1),
    _Key.SelectEndOfDocument: (Stride.ARTICLE, 1),
    _Key.SelectStartOfDocument: (Stride.ARTICLE, -1),
}
_MOVES: _Steps = {
    _Key.MoveToNextChar: (Stride.CHARACTER, 1),
    _Key.MoveToPreviousChar: (Stride.CHARACTER, -1),
    _Key.MoveToNextWord: (Stride.WORD, 1),
    _Key.MoveToPreviousWord: (Stride.WORD, -1),
    _Key.MoveToNextLine: (Stride.LINE, 1),
    _Key.MoveToPreviousLine: (Stride.LINE, -1),
    _Key.MoveToEndOfLine: (Stride.LINE_END, 1),
    _Key.MoveToStartOfLine: (Stride.LINE_END, -1),
    _Key.MoveToEndOfDocument: (Stride.ARTICLE, 1),
    _Key.MoveToStartOfDocument: (Stride.ARTICLE, -1),
}
_MIRRORED = {
    (Stride.CHARACTER, 1): (Stride.CHARACTER, -1),
    (Stride.CHARACTER, -1): (Stride.CHARACTER, 1),
    (Stride.WORD, 1): (Stride.WORD, -1),
    (Stride.WORD_END, 1): (Stride.WORD, -1),
    (Stride.WORD, -1): (Stride.WORD_END, 1),
}
_BY_SENTENCE = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ShiftModifier


class Keys(QObject):
    """Handles the keys of one page that are no shortcuts of the window.

    `activate` does what a click at a place would do.
    """

    copy_requested = Signal()
    edit_requested = Signal(int, int)  # block, sentence

    def __init__(
        self,
        cursor: Cursor,
        steps: Steps,
        scroller: Scroller,
        activate: Callable[[Spot], None],
    ) -> None:
        super().__init__(scroller)
        self._cursor = cursor
        self._steps = steps
        self._scroller = scroller
        self._activate = activate

    def claims(self, event: QKeyEvent) -> bool:
        """True if the page handles this key before the shortcuts of the window.

        In caret browsing these are the keys that move the caret. Keys with Alt, which
        select words on macOS, are handled unless a mark is open: they move its end.
        """
        if self._cursor.is_browsing and _step_of(event, _MOVES):
            return True
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_free = self._cursor.open_mark is None
        return has_alt and is_free and _step_of(event, _SELECTS) is not None

    def press(self, event: QKeyEvent) -> bool:
        """Handle a key; return whether the page uses it."""
        is_edit = event.key() == Qt.Key.Key_F2 and self._cursor.sentence >= 0
        if is_edit:
            self.edit_requested.emit(*self._cursor.lit)
        return (
            is_edit
            or self._take(event)
            or self._move(event)
            or self._sideways(event)
            or self._scroll(event)
        )

    def _take(self, event: QKeyEvent) -> bool:
        step = _step_of(event, _SELECTS)
        by_sentence = event.modifiers() & _BY_SENTENCE == _BY_SENTENCE
        if event.matches(_Key.Copy):
            self.copy_requested.emit()
        elif event.matches(_Key.SelectAll):
            self._cursor.select_all()
        elif step:
            self._steps.extend(*self._on_screen(step))
        elif by_sentence and event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._steps.extend_by_sentence(1 if event.key() == Qt.Key.Key_Down else -1)
        else:
            return False
        return True

    def _move(self, event: QKeyEvent) -> bool:
        if not self._cursor.is_browsing:
            return False
        step, caret = _step_of(event, _MOVES), self._cursor.caret
        if step:
            self._steps.move(*self._on_screen(step))
        elif event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return False
        elif caret:
            self._activate(caret.spot)
        return True

    def _on_screen(self, step: tuple[Stride, int]) -> tuple[Stride, int]:
        """The step of an arrow key: in a text from right to left, left leads on."""
        reading, caret = self._cursor.reading, self._cursor.caret
        if reading is None or caret is None or step not in _MIRRORED:
            return step
        text = reading.text(caret.spot.block, caret.spot.side)
        return _MIRRORED[step] if is_right_to_left(text) else step

    def _sideways(self, event: QKeyEvent) -> bool:
        """Ctrl with an arrow moves the table being read, if that is a wide one."""
        ways = {Qt.Key.Key_Left: -_SIDEWAYS, Qt.Key.Key_Right: _SIDEWAYS}
        way = ways.get(Qt.Key(event.key()))
        is_asked = event.modifiers() == Qt.KeyboardModifier.ControlModifier
        return bool(
            way and is_asked and self._scroller.sideways(self._cursor.block, way)
        )

    def _scroll(self, event: QKeyEvent) -> bool:
        page = self._cursor.page
        if page is None:
            return False
        pixels = scroll_of(event.key(), event.modifiers(), page.height)
        if pixels is None:
            return False
        if math.isinf(pixels):
            last = page.reading.rows - 2
            self._scroller.go_to(Place() if pixels < 0 else Place(last, 1.0))
        else:
            self._scroller.glide(pixels)
        return True


def _step_of(
    event: QKeyEvent, steps: Mapping[QKeySequence.StandardKey, tuple[Stride, int]]
) -> tuple[Stride, int] | None:
    return next((step for key, step in steps.items() if event.matches(key)), None)


def scroll_of(key: int, modifiers: Qt.KeyboardModifier, height: int) -> float | None:
    """How many pixels a key scrolls in a window of a height; None if it does not.

    Home and End are infinite.
    """
    screen = height - _LINE
    back = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    return {
        Qt.Key.Key_Home: float("-inf"),
        Qt.Key.Key_End: float("inf"),
        Qt.Key.Key_Down: _LINE,
        Qt.Key.Key_Up: -_LINE,
        Qt.Key.Key_PageDown: screen,
        Qt.Key.Key_PageUp: -screen,
        Qt.Key.Key_Space: -screen if back else screen,
    }.get(Qt.Key(key))
