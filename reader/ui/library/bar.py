"""The bar that is shown while the library cannot be used as usual."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from reader.ui.announcer import Announcer
from reader.ui.library.sentences import Remedy, condition_text, remedies, remedy_label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from reader.desk.library_file import Condition


_LEAST_EMS = 20  # of the text's width beside the buttons


class LibraryBar(QFrame):
    """Says what is wrong with the library, with buttons that help, while it lasts."""

    remedy_requested = Signal(Remedy)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._condition: Condition | None = None
        self._report = ""  # what was done, while nothing is wrong
        self._text = QLabel(self, wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._announcer = Announcer(self)
        self._buttons = {each: QPushButton(self, autoDefault=True) for each in Remedy}
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(26, 8, 10, 8)
        self._row.addWidget(self._text, 1)
        self._offered = QHBoxLayout()
        self._offered.addStretch(1)
        for remedy, button in self._buttons.items():
            button.clicked.connect(partial(self.remedy_requested.emit, remedy))
            self._offered.addWidget(button)
        self._row.addLayout(self._offered)
        self.hide()

    @property
    def text(self) -> str:
        return self._text.text()

    def button(self, remedy: Remedy) -> QPushButton:
        return self._buttons[remedy]

    def show_condition(self, condition: Condition) -> None:
        """Show the condition of the library; hide the bar while all is well."""
        is_new = condition != self._condition
        self._condition = condition
        if condition.is_sound:
            self.setVisible(bool(self._report))
            return
        self._report = ""
        self._show(condition_text(condition), remedies(condition), aloud=is_new)

    def show_report(self, text: str) -> None:
        """Say what was done, until the reader closes the bar or something is wrong."""
        self._report = text
        self._show(text, (Remedy.SHOW, Remedy.CLOSE), aloud=True)

    def close_report(self) -> None:
        self._report = ""
        self.hide()

    def _show(self, text: str, offered: tuple[Remedy, ...], *, aloud: bool) -> None:
        for remedy, button in self._buttons.items():
            button.setText(remedy_label(remedy))
            button.setVisible(remedy in offered)
        self._text.setText(text)
        self._arrange()
        self.show()
        if aloud:
            self._announcer.say(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        """Put the buttons below the text where too little room is left for that."""
        left = self.width() - self._offered.sizeHint().width()
        is_narrow = left < _LEAST_EMS * self.fontMetrics().height()
        directions = QBoxLayout.Direction
        self._row.setDirection(
            directions.TopToBottom if is_narrow else directions.LeftToRight
        )

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange and self._condition is not None:
            self.show_condition(self._condition)
        super().changeEvent(event)
