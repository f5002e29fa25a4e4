"""Checks a library's file, and counts its entries, for a report."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.library import schema, soundness
from reader.library.connection import Connection

if TYPE_CHECKING:
    from pathlib import Path

SQLITE = sqlite3.sqlite_version

_COUNTED = {
    "articles": "SELECT count(*) FROM articles WHERE shelf = 'kept'",
    "marks": "SELECT count(*) FROM annotations",
    "saved words": "SELECT count(*) FROM words",
}


@dataclass(frozen=True, slots=True)
class Health:
    """`damage` is SQLite's first complaint, or how many entries cannot be read.

    It is empty if all is well. `size` is in bytes.
    """

    size: int
    version: int
    damage: str
    counts: dict[str, int]


def health(path: Path) -> Health:
    """Check a library without changing it; raises `LibraryError` if it is none."""
    connection = Connection(path, writable=False)
    try:
        version = schema.version_of(connection)
        return Health(
            size=path.stat().st_size,
            version=version,
            damage=_damage(connection),
            counts=_counts(connection) if version == len(schema.MIGRATIONS) else {},
        )
    finally:
        connection.close()


def _damage(connection: Connection) -> str:
    verdict = str(connection.value("PRAGMA quick_check(1)"))
    if verdict != "ok":
        return verdict
    count = sum(1 for _ in soundness.damaged(connection))
    return f"entries that cannot be read: {count}" if count else ""


def _counts(connection: Connection) -> dict[str, int]:
    return {name: connection.value(sql) for name, sql in _COUNTED.items()}
