"""Choose the lines of a page that are its article.

Three learnt scores, one after the other (`reader.extract.model`): how likely each line
is the article's by itself; which area of the page would give the best text if all of
its lines were taken; and, that area chosen, which of its lines are the article's, and
which beside it. What follows by facts is in `reader.extract.finish`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from reader.domain.article import BlockKind
from reader.extract.areas import area_features, candidates_of, room_of
from reader.extract.captions import with_captions
from reader.extract.finish import finished
from reader.extract.lines import LineFeatures, Placed
from reader.extract.live import with_quiet_labels
from reader.extract.measures import ASIDE, MeasuredPage, is_link, prose
from reader.extract.model import chance, learnt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.model import Model
    from reader.extract.outline import Line, Outline

_HERO = 40  # lines between a headline and the body that it heads
_BESIDE = 15  # lines above and below the chosen area that may be the article's too
_LITTLE = 600  # weight of the prose under which a page's own summary leads to it
_NO_TEXT = ("nav", "menu", "footer", "form", "dialog", "hidden")


class Content(NamedTuple):
    """What a page says, and how much of its prose that leaves out, from 0 to 1."""

    lines: list[Line]
    left_out: float = 0.0


def content_of(
    outline: Outline,
    titles: frozenset[str],
    anchor: int,
    summaries: Sequence[str] = (),
    model: Model | None = None,
) -> Content:
    """The article's lines in order; none when the page holds no article.

    `anchor` is the index of the headline, or -1; `summaries` are what the page says in
    its head that it is about.
    """
    model = model or learnt()
    page = MeasuredPage(outline, model.lexicon, anchor, summaries)
    about = [i for i, is_told in enumerate(page.is_about) if is_told]
    chosen = _chosen(page, model) or about  # of the page of a film, say
    found = with_captions(finished(page, chosen, titles), page.areas)
    lines = with_quiet_labels(found)
    return Content(lines, _left_out(page, lines))


def _left_out(page: MeasuredPage, kept: Sequence[Line]) -> float:
    """The share of the shown prose that is not kept; menus and forms do not count."""
    told = [
        good
        for good, fence in zip(page.goods, page.fences, strict=True)
        if fence not in _NO_TEXT
    ]
    has = sum(prose(line) for line in kept)
    return max(0.0, 1 - has / sum(told)) if has and sum(told) else 0.0


def _chosen(page: MeasuredPage, model: Model) -> list[int]:
    """The indices of the lines with text that are the article's."""
    candidates = _about(page, candidates_of(page))
    if not candidates:
        return []
    lines = LineFeatures(page)
    likely = [
        0.0 if not line.weight or is_link(line) else chance(model.line(lines.row(i)))
        for i, line in enumerate(page.lines)
    ]
    rows = area_features(page, candidates, likely)
    scores = [model.area(row) for row in rows]
    chosen = candidates[scores.index(max(scores))]
    placed = Placed(page, candidates, scores, likely, lines.alike)
    return [
        i
        for i in window_of(page, chosen)
        if (page.goods[i] or page.fences[i] not in ASIDE)
        and (page.goods[i] or i > page.anchor or not _is_above(page, i))
        and model.placed(lines.row(i) + placed.row(i)) > 0
    ]


def _is_above(page: MeasuredPage, i: int) -> bool:
    """Is a line above the headline prose, or a heading where the headline heads all?"""
    line = page.lines[i]
    is_heading = line.place.kind is BlockKind.HEADING and i < page.anchor
    return bool(prose(line)) or (page.is_headed and is_heading)


def _about(page: MeasuredPage, candidates: list[int]) -> list[int]:
    """Of a page with little prose, the smallest area of the line that its head repeats.

    Else all of the candidates.
    """
    if page.total < _LITTLE and page.about[-1]:
        index = page.is_about.index(True)
        around = [
            i for i in candidates if page.areas[i].first <= index < page.areas[i].last
        ]
        return around[-1:] or candidates
    return candidates


def window_of(page: MeasuredPage, chosen: int) -> list[int]:
    """The lines that may be the article's: the area's, and some around it."""
    area, anchor = page.areas[chosen], page.anchor
    start, end = room_of(page)
    first, last = max(start, area.first - _BESIDE), min(end, area.last + _BESIDE)
    if max(start, area.first - _HERO) <= anchor < first:
        first = anchor
    return [
        i
        for i in range(first, last)
        if page.lines[i].weight
        and (area.first <= i < area.last or not is_link(page.lines[i]))
    ]
