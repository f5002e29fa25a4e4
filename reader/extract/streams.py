"""Other articles below a text that no link leads to: scripts open them.

`reader.extract.links` knows teasers by their links. These are told by the time that
each of them has, or by standing outside the element in which the headline and the text
are.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.dates import spot_date
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Area

_TOLD = 150  # weight of the prose of an article before a stream
_TIMED, _UNTIMED = 3, 4  # rows that make a stream
_PARAGRAPHS = 3  # of a text that stands apart from it
_LINES = 5  # of a row: a section, a title, a blurb, a writer, a time
_LONGEST = 300  # weight of a blurb
_SHORT = 30  # characters of a day
_AGO = pattern(
    r"(?:^|.*\W)(?:\d{1,3}|an?|one|two|three)\s?(?:m|h|d|min(?:ute)?s?|hrs?|hours?|days?"
    r"|weeks?|months?)\.? ago\W*"
    r"|(?:^|.*[^\d])\d{1,3}\s?(?:秒钟?|分钟|分鐘|小时|小時|天|日|周|週|个月|個月)之?前\W*",
    re.I | re.S,
)
_DAY = pattern(r"\W*(?:yesterday|昨天|前天)(?:\s*\d{1,2}:\d\d)?\W*", re.I)
_LIVE = pattern(
    r"\blive\b|as it happen|updates|直播|滚动|滾動|实时|實時|快讯|快訊", re.I
)
_LEAVES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "tr", "ul", "ol"))


def without_streams(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices less those of other articles that follow the text in rows."""
    if page.anchor >= 0 and _LIVE.search(page.lines[page.anchor].text):
        return list(kept)
    told = [i for i in kept if page.goods[i] and i > page.anchor]
    gone = _timed_lines(page, kept)
    for alike in _alike(page):
        rows = _teasers(page, alike)
        if len(rows) >= _TIMED and _is_stream(page, rows, told):
            gone.update(i for row in rows for i in range(row.first, row.last))
    return [i for i in kept if i not in gone]


def _alike(page: MeasuredPage) -> Iterator[list[Area]]:
    """The rows of every list, whatever its elements are called."""
    found: dict[tuple[int, str, str], list[Area]] = defaultdict(list)
    for area, kin in zip(page.areas, page.kins, strict=True):
        if area.tag not in _LEAVES and area.last > area.first:
            found[kin].append(area)
    yield from (rows for rows in found.values() if len(rows) >= _TIMED)


def _teasers(page: MeasuredPage, rows: Sequence[Area]) -> list[Area]:
    """The last of the rows, each of which may be another article."""
    found = list(takewhile(lambda row: _is_teaser(page, row), reversed(rows)))
    return found[::-1]


def _is_stream(page: MeasuredPage, rows: Sequence[Area], told: Sequence[int]) -> bool:
    """Are the rows other articles? `told` are the paragraphs of the text."""
    above = bisect_left(told, rows[0].first)
    if not above or page.prose[rows[0].first] - page.prose[told[0]] < _TOLD:
        return False
    if all(_has_time(page, row) for row in rows):
        return True
    is_text = above >= _PARAGRAPHS and len(rows) >= _UNTIMED
    return is_text and _stands_apart(page, rows, told[above - 1])


def _is_teaser(page: MeasuredPage, row: Area) -> bool:
    """Is a row so little as a title and a blurb?"""
    texts = [i for i in range(row.first, row.last) if page.lines[i].weight]
    told = [page.goods[i] for i in texts if page.goods[i]]
    return 0 < len(texts) <= _LINES and len(told) < 2 and sum(told) < _LONGEST


def _has_time(page: MeasuredPage, row: Area) -> bool:
    """Does a row end with how long ago it was, or with a day of its own?"""
    texts = [line.text for line in page.lines[row.first : row.last] if line.weight]
    if _AGO.fullmatch(texts[-1]):
        return True
    return len(texts) > 1 and _is_day(texts[-1])


def _is_day(text: str) -> bool:
    if _DAY.fullmatch(text):
        return True
    date = spot_date(text) if len(text) < _SHORT else None
    return date is not None and not text[: date.start] and not text[date.end :].strip()


def _stands_apart(page: MeasuredPage, rows: Sequence[Area], last: int) -> bool:
    """Does each row have a heading, outside the area of the headline and the text?

    `last` is the last line of the text above them.
    """
    if page.anchor < 0 or not all(
        page.lines[_first_text(page, row)].place.kind is BlockKind.HEADING
        for row in rows
    ):
        return False
    around = page.areas[page.lines[page.anchor].area]
    while around.last <= last and around.parent >= 0:
        around = page.areas[around.parent]
    return around.last <= rows[0].first


def _first_text(page: MeasuredPage, row: Area) -> int:
    return next(i for i in range(row.first, row.last) if page.lines[i].weight)


def _timed_lines(page: MeasuredPage, kept: Sequence[int]) -> set[int]:
    """Three lines or more, one after the other, each of which ends with its time."""
    gone: set[int] = set()
    row: list[int] = []
    for n, i in enumerate([*kept, -1]):
        if i >= 0 and n and _AGO.fullmatch(page.lines[i].text[-40:]):
            row.append(i)
            continue
        gone.update(row if len(row) >= _TIMED else ())
        row = []
    return gone
