"""Lets the reader correct one sentence of a translation, for good."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.domain.translation import Origin
from reader.errors import ReaderError
from reader.ui.floating.card import Floating
from reader.ui.labels import tell_tone

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk import Desk
    from reader.domain.reading import Reading
    from reader.domain.translation import Pair
    from reader.ui.reading.translating import Translating

_WIDTH, _FIELD_HEIGHT = 460, 84  # pixels


class SentenceEditor(Floating):
    """The original above, its translation in a field below."""

    saved = Signal(str)
    reverted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self._original = tell_tone(QLabel(self, wordWrap=True), "soft")
        self._original.setTextFormat(Qt.TextFormat.PlainText)
        self.field = QPlainTextEdit(self, tabChangesFocus=True)
        self.field.setFixedHeight(_FIELD_HEIGHT)
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
        self.field.setPlainText(translation)
        self._revert.setVisible(is_corrected)
        room = self.room()
        self.adjustSize()
        self.move(
            (room.width() - self.width()) // 2, room.height() - self.height() - 60
        )
        self.raise_()
        self.show()
        self.field.setFocus()
        self.field.selectAll()

    def save(self) -> None:
        self.saved.emit(" ".join(self.field.toPlainText().split()))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._save.setText(self.tr("Save"))
        self._revert.setText(self.tr("Back to the machine's"))
        self.field.setAccessibleName(self.tr("Corrected translation"))


class Correcting(QObject):
    """Opens the editor on a sentence and gives the desk what was written."""

    trouble = Signal(object)

    def __init__(
        self,
        desk: Desk,
        translating: Translating,
        editor: SentenceEditor,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._translating = translating
        self._editor = editor
        self._reading: Reading | None = None
        self._at = (0, 0)
        editor.saved.connect(self._on_saved)
        editor.reverted.connect(self._on_reverted)

    def begin(self, reading: Reading) -> None:
        self._reading = reading
        self._editor.hide()

    def open(self, block: int, sentence: int) -> None:
        """Correct a sentence, if it is translated."""
        pair = self._translating.pairs.get(block)
        if pair is None or not 0 <= sentence < len(pair.translations):
            return
        self._at = (block, sentence)
        translation = pair.translations[sentence]
        self._editor.open(
            pair.sentences[sentence].text,
            translation.text,
            is_corrected=translation.origin is Origin.READER,
        )

    def _on_saved(self, text: str) -> None:
        if text:
            self._replace(partial(self._desk.correct, text=text))

    def _on_reverted(self) -> None:
        self._replace(self._desk.uncorrect)

    def _replace(self, change: Callable[..., Pair]) -> None:
        """Show the pair as the desk made it anew; say so if it could not."""
        self._editor.hide()
        block, sentence = self._at
        pair = self._translating.pairs.get(block)
        if pair is None or self._reading is None:
            return
        try:
            changed = change(self._reading, pair, sentence)
        except ReaderError as error:
            self.trouble.emit(error)
        else:
            self._translating.replace(changed)
