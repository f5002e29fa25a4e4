"""Edits the glossary, and imports and exports its terms."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.annotation import Side
from reader.errors import ReaderError
from reader.ui.dialogs import Dialogs
from reader.ui.look.style import paper, serif
from reader.ui.messages import message_for
from reader.ui.tasks import Lane

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from reader.desk import Desk
    from reader.domain.annotation import Passage
    from reader.domain.language import Direction
    from reader.ui.glossary.dialog import GlossaryDialog
    from reader.ui.glossary.model import Entry
    from reader.ui.lexicon.controller import WordsController
    from reader.ui.look.theme import Palette
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView
    from reader.ui.tasks import Tasks


class GlossaryController(QObject):
    """Saves every change at once; messages are shown in the dialog."""

    changed = Signal(object, object)  # the direction, the frozenset of its terms
    place_chosen = Signal(str, object)  # the open article's id, a passage in it

    def __init__(
        self,
        desk: Desk,
        tasks: Tasks,
        open_: OpenArticle,
        words: WordsController,
        page: ReadingView,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._tasks = tasks
        self._open = open_
        self._words = words
        self._page = page
        self._window = window
        self.dialog: GlossaryDialog | None = None

    def open(self) -> None:
        """Show the terms of the open article's direction."""
        dialog = self._shown()
        dialog.field.setFocus()

    def add(self) -> None:
        """Begin a row for the word in the pop-up, or for the words selected."""
        passage = self._words.passage or next(
            iter(self._page.text_cursor.selection()), None
        )
        self._words.close()
        dialog, reading = self._shown(), self._open.reading
        if passage is None or reading is None:
            dialog.add()
            return
        words = " ".join(reading.words(passage).split())
        if passage.side is Side.ORIGINAL:
            dialog.add(words)
        else:
            dialog.add(translation=words)

    def set_theme(self, palette: Palette) -> None:
        if self.dialog is not None:
            self.dialog.set_theme(palette)

    def import_file(self, path: Path) -> None:
        """Import the terms of a CSV file; they replace renderings of the same terms."""
        direction = self._made().directions.direction
        try:
            before = self._desk.glossary.terms(direction)
        except ReaderError as error:
            self._on_failed(error)
            return
        self._made().say(self.tr("Reading “{file}”…").format(file=path.name))
        self._tasks.run(
            self._desk.glossary.taking_in(direction, path),
            on_done=partial(self._on_imported, direction, before),
            on_error=self._on_failed,
            lane=Lane.CHANGES,
        )

    def export_file(self, path: Path) -> None:
        self._tasks.run(
            self._desk.glossary.giving_out(self._made().directions.direction, path),
            on_done=self._on_exported,
            on_error=self._on_failed,
            lane=Lane.CHANGES,
        )

    def _on_imported(
        self, direction: Direction, before: dict[str, str], terms: dict[str, str]
    ) -> None:
        self._show_terms()
        self._made().say(self.tr("{n} terms imported").format(n=len(terms)))
        changed = {each for each in terms if terms[each] != before.get(each)}
        if changed:
            self.changed.emit(direction, frozenset(changed))

    def _on_exported(self, path: Path) -> None:
        self._made().say(self.tr("Saved as “{file}”.").format(file=path.name))

    def _on_failed(self, error: Exception) -> None:
        self._made().say(message_for(error).line)

    def _shown(self) -> GlossaryDialog:
        dialog = self._made()
        if self._open.reading is not None:
            dialog.directions.choose(self._open.reading.direction)
        dialog.bring_up()
        self._show_terms()
        return dialog

    def _made(self) -> GlossaryDialog:
        if self.dialog is None:
            from reader.ui.glossary.dialog import GlossaryDialog
            from reader.ui.glossary.trying import TermTrial

            settings = self._desk.settings.reading
            self.dialog = GlossaryDialog(
                paper(settings.theme), serif(settings), self._window
            )
            TermTrial(self._desk, self._tasks, self._open, self.dialog)
            self.dialog.meetings.chosen.connect(self._on_place_chosen)
            self.dialog.direction_changed.connect(self._show_terms)
            self.dialog.model.edited.connect(self._on_edited)
            self.dialog.removed.connect(self._on_removed)
            self.dialog.import_pressed.connect(self._on_import_pressed)
            self.dialog.export_pressed.connect(self._on_export_pressed)
        return self.dialog

    def _show_terms(self) -> None:
        dialog = self._made()
        dialog.say("")
        try:
            terms = self._desk.glossary.terms(dialog.directions.direction)
        except ReaderError as error:
            dialog.say(message_for(error).line)
        else:
            dialog.show_terms(terms)

    def _on_edited(self, before: Entry, after: Entry) -> None:
        dialog = self._made()
        dialog.say("")
        entries = [each for each in (before, after) if each.is_whole]
        if entries:
            self._keep(
                {each.term: "" for each in entries}
                | ({after.term: after.translation} if after.is_whole else {})
            )

    def _on_removed(self, entries: tuple[Entry, ...]) -> None:
        kept = [entry for entry in entries if entry.is_whole]
        if kept and self._keep({entry.term: "" for entry in kept}):
            text = self.tr("“{term}” removed").format(term=kept[0].term)
            if len(kept) > 1:
                text = self.tr("{n} terms removed").format(n=len(kept))
            self._made().say(text, partial(self._put_back, dict(kept)))

    def _put_back(self, terms: dict[str, str]) -> None:
        if self._keep(terms):
            self._show_terms()

    def _keep(self, terms: dict[str, str]) -> bool:
        """Save terms; one with an empty rendering is removed."""
        dialog = self._made()
        try:
            self._desk.glossary.set_each(dialog.directions.direction, terms)
        except ReaderError as error:
            dialog.say(message_for(error).line)
            return False
        self._tell(set(terms))
        return True

    def _tell(self, terms: set[str]) -> None:
        if terms:
            self.changed.emit(self._made().directions.direction, frozenset(terms))

    def _on_place_chosen(self, passage: Passage) -> None:
        self.place_chosen.emit(self._open.id, passage)

    def _on_import_pressed(self) -> None:
        path = Dialogs(self._made()).open_file(
            self.tr("Import CSV"), self.tr("Spreadsheets (*.csv *.tsv *.txt)")
        )
        if path is not None:
            self.import_file(path)

    def _on_export_pressed(self) -> None:
        path = Dialogs(self._made()).save_file(
            self.tr("Export CSV"), self.tr("Glossary"), "CSV (*.csv)"
        )
        if path is not None:
            self.export_file(path)
