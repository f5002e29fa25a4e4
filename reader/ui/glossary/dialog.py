"""The dialog of the glossary: which terms above, the table, what to do with them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPushButton,
    QWidget,
)

from reader.ui.glossary.directions import DirectionButtons
from reader.ui.glossary.meetings import TermMeetingsView
from reader.ui.glossary.model import TERM, TRANSLATION, Entry, TermsModel
from reader.ui.glossary.table import TermsTable
from reader.ui.labels import set_tone
from reader.ui.lists.collection import CollectionDialog
from reader.ui.look.screen import fit

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QFont

    from reader.ui.look.theme import Palette

_SIZE = (680, 680)


class GlossaryDialog(CollectionDialog):
    """Shows the terms of a direction; emits the changes that the reader makes."""

    direction_changed = Signal()
    removed = Signal(object)  # a tuple of entries
    import_pressed = Signal()
    export_pressed = Signal()
    drafted = Signal()  # a term is written or chosen: `draft`

    def __init__(self, palette: Palette, serif: QFont, parent: QWidget) -> None:
        super().__init__(parent)
        fit(self, *_SIZE)
        self.directions = DirectionButtons(self)
        self.model = TermsModel(self)
        self.table = TermsTable(self.model, self)
        self.meetings = TermMeetingsView(palette, serif, self)
        self.meetings.hide()
        self._note = set_tone(QLabel(self, wordWrap=True), "small")
        self.add_button = QPushButton(self, autoDefault=False)
        self.remove_button = QPushButton(self, autoDefault=False)
        self.import_button = QPushButton(self, autoDefault=False)
        self.export_button = QPushButton(self, autoDefault=False)
        self._arrange()
        self._connect()
        self._retranslate()
        self._on_rows_changed()

    def show_terms(self, terms: Mapping[str, str]) -> None:
        self.model.set_terms(terms)
        self.table.sort_again()
        if terms:
            self.table.select(self.model.row_of(next(iter(terms))))
        self.drafted.emit()

    def add(self, term: str = "", translation: str = "") -> None:
        """Edit a new row or, if the term is listed, its row."""
        self.say("")
        self.field.clear()
        row = self.model.row_of(term)
        if row < 0:
            row = self.model.add(Entry(term, translation))
        self.table.write_in(row, TRANSLATION if term else TERM)

    @property
    def draft(self) -> Entry:
        """The term that is written or chosen, kept or not; empty if none is."""
        return self.table.draft

    def set_theme(self, palette: Palette) -> None:
        self.meetings.set_theme(palette)

    def _arrange(self) -> None:
        self._empty.setMargin(60)
        self._said.setWordWrap(True)
        above = QHBoxLayout()
        above.setSpacing(12)
        above.addWidget(self.directions)
        above.addWidget(self.field, 1)
        self._stack_up(self.table)
        words = QHBoxLayout()
        words.addWidget(self._said, 1)
        words.addWidget(self.undo)
        below = QHBoxLayout()
        below.addWidget(self.add_button)
        below.addWidget(self.remove_button)
        below.addStretch(1)
        below.addWidget(self.import_button)
        below.addWidget(self.export_button)
        self._column.addLayout(above)
        self._column.addWidget(self._stack, 1)
        self._column.addWidget(self.meetings, 1)
        self._column.addWidget(self._note)
        self._column.addLayout(words)
        self._column.addLayout(below)

    def _connect(self) -> None:
        self.field.textChanged.connect(self.table.filter_rows)
        self.table.drafted.connect(self.drafted)
        self.directions.changed.connect(self.direction_changed)
        self.add_button.clicked.connect(self._on_add_pressed)
        self.remove_button.clicked.connect(self._on_remove_pressed)
        self.import_button.clicked.connect(self.import_pressed)
        self.export_button.clicked.connect(self.export_pressed)
        for change in ("modelReset", "rowsInserted", "rowsRemoved"):
            getattr(self.model, change).connect(self._on_rows_changed)
        self.model.refused.connect(self._on_refused)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self._on_remove_pressed)

    def _on_add_pressed(self) -> None:
        self.add()

    def _on_remove_pressed(self) -> None:
        entries = self.model.remove(self.table.selected_rows)
        if entries:
            self.removed.emit(entries)

    def _on_refused(self, term: str) -> None:
        self.say(self.tr("“{term}” is in the list already.").format(term=term))

    def _on_rows_changed(self) -> None:
        has_rows = bool(self.model.rowCount())
        self._show_any(is_any=has_rows)
        self.remove_button.setEnabled(has_rows)
        self.export_button.setEnabled(has_rows)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Glossary"))
        hint = self.tr("Find a term or its translation")
        self.field.setPlaceholderText(hint)
        self.field.setAccessibleName(hint)
        self.table.setAccessibleName(self.tr("Glossary"))
        self._empty.setText(
            self.tr(
                "No terms yet. Add one here, or select a word in an article and choose"
                " “Always translate it as…”. A CSV can be imported: terms in the first"
                " column, translations in the second."
            )
        )
        self._note.setText(
            self.tr(
                "A term takes your translation wherever the engine's own word for it"
                " can be found. Sentences that you corrected stay as they are."
            )
        )
        self.add_button.setText(self.tr("Add"))
        self.remove_button.setText(self.tr("Remove"))
        self.import_button.setText(self.tr("Import CSV…"))
        self.export_button.setText(self.tr("Export CSV…"))
        self.model.retranslate()
