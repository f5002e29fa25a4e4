"""Links among the text that lead to other articles: lists of them, bars and cards."""

from __future__ import annotations

import re
from collections import defaultdict
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind, host_of
from reader.extract.measures import is_link

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Line

_DIGIT = re.compile(r"[0-9]|[一二三四五六七八九十]大")
_NUMBERED = re.compile(r"\W*\d+\W")
_TOLD = 150  # weight of the prose that an article has before teasers follow it
_LONGEST = 700  # weight of a blurb
_TITLE = 12  # weight of a title
_LABELS = 4  # lines between a title and its blurb: a day, a section
_ROW = 3  # links that are a list of them
_BAR = 300  # weight from which links in one line are a bar of them
_SHORT = 30  # characters of a link that only leads on
_LABELLED = 0.5  # share of a card's line that is the link, from which it is one
_BLURB = 60  # weight from which a line is no button


def without_links(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """Drop links in a row that lead elsewhere; one or two may be paragraphs.

    Not so one in bold from end to end: that is the headline of another article.
    """
    if not kept:
        return []
    listed = {
        i for i in kept if is_link(page.lines[i]) and _is_elsewhere(page.lines[i])
    }
    row: list[int] = []
    for i in range(kept[0], min(kept[-1] + _ROW, len(page.lines))):
        if is_link(page.lines[i]):
            row.append(i)
        elif page.lines[i].weight:
            listed.update(row if len(row) >= _ROW else ())
            row = []
    listed.update(row if len(row) >= _ROW else ())
    listed.update(_cards(page, kept))
    return [i for i in kept if i not in listed]


def _cards(page: MeasuredPage, kept: Sequence[int]) -> set[int]:
    """The lines of links that hold several: the title and the blurb of another page.

    None where most of the text is such: then it is what the page is about.
    """
    held: dict[str, list[int]] = defaultdict(list)
    for i in range(kept[0], kept[-1] + 1):
        line = page.lines[i]
        targets = {each.href for text, each in line.pieces if text.strip()} - {""}
        # A label may stand before the link: Also in this series.
        if line.linked > _LABELLED and len(targets) == 1:
            held[targets.pop()].append(i)
    cards = {i for lines in held.values() if _is_card(page, lines) for i in lines}
    inside = sum(page.lines[i].weight for i in kept if i in cards)
    return cards if 2 * inside < sum(page.lines[i].weight for i in kept) else set()


def _is_card(page: MeasuredPage, lines: Sequence[int]) -> bool:
    """Are they several, one right after the other but for pictures, and one a blurb?

    A heading and the button below it may lead to the same place.
    """
    texts = [page.lines[i] for i in lines]
    between = [each for each in page.lines[lines[0] : lines[-1] + 1] if each.weight]
    return 1 < len(lines) == len(between) and any(
        line.weight > _BLURB and line.place.kind is not BlockKind.HEADING
        for line in texts
    )


def _is_elsewhere(line: Line) -> bool:
    if line.place.kind is BlockKind.HEADING:
        return False
    is_bold = all(inline.strong for text, inline in line.pieces if text.strip())
    return is_bold or line.weight > _BAR


def without_teasers(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices up to the teasers that follow the article, a title and a blurb each.

    An article that is a list of places or books has such parts, too: its headline or
    theirs count them, they lead to as many hosts, or stand beside other paragraphs.
    """
    titles = _titles_below(page, kept)
    if len(titles) < _ROW or _counts(page, titles) or _leads_away(page, titles):
        return list(kept)
    before = [i for i in kept if i < titles[0]]
    told = sum(page.lines[i].weight for i in before)
    if told < _TOLD or _stand_beside(page, before, titles[0], kept[-1]):
        return list(kept)
    return before


def _stand_beside(
    page: MeasuredPage, before: Sequence[int], first: int, last: int
) -> bool:
    """Is a paragraph before them right in the area that holds all of them?"""
    around = page.lines[first].area
    while page.areas[around].last <= last and page.areas[around].parent >= 0:
        around = page.areas[around].parent
    return any(
        page.goods[i] and page.areas[page.lines[i].area].parent == around
        for i in before
    )


def _titles_below(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The links at the end of the text that have a blurb each and nothing else."""
    titles: list[int] = []
    for i in reversed(kept):
        if not page.goods[i]:
            continue
        above = _text_above(page, i)
        if above < 0 or page.goods[i] > _LONGEST:
            break
        if not is_link(page.lines[above]) and not _is_led_on(page, above, i):
            break
        titles.append(above)
    return titles[::-1]


def _is_led_on(page: MeasuredPage, title: int, i: int) -> bool:
    """Does a short link end a blurb below a heading: Read more?"""
    if page.lines[title].place.kind is not BlockKind.HEADING:
        return False
    said = [(text, it) for text, it in page.lines[i].pieces if text.strip()]
    text, inline = said[-1]
    return len(said) > 1 and bool(inline.href) and len(text) < _SHORT


def _text_above(page: MeasuredPage, i: int) -> int:
    """The line of text above a line, small labels apart; -1 if there is none."""
    for n in range(i - 1, max(page.anchor, i - 1 - _LABELS), -1):
        if page.lines[n].weight >= _TITLE:
            return n
    return -1


def _leads_away(page: MeasuredPage, titles: Sequence[int]) -> bool:
    hosts = {host_of(_target(page, i)) for i in titles}
    return 2 * len(hosts) > len(titles)


def _target(page: MeasuredPage, title: int) -> str:
    """Where a title leads, or the blurb below it."""
    near = page.lines[title : title + _LABELS]
    targets = (inline.href for line in near for _, inline in line.pieces)
    return next(filter(None, targets), "")


def _counts(page: MeasuredPage, titles: Sequence[int]) -> bool:
    headline = page.lines[page.anchor].text if page.anchor >= 0 else ""
    numbered = sum(_NUMBERED.match(page.lines[i].text) is not None for i in titles)
    return bool(_DIGIT.search(headline)) or 2 * numbered > len(titles)
