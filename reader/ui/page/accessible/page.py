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

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QAccessibleTextInterface
    from PySide6.QtWidgets import QAbstractScrollArea

    from reader.domain.annotation import Passage, Side
    from reader.ui.page.accessible.heard import Heard
    from reader.ui.page.rows.spot import Spot


class AccessiblePage(QAccessibleWidget):
    """The document. It and its children are kept for good: Qt keeps pointers to them.

    It takes the children of the `former` one, so that Orca meets the same objects.
    """

    def __init__(
        self, area: QAbstractScrollArea, heard: Heard, former: AccessiblePage | None
    ) -> None:
        super().__init__(area, QAccessible.Role.Document, area.accessibleName())
        self._area = weakref.ref(area)
        self._heard = weakref.ref(heard)
        self.texts: dict[int, AccessibleText] = former.texts if former else {}
        self.edit: Stage | None = former.edit if former else None
        self.sentences: list[AccessibleSentence] = former.sentences if former else []
        for words in (*self.texts.values(), *self.sentences):
            words.page = self
        for text in self.texts.values():
            text.stage = self.stage

    def isValid(self) -> bool:
        """Whether the view is alive."""
        area = self._area()
        return area is not None and shiboken6.isValid(area)

    @property
    def area(self) -> QAbstractScrollArea:
        area = self._area()
        assert area is not None
        return area

    @property
    def heard(self) -> Heard:
        heard = self._heard()
        assert heard is not None
        return heard

    def childCount(self) -> int:
        return self._count_texts() + len(self._sentences()) if self.isValid() else 0

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
            self.texts[index] = AccessibleText(self, self._heard, index, self.stage)
        return self.texts[index]

    def _count_texts(self) -> int:
        reading = self.heard.reading if self.isValid() else None
        return reading.rows * len(SIDES) if reading else 0

    def _sentences(self) -> list[AccessibleSentence]:
        return [each for each in self.sentences if each.isValid()]

    def childAt(  # type: ignore[override]
        self, x: int, y: int
    ) -> QAccessibleInterface | None:
        page = self.heard.page
        point = self.area.viewport().mapFromGlobal(QPoint(x, y))
        spot = page.character(point.toPointF()) if page else None
        return self.text_at(spot) if spot else None

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        """The accessible text that has the keyboard focus.

        That is the caret's in caret browsing, else the current sentence's.
        """
        heard = self.heard
        if not self.area.hasFocus():
            return None
        if heard.focus and heard.focus.isValid():
            return heard.focus
        caret = heard.cursor.caret if heard.cursor.is_browsing else None
        return self.text_at(caret.spot) if caret else None

    def sentence(self, passage: Passage) -> AccessibleSentence:
        """A sentence as an object of its own, other than the last one."""
        assert self.heard.reading is not None
        role = role_of(self.heard.reading.block(passage.block))
        focus = self.heard.focus
        idle = (s for s in self.sentences if s.role() is role and s is not focus)
        sentence = next(idle, None)
        if sentence is None:  # at most two of a role: the focus must go to another
            sentence = AccessibleSentence(self, self._heard, role)
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
        page = self.heard.page
        if page is None or not page.reading.has(block):
            return None
        if self.edit is None:
            self.edit = Stage(self.area)
            queued = Qt.ConnectionType.QueuedConnection
            self.edit.selected.connect(self.heard.cursor.take, queued)
            self.edit.view_requested.connect(self.heard.cursor.go_to, queued)
        origin = self.area.viewport().geometry().topLeft()
        share = self.heard.share(block, side)
        return self.edit.set(page, (block, side), origin, share)

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        if isinstance(child, AccessibleText):
            return child.number
        sentences: list[QAccessibleInterface] = [*self._sentences()]
        is_sentence = child in sentences
        return self._count_texts() + sentences.index(child) if is_sentence else -1

    def text(self, kind: QAccessible.Text) -> str:
        if kind is QAccessible.Text.Name:
            return self.area.accessibleName()
        return str(super().text(kind))


@functools.cache
def install() -> None:
    """Install the factory of accessible views, once."""
    QAccessible.installFactory(_interface)


def page_of(view: QAbstractScrollArea) -> AccessiblePage:
    """The page of a view as Qt knows it."""
    page = QAccessible.queryAccessibleInterface(view)
    assert isinstance(page, AccessiblePage)
    return page


def _interface(_name: str, thing: QObject | None) -> QAccessibleInterface | None:
    described = getattr(thing, "accessible", None)
    return described() if callable(described) else None
