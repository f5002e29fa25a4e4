"""The switch between the two directions of translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.language import EN_ZH, ZH_EN
from reader.ui.labels import direction_name
from reader.ui.look.strip import ButtonStrip

if TYPE_CHECKING:
    from PySide6.QtWidgets import QToolButton, QWidget

    from reader.domain.language import Direction

_DIRECTIONS = (EN_ZH, ZH_EN)


class DirectionButtons(ButtonStrip):
    """Emits the direction whose terms are to be shown."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(len(_DIRECTIONS), parent)

    @property
    def direction(self) -> Direction:
        return next(each for each in _DIRECTIONS if self.button(each).isChecked())

    def button(self, direction: Direction) -> QToolButton:
        return self.buttons[_DIRECTIONS.index(direction)]

    def choose(self, direction: Direction) -> None:
        self.button(direction).setChecked(True)

    def _retranslate(self) -> None:
        for direction, button in zip(_DIRECTIONS, self.buttons, strict=True):
            button.setText(direction_name(direction))
        self.setAccessibleName(self.tr("Direction"))
