"""The pictures of the open article: which are asked for, and whether all are here."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.ui.page.rows.page import Page


class Pictures(QObject):
    """Asks for each picture once."""

    requested = Signal(str)  # its URL

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._asked: set[str] = set()

    def ask(self, urls: Iterable[str]) -> None:
        for url in urls:
            if url not in self._asked:
                self._asked.add(url)
                self.requested.emit(url)

    def has_every(self, page: Page) -> bool:
        """Whether all pictures came, or are known to be missing; ask for the others."""
        blocks = page.reading.article.blocks
        urls = [block.image.url for block in blocks if block.image]
        missing = [url for url in urls if url not in page.images]
        self.ask(missing)
        return not missing

    def forget(self) -> None:
        """Ask for each picture again: another article is to be shown."""
        self._asked.clear()
