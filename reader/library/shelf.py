"""Lists the articles of the library, filtered, for the shelf."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.article import name_of, site_name
from reader.domain.language import Language
from reader.domain.shelf import ShelfFilter, ShelfItem
from reader.library.forms import legible
from reader.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.library.connection import Connection, Row

_SELECT = """SELECT number, id, title, source, date, language, added, opened, progress,
    is_read, coalesce(book, ''), coalesce(position, 0)
    FROM articles LEFT JOIN chapters ON chapters.article = number"""

_PATHS = "SELECT article, path, max(seen) FROM copies GROUP BY article"
_TAGS = "SELECT article, tag FROM article_tags ORDER BY article, tag"
_COUNTS = "SELECT article, count(*) FROM annotations GROUP BY article"
_LEVELS = """SELECT chapters.article, chapters.book, level, min(contents.position)
    FROM chapters LEFT JOIN contents ON contents.article = chapters.article
    GROUP BY chapters.article ORDER BY chapters.book, chapters.position"""
_BOOKMARKED = """SELECT article FROM annotations
    WHERE kind = 'bookmark' AND anchors = '[]'"""

LEGIBLE_TAGS = "CASE WHEN json_valid(tags) THEN tags ELSE '[]' END"
"""The tags of a mark; none of a damaged one, so that one row fails no whole query."""

ARTICLE_IS_MEANT = f"""
    shelf = 'kept'
    AND (:tag = '' OR EXISTS (SELECT 1 FROM article_tags
        WHERE article_tags.article = articles.number AND article_tags.tag = :tag)
        OR EXISTS (SELECT 1 FROM annotations AS tagged, json_each({LEGIBLE_TAGS})
        WHERE tagged.article = articles.number AND value = :tag))
    AND (:source = '' OR source = :source)
    AND (:language = 'und' OR language = :language)
    AND (:since = '' OR date >= :since)
    AND (:until = '' OR (date <> '' AND substr(date, 1, length(:until)) <= :until))
    AND (:unread = 0 OR is_read = 0)
    AND (:book = '' OR EXISTS (SELECT 1 FROM chapters AS wanted
        WHERE wanted.article = articles.number AND wanted.book = :book))"""
"""Which rows of `articles` a filter means, its text and its marks apart."""

MARK_IS_MEANT = """
    (:kind = '' OR kind = :kind)
    AND (:colour = '' OR (colour = :colour AND kind <> 'bookmark'))
    AND (:book = '' OR EXISTS (SELECT 1 FROM chapters AS wanted
        WHERE wanted.article = annotations.article AND wanted.book = :book))"""
"""Which rows of `annotations` a filter means."""

_HAS_MEANT_MARK = f"""
    (:kind = '' AND :colour = '' OR EXISTS (SELECT 1 FROM annotations
        WHERE annotations.article = articles.number AND {MARK_IS_MEANT}))"""


class ShelfTable:
    """Lists of the articles that are kept."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def list(self, wanted: ShelfFilter = ShelfFilter()) -> tuple[ShelfItem, ...]:  # noqa: B008 (frozen)
        """The articles of a filter, newest first. Its text is sought in the titles."""
        rows = self._connection.rows(
            f"""{_SELECT} WHERE {ARTICLE_IS_MEANT} AND {_HAS_MEANT_MARK}
            ORDER BY added DESC, number DESC""",
            conditions(wanted),
        )
        items = self._items(rows)
        if not wanted.text:
            return items
        text = fold(wanted.text)
        return tuple(item for item in items if text in fold(item.title))

    def continuing(self, limit: int = 10) -> tuple[ShelfItem, ...]:
        """The articles begun and not finished, last opened first."""
        rows = self._connection.rows(
            f"""{_SELECT} WHERE shelf = 'kept' AND opened <> '' AND is_read = 0
            AND progress < 1 ORDER BY opened DESC LIMIT ?""",
            (limit,),
        )
        return self._items(rows)

    def is_empty(self) -> bool:
        """True if no article is on the shelf."""
        return not self._connection.value(
            "SELECT EXISTS (SELECT 1 FROM articles WHERE shelf = 'kept')"
        )

    def removed(self) -> tuple[ShelfItem, ...]:
        """The articles taken off the shelf that can still be put back."""
        rows = self._connection.rows(
            f"{_SELECT} WHERE shelf <> 'kept' ORDER BY removed DESC"
        )
        return self._items(rows)

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag of an article with how many articles have it."""
        return self._connection.rows(
            """SELECT tag, count(*) FROM article_tags
            JOIN articles ON articles.number = article_tags.article
            WHERE shelf = 'kept' GROUP BY tag ORDER BY tag"""
        )

    def _items(self, rows: Iterable[Row]) -> tuple[ShelfItem, ...]:
        """The rows with what other tables know of them, each table asked but once."""
        ask = self._connection.rows
        tags: dict[int, tuple[str, ...]] = {}
        for number, tag in ask(_TAGS):
            tags[number] = (*tags.get(number, ()), tag)
        known = _Known(
            paths={number: Path(path) for number, path, _seen in ask(_PATHS)},
            tags=tags,
            marks=dict(ask(_COUNTS)),
            levels=_levels(ask(_LEVELS)),
            bookmarked=frozenset(row[0] for row in ask(_BOOKMARKED)),
        )
        return tuple(legible(rows, lambda row: _item(row, known)))


@dataclass(frozen=True, slots=True)
class _Known:
    """What tables other than `articles` know, by the articles' numbers."""

    paths: dict[int, Path]
    tags: dict[int, tuple[str, ...]]
    marks: dict[int, int]
    levels: dict[int, int]
    bookmarked: frozenset[int]


def _levels(rows: Iterable[Row]) -> dict[int, int]:
    """The level of each chapter; one that the contents do not name has the last one."""
    levels: dict[int, int] = {}
    last, of_last = "", 0
    for article, book, named, _position in rows:
        carried = of_last if book == last else 0
        levels[article] = of_last = carried if named is None else max(0, named)
        last = book
    return levels


def _item(row: Row, known: _Known) -> ShelfItem:
    number, key, title, source, date, language, *read = row
    added, opened, progress, is_read, book, chapter = read
    path = known.paths.get(number)
    return ShelfItem(
        id=key,
        title=name_of(title, path),
        source=site_name(source),
        date=date,
        language=Language(language),
        path=path,
        added=added,
        opened=opened,
        progress=progress,
        is_read=bool(is_read),
        level=known.levels.get(number, 0),
        is_bookmarked=number in known.bookmarked,
        tags=known.tags.get(number, ()),
        marks=known.marks.get(number, 0),
        book=book,
        chapter=chapter,
    )


def conditions(wanted: ShelfFilter) -> dict[str, object]:
    """The values that the conditions ask for."""
    return {
        "tag": wanted.tag,
        "source": wanted.source,
        "language": wanted.language,
        "since": wanted.since,
        "until": wanted.until,
        "unread": int(wanted.unread_only),
        "book": wanted.book,
        "kind": wanted.kind or "",
        "colour": wanted.colour or "",
    }
