"""The language packs: what is here, what can be had, and what is on its way."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from reader.ui.labels import tell_tone

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


@dataclass(frozen=True, slots=True)
class PackRow:
    """A pack as the dialog shows it. An empty `action` means nothing can be done."""

    key: str
    name: str
    facts: str
    action: str = ""


class PacksDialog(QDialog):
    """Shows rows and progress; says what the reader wants done."""

    install_pressed = Signal()
    listing_pressed = Signal()
    cancel_pressed = Signal()
    remove_pressed = Signal(str)
    download_pressed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Language packs"))
        self.resize(560, 460)
        self._installed, self._available = QVBoxLayout(), QVBoxLayout()
        self._message = tell_tone(QLabel(self, wordWrap=True), "soft")
        self._bar = QProgressBar(self, textVisible=False)
        self._cancel = QPushButton(self.tr("Cancel"), self)
        self._list = QPushButton(self.tr("Look for packs online…"), self)
        self._install = QPushButton(self.tr("Install from file…"), self)
        self._arrange()
        self._install.clicked.connect(self.install_pressed)
        self._list.clicked.connect(self.listing_pressed)
        self._cancel.clicked.connect(self.cancel_pressed)
        self.show_rest("")

    def show_installed(self, rows: Sequence[PackRow]) -> None:
        empty = self.tr("None yet.")
        _fill(self._installed, rows, empty, self._on_remove_pressed, self)

    def show_available(self, rows: Sequence[PackRow]) -> None:
        empty = self.tr("Nothing new was found.")
        _fill(self._available, rows, empty, self._on_download_pressed, self)

    def show_progress(self, text: str, share: float) -> None:
        """Something runs; a negative share means no end in sight."""
        self._message.setText(text)
        self._bar.setRange(0, 0 if share < 0 else 1000)
        self._bar.setValue(round(share * 1000))
        self._set_running(is_running=True)

    def show_rest(self, text: str) -> None:
        """Nothing runs; `text` says how it went."""
        self._message.setText(text)
        self._set_running(is_running=False)

    @property
    def message(self) -> str:
        return self._message.text()

    def _set_running(self, *, is_running: bool) -> None:
        self._bar.setVisible(is_running)
        self._cancel.setVisible(is_running)
        self._list.setDisabled(is_running)
        self._install.setDisabled(is_running)

    def _on_remove_pressed(self) -> None:
        self.remove_pressed.emit(self.sender().objectName())

    def _on_download_pressed(self) -> None:
        self.download_pressed.emit(self.sender().objectName())

    def _arrange(self) -> None:
        inner = QWidget(self)
        rows = QVBoxLayout(inner)
        rows.setSpacing(6)
        rows.addWidget(tell_tone(QLabel(self.tr("Installed").upper()), "heading"))
        rows.addLayout(self._installed)
        rows.addSpacing(14)
        rows.addWidget(tell_tone(QLabel(self.tr("Online").upper()), "heading"))
        rows.addLayout(self._available)
        offline = self.tr("Nothing is looked up or downloaded until you ask for it.")
        rows.addWidget(tell_tone(QLabel(offline, wordWrap=True), "faint"))
        rows.addStretch(1)
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidget(inner)
        buttons = QHBoxLayout()
        buttons.addWidget(self._list)
        buttons.addWidget(self._install)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.addWidget(area, 1)
        column.addWidget(self._message)
        column.addWidget(self._bar)
        column.addLayout(buttons)


def megabytes(size: int) -> str:
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def _fill(
    column: QVBoxLayout,
    rows: Sequence[PackRow],
    empty: str,
    on_pressed: Callable[[], None],
    parent: QWidget,
) -> None:
    while (item := column.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.deleteLater()
    if not rows:
        column.addWidget(tell_tone(QLabel(empty, parent), "soft"))
    for row in rows:
        column.addWidget(_row(row, on_pressed, parent))


def _row(row: PackRow, on_pressed: Callable[[], None], parent: QWidget) -> QWidget:
    frame = QFrame(parent)
    frame.setObjectName("card")
    text = QLabel(row.name, frame)
    text.setTextFormat(Qt.TextFormat.PlainText)
    words = QVBoxLayout()
    words.setSpacing(2)
    words.addWidget(text)
    words.addWidget(tell_tone(QLabel(row.facts, frame, wordWrap=True), "faint"))
    line = QHBoxLayout(frame)
    line.addLayout(words, 1)
    if row.action:
        button = QPushButton(row.action, frame)
        button.setObjectName(row.key)
        button.setAccessibleName(f"{row.action} {row.name}")
        button.clicked.connect(on_pressed)
        line.addWidget(button)
    return frame
