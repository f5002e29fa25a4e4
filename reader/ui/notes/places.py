"""The card that asks where an orphan belongs: is it here, or at the next place?"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.labels import set_tone
from reader.ui.notes.quotes import shortened

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


class PlacesCard(QFrame):
    """Shows the lost words and one place at a time; emits the answer."""

    attach_pressed = Signal()
    next_pressed = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._quote = set_tone(QLabel(self, wordWrap=True), "soft")
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._question = QLabel(self)
        self._count = set_tone(QLabel(self), "small")
        self.attach = QPushButton(self, default=True)
        self.next, self.leave = QToolButton(self), QToolButton(self)
        self._arrange()
        self._connect()
        self._retranslate()
        self.hide()

    def ask(self, quote: str, number: int, count: int) -> None:
        """Ask about a place; "Next" is shown if there are several."""
        self._quote.setText(shortened(quote))
        self._count.setText(self.tr("{n} of {count}").format(n=number, count=count))
        self._count.setVisible(count > 1)
        self.next.setVisible(count > 1)
        is_new = self.isHidden()
        self.show()
        if is_new:
            self.attach.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def text(self) -> str:
        """What it asks."""
        shown = (self._question, self._count)
        return "  ".join(label.text() for label in shown if not label.isHidden())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        answer = self.focusWidget()
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and isinstance(answer, QAbstractButton):
            answer.click()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        asked = QHBoxLayout()
        asked.setSpacing(4)
        asked.addWidget(self._question)
        asked.addStretch(1)
        asked.addWidget(self._count)
        asked.addWidget(self.next)
        answers = QHBoxLayout()
        answers.addWidget(self.attach)
        answers.addStretch(1)
        answers.addWidget(self.leave)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self._quote)
        column.addLayout(asked)
        column.addLayout(answers)

    def _connect(self) -> None:
        self.attach.clicked.connect(self.attach_pressed)
        self.next.clicked.connect(self.next_pressed)
        self.leave.clicked.connect(self.left)

    def _retranslate(self) -> None:
        self._question.setText(self.tr("Is it here?"))
        self.attach.setText(self.tr("Attach"))
        self.attach.setToolTip(self.tr("The mark belongs to these words"))
        self.next.setText(self.tr("Next"))
        self.next.setToolTip(self.tr("Show the next place that is like it"))
        self.leave.setText(self.tr("Cancel"))
