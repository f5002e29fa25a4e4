"""The dialog of language packs: installed, offered, and being downloaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
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

from reader.ui.announcer import Announcer
from reader.ui.labels import set_tone
from reader.ui.look.screen import fit
from reader.ui.look.undo import UndoButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QDragEnterEvent, QDropEvent

STEPS = 1000  # of a progress bar


@dataclass(frozen=True, slots=True)
class PackRow:
    """A pack as the dialog shows it. An empty `action` means nothing can be done."""

    key: str
    name: str
    facts: str = ""
    action: str = ""


class PacksDialog(QDialog):
    """Shows rows and progress; emits what the reader asks for."""

    install_pressed = Signal()
    listing_pressed = Signal()
    cancel_pressed = Signal()
    remove_pressed = Signal(str)
    download_pressed = Signal(str)
    dropped = Signal(object)  # a path
    rows_requested = Signal()  # anew, since the language has changed

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self, 560, 460)
        self.setAcceptDrops(True)
        self._rows = QWidget(self)
        self._installed, self._available = QVBoxLayout(), QVBoxLayout()
        self._headings = [set_tone(QLabel(self), "heading") for _ in range(2)]
        self._hint = set_tone(QLabel(self, wordWrap=True), "small")
        self._message = set_tone(QLabel(self, wordWrap=True), "soft")
        self._message.setTextFormat(Qt.TextFormat.PlainText)
        self._announcer = Announcer(self)
        self.undo = UndoButton(self)
        self._bar = QProgressBar(self, textVisible=False)
        self._list = QPushButton(self)
        self._install = QPushButton(self)
        self._cancel = QPushButton(self)
        self._arrange()
        self._install.clicked.connect(self.install_pressed)
        self._list.clicked.connect(self.listing_pressed)
        self._cancel.clicked.connect(self.cancel_pressed)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo.click)
        self._retranslate()
        self.show_rest("")
        # Not on the button that goes online, or a key held too long would press it.
        self._install.setFocus()

    def show_installed(self, rows: Sequence[PackRow]) -> None:
        empty = self.tr("None yet. Look for one online, or install a file you have.")
        self._fill(self._installed, rows, empty, self._on_remove_pressed)

    def show_available(self, rows: Sequence[PackRow]) -> None:
        empty = self.tr("No packs for English and Chinese were found there.")
        self._fill(self._available, rows, empty, self._on_download_pressed)

    def show_progress(self, text: str, share: float) -> None:
        """Show the progress of work; a negative share is unknown."""
        self._message.setText(text)
        self.undo.offer(None)
        self._bar.setRange(0, 0 if share < 0 else STEPS)
        self._bar.setValue(round(share * STEPS))
        self._set_running(is_running=True)

    def show_rest(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """Show that no work runs, with its result and an undo."""
        self._message.setText(text)
        self.undo.offer(undo)
        self._announcer.say(text)
        self._set_running(is_running=False)

    @property
    def message(self) -> str:
        return self._message.text()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.rows_requested.emit()
        super().changeEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        for url in event.mimeData().urls():
            if url.isLocalFile():
                self.dropped.emit(Path(url.toLocalFile()))

    def _set_running(self, *, is_running: bool) -> None:
        """Disable the other buttons while work runs, and keep the focus sensible."""
        was_running = not self._cancel.isHidden()
        stood_on_cancel = self.focusWidget() is self._cancel  # active or not
        self._bar.setVisible(is_running)
        self._cancel.setVisible(is_running)
        if is_running and not was_running:
            self._cancel.setFocus()
        for widget in (self._rows, self._list, self._install):
            widget.setDisabled(is_running)
        if stood_on_cancel and not is_running:
            self._install.setFocus()

    def _on_remove_pressed(self) -> None:
        self.remove_pressed.emit(self.sender().objectName())

    def _on_download_pressed(self) -> None:
        self.download_pressed.emit(self.sender().objectName())

    def _arrange(self) -> None:
        rows = QVBoxLayout(self._rows)
        rows.setSpacing(6)
        rows.addWidget(self._headings[0])
        rows.addLayout(self._installed)
        rows.addSpacing(14)
        rows.addWidget(self._headings[1])
        rows.addLayout(self._available)
        rows.addWidget(self._hint)
        rows.addStretch(1)
        area = QScrollArea(self, widgetResizable=True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its buttons scroll it
        area.setWidget(self._rows)
        buttons = QHBoxLayout()
        buttons.addWidget(self._list)
        buttons.addWidget(self._install)
        buttons.addStretch(1)
        buttons.addWidget(self._cancel)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 18)
        column.addWidget(area, 1)
        said = QHBoxLayout()
        said.addWidget(self._message, 1)
        said.addWidget(self.undo)
        column.addLayout(said)
        column.addWidget(self._bar)
        column.addLayout(buttons)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Language packs"))
        self._headings[0].setText(self.tr("Installed").upper())
        self._headings[1].setText(self.tr("Online").upper())
        self._hint.setText(
            self.tr(
                "Nothing is looked up or downloaded until you ask for it. A pack that"
                " you have, a file or a folder, can be dropped here."
            )
        )
        self._list.setText(self.tr("Look for packs online…"))
        self._install.setText(self.tr("Install from file…"))
        self._cancel.setText(self.tr("Cancel"))

    def _fill(
        self,
        column: QVBoxLayout,
        rows: Sequence[PackRow],
        empty: str,
        on_pressed: Callable[[], None],
    ) -> None:
        had_focus = False
        while (item := column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                had_focus |= widget.isAncestorOf(self.focusWidget() or self)
                widget.hide()
                widget.deleteLater()
        if not rows:
            column.addWidget(set_tone(QLabel(empty, self._rows, wordWrap=True), "soft"))
        for row in rows:
            column.addWidget(_row(row, on_pressed, self._rows))
        if had_focus:  # what stood there is gone
            self._install.setFocus()


def megabytes(size: int) -> str:
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat)


def _row(row: PackRow, on_pressed: Callable[[], None], parent: QWidget) -> QWidget:
    frame = QFrame(parent)
    frame.setObjectName("card")
    name = QLabel(row.name, frame, wordWrap=True)
    facts = set_tone(QLabel(row.facts, frame, wordWrap=True), "small")
    words = QVBoxLayout()
    words.setSpacing(2)
    for label in (name, facts):
        label.setTextFormat(Qt.TextFormat.PlainText)  # a stranger wrote it
        label.setVisible(bool(label.text()))
        words.addWidget(label)
    line = QHBoxLayout(frame)
    line.addLayout(words, 1)
    if row.action:
        button = QPushButton(row.action, frame)
        button.setObjectName(row.key)
        button.setAccessibleName(f"{row.action} {row.name}")
        button.clicked.connect(on_pressed)
        line.addWidget(button)
    return frame
