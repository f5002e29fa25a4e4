"""Updates the search index from the library, off the UI thread.

Row numbers say what a row is: a mark has minus its number, a headline its article's
number, a block its article's number times `STRIDE` plus its own plus one. So marks,
headlines and blocks can be asked for one after the other, newest first.
"""

from __future__ import annotations

import contextlib
import json
from typing import TYPE_CHECKING

from reader.domain.annotation import Anchor, Side
from reader.domain.article import Article
from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Pair
from reader.errors import LibraryError, LibraryProblem
from reader.library.forms import UNREADABLE, from_json, legible, many_from_json
from reader.library.query import spaced

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.connection import Connection, Row
    from reader.work import Step, Token

STRIDE = 1 << 20

BATCH = 8
"""Changes read in one transaction: other writers wait no longer than these take."""

_Texts = tuple[int, str, str, str, str]  # row, original, translation, note, tags


def refresh(
    cache: Connection, library: Connection, token: Token, step: Step[int]
) -> None:
    """Read the changes of the library into the index.

    A new index reads everything. Tells how many changes are left; may be cancelled at
    any time and goes on there the next time. A library that cannot be written to now,
    since it is locked or read-only, is read all the same.
    """
    index = _Index(library, cache)
    if not index.is_begun():
        index.begin(token, step)
    while changes := index.changes():
        index.read_all(changes, token, step)
    with contextlib.suppress(LibraryError):
        index.trim()


def pending(cache: Connection, library: Connection) -> int:
    """How many changes the index has not read yet."""
    return _Index(library, cache).pending()


def check(cache: Connection) -> None:
    """Raise `LibraryError` if the index does not hold what it should."""
    found = cache.value("PRAGMA quick_check(1)")
    if found != "ok":
        raise LibraryError(LibraryProblem.CORRUPT, cache.path, str(found))
    cache.run("INSERT INTO texts (texts) VALUES ('integrity-check')")


class _Index:
    def __init__(self, library: Connection, cache: Connection) -> None:
        self._library = library
        self._cache = cache
        self._id = library.value("SELECT id FROM identity")

    def is_begun(self) -> bool:
        """Whether the index is this library's, and not ahead of it."""
        read = self._cache.value(
            "SELECT read FROM state WHERE library = ?", (self._id,)
        )
        return read is not None and read <= self._newest()

    def begin(self, token: Token, step: Step[int]) -> None:
        """Begin an empty index.

        The library's log takes all its articles, so that reading them may be stopped.
        Of a library that cannot be written to they are read here and now.
        """
        newest = self._newest()
        with self._cache.transaction():
            self._cache.run("DELETE FROM texts")
            self._cache.run("DELETE FROM state")
        try:
            with self._library.transaction():
                self._library.run(
                    "INSERT INTO changes (article) SELECT number FROM articles"
                )
        except LibraryError as error:
            if error.reason is LibraryProblem.CORRUPT:
                raise
            every = self._library.rows(
                "SELECT ?, number, NULL FROM articles", (newest,)
            )
            self.read_all(every, token, step)
        with self._cache.transaction():
            self._cache.run(
                "INSERT OR REPLACE INTO state VALUES (?, ?)", (self._id, newest)
            )

    def read_all(self, changes: Sequence[Row], token: Token, step: Step[int]) -> None:
        """Read changes, the oldest first, some in each transaction."""
        for start in range(0, len(changes), BATCH):
            step(len(changes) - start)
            token.check()
            self.read(changes[start : start + BATCH], token)

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
                    self._read_annotation(annotation)
                self._cache.run("UPDATE state SET read = ?", (number,))

    def trim(self) -> None:
        """Drop the changes that are read, from the log."""
        with self._library.transaction():
            self._library.run("DELETE FROM changes WHERE number <= ?", (self._read(),))

    def _newest(self) -> int:
        """The number of the last change that the library has logged."""
        return int(
            self._library.value(
                """SELECT coalesce(max(seq), 0) FROM sqlite_sequence
                WHERE name = 'changes'"""
            )
        )

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
            self._write(self._article_texts(number, row[0]))
        if bool(was_here) != (row is not None):
            self._read_annotations_of(number)

    def _article_texts(self, number: int, content: str) -> Sequence[_Texts]:
        """The rows of an article; none of one that is damaged."""
        try:
            article = from_json(Article, content)
        except UNREADABLE:
            return ()
        kept = self._library.rows(
            "SELECT content FROM pairs WHERE article = ?", (number,)
        )
        pairs = {
            pair.block: pair.text
            for pair in legible(kept, lambda row: from_json(Pair, row[0]))
        }
        tags = self._library.rows(
            "SELECT tag FROM article_tags WHERE article = ?", (number,)
        )
        title = pairs.get(TITLE_BLOCK, "")
        headline = (number, article.title, title, "", "\n".join(tag[0] for tag in tags))
        return headline, *(
            (number * STRIDE + index + 1, block.text, pairs.get(index, ""), "", "")
            for index, block in enumerate(article.blocks)
            if block.text
        )

    def _read_annotation(self, number: int) -> None:
        """Read one mark; one that is gone leaves the index."""
        self._cache.run("DELETE FROM texts WHERE rowid = ?", (-number,))
        self._read_annotations("annotations.number = ?", number)

    def _read_annotations_of(self, article: int) -> None:
        """Read the marks of an article that came onto the shelf or left it.

        The number is the article's: an article without marks has none to drop.
        """
        marks = self._library.rows(
            "SELECT -number FROM annotations WHERE article = ?", (article,)
        )
        self._cache.run_many("DELETE FROM texts WHERE rowid = ?", marks)
        self._read_annotations("annotations.article = ?", article)

    def _read_annotations(self, condition: str, number: int) -> None:
        rows = self._library.rows(
            f"""SELECT annotations.number, anchors, body, tags FROM annotations
            JOIN articles ON articles.number = annotations.article
            WHERE shelf = 'kept' AND {condition}""",
            (number,),
        )
        self._write(legible(rows, _mark_texts))

    def _write(self, texts: Iterable[_Texts]) -> None:
        self._cache.run_many(
            """INSERT INTO texts (rowid, original, translation, note, tags)
            VALUES (?, ?, ?, ?, ?)""",
            ((row, *map(spaced, columns)) for row, *columns in texts),
        )


def _mark_texts(row: Row) -> _Texts:
    number, anchors, body, tags = row
    return (-number, *quotes(anchors), body, "\n".join(json.loads(tags)))


def quotes(anchors: str) -> tuple[str, str]:
    """The quotes of a mark on either side."""
    held = many_from_json(Anchor, anchors)
    original, translation = (
        "\n".join(each.quote.exact for each in held if each.side is side)
        for side in (Side.ORIGINAL, Side.TRANSLATION)
    )
    return original, translation
