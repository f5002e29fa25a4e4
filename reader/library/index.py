"""The search index, brought up to date with the library off the UI thread.

Row numbers say what a row is: a mark has minus its number, a headline its article's
number, a block its article's number times `STRIDE` plus its own plus one. So marks,
headlines and blocks can be asked for one after the other, newest first.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from reader.domain.annotation import Anchor, Side
from reader.domain.article import Article
from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Pair
from reader.library.cache import open_cache
from reader.library.connection import Connection
from reader.library.forms import from_json, many_from_json
from reader.library.query import spaced

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from reader.library.connection import Row
    from reader.work import Step, Token

STRIDE = 1 << 20

BATCH = 8
"""Changes read in one transaction: other writers wait no longer than these take."""

_Texts = tuple[int, str, str, str, str]  # row, original, translation, note, tags


def refresh(path: Path, token: Token, step: Step[int]) -> None:
    """Read into the index what changed in the library at this path.

    A new index reads everything. Tells how many changes are left; may be cancelled at
    any time and goes on there the next time.
    """
    library = Connection(path)
    cache = open_cache(path)
    try:
        index = _Index(library, cache)
        index.begin()
        while changes := index.changes():
            for start in range(0, len(changes), BATCH):
                step(len(changes) - start)
                token.check()
                index.read(changes[start : start + BATCH], token)
        index.trim()
    finally:
        cache.close()
        library.close()


def pending(library: Connection, cache: Connection) -> int:
    """How many changes the index has still to read."""
    return _Index(library, cache).pending()


class _Index:
    def __init__(self, library: Connection, cache: Connection) -> None:
        self._library = library
        self._cache = cache
        self._id = library.value("SELECT id FROM identity")

    def begin(self) -> None:
        """Make sure that the index is this library's, and not ahead of it."""
        read = self._cache.value(
            "SELECT read FROM state WHERE library = ?", (self._id,)
        )
        newest = self._library.value(
            "SELECT coalesce(max(seq), 0) FROM sqlite_sequence WHERE name = 'changes'"
        )
        if read is not None and read <= newest:
            return
        # In this order: an index that was begun has its articles to read.
        with self._library.transaction():
            self._library.run(
                "INSERT INTO changes (article) SELECT number FROM articles"
            )
        with self._cache.transaction():
            self._cache.run("DELETE FROM texts")
            self._cache.run("DELETE FROM state")
            self._cache.run("INSERT INTO state VALUES (?, ?)", (self._id, newest))

    def pending(self) -> int:
        read = self._read()
        return int(
            self._library.value(
                "SELECT count(*) FROM changes WHERE number > ?", (read,)
            )
        )

    def changes(self) -> tuple[Row, ...]:
        """What has changed: each article and mark once, with its last change."""
        return self._library.rows(
            """SELECT max(number), article, annotation FROM changes WHERE number > ?
            GROUP BY article, annotation ORDER BY max(number)""",
            (self._read(),),
        )

    def read(self, changes: Sequence[Row], token: Token) -> None:
        """Read some changes, the oldest that are not read yet."""
        with self._cache.transaction():
            for number, article, annotation in changes:
                token.check()
                if article is not None:
                    self._read_article(article)
                else:
                    self._read_annotations("annotations.number", annotation)
                self._cache.run("UPDATE state SET read = ?", (number,))

    def trim(self) -> None:
        """Drop the changes that are read, from the log."""
        with self._library.transaction():
            self._library.run("DELETE FROM changes WHERE number <= ?", (self._read(),))

    def _read(self) -> int:
        read = self._cache.value(
            "SELECT read FROM state WHERE library = ?", (self._id,)
        )
        return int(read or 0)

    def _read_article(self, number: int) -> None:
        was_here = self._cache.row("SELECT 1 FROM texts WHERE rowid = ?", (number,))
        self._cache.run("DELETE FROM texts WHERE rowid = ?", (number,))
        self._cache.run(
            "DELETE FROM texts WHERE rowid BETWEEN ? AND ?",
            (number * STRIDE, (number + 1) * STRIDE - 1),
        )
        row = self._library.row(
            "SELECT content FROM articles WHERE number = ? AND shelf = 'kept'",
            (number,),
        )
        if row is not None:
            self._write(self._article_texts(number, from_json(Article, row[0])))
        if bool(was_here) != (row is not None):
            self._read_annotations("annotations.article", number)

    def _article_texts(self, number: int, article: Article) -> Iterator[_Texts]:
        pairs = {
            block: from_json(Pair, content).text
            for block, content in self._library.rows(
                "SELECT block, content FROM pairs WHERE article = ?", (number,)
            )
        }
        tags = self._library.rows(
            "SELECT tag FROM article_tags WHERE article = ?", (number,)
        )
        title = pairs.get(TITLE_BLOCK, "")
        yield number, article.title, title, "", "\n".join(tag[0] for tag in tags)
        for index, block in enumerate(article.blocks):
            if block.text:
                row = number * STRIDE + index + 1
                yield row, block.text, pairs.get(index, ""), "", ""

    def _read_annotations(self, column: str, number: int) -> None:
        rows = self._library.rows(
            f"""SELECT annotations.number, shelf, anchors, body, tags FROM annotations
            JOIN articles ON articles.number = annotations.article
            WHERE {column} = ?""",
            (number,),
        )
        gone = [(-row[0],) for row in rows] or [(-number,)]
        self._cache.run_many("DELETE FROM texts WHERE rowid = ?", gone)
        self._write(
            (
                -row,
                *quotes(anchors),
                body,
                "\n".join(json.loads(tags)),
            )
            for row, shelf, anchors, body, tags in rows
            if shelf == "kept"
        )

    def _write(self, texts: Iterator[_Texts]) -> None:
        self._cache.run_many(
            """INSERT INTO texts (rowid, original, translation, note, tags)
            VALUES (?, ?, ?, ?, ?)""",
            ((row, *map(spaced, columns)) for row, *columns in texts),
        )


def quotes(anchors: str) -> tuple[str, str]:
    """What a mark quotes on either side."""
    held = many_from_json(Anchor, anchors)
    original, translation = (
        "\n".join(each.quote.exact for each in held if each.side is side)
        for side in (Side.ORIGINAL, Side.TRANSLATION)
    )
    return original, translation
