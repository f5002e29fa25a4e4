"""The status line below the page: progress, messages, and facts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QToolButton,
    QWidget,
)

from reader.ui.announcer import Announcer
from reader.ui.labels import set_tone
from reader.ui.look.scale import scaled
from reader.ui.look.undo import UndoButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtGui import QResizeEvent

_BAR, _NARROW = 150, 720  # pixels
_PASSING = 6000  # milliseconds a passing message stays
_UNDOABLE = 15_000  # the same where it can be taken back


class StatusLine(QFrame):
    """Progress on the left, facts on the right, passing messages in between."""

    stop_pressed = Signal()
    help_pressed = Signal()
    facts_pressed = Signal()
    full_pack_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("status")
        self._bar = QProgressBar(self, textVisible=False)
        self._bar.setFixedWidth(_BAR)
        self._text = QLabel(self)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self.undo = UndoButton(self)
        self.announcer = Announcer(self)
        self._key = set_tone(QLabel("Esc", self), "key")
        self._stop = QToolButton(self)
        self._facts = QToolButton(self)
        self._full = QToolButton(self)
        self._full.hide()
        self._help = QToolButton(self)
        self._help.setText("?")
        self._rest = ""
        self._passing = QTimer(self, singleShot=True)
        self._arrange()
        self.fit()
        self._connect()
        self._retranslate()
        self.show_rest("")

    def fit(self) -> None:
        """Set sizes for the interface's text."""
        self.setFixedHeight(scaled(28))
        self._key.setFixedHeight(scaled(17))

    def show_progress(self, text: str, done: int, total: int) -> None:
        """Show the progress of work that can be stopped; a total of 0 is unknown."""
        self.pass_on()
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        self._text.setText(text)
        self._set_running(is_running=True)

    def show_rest(self, text: str) -> None:
        """Show that no work runs; `text` is the reader's place."""
        self._rest = text
        self._set_running(is_running=False)
        if not self._passing.isActive():
            self._text.setText(text)

    def show_passing(
        self, text: str, step: Callable[[], object] | None = None, words: str = ""
    ) -> None:
        """Show a message for some seconds, with a button; the default is Undo."""
        self._text.setText(text)
        self.announcer.say(text)
        self.undo.offer(step, words)
        self._passing.start(_UNDOABLE if step else _PASSING)

    def pass_on(self) -> None:
        """Remove the passing message."""
        self._passing.stop()
        self.undo.offer(None)
        self._text.setText(self._rest)

    def show_hint(self, text: str) -> None:
        """Show a hint for the pointer, such as a link's address; empty for none."""
        if not self.is_running and not self.undo.is_offered:
            self._text.setText(text or self._rest)

    def show_facts(self, facts: Sequence[str], *, is_starter: bool = False) -> None:
        """Show the direction, the engine, and that the program is offline.

        Where a starter pack translates, a button beside them offers the full one.
        """
        self._facts.setText("  ·  ".join(fact for fact in facts if fact))
        self._full.setVisible(is_starter)

    @property
    def facts(self) -> str:
        return self._facts.text()

    @property
    def is_running(self) -> bool:
        return not self._bar.isHidden()

    @property
    def text(self) -> str:
        return self._text.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._bar.setFixedWidth(_BAR if event.size().width() > _NARROW else _BAR // 3)
        super().resizeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _set_running(self, *, is_running: bool) -> None:
        for widget in (self._bar, self._key, self._stop):
            widget.setVisible(is_running)

    def _arrange(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 0, 10, 0)
        row.setSpacing(10)
        for widget in (self._bar, self._text, self.undo, self._key, self._stop):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self._facts)
        row.addWidget(self._full)
        row.addWidget(self._help)

    def _connect(self) -> None:
        self._stop.clicked.connect(self.stop_pressed)
        self._help.clicked.connect(self.help_pressed)
        self._facts.clicked.connect(self.facts_pressed)
        self._full.clicked.connect(self.full_pack_pressed)
        self._passing.timeout.connect(self.pass_on)
        self.undo.taken.connect(self.pass_on)

    def _retranslate(self) -> None:
        self._stop.setText(self.tr("stop"))
        self._facts.setToolTip(self.tr("Language packs"))
        self._full.setText(self.tr("Get the full pack"))
        self._full.setToolTip(
            self.tr("Download it once, about 100 MB: it translates far better")
        )
        self._help.setToolTip(self.tr("Keyboard shortcuts"))
        self._help.setAccessibleName(self.tr("Keyboard shortcuts"))
