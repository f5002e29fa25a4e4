"""Finding words in headlines, both texts, notes and tags."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.shelf import Hit, ShelfFilter
from reader.library import index
from reader.library.hits import Hits
from reader.library.matches import BLOCKS, HEADLINES, MARKS, Matches
from reader.library.query import match_expression
from reader.library.shelf import ARTICLE_IS_MEANT, MARK_IS_MEANT, conditions

if TYPE_CHECKING:
    from reader.library.connection import Connection


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
        articles = self._articles_meant(wanted)
        marks = self._marks_meant(wanted, articles)
        in_notes = asked if is_for_marks else f"{{note tags}} : ({asked})"
        rows = self._matches.find(in_notes, MARKS, marks, limit)
        hits = [hit for row in rows if (hit := self._hits.of_mark(row))]
        for zone in () if is_for_marks else (HEADLINES, BLOCKS):
            rows = self._matches.find(asked, zone, articles, limit - len(hits))
            hits += [hit for row in rows if (hit := self._hits.of_text(row))]
        return tuple(hits)

    def _articles_meant(self, wanted: ShelfFilter) -> frozenset[int] | None:
        """The numbers of the articles that a filter means; None if it means all."""
        of_articles = replace(wanted, kind=None, colour=None)
        values = conditions(of_articles)
        if values == conditions(ShelfFilter()):
            return None
        return self._numbers(
            f"SELECT number FROM articles WHERE {ARTICLE_IS_MEANT}", values
        )

    def _marks_meant(
        self, wanted: ShelfFilter, articles: frozenset[int] | None
    ) -> frozenset[int] | None:
        """The numbers of the marks that a filter means in the articles it means."""
        if articles is None and not wanted.kind and not wanted.colour:
            return None
        among = json.dumps(sorted(articles)) if articles is not None else None
        return self._numbers(
            f"""SELECT number FROM annotations WHERE {MARK_IS_MEANT} AND (:among IS NULL
            OR article IN (SELECT value FROM json_each(:among)))""",
            conditions(wanted) | {"among": among},
        )

    def _numbers(self, sql: str, values: dict[str, object]) -> frozenset[int]:
        return frozenset(row[0] for row in self._library.rows(sql, values))
