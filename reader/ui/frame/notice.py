"""One sentence over the page, with the button that helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QLayoutItem,
    QProgressBar,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from reader.ui.announcer import Announcer
from reader.ui.look.icons import set_icon
from reader.ui.look.scale import scaled
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
_WORDS = 280  # pixels that a sentence needs beside its buttons
_GAP = 6


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
        said = _Beside(
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
        """Say it. Where it asks for an address, `address` is in the field at first."""
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


class _Beside(QLayout):
    """A sentence with its buttons beside it, or in rows below, as the width decides.

    A layout, and not a box whose direction changes when it is resized: the layout
    around it asks first how high it would be, and takes the answer.
    """

    def __init__(self, words: QWidget, *buttons: QWidget) -> None:
        super().__init__()
        self._items: list[QLayoutItem] = []
        for widget in (words, *buttons):
            self.addWidget(widget)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation.Horizontal

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(place.bottom() + 1 for place in self._places(width))

    def sizeHint(self) -> QSize:
        hints = [item.sizeHint() for item in self._shown()]
        width = sum(hint.width() + _GAP for hint in hints) - _GAP
        return QSize(width, max(hint.height() for hint in hints))

    def minimumSize(self) -> QSize:
        least = [item.minimumSize() for item in self._shown()]
        return QSize(max(each.width() for each in least), least[0].height())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        spare = rect.height() - self.heightForWidth(rect.width())
        places = self._places(rect.width())
        for item, place in zip(self._shown(), places, strict=True):
            item.setGeometry(place.translated(rect.left(), rect.top() + spare // 2))

    def _shown(self) -> list[QLayoutItem]:
        words, *buttons = self._items
        return [words, *(each for each in buttons if not each.isEmpty())]

    def _places(self, width: int) -> list[QRect]:
        """Where the words and each button stand, from the top left."""
        words, *buttons = self._shown()
        hints = [button.sizeHint() for button in buttons]
        high = max((hint.height() for hint in hints), default=0)
        hints = [QSize(hint.width(), high) for hint in hints]  # all equally high
        room = width - sum(hint.width() + _GAP for hint in hints)
        if not buttons or room >= scaled(_WORDS):
            return _in_a_row(room, words.heightForWidth(room), hints)
        said = words.heightForWidth(width)
        return [QRect(0, 0, width, said), *_below(width, said + _GAP, hints)]


def _in_a_row(room: int, high: int, hints: list[QSize]) -> list[QRect]:
    whole = max([high, *(hint.height() for hint in hints)])
    places, left = [QRect(0, 0, room, whole)], room + _GAP
    for hint in hints:
        top = (whole - hint.height()) // 2
        places.append(QRect(QPoint(left, top), hint))
        left += hint.width() + _GAP
    return places


def _below(width: int, top: int, hints: list[QSize]) -> list[QRect]:
    places, left = [], 0
    for hint in hints:
        if left and left + hint.width() > width:
            left, top = 0, top + hint.height() + _GAP
        places.append(
            QRect(QPoint(left, top), hint.boundedTo(QSize(width, hint.height())))
        )
        left += hint.width() + _GAP
    return places
