"""The areas of a page that could be its article."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Area, Line, Outline

_PROSE = 80  # weight from which a line is a paragraph whatever its tag
_SHORT_PROSE = 40  # and within <p>
_PUNCTUATION = frozenset('.,!?;:。，！？；：、…”"')


@dataclass(frozen=True, slots=True)
class Measure:
    """Running sums over a page's lines, so that any range costs one subtraction."""

    value: Sequence[float]  # prose minus clutter
    prose: Sequence[float]  # prose only

    def value_of(self, first: int, last: int) -> float:
        return self.value[last] - self.value[first]

    def prose_of(self, first: int, last: int) -> float:
        return self.prose[last] - self.prose[first]


def prose(line: Line) -> float:
    """How much running text a line is, in letters; 0 for labels and links."""
    if line.linked > 0.5 or line.image:
        return 0.0
    floor = _SHORT_PROSE if line.place.tag == "p" else _PROSE
    if line.weight < floor or line.place.kind is BlockKind.HEADING:
        return 0.0
    if line.weight < 2 * _PROSE and not _PUNCTUATION.intersection(line.text):
        return 0.0
    return line.weight * (1 - line.linked)


def clutter(line: Line) -> float:
    """What a line that is not prose costs the area that holds it."""
    if line.image or line.place.kind in (
        BlockKind.TABLE,
        BlockKind.CODE,
        BlockKind.CAPTION,
    ):
        return 0.0
    if line.linked > 0.5:
        return 20.0 + 0.3 * line.weight
    if line.place.kind is BlockKind.HEADING:
        return 5.0
    return 10.0


def lift_fences(outline: Outline) -> None:
    """Mark the lines behind fences, but believe no fence around most of the prose."""
    sums = [0.0, *accumulate(prose(line) for line in outline.lines)]
    total = sums[-1]
    for area in outline.areas:
        if not area.fence:
            continue
        inside = sums[area.last] - sums[area.first]
        if area.fence != "comments" and inside > 0.5 * total:
            area.fence = ""
            continue
        for line in outline.lines[area.first : area.last]:
            line.fenced = True


def measure(lines: Sequence[Line]) -> Measure:
    goods = [0.0 if line.fenced else prose(line) for line in lines]
    values = [
        good or (0.0 if line.fenced else -clutter(line))
        for good, line in zip(goods, lines, strict=True)
    ]
    return Measure([0.0, *accumulate(values)], [0.0, *accumulate(goods)])


def densest(outline: Outline, sums: Measure) -> Area | None:
    """The deepest area with the most prose and the least clutter."""
    best, most = None, 0.0
    for area in outline.areas:
        value = sums.value_of(area.first, area.last)
        if value >= most and value > 0:
            best, most = area, value
    return best


def named(outline: Outline, sums: Measure) -> list[Area]:
    """The areas that call themselves the article's body."""
    return [
        area
        for area in outline.areas
        if area.words
        and not area.fence
        and rules.BODY_WORDS.search(area.words)
        and sums.prose_of(area.first, area.last) > 0
    ]
