"""The areas of a page that could be its article."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import rules

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Area, Line, Outline

_PROSE = 80  # weight from which a line is a paragraph whatever its tag
_SHORT_PROSE = 40  # and within <p>
# The share of the page's prose from which a fence must be a misnomer.
_SURE, _UNSURE = 0.5, 0.2
# What ordinary short lines stand in: names, verses, headings, items.
_TEXT_TAGS = frozenset(
    ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "td")
)
_LEAVES = frozenset((*_TEXT_TAGS, "blockquote", "ul", "ol", "pre", "figure", "a")) - {
    "td"
}
_NEARLY = 0.93  # of the most valuable area
_LEAST = 400  # weight of the prose below a headline that makes it one
_GAP = 4  # lines between the parts of a body: a picture, its caption, an advertisement
_BLURB = 450  # weight below which prose between two links is a blurb
_PUNCTUATION = re.compile('[.,!?;:。，！？；：、…”"]')


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
    floor = _SHORT_PROSE if line.tag == "p" else _PROSE
    if line.whole < floor or line.place.kind is BlockKind.HEADING:
        return 0.0
    if line.whole < 2 * _PROSE and not _PUNCTUATION.search(line.text):
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
    if line.tag in _TEXT_TAGS:
        return 2.0
    return 5.0


def lift_fences(outline: Outline, anchor: int) -> None:
    """Mark the lines behind fences, but believe no fence around most of the prose.

    Nor one around the headline. Comments can outweigh any article and stay outside.
    """
    sums = [0.0, *accumulate(prose(line) for line in outline.lines)]
    total = sums[-1]
    for area in outline.areas:
        if not area.fence:
            continue
        share = _SURE if rules.SURE_FENCES.match(area.fence) else _UNSURE
        inside = sums[area.last] - sums[area.first]
        is_headed = area.first <= anchor < area.last and inside > _LEAST
        if is_headed or (inside > share * total and area.fence != "comments"):
            area.fence = ""
            continue
        for line in outline.lines[area.first : area.last]:
            line.fence = line.fence or area.fence


def measure(lines: Sequence[Line], anchor: int) -> Measure:
    """What every line is worth; a blurb between links is worth little."""
    goods = [0.0 if line.fence else prose(line) for line in lines]
    if anchor > 0 and sum(goods[anchor:]) > max(_LEAST, 0.1 * sum(goods)):
        goods[:anchor] = [0.0] * anchor  # nobody prints the article above its headline
    values = [
        good or (0.0 if line.fence else -clutter(line))
        for good, line in zip(goods, lines, strict=True)
    ]
    for i in range(1, len(goods) - 1):
        between_links = min(values[i - 1], values[i + 1]) < -4
        if (
            0 < goods[i] < _BLURB
            and goods[i - 1] == goods[i + 1] == 0
            and between_links
        ):
            values[i] = 0.3 * goods[i]
    return Measure([0.0, *accumulate(values)], [0.0, *accumulate(goods)])


def densest(outline: Outline, sums: Measure) -> Area | None:
    """The deepest area with nearly all of the page's prose and little clutter."""
    roomy = [area for area in outline.areas if area.tag not in _LEAVES]
    most = max((sums.value_of(a.first, a.last) for a in roomy), default=0.0)
    if not outline.lines:
        return None
    longest = max((sums.prose_of(i, i + 1), i) for i in range(len(outline.lines)))
    if longest[0] > 2 * most:  # one paragraph in a crowd of buttons
        return deepest_around(outline, longest[1])
    if most <= 0:
        return None
    near = [a for a in roomy if sums.value_of(a.first, a.last) >= _NEARLY * most]
    return max(near, key=lambda area: (area.depth, -area.first))


def deepest_around(outline: Outline, index: int) -> Area | None:
    """The smallest area that can hold more than this line."""
    around = [
        area
        for area in outline.areas
        if area.first <= index < area.last and area.tag not in _LEAVES
    ]
    return max(around, key=lambda area: area.depth, default=None)


def with_siblings(outline: Outline, sums: Measure, area: Area) -> Area:
    """The area and its likes right below it: some sites cut a body at its pictures."""
    if not area.words or area.tag == "article":
        return area
    alike = (area.tag, area.words, area.depth)
    parent = max(
        (a for a in outline.areas if _encloses(a, area)),
        key=lambda each: each.depth,
        default=area,
    )
    last = area.last
    for each in outline.areas:
        if each.fence or not last <= each.first < parent.last:
            continue
        if (each.tag, each.words, each.depth) != alike:
            continue
        if each.first > last + _GAP or sums.prose_of(last, each.first):
            break
        if sums.prose_of(each.first, each.last):
            last = each.last
    return replace(area, last=last)


def _encloses(outer: Area, inner: Area) -> bool:
    if outer.depth >= inner.depth:
        return False
    return outer.first <= inner.first and inner.last <= outer.last


def named(outline: Outline, sums: Measure) -> list[Area]:
    """The areas that call themselves the article's body."""
    return [
        area
        for area in outline.areas
        if area.words
        and not area.fence
        and sums.prose_of(area.first, area.last) > 0
        and rules.BODY_WORDS.search(area.words)
    ]
