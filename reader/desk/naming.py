"""Finds articles by a name: a file, a link, an id or a title."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reader import export
from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.shelf import ShelfItem
    from reader.library import Library


def named(library: Library, name: str) -> tuple[str, ...]:
    """The ids of the articles on the shelf that a name means; a book's in its order.

    The name is the path of a file that is not there any more, a link of an export, an
    id, or a title: the whole of it or, if no title is the same, a part. Case does not
    matter. Raises `ReaderError` if no article is meant, or if several are.
    """
    link = export.read_link(name)
    if link is not None:
        found = library.articles.find(link.digest, link.part)
        return (found,) if found else _nothing(name)
    if at := library.articles.at(Path(name).absolute()):
        return at
    wanted, items = name.casefold(), library.shelf.list()
    return (
        _one(name, [item for item in items if item.id == name])
        or _one(name, [it for it in items if wanted in _titles(it)])
        or _one(name, [it for it in items if any(wanted in t for t in _titles(it))])
        or _nothing(name)
    )


def _titles(item: ShelfItem) -> tuple[str, ...]:
    """The titles it may be called by; a chapter also by that of its book."""
    book = item.source if item.book else ""
    return tuple(title.casefold() for title in (item.title, book) if title)


def _one(name: str, items: Iterable[ShelfItem]) -> tuple[str, ...]:
    """The ids of one article or of one book; none if there are no items."""
    items = sorted(items, key=lambda item: item.chapter)
    entries = {item.book or item.id for item in items}
    if len(entries) > 1:
        raise ReaderError(
            f"{name}: {len(entries)} articles on the shelf have this in their title;"
            " give more of it, or the file"
        )
    return tuple(item.id for item in items)


def _nothing(name: str) -> tuple[str, ...]:
    raise ReaderError(
        f"{name}: there is no such file, and no article on the shelf has this title"
    )
