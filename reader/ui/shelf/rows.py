"""What stands on the shelf, in order: headings, articles, and hits of a search."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.labels import day_name, language_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


class SortOrder(StrEnum):
    """By what the saved articles are ordered."""

    ADDED = "added"
    DATE = "date"
    TITLE = "title"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Heading:
    """A line above a section."""

    text: str


Row = Heading | ShelfItem | Hit


def shelf_rows(items: Iterable[ShelfItem], order: SortOrder) -> tuple[Row, ...]:
    """Begun articles first, the last opened on top; then the others as ordered."""
    items = tuple(items)
    begun = [item for item in items if _is_begun(item)]
    saved = [item for item in items if not _is_begun(item)]
    begun.sort(key=_opened, reverse=True)
    return (
        *_section(QCoreApplication.translate("Shelf", "Continue"), begun),
        *_section(QCoreApplication.translate("Shelf", "Saved"), sort(saved, order)),
    )


def hit_rows(hits: Sequence[Hit]) -> tuple[Row, ...]:
    """Where a search found something, under one heading."""
    if not hits:
        return (Heading(QCoreApplication.translate("Shelf", "Nothing found")),)
    return _section(QCoreApplication.translate("Shelf", "Found"), hits)


def sort(items: Iterable[ShelfItem], order: SortOrder) -> list[ShelfItem]:
    """Newest first for times, alphabetical for words."""
    is_time = order in (SortOrder.ADDED, SortOrder.DATE)

    def key(item: ShelfItem) -> tuple[str, str]:
        return str(getattr(item, order)).casefold(), item.added

    return sorted(items, key=key, reverse=is_time)


def facts(item: ShelfItem) -> str:
    """The quiet line: source, date, language, tags."""
    parts = (
        item.source,
        day_name(item.date, QLocale()),
        language_name(item.language),
        " ".join(f"#{tag}" for tag in item.tags),
    )
    return " · ".join(part for part in parts if part)


def _section(name: str, rows: Sequence[ShelfItem | Hit]) -> tuple[Row, ...]:
    return (Heading(name), *rows) if rows else ()


def _is_begun(item: ShelfItem) -> bool:
    return bool(item.opened) and not item.is_read and item.progress < 1


def _opened(item: ShelfItem) -> str:
    return item.opened
