"""Makes, changes and removes marks of the open article, and goes to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import AnnotationKind, Colour
from reader.errors import ReaderError
from reader.ui.notes import about
from reader.ui.notes.quotes import quote
from reader.ui.notes.refinding import Refinding
from reader.ui.notes.view import MarkAction
from reader.ui.notes.writing import NoteDraft, Subject, Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.desk import Reading
    from reader.domain.annotation import Mark, Passage
    from reader.ui.news import News
    from reader.ui.notes.view import NotesView
    from reader.ui.open import OpenArticle
    from reader.ui.page.view.view import ReadingView


class NotesController(QObject):
    """Changes the marks of the open article, which reports each change."""

    edited = Signal()  # the reader changed them
    panel_requested = Signal()
    writing_begun = Signal()
    gone_to = Signal(str)  # a mark, by a key
    elsewhere_requested = Signal(str, str)  # an article and its mark

    def __init__(
        self,
        open_: OpenArticle,
        news: News,
        page: ReadingView,
        panel: NotesView,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._news = news
        self._open = open_
        self._page = page
        self._panel = panel
        self._writing = Writing(panel.editor, self)
        self._refinding = Refinding(open_, page, panel.places, self)
        self._wanted = ""
        self._from_list = False  # the note was begun in the list
        self._highlighted: tuple[
            Passage, ...
        ] = ()  # what was selected, until one moves
        self.colour = Colour.YELLOW
        open_.changed.connect(self._on_changed)
        self._writing.saved.connect(self._on_written)
        self._writing.left.connect(self._on_editor_left)
        self._writing.ended.connect(self._on_ended)
        self._refinding.found.connect(self._on_found)
        page.pointer.mark_activated.connect(self._on_mark_activated)
        for moved in (page.pointer.pressed, page.stepped, page.caret_moved):
            moved.connect(self._on_moved)

    def bring_up(self, annotation_id: str) -> None:
        """Go to a mark and show its card, now or when its article is open."""
        self._wanted = annotation_id
        self._bring_up()

    def refresh(self) -> None:
        """Show the marks as the library has them now."""
        self._ask(lambda reading: reading.reload_marks())

    # Commands

    def bookmark(self) -> None:
        """Bookmark the paragraph being read, or take the bookmark away."""
        passage = about.paragraph(self._page)
        self._ask(lambda reading: reading.toggle_bookmark(passage))

    def bookmark_article(self) -> None:
        self._ask(lambda reading: reading.toggle_bookmark())

    def highlight(self, colour: Colour | None = None) -> None:
        """Highlight the selection, else the lit sentence on both sides.

        With a named colour, a mark that is there already is recoloured instead.
        """
        self.colour = colour or self.colour
        mark = about.coloured_mark(self._page, self._highlighted) if colour else None
        if mark is not None:
            self.recolour(mark, self.colour)
            return
        passages = about.passages(self._page, self._highlighted)
        if passages:
            self._ask(lambda reading: reading.highlight(passages, self.colour))
            self._let_go_of_selection()
        elif self._open.reading:
            self._news.tell(self.tr("Select words, or go to a sentence first."))

    def _let_go_of_selection(self) -> None:
        """Clear the selection, so that the colour is seen; remember the words."""
        selected = self._page.text_cursor.selection()
        if selected:
            self._page.text_cursor.clear_selection()
            self._highlighted = selected

    def _on_moved(self) -> None:
        self._highlighted = ()

    def recolour(self, mark: Mark, colour: Colour) -> None:
        """Give a mark another colour; its words stay the same."""
        self.colour = colour
        after = replace(mark.annotation, colour=colour)
        if after != mark.annotation:
            self._ask(lambda reading: reading.change(after))

    def highlight_passage(self, passage: Passage) -> None:
        self._ask(lambda reading: reading.highlight((passage,), self.colour))

    def note(self) -> None:
        """Write a note on the selection, else the lit sentence, else the paragraph.

        The mark that is open, or a highlight on just these words, gets the note, and
        keeps its colour.
        """
        opened = self._page.text_cursor.open_mark
        chosen = about.passages(self._page, self._highlighted)
        passages = chosen or (about.paragraph(self._page),)
        highlight = opened.mark if opened else self._highlight_of(passages)
        if highlight is not None:
            self.edit(highlight)
        else:
            self._write_about(passages)

    def note_on_article(self) -> None:
        self._write_about(())

    def edit(self, mark: Mark) -> None:
        annotation = mark.annotation
        self._write(
            Subject(annotation.article, quote(annotation), mark.passages, annotation)
        )

    def redraw(self, mark: Mark, passages: Sequence[Passage]) -> None:
        """Put a mark on other words; its note, tags and colour stay."""
        self._ask(lambda reading: reading.redraw(mark.annotation.id, passages))

    def remove(self, mark: Mark) -> None:
        self._ask(lambda reading: reading.remove(mark.annotation.id))
        self._say_undoable(self.tr("Removed."))

    def undo(self) -> None:
        if self._open.reading and self._open.reading.can_undo:
            self._ask(lambda reading: reading.undo())

    def redo(self) -> None:
        if self._open.reading and self._open.reading.can_redo:
            self._ask(lambda reading: reading.redo())

    def go_by(self, step: int) -> None:
        """Go to the next mark in the text, or the one before, and open it."""
        found = about.next_mark(self._page, self._open.marks, step)
        if found is not None:
            self._page.steps.lead_to(found.passages[0])
            self.gone_to.emit(found.annotation.id)

    def find(self) -> None:
        """Let the reader say which marks to list."""
        self.panel_requested.emit()
        self._panel.open_filter()

    def filter_by(self, tag: str) -> None:
        """List only the marks with a tag."""
        self.panel_requested.emit()
        self._panel.filter.add_tag(tag)

    def switch_articles(self) -> None:
        """List the marks of all articles or, again, of the open one."""
        self.panel_requested.emit()
        self._panel.scope.switch()

    def do(self, action: MarkAction, mark: Mark) -> None:
        """Do what the reader asked for a mark in the list."""
        match action:
            case MarkAction.GO:
                self._go_to(mark)
            case MarkAction.EDIT:
                self.edit(mark)
            case MarkAction.REMOVE:
                self.remove(mark)
            case MarkAction.FIND:
                self._find(mark)

    # Internals

    def _highlight_of(self, passages: tuple[Passage, ...]) -> Mark | None:
        for mark in self._open.marks:
            is_highlight = mark.annotation.kind is AnnotationKind.HIGHLIGHT
            if is_highlight and set(mark.passages) == set(passages):
                return mark
        return None

    def _write_about(self, passages: tuple[Passage, ...]) -> None:
        reading = self._open.reading
        if reading is not None:
            words = " · ".join(map(reading.words, passages))
            self._write(Subject(reading.id, words, passages))

    def _write(self, subject: Subject) -> None:
        at = QApplication.focusWidget()
        self._from_list = at is self._panel.list
        self.panel_requested.emit()
        self.writing_begun.emit()
        self._writing.begin(subject)

    def _on_written(self, subject: Subject, note: NoteDraft) -> None:
        """Save a note; if that fails, the editor stays open with its text."""
        changed = subject.mark
        is_saved = True
        if changed is not None:
            kind = AnnotationKind.NOTE if note.body else changed.kind
            after = replace(changed, body=note.body, tags=note.tags, kind=kind)
            is_saved = self._ask(lambda reading: reading.change(after))
        elif note != NoteDraft():
            is_saved = self._ask(
                lambda reading: reading.note(subject.passages, note.body, note.tags)
            )
        if is_saved:
            self._writing.end()

    def _on_ended(self) -> None:
        """Give the keyboard back to the list or, if it was elsewhere, to the page."""
        back = self._panel.list if self._from_list else self._page
        self._from_list = False
        back.setFocus()

    def _on_editor_left(self, subject: Subject, is_unsaved: bool) -> None:
        """Say that an unsaved note is kept, and offer to go on writing."""

        def write_on() -> None:
            if self._open.id == subject.article:
                self._write(subject)

        if is_unsaved:
            text = self.tr("The note is not saved yet; it waits where it was begun.")
            self._news.tell(text, write_on, self.tr("Go on writing"))

    def _ask(self, change: Callable[[Reading], object]) -> bool:
        """Change the open article's marks; report an error. True if it was done."""
        if self._open.reading is None:
            return False
        try:
            change(self._open.reading)
        except ReaderError as error:
            self._news.tell(error)
            return False
        self.edited.emit()
        return True

    def _mark(self, annotation: str) -> Mark | None:
        reading = self._open.reading
        return reading.mark(annotation) if reading else None

    def _on_changed(self, reading: Reading | None) -> None:
        self._on_moved()
        self._writing.leave()
        if reading is not None:
            self._bring_up()
            self._wanted = ""

    def _go_to(self, mark: Mark) -> None:
        """Go to the mark; where its article is not open, ask for that."""
        if mark.annotation.article != self._open.id:
            self.elsewhere_requested.emit(mark.annotation.article, mark.annotation.id)
            return
        here = self._mark(mark.annotation.id)
        if here and here.passages:
            self._page.text_cursor.go_to(here.passages[0])

    def _bring_up(self) -> None:
        mark = self._mark(self._wanted)
        if mark is not None:
            self._show_card(self._wanted)
            self._go_to(mark)

    def _find(self, mark: Mark) -> None:
        """Attach an orphan to the selection, or ask where it belongs.

        Where its article is not open, ask for that first.
        """
        if mark.annotation.article != self._open.id:
            self._go_to(mark)
            return
        reading = self._open.reading
        if reading is None:
            return
        self._refinding.leave()
        chosen = self._page.text_cursor.selection()
        if chosen:
            self._attach(mark, chosen)
            return
        places = reading.suggestions(mark.annotation)
        if places:
            self.panel_requested.emit()
            self._refinding.begin(mark, places)
        else:
            text = self.tr("Select the words this mark is about, then press “Find it”.")
            self._news.tell(text)

    def _on_found(self, mark: Mark, passages: tuple[Passage, ...]) -> None:
        self._attach(mark, passages)
        self._panel.show_current(mark.annotation.id)
        self._say_undoable(self.tr("Attached."))

    def _say_undoable(self, text: str) -> None:
        """Tell the reader something, with an undo while this article is open."""
        article = self._open.reading

        def undo() -> None:
            if self._open.reading is article:
                self.undo()

        self._news.tell(text, undo)

    def _attach(self, mark: Mark, passages: Sequence[Passage]) -> None:
        orphan = mark.annotation.id
        self._ask(lambda reading: reading.attach(orphan, passages))

    def _on_mark_activated(self, annotation_id: str) -> None:
        """Show the card of a mark with a note; open no panel for another."""
        mark = self._mark(annotation_id)
        if mark is not None and mark.annotation.body:
            self._show_card(annotation_id)
        else:
            self._panel.show_current(annotation_id)

    def _show_card(self, annotation_id: str) -> None:
        self.panel_requested.emit()
        self._panel.show_current(annotation_id)
