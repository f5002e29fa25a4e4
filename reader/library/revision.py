"""Moves pairs and corrections with their blocks when a text has changed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Pair
from reader.library.forms import from_json, to_json

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from reader.domain.article import Article
    from reader.library.connection import Connection, Row


def carry_pairs(
    connection: Connection, number: int, old: Article, new: Article
) -> None:
    """Move an article's pairs and corrections to where their blocks are now.

    Pairs of no block are dropped.
    """
    rows = connection.rows(
        "SELECT direction, block, content FROM pairs WHERE article = ?", (number,)
    )
    connection.run("DELETE FROM pairs WHERE article = ?", (number,))
    connection.run_many(
        """INSERT INTO pairs (article, direction, block, content)
        VALUES (?, ?, ?, ?)""",
        [(number, *row) for row in moved(rows, old, new)],
    )
    _carry_corrections(connection, number, _places(old, new))


def _carry_corrections(
    connection: Connection, number: int, places: Mapping[int, int]
) -> None:
    """Move the reader's wordings with their blocks, those of changed blocks, too."""
    rows = connection.rows(
        """SELECT direction, sentence, block, nth, text, modified FROM corrections
        WHERE article = ? ORDER BY modified""",
        (number,),
    )
    connection.run("DELETE FROM corrections WHERE article = ?", (number,))
    connection.run_many(
        """INSERT OR REPLACE INTO corrections
            (article, direction, sentence, block, nth, text, modified)
        VALUES (?, ?, ?, ?, ?, ?, ?)""",
        [(number, *row[:2], _place(places, row[2]), *row[3:]) for row in rows],
    )


def _place(places: Mapping[int, int], block: int) -> int:
    """Where a block is now; a changed one is as far behind the last unchanged one."""
    if block in places:
        return places[block]
    before = max((each for each in places if each < block), default=None)
    if before is None:
        return block
    return places[before] + block - before


def moved(rows: Iterable[Row], old: Article, new: Article) -> list[Row]:
    """Directions, blocks and pairs of the old text as rows of the new one."""
    places = _places(old, new)
    return [
        (direction, places[block], _in_block(content, places[block]))
        for direction, block, content in rows
        if block in places
    ]


def _places(old: Article, new: Article) -> dict[int, int]:
    """Where each block of the old text is in the new one, if it is there unchanged."""
    free: dict[str, list[int]] = {}
    for index, block in reversed(list(enumerate(new.blocks))):
        free.setdefault(block.text, []).append(index)
    places = {TITLE_BLOCK: TITLE_BLOCK} if old.title == new.title else {}
    for index, block in enumerate(old.blocks):
        if free.get(block.text):
            places[index] = free[block.text].pop()
    return places


def _in_block(content: str, block: int) -> str:
    return to_json(replace(from_json(Pair, content), block=block))
