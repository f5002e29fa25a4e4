"""The card in which a sentence's translation is written anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
)

from reader.ui.floating.card import Floating
from reader.ui.labels import tell_tone
from reader.ui.look.scale import scaled

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent
    from PySide6.QtWidgets import QWidget

_WIDTH, _FIELD_HEIGHT = 460, 84  # pixels


class SentenceEditor(Floating):
    """The original above, its translation in a field below."""

    saved = Signal(str)
    reverted = Signal()
    left = Signal()  # it is hidden, with the focus still in it

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(scaled(_WIDTH))
        self._original = tell_tone(QLabel(self, wordWrap=True), "soft")
        self._original.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QPlainTextEdit(self, tabChangesFocus=True)
        self.field.setFixedHeight(scaled(_FIELD_HEIGHT))
        self._revert = QPushButton(self, flat=True)
        self._save = QPushButton(self, default=True)
        buttons = QHBoxLayout()
        buttons.addWidget(self._revert)
        buttons.addStretch(1)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 10)
        for widget in (self._original, self.field):
            column.addWidget(widget)
        column.addLayout(buttons)
        self._save.clicked.connect(self.save)
        self._revert.clicked.connect(self.reverted)
        done = QShortcut(QKeySequence("Ctrl+Return"), self)
        done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        done.activated.connect(self.save)
        self._retranslate()

    def open(self, original: str, translation: str, *, is_corrected: bool) -> None:
        self._original.setText(original)
        self._revert.setVisible(is_corrected)
        room = self.room()
        self.adjustSize()
        self.move(
            (room.width() - self.width()) // 2, room.height() - self.height() - 60
        )
        self.raise_()
        self.show()
        # The focus goes first, or Orca takes the change of words for it and is silent.
        self.field.setFocus()
        self.field.setPlainText(translation)
        self.field.selectAll()

    def save(self) -> None:
        self.saved.emit(" ".join(self.field.toPlainText().split()))

    def hideEvent(self, event: QHideEvent) -> None:
        at = QApplication.focusWidget()
        if at is not None and self.isAncestorOf(at):
            self.left.emit()  # Qt would give the focus to whatever comes next
        super().hideEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._save.setText(self.tr("Save"))
        self._revert.setText(self.tr("Back to the machine's"))
        self.field.setAccessibleName(self.tr("Corrected translation"))
