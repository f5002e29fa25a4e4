"""The buttons that limit a list to the open article, its book, or nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.look.strip import ButtonStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton, QWidget


class ScopeButtons(ButtonStrip):
    """Shows only "All" without an article, and "Book" only for a chapter."""

    _has_book = False
    _has_article = True
    _was_one = False

    def __init__(self, parent: QWidget) -> None:
        super().__init__(3, parent)
        self.book.hide()

    @property
    def all(self) -> QToolButton:
        return self.buttons[0]

    @property
    def book(self) -> QToolButton:
        return self.buttons[1]

    @property
    def one(self) -> QToolButton:
        return self.buttons[2]

    @property
    def is_one_book(self) -> bool:
        return self.book.isChecked()

    @property
    def is_one_article(self) -> bool:
        return self.one.isChecked()

    def switch(self) -> None:
        """From the article to its book, to all, and back, as a press would."""
        if not self._has_article:
            return
        if self.is_one_article:
            (self.book if self._has_book else self.all).click()
        else:
            (self.all if self.is_one_book else self.one).click()

    def set_chapter_open(self, is_open: bool) -> None:
        """Offer the open book; without one, limit to the article instead."""
        self._has_book = is_open
        self.book.setVisible(is_open)
        if not is_open and self.is_one_book:
            self.one.setChecked(True)
        self._retranslate()

    def set_article_open(self, is_open: bool) -> None:
        """Offer the open article, chosen if the last one was; without one, show all."""
        if is_open == self._has_article:
            return
        self._has_article = is_open
        self.setVisible(is_open)
        if not is_open:
            self._was_one = self.is_one_article
            self.all.setChecked(True)
        elif self._was_one:
            self.one.setChecked(True)

    def _retranslate(self) -> None:
        self.all.setText(self.tr("All"))
        self.book.setText(self.tr("Book"))
        one = self.tr("Chapter") if self._has_book else self.tr("This article")
        self.one.setText(one)
        self.setAccessibleName(self.tr("Which articles"))
