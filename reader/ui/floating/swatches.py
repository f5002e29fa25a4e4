"""The five colours of a highlight as a row of round buttons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from reader.domain.annotation import Colour
from reader.ui.labels import colour_name
from reader.ui.look.scale import scaled
from reader.ui.look.theme import LIGHT

if TYPE_CHECKING:
    from reader.ui.look.theme import Palette

SWATCH = 18  # pixels
_SHARP = 3  # drawn as much larger


def tool_button(parent: QWidget) -> QToolButton:
    """A button of a floating bar: the keyboard stays in the page."""
    button = QToolButton(parent)
    button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return button


class Swatches(QWidget):
    """Emits the colour that was pressed; a ring marks the current one, if any."""

    chosen = Signal(Colour)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._palette = LIGHT
        self._current: Colour | None = None
        self.buttons = {colour: tool_button(self) for colour in Colour}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        for colour, button in self.buttons.items():
            button.setProperty("colour", colour)
            button.clicked.connect(self._on_pressed)
            row.addWidget(button)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        self._palette = palette
        side = scaled(SWATCH)
        for button in self.buttons.values():
            button.setIconSize(QSize(side, side))
        self._draw()

    def set_current(self, colour: Colour | None) -> None:
        self._current = colour
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _draw(self) -> None:
        palette = self._palette
        for colour, button in self.buttons.items():
            is_current = colour is self._current
            edge = QColor(palette.ink if is_current else palette.rule)
            button.setIcon(_swatch(palette.highlights[colour], edge, is_current))

    def _on_pressed(self) -> None:
        self.chosen.emit(Colour(self.sender().property("colour")))

    def _retranslate(self) -> None:
        for colour, button in self.buttons.items():
            button.setToolTip(colour_name(colour))
            button.setAccessibleName(colour_name(colour))


def _swatch(colour: str, edge: QColor, is_current: bool) -> QIcon:
    """A round spot of colour, drawn large so that it is sharp everywhere."""
    pixmap = QPixmap(_SHARP * SWATCH, _SHARP * SWATCH)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    width = 2 * _SHARP if is_current else 1
    painter.setPen(QPen(edge if is_current else edge.darker(115), width))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(pixmap.rect().adjusted(4, 4, -5, -5))
    painter.end()
    return QIcon(pixmap)
