"""Copies the readable rows of a damaged library into a new one."""

from __future__ import annotations

import shutil
import tempfile
import uuid
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.annotation import Anchor
from reader.errors import LibraryError
from reader.library import schema, soundness
from reader.library.carved import table_of
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
        schema.migrate(fresh)
        with tempfile.TemporaryDirectory(prefix="duizhao-") as folder:
            copy = Path(folder) / library.name
            for end in ("", "-wal"):
                with suppress(FileNotFoundError):
                    shutil.copyfile(
                        library.with_name(library.name + end), f"{copy}{end}"
                    )
            count, unread = _take(copy, fresh)
            if unread:
                count += _carve(copy, fresh, unread)
        count -= soundness.drop_damaged(fresh)
        _add_lost_articles(fresh, known)
    finally:
        fresh.close()
    return max(0, count)


def _take(library: Path, fresh: Connection) -> tuple[int, set[str]]:
    """Copy the rows of every table both have.

    Returns how many they are, and the tables that could not be read to their end.
    """
    count, unread = 0, set(_tables(fresh))
    damaged = None
    try:
        damaged = Connection(library)
        for table in _tables(fresh):
            columns = _columns(fresh, table)
            there = _columns(damaged, table)
            shared = [name for name in columns if name in there]
            if shared:
                rows = _Rows(damaged, table, shared)
                count += _insert(fresh, table, shared, rows.all())
                if rows.are_whole:
                    unread.discard(table)
    except LibraryError:
        return count, unread
    finally:
        if damaged is not None:
            damaged.close()
    return count, unread


def _carve(library: Path, fresh: Connection, tables: set[str]) -> int:
    """Take the rows of these tables from the file's pages, the newest of each first."""
    content = library.read_bytes() if library.is_file() else b""
    found: dict[str, list[Row]] = {table: [] for table in tables}
    for number, row in carve(content):
        table = table_of(number, row)
        if table in found:
            # The record of a numbered row leaves its number out.
            found[table].append(row if number is None else (number, *row[1:]))
    count = 0
    for table in filter(tables.__contains__, _tables(fresh)):
        columns = _columns(fresh, table)
        rows = sorted(found[table], key=partial(_age, columns), reverse=True)
        count += _insert(fresh, table, columns, iter(rows))
    return count


def _age(columns: Sequence[str], row: Row) -> str:
    """When a row was changed; a page that was given up may hold what it was before."""
    return str(row[columns.index("modified")]) if "modified" in columns else ""


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


class _Rows:
    """The rows of a damaged file's table that can be reached."""

    def __init__(self, damaged: Connection, table: str, columns: Sequence[str]) -> None:
        self._damaged = damaged
        self._table = table
        self._columns = columns
        self.are_whole = True  # as far as they were asked for

    def all(self) -> Iterator[Row]:
        """From the front, from the back, and one by one."""
        query = f"SELECT {', '.join(self._columns)} FROM {self._table}"
        has_number = "number" in self._columns
        order = "number" if has_number else _key(self._damaged, self._table)
        try:
            yield from self._damaged.each(f"{query} ORDER BY {order}")
        except LibraryError:
            self.are_whole = False
            with suppress(LibraryError):
                yield from self._damaged.each(f"{query} ORDER BY {_descending(order)}")
            if has_number:
                yield from self._probed(query)

    def _probed(self, query: str) -> Iterator[Row]:
        """The rows between damaged pages, asked for by their numbers."""
        with suppress(LibraryError):
            last = self._damaged.value(f"SELECT max(number) FROM {self._table}") or 0
            for number in range(1, min(last, _MOST_PROBED)):
                with suppress(LibraryError):
                    one = f"{query} WHERE number = ?"
                    yield from self._damaged.rows(one, (number,))


def _key(connection: Connection, table: str) -> str:
    rows = connection.rows(f"PRAGMA table_info({table})")
    return ", ".join(row[1] for row in sorted(rows, key=lambda row: row[5]) if row[5])


def _descending(order: str) -> str:
    return ", ".join(f"{name} DESC" for name in order.split(", "))


def _add_lost_articles(fresh: Connection, known: Path) -> None:
    """Add stand-ins for lost articles with marks; drop other rows of lost articles."""
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
        for table, column, stays in _references(fresh):
            action = f"UPDATE {table} SET {column} = NULL" if stays else None
            fresh.run(
                f"""{action or f"DELETE FROM {table}"} WHERE {column} IS NOT NULL
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


def _references(connection: Connection) -> Iterator[tuple[str, str, bool]]:
    """The tables and columns that name an article, and if a row can do without."""
    for table in _tables(connection):
        for row in connection.rows(f"PRAGMA foreign_key_list({table})"):
            if row[2] == "articles":
                yield table, row[3], row[6] == "SET NULL"


def _quoted(anchors: str) -> str:
    """The words a mark is on, as the title of an article that is lost."""
    for anchor in many_from_json(Anchor, anchors):
        return " ".join(anchor.quote.exact.split())[:_TITLE]
    return ""
