"""Lines that a page writes alike: paragraphs of one text, rows of one list."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from math import log1p
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.article import BlockKind
    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Area, Line

    Kind = tuple[str, str, str, str, BlockKind]


class AlikeLines:
    """For every line of text, those like it: what all of them together are.

    Lines are alike that are the same kind of block, and whose element and the one
    around it have the same tags and the same classes, numbers aside.
    """

    def __init__(self, page: MeasuredPage) -> None:
        self._page = page
        self._kinds = [_kind_of(page, line) for line in page.lines]
        self._likes: dict[Kind, list[int]] = defaultdict(list)
        for i, line in enumerate(page.lines):
            if line.weight:
                self._likes[self._kinds[i]].append(i)
        self._rows: dict[Kind, list[float]] = {}

    def row(self, i: int) -> list[float]:
        """How many there are, and how much they weigh; see `FEATURES` of lines."""
        kind = self._kinds[i]
        row = self._rows.get(kind)
        if row is None:
            row = self._rows[kind] = _features(self._page, self._likes[kind])
        likes = self._likes[kind]
        return [*row, bisect_left(likes, i) / max(1, len(likes) - 1)]

    def share_in(self, area: Area, i: int) -> float:
        """The share of the lines like `i` that an area holds."""
        likes = self._likes[self._kinds[i]]
        inside = bisect_left(likes, area.last) - bisect_left(likes, area.first)
        return inside / len(likes)


def _kind_of(page: MeasuredPage, line: Line) -> Kind:
    _, tag, words = page.kins[line.area]
    _, outer, around = page.kins[max(0, page.areas[line.area].parent)]
    return tag, words, outer, around, line.place.kind


def _features(page: MeasuredPage, likes: list[int]) -> list[float]:
    count = len(likes)
    runs = sum(after - before == 1 for before, after in pairwise(likes))
    links = page.links[likes[-1] + 1] - page.links[likes[0]]
    return [
        log1p(count),
        log1p(sum([page.lines[i].weight for i in likes]) / count),
        runs / (count - 1) if count > 1 else -1.0,
        sum([page.lines[i].linked for i in likes]) / count,
        links / count,
        sum([page.goods[i] for i in likes]) / page.total,
    ]
