"""The switch between what is kept of every article and of the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.look.strip import ButtonStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton, QWidget


class ScopeButtons(ButtonStrip):
    """Without an article only "All" is left."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(2, parent)

    @property
    def all(self) -> QToolButton:
        return self.buttons[0]

    @property
    def one(self) -> QToolButton:
        return self.buttons[1]

    @property
    def is_one_article(self) -> bool:
        return self.one.isChecked()

    def switch(self) -> None:
        """To the other of the two, as if its button were pressed."""
        (self.all if self.is_one_article else self.one).click()

    def set_article_open(self, is_open: bool) -> None:
        self.setVisible(is_open)
        if not is_open:
            self.all.setChecked(True)

    def _retranslate(self) -> None:
        self.all.setText(self.tr("All"))
        self.one.setText(self.tr("This article"))
        self.setAccessibleName(self.tr("Which articles"))
