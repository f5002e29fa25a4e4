"""What speaks for a line's being the article's."""

from __future__ import annotations

import re
from itertools import accumulate
from math import log1p
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.alike import AlikeLines
from reader.extract.topic import Topic

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Area, Line

_SENTENCE_END = re.compile(r"[.!?。！？…:：][\"”’')）\]]*$")
_STOPS = re.compile('[.,!?;:。，！？；：、…”"]')
_SHORT = 240  # weight up to which the words of a line tell what it is
_FIRST = 80  # characters of a longer one that do
_LABEL = 120  # and up to which it can stand over a list of links
_FENCES = {
    "": 0, "hidden": 1, "nav": 2, "menu": 2, "dialog": 3, "form": 4, "footer": 5,
    "aside": 6, "comments": -1,
}  # fmt: skip

# Of the line and what is around it on the page.
FEATURES = (
    "log weight", "linked", "ends a sentence", "stops", "<p>", "list item", "heading",
    "quote", "caption", "table or code", "words", "names", "names together",
    "lowest name", "names of parent", "prose before", "prose after", "prose around",
    "linked before", "linked after", "linked of area", "linked of parent",
    "parent's share", "below headline", "position", "about", "told in body",
    "fence", "heading above", "since heading", "furniture",
    "boilerplate", "footer", "digits", "capitals", "strong", "repeats", "others",
    "in teaser", "prose of row", "linked of row", "links around",
    "prose of fence", "linked of fence",
    "likes", "log weight of likes", "likes in a run", "linked of likes",
    "links among likes", "prose of likes", "place among likes",
    "of headline's words", "headline's words", "of summary's words", "summary's words",
)  # fmt: skip

# And of its place in the area that was chosen.
PLACED = (
    "inside", "place in area", "prose before in area", "prose after in area",
    "levels below area", "lines from area", "kin of most", "lowest name in area",
    "likely", "likely before", "likely after", "likely 2 before", "likely 2 after",
    "likely text before in area", "likely text after in area", "likely around",
    "behind the best area", "likes in area",
)  # fmt: skip


def told_by(line: Line) -> str:
    """The words that tell what a line is: all of a short one, the first of others."""
    return line.text if line.weight < _SHORT else line.text[:_FIRST]


class LineFeatures:
    """The rows of a page's lines, each made when it is asked for."""

    def __init__(self, page: MeasuredPage) -> None:
        self._page = page
        self._above = _headings_above(page)
        self.alike = AlikeLines(page)
        anchor = page.anchor
        self._headline = Topic([page.lines[anchor].text] if anchor >= 0 else [])
        self._summary = Topic(page.summaries)
        self._rows: dict[int, list[float]] = {}

    def row(self, i: int) -> list[float]:
        """`FEATURES` of a line that has text."""
        row = self._rows.get(i)
        if row is None:
            text = self._page.lines[i].text
            row = self._rows[i] = [
                *_features(self._page, i, self._above[i]),
                *self.alike.row(i),
                *self._headline.row(text),
                *self._summary.row(text),
            ]
        return row


_NO_HEADING = (0.0, 0.0, False)


def _headings_above(page: MeasuredPage) -> list[tuple[float, float, bool]]:
    """For every line the heading above it, of those whose area is still open.

    How much its words are those of articles, how much prose came since, and whether it
    is such as stand over a list of other articles.
    """
    found = []
    stack: list[
        tuple[int, float, bool, float]
    ] = []  # end of area, words, others, prose
    for i, line in enumerate(page.lines):
        while stack and stack[-1][0] <= i:
            stack.pop()
        if stack:
            _, words, others, told = stack[-1]
            found.append((words, log1p(page.prose[i] - told), others))
        else:
            found.append(_NO_HEADING)
        if line.weight < _LABEL and line.weight:
            others = phrases.OTHERS.fullmatch(line.text) is not None
            if others or line.place.kind is BlockKind.HEADING:
                area = page.areas[line.area]
                last = page.areas[area.parent].last if area.parent >= 0 else area.last
                while stack and stack[-1][0] <= last:
                    stack.pop()
                words = page.lexicon.of_text(line.text)
                stack.append((last, words, others, page.prose[i]))
    return found


def _features(
    page: MeasuredPage, i: int, above: tuple[float, float, bool]
) -> list[float]:
    line = page.lines[i]
    lines, goods, anchor = page.lines, page.goods, page.anchor
    text, weight, kind = line.text, line.weight, line.place.kind
    own = page.areas[line.area]
    up = own.parent if own.parent >= 0 else line.area
    outer = page.areas[up]
    last = len(lines) - 1
    before, after = lines[max(0, i - 1)], lines[min(last, i + 1)]
    low, high = max(0, i - 3), min(last + 1, i + 4)
    is_short = weight < _SHORT
    row = page.row[line.area]
    fence = page.fence[line.area] if page.fences[i] else -1
    start = text[:100]
    return [
        log1p(weight),
        line.linked,
        _SENTENCE_END.search(text[-6:]) is not None,
        _stops(text[:300]) / min(len(text), 300),
        line.tag == "p",
        kind is BlockKind.LIST_ITEM,
        line.place.level if kind is BlockKind.HEADING else 0,
        kind is BlockKind.QUOTE,
        kind is BlockKind.CAPTION,
        kind is BlockKind.TABLE or kind is BlockKind.CODE,
        page.lexicon.of_text(told_by(line)),
        page.names[line.area],
        page.chain[line.area],
        page.lowest[line.area],
        page.names[up],
        log1p(goods[i - 1]) if i else 0.0,
        log1p(goods[i + 1]) if i < last else 0.0,
        log1p(page.prose[high] - page.prose[low] - goods[i]),
        before.linked,
        after.linked,
        page.linked_of(own),
        page.linked_of(outer),
        page.prose_of(outer) / page.total,
        -1.0 if anchor < 0 else log1p(max(0, i - anchor)),
        page.prose[i] / page.total,
        page.is_about[i],
        page.is_told[i] if page.told[-1] else -1,
        _FENCES.get(page.fences[i], 7) if page.fences[i] else 0,
        above[0],
        above[1],
        is_short and phrases.FURNITURE.fullmatch(text) is not None,
        weight < 900 and phrases.BOILERPLATE.match(text) is not None,
        weight < 600 and phrases.FOOTER.search(text) is not None,
        _digits(start) / len(start),
        _capitals(start) / len(start),
        _is_strong(line),
        log1p(page.repeats[line.area]),
        above[2],
        row >= 0 and page.is_teaser[row],
        log1p(page.prose_of(page.areas[row])) if row >= 0 else -1.0,
        page.linked_of(page.areas[row]) if row >= 0 else -1.0,
        page.links[high] - page.links[low],
        log1p(page.prose_of(page.areas[fence])) if fence >= 0 else -1.0,
        page.linked_of(page.areas[fence]) if fence >= 0 else -1.0,
    ]


def _stops(text: str) -> int:
    if text.isascii():
        return _count(text, b'.,!?;:"')
    return len(_STOPS.findall(text))


def _digits(text: str) -> int:
    if text.isascii():
        return _count(text, b"0123456789")
    return sum(map(str.isdigit, text))


def _capitals(text: str) -> int:
    if text.isascii():
        return _count(text, b"ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    return sum(map(str.isupper, text))


def _count(text: str, chars: bytes) -> int:
    """How many of some ASCII characters an ASCII text has: ten times as fast."""
    data = text.encode()
    return len(data) - len(data.translate(None, chars))


def _is_strong(line: Line) -> bool:
    pieces = [
        inline.strong for text, inline in line.pieces[:4] if text.strip("\0 \n\t")
    ]
    return bool(pieces) and all(pieces)


class Placed:
    """What is added to a line's row when an area is chosen."""

    def __init__(
        self,
        page: MeasuredPage,
        candidates: Sequence[int],
        scores: Sequence[float],
        likely: Sequence[float],
        alike: AlikeLines,
    ) -> None:
        """The best of the scored candidates is the chosen area."""
        chosen = candidates[max(range(len(scores)), key=lambda n: scores[n])]
        self._page, self._area, self._alike = page, page.areas[chosen], alike
        self._behind = _behind(page, candidates, scores)
        mass = accumulate(
            [c * line.weight for c, line in zip(likely, page.lines, strict=True)]
        )
        self._mass = [0.0, *mass]
        self._sums = [0.0, *accumulate(likely)]
        self._inside = page.prose_of(self._area) or 1.0
        self._kin = _kin_of_most(page, self._area)
        self._depth = _Depths(page, chosen)
        self._likely = [0.0, 0.0, *likely, 0.0, 0.0]

    def row(self, i: int) -> list[float]:
        """`PLACED` of a line."""
        page, first, last = self._page, self._area.first, self._area.last
        line = page.lines[i]
        levels, lowest = self._depth.of(line.area)
        before, after = min(max(i, first), last), min(max(i + 1, first), last)
        is_inside = first <= i < last
        beyond = 0 if is_inside else first - i if i < first else i - last + 1
        likely, mass = self._likely, self._mass
        most = mass[last] - mass[first] or 1.0
        low, high = max(0, i - 4), min(len(likely) - 4, i + 5)
        return [
            is_inside,
            (i - first) / (last - first),
            (page.prose[before] - page.prose[first]) / self._inside,
            (page.prose[last] - page.prose[after]) / self._inside,
            levels,
            log1p(beyond),
            page.areas[line.area].parent == self._kin,
            lowest,
            likely[i + 2],
            likely[i + 1],
            likely[i + 3],
            likely[i],
            likely[i + 4],
            (mass[before] - mass[first]) / most,
            (mass[last] - mass[after]) / most,
            (self._sums[high] - self._sums[low]) / (high - low),
            self._behind[i],
            self._alike.share_in(self._area, i),
        ]


def _behind(
    page: MeasuredPage, candidates: Sequence[int], scores: Sequence[float]
) -> list[float]:
    """For every line, how much worse than the best area the best around the line is."""
    best = max(scores)
    behind = [1.0] * len(page.lines)
    for score, index in zip(scores, candidates, strict=True):
        area = page.areas[index]
        for i in range(area.first, area.last):
            behind[i] = min(behind[i], best - score)
    return behind


def _kin_of_most(page: MeasuredPage, area: Area) -> int:
    """The area right around most of the prose."""
    sums: dict[int, float] = {}
    for i in range(area.first, area.last):
        if page.goods[i]:
            up = page.areas[page.lines[i].area].parent
            sums[up] = sums.get(up, 0.0) + page.goods[i]
    return max(sums, key=lambda up: sums[up], default=-1)


class _Depths:
    """How far below the chosen area, or the areas around it, another area lies."""

    def __init__(self, page: MeasuredPage, chosen: int) -> None:
        self._page = page
        self._known: dict[int, tuple[int, float]] = {}
        above = 0
        while chosen >= 0:
            self._known[chosen] = (-above, 0.0)
            chosen = page.areas[chosen].parent
            above += 1

    def of(self, index: int) -> tuple[int, float]:
        """Levels, less those up to the area they share; the lowest name on the way."""
        way = []
        while index not in self._known:
            way.append(index)
            index = self._page.areas[index].parent
        levels, lowest = self._known[index]
        areas = self._page.areas
        for each in reversed(way):
            # An element that nobody closed holds all that follows: no level of its own.
            ends_before = areas[each].last < areas[areas[each].parent].last
            levels += levels >= 0 and ends_before
            lowest = min(lowest, self._page.names[each])
            self._known[each] = (levels, lowest)
        return levels, lowest
