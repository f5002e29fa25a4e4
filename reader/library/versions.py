"""The versions of an article: other texts of it, which are kept.

A page saved again may hold less than before: a paywall's stub, half a download. Then
the fuller text stays the article's, and the other is offered. Where a new text takes
the place of an old one and paragraphs of the old are not in it, the old one is kept.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.library.forms import UNREADABLE, from_json, legible
from reader.library.likeness import length, lost
from reader.library.times import now

if TYPE_CHECKING:
    from reader.library.connection import Connection

_MUCH = 0.25
"""The share of a text that may be missing from another that takes its place."""


@dataclass(frozen=True, slots=True)
class Version:
    """Another text of an article; `is_offered` until the reader has chosen."""

    number: int
    article: Article
    kept: str  # when, UTC, ISO 8601
    is_offered: bool


def is_less(new: Article, old: Article) -> bool:
    """True if a new text lacks much of the old one and adds little."""
    loss = lost(old, new)
    return loss > _MUCH * length(old) and lost(new, old) < 2 * loss


def listed(connection: Connection, number: int) -> tuple[Version, ...]:
    """The other texts of the article of this row, the one kept last first."""
    rows = connection.rows(
        """SELECT number, content, kept, is_offered FROM versions
        WHERE article = ? ORDER BY number DESC""",
        (number,),
    )
    return tuple(
        legible(
            rows,
            lambda row: Version(
                row[0], from_json(Article, row[1]), row[2], bool(row[3])
            ),
        )
    )


def keep(
    connection: Connection, number: int, content: str, digest: str, *, offer: bool
) -> None:
    """Keep a text of an article beside the one it has; once, however often it comes.

    `digest` is that of the file it was read from, empty where that is not known.
    """
    connection.run(
        "DELETE FROM versions WHERE article = ? AND (content = ? OR digest = ?)",
        (number, content, digest or None),
    )
    connection.run(
        """INSERT INTO versions (article, digest, content, kept, is_offered)
        VALUES (?, ?, ?, ?, ?)""",
        (number, digest, content, now(), int(offer)),
    )


def is_of(connection: Connection, number: int, digest: str) -> bool:
    """Whether a file holds one of an article's other texts."""
    found = connection.value(
        "SELECT 1 FROM versions WHERE article = ? AND digest = ?", (number, digest)
    )
    return found is not None


def take(connection: Connection, ours: int, theirs: int) -> str:
    """Compare an article with that of `other`, a library attached to this one.

    Returns the content the article is to have: theirs where ours is the lesser text.
    What either has beyond the other is kept as a version.
    """
    mine, yours = (
        connection.value(f"SELECT content FROM {name}.articles WHERE number = ?", (it,))
        for name, it in (("main", ours), ("other", theirs))
    )
    connection.run(
        """INSERT INTO main.versions (article, digest, content, kept, is_offered)
        SELECT ?, digest, content, kept, 0 FROM other.versions
        WHERE article = ? AND content NOT IN (SELECT content FROM main.versions
            WHERE article = ?1) AND content <> ?""",
        (ours, theirs, mine),
    )
    if mine == yours:
        return str(mine)
    try:
        our_text, their_text = from_json(Article, mine), from_json(Article, yours)
    except UNREADABLE:
        return str(yours if _is_legible(yours) else mine)
    known = connection.value(
        "SELECT 1 FROM main.versions WHERE article = ? AND content = ?", (ours, yours)
    )
    if known is None and is_less(our_text, their_text):
        if lost(our_text, their_text):
            keep(connection, ours, mine, "", offer=False)
        return str(yours)
    if known is None and lost(their_text, our_text):
        keep(connection, ours, yours, "", offer=False)
    return str(mine)


def _is_legible(content: str) -> bool:
    try:
        from_json(Article, content)
    except UNREADABLE:
        return False
    return True
