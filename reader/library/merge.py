"""Another library's content taken into this one; nothing here is lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.errors import LibraryError, LibraryProblem
from reader.library import backup, schema
from reader.library.connection import Connection
from reader.library.forms import from_json
from reader.library.revision import moved

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from reader.library.connection import Row


@dataclass(frozen=True, slots=True)
class Merged:
    """How much of another library was taken over."""

    articles: int
    annotations: int
    edits: int
    terms: int
    words: int


# An article of the other library is this library's of the same id, or of the same file.
_MATCH = """CREATE TEMP TABLE here AS
    SELECT theirs.number AS theirs, coalesce(
        (SELECT number FROM main.articles WHERE id = theirs.id),
        (SELECT main.copies.article FROM main.copies JOIN other.copies AS copies_there
         USING (digest, part) WHERE copies_there.article = theirs.number LIMIT 1)
    ) AS ours
    FROM other.articles AS theirs WHERE shelf <> 'forgotten'"""

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
    """INSERT OR IGNORE INTO main.languages (paragraph, language, modified)
    SELECT paragraph, language, modified FROM other.languages""",
)

_NEWER = "WHERE excluded.modified > modified"

_COUNTED = {
    "annotations": f"""INSERT INTO main.annotations
            (id, article, kind, colour, body, anchors, tags, created, modified)
        SELECT id, ours, kind, colour, body, anchors, tags, created, modified
        FROM other.annotations JOIN here ON theirs = article WHERE true
        ON CONFLICT (id) DO UPDATE SET kind = excluded.kind, colour = excluded.colour,
            body = excluded.body, anchors = excluded.anchors, tags = excluded.tags,
            modified = excluded.modified {_NEWER}""",
    "edits": f"""INSERT INTO main.edits (direction, sentence, text, article, modified)
        SELECT direction, sentence, text, ours, modified
        FROM other.edits LEFT JOIN here ON theirs = article WHERE true
        ON CONFLICT (direction, sentence) DO UPDATE SET text = excluded.text,
            modified = excluded.modified {_NEWER}""",
    "terms": f"""INSERT INTO main.terms (direction, term, rendering, modified)
        SELECT direction, term, rendering, modified FROM other.terms WHERE true
        ON CONFLICT (direction, term) DO UPDATE SET rendering = excluded.rendering,
            modified = excluded.modified {_NEWER}""",
    "words": """INSERT OR IGNORE INTO main.words
            (word, sentence, article, pinyin, senses, translation, saved)
        SELECT word, sentence, ours, pinyin, senses, translation, saved
        FROM other.words LEFT JOIN here ON theirs = article""",
}


def merge(library: Path, other: Path) -> Merged:
    """Take over what another library, a backup of this one perhaps, has.

    The other file is not changed: it is read from a copy that is brought up to this
    version first. A copy of this library should have been made before.
    """
    spare = library.with_name(f"{library.stem}-merging.sqlite")
    try:
        _copied(other, spare)
        return _merged(library, spare)
    finally:
        spare.unlink(missing_ok=True)


def _copied(other: Path, spare: Path) -> None:
    theirs = Connection(other, writable=False)
    try:
        if not schema.version_of(theirs):
            raise LibraryError(LibraryProblem.FOREIGN, other)
        backup.check_open(theirs)
        theirs.copy_to(spare)
    finally:
        theirs.close()
    mine = Connection(spare)
    try:
        schema.migrate(mine, lambda _version: None)
    finally:
        mine.close()


def _merged(library: Path, spare: Path) -> Merged:
    connection = Connection(library)
    try:
        connection.run("PRAGMA foreign_keys = ON")
        connection.run("ATTACH ? AS other", (str(spare),))
        with connection.transaction():
            connection.run(_MATCH)
            articles = connection.run(_ARTICLES)
            connection.run(_FOUND_AGAIN)
            connection.run(_RETURNED)
            for statement in _BELONGINGS:
                connection.run(statement)
            for ours, theirs in connection.rows("SELECT ours, theirs FROM here"):
                _take_pairs(connection, ours, theirs)
            counts = {name: connection.run(sql) for name, sql in _COUNTED.items()}
        return Merged(articles, **counts)
    finally:
        connection.close()


def _take_pairs(connection: Connection, ours: int, theirs: int) -> None:
    """Take the pairs of blocks that have none; their text may have changed since."""
    rows: Sequence[Row] = connection.rows(
        "SELECT direction, block, content FROM other.pairs WHERE article = ?", (theirs,)
    )
    mine, yours = (
        connection.value(f"SELECT content FROM {name}.articles WHERE number = ?", (it,))
        for name, it in (("main", ours), ("other", theirs))
    )
    if mine != yours:
        rows = moved(rows, from_json(Article, yours), from_json(Article, mine))
    connection.run_many(
        """INSERT OR IGNORE INTO main.pairs (article, direction, block, content)
        VALUES (?, ?, ?, ?)""",
        [(ours, *row) for row in rows],
    )
