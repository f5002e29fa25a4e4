"""Merges another library into this one; nothing of this one is lost."""

from __future__ import annotations

import contextlib
from collections import Counter, deque
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from reader.domain.article import Article, Source
from reader.library import backup, identity, soundness, versions
from reader.library.articles import ArticleTable
from reader.library.connection import Connection
from reader.library.forms import UNREADABLE, from_json
from reader.library.revision import moved

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.library.connection import Row


@dataclass(frozen=True, slots=True)
class Merged:
    """Counts of what was merged from another library."""

    articles: int
    annotations: int
    edits: int
    terms: int
    words: int
    is_replaced: bool = False  # the other took the library's place
    set_aside: Path | None = None  # the former file then, if there was one


# The articles that are merged in one transaction, and those that have been.
_HERE = "CREATE TEMP TABLE here (theirs INTEGER PRIMARY KEY, ours INTEGER)"
_DONE = "CREATE TEMP TABLE done (theirs INTEGER PRIMARY KEY, ours INTEGER)"
_TOGETHER = 0.02
"""Seconds in which articles are gathered for one transaction."""

_KEPT = "SELECT number FROM main.articles WHERE id = ? AND shelf <> 'forgotten'"

_FORGOTTEN = "SELECT number FROM main.articles WHERE id = ?"

_ARTICLES = """INSERT INTO main.articles (id, title, source, date, language, address,
        content, shelf, added, opened, removed, place_block, place_fraction, progress,
        is_read, layout)
    SELECT id, title, source, date, language, address, content, shelf, added, opened,
        removed, place_block, place_fraction, progress, is_read, layout
    FROM other.articles WHERE number IN (SELECT theirs FROM here WHERE ours IS NULL)"""

_FOUND_AGAIN = """UPDATE here SET ours = (SELECT mine.number FROM main.articles AS mine
    JOIN other.articles AS theirs_too ON mine.id = theirs_too.id
    WHERE theirs_too.number = here.theirs) WHERE ours IS NULL"""

_RETURNED = """UPDATE main.articles SET shelf = 'kept', removed = ''
    WHERE shelf = 'forgotten' AND number IN (SELECT ours FROM here)"""

_BELONGINGS = (
    """INSERT OR IGNORE INTO main.copies (digest, part, article, path, size, seen)
    SELECT digest, part, ours, path, size, seen
    FROM other.copies JOIN here ON theirs = article""",
    """INSERT OR IGNORE INTO main.article_tags (article, tag)
    SELECT ours, tag FROM other.article_tags JOIN here ON theirs = article""",
    # A book that is here in part, or as another edition, goes by its id here.
    """INSERT OR IGNORE INTO main.chapters (article, book, position)
    SELECT ours, coalesce((SELECT mine.book FROM other.chapters AS beside
            JOIN here AS known ON known.theirs = beside.article
            JOIN main.chapters AS mine ON mine.article = known.ours
            WHERE beside.book = chapters.book LIMIT 1), chapters.book), position
    FROM other.chapters AS chapters JOIN here ON theirs = article""",
    # Of a book that has contents here, these stay.
    """INSERT INTO main.contents (book, position, level, title, article)
    SELECT known.mine, position, level, title, ours FROM other.contents AS line
    JOIN (SELECT beside.book AS book, min(chapters.book) AS mine
        FROM other.chapters AS beside JOIN here ON theirs = beside.article
        JOIN main.chapters AS chapters ON chapters.article = ours
        GROUP BY beside.book) AS known ON known.book = line.book
    LEFT JOIN here ON theirs = line.article
    WHERE NOT EXISTS (SELECT 1 FROM main.contents AS kept
        WHERE kept.book = known.mine)""",
    """INSERT OR IGNORE INTO main.scripts (article, script)
    SELECT ours, script FROM other.scripts JOIN here ON theirs = article""",
    """INSERT INTO main.corrections
        (article, direction, sentence, block, nth, text, modified)
    SELECT ours, direction, sentence, block, nth, text, modified
    FROM other.corrections JOIN here ON theirs = article WHERE true
    ON CONFLICT (article, direction, sentence, block, nth) DO UPDATE SET
        text = excluded.text, modified = excluded.modified
        WHERE excluded.modified > modified""",
)

_OF_NO_ARTICLE = (
    """INSERT OR IGNORE INTO main.languages (paragraph, language, modified)
    SELECT paragraph, language, modified FROM other.languages""",
    """INSERT INTO main.page_rules (site, path, words, verdict, sample, modified)
    SELECT site, path, words, verdict, sample, modified
    FROM other.page_rules WHERE true
    ON CONFLICT (site, path, words) DO UPDATE SET verdict = excluded.verdict,
        sample = excluded.sample, modified = excluded.modified
        WHERE excluded.modified > modified""",
    """INSERT INTO main.reviews (word, sentence, box, due, modified)
    SELECT word, sentence, box, due, modified FROM other.reviews WHERE true
    ON CONFLICT (word, sentence) DO UPDATE SET box = excluded.box, due = excluded.due,
        modified = excluded.modified WHERE excluded.modified > modified""",
)

_NEWER = "WHERE excluded.modified > modified"

_IS_FORGOTTEN = """article IN
    (SELECT number FROM main.articles WHERE shelf = 'forgotten')"""

_MARKS = {
    "annotations": f"""INSERT INTO main.annotations
            (id, article, kind, colour, body, anchors, tags, created, modified)
        SELECT id, ours, kind, colour, body, anchors, tags, created, modified
        FROM other.annotations JOIN here ON theirs = article WHERE true
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, colour = excluded.colour,
            body = excluded.body, anchors = excluded.anchors, tags = excluded.tags,
            modified = excluded.modified, article = excluded.article
            {_NEWER} OR {_IS_FORGOTTEN}""",
}
_REST = {
    "edits": f"""INSERT INTO main.edits (direction, sentence, text, article, modified)
        SELECT direction, sentence, text, ours, modified
        FROM other.edits LEFT JOIN done ON theirs = article WHERE true
        ON CONFLICT (direction, sentence) DO UPDATE SET text = excluded.text,
            modified = excluded.modified {_NEWER}""",
    "terms": f"""INSERT INTO main.terms (direction, term, rendering, modified)
        SELECT direction, term, rendering, modified FROM other.terms WHERE true
        ON CONFLICT (direction, term) DO UPDATE SET rendering = excluded.rendering,
            modified = excluded.modified {_NEWER}""",
    "words": """INSERT OR IGNORE INTO main.words
            (word, sentence, article, pinyin, senses, translation, saved)
        SELECT word, sentence, ours, pinyin, senses, translation, saved
        FROM other.words LEFT JOIN done ON theirs = article""",
}


def merge(library: Path, other: Path) -> Merged:
    """Merge another library, such as a backup, into this one.

    Each article comes with all that belongs to it or, if the merge fails, not at all;
    the same merge can be run again then. Between two transactions others may write.
    The other file is not changed: it is read from a copy that is brought up to this
    version first. A copy of this library should have been made before.
    """
    spare = library.with_name(f"{library.stem}-merging.sqlite")
    try:
        backup.copy_of_this_version(other, spare)
        _drop_damaged(spare)
        return _merged(library, spare)
    finally:
        spare.unlink(missing_ok=True)


def _drop_damaged(library: Path) -> None:
    connection = Connection(library)
    try:
        soundness.drop_damaged(connection)
    finally:
        connection.close()


def _merged(library: Path, spare: Path) -> Merged:
    connection = Connection(library)
    try:
        connection.run("PRAGMA foreign_keys = ON")
        connection.run("ATTACH ? AS other", (str(spare),))
        _make_room(connection)
        connection.run(_HERE)
        connection.run(_DONE)
        counts, new = Counter[str](), set[int]()
        books = deque(_books(connection))
        while books:
            counts += _merge_some(connection, books, new)
        with connection.transaction():
            for statement in _OF_NO_ARTICLE:
                connection.run(statement)
            counts.update({name: connection.run(sql) for name, sql in _REST.items()})
        return Merged(
            articles=counts["articles"],
            annotations=counts["annotations"],
            edits=counts["edits"],
            terms=counts["terms"],
            words=counts["words"],
        )
    finally:
        connection.close()


def _merge_some(
    connection: Connection, books: deque[list[Row]], new: set[int]
) -> Counter[str]:
    """Merge the first books in one transaction, as many as can be matched in a moment.

    A book is the row of its chapters, which stay together; another article is one by
    itself. `new` are the articles that this merge has added: none of the others is
    taken for one of them.
    """
    counts = Counter[str]()
    until = monotonic() + _TOGETHER
    with connection.transaction():
        while books:
            for row in books.popleft():
                match = _match(connection, *row)
                known = None if match in new else match
                connection.run("INSERT INTO here VALUES (?, ?)", (row[0], known))
            if monotonic() > until or connection.is_awaited:
                break
        added = connection.rows("SELECT theirs FROM here WHERE ours IS NULL")
        counts["articles"] = connection.run(_ARTICLES)
        connection.run(_FOUND_AGAIN)
        connection.run(_RETURNED)
        for statement in _BELONGINGS:
            connection.run(statement)
        for ours, theirs in connection.rows("SELECT ours, theirs FROM here"):
            _take_text(connection, ours, theirs)
        counts.update({name: connection.run(sql) for name, sql in _MARKS.items()})
        for (theirs,) in added:
            new.add(
                connection.value("SELECT ours FROM here WHERE theirs = ?", (theirs,))
            )
        connection.run("INSERT INTO done SELECT theirs, ours FROM here")
        connection.run("DELETE FROM here")
    return counts


def _books(connection: Connection) -> Iterator[list[Row]]:
    """The number, id and content of each article, those of one book together."""
    rows = connection.rows(
        """SELECT number, id, content, coalesce(book, number) FROM other.articles
        LEFT JOIN other.chapters ON article = number WHERE shelf <> 'forgotten'
        ORDER BY 4, position, number"""
    )
    for _, book in groupby(rows, key=itemgetter(3)):
        yield [row[:3] for row in book]


def _match(connection: Connection, number: int, key: str, content: str) -> int | None:
    """The number that an article of the other library has in this one, or None.

    It is the one of the same id or the same file, or one that says the same: the reader
    may have forgotten an article and then begun it anew.
    """
    kept = connection.value(_KEPT, (key,))
    if kept is not None:
        return int(kept)
    article = from_json(Article, content)
    copies = connection.rows(
        "SELECT path, digest, size, part FROM other.copies WHERE article = ?", (number,)
    )
    for path, *rest in copies or [("", "", 0, "")]:
        found = identity.recognise(connection, Source(Path(path), *rest), article)
        if found is not None:
            return found
    forgotten = connection.value(_FORGOTTEN, (key,))
    return None if forgotten is None else int(forgotten)


def _make_room(connection: Connection) -> None:
    """Delete the marks and pairs that cannot be read and that the other library has."""
    found = tuple(soundness.damaged(connection))
    with connection.transaction():
        for each in found:
            name, key = each.table.name, each.table.key
            if name in ("annotations", "pairs"):
                connection.run(
                    f"""DELETE FROM main.{name} WHERE {key} = CAST(? AS TEXT)
                    AND {key} IN (SELECT {key} FROM other.{name})""",
                    (each.key,),
                )


def _take_text(connection: Connection, ours: int, theirs: int) -> None:
    """Take the fuller of two texts, with the pairs of its blocks that have none."""
    mine, yours = (
        connection.value(f"SELECT content FROM {name}.articles WHERE number = ?", (it,))
        for name, it in (("main", ours), ("other", theirs))
    )
    content = versions.take(connection, ours, theirs)
    if content != mine:
        ArticleTable(connection).set_text(ours, from_json(Article, content))
    rows: Sequence[Row] = connection.rows(
        "SELECT direction, block, content FROM other.pairs WHERE article = ?", (theirs,)
    )
    if content != yours:
        with contextlib.suppress(*UNREADABLE):
            rows = moved(rows, from_json(Article, yours), from_json(Article, content))
    connection.run_many(
        """INSERT OR IGNORE INTO main.pairs (article, direction, block, content)
        VALUES (?, ?, ?, ?)""",
        [(ours, *row) for row in rows],
    )
