"""Searches headlines, both texts, notes and tags."""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from reader.domain.shelf import Hit, ShelfFilter
from reader.library import index
from reader.library.forms import legible
from reader.library.hits import Hits
from reader.library.matches import BLOCKS, HEADLINES, MARKS, Matches
from reader.library.query import match_expression
from reader.library.shelf import ARTICLE_IS_MEANT, MARK_IS_MEANT, conditions
from reader.work import ignore

if TYPE_CHECKING:
    from reader.library.cache import Cache
    from reader.library.connection import Connection
    from reader.work import Step, Token


class Search:
    """Asks the index. `find` is quick enough to run at every key."""

    def __init__(self, library: Connection, cache: Cache) -> None:
        self._library = library
        self._cache = cache
        self._hits = Hits(library)

    @property
    def pending(self) -> int:
        """How many changes `index.refresh` has still to read."""
        return self._cache.use(partial(index.pending, library=self._library))

    def find(self, wanted: ShelfFilter, limit: int = 50) -> tuple[Hit, ...]:
        """The places where the filter's text is found.

        Notes and tags come first, then headlines, then paragraphs, each of the newest
        first. Of a filter by kind or colour only marks are hits, by their quotes too.
        """
        asked = match_expression(wanted.text)
        if not asked:
            return ()
        return self._cache.use(partial(self._find, wanted=wanted, limit=limit))

    def refresh(self, token: Token, step: Step[int]) -> None:
        """Bring the index up to date, see `index.refresh`."""
        self._cache.use(
            partial(index.refresh, library=self._library, token=token, step=step)
        )

    def find_new(
        self, wanted: ShelfFilter, token: Token, limit: int = 50
    ) -> tuple[Hit, ...]:
        """`refresh`, then `find`. An index found to be damaged is made anew at once."""

        def work(cache: Connection) -> tuple[Hit, ...]:
            index.refresh(cache, self._library, token, ignore)
            return self._find(cache, wanted, limit)

        return self._cache.use(work)

    def check(self) -> None:
        """Make a damaged index anew, which `refresh` then fills. Reads all of it."""
        self._cache.use(index.check)

    def _find(
        self, cache: Connection, wanted: ShelfFilter, limit: int
    ) -> tuple[Hit, ...]:
        asked = match_expression(wanted.text)
        matches = Matches(cache)
        is_for_marks = bool(wanted.kind or wanted.colour)
        articles = self._articles_meant(wanted)
        marks = self._marks_meant(wanted, articles)
        in_notes = asked if is_for_marks else f"{{note tags}} : ({asked})"
        rows = matches.find(in_notes, MARKS, marks, limit)
        hits = list(filter(None, legible(rows, self._hits.of_mark)))
        for zone in () if is_for_marks else (HEADLINES, BLOCKS):
            rows = matches.find(asked, zone, articles, limit - len(hits))
            hits += filter(None, legible(rows, self._hits.of_text))
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
