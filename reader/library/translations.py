"""The tables of translations: pairs, corrections, terms, and the memory.

`MemoryTable` is a cache in a file of its own. Everything else is the reader's and lies
in the library.
"""

from __future__ import annotations

import contextlib
from functools import partial
from typing import TYPE_CHECKING

from reader.domain.language import Direction, Language
from reader.domain.translation import Correction, Pair, Translation
from reader.errors import LibraryError
from reader.library.articles import number_of
from reader.library.forms import from_json, legible, to_json
from reader.library.times import now

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.library.cache import Cache
    from reader.library.connection import Connection, Row

_BATCH = 500  # keys in one query


class PairTable:
    """The translation that stood beside each article when it was last read."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def keep(self, article: str, direction: Direction, pairs: Iterable[Pair]) -> None:
        """Keep these rows of an article's translation, in place of older ones."""
        with self._connection.transaction():
            number = number_of(self._connection, article)
            self._connection.run_many(
                """INSERT INTO pairs (article, direction, block, content)
                VALUES (?, ?, ?, ?) ON CONFLICT (article, direction, block)
                DO UPDATE SET content = excluded.content
                WHERE content <> excluded.content""",
                [(number, direction.code, pair.block, to_json(pair)) for pair in pairs],
            )

    def add(self, article: str, direction: Direction, pairs: Iterable[Pair]) -> None:
        """Keep those rows of which none is here."""
        with self._connection.transaction():
            number = number_of(self._connection, article)
            self._connection.run_many(
                """INSERT OR IGNORE INTO pairs (article, direction, block, content)
                VALUES (?, ?, ?, ?)""",
                [(number, direction.code, pair.block, to_json(pair)) for pair in pairs],
            )

    def list(self, article: str, direction: Direction) -> tuple[Pair, ...]:
        """The rows kept of an article's translation, in the article's order."""
        rows = self._connection.rows(
            """SELECT pairs.content FROM pairs JOIN articles ON article = number
            WHERE id = ? AND direction = ? ORDER BY block""",
            (article, direction.code),
        )
        return tuple(legible(rows, lambda row: from_json(Pair, row[0])))

    def forget(self, article: str, direction: Direction) -> None:
        """Drop the rows of an article whose text has changed."""
        with self._connection.transaction():
            self._connection.run(
                """DELETE FROM pairs WHERE direction = ?
                AND article = (SELECT number FROM articles WHERE id = ?)""",
                (direction.code, article),
            )


class EditTable:
    """The reader's own translations of sentences, never overwritten by an engine.

    The latest wording of a sentence counts wherever it stands; at the places where the
    reader wrote another one, that one does.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(
        self,
        direction: Direction,
        sentence: str,
        text: str,
        article: str = "",
        *,
        block: int = 0,
        nth: int = 0,
    ) -> None:
        """Keep the reader's text for a sentence, there and wherever it stands."""
        made = Correction(sentence, text, block, nth, now())
        with self._connection.transaction():
            number = number_of(self._connection, article) if article else None
            self._set_everywhere(direction, made, number)
            if number is not None:
                self._set_there(direction, made, number)

    def take(
        self, article: str, direction: Direction, made: Iterable[Correction]
    ) -> int:
        """Keep another library's corrections unless newer ones are here; count them."""
        with self._connection.transaction():
            number = number_of(self._connection, article)
            taken = 0
            for each in made:
                taken += self._set_there(direction, each, number)
                self._set_everywhere(direction, each, number)
        return taken

    def remove(
        self,
        direction: Direction,
        sentence: str,
        article: str = "",
        *,
        block: int = 0,
        nth: int = 0,
    ) -> None:
        """Go back to the engine's text at a place; without an article, at every one.

        Where none was written, the latest wording of another place counts.
        """
        with self._connection.transaction():
            self._connection.run(
                """DELETE FROM corrections WHERE direction = ? AND sentence = ?
                AND (? = '' OR block = ? AND nth = ?
                    AND article = (SELECT number FROM articles WHERE id = ?))""",
                (direction.code, sentence, article, block, nth, article),
            )
            self._connection.run(
                "DELETE FROM edits WHERE direction = ? AND sentence = ?",
                (direction.code, sentence),
            )
            self._connection.run(
                """INSERT INTO edits (direction, sentence, text, article, modified)
                SELECT direction, sentence, text, article, modified FROM corrections
                WHERE direction = ? AND sentence = ? ORDER BY modified DESC LIMIT 1""",
                (direction.code, sentence),
            )

    def of(self, article: str, direction: Direction) -> tuple[Correction, ...]:
        """The corrections made in one article, in its order."""
        rows = self._connection.rows(
            """SELECT sentence, text, block, nth, modified FROM corrections
            WHERE direction = ?
            AND article = (SELECT number FROM articles WHERE id = ?)
            ORDER BY block, nth, sentence""",
            (direction.code, article),
        )
        return tuple(Correction(*row) for row in rows)

    def articles(self) -> tuple[str, ...]:
        """The ids of the articles in which something was corrected, newest first."""
        rows = self._connection.rows(
            """SELECT id FROM corrections JOIN articles ON article = number
            WHERE shelf <> 'forgotten' GROUP BY id ORDER BY max(modified) DESC"""
        )
        return tuple(row[0] for row in rows)

    def get(self, direction: Direction, sentences: Iterable[str]) -> dict[str, str]:
        """The reader's latest texts for those of the sentences that have one."""
        found: dict[str, str] = {}
        for some in _batches(tuple(sentences)):
            marks = ", ".join("?" * len(some))
            found |= self._connection.rows(
                f"""SELECT sentence, text FROM edits
                WHERE direction = ? AND sentence IN ({marks})""",
                (direction.code, *some),
            )
        return found

    def all(self) -> tuple[tuple[Direction, str, str], ...]:
        """Every sentence's latest edit: direction, sentence, the reader's text."""
        rows = self._connection.rows(
            "SELECT direction, sentence, text FROM edits ORDER BY modified"
        )
        return tuple(legible(rows, lambda row: (_direction(row[0]), row[1], row[2])))

    def _set_everywhere(
        self, direction: Direction, made: Correction, number: int | None
    ) -> int:
        return self._connection.run(
            """INSERT INTO edits (direction, sentence, text, article, modified)
            VALUES (?, ?, ?, ?, ?) ON CONFLICT (direction, sentence) DO UPDATE SET
                text = excluded.text, article = excluded.article,
                modified = excluded.modified WHERE excluded.modified >= modified""",
            (direction.code, made.sentence, made.text, number, made.modified),
        )

    def _set_there(self, direction: Direction, made: Correction, number: int) -> int:
        return self._connection.run(
            """INSERT INTO corrections
                (article, direction, sentence, block, nth, text, modified)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (article, direction, sentence, block, nth) DO UPDATE SET
                text = excluded.text, modified = excluded.modified
                WHERE excluded.modified >= modified""",
            (
                *(number, direction.code, made.sentence, made.block, made.nth),
                *(made.text, made.modified),
            ),
        )


class GlossaryTable:
    """How the reader wants names and terms translated."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def set(self, direction: Direction, term: str, rendering: str) -> None:
        """Fix the rendering of a term."""
        self.set_all(direction, {term: rendering})

    def set_all(self, direction: Direction, terms: Mapping[str, str]) -> None:
        """Fix the renderings of many terms at once."""
        with self._connection.transaction():
            self._connection.run_many(
                """INSERT INTO terms (direction, term, rendering, modified)
                VALUES (?, ?, ?, ?) ON CONFLICT (direction, term) DO UPDATE SET
                    rendering = excluded.rendering, modified = excluded.modified""",
                [(direction.code, *each, now()) for each in terms.items()],
            )

    def remove(self, direction: Direction, term: str) -> None:
        with self._connection.transaction():
            self._connection.run(
                "DELETE FROM terms WHERE direction = ? AND term = ?",
                (direction.code, term),
            )

    def all(self, direction: Direction) -> dict[str, str]:
        """Every term of a direction with its rendering, in the terms' order."""
        return dict(
            self._connection.rows(
                "SELECT term, rendering FROM terms WHERE direction = ? ORDER BY term",
                (direction.code,),
            )
        )


class MemoryTable:
    """Every sentence ever translated, by the digest that the translator makes of it.

    It is a cache: what cannot be read is unknown, what cannot be written is not kept.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def get(self, keys: Sequence[str]) -> dict[str, Translation]:
        """The translations of those keys that are known."""
        found: dict[str, Translation] = {}
        with contextlib.suppress(LibraryError):
            for some in _batches(keys):
                found |= self._cache.use(partial(_remembered, keys=some))
        return found

    def put(self, items: Mapping[str, Translation]) -> None:
        """Remember these, in one transaction."""
        rows = [(key, to_json(translation)) for key, translation in items.items()]
        with contextlib.suppress(LibraryError):
            self._cache.use(partial(_remember, rows=rows))


def _remembered(cache: Connection, keys: Sequence[str]) -> dict[str, Translation]:
    marks = ", ".join("?" * len(keys))
    rows = cache.rows(f"SELECT key, content FROM memory WHERE key IN ({marks})", keys)
    return dict(legible(rows, lambda row: (row[0], from_json(Translation, row[1]))))


def _remember(cache: Connection, rows: Sequence[Row]) -> None:
    with cache.transaction():
        cache.run_many(
            "INSERT OR REPLACE INTO memory (key, content) VALUES (?, ?)", rows
        )


def _batches(keys: Sequence[str]) -> Iterable[Sequence[str]]:
    return (keys[start : start + _BATCH] for start in range(0, len(keys), _BATCH))


def _direction(code: str) -> Direction:
    source, target = code.split("_")
    return Direction(Language(source), Language(target))
