"""The reader's marks in an open article: made, changed, found again, taken back."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.anchoring import Page
from reader.desk.listing import listing, meaning
from reader.domain.annotation import Annotation, AnnotationKind, Colour, Side
from reader.library import Change, History, stroke

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from typing import Never

    from reader.domain.annotation import Anchor, Mark, Passage
    from reader.domain.article import Article
    from reader.domain.reading import Reading
    from reader.domain.shelf import KeptMark, ShelfFilter
    from reader.library import Library
    from reader.work import Work


class Marks:
    """The marks of every article. For the thread that owns the desk.

    A method that changes something returns the article's marks as they then are, and
    returns when the change is on the disk. Every change can be undone.
    """

    def __init__(
        self, library: Callable[[], Library], borrow: Callable[[], Library]
    ) -> None:
        self._library = library
        self._borrow = borrow
        self._histories: dict[str, History] = {}
        self._last: tuple[Article | None, tuple[Mark, ...]] = (None, ())

    def of(self, reading: Reading) -> tuple[Mark, ...]:
        """The article's marks, oldest first, each with where it stands now."""
        self._last = reading.article, marks_of(self._library(), reading)
        return self._last[1]

    def all(self) -> tuple[Annotation, ...]:
        """Every mark, newest first."""
        return self._library().annotations.all()

    def listing(
        self, wanted: ShelfFilter, limit: int, after: Annotation | None = None
    ) -> Work[Never, tuple[KeptMark, ...]]:
        """A page of every article's marks of a filter, newest first, after a mark."""
        return listing(self._borrow, wanted, limit, after)

    def meant(self, marks: Iterable[Mark], wanted: ShelfFilter) -> tuple[Mark, ...]:
        """Those marks that are of a filter."""
        is_meant = meaning(wanted)
        return tuple(mark for mark in marks if is_meant(mark.annotation))

    def toggle_bookmark(
        self, reading: Reading, passage: Passage | None = None
    ) -> tuple[Mark, ...]:
        """Bookmark a paragraph or, without a passage, the article; or take it away."""
        for mark in self._standing(reading):
            if mark.annotation.kind is AnnotationKind.BOOKMARK and _is_at(
                mark, passage
            ):
                return self.remove(reading, mark.annotation.id)
        passages = () if passage is None else (passage,)
        return self._add(reading, AnnotationKind.BOOKMARK, passages)

    def highlight(
        self,
        reading: Reading,
        passages: Sequence[Passage],
        colour: Colour = Colour.YELLOW,
    ) -> tuple[Mark, ...]:
        """Highlight passages, joining what they touch and cutting what they cover."""
        new = Annotation("", reading.id, AnnotationKind.HIGHLIGHT, colour=colour)
        page = page_of(self._library(), reading)
        drawn = stroke(self._standing(reading), passages, new, page.describe)
        return self._do(reading, *drawn)

    def note(
        self,
        reading: Reading,
        passages: Sequence[Passage],
        body: str,
        tags: Iterable[str] = (),
    ) -> tuple[Mark, ...]:
        """Write a note on passages or, without any, on the article."""
        return self._add(
            reading, AnnotationKind.NOTE, passages, body=body, tags=tuple(tags)
        )

    def change(self, reading: Reading, annotation: Annotation) -> tuple[Mark, ...]:
        """Keep a mark's new body, colour or tags."""
        before = self._library().annotations.get(annotation.id)
        changed = self._library().annotations.update(annotation)
        return self._done(reading, Change(before, changed))

    def remove(self, reading: Reading, annotation: str) -> tuple[Mark, ...]:
        """Delete a mark."""
        before = self._library().annotations.get(annotation)
        return self._do(reading, Change(before, None))

    def attach(
        self, reading: Reading, annotation: str, passages: Sequence[Passage]
    ) -> tuple[Mark, ...]:
        """Give an orphan the place that the reader found for it."""
        before = self._library().annotations.get(annotation)
        if before is None:
            return self.of(reading)
        page = page_of(self._library(), reading)
        anchors = tuple(page.describe(passage) for passage in passages)
        return self._do(reading, Change(before, replace(before, anchors=anchors)))

    def suggestions(
        self, reading: Reading, annotation: Annotation
    ) -> tuple[Passage, ...]:
        """Where an orphan might belong, likeliest first; none if nothing is like it.

        Of several passages the longest of the original tells most.
        """
        if not annotation.anchors:
            return ()
        telling = max(annotation.anchors, key=_telling)
        return page_of(self._library(), reading).suggest(telling)

    def can_undo(self, reading: Reading) -> bool:
        return self._history(reading).can_undo

    def can_redo(self, reading: Reading) -> bool:
        return self._history(reading).can_redo

    def undo(self, reading: Reading) -> tuple[Mark, ...]:
        """Take the last change to this article's marks back."""
        changes = self._history(reading).undo()
        self._library().annotations.apply(changes)
        return self._with(reading, changes)

    def redo(self, reading: Reading) -> tuple[Mark, ...]:
        """Do again what was taken back."""
        changes = self._history(reading).redo()
        self._library().annotations.apply(changes)
        return self._with(reading, changes)

    def _add(
        self,
        reading: Reading,
        kind: AnnotationKind,
        passages: Sequence[Passage],
        *,
        colour: Colour = Colour.YELLOW,
        body: str = "",
        tags: tuple[str, ...] = (),
    ) -> tuple[Mark, ...]:
        page = page_of(self._library(), reading)
        added = self._library().annotations.add(
            Annotation(
                id="",
                article=reading.id,
                kind=kind,
                anchors=tuple(page.describe(passage) for passage in passages),
                colour=colour,
                body=body,
                tags=tags,
            )
        )
        return self._done(reading, Change(None, added))

    def _do(self, reading: Reading, *changes: Change) -> tuple[Mark, ...]:
        """Make changes that are not on the disk yet."""
        self._library().annotations.apply(changes)
        return self._done(reading, *changes)

    def _done(self, reading: Reading, *changes: Change) -> tuple[Mark, ...]:
        """Remember changes that are on the disk, so that they can be undone."""
        self._history(reading).record(*changes)
        return self._with(reading, changes)

    def _standing(self, reading: Reading) -> tuple[Mark, ...]:
        """The marks as they last stood, looked up only once in each text."""
        if self._last[0] is not reading.article:
            return self.of(reading)
        return self._last[1]

    def _with(self, reading: Reading, changes: Iterable[Change]) -> tuple[Mark, ...]:
        """The marks after these changes; only what changed is looked for again."""
        marks = {mark.annotation.id: mark for mark in self._standing(reading)}
        page = page_of(self._library(), reading)
        for change in changes:
            if change.after is not None:
                marks[change.after.id] = page.mark(change.after)
            elif change.before is not None:
                marks.pop(change.before.id, None)
        in_order = sorted(marks.values(), key=lambda mark: mark.annotation.created)
        self._last = reading.article, tuple(in_order)
        return self._last[1]

    def _history(self, reading: Reading) -> History:
        return self._histories.setdefault(reading.id, History())


def page_of(library: Library, reading: Reading) -> Page:
    """Both sides of an article, with what is translated of it so far."""
    article = reading.article
    kept = library.pairs.list(reading.id, reading.direction)
    pairs = {pair.block: pair for pair in (*reading.pairs, *kept)}
    texts = [block.text for block in article.blocks]
    return Page(texts, pairs.values(), article.title)


def marks_of(library: Library, reading: Reading) -> tuple[Mark, ...]:
    """The article's marks, oldest first; callable from any thread with its library."""
    annotations = library.annotations.list(reading.id)
    if not annotations:
        return ()
    page = page_of(library, reading)
    return tuple(page.mark(annotation) for annotation in annotations)


def _telling(anchor: Anchor) -> tuple[bool, int]:
    return anchor.side is Side.ORIGINAL, len(anchor.quote.exact)


def _is_at(mark: Mark, passage: Passage | None) -> bool:
    """Whether a bookmark is the article's or this paragraph's."""
    if passage is None:
        return not mark.annotation.anchors
    return any(each.block == passage.block for each in mark.passages)
