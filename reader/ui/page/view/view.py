"""The reading view: an article and its translation, and all a reader does there.

Values come in, signals go out; the view knows no desk.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent

from reader.domain.annotation import Passage
from reader.ui.announcer import kept
from reader.ui.page.accessible.narrator import Narrator
from reader.ui.page.accessible.page import AccessiblePage, install
from reader.ui.page.accessible.remarks import remarks
from reader.ui.page.paper.press import Press
from reader.ui.page.view.keys import Keys
from reader.ui.page.view.pointer import Pointer
from reader.ui.page.view.walking import WalkableArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import (
        QContextMenuEvent,
        QFocusEvent,
        QMouseEvent,
        QPagedPaintDevice,
        QWheelEvent,
    )
    from PySide6.QtWidgets import QWidget

    from reader.ui.page.accessible.text import Words
    from reader.ui.page.cursor.caret import Caret


class ReadingView(WalkableArea):
    """The page under the reader's hands.

    Every offset in and out is a code point of a block's text.
    """

    word_hovered = Signal(str, int, QRect, Passage)  # text, offset, global; "": left
    link_activated = Signal(str)
    link_hovered = Signal(str)  # "" when it is left
    mark_activated = Signal(str)  # the annotation's id
    pair_edit_requested = Signal(int, int)  # block, sentence
    context_menu_requested = Signal(QPoint, Passage)  # global

    def __init__(self, parent: QWidget | None = None) -> None:
        self._accessible: AccessiblePage | None = None
        install()  # Qt asks as soon as the view has a name, and keeps what it gets
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)
        self.viewport().setCursor(Qt.CursorShape.IBeamCursor)
        self._pointer = Pointer(self)
        self.chinese_word: Callable[[str, int], tuple[int, int] | None] | None = None
        self._keys = Keys(self)
        self._narrator = Narrator(self)
        self.stepped.connect(self._narrator.step_to)

    def accessible(self) -> AccessiblePage:
        """What screen readers see of the view: another at each call.

        Qt asks again when the view's meta object has changed, as it does whenever
        Python connects to it, and deletes all that it was given.
        """
        self._accessible = kept(AccessiblePage(self, self._accessible))
        return self._accessible

    @property
    def told(self) -> Words | None:
        """The words that a screen reader was led to last."""
        return self._narrator.told

    # The caret

    def put_caret(self, caret: Caret) -> None:
        super().put_caret(caret)
        if self.is_browsing and self._page:
            spot = caret.spot
            sentence = self._page.spread.sentence_at(spot.block, spot.side, spot.offset)
            self.light(spot.block, sentence)

    def press_caret(self) -> None:
        """What a click at the caret would do: follow a link, open a mark."""
        if self._page and self.caret:
            self._pointer.activate(self.caret.spot, self._page)

    # Marks and links

    def mark_at(self, passage: Passage) -> str:
        """The id of the mark at a place; empty if there is none."""
        return self._over.marking.at(passage)

    def remarks(self, passage: Passage) -> list[str]:
        """What is to be known of a sentence besides its words."""
        spread = self.spread
        return remarks(spread, self._over.marking, passage) if spread else []

    # Paper

    def press(self, device: QPagedPaintDevice) -> Press | None:
        """What prints the article as it is laid out; None if nothing is open."""
        return Press(self._page, self._over.marking, device) if self._page else None

    # Events

    def _forget(self) -> None:
        super()._forget()
        self._pointer.forget()
        self._narrator.forget()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        QTimer.singleShot(0, self._narrator.resume)  # Qt has yet to tell of the view

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.press(event, self._page)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.move(event, self._page)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.release(event, self._page)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._page:
            self._pointer.double_click(event, self._page)

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Leave:
            self._pointer.leave()
        return super().viewportEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()  # zoom is the window's
        else:
            super().wheelEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        self.context_menu_requested.emit(*self._pointer.menu_for(event))

    def event(self, event: QEvent) -> bool:
        is_asked = event.type() is QEvent.Type.ShortcutOverride
        if is_asked and isinstance(event, QKeyEvent) and self._keys.claims(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_F2 and self.current_sentence >= 0:
            self.pair_edit_requested.emit(*self._over.lit)
        elif not self._keys.press(event):
            super().keyPressEvent(event)
