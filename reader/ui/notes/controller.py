"""Makes, changes and removes marks of the open article, and goes to them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from reader.domain.annotation import AnnotationKind, Colour
from reader.errors import ReaderError
from reader.ui.notes.about import About
from reader.ui.notes.quotes import quote
from reader.ui.notes.refinding import Refinding
from reader.ui.notes.view import MarkWish
from reader.ui.notes.writing import Draft, Subject, Writing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.desk import Desk
    from reader.domain.annotation import Mark, Passage
    from reader.domain.reading import Reading
    from reader.domain.translation import Pair
    from reader.ui.notes.view import NotesView
    from reader.ui.page.view.view import ReadingView

Marks = tuple["Mark", ...]


class NotesController(QObject):
    """Every change goes to the desk, which gives the article's marks afresh."""

    changed = Signal(object)  # the marks
    edited = Signal()  # the reader changed them
    trouble = Signal(object)
    said = Signal(str, object)  # a passing word, and how to take back what it tells
    panel_wanted = Signal()
    elsewhere_wanted = Signal(str, str)  # an article and its mark

    def __init__(
        self, desk: Desk, page: ReadingView, panel: NotesView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._page = page
        self._panel = panel
        self._reading: Reading | None = None
        self._about = About(page)
        self._writing = Writing(panel.editor, self)
        self._refinding = Refinding(page, panel.places, self)
        self._wanted = ""
        self.marks: Marks = ()
        self.colour = Colour.YELLOW
        panel.wished.connect(self._on_wished)
        self._writing.saved.connect(self._on_written)
        self._writing.left.connect(self._on_editor_left)
        self._writing.ended.connect(page.setFocus)
        self._refinding.found.connect(self._on_found)
        page.mark_activated.connect(self._on_mark_activated)

    def begin(self, reading: Reading, pair_of: Callable[[int], Pair | None]) -> None:
        """Take a new article."""
        self._reading = reading
        self._about.begin(reading, pair_of)
        self._refinding.leave()
        self._writing.leave()
        self._show(reading.marks)
        self._bring_up()
        self._wanted = ""

    def forget(self) -> None:
        self._reading = None
        self._about.forget()
        self._refinding.leave()
        self._writing.leave()
        self._show(())

    def bring_up(self, annotation_id: str) -> None:
        """Go to a mark and show its card, now or when its article is open."""
        self._wanted = annotation_id
        self._bring_up()

    def refresh(self) -> None:
        """Show the marks as the library has them now."""
        self._ask(self._desk.marks.of)

    def mark(self, annotation_id: str) -> Mark | None:
        """The open article's mark of that id."""
        marks = (mark for mark in self.marks if mark.annotation.id == annotation_id)
        return next(marks, None)

    # what the reader can do

    def bookmark(self) -> None:
        """Bookmark the paragraph being read, or take the bookmark away."""
        passage = self._about.paragraph()
        self._ask(lambda reading: self._desk.marks.toggle_bookmark(reading, passage))

    def bookmark_article(self) -> None:
        self._ask(lambda reading: self._desk.marks.toggle_bookmark(reading, None))

    def highlight(self, colour: Colour | None = None) -> None:
        """Colour what is selected, else the lit sentence on both sides."""
        self.colour = colour or self.colour
        passages = self._about.passages()
        if passages:
            self._ask(
                lambda reading: self._desk.marks.highlight(
                    reading, passages, self.colour
                )
            )
        elif self._reading:
            self.said.emit(self.tr("Select words, or go to a sentence first."), None)

    def highlight_passage(self, passage: Passage) -> None:
        self._ask(
            lambda reading: self._desk.marks.highlight(reading, (passage,), self.colour)
        )

    def note(self) -> None:
        """Write about what is selected, else the lit sentence, else the paragraph.

        A highlight on just these words gets the note, and keeps its colour.
        """
        passages = self._about.passages() or (self._about.paragraph(),)
        highlight = self._highlight_of(passages)
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

    def remove(self, mark: Mark) -> None:
        self._ask(lambda reading: self._desk.marks.remove(reading, mark.annotation.id))
        self._say_undoable(self.tr("Removed."))

    def undo(self) -> None:
        if self._reading and self._desk.marks.can_undo(self._reading):
            self._ask(self._desk.marks.undo)

    def redo(self) -> None:
        if self._reading and self._desk.marks.can_redo(self._reading):
            self._ask(self._desk.marks.redo)

    def go_by(self, step: int) -> None:
        """Go to the next mark in the text, or the one before."""
        here = self._page.place().block
        places = sorted(m.passages[0] for m in self.marks if m.passages)
        ahead = [p for p in places if (p.block - here) * step > 0]
        if ahead:
            self._page.go_to(ahead[0] if step > 0 else ahead[-1])

    def find(self) -> None:
        """Let the reader say which marks to list."""
        self.panel_wanted.emit()
        self._panel.open_filter()

    def switch_articles(self) -> None:
        """List the marks of all articles or, again, of the open one."""
        self.panel_wanted.emit()
        self._panel.scope.switch()

    # how

    def _highlight_of(self, passages: tuple[Passage, ...]) -> Mark | None:
        for mark in self.marks:
            is_highlight = mark.annotation.kind is AnnotationKind.HIGHLIGHT
            if is_highlight and set(mark.passages) == set(passages):
                return mark
        return None

    def _write_about(self, passages: tuple[Passage, ...]) -> None:
        if self._reading is not None:
            words = " · ".join(map(self._about.words, passages))
            self._write(Subject(self._reading.id, words, passages))

    def _write(self, subject: Subject) -> None:
        self.panel_wanted.emit()
        self._writing.begin(subject)

    def _on_written(self, subject: Subject, note: Draft) -> None:
        """Save a note; where that fails, the editor stays with what is written."""
        marks, changed = self._desk.marks, subject.mark
        is_saved = True
        if changed is not None:
            kind = AnnotationKind.NOTE if note.body else changed.kind
            after = replace(changed, body=note.body, tags=note.tags, kind=kind)
            is_saved = self._ask(lambda reading: marks.change(reading, after))
        elif note != Draft():
            is_saved = self._ask(
                lambda reading: marks.note(
                    reading, subject.passages, note.body, note.tags
                )
            )
        if is_saved:
            self._writing.end()

    def _on_editor_left(self, subject: Subject, is_unsaved: bool) -> None:
        """Say that what was not saved is not lost, and offer to go on with it."""

        def write_on() -> None:
            if self._reading and self._reading.id == subject.article:
                self._write(subject)

        if is_unsaved:
            text = self.tr("The note is not saved yet; it waits where it was begun.")
            self.said.emit(text, write_on)

    def _ask(self, change: Callable[[Reading], Marks]) -> bool:
        """Let the desk change the marks, show them; say so if it could not."""
        if self._reading is None:
            return False
        try:
            marks = change(self._reading)
        except ReaderError as error:
            self.trouble.emit(error)
            return False
        self._show(marks)
        self.edited.emit()
        return True

    def _show(self, marks: Sequence[Mark]) -> None:
        self.marks = tuple(marks)
        self._refinding.keep_to(self.marks)
        self.changed.emit(self.marks)

    def _on_wished(self, wish: MarkWish, mark: Mark) -> None:
        match wish:
            case MarkWish.GO:
                self._go_to(mark)
            case MarkWish.EDIT:
                self.edit(mark)
            case MarkWish.REMOVE:
                self.remove(mark)
            case MarkWish.FIND:
                self._find(mark)

    def _go_to(self, mark: Mark) -> None:
        """Go to the mark; where its article is not open, ask for that."""
        if self._reading is None or mark.annotation.article != self._reading.id:
            self.elsewhere_wanted.emit(mark.annotation.article, mark.annotation.id)
            return
        here = self.mark(mark.annotation.id)
        if here and here.passages:
            self._page.go_to(here.passages[0])

    def _bring_up(self) -> None:
        mark = self.mark(self._wanted)
        if mark is not None:
            self._on_mark_activated(self._wanted)
            self._go_to(mark)

    def _find(self, mark: Mark) -> None:
        """Attach an orphan to what is selected, or ask where it belongs."""
        if self._reading is None:
            return
        self._refinding.leave()
        chosen = self._page.selection()
        if chosen:
            self._attach(mark, chosen)
            return
        places = self._desk.marks.suggestions(self._reading, mark.annotation)
        if places:
            self.panel_wanted.emit()
            self._refinding.begin(mark, places)
        else:
            text = self.tr("Select the words this note is about, then press “Find it”.")
            self.said.emit(text, None)

    def _on_found(self, mark: Mark, passages: tuple[Passage, ...]) -> None:
        self._attach(mark, passages)
        self._panel.show_current(mark.annotation.id)
        self._say_undoable(self.tr("Attached."))

    def _say_undoable(self, text: str) -> None:
        """Offer the way back for as long as this article is open."""
        article = self._reading

        def undo() -> None:
            if self._reading is article:
                self.undo()

        self.said.emit(text, undo)

    def _attach(self, mark: Mark, passages: Sequence[Passage]) -> None:
        orphan = mark.annotation.id
        self._ask(lambda reading: self._desk.marks.attach(reading, orphan, passages))

    def _on_mark_activated(self, annotation_id: str) -> None:
        self.panel_wanted.emit()
        self._panel.show_current(annotation_id)
