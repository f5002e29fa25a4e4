"""Checks whether every row of a library can be read.

SQLite's own check looks at its pages only: a byte that changed inside a text passes
it. Such a row is left out of every list, and told of here.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from reader.domain.annotation import Anchor, AnnotationKind, Colour
from reader.domain.article import Article
from reader.domain.damage import DamagedEntry, DamagedKind
from reader.domain.language import Language, Script
from reader.domain.page_rules import Verdict
from reader.domain.reading import Layout
from reader.domain.translation import Pair
from reader.errors import LibraryError, LibraryProblem
from reader.library import schema
from reader.library.connection import Connection
from reader.library.forms import UNREADABLE, from_json, many_from_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from reader.library.connection import Row

# What stands in the JSON of anchors, pairs and articles as text, or as the words of a
# quote; the end may be missing.
_SAID = re.compile(r'"(?:text|exact|title)":"((?:[^"\\]|\\.)+)')
_MOST_TOLD = 2000  # entries
_MOST_WORDS = 300  # characters


@dataclass(frozen=True, slots=True)
class About:
    """How a row is described to people: SQL expressions over its columns.

    `article` is its article's number; `kind` tells which sort of `DamagedKind` it is.
    """

    sort: DamagedKind
    article: str
    time: str
    words: str
    kind: str = "''"


@dataclass(frozen=True, slots=True)
class TableCheck:
    """What makes a row of a table legible: what reads its columns.

    `key` is an expression by which one row is known.
    """

    name: str
    key: str
    columns: str
    read: Callable[[Row], object]
    about: About


def _article(row: Row) -> None:
    _key, language, layout, content = row
    Language(language)
    if layout:
        Layout(layout)
    from_json(Article, content)


def _annotation(row: Row) -> None:
    _key, kind, colour, _body, anchors, tags = row
    AnnotationKind(kind)
    Colour(colour)
    many_from_json(Anchor, anchors)
    if not all(isinstance(tag, str) for tag in json.loads(tags)):
        raise ValueError(tags)


def _review(row: Row) -> None:
    _key, box, due, _modified = row
    datetime.fromisoformat(due)
    if box < 0:
        raise ValueError(box)


def _contents(row: Row) -> None:
    _key, level, _title = row
    if level < 0:
        raise ValueError(level)


def _texts(row: Row) -> None:
    """Columns without a form of their own: the connection decodes them."""


_CORRECTION = About(
    DamagedKind.CORRECTION, "article", "modified", "sentence || ' · ' || text"
)
_MARK = "body || coalesce(' · ' || nullif(anchors, '[]'), '')"

TABLES = (
    TableCheck(
        "articles",
        "id",
        "language, layout, content",
        _article,
        About(DamagedKind.ARTICLE, "number", "added", "title"),
    ),
    TableCheck(
        "annotations",
        "id",
        "kind, colour, body, anchors, tags",
        _annotation,
        About(DamagedKind.MARK, "article", "created", _MARK, "kind"),
    ),
    TableCheck(
        "pairs",
        "article || ' ' || direction || ' ' || block",
        "content",
        lambda row: from_json(Pair, row[1]),
        About(DamagedKind.TRANSLATION, "article", "''", "content"),
    ),
    TableCheck(
        "edits",
        "direction || ' ' || sentence",
        "text",
        _texts,
        _CORRECTION,
    ),
    TableCheck(
        "corrections",
        "article || ' ' || direction || ' ' || sentence || ' ' || block || ' ' || nth",
        "text",
        _texts,
        _CORRECTION,
    ),
    TableCheck(
        "terms",
        "direction || ' ' || term",
        "rendering",
        _texts,
        About(DamagedKind.TERM, "NULL", "modified", "term || ' · ' || rendering"),
    ),
    TableCheck(
        "words",
        "word || ' ' || sentence",
        "pinyin, senses, translation",
        _texts,
        About(DamagedKind.WORD, "article", "saved", "word || ' · ' || sentence"),
    ),
    TableCheck(
        "article_tags",
        "article || ' ' || tag",
        "tag",
        _texts,
        About(DamagedKind.TAG, "article", "''", "tag"),
    ),
    TableCheck(
        "copies",
        "digest || ' ' || part",
        "path",
        _texts,
        About(DamagedKind.FILE, "article", "seen", "path"),
    ),
    TableCheck(
        "languages",
        "paragraph",
        "language",
        lambda row: Language(row[1]),
        About(DamagedKind.LANGUAGE, "NULL", "modified", "paragraph"),
    ),
    TableCheck(
        "versions",
        "number",
        "content",
        lambda row: from_json(Article, row[1]),
        About(DamagedKind.VERSION, "article", "kept", "content"),
    ),
    TableCheck(
        "page_rules",
        "site || ' ' || path || ' ' || words",
        "verdict, sample",
        lambda row: Verdict(row[1]),
        About(DamagedKind.PAGE_RULE, "NULL", "modified", "site || ' · ' || sample"),
    ),
    TableCheck(
        "chapters",
        "article",
        "book",
        _texts,
        About(DamagedKind.CHAPTER, "article", "''", "''"),
    ),
    TableCheck(
        "contents",
        "book || ' ' || position",
        "level, title",
        _contents,
        About(DamagedKind.CHAPTER, "article", "''", "title"),
    ),
    TableCheck(
        "scripts",
        "article",
        "script",
        lambda row: Script(row[1]),
        About(DamagedKind.SCRIPT, "article", "''", "script"),
    ),
    TableCheck(
        "reviews",
        "word || ' ' || sentence",
        "box, due, modified",
        _review,
        About(DamagedKind.REVIEW, "NULL", "modified", "word || ' · ' || sentence"),
    ),
)
"""All tables but those that the program can write anew: `identity` and `changes`."""


@dataclass(frozen=True, slots=True)
class Damaged:
    """A row that cannot be read, and the key by which SQLite finds it."""

    table: TableCheck
    key: object


def damaged(connection: Connection) -> Iterator[Damaged]:
    """The rows that cannot be read; reads all of the file.

    Raises `LibraryError` where SQLite itself cannot read on.
    """
    here = {row[0] for row in connection.rows("SELECT name FROM sqlite_schema")}
    for table in TABLES:
        if table.name in here:  # an older version has not all of them
            query = f"SELECT {table.key}, {table.columns} FROM {table.name}"
            for row in connection.each_in_bytes(query):
                if not _is_legible(table, row):
                    yield Damaged(table, row[0])


def entries(library: Path) -> tuple[DamagedEntry, ...]:
    """The rows that cannot be read, in words. Reads all of the file, and changes none.

    Raises `LibraryError` where SQLite itself cannot read on.
    """
    connection = Connection(library, writable=False)
    try:
        found = tuple(damaged(connection))
        return tuple(_entry(connection, each) for each in found[:_MOST_TOLD])
    finally:
        connection.close()


def _entry(connection: Connection, row: Damaged) -> DamagedEntry:
    """What can be read of a damaged row."""
    about = row.table.about
    held = connection.row(
        f"""SELECT coalesce((SELECT title FROM articles WHERE number = {about.article}),
            ''), {about.time}, {about.words}, {about.kind}
        FROM {row.table.name} AS held
        WHERE {row.table.key} = CAST(? AS {_type(row.key)})""",
        (row.key,),
    )
    title, time, words, kind = (str(each or "") for each in held or ("",) * 4)
    is_told = kind in tuple(AnnotationKind)
    return DamagedEntry(
        DamagedKind(kind) if is_told else about.sort, title, time[:10], _words(words)
    )


def _words(text: str) -> str:
    """The words in a text that may be JSON, as far as it goes."""
    said = _SAID.findall(text)
    if said:
        begins = text.partition("[{")[0] if "[{" in text else ""
        text = begins + " ".join(map(_unescaped, said))
    return " ".join(text.split()).strip("· ")[:_MOST_WORDS]


def _unescaped(text: str) -> str:
    try:
        return str(json.loads(f'"{text}"'))
    except ValueError:
        return text


def check(connection: Connection) -> None:
    """Raise `LibraryError` if the file, or any row of it, is damaged."""
    schema.version_of(connection)
    check_pages(connection)
    if connection.row("PRAGMA foreign_key_check") is not None:
        raise LibraryError(LibraryProblem.CORRUPT, connection.path, "foreign keys")
    rows = tuple(damaged(connection))
    if rows:
        raise LibraryError(LibraryProblem.DAMAGED_ROWS, connection.path, str(len(rows)))


def check_pages(connection: Connection) -> None:
    """Raise `LibraryError` if SQLite finds fault with the file."""
    found = connection.value("PRAGMA quick_check(1)")
    if found != "ok":
        raise LibraryError(LibraryProblem.CORRUPT, connection.path, str(found))


def drop_damaged(connection: Connection) -> int:
    """Delete the rows that cannot be read, of a copy; return how many they were.

    Of an article its place stays, for the marks that hang on it.
    """
    rows = tuple(damaged(connection))
    with connection.transaction():
        for each in rows:
            action = f"DELETE FROM {each.table.name}"
            if each.table.name == "articles":
                action = """UPDATE articles SET content = json_object('title', title),
                    language = 'und', layout = ''"""
            connection.run(
                f"{action} WHERE {each.table.key} = CAST(? AS {_type(each.key)})",
                (each.key,),
            )
    return len(rows)


def _type(key: object) -> str:
    return "INTEGER" if isinstance(key, int) else "TEXT"


def _is_legible(table: TableCheck, row: Row) -> bool:
    try:
        table.read(
            tuple(each.decode() if isinstance(each, bytes) else each for each in row)
        )
    except UNREADABLE:  # a UnicodeDecodeError is a ValueError
        return False
    return True
