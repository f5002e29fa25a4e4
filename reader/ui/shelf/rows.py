"""Makes the rows of the shelf: headings, articles, and hits of a search."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from reader.domain.shelf import Book, Hit, ShelfItem, with_books
from reader.ui.labels import day_name, language_name, unbroken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence


class SortOrder(StrEnum):
    """By what the saved articles are ordered."""

    ADDED = "added"
    DATE = "date"
    TITLE = "title"
    SOURCE = "source"


def _whole(source: str, _rest: str) -> str:
    return source


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a section."""

    text: str


@dataclass(frozen=True, slots=True)
class BookRow:
    """A book, its chapters below it or folded away."""

    book: Book
    is_folded: bool = True

    @property
    def title(self) -> str:
        return self.book.title


Row = Heading | ShelfItem | BookRow | Hit
Entry = ShelfItem | Book


def shelf_rows(
    items: Iterable[ShelfItem],
    order: SortOrder,
    is_unfolded: Callable[[str], bool] = lambda _book: False,
) -> tuple[Row, ...]:
    """What was begun first, the last opened on top; then the others as ordered.

    A book is one row; that of `is_unfolded` its id has its chapters below it.
    """
    entries = with_books(items)
    begun = [entry for entry in entries if entry.is_begun]
    saved = [entry for entry in entries if not entry.is_begun]
    begun.sort(key=_opened, reverse=True)
    return (
        *_section(
            QCoreApplication.translate("Shelf", "Continue"),
            tuple(_unfolded(begun, is_unfolded)),
        ),
        *_section(
            QCoreApplication.translate("Shelf", "Saved"),
            tuple(_unfolded(sort(saved, order), is_unfolded)),
        ),
    )


def _unfolded(
    entries: Iterable[Entry], is_unfolded: Callable[[str], bool]
) -> Iterator[Row]:
    for entry in entries:
        if not isinstance(entry, Book):
            yield entry
            continue
        is_open = is_unfolded(entry.id)
        yield BookRow(entry, is_folded=not is_open)
        if is_open:
            yield from entry.chapters


def hit_rows(hits: Sequence[Hit]) -> tuple[Row, ...]:
    """Where a search found something, under one heading."""
    if not hits:
        return (Heading(QCoreApplication.translate("Shelf", "Nothing found")),)
    return _section(QCoreApplication.translate("Shelf", "Found"), hits)


def sort(items: Iterable[Entry], order: SortOrder) -> list[Entry]:
    """Newest first for times, alphabetical for words."""
    is_time = order in (SortOrder.ADDED, SortOrder.DATE)

    def key(item: Entry) -> tuple[str, str]:
        return str(getattr(item, order)).casefold(), item.added

    return sorted(items, key=key, reverse=is_time)


def facts(row: ShelfItem | BookRow, shorten: Callable[[str, str], str] = _whole) -> str:
    """The quiet line: source, date, language, tags; of a book its chapters.

    `shorten` cuts the source where it has no room before the rest.
    """
    if isinstance(row, BookRow):
        return _book_facts(row.book)
    item = row
    parts = (
        unbroken(day_name(item.date, QLocale())),
        language_name(item.language),
        " ".join(f"#{tag}" for tag in item.tags),
    )
    rest = "".join(f" · {part}" for part in parts if part)
    return f"{shorten(item.source, rest)}{rest}".removeprefix(" · ")


def _book_facts(book: Book) -> str:
    """How many chapters it has, and which is to be gone on with once it is begun."""
    count = QCoreApplication.translate("Shelf", "{n} chapters")
    parts = [count.format(n=len(book.chapters))]
    if book.is_begun:
        parts.append(book.current.title)
    tags = dict.fromkeys(tag for item in book.chapters for tag in item.tags)
    return " · ".join((*parts, *(f"#{tag}" for tag in tags)))


def _section(name: str, rows: Sequence[Row]) -> tuple[Row, ...]:
    return (Heading(name), *rows) if rows else ()


def _opened(entry: Entry) -> str:
    return entry.opened
