"""The dialog that lists the entries of the library that cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
)

from reader.domain.damage import DamagedKind
from reader.ui.labels import day_name, set_tone
from reader.ui.look.screen import bring_up, fit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QWidget

    from reader.domain.damage import DamagedEntry

_SIZE = (760, 460)
_KIND, _ARTICLE, _DAY, _WORDS = range(4)
_WIDTHS = {_KIND: 110, _ARTICLE: 220, _DAY: 100}  # pixels


class DamageDialog(QDialog):
    """One row an entry: what it was, of which article, of which day, its words."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self, *_SIZE)
        self._entries: tuple[DamagedEntry, ...] = ()
        self._explanation = set_tone(QLabel(self, wordWrap=True), "soft")
        self.table = QTableWidget(0, 4, self)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.copy_button = QPushButton(self, autoDefault=False)
        self.buttons.addButton(self.copy_button, QDialogButtonBox.ButtonRole.ActionRole)
        self.buttons.rejected.connect(self.reject)
        self.copy_button.clicked.connect(self._on_copy_pressed)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(self._explanation)
        column.addWidget(self.table, 1)
        column.addWidget(self.buttons)
        self._dress()
        self._retranslate()

    def show_entries(self, entries: Sequence[DamagedEntry]) -> None:
        self._entries = tuple(entries)
        self.table.setRowCount(len(self._entries))
        for row, entry in enumerate(self._entries):
            for column, text in enumerate(_cells(entry)):
                cell = QTableWidgetItem(text)
                cell.setToolTip(text)
                self.table.setItem(row, column, cell)

    def bring_up(self) -> None:
        """Show it, in front of the window."""
        bring_up(self)

    @property
    def rows(self) -> tuple[tuple[str, ...], ...]:
        """What the table says."""
        return tuple(map(_cells, self._entries))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _dress(self) -> None:
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        header.setSectionResizeMode(_WORDS, QHeaderView.ResizeMode.Stretch)
        for column, width in _WIDTHS.items():
            self.table.setColumnWidth(column, width)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Damaged entries"))
        self._explanation.setText(
            self.tr(
                "These entries of the library cannot be read whole. They are left as"
                " they are; a backup that has them brings them back."
            )
        )
        self.table.setHorizontalHeaderLabels(
            [
                self.tr("What it was"),
                self.tr("Article"),
                self.tr("Day"),
                self.tr("What can be read"),
            ]
        )
        self.copy_button.setText(self.tr("Copy the list"))
        self.show_entries(self._entries)

    def _on_copy_pressed(self) -> None:
        lines = ("\t".join(cells) for cells in self.rows)
        QGuiApplication.clipboard().setText("\n".join(lines))


def _cells(entry: DamagedEntry) -> tuple[str, ...]:
    """The texts of a row. What the library cannot decode is shown as U+FFFD."""
    day = day_name(entry.day, QLocale())
    return _kind_name(entry.kind), entry.article, day, entry.words


def _kind_name(kind: DamagedKind) -> str:
    """What a damaged entry was."""
    translate = QCoreApplication.translate
    return {
        DamagedKind.ARTICLE: translate("Library", "Article"),
        DamagedKind.MARK: translate("Library", "Mark"),
        DamagedKind.BOOKMARK: translate("Library", "Bookmark"),
        DamagedKind.HIGHLIGHT: translate("Library", "Highlight"),
        DamagedKind.NOTE: translate("Library", "Note"),
        DamagedKind.TRANSLATION: translate("Library", "Translation"),
        DamagedKind.CORRECTION: translate("Library", "Correction"),
        DamagedKind.TERM: translate("Library", "Glossary term"),
        DamagedKind.WORD: translate("Library", "Saved word"),
        DamagedKind.TAG: translate("Library", "Tag"),
        DamagedKind.FILE: translate("Library", "Place of a file"),
        DamagedKind.LANGUAGE: translate("Library", "Language of a paragraph"),
        DamagedKind.PAGE_RULE: translate("Library", "What is left out of a page"),
        DamagedKind.VERSION: translate("Library", "Former text"),
        DamagedKind.CHAPTER: translate("Library", "Place in a book"),
        DamagedKind.SCRIPT: translate("Library", "Simplified or traditional"),
        DamagedKind.REVIEW: translate("Library", "Review of a saved word"),
    }[kind]
