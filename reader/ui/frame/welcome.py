"""The welcome: three lines and three samples, while there is no article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from reader.paths import resource
from reader.ui.labels import set_tone
from reader.ui.look.scale import scaled
from reader.ui.look.screen import scrolling
from reader.ui.messages import NextStep, step_label

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent

    from reader.ui.messages import Message

_SAMPLES = (
    ("A village learns to count its owls 一个村庄学着数猫头鹰", "counting-owls.html"),
    ("The night train comes back to the valley", "night-train.html"),
    ("社区食堂的一千个早晨", "community-canteen.html"),
)
_WIDTH = 420  # pixels of a comfortable column
_RING = 6  # pixels between the words of a link and the edge that shows its focus


class Welcome(QWidget):
    """Teaches in three lines, offers samples; or says why a file did not open."""

    open_pressed = Signal()
    sample_chosen = Signal(object)
    step_pressed = Signal(NextStep)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("centre")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._message: Message | None = None
        self._title = set_tone(QLabel(self, wordWrap=True), "title")
        self._lines = [QLabel(self, wordWrap=True) for _ in range(3)]
        for label in (self._title, *self._lines):  # they name files, which say anything
            label.setTextFormat(Qt.TextFormat.PlainText)
        self._open = QPushButton(self, default=True)
        self._step = QPushButton(self, autoDefault=True)
        self.setFocusProxy(self._open)
        self._samples_title = set_tone(QLabel(self), "heading")
        self._samples = [_SampleButton(*each, self) for each in _SAMPLES]
        self._arrange()
        self._connect()
        self.show_welcome()

    def show_welcome(self) -> None:
        self._message = None
        self._retranslate()

    def show_message(self, message: Message) -> None:
        """Say why there is nothing to read, with the button that helps."""
        self._message = message
        self._retranslate()

    @property
    def has_message(self) -> bool:
        """True while it says why there is nothing to read."""
        return self._message is not None

    @property
    def text(self) -> str:
        """All that is said, for tests and screen readers."""
        labels = (self._title, *self._lines)
        return "\n".join(label.text() for label in labels if label.text())

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        elif event.type() is QEvent.Type.StyleChange:
            self._scale()
        super().changeEvent(event)

    def _scale(self) -> None:
        """Set sizes for the interface's text."""
        self._inner.setMaximumWidth(scaled(_WIDTH))

    def _arrange(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(self._title)
        column.addSpacing(6)
        for line in self._lines:
            column.addWidget(line)
        column.addSpacing(10)
        for button in (self._step, self._open):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(18)
        column.addWidget(self._samples_title)
        column.setSpacing(10)
        column.setContentsMargins(_RING, 0, 0, 0)  # words in line with the samples'
        inner = QWidget(self)
        whole = QVBoxLayout(inner)
        whole.setSpacing(10)
        whole.addLayout(column)
        for sample in self._samples:
            whole.addWidget(sample)
        self._inner = inner
        self._scale()
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(inner, 100)
        middle.addStretch(1)
        page = QWidget(self)
        around = QVBoxLayout(page)
        around.addStretch(2)
        around.addLayout(middle)
        around.addStretch(3)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scrolling(page, self))

    def _connect(self) -> None:
        self.setFocusProxy(self._open)
        self._open.clicked.connect(self.open_pressed)
        self._step.clicked.connect(self._on_step_pressed)
        for sample in self._samples:
            sample.clicked.connect(self._on_sample_pressed)

    def _on_step_pressed(self) -> None:
        if self._message is not None:
            self.step_pressed.emit(self._message.step)

    def _on_sample_pressed(self) -> None:
        self.sample_chosen.emit(resource("samples", self.sender().property("name")))

    def _retranslate(self) -> None:
        self._open.setText(self.tr("Open an article…"))
        self._samples_title.setText(self.tr("Or try a sample").upper())
        if self._message is None:
            self._title.setText(self.tr("Read the news in two languages"))
            texts = (
                self.tr("Save a news page in your browser, then drop the file here."),
                self.tr("Its text appears with a translation made on this computer."),
                self.tr("Mark what matters; what you mark stays yours, offline."),
            )
        else:
            self._title.setText(self._message.title)
            texts = (self._message.explanation, "", "")
        for line, text in zip(self._lines, texts, strict=True):
            line.setText(text)
            line.setVisible(bool(text))
        self._show_step()

    def _show_step(self) -> None:
        step = self._message.step if self._message else NextStep.NOTHING
        is_other = step not in (NextStep.NOTHING, NextStep.OPEN_ANOTHER)
        self._step.setText(step_label(step))
        self._step.setVisible(is_other)


class _SampleButton(QPushButton):
    """A link as wide as its title; a title that has no room ends in an ellipsis."""

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(title, parent, flat=True, autoDefault=True)
        self.setProperty("name", name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        option = QStyleOptionButton()
        self.initStyleOption(option)
        metrics, missing = self.fontMetrics(), self.sizeHint().width() - self.width()
        if missing > 0:
            option.text = metrics.elidedText(
                self.text(),
                Qt.TextElideMode.ElideRight,
                metrics.horizontalAdvance(self.text()) - missing,
            )
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)
