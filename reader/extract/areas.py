"""The areas of a page that could be its article, and what speaks for each."""

from __future__ import annotations

from math import log1p
from typing import TYPE_CHECKING

from reader.extract import rules
from reader.extract.measures import is_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Area

_LEAVES = frozenset(
    ("p", "li", "h1", "h2", "h3", "h4", "h5", "h6", "dd", "dt", "ul", "ol", "pre",
     "figure")
)  # fmt: skip
_LEAST = 0.02  # of the page's prose
_ELSEWHERE = 0.3  # of its prose
_ARTICLE = 150  # weight of the prose that an <article> must have to be one
_MOST = 24  # candidates of a page
# Prose between a headline and an article that it heads: a lead, a caption, a writer's
# life. More, and also more than this share of the page's, is the article's beginning.
_SKIPPED, _SHARE = 400, 0.1

FEATURES = (
    "share of prose", "log prose", "linked", "value per prose", "share of value",
    "log paragraph", "log paragraphs", "paragraphs per line", "in <p>", "fenced",
    "depth", "<article>", "<main>", "<section>", "<td>", "names", "names around",
    "lowest name around", "best name", "headline inside", "lines below headline",
    "prose below headline", "prose before", "prose after", "told in body",
    "share of told", "about", "best child", "share of parent", "parent linked",
    "articles", "fence", "own prose", "repeats", "in rows", "rows elsewhere",
    "clean", "share of clean", "clean f1", "clean value", "body name",
    "beyond headline's article", "teasers", "teasers elsewhere",
    "likely inside", "likelihood", "likely f1", "likely value",
)  # fmt: skip


def candidates_of(page: MeasuredPage) -> list[int]:
    """The areas worth a look: not too little prose, and not the same lines twice."""
    least = _LEAST * page.total
    first, last = room_of(page)
    found: dict[tuple[int, int], int] = {}
    for i, area in enumerate(page.areas):
        is_in = first <= area.first and area.last <= last
        if (
            is_in
            and area.tag not in _LEAVES
            and page.prose_of(area) > least
            and page.skipped(area) <= max(_SKIPPED, _SHARE * page.total)
        ):
            found[area.first, area.last] = i  # the innermost of equals
    best = sorted(found.values(), key=lambda i: -page.value_of(page.areas[i]))
    return sorted(best[:_MOST])


def room_of(page: MeasuredPage) -> tuple[int, int]:
    """The lines of the headline's <article>, or all.

    All if there is more prose elsewhere than rows of lists and other articles.
    """
    own = _headlines_article(page) or _only_article(page)
    if own is None or page.prose_of(own) < _ARTICLE:
        return 0, len(page.lines)
    inside = page.prose_of(own)
    rows = page.aside[own.last] - page.aside[own.first]
    elsewhere = page.total - inside - (page.aside[-1] - rows)
    if elsewhere < _ELSEWHERE * inside or _has_others(page, own):
        return own.first, own.last
    return 0, len(page.lines)


def _only_article(page: MeasuredPage) -> Area | None:
    """The one <article> of the page, if it stands right below the headline."""
    found = [area for area in page.areas if area.tag == "article"]
    if not found or not 0 <= page.anchor < found[0].first:
        return None
    first = found[0]
    is_only = all(each.last <= first.last for each in found)
    is_next = page.prose[first.first] == page.prose[page.anchor]
    return first if is_only and is_next else None


def _has_others(page: MeasuredPage, own: Area) -> bool:
    return any(
        area.tag == "article"
        and (area.first >= own.last or area.last <= own.first)
        and page.prose_of(area) > 0
        for area in page.areas
    )


def area_features(
    page: MeasuredPage, candidates: Sequence[int], likely: Sequence[float]
) -> list[list[float]]:
    """A row for each candidate; `likely` is how likely each line is the article's."""
    mass, plain, gain = [0.0], [0.0], [0.0]
    for line, chance in zip(page.lines, likely, strict=True):
        weight = 0 if is_link(line) else line.weight
        mass.append(mass[-1] + weight * _sharp(chance))
        plain.append(plain[-1] + weight)
        gain.append(gain[-1] + weight * (chance - 0.4))
    areas = [page.areas[i] for i in candidates]
    top = max([1.0, *(page.value_of(area) for area in areas)])
    clean = max(
        [1.0, *(page.clean_value[a.last] - page.clean_value[a.first] for a in areas)]
    )
    most = max([1.0, *(gain[area.last] - gain[area.first] for area in areas)])
    own, article = _own_prose(page), _headlines_article(page)
    rows = []
    for i, area in zip(candidates, areas, strict=True):
        row = _features(page, i, top, clean, own.get(i, 0.0), article)
        inside = mass[area.last] - mass[area.first]
        size = plain[area.last] - plain[area.first]
        row += (
            inside / (mass[-1] or 1),
            inside / (size or 1),
            2 * inside / ((size + mass[-1]) or 1),
            (gain[area.last] - gain[area.first]) / most,
        )
        rows.append(row)
    return rows


def _sharp(chance: float) -> float:
    """A chance drawn to its side, so that many small ones do not make one large."""
    return chance**2 / (chance**2 + (1 - chance) ** 2)


def _own_prose(page: MeasuredPage) -> dict[int, float]:
    """The prose of the lines right below each area."""
    own: dict[int, float] = {}
    for line, good in zip(page.lines, page.goods, strict=True):
        if good:
            inner = line.area
            outer = page.areas[inner].parent
            own[inner] = own.get(inner, 0.0) + good
            own[outer] = own.get(outer, 0.0) + good
    return own


def _headlines_article(page: MeasuredPage) -> Area | None:
    """The outermost <article> around the headline."""
    anchor = page.anchor
    for area in page.areas if anchor >= 0 else ():
        if area.tag == "article" and area.first <= anchor < area.last:
            return area
    return None


def _features(
    page: MeasuredPage,
    index: int,
    top: float,
    most: float,
    own: float,
    own_article: Area | None,
) -> list[float]:
    area = page.areas[index]
    first, last, total = area.first, area.last, page.total
    prose = page.prose_of(area)
    paragraphs = page.paragraphs[last] - page.paragraphs[first]
    tags, names, best, around = _chain(page, index)
    parent = page.areas[around] if around >= 0 else area
    anchor = page.anchor
    start = max(anchor, 0)
    told = page.told[-1]
    clean = page.clean[last] - page.clean[first]
    beyond = 0.0
    if own_article is not None:
        low, high = max(first, own_article.first), min(last, own_article.last)
        beyond = prose - (page.prose[high] - page.prose[low] if low < high else 0.0)
    rows = page.repeated[last] - page.repeated[first]
    teasers = page.teasers[last] - page.teasers[first]
    inside_told = page.told[last] - page.told[first]
    return [
        prose / total,
        log1p(prose),
        page.linked_of(area),
        max(-2.0, page.value_of(area) / prose),
        page.value_of(area) / top,
        log1p(prose / paragraphs),
        log1p(paragraphs),
        paragraphs / (last - first),
        (page.in_p[last] - page.in_p[first]) / prose,
        (page.fenced[last] - page.fenced[first]) / prose,
        area.depth,
        "article" in tags,
        "main" in tags,
        "section" in tags,
        "td" in tags,
        page.names[index],
        page.chain[around] if around >= 0 else 0.0,
        page.lowest[around] if around >= 0 else 0.0,
        best,
        -1 if anchor < 0 else first <= anchor < last,
        -1 if anchor < 0 else log1p(max(0, first - anchor)),
        max(0.0, page.prose[first] - page.prose[start]) / total,
        page.prose[first] / total,
        (total - page.prose[last]) / total,
        inside_told / prose if told else -1,
        inside_told / told if told else -1,
        page.about[last] > page.about[first] if page.about[-1] else -1,
        page.best_child[index] / prose,
        prose / (page.prose_of(parent) or 1),
        page.linked_of(parent),
        min(page.articles[index], 5),
        page.fences[first] != "",
        own / prose,
        log1p(page.repeats[index]),
        rows / prose,
        (page.repeated[-1] - rows) / total,
        clean / prose,
        clean / (page.clean[-1] or 1),
        2 * clean / ((prose + page.clean[-1]) or 1),
        (page.clean_value[last] - page.clean_value[first]) / most,
        any(rules.BODY_WORDS.search(words) for words in names if words),
        beyond / prose,
        teasers / prose,
        (page.teasers[-1] - teasers) / total,
    ]


def _chain(page: MeasuredPage, index: int) -> tuple[set[str], set[str], float, int]:
    """Of the areas around the same lines: tags, names, the best; the one outside."""
    area = page.areas[index]
    tags, names, best, up = {area.tag}, {area.words}, page.names[index], area.parent
    while up >= 0:
        outer = page.areas[up]
        if (outer.first, outer.last) != (area.first, area.last):
            break
        tags.add(outer.tag)
        names.add(outer.words)
        best = max(best, page.names[up])
        up = outer.parent
    return tags, names, best, up
