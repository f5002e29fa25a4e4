"""The switch between the two directions of translation."""

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

from reader.domain.language import EN_ZH, ZH_EN
from reader.ui.labels import language_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.domain.language import Direction


class DirectionButtons(QFrame):
    """Two buttons joined into a strip."""

    changed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("layouts")  # dressed as the header's strip is
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._buttons = {each: QToolButton(self) for each in (EN_ZH, ZH_EN)}
        self._buttons[ZH_EN].setProperty("place", "last")
        group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for button in self._buttons.values():
            button.setCheckable(True)
            group.addButton(button)
            row.addWidget(button)
        self.choose(EN_ZH)
        group.buttonClicked.connect(self._on_clicked)
        self._retranslate()

    @property
    def direction(self) -> Direction:
        return ZH_EN if self._buttons[ZH_EN].isChecked() else EN_ZH

    def button(self, direction: Direction) -> QToolButton:
        return self._buttons[direction]

    def choose(self, direction: Direction) -> None:
        self._buttons[direction].setChecked(True)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_clicked(self) -> None:
        self.changed.emit()

    def _retranslate(self) -> None:
        for direction, button in self._buttons.items():
            source, target = direction.source, direction.target
            button.setText(f"{language_name(source)} → {language_name(target)}")
        self.setAccessibleName(self.tr("Direction"))
