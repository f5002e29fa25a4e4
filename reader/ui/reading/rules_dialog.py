"""The dialog of a site's page rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
)

from reader.domain.page_rules import PageRule, Verdict
from reader.ui.labels import set_tone
from reader.ui.look.screen import fit
from reader.ui.look.undo import UndoButton

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

_SIZE = (560, 320)
_ROOM = 4  # pixels around a line of the list
_RULE = Qt.ItemDataRole.UserRole


class RulesDialog(QDialog):
    """Shows rules; `removed` is the rule that the reader removes."""

    removed = Signal(PageRule)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        fit(self, *_SIZE)
        self._site = ""
        self._rules: Sequence[PageRule] = ()
        self._about = QLabel(self, wordWrap=True)
        self.list = QListWidget(self)
        self.list.setSpacing(_ROOM)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._empty = set_tone(QLabel(self, wordWrap=True), "soft")
        self._said = set_tone(QLabel(self, wordWrap=True), "soft")
        self.undo = UndoButton(self)
        self.remove = QPushButton(self, autoDefault=False)
        self._close = QPushButton(self, default=True)
        self._arrange()
        self.remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.accept)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.list)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove)
        undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), self)
        undo.activated.connect(self.undo.click)
        self._retranslate()

    def show_rules(self, site: str, rules: Sequence[PageRule]) -> None:
        """Show the rules of a site, as a reader calls it."""
        row = self.list.currentRow()
        self._site, self._rules = site, rules
        self.list.clear()
        for rule in rules:
            item = QListWidgetItem(self._line(rule), self.list)
            item.setData(_RULE, rule)
            item.setToolTip(rule.sample)
        self.list.setCurrentRow(min(max(row, 0), len(rules) - 1))
        self.list.setVisible(bool(rules))
        self._about.setVisible(bool(rules))
        self._empty.setVisible(not rules)
        self.remove.setEnabled(bool(rules))
        self._retranslate()

    def say(self, text: str, undo: Callable[[], object] | None = None) -> None:
        """A sentence below the list, with the way back."""
        self._said.setText(text)
        self.undo.offer(undo)

    @property
    def texts(self) -> tuple[str, ...]:
        """The lines of the list, or why there is none."""
        lines = [self.list.item(row).text() for row in range(self.list.count())]
        return tuple(lines or [self._empty.text()])

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_rules(self._site, self._rules)
        super().changeEvent(event)

    def _line(self, rule: PageRule) -> str:
        text = (
            self.tr("Left out: {sample}")
            if rule.verdict is Verdict.OUT
            else self.tr("Taken in: {sample}")
        )
        return text.format(sample=rule.sample or self.tr("a picture"))

    def _on_remove(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self.removed.emit(item.data(_RULE))

    def _arrange(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._said, 1)
        below.addWidget(self.undo)
        below.addWidget(self.remove)
        below.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._about)
        column.addWidget(self.list, 1)
        column.addWidget(self._empty, 1)
        column.addLayout(below)

    def _retranslate(self) -> None:
        title = self.tr("What is left out on {site}").format(site=self._site)
        self.setWindowTitle(title)
        self._about.setText(
            self.tr(
                "These parts of its pages are left out of every article, or taken in."
            )
        )
        self.list.setAccessibleName(title)
        self._empty.setText(
            self.tr(
                "Nothing yet. “Not part of the article” in a paragraph's menu leaves"
                " it out, here and on the other pages of the site."
            )
        )
        self.remove.setText(self.tr("Remove"))
        self._close.setText(self.tr("Close"))
