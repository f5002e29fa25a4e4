"""One sentence over the page, with the button that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QWidget,
)

from reader.ui.announcer import Announcer
from reader.ui.look.icons import icon
from reader.ui.messages import NextStep, step_label

if TYPE_CHECKING:
    from reader.ui.look.theme import Palette
    from reader.ui.messages import Message


class Notice(QFrame):
    """Shows a message inline, until it is dealt with or closed."""

    step_pressed = Signal(NextStep)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._step = NextStep.NOTHING
        self._text = QLabel(self, wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._announcer = Announcer(self)
        # Outside a dialog, Return presses a button only so.
        self._button = QPushButton(self, autoDefault=True)
        self._close = QToolButton(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(26, 8, 10, 8)
        row.addWidget(self._text, 1)
        row.addWidget(self._button)
        row.addWidget(self._close)
        self._button.clicked.connect(self._on_pressed)
        self._close.clicked.connect(self.hide)
        self._retranslate()
        self.hide()

    def set_theme(self, palette: Palette) -> None:
        self._close.setIcon(icon("close", palette.soft, 14))

    def show_message(self, message: Message) -> None:
        self._step = message.step
        self._text.setText(message.line)
        self._button.setText(step_label(message.step))
        self._button.setVisible(message.step is not NextStep.NOTHING)
        self.show()
        self._announcer.say(message.line)

    @property
    def text(self) -> str:
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _on_pressed(self) -> None:
        self.hide()
        self.step_pressed.emit(self._step)

    def _retranslate(self) -> None:
        self._button.setText(step_label(self._step))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
