"""Finds the rows of the index that match an expression."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.library.index import STRIDE
from reader.library.snippet import CLOSE, OPEN

if TYPE_CHECKING:
    from reader.library.connection import Connection, Row

SCANNED = 5_000
"""How many of the newest matches are looked through for those of a filter."""

ASKED = 500
"""How many units at most are asked one by one."""


@dataclass(frozen=True, slots=True)
class Zone:
    """A range of the index's rows, all of one kind.

    A unit, which is what filters choose among, is a mark or an article; its newest are
    those of the highest numbers, which in the zone of marks have the lowest rows.
    """

    first: int
    last: int
    stride: int  # rows of a unit; -1: minus its number is its row

    @property
    def order(self) -> str:
        return "ASC" if self.stride < 0 else "DESC"

    @property
    def newest(self) -> int:
        return self.first if self.stride < 0 else self.last

    @property
    def oldest(self) -> int:
        return self.last if self.stride < 0 else self.first

    def unit(self, row: int) -> int:
        return -row if self.stride < 0 else row // self.stride


MARKS = Zone(-(1 << 62), -1, -1)
HEADLINES = Zone(1, STRIDE - 1, 1)
BLOCKS = Zone(STRIDE, 1 << 62, STRIDE)


_MARKED = ", ".join(
    f"highlight(texts, {column}, '{OPEN}', '{CLOSE}')" for column in range(4)
)


class Matches:
    """The rows of the index that match an expression, with the matches marked."""

    def __init__(self, cache: Connection) -> None:
        self._cache = cache

    def find(
        self, asked: str, zone: Zone, units: frozenset[int] | None, limit: int
    ) -> tuple[Row, ...]:
        """Rows of a zone, of the newest units first; None as `units` means all."""
        if limit <= 0 or units == frozenset():
            return ()
        if units is None:
            rows = self._newest(asked, zone, limit, zone.first, zone.last)
        else:
            rows = self._newest_of(asked, zone, units, limit)
        return tuple(sorted(rows, key=lambda row: (-zone.unit(row[0]), row[0])))

    def _newest_of(
        self, asked: str, zone: Zone, units: frozenset[int], limit: int
    ) -> tuple[Row, ...]:
        """Rows of these units.

        A rare word's matches are looked through. A common one's are too many for that:
        once the newest do not suffice, units are asked one by one, as most have some.
        """
        edge = self._cache.value(
            f"""SELECT rowid FROM texts WHERE texts MATCH ? AND rowid BETWEEN ? AND ?
            ORDER BY rowid {zone.order} LIMIT 1 OFFSET {SCANNED}""",
            (asked, zone.first, zone.last),
        )
        ends = sorted((edge or zone.oldest, zone.newest))
        rows = self._newest(asked, zone, limit, ends[0], ends[1], units)
        if edge is None or len(rows) == limit:
            return rows
        older = sorted(unit for unit in units if unit < zone.unit(edge))[-ASKED:]
        return rows + self._cache.rows(
            f"""SELECT texts.rowid, {_MARKED} FROM json_each(?) CROSS JOIN texts
            WHERE texts MATCH ?
                AND texts.rowid BETWEEN value * ?3 AND value * ?3 + max(?3, 1) - 1
            LIMIT ?""",
            (json.dumps(older[::-1]), asked, zone.stride, limit - len(rows)),
        )

    def _newest(
        self,
        asked: str,
        zone: Zone,
        limit: int,
        first: int,
        last: int,
        units: frozenset[int] | None = None,
    ) -> tuple[Row, ...]:
        meant = f"AND rowid / {zone.stride} IN (SELECT value FROM json_each(?))"
        return self._cache.rows(
            f"""SELECT rowid, {_MARKED} FROM texts
            WHERE texts MATCH ? AND rowid BETWEEN ? AND ?
            {"" if units is None else meant} ORDER BY rowid {zone.order} LIMIT ?""",
            (
                *(asked, first, last),
                *(() if units is None else (json.dumps(sorted(units)),)),
                limit,
            ),
        )
