"""The reader's marks in the library: adds, changes, places and undoes them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reader.desk.listing import listing, meaning
from reader.desk.placing import page_of
from reader.domain.annotation import Annotation, AnnotationKind, Colour, Side
from reader.domain.reading import Snapshot
from reader.errors import LibraryError
from reader.library import Change, History, redrawn, stroke

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from typing import Never

    from reader.anchoring import BothSides
    from reader.desk.library_file import LibraryFile
    from reader.desk.renaming import RenamedTag
    from reader.domain.annotation import Anchor, Mark, Passage
    from reader.domain.article import Article, Source
    from reader.domain.shelf import KeptMark, ShelfFilter
    from reader.library import Library
    from reader.work import Work


class MarkedArticle(Protocol):
    """What `Marks` needs of the open article, which keeps its page and marks itself."""

    @property
    def id(self) -> str: ...

    @property
    def source(self) -> Source: ...

    @property
    def article(self) -> Article: ...

    @property
    def page(self) -> BothSides: ...

    @property
    def marks(self) -> tuple[Mark, ...]: ...


_AnyArticle = Snapshot | MarkedArticle
"""An article whose marks are read or changed."""


class Marks:
    """The marks of every article. For the thread that owns the desk.

    A method that changes marks returns when the change is on the disk. It returns all
    marks of the article after the change, and raises `LibraryError` if the change could
    not be written. Every change can be undone.

    An article is the open one or a snapshot. The pairs and marks of a snapshot are read
    from the library at each call; the open article keeps its own.
    """

    def __init__(self, file: LibraryFile) -> None:
        self._library = file.library
        self._borrow = file.borrow
        self._histories: dict[str, History] = {}  # by article

    def of(self, reading: _AnyArticle) -> tuple[Mark, ...]:
        """The article's marks from the library, oldest first, with their passages."""
        annotations = self._library().annotations.list(reading.id)
        if not annotations:
            return ()
        page = self._page(reading)
        return tuple(page.mark(annotation) for annotation in annotations)

    def all(self) -> tuple[Annotation, ...]:
        """Every mark, newest first."""
        return self._library().annotations.all()

    def tags(self) -> tuple[str, ...]:
        """The tags of all marks, the most frequent first."""
        counted = self._library().annotations.tags()
        return tuple(tag for tag, _ in sorted(counted, key=lambda each: -each[1]))

    def renaming_tag(self, old: str, new: str) -> Work[Never, RenamedTag]:
        """Rename a tag of all marks, in their notes' words too."""
        from reader.desk.renaming import renaming

        return renaming(self._borrow, old, new)

    def taking_back(self, renamed: RenamedTag) -> Work[Never, RenamedTag]:
        """Undo what `renaming_tag` did."""
        from reader.desk.renaming import taking_back

        return taking_back(self._borrow, renamed)

    def listing(
        self, wanted: ShelfFilter, limit: int, after: Annotation | None = None
    ) -> Work[Never, tuple[KeptMark, ...]]:
        """List the next `limit` marks of all articles that a filter lets through.

        The newest come first. The list begins behind the mark `after`, if one is given.
        """
        return listing(self._borrow, wanted, limit, after)

    def meant(self, marks: Iterable[Mark], wanted: ShelfFilter) -> tuple[Mark, ...]:
        """The marks that a filter lets through."""
        is_meant = meaning(wanted)
        return tuple(mark for mark in marks if is_meant(mark.annotation))

    def toggle_bookmark(
        self, reading: _AnyArticle, passage: Passage | None = None
    ) -> tuple[Mark, ...]:
        """Bookmark a paragraph or, without a passage, the article.

        If it is bookmarked already, remove the bookmark.
        """
        for mark in self._standing(reading):
            if mark.annotation.kind is AnnotationKind.BOOKMARK and _is_at(
                mark, passage
            ):
                return self.remove(reading, mark.annotation.id)
        passages = () if passage is None else (passage,)
        return self._add(reading, AnnotationKind.BOOKMARK, passages)

    def highlight(
        self,
        reading: _AnyArticle,
        passages: Sequence[Passage],
        colour: Colour = Colour.YELLOW,
    ) -> tuple[Mark, ...]:
        """Highlight passages; see `reader.library.highlights` for what they touch."""
        new = Annotation("", reading.id, AnnotationKind.HIGHLIGHT, colour=colour)
        page = self._page(reading)
        drawn = stroke(self._standing(reading), passages, new, page.describe)
        return self._do(reading, *drawn)

    def note(
        self,
        reading: _AnyArticle,
        passages: Sequence[Passage],
        body: str,
        tags: Iterable[str] = (),
    ) -> tuple[Mark, ...]:
        """Write a note on passages or, without any, on the article."""
        return self._add(
            reading, AnnotationKind.NOTE, passages, body=body, tags=tuple(tags)
        )

    def change(self, reading: _AnyArticle, annotation: Annotation) -> tuple[Mark, ...]:
        """Keep a mark's new body, colour or tags."""
        before = self._library().annotations.get(annotation.id)
        changed = self._home(reading).annotations.update(annotation)
        return self._done(reading, Change(before, changed))

    def remove(self, reading: _AnyArticle, annotation: str) -> tuple[Mark, ...]:
        """Delete a mark."""
        before = self._library().annotations.get(annotation)
        return self._do(reading, Change(before, None))

    def attach(
        self, reading: _AnyArticle, annotation: str, passages: Sequence[Passage]
    ) -> tuple[Mark, ...]:
        """Give an orphan the place that the reader found for it."""
        before = self._library().annotations.get(annotation)
        if before is None:
            return self.of(reading)
        page = self._page(reading)
        anchors = tuple(page.describe(passage) for passage in passages)
        return self._do(reading, Change(before, replace(before, anchors=anchors)))

    def redraw(
        self, reading: _AnyArticle, annotation: str, passages: Sequence[Passage]
    ) -> tuple[Mark, ...]:
        """Put a mark on other passages, with anchors made anew.

        Anchors whose words are not shown now, because they are lost or not translated
        yet, stay as they are.
        """
        before = self._library().annotations.get(annotation)
        if before is None:
            return self.of(reading)
        page = self._page(reading)
        each_alone = [(it, replace(before, anchors=(it,))) for it in before.anchors]
        kept = [it for it, alone in each_alone if not _is_shown(page.mark(alone))]
        standing = self._standing(reading)
        return self._do(
            reading, *redrawn(standing, before, passages, page.describe, kept)
        )

    def suggestions(
        self, reading: _AnyArticle, annotation: Annotation
    ) -> tuple[Passage, ...]:
        """Where an orphan might belong, likeliest first; none if nothing is like it.

        Of several anchors the longest one on the original side is looked for.
        """
        if not annotation.anchors:
            return ()
        telling = max(annotation.anchors, key=_telling)
        return self._page(reading).suggest(telling)

    def can_undo(self, reading: _AnyArticle) -> bool:
        return self._history(reading).can_undo

    def can_redo(self, reading: _AnyArticle) -> bool:
        return self._history(reading).can_redo

    def undo(self, reading: _AnyArticle) -> tuple[Mark, ...]:
        """Undo the last change to this article's marks."""
        history = self._history(reading)
        changes = history.undo()
        try:
            self._home(reading).annotations.apply(changes)
        except LibraryError:
            history.redo()  # so that the change can be undone later
            raise
        return self._with(reading, changes)

    def redo(self, reading: _AnyArticle) -> tuple[Mark, ...]:
        """Redo the change that was undone last."""
        history = self._history(reading)
        changes = history.redo()
        try:
            self._home(reading).annotations.apply(changes)
        except LibraryError:
            history.undo()
            raise
        return self._with(reading, changes)

    def _add(
        self,
        reading: _AnyArticle,
        kind: AnnotationKind,
        passages: Sequence[Passage],
        *,
        colour: Colour = Colour.YELLOW,
        body: str = "",
        tags: tuple[str, ...] = (),
    ) -> tuple[Mark, ...]:
        page = self._page(reading)
        added = self._home(reading).annotations.add(
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

    def _do(self, reading: _AnyArticle, *changes: Change) -> tuple[Mark, ...]:
        """Write changes to the library. Changes without effect are left out."""
        changes = tuple(change for change in changes if _differs(change))
        if not changes:
            return self._standing(reading)
        self._home(reading).annotations.apply(changes)
        return self._done(reading, *changes)

    def _done(self, reading: _AnyArticle, *changes: Change) -> tuple[Mark, ...]:
        """Record changes that are on the disk, so that they can be undone."""
        self._history(reading).record(*changes)
        return self._with(reading, changes)

    def _home(self, reading: _AnyArticle) -> Library:
        """The library, with the article in it.

        An article that was opened while the library was not writable is added now.
        """
        library = self._library()
        if not library.articles.has(reading.id):
            library.articles.add(reading.source, reading.article, reading.id)
        return library

    def _page(self, reading: _AnyArticle) -> BothSides:
        if isinstance(reading, Snapshot):
            return page_of(self._library(), reading)
        return reading.page

    def _standing(self, reading: _AnyArticle) -> tuple[Mark, ...]:
        """The article's marks before a change."""
        return self.of(reading) if isinstance(reading, Snapshot) else reading.marks

    def _with(
        self, reading: _AnyArticle, changes: Iterable[Change]
    ) -> tuple[Mark, ...]:
        """The marks after these changes; only a changed mark is placed again."""
        if isinstance(reading, Snapshot):
            return self.of(reading)
        marks = {mark.annotation.id: mark for mark in reading.marks}
        for change in changes:
            if change.after is not None:
                marks[change.after.id] = reading.page.mark(change.after)
            elif change.before is not None:
                marks.pop(change.before.id, None)
        return tuple(sorted(marks.values(), key=lambda mark: mark.annotation.created))

    def _history(self, reading: _AnyArticle) -> History:
        return self._histories.setdefault(reading.id, History())


def _telling(anchor: Anchor) -> tuple[bool, int]:
    return anchor.side is Side.ORIGINAL, len(anchor.quote.exact)


def _differs(change: Change) -> bool:
    """True if more than the time of modification differs."""
    before, after = change.before, change.after
    if before is None or after is None:
        return before is not after
    return replace(before, modified="") != replace(after, modified="")


def _is_shown(mark: Mark) -> bool:
    return any(passage.end > passage.start for passage in mark.passages)


def _is_at(mark: Mark, passage: Passage | None) -> bool:
    """True if a bookmark is on this paragraph or, without a passage, on the article."""
    if passage is None:
        return not mark.annotation.anchors
    return any(each.block == passage.block for each in mark.passages)
