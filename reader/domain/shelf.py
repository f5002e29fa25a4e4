"""The articles and marks that the reader keeps, as lists show them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.domain.words import LookedUp, ReviewCard, SavedWord, Word

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from reader.domain.annotation import Annotation, AnnotationKind, Colour, Passage

# Scripts of the first release take those of `reader.domain.words` from here.
__all__ = [
    "Book",
    "Hit",
    "KeptMark",
    "LookedUp",
    "ReviewCard",
    "SavedWord",
    "ShelfFilter",
    "ShelfItem",
    "Word",
    "with_books",
]


@dataclass(frozen=True, slots=True)
class ShelfItem:
    """One article of the library. Times are UTC, ISO 8601; empty means never.

    One without a title is called by the name of its file.
    """

    id: str
    title: str
    source: str = ""
    date: str = ""
    language: Language = Language.UNDETERMINED
    path: Path | None = None
    added: str = ""
    opened: str = ""
    progress: float = 0.0  # 0 to 1
    is_read: bool = False
    is_bookmarked: bool = False
    tags: tuple[str, ...] = ()
    marks: int = 0
    book: str = ""  # the library's id of the book of which it is a chapter
    chapter: int = 0  # its place in the book
    level: int = 0  # in the book's contents; as the chapter before, if not named there

    @property
    def is_finished(self) -> bool:
        return self.is_read or (bool(self.opened) and self.progress >= 1)

    @property
    def is_begun(self) -> bool:
        """It was opened, and there is more to read."""
        return bool(self.opened) and not self.is_finished


@dataclass(frozen=True, slots=True)
class Book:
    """A book on the shelf: those of its chapters that are listed, in order."""

    id: str
    chapters: tuple[ShelfItem, ...]

    @property
    def title(self) -> str:
        return self.chapters[0].source or self.chapters[0].title

    @property
    def source(self) -> str:
        return self.title

    @property
    def date(self) -> str:
        return max(item.date for item in self.chapters)

    @property
    def added(self) -> str:
        return max(item.added for item in self.chapters)

    @property
    def opened(self) -> str:
        return max(item.opened for item in self.chapters)

    @property
    def progress(self) -> float:
        """How much of it was read, 0 to 1: each chapter counts the same."""
        read = (1.0 if it.is_finished else it.progress for it in self.chapters)
        return sum(read) / len(self.chapters)

    @property
    def is_read(self) -> bool:
        return all(item.is_finished for item in self.chapters)

    @property
    def is_begun(self) -> bool:
        """A chapter was opened, and there is more to read."""
        return bool(self.opened) and not self.is_read

    @property
    def current(self) -> ShelfItem:
        """The chapter to go on with: the last opened, or the next if it is finished."""
        last = max(self.chapters, key=lambda item: item.opened)
        if not last.is_finished:
            return last if last.opened else self.chapters[0]
        at = self.chapters.index(last)
        ahead = (*self.chapters[at + 1 :], *self.chapters[:at])
        return next((item for item in ahead if not item.is_finished), last)


def with_books(items: Iterable[ShelfItem]) -> tuple[ShelfItem | Book, ...]:
    """The articles in their order; a book where the first of its chapters stood."""
    chapters: dict[str, list[ShelfItem]] = {}
    entries: list[ShelfItem | str] = []
    for item in items:
        if not item.book:
            entries.append(item)
        elif item.book in chapters:
            chapters[item.book].append(item)
        else:
            chapters[item.book] = [item]
            entries.append(item.book)
    return tuple(
        _book(entry, chapters[entry]) if isinstance(entry, str) else entry
        for entry in entries
    )


def _book(key: str, chapters: Iterable[ShelfItem]) -> Book:
    """A book; the least level of its chapters counts as 0."""
    ordered = sorted(chapters, key=lambda item: item.chapter)
    least = min(item.level for item in ordered)
    return Book(key, tuple(replace(it, level=it.level - least) for it in ordered))


@dataclass(frozen=True, slots=True)
class ShelfFilter:
    """Which articles or marks to list; an empty field does not limit."""

    text: str = ""
    tag: str = ""
    source: str = ""
    language: Language = Language.UNDETERMINED
    kind: AnnotationKind | None = None
    colour: Colour | None = None
    since: str = ""  # ISO date, inclusive
    until: str = ""
    unread_only: bool = False
    book: str = ""  # the library's id of a book


@dataclass(frozen=True, slots=True)
class KeptMark:
    """A mark of any article, with the article's title, and whether its text is gone."""

    annotation: Annotation
    title: str
    is_orphan: bool = False


@dataclass(frozen=True, slots=True)
class Hit:
    """A place where a search found something.

    `matches` are ranges of `snippet` in code points. `other` is the same sentence on
    the other side, where it is known. `passage` is None for a hit in the title's tags
    or in a note on the whole article.
    """

    article: str
    title: str
    snippet: str
    matches: tuple[tuple[int, int], ...] = ()
    other: str = ""
    passage: Passage | None = None
    annotation: str = ""  # the id of the note, when the note was found

    @property
    def place(self) -> tuple[str, Passage | None, str]:
        """Where it is; what surrounds the words may change meanwhile."""
        return self.article, self.passage, self.annotation
