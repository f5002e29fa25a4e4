"""Where a note is written: Markdown and tags, under the words it is about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader.text.hashtags import hashtags
from reader.ui.labels import set_tone
from reader.ui.look.scale import scaled
from reader.ui.notes.quotes import shortened

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_HEIGHT = 110  # pixels of the field: six lines
_BETWEEN = re.compile(r"[\s,，、;；]+")  # two tags of the field


class NoteEditor(QFrame):
    """Shows a note to be written or changed; says when it is saved or left."""

    saved = Signal(str, object)  # body, tags
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card")
        self._quote = set_tone(QLabel(self, wordWrap=True), "soft")
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self.body = QPlainTextEdit(self, tabChangesFocus=True)
        self.body.setFixedHeight(scaled(_HEIGHT))
        self.tags = QLineEdit(self)
        self._order: tuple[str, ...] = ()
        self._complete: Callable[[], object] | None = None
        self._save = QPushButton(self, default=True)
        self._leave = QPushButton(self)
        self._arrange()
        self._connect()
        self._retranslate()

    def complete_tags(
        self,
        tags: Callable[[], Sequence[str]],
        pinyin: Callable[[str], tuple[str, ...]],
    ) -> None:
        """Complete tags while one is typed; Chinese tags by their pinyin, too."""

        def complete() -> None:
            from reader.ui.notes.completing import TagCompleter  # at the first note

            TagCompleter(self.body, tags, pinyin)
            TagCompleter(self.tags, tags, pinyin, is_bare=True)

        self._complete = complete

    def write(self, quote: str, body: str = "", tags: Sequence[str] = ()) -> None:
        """Begin: an empty note, or the words of one to be changed.

        A tag that stands in the body is not in the field below, too.
        """
        if self._complete:
            self._complete()
            self._complete = None
        self._order = tuple(tags)
        others = (_typed(tag) for tag in tags if tag not in hashtags(body))
        self._quote.setText(shortened(quote))
        self._quote.setVisible(bool(quote))
        self.show()
        # The focus comes first: Orca says nothing of a change of text just before it.
        self.body.setFocus(Qt.FocusReason.OtherFocusReason)
        self.body.setPlainText(body)
        self.tags.setText(" ".join(others))
        self.body.moveCursor(self.body.textCursor().MoveOperation.End)

    @property
    def written(self) -> tuple[str, tuple[str, ...]]:
        """The note's body and its tags: those of the field, and #those in the body.

        Tags that the note had before keep their order.
        """
        body = self.body.toPlainText().strip()
        kept = {_typed(tag): tag for tag in self._order}
        words = (word.lstrip("#＃") for word in _BETWEEN.split(self.tags.text()))
        typed = (kept.get(word, word) for word in words)
        tags = [tag for tag in dict.fromkeys((*typed, *hashtags(body))) if tag]
        before = {tag: number for number, tag in enumerate(self._order)}
        tags.sort(key=lambda tag: before.get(tag, len(before)))
        return body, tuple(tags)

    def save(self) -> None:
        self.saved.emit(*self.written)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _arrange(self) -> None:
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        for widget in (self._quote, self.body, self.tags):
            column.addWidget(widget)
        column.addLayout(buttons)

    def _connect(self) -> None:
        self._save.clicked.connect(self.save)
        self._leave.clicked.connect(self.left)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):  # the latter is the keypad's
            done = QShortcut(QKeySequence(keys), self)
            done.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            done.activated.connect(self.save)

    def _retranslate(self) -> None:
        self.body.setPlaceholderText(self.tr("What do you want to remember?"))
        self.body.setAccessibleName(self.tr("Note"))
        self.tags.setPlaceholderText(self.tr("Tags: travel, food"))
        self.tags.setAccessibleName(self.tr("Tags"))
        self._save.setText(self.tr("Save"))
        self._save.setToolTip(QKeySequence("Ctrl+Return").toString())
        self._leave.setText(self.tr("Cancel"))


def _typed(tag: str) -> str:
    """A tag as it stands in the field: those of other programs may have spaces."""
    return "-".join(_BETWEEN.split(tag.strip()))
