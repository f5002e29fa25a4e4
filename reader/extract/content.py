"""Choose the lines of a page that are its article."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import candidates, rules
from reader.extract.captions import with_captions
from reader.extract.trim import key_of, trim

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.candidates import Measure
    from reader.extract.outline import Area, Line, Outline

_MOST = 0.6  # of the densest area's value that a named area must hold to be believed
_SKIPPED = 0.2  # and of that the prose it may leave out above itself
_SHORT = 600  # weight of the prose under which an area is doubted
_SUMMARY = 30  # letters that a page's summary and its first paragraph have in common
_HERO = 40  # lines between the two
_LEAD = 200  # weight of the prose that leads to the posts of a live report
_POSTS = 3  # that many make one
_FIRST = 0.25  # of the prose that makes one of several articles more than a teaser


def content_of(
    outline: Outline, titles: frozenset[str], anchor: int, summaries: Sequence[str] = ()
) -> list[Line]:
    """The article's lines in order; none when the page holds no article.

    `summaries` are what the page says in its head that it is about.
    """
    candidates.lift_fences(outline, anchor)
    sums = candidates.measure(outline.lines, anchor)
    area = _choose(outline, sums)
    if area is None or sums.prose_of(area.first, area.last) < _SHORT:
        area = _summarised(outline, sums, summaries, area)
    if area is None:
        return []
    area = candidates.with_siblings(outline, sums, area)
    area = _first_article(outline, sums, area, anchor)
    last = _first_post(outline, sums, area)
    lines = outline.lines[area.first : last]
    hero = _hero(outline, anchor, area.first)
    return with_captions(trim([*hero, *lines], titles))


def _first_post(outline: Outline, sums: Measure, area: Area) -> int:
    """Where the posts of a live report begin, or the end of the area."""
    posts = [
        each.first
        for each in outline.areas
        if area.first < each.first < area.last
        and sums.prose_of(area.first, each.first) > _LEAD
        and rules.POST_WORDS.search(each.words)
    ]
    return posts[0] if len(posts) >= _POSTS else area.last


def _hero(outline: Outline, anchor: int, first: int) -> list[Line]:
    """The picture between the headline and the body, with its captions."""
    if not 0 <= anchor < first <= anchor + _HERO:
        return []
    between = [line for line in outline.lines[anchor:first] if not line.fence]
    found = next((i for i, line in enumerate(between) if line.image), None)
    if found is None:
        return []
    captions = takewhile(
        lambda line: line.place.kind is BlockKind.CAPTION, between[found + 1 :]
    )
    return [between[found], *captions]


def headline_of(outline: Outline, titles: frozenset[str]) -> int:
    """The index of the line that is the page's headline, or -1."""
    headings = [
        (line.place.level, i)
        for i, line in enumerate(outline.lines)
        if line.place.kind is BlockKind.HEADING and line.place.level < 3
    ]
    known = [each for each in headings if key_of(outline.lines[each[1]].text) in titles]
    first = [each for each in headings if each[0] == 1]
    if known and known[0][0] > 1 and len(first) == 1 and first[0][1] < known[0][1]:
        known = first
    return min(known)[1] if known else -1


def _choose(outline: Outline, sums: Measure) -> Area | None:
    """The densest area, or the part of it that calls itself the article's body."""
    densest = candidates.densest(outline, sums)
    if densest is None:
        return None
    enough = _MOST * sums.value_of(densest.first, densest.last)
    named = [
        area
        for area in candidates.named(outline, sums)
        if sums.value_of(area.first, area.last) >= enough
        and sums.prose_of(densest.first, area.first) < _SKIPPED * enough
    ]
    return max(
        named or [densest],
        key=lambda area: (sums.value_of(area.first, area.last), area.depth),
    )


def _summarised(
    outline: Outline, sums: Measure, summaries: Sequence[str], area: Area | None
) -> Area | None:
    """On a page with little prose, the area of the line that its head repeats.

    The area found before stays if it holds that line and much more.
    """
    heads = {key_of(text)[:_SUMMARY] for text in summaries}
    heads = {head for head in heads if len(head.encode()) >= _SUMMARY}
    about = [
        (sums.prose_of(i, i + 1), -i)
        for i, line in enumerate(outline.lines)
        if sums.prose_of(i, i + 1) and any(head in key_of(line.text) for head in heads)
    ]
    if not about:
        return area
    index = -max(about)[1]
    found = candidates.deepest_around(outline, index)
    if not (found and area and area.first <= index < area.last):
        return found
    enough = _MOST * sums.prose_of(area.first, area.last)
    return found if sums.prose_of(found.first, found.last) >= enough else area


def _first_article(outline: Outline, sums: Measure, area: Area, anchor: int) -> Area:
    """Of several whole articles in an area, the one under the headline."""
    total = sums.prose_of(area.first, area.last)
    within = [
        each
        for each in outline.areas
        if (each.tag == "article" or "hentry" in each.words)
        and area.first <= each.first
        and each.last <= area.last
        and each is not area
        and not each.fence
        and each.tag != "body"
        and sums.prose_of(each.first, each.last) > _FIRST * total
    ]
    apart = [
        each
        for each in within
        if not any(
            each.first < b.last and b.first < each.last
            for b in within
            if b is not each and (b.tag, b.words) != (each.tag, each.words)
        )
    ]
    if len(apart) < 2:
        return area
    if sums.prose_of(area.first, apart[0].first) > 0.1 * total:
        return area
    under = [a for a in apart if a.first <= anchor < a.last or a.first > anchor]
    return (under or apart)[0]
