"""What of a damaged library can still be read, row by row, in a library of its own."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.annotation import Anchor, AnnotationKind
from reader.errors import LibraryError
from reader.library import schema, soundness
from reader.library.carving import carve
from reader.library.connection import Connection, Refused
from reader.library.forms import many_from_json
from reader.library.times import now

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.library.connection import Row

_NOT_THE_READERS = ("identity", "changes")
_MOST_PROBED = 2_000_000  # row numbers
_TITLE = 60  # characters of a mark's words that name an article that is lost


def salvage(library: Path, into: Path, known: Path) -> int:
    """Write what can be read of a damaged library into a new one; count the rows.

    `known` is a sound copy: marks whose article is lost are given to the article that
    the copy has for any of them. The damaged file is read from a copy, with its log; it
    is not changed.
    """
    fresh = Connection(into)
    try:
        schema.migrate(fresh, lambda _version: None)
        with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
            copy = Path(folder) / library.name
            for end in ("", "-wal"):
                with suppress(FileNotFoundError):
                    shutil.copyfile(
                        library.with_name(library.name + end), f"{copy}{end}"
                    )
            count = _take(copy, fresh) or _carve(copy, fresh)
        count -= soundness.drop_damaged(fresh)
        _house(fresh, known)
    finally:
        fresh.close()
    return max(0, count)


def _take(library: Path, fresh: Connection) -> int:
    """Copy the rows of every table both have."""
    count = 0
    damaged = None
    try:
        damaged = Connection(library)
        for table in _tables(fresh):
            columns = _columns(fresh, table)
            there = _columns(damaged, table)
            shared = [name for name in columns if name in there]
            if shared:
                count += _insert(fresh, table, shared, _rows(damaged, table, shared))
    except LibraryError:
        return count
    finally:
        if damaged is not None:
            damaged.close()
    return count


def _carve(library: Path, fresh: Connection) -> int:
    """Take articles and marks from the pages of a file whose schema is lost."""
    count = 0
    content = library.read_bytes() if library.is_file() else b""
    for number, row in carve(content):
        for table, is_meant in _CARVED.items():
            columns = _columns(fresh, table)
            if len(row) == len(columns) and is_meant(row):
                whole = (number, *row[1:])  # the record leaves the number out
                count += _insert(fresh, table, columns, iter([whole]))
    return count


def _is_article(row: Sequence[object]) -> bool:
    return _is_key(row[1]) and row[7] in ("kept", "removed", "forgotten")


def _is_annotation(row: Sequence[object]) -> bool:
    return isinstance(row[1], str) and row[3] in tuple(AnnotationKind)


def _is_key(value: object) -> bool:
    return isinstance(value, str) and len(value) == len(str(uuid.UUID(int=0)))


_CARVED = {"articles": _is_article, "annotations": _is_annotation}


def _insert(
    fresh: Connection, table: str, columns: Sequence[str], rows: Iterator[Row]
) -> int:
    marks = ", ".join("?" * len(columns))
    sql = f"INSERT OR IGNORE INTO {table} ({', '.join(columns)}) VALUES ({marks})"
    count = 0
    with fresh.transaction():
        for row in rows:
            with suppress(Refused, LibraryError):
                count += max(0, fresh.run(sql, row))
    return count


def _tables(connection: Connection) -> tuple[str, ...]:
    rows = connection.rows(
        """SELECT name FROM sqlite_schema WHERE type = 'table'
        AND name NOT LIKE 'sqlite_%' ORDER BY name <> 'articles', name"""
    )
    return tuple(row[0] for row in rows if row[0] not in _NOT_THE_READERS)


def _columns(connection: Connection, table: str) -> tuple[str, ...]:
    return tuple(row[1] for row in connection.rows(f"PRAGMA table_info({table})"))


def _rows(damaged: Connection, table: str, columns: Sequence[str]) -> Iterator[Row]:
    """The rows that can be reached: from the front, from the back, and one by one."""
    listed = ", ".join(columns)
    query = f"SELECT {listed} FROM {table}"
    has_number = "number" in columns
    order = "number" if has_number else _key(damaged, table)
    try:
        yield from damaged.each(f"{query} ORDER BY {order}")
    except LibraryError:
        with suppress(LibraryError):
            yield from damaged.each(f"{query} ORDER BY {_descending(order)}")
        if has_number:
            yield from _probed(damaged, table, query)


def _probed(damaged: Connection, table: str, query: str) -> Iterator[Row]:
    """The rows between damaged pages, asked for by their numbers."""
    with suppress(LibraryError):
        last = damaged.value(f"SELECT max(number) FROM {table}") or 0
        for number in range(1, min(last, _MOST_PROBED)):
            with suppress(LibraryError):
                yield from damaged.rows(f"{query} WHERE number = ?", (number,))


def _key(connection: Connection, table: str) -> str:
    rows = connection.rows(f"PRAGMA table_info({table})")
    return ", ".join(row[1] for row in sorted(rows, key=lambda row: row[5]) if row[5])


def _descending(order: str) -> str:
    return ", ".join(f"{name} DESC" for name in order.split(", "))


def _house(fresh: Connection, known: Path) -> None:
    """Give a place to what hangs on articles that are lost, and drop what need not."""
    homeless = fresh.rows(
        """SELECT article, anchors, json_group_array(id) FROM annotations
        WHERE article NOT IN (SELECT number FROM articles) GROUP BY article"""
    )
    homes = [(number, _home(known, marks)) for number, _, marks in homeless]
    titles = {number: _quoted(anchors) for number, anchors, _ in homeless}
    with fresh.transaction():
        for number, key in homes:
            fresh.run(
                """INSERT INTO articles (number, id, title, source, date, language,
                    address, added, content)
                VALUES (?, ?, ?, '', '', 'und', '', ?, json_object('title', ?3))""",
                (number, key, titles[number], now()),
            )
        for table, column in _references(fresh):
            fresh.run(
                f"""DELETE FROM {table} WHERE {column} IS NOT NULL
                AND {column} NOT IN (SELECT number FROM articles)"""
            )
        fresh.run(
            """INSERT INTO copies (digest, part, article, path, size, seen)
            SELECT 'lost ' || id, '', number, '', 0, ? FROM articles
            WHERE number NOT IN (SELECT article FROM copies)""",
            (now(),),
        )


def _home(known: Path, marks: str) -> str:
    """The id of the article that a copy has for one of these marks; else a new one."""
    copy = Connection(known, writable=False)
    try:
        found = copy.value(
            """SELECT articles.id FROM annotations
            JOIN articles ON articles.number = annotations.article
            WHERE annotations.id IN (SELECT value FROM json_each(?))""",
            (marks,),
        )
    finally:
        copy.close()
    return found or str(uuid.uuid4())


def _references(connection: Connection) -> Iterator[tuple[str, str]]:
    """The tables and columns that name an article."""
    for table in _tables(connection):
        for row in connection.rows(f"PRAGMA foreign_key_list({table})"):
            if row[2] == "articles":
                yield table, row[3]


def _quoted(anchors: str) -> str:
    """The words a mark is on, as the title of an article that is lost."""
    for anchor in many_from_json(Anchor, anchors):
        return " ".join(anchor.quote.exact.split())[:_TITLE]
    return ""
