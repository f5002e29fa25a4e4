"""Finding words in headlines, both texts, notes and tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.shelf import Hit, ShelfFilter
from reader.library import index
from reader.library.hits import Hits
from reader.library.matches import BLOCKS, HEADLINES, MARKS, Matches
from reader.library.query import match_expression
from reader.library.shelf import ARTICLE_IS_MEANT, MARK_IS_MEANT, conditions

if TYPE_CHECKING:
    from reader.library.connection import Connection

_NOWHERE = ShelfFilter()


class Search:
    """Asks the index. `find` is quick enough to run at every key."""

    def __init__(self, library: Connection, cache: Connection) -> None:
        self._library = library
        self._cache = cache
        self._matches = Matches(cache)
        self._hits = Hits(library)

    @property
    def pending(self) -> int:
        """How many changes `index.refresh` has still to read."""
        return index.pending(self._library, self._cache)

    def find(self, wanted: ShelfFilter, limit: int = 50) -> tuple[Hit, ...]:
        """The places where the filter's text is found.

        Notes and tags come first, then headlines, then paragraphs, each of the newest
        first. Of a filter by kind or colour only marks are hits, by their quotes too.
        """
        asked = match_expression(wanted.text)
        if not asked:
            return ()
        is_for_marks = bool(wanted.kind or wanted.colour)
        hits = self._in_marks(asked, wanted, limit, quotes=is_for_marks)
        if not is_for_marks:
            hits += self._in_articles(asked, wanted, limit - len(hits))
        return tuple(hits)

    def _in_marks(
        self, asked: str, wanted: ShelfFilter, limit: int, *, quotes: bool
    ) -> list[Hit]:
        units = self._meant(
            f"""SELECT number FROM annotations WHERE {MARK_IS_MEANT} AND article IN
            (SELECT number FROM articles WHERE {ARTICLE_IS_MEANT})""",
            wanted,
        )
        asked = asked if quotes else f"{{note tags}} : ({asked})"
        rows = self._matches.find(asked, MARKS, units, limit)
        return [hit for row in rows if (hit := self._hits.of_mark(row))]

    def _in_articles(self, asked: str, wanted: ShelfFilter, limit: int) -> list[Hit]:
        units = self._meant(
            f"SELECT number FROM articles WHERE {ARTICLE_IS_MEANT}", wanted
        )
        hits: list[Hit] = []
        for zone in (HEADLINES, BLOCKS):
            rows = self._matches.find(asked, zone, units, limit - len(hits))
            hits += [hit for row in rows if (hit := self._hits.of_text(row))]
        return hits

    def _meant(self, sql: str, wanted: ShelfFilter) -> frozenset[int] | None:
        """The numbers of what a filter means; None if it means everything."""
        values = conditions(wanted)
        if values == conditions(_NOWHERE):
            return None
        return frozenset(row[0] for row in self._library.rows(sql, values))
