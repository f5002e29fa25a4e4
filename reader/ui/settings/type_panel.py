"""The menu behind “Aa”: how the page looks, changed while looking at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.ui.settings.reading_form import ReadingForm

if TYPE_CHECKING:
    from reader.settings import ReadingSettings


class TypePanel(QFrame):
    """A pop-up with the reading form; closes when the reader clicks elsewhere."""

    changed = Signal(object)  # ReadingSettings

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self._form = ReadingForm(self)
        self._form.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 14)
        column.addWidget(self._form)

    def open(self, settings: ReadingSettings, button: QWidget) -> None:
        """Show under the button, its right edges together."""
        self._form.show_settings(settings)
        self.adjustSize()
        below = button.mapToGlobal(QPoint(button.width(), button.height() + 6))
        self.move(below - QPoint(self.width(), 0))
        self.show()
