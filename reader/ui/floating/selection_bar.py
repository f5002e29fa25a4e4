"""What can be done with a selection, beside it: colours, note, bookmark, copy."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QHBoxLayout, QToolButton

from reader.domain.annotation import Colour
from reader.ui.floating.card import Floating
from reader.ui.labels import colour_name
from reader.ui.look.icons import icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.look.theme import Palette

_SWATCH = 18  # pixels


class SelectionBar(Floating):
    """A row of buttons; says which was pressed."""

    colour_chosen = Signal(Colour)
    note_pressed = Signal()
    bookmark_pressed = Signal()
    copy_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._swatches = {colour: self._button() for colour in Colour}
        self._note, self._bookmark, self._copy = (self._button() for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(6, 5, 6, 5)
        row.setSpacing(2)
        for colour, button in self._swatches.items():
            button.setProperty("colour", colour)
            button.clicked.connect(self._on_colour_pressed)
            row.addWidget(button)
        for button, signal in (
            (self._note, self.note_pressed),
            (self._bookmark, self.bookmark_pressed),
            (self._copy, self.copy_pressed),
        ):
            button.clicked.connect(signal)
            row.addWidget(button)
        self._retranslate()

    def set_theme(self, palette: Palette) -> None:
        for colour, button in self._swatches.items():
            button.setIcon(_swatch(palette.highlights[colour], palette.rule))
        for button, name in (
            (self._note, "notes"),
            (self._bookmark, "bookmark"),
            (self._copy, "copy"),
        ):
            button.setIcon(icon(name, palette.soft, 16))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _button(self) -> QToolButton:
        button = QToolButton(self)
        button.setIconSize(QSize(_SWATCH, _SWATCH))
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        return button

    def _on_colour_pressed(self) -> None:
        self.colour_chosen.emit(Colour(self.sender().property("colour")))

    def _retranslate(self) -> None:
        names = {button: colour_name(each) for each, button in self._swatches.items()}
        names[self._note] = self.tr("Write a note")
        names[self._bookmark] = self.tr("Bookmark")
        names[self._copy] = self.tr("Copy")
        for button, name in names.items():
            button.setToolTip(name)
            button.setAccessibleName(name)


def _swatch(colour: str, edge: str) -> QIcon:
    """A round spot of colour, drawn large so that it is sharp everywhere."""
    pixmap = QPixmap(3 * _SWATCH, 3 * _SWATCH)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QColor(edge).darker(115))
    painter.setBrush(QColor(colour))
    painter.drawEllipse(pixmap.rect().adjusted(4, 4, -5, -5))
    painter.end()
    return QIcon(pixmap)
