"""One sentence over the page, with the button that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.announcer import Announcer
from reader.ui.look.icons import set_icon
from reader.ui.look.screen import Beside
from reader.ui.messages import (
    Message,
    NextStep,
    other_computer_sentence,
    step_label,
)

if TYPE_CHECKING:
    from reader.ui.frame.address_row import AddressRow
    from reader.ui.look.theme import Palette


_BAR = 160  # pixels


class Notice(QFrame):
    """Shows a message inline, until it is dealt with or closed.

    While what the reader asked for runs, the buttons give way to its progress.
    """

    step_pressed = Signal(NextStep)
    address_given = Signal(str)  # of language packs, in the place of the one blocked
    cancel_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("notice")
        self._message = Message("")
        self._text = QLabel(self, wordWrap=True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._announcer = Announcer(self)
        # Outside a dialog, Return presses a button only so.
        self._button = QPushButton(self, autoDefault=True)
        self._other = QPushButton(self, autoDefault=True)
        self._progress = QProgressBar(self, textVisible=False)
        self._progress.setMaximumWidth(_BAR)
        self._cancel = QPushButton(self, autoDefault=True)
        self._close = QToolButton(self)
        self._address: AddressRow | None = None  # since it was needed first
        said = Beside(
            self._text, self._progress, self._cancel, self._button, self._other
        )
        row = QHBoxLayout()
        row.addLayout(said, 1)
        row.addWidget(self._close)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(26, 8, 10, 8)
        self._column.addLayout(row)
        self._button.clicked.connect(lambda: self._press(self._message.step))
        self._other.clicked.connect(lambda: self._press(self._message.other))
        self._cancel.clicked.connect(self.cancel_pressed)
        self._close.clicked.connect(self.hide)
        self._retranslate()
        self._show_running(is_running=False)
        self.hide()

    def set_theme(self, palette: Palette) -> None:
        set_icon(self._close, "close", palette.soft, 14)

    def show_message(self, message: Message, address: str = "") -> None:
        """Show a message; `address` is in the field of one that asks for an address."""
        self._message = message
        if message.step is NextStep.GIVE_ADDRESS:
            self._address_row().suggest(address)
        self._text.setText(message.line)
        self._retranslate()
        self._show_running(is_running=False)
        self.show()
        self._announcer.say(message.line)

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show how far it is; of a total of 0: no end is known yet."""
        self._text.setText(text)
        self._progress.setRange(0, total)
        self._progress.setValue(done)
        self._show_running(is_running=True)

    @property
    def is_running(self) -> bool:
        """True while it shows progress."""
        return not self._cancel.isHidden()

    @property
    def text(self) -> str:
        return self._text.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _address_row(self) -> AddressRow:
        if self._address is None:
            from reader.ui.frame.address_row import AddressRow

            self._address = AddressRow(self)
            self._address.given.connect(self.address_given)
            self._address.other_way_pressed.connect(self._show_other_way)
            self._column.addWidget(self._address)
        return self._address

    def _show_other_way(self) -> None:
        """Say how a pack comes here without this computer's network."""
        said = other_computer_sentence()
        self._text.setText(said)
        self._announcer.say(said)

    def _press(self, step: NextStep) -> None:
        self.hide()
        self.step_pressed.emit(step)

    def _show_running(self, *, is_running: bool) -> None:
        asks = self._message.step is NextStep.GIVE_ADDRESS
        has_step = self._message.step is not NextStep.NOTHING and not asks
        if self._address is not None:
            self._address.setVisible(asks and not is_running)
        has_other = self._message.other is not NextStep.NOTHING
        self._progress.setVisible(is_running)
        self._cancel.setVisible(is_running)
        self._button.setVisible(has_step and not is_running)
        self._other.setVisible(has_other and not is_running)

    def _retranslate(self) -> None:
        self._button.setText(step_label(self._message.step))
        self._other.setText(step_label(self._message.other))
        self._cancel.setText(self.tr("Cancel"))
        self._close.setToolTip(self.tr("Close"))
        self._close.setAccessibleName(self.tr("Close"))
