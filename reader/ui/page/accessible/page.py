"""The page for screen readers: a document whose children are both texts of each row."""

from __future__ import annotations

import functools
import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget

from reader.domain.reading import TITLE_BLOCK
from reader.ui.page.accessible.stage import Stage
from reader.ui.page.accessible.text import (
    SIDES,
    AccessibleSentence,
    AccessibleText,
    role_of,
)
from reader.ui.page.cursor.selection import Selection, Spot, share_of

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleTextInterface

    from reader.domain.annotation import Passage, Side
    from reader.ui.page.view.view import ReadingView


class AccessiblePage(QAccessibleWidget):
    """The view. Neither it nor a child is ever let go: Qt keeps what it is given."""

    def __init__(self, view: ReadingView, former: AccessiblePage | None) -> None:
        super().__init__(view, QAccessible.Role.Document, view.accessibleName())
        self._view = weakref.ref(view)
        self.texts: dict[int, AccessibleText] = former.texts if former else {}
        self.edit: Stage | None = former.edit if former else None
        self.sentences: list[AccessibleSentence] = former.sentences if former else []
        for words in (*self.texts.values(), *self.sentences):
            words.page = self

    @property
    def is_alive(self) -> bool:
        view = self._view()
        return view is not None and shiboken6.isValid(view)

    @property
    def view(self) -> ReadingView:
        view = self._view()
        assert view is not None
        return view

    def childCount(self) -> int:
        return self._count_texts() + len(self._sentences()) if self.is_alive else 0

    def child(  # type: ignore[override]
        self, index: int
    ) -> QAccessibleInterface | None:
        """Both texts of every row, then the sentences that were stepped to."""
        beyond = index - self._count_texts()
        if not 0 <= index < self.childCount():
            return None
        if beyond >= 0:
            return self._sentences()[beyond]
        if index not in self.texts:
            self.texts[index] = AccessibleText(self, index)
        return self.texts[index]

    def _count_texts(self) -> int:
        spread = self.view.spread if self.is_alive else None
        return spread.rows * len(SIDES) if spread else 0

    def _sentences(self) -> list[AccessibleSentence]:
        return [each for each in self.sentences if each.isValid()]

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        page = self.view.page
        point = self.view.viewport().mapFromGlobal(QPoint(x, y))
        spot = page.character(point.toPointF()) if page else None
        return self.text_at(spot) if spot else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The words that the last key led to; the caret's, while it is browsed with."""
        view = self.view
        if not view.hasFocus():
            return None
        if view.told and view.told.isValid():
            return view.told
        caret = view.caret if view.is_browsing else None
        return self.text_at(caret.spot) if caret else None

    def sentence(self, passage: Passage) -> AccessibleSentence:
        """A sentence as an object of its own, other than the last one."""
        assert self.view.spread is not None
        role, told = role_of(self.view.spread.block(passage.block)), self.view.told
        idle = (s for s in self.sentences if s.role() is role and s is not told)
        sentence = next(idle, None)
        if sentence is None:  # at most two of a role: the focus must go to another
            sentence = AccessibleSentence(self, role)
            self.sentences.append(sentence)
        sentence.show(passage)
        return sentence

    def text_at(self, spot: Spot) -> AccessibleText | None:
        """The text that a place is in."""
        found = self.child(
            (spot.block - TITLE_BLOCK) * len(SIDES) + SIDES.index(spot.side)
        )
        return found if isinstance(found, AccessibleText) else None

    def stage(self, block: int, side: Side) -> QAccessibleTextInterface | None:
        """The characters of a text, for the call that asks for them."""
        page = self.view.page
        if page is None or not page.spread.has(block):
            return None
        if self.edit is None:
            self.edit = Stage(self.view)
            queued = Qt.ConnectionType.QueuedConnection
            self.edit.selected.connect(self.view.take, queued)
            self.edit.wanted.connect(self.view.go_to, queued)
        origin = self.view.viewport().geometry().topLeft()
        return self.edit.set(page, (block, side), origin, self.share(block, side))

    def share(self, block: int, side: Side) -> Selection | None:
        """What of the selection lies in a text; an empty one is the caret."""
        chosen, caret, spread = self.view.selected, self.view.caret, self.view.spread
        share = share_of(chosen, spread, block, side) if chosen and spread else None
        if (
            share
            or caret is None
            or (caret.spot.block, caret.spot.side) != (block, side)
        ):
            return share
        return Selection(caret.spot, caret.spot)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, AccessibleText):
            return child.number
        sentences: list[QAccessibleInterface] = [*self._sentences()]
        is_sentence = child in sentences
        return self._count_texts() + sentences.index(child) if is_sentence else -1

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.view.accessibleName()
        return str(super().text(kind))


@functools.cache
def install() -> None:
    """Tell Qt, once, how to read our views out."""
    QAccessible.installFactory(_interface)


def page_of(view: ReadingView) -> AccessiblePage:
    """The page of a view as Qt knows it."""
    page = QAccessible.queryAccessibleInterface(view)
    assert isinstance(page, AccessiblePage)
    return page


def _interface(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    described = getattr(thing, "accessible", None)
    return described() if callable(described) else None
