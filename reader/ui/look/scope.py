"""The switch between what is kept of every article and of the open one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
)

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


class ScopeButtons(QFrame):
    """Two buttons joined into a strip; without an article only "All" is left."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("layouts")  # dressed as the header's strip is
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.all, self.one = QToolButton(self), QToolButton(self)
        self.one.setProperty("place", "last")
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in (self.all, self.one):
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self.all.setChecked(True)
        group.buttonClicked.connect(self._on_clicked)
        self._retranslate()

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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        self.all.setText(self.tr("All"))
        self.one.setText(self.tr("This article"))
        self.setAccessibleName(self.tr("Which articles"))
