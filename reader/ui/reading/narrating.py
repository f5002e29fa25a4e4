"""Tells a screen reader, if there is one, where the keys took the caret."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QAccessibleTextCursorEvent,
)

from reader.ui.reading.accessible import announce
from reader.ui.reading.selection import Selection, text_of

if TYPE_CHECKING:
    from reader.ui.reading.spread import Spread
    from reader.ui.reading.view import ReadingView

_SPOKEN = 400  # code points of a selection that are read out


class Narrator:
    """Follows the caret of one view. It remembers what was told last, and no more."""

    def __init__(self, view: ReadingView) -> None:
        self._view = view
        self._focused = -1
        self._selection: Selection | None = None
        view.caret_moved.connect(self._on_caret_moved)

    def _on_caret_moved(self) -> None:
        before, self._selection = self._selection, self._view.selected
        spread = self._view.spread
        if not QAccessible.isActive() or spread is None:
            return
        self._tell_caret()
        if self._selection:
            said = change_of(spread, before, self._selection)
            if said:
                announce(self._view, said)

    def _tell_caret(self) -> None:
        page, caret = self._view.accessible(), self._view.caret
        text = page.text_at(caret.spot) if caret else None
        if text is None:
            return
        if text.number != self._focused:
            focus = QAccessibleEvent(text, QAccessible.Event.Focus)
            QAccessible.updateAccessibility(focus)
        self._focused = text.number
        position = text.characters.cursorPosition()
        QAccessible.updateAccessibility(QAccessibleTextCursorEvent(text, position))


def change_of(spread: Spread, before: Selection | None, now: Selection) -> str:
    """What was selected or let go since, in words; "" if nothing was."""
    start = before.head if before and before.anchor == now.anchor else now.anchor
    words = text_of(spread, Selection(start, now.head).passages(spread))
    if not words:
        return ""
    if len(words) > _SPOKEN:
        words = words[:_SPOKEN] + "…"
    first, last = Selection(now.anchor, start).ends
    if start != now.anchor and first.order <= now.head.order <= last.order:
        said = QCoreApplication.translate("Narrator", "{words} no longer selected")
    else:
        said = QCoreApplication.translate("Narrator", "{words} selected")
    return said.format(words=words)
