"""Find in the article: a field, a count, up and down."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from reader.ui.announcer import Announcer
from reader.ui.labels import set_tone
from reader.ui.look.icons import set_icon

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reader.ui.look.theme import Palette


class FindBar(QFrame):
    """Reports what to find and which way to go; shows how many there are."""

    text_changed = Signal(str)
    next_pressed = Signal()
    previous_pressed = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self.field = QLineEdit(self)
        self.field.setMinimumWidth(200)
        self._announcer = Announcer(self)
        self._count = set_tone(QLabel(self), "small")
        self._up, self._down, self._close = (QToolButton(self) for _ in range(3))
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 6, 6, 6)
        row.setSpacing(4)
        for widget in (self.field, self._count, self._up, self._down, self._close):
            row.addWidget(widget)
        self._connect()
        self._retranslate()
        self.hide()

    def set_theme(self, palette: Palette) -> None:
        for button, name in (
            (self._up, "up"),
            (self._down, "down"),
            (self._close, "close"),
        ):
            set_icon(button, name, palette.soft, 14)

    def open(self, text: str = "") -> None:
        """Show, with the selected words already in the field."""
        self.show()
        self.adjustSize()
        # The focus comes first: Orca says nothing of a change of text just before it.
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        if text:
            self.field.setText(text)
        self.field.selectAll()
        self.text_changed.emit(self.field.text())

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def show_count(self, number: int, count: int) -> None:
        """Show the number of the current match, and the count of all."""
        found = self.tr("{n} of {count}").format(n=number, count=count)
        nothing = self.tr("not found")
        text = found if count else nothing
        self._count.setText(text if self.field.text() else "")
        self._announcer.say(self._count.text())
        self.adjustSize()

    @property
    def count_text(self) -> str:
        return self._count.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.text_changed)
        self.field.returnPressed.connect(self.next_pressed)
        self._down.clicked.connect(self.next_pressed)
        self._up.clicked.connect(self.previous_pressed)
        self._close.clicked.connect(self.close_bar)
        backwards = QShortcut(QKeySequence("Shift+Return"), self)
        backwards.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        backwards.activated.connect(self.previous_pressed)

    def _retranslate(self) -> None:
        self.field.setPlaceholderText(self.tr("Find in both languages"))
        for widget, name in (
            (self.field, self.tr("Find in the article")),
            (self._up, self.tr("Previous")),
            (self._down, self.tr("Next")),
            (self._close, self.tr("Close")),
        ):
            widget.setAccessibleName(name)
            widget.setToolTip(name)
