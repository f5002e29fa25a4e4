"""The library's articles as a list: what the shelf shows, filtered."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.language import Language
from reader.domain.shelf import ShelfFilter, ShelfItem
from reader.text.script import fold

if TYPE_CHECKING:
    from reader.library.connection import Connection, Row

_SELECT = """SELECT id, title, source, date, language, added, opened, progress, is_read,
    (SELECT path FROM copies WHERE copies.article = articles.number
     ORDER BY seen DESC LIMIT 1),
    (SELECT json_group_array(tag) FROM
     (SELECT tag FROM article_tags WHERE article_tags.article = articles.number
      ORDER BY tag)),
    (SELECT count(*) FROM annotations WHERE annotations.article = articles.number),
    EXISTS (SELECT 1 FROM annotations WHERE annotations.article = articles.number
     AND kind = 'bookmark' AND anchors = '[]')
    FROM articles"""

ARTICLE_IS_MEANT = """
    shelf = 'kept'
    AND (:tag = '' OR EXISTS (SELECT 1 FROM article_tags
        WHERE article_tags.article = articles.number AND article_tags.tag = :tag)
        OR EXISTS (SELECT 1 FROM annotations AS tagged, json_each(tagged.tags)
        WHERE tagged.article = articles.number AND value = :tag))
    AND (:source = '' OR source = :source)
    AND (:language = 'und' OR language = :language)
    AND (:since = '' OR date >= :since)
    AND (:until = '' OR (date <> '' AND substr(date, 1, length(:until)) <= :until))
    AND (:unread = 0 OR is_read = 0)"""
"""Which rows of `articles` a filter means, its text and its marks apart."""

MARK_IS_MEANT = """
    (:kind = '' OR kind = :kind)
    AND (:colour = '' OR (colour = :colour AND kind <> 'bookmark'))"""
"""Which rows of `annotations` a filter means."""

_HAS_MEANT_MARK = f"""
    (:kind = '' AND :colour = '' OR EXISTS (SELECT 1 FROM annotations
        WHERE annotations.article = articles.number AND {MARK_IS_MEANT}))"""


class Shelf:
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
        text = fold(wanted.text)
        return tuple(_item(row) for row in rows if text in fold(row[1]))

    def continuing(self, limit: int = 10) -> tuple[ShelfItem, ...]:
        """The articles begun and not finished, last opened first."""
        rows = self._connection.rows(
            f"""{_SELECT} WHERE shelf = 'kept' AND opened <> '' AND is_read = 0
            AND progress < 1 ORDER BY opened DESC LIMIT ?""",
            (limit,),
        )
        return tuple(map(_item, rows))

    def removed(self) -> tuple[ShelfItem, ...]:
        """The articles taken off the shelf that can still be put back."""
        rows = self._connection.rows(
            f"{_SELECT} WHERE shelf <> 'kept' ORDER BY removed DESC"
        )
        return tuple(map(_item, rows))

    def sources(self) -> tuple[tuple[str, int], ...]:
        """Every site with how many articles are from it."""
        return self._connection.rows(
            """SELECT source, count(*) FROM articles
            WHERE shelf = 'kept' AND source <> '' GROUP BY source ORDER BY source"""
        )

    def tags(self) -> tuple[tuple[str, int], ...]:
        """Every tag of an article with how many articles have it."""
        return self._connection.rows(
            """SELECT tag, count(*) FROM article_tags
            JOIN articles ON articles.number = article_tags.article
            WHERE shelf = 'kept' GROUP BY tag ORDER BY tag"""
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
        "kind": wanted.kind or "",
        "colour": wanted.colour or "",
    }


def _item(row: Row) -> ShelfItem:
    (key, title, source, date, language, added, opened, progress, is_read, *rest) = row
    path, tags, marks, is_bookmarked = rest
    return ShelfItem(
        id=key,
        title=title,
        source=source,
        date=date,
        language=Language(language),
        path=Path(path) if path else None,
        added=added,
        opened=opened,
        progress=progress,
        is_read=bool(is_read),
        is_bookmarked=bool(is_bookmarked),
        tags=tuple(json.loads(tags)),
        marks=marks,
    )
