"""The table of books: which articles are their chapters, in which order.

A book has no row of its own. Its id is the digest of the file that it was first read
from; a newer edition, which shares most of its chapters, keeps the id.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.reading import Chapter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.contents import ContentsEntry
    from reader.library.connection import Connection

_MOST = 0.5
"""The share of a book's chapters that a known book must have to be the same book."""


class BookTable:
    """The chapters of each book, in order."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def bind(self, articles: Sequence[str], book: str) -> None:
        """Keep that these articles, in this order, are the chapters of one book.

        `book` is its id unless it is known already. Chapters that a former edition had
        beyond these stay, at the end.
        """
        with self._connection.transaction():
            book = self._known(articles) or book
            self._connection.run_many(
                """DELETE FROM chapters
                WHERE article = (SELECT number FROM articles WHERE id = ?)""",
                [(article,) for article in articles],
            )
            self._connection.run(
                "UPDATE chapters SET position = position + ? WHERE book = ?",
                (len(articles), book),
            )
            self._connection.run_many(
                """INSERT OR REPLACE INTO chapters (article, book, position)
                SELECT number, ?, ? FROM articles WHERE id = ?""",
                [(book, at, article) for at, article in enumerate(articles, 1)],
            )

    def chapter(self, article: str) -> Chapter | None:
        """The place of an article in its book; None if it is no chapter."""
        row = self._connection.row(
            """SELECT book, source FROM chapters
            JOIN articles ON articles.number = chapters.article WHERE id = ?""",
            (article,),
        )
        if row is None:
            return None
        book, title = row
        chapters = self._connection.rows(
            """SELECT id, title FROM chapters
            JOIN articles ON articles.number = chapters.article
            WHERE book = ? AND (shelf = 'kept' OR id = ?) ORDER BY position""",
            (book, article),
        )
        ids = [each[0] for each in chapters]
        at = ids.index(article)
        following, name = chapters[at + 1] if at + 1 < len(ids) else ("", "")
        return Chapter(
            book=book,
            title=title,
            number=at + 1,
            count=len(ids),
            previous=ids[at - 1] if at else "",
            following=following,
            following_title=name,
        )

    def chapters(self, article: str) -> tuple[str, ...]:
        """The ids of all chapters of an article's book; of another article its own."""
        rows = self._connection.rows(
            """SELECT other.id FROM articles AS mine
            JOIN chapters AS here ON here.article = mine.number
            JOIN chapters AS beside ON beside.book = here.book
            JOIN articles AS other ON other.number = beside.article
            WHERE mine.id = ? ORDER BY beside.position""",
            (article,),
        )
        return tuple(row[0] for row in rows) or (article,)

    def set_contents(self, article: str, entries: Iterable[ContentsEntry]) -> None:
        """Keep the table of contents of the book that an article is a chapter of.

        It takes the place of the one that the book had. The targets are ids.
        """
        with self._connection.transaction():
            book = self._book(article)
            self._connection.run("DELETE FROM contents WHERE book = ?", (book,))
            self._connection.run_many(
                """INSERT INTO contents (book, position, level, title, article)
                SELECT ?1, ?2, ?3, ?4, (SELECT number FROM articles WHERE id = ?5)
                WHERE ?1 <> ''""",
                [
                    (book, at, each.level, each.title, each.target)
                    for at, each in enumerate(entries, 1)
                ],
            )

    def contents(self, article: str) -> tuple[ContentsEntry, ...]:
        """The table of contents of an article's book; empty if there is none.

        Lines that lead to chapters that were taken off the shelf are left out.
        """
        from reader.domain.contents import ContentsEntry, useful

        rows = self._connection.rows(
            """SELECT contents.title, level, coalesce(id, '')
            FROM contents LEFT JOIN articles ON articles.number = contents.article
            WHERE book = ? AND coalesce(shelf, 'kept') = 'kept' ORDER BY position""",
            (self._book(article),),
        )
        return useful(tuple(ContentsEntry(*row) for row in rows))

    def lacks_contents(self, article: str) -> bool:
        """True if an article is a chapter of a book of which no contents are kept."""
        book = self._book(article)
        return bool(book) and not self._connection.value(
            "SELECT EXISTS (SELECT 1 FROM contents WHERE book = ?)", (book,)
        )

    def _book(self, article: str) -> str:
        """The id of an article's book; empty if it is no chapter."""
        found = self._connection.value(
            """SELECT book FROM chapters
            JOIN articles ON articles.number = chapters.article WHERE id = ?""",
            (article,),
        )
        return found or ""

    def _known(self, articles: Sequence[str]) -> str:
        """The book that most of these articles are chapters of; empty if none is."""
        marks = ", ".join("?" * len(articles))
        row = self._connection.row(
            f"""SELECT book, count(*) FROM chapters
            JOIN articles ON articles.number = chapters.article
            WHERE id IN ({marks}) GROUP BY book ORDER BY count(*) DESC LIMIT 1""",
            tuple(articles),
        )
        return row[0] if row is not None and row[1] > _MOST * len(articles) else ""
