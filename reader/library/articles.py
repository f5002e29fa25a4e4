"""The table of articles: adds, recognises, changes and removes them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.article import Article, Source
from reader.domain.language import Script
from reader.domain.reading import Layout, Place
from reader.errors import LibraryError, LibraryProblem
from reader.library import identity, versions
from reader.library.books import BookTable
from reader.library.forms import UNREADABLE, from_json, to_json
from reader.library.likeness import lost
from reader.library.revision import carry_pairs
from reader.library.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.library.citing import Citations
    from reader.library.connection import Connection, Row
    from reader.library.versions import Version


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """An article of the library, with its place, layout, tags and other states.

    `source` is the file it was last seen in. `was_known` is about `ArticleTable.add`
    only: this article was in the library before. `has_changed`: with other text.
    """

    id: str
    source: Source
    article: Article
    place: Place
    progress: float = 0.0
    layout: Layout | None = None  # None: as the settings say
    script: Script | None = None  # of a Chinese original; None: as it is written
    is_read: bool = False
    tags: tuple[str, ...] = ()
    was_known: bool = False
    has_changed: bool = False
    is_damaged: bool = False  # its text in the library cannot be read


class ArticleTable:
    """Every article ever added, until it is forgotten."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._stand_ins: tuple[tuple[int, int], Citations] | None = None

    def add(
        self,
        source: Source,
        article: Article,
        key: str = "",
        *,
        is_chapter: bool = False,
        added: str = "",
    ) -> StoredArticle:
        """Put an article on the shelf, or recognise it there; a new one may have a key.

        `added` is when another program saved it, if that is told.

        A known article keeps its id, marks and place. Its text becomes this one unless
        much would be lost; then this one is kept as a version, and offered.
        """
        with self._connection.transaction():
            number = identity.recognise(
                self._connection, source, article, is_chapter=is_chapter
            )
            if number is None and source.size:
                number = self._stand_in(article)
            was_known = number is not None
            if number is None:
                self._let_go(source)
                number, has_changed = self._insert(article, key, added), False
            else:
                has_changed = self._renew(number, source, article)
            self._remember_copy(number, source)
            stored = self._stored("number", number)
        assert stored is not None
        return replace(stored, was_known=was_known, has_changed=has_changed)

    def add_all(
        self, articles: Sequence[tuple[Source, Article]], *, is_book: bool = False
    ) -> tuple[StoredArticle, ...]:
        """`add` them all or, if that cannot be, none; several can be a book's chapters.

        A book that was put on the shelf in part would be taken for a whole one.
        """
        is_book = is_book and len(articles) > 1
        with self._connection.transaction():
            added = tuple(self.add(*each, is_chapter=is_book) for each in articles)
            if is_book:
                ids = tuple(dict.fromkeys(each.id for each in added))
                BookTable(self._connection).bind(ids, articles[0][0].digest)
        return added

    def see(self, source: Source) -> None:
        """Update the path of a known file that was moved."""
        for (path,) in self._connection.rows(
            "SELECT DISTINCT path FROM copies WHERE digest = ?", (source.digest,)
        ):
            if not Path(path).exists():
                with self._connection.transaction():
                    self._connection.run(
                        """UPDATE copies SET path = ?, seen = ?
                        WHERE digest = ? AND path = ?""",
                        (_written(source.path), now(), source.digest, path),
                    )

    def versions(self, article: str) -> tuple[Version, ...]:
        """The other texts kept of an article, the one kept last first."""
        return versions.listed(self._connection, self._number(article))

    def choose(self, article: str, version: int) -> StoredArticle:
        """Replace the text of an article by a version; the former text becomes one."""
        with self._connection.transaction():
            number = self._number(article)
            row = self._connection.row(
                "SELECT content FROM versions WHERE article = ? AND number = ?",
                (number, version),
            )
            if row is not None:
                chosen = from_json(Article, row[0])
                self._keep_version(number, self._content(number))
                self.set_text(number, chosen)
            self._connection.run(
                "UPDATE versions SET is_offered = 0 WHERE article = ?", (number,)
            )
            stored = self._stored("id", article)
        assert stored is not None
        return stored

    def get(self, article: str) -> StoredArticle | None:
        """The article of this id."""
        return self._stored("id", article)

    def has(self, article: str) -> bool:
        """Whether the article of this id is here, on the shelf or not."""
        found = self._connection.row("SELECT 1 FROM articles WHERE id = ?", (article,))
        return found is not None

    def former(self, article: str, path: Path) -> tuple[str, str]:
        """The id and the title of the article that was last in a file before this one.

        Both are empty if the file held no other.
        """
        row = self._connection.row(
            """SELECT other.id, other.title FROM copies AS now
            JOIN copies AS before ON before.path = now.path
                AND before.digest <> now.digest AND before.seen < now.seen
                AND before.size > 0
            JOIN articles AS mine ON mine.number = now.article
            JOIN articles AS other ON other.number = before.article
            WHERE mine.id = ? AND now.path = ? AND other.number <> mine.number
                AND other.shelf = 'kept'
                AND NOT EXISTS (SELECT 1 FROM copies AS elsewhere
                    WHERE elsewhere.article = other.number
                    AND elsewhere.path <> now.path)
            ORDER BY before.seen DESC LIMIT 1""",
            (article, _written(path)),
        )
        return row if row is not None else ("", "")

    def find(self, digest: str, part: str = "", *, removed: bool = False) -> str:
        """The id of the article in a file of this digest; empty if it is not here.

        With `removed` also of one that was taken off the shelf.
        """
        found = self._connection.value(
            """SELECT id FROM articles JOIN copies ON article = number
            WHERE digest = ? AND part = ?
            AND (shelf = 'kept' OR ? AND shelf = 'removed')""",
            (digest, part, removed),
        )
        return found or ""

    def count(self, digest: str, *, removed: bool = False) -> int:
        """How many articles of the file of this digest are on the shelf.

        With `removed` those that were removed or forgotten count, too.
        """
        found = self._connection.value(
            """SELECT count(*) FROM articles JOIN copies ON article = number
            WHERE digest = ? AND (shelf = 'kept' OR ?)""",
            (digest, removed),
        )
        return int(found)

    def known(self, source: Source, article: Article) -> str:
        """The id of this article if it was ever added; empty if not. Adds nothing."""
        number = identity.recognise(self._connection, source, article)
        found = self._connection.value(
            "SELECT id FROM articles WHERE number = ?", (number,)
        )
        return found or ""

    def citations(self) -> Citations:
        """The articles by what other programs call them; reads each article once."""
        from reader.library.citing import Citations

        return Citations(self._connection)

    def at(self, path: Path, digest: str = "") -> tuple[str, ...]:
        """The ids of the articles last seen in the file of this path or digest."""
        rows = self._connection.rows(
            """SELECT id FROM articles JOIN copies ON article = number
            WHERE (path = ? OR digest = ?) AND shelf = 'kept'
            ORDER BY part, seen DESC""",
            (_written(path), digest),
        )
        return tuple(dict.fromkeys(row[0] for row in rows))

    def open(self, article: str) -> None:
        """Set the time of the last opening to now."""
        self._set(article, "opened = ?", now())

    def set_place(self, article: str, place: Place, progress: float) -> None:
        """Keep the reader's place, and the progress from 0 to 1."""
        self._set(
            article,
            "place_block = ?, place_fraction = ?, progress = ?",
            place.block,
            place.fraction,
            progress,
        )

    def set_script(self, article: str, script: Script | None) -> None:
        """Keep the script that a Chinese original is shown in; None: its own."""
        with self._connection.transaction():
            self._connection.run(
                """DELETE FROM scripts WHERE article =
                    (SELECT number FROM articles WHERE id = ?)""",
                (article,),
            )
            if script is not None:
                self._connection.run(
                    """INSERT INTO scripts (article, script)
                    SELECT number, ? FROM articles WHERE id = ?""",
                    (script, article),
                )

    def set_layout(self, article: str, layout: Layout | None) -> None:
        """Keep the layout of this article; None: as the settings say."""
        self._set(article, "layout = ?", layout or "")

    def set_read(self, article: str, *, is_read: bool) -> None:
        self._set(article, "is_read = ?", int(is_read))

    def set_tags(self, article: str, tags: Iterable[str]) -> None:
        """Replace the article's tags."""
        wanted = dict.fromkeys(tag.strip() for tag in tags)
        with self._connection.transaction():
            number = self._number(article)
            self._connection.run(
                "DELETE FROM article_tags WHERE article = ?", (number,)
            )
            self._connection.run_many(
                "INSERT INTO article_tags (article, tag) VALUES (?, ?)",
                [(number, tag) for tag in wanted if tag],
            )

    def remove(self, article: str, *, forget_marks: bool = False) -> None:
        """Remove an article from the shelf. `put_back` undoes it until `purge`.

        Without `forget_marks` it stays recognisable: added again, it has its marks.
        """
        shelf = "forgotten" if forget_marks else "removed"
        self._set(article, "shelf = ?, removed = ?", shelf, now())

    def put_back(self, article: str) -> None:
        """Undo `remove`."""
        self._set(article, "shelf = 'kept', removed = ?", "")

    def purge(self, before: str) -> int:
        """Delete articles forgotten before this time, and their marks; count them."""
        with self._connection.transaction():
            return self._connection.run(
                "DELETE FROM articles WHERE shelf = 'forgotten' AND removed < ?",
                (before,),
            )

    def _stand_in(self, article: Article) -> int | None:
        """The number of the article without a text that this is; None if there is none.

        A list of saved pages leaves thousands, and a folder has thousands of files.
        """
        from reader.library.citing import Citations, stand_ins_of

        state = stand_ins_of(self._connection)
        if self._stand_ins is None or self._stand_ins[0] != state:
            made = Citations(self._connection, only_stand_ins=True)
            self._stand_ins = (state, made)
        return self._stand_ins[1].stand_in(article)

    def _let_go(self, source: Source) -> None:
        """Delete the forgotten article of this file, which is added again now."""
        self._connection.run(
            """DELETE FROM articles WHERE shelf = 'forgotten' AND number =
            (SELECT article FROM copies WHERE digest = ? AND part = ?)""",
            (source.digest, source.part),
        )

    def _insert(self, article: Article, key: str, added: str) -> int:
        from uuid import uuid4  # it imports platform: 4 ms of a start

        key = key or str(uuid4())
        self._connection.run(
            """INSERT INTO articles
                (id, added, title, source, date, language, address, content)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""",
            (key, added or now(), *_columns(article)),
        )
        return self._number(key)

    def _renew(self, number: int, source: Source, article: Article) -> bool:
        """Put a known article back on the shelf; True if its text has changed."""
        self._connection.run(
            """UPDATE articles SET shelf = 'kept', removed = ''
            WHERE number = ? AND shelf <> 'kept'""",
            (number,),
        )
        content = to_json(article)
        old = self._content(number)
        if old == content:
            return False
        former = _legible(old)
        if former is None or self._was_read_from(number, source):
            self.set_text(number, article)
            return True
        is_version = versions.is_of(self._connection, number, source.digest)
        if is_version or versions.is_less(article, former):
            versions.keep(self._connection, number, content, source.digest, offer=True)
            return False
        if lost(former, article):
            self._keep_version(number, old)
        self.set_text(number, article)
        return True

    def _was_read_from(self, number: int, source: Source) -> bool:
        """True if the article's text was extracted from this very file."""
        seen = self._connection.value(
            """SELECT 1 FROM copies WHERE article = ? AND digest = ? AND part = ?""",
            (number, source.digest, source.part),
        )
        return seen is not None and not versions.is_of(
            self._connection, number, source.digest
        )

    def _keep_version(self, number: int, content: str) -> None:
        """Keep the article's present text as a version, before it is replaced."""
        digest = self._connection.value(
            """SELECT digest FROM copies WHERE article = ? AND digest NOT IN (
                SELECT digest FROM versions WHERE article = ?1) ORDER BY seen DESC""",
            (number,),
        )
        versions.keep(self._connection, number, content, digest or "", offer=False)

    def set_text(self, number: int, article: Article) -> None:
        """Replace the text; pairs and corrections move with their blocks."""
        old = _legible(self._content(number))
        columns = _columns(article)
        self._connection.run(
            """UPDATE articles SET title = ?, source = ?, date = ?, language = ?,
            address = ?, content = ? WHERE number = ?""",
            (*columns, number),
        )
        self._connection.run(
            "DELETE FROM versions WHERE article = ? AND content = ?",
            (number, columns[-1]),
        )
        if old is not None:
            carry_pairs(self._connection, number, old, article)

    def _content(self, number: int) -> str:
        return str(
            self._connection.value(
                "SELECT content FROM articles WHERE number = ?", (number,)
            )
        )

    def _remember_copy(self, number: int, source: Source) -> None:
        self._connection.run(
            """INSERT INTO copies (digest, part, article, path, size, seen)
            VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (digest, part) DO UPDATE
            SET article = excluded.article, path = excluded.path, seen = excluded.seen
            """,
            (
                *(source.digest, source.part, number),
                *(_written(source.path), source.size, now()),
            ),
        )

    def _stored(self, column: str, value: object) -> StoredArticle | None:
        row = self._connection.row(
            f"""SELECT id, title, content, place_block, place_fraction, progress,
                layout, is_read, path, digest, size, part,
                (SELECT group_concat(tag, char(10)) FROM article_tags
                 WHERE article_tags.article = number),
                (SELECT script FROM scripts WHERE scripts.article = number)
            FROM articles JOIN copies ON copies.article = number
            WHERE {column} = ? ORDER BY seen DESC LIMIT 1""",
            (value,),
        )
        return _from_row(row) if row else None

    def _number(self, article: str) -> int:
        return number_of(self._connection, article)

    def _set(self, article: str, assignments: str, *values: object) -> None:
        with self._connection.transaction():
            self._connection.run(
                f"UPDATE articles SET {assignments} WHERE id = ?", (*values, article)
            )


def _legible(content: str) -> Article | None:
    """The article of a row; None if the row is damaged."""
    try:
        return from_json(Article, content)
    except UNREADABLE:
        return None


def number_of(connection: Connection, article: str) -> int:
    """The row number of the article of this id; `LibraryError` if it is not here."""
    number = connection.value("SELECT number FROM articles WHERE id = ?", (article,))
    if number is None:
        problem = LibraryProblem.UNKNOWN_ARTICLE
        raise LibraryError(problem, connection.path, article)
    return int(number)


def _written(path: Path) -> str:
    """The path as text; bytes in another encoding are lost, since it is only a hint."""
    return str(path).encode("utf-8", "replace").decode()


def _columns(article: Article) -> tuple[str, ...]:
    return (
        article.title,
        article.source,
        article.date,
        article.language,
        identity.address(article.url),
        to_json(article),
    )


def _from_row(row: Row) -> StoredArticle:
    (key, title, content, block, fraction, progress, layout, is_read, *rest) = row
    path, digest, size, part, tags, script = rest
    article = _legible(content)
    return StoredArticle(
        id=key,
        source=Source(Path(path), digest, size, part),
        article=article or Article(title=title),
        place=Place(block, fraction),
        progress=progress,
        layout=next((each for each in Layout if each == layout), None),
        script=next((each for each in Script if each == script), None),
        is_read=bool(is_read),
        tags=tuple(sorted(tags.split("\n"))) if tags else (),
        is_damaged=article is None,
    )
