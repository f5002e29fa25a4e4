"""The table of page rules."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.page_rules import PageRule, Verdict
from reader.library.forms import legible
from reader.library.times import now

if TYPE_CHECKING:
    from reader.library.connection import Connection, Row


class PageRuleTable:
    """Rules by their site; one rule for one place or one text of it."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def add(self, rule: PageRule) -> None:
        """Keep a rule; it takes the place of one on the same place or text."""
        with self._connection.transaction():
            self._connection.run(
                """INSERT INTO page_rules
                    (site, path, words, verdict, sample, modified)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (site, path, words) DO UPDATE SET
                    verdict = excluded.verdict, sample = excluded.sample,
                    modified = excluded.modified""",
                (rule.site, rule.path, rule.words, rule.verdict, rule.sample, now()),
            )

    def remove(self, rule: PageRule) -> None:
        """Forget a rule; without effect if it is not here."""
        with self._connection.transaction():
            self._connection.run(
                "DELETE FROM page_rules WHERE site = ? AND path = ? AND words = ?",
                (rule.site, rule.path, rule.words),
            )

    def of(self, site: str) -> tuple[PageRule, ...]:
        """The rules of a site, the one made last first."""
        return tuple(rule for rule in self.all() if rule.site == site)

    def all(self) -> tuple[PageRule, ...]:
        """Every rule, the one made last first; what is damaged is left out."""
        rows = self._connection.rows(
            """SELECT site, verdict, path, words, sample FROM page_rules
            ORDER BY modified DESC, site, path, words"""
        )
        return tuple(legible(rows, _from_row))


def _from_row(row: Row) -> PageRule:
    site, verdict, path, words, sample = row
    return PageRule(site, Verdict(verdict), path, words, sample)
