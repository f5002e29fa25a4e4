"""The menu behind “Aa”: how the page looks, changed while looking at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from reader.ui.look.screen import scrolling
from reader.ui.settings.reading_form import ReadingForm

if TYPE_CHECKING:
    from reader.settings import ReadingSettings


_AIR = 8  # pixels to the screen's edge
_ACROSS, _ABOVE = 16, 14  # pixels around the form


class TypePanel(QFrame):
    """A pop-up with the reading form; closes when the reader clicks elsewhere."""

    changed = Signal(object)  # ReadingSettings

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("card")
        self._form = ReadingForm(self)
        self._form.changed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(_ACROSS, _ABOVE, _ACROSS, _ABOVE)
        self._area = scrolling(self._form, self)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._area)

    def open(self, settings: ReadingSettings, button: QWidget) -> None:
        """Show under the button, its right edges together, within the screen."""
        self._form.show_settings(settings)
        below = button.mapToGlobal(QPoint(button.width(), button.height() + 6))
        screen = button.screen().availableGeometry()
        bar = self._area.verticalScrollBar().sizeHint().width()
        wanted = self._form.sizeHint() + QSize(bar, 0)
        self.ensurePolished()  # the style sheet sets the width of the border
        edge = self.frameWidth()
        frame = QSize(2 * (_ACROSS + edge), 2 * (_ABOVE + edge))
        most = QSize(screen.width(), screen.bottom() - below.y() - _AIR)
        self.resize((wanted + frame).boundedTo(most))
        self.move(below - QPoint(self.width(), 0))
        self.show()
