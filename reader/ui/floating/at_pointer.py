"""Opens the context menu of words and marks, and the page of a link."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from reader.domain.annotation import Side
from reader.ui.web import open_address

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.desk import Reading
    from reader.domain.annotation import Passage
    from reader.ui.commands.actions import Actions
    from reader.ui.frame.body import Body
    from reader.ui.open import OpenArticle


class AtPointer(QObject):
    """Opens the browser for web addresses only, and only on the reader's click."""

    def __init__(
        self, open_: OpenArticle, body: Body, actions: Actions, window: QWidget
    ) -> None:
        super().__init__(window)
        self._open = open_
        self._body = body
        self._actions = actions
        self._window = window
        body.page.pointer.menu_requested.connect(self._on_menu_requested)
        body.page.pointer.link_activated.connect(self._on_link_activated)

    def _on_menu_requested(self, where: QPoint, passage: Passage) -> None:
        reading = self._open.reading
        page = self._body.page.page
        mark = reading.mark(page.marking.at(passage)) if reading and page else None
        actions = self._body.notes.actions_for(mark) if mark else []
        if reading and self._is_corrected(reading, passage):
            actions += [self._actions["machine_words"], self._actions["uncorrect"]]
        self._actions.context_menu(self._window, actions).popup(where)

    def _is_corrected(self, reading: Reading, here: Passage) -> bool:
        if here.side is not Side.TRANSLATION:
            return False
        at = reading.sentence_at(here.block, here.side, here.start)
        return reading.is_corrected(here.block, at)

    def _on_link_activated(self, address: str) -> None:
        open_address(address)
