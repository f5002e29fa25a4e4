"""Whether every row of a library can be read.

SQLite's own check looks at its pages only: a byte that changed inside a text passes
it. Such a row is left out of every list, and counted here.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Anchor, AnnotationKind, Colour
from reader.domain.article import Article
from reader.domain.language import Language
from reader.domain.reading import Layout
from reader.domain.translation import Pair
from reader.errors import LibraryError, LibraryProblem
from reader.library import schema
from reader.library.forms import UNREADABLE, from_json, many_from_json

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reader.library.connection import Connection, Row


@dataclass(frozen=True, slots=True)
class TableCheck:
    """What makes a row of a table legible: what reads its columns.

    `key` is an expression by which one row is known.
    """

    name: str
    key: str
    columns: str
    read: Callable[[Row], object]


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


def _texts(row: Row) -> None:
    """Columns without a form of their own: the connection decodes them."""


TABLES = (
    TableCheck("articles", "id", "language, layout, content", _article),
    TableCheck("annotations", "id", "kind, colour, body, anchors, tags", _annotation),
    TableCheck(
        "pairs",
        "article || ' ' || direction || ' ' || block",
        "content",
        lambda row: from_json(Pair, row[1]),
    ),
    TableCheck("edits", "direction || ' ' || sentence", "text", _texts),
    TableCheck(
        "corrections",
        "article || ' ' || direction || ' ' || sentence || ' ' || block || ' ' || nth",
        "text",
        _texts,
    ),
    TableCheck("terms", "direction || ' ' || term", "rendering", _texts),
    TableCheck(
        "words", "word || ' ' || sentence", "pinyin, senses, translation", _texts
    ),
    TableCheck("article_tags", "article || ' ' || tag", "tag", _texts),
    TableCheck("copies", "digest || ' ' || part", "path", _texts),
    TableCheck("languages", "paragraph", "language", lambda row: Language(row[1])),
    TableCheck("versions", "number", "content", lambda row: from_json(Article, row[1])),
)


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
