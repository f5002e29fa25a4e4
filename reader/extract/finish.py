"""What follows, by facts and not by likelihood, once an article's lines are chosen.

A title is not repeated, a heading heads something, a picture stands with the text
around it, a quotation pulled out of the text is no new text, and an article that is
followed by another ends there.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import accumulate, pairwise
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases, rules
from reader.extract.appeals import without_appeals
from reader.extract.asides import without_asides, without_emptied_boxes
from reader.extract.credits import credit_of, is_credit
from reader.extract.keys import key_of
from reader.extract.last import with_last
from reader.extract.links import without_links, without_teasers
from reader.extract.measures import ASIDE, is_link
from reader.extract.notices import says
from reader.extract.standfirst import standfirst_below
from reader.extract.streams import without_streams
from reader.extract.twice import once
from reader.extract.wholes import with_wholes

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Line

    _Place = tuple[str, str, tuple[int, str, str]]

_HERO = 40  # lines between a headline and the body that it heads
_HEAD = 12  # lines among which the title is not repeated
_REPEATED = 40  # weight from which the same words again are no accident
_PULLED = 12  # letters from which a quotation is known again in the text
_TOLD = 200  # weight of the prose after which a page may go on to another article
_SHORTEST_BAR = 12  # weight of a bar of links
_MOST_BARS = 6  # lines of links over a post
_SECTION = 3  # paragraphs from which a section is more than small print
_SMALL_PRINT = 600  # weight of what a site says under every article
_ELSEWHERE = ASIDE | rules.FENCED_TAGS
_BELOW = 4  # lines from the first paragraph on among which a byline may stand
_VOTES = re.compile(r"[+-]?[0-9]{1,6}")
_LONGEST_VOTE = 8  # weight
_POSTS = 3  # paragraphs under the same bar that make a page of several posts


def finished(
    page: MeasuredPage, kept: Sequence[int], titles: frozenset[str]
) -> list[Line]:
    """The lines at these indices with their pictures, less what says nothing new."""
    found = with_last(page, with_wholes(page, _until_next(page, kept)))
    found = without_streams(page, without_teasers(page, found))
    whole = _with_standfirst(page, found)
    found = without_asides(page, without_appeals(page, whole))
    found = without_emptied_boxes(page, whole, found)
    found = _without_votes(page, without_links(page, found))
    found = once(page.lines, _without_credits(page, found))
    found = _without_repeats(page, found, titles)
    found = _without_pulled(page, found)
    found = _without_small_print(page, found)
    while found and _is_heading(page.lines[found[-1]]):
        found.pop()
    shown = sorted({*found, *_pictures(page, found)})
    return _with_captions_once([page.lines[i] for i in shown])


# --- where the next article begins ------------------------------------------------


def _until_next(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """Stop at a question to the reader who has come to the end, or at the next post."""
    if not kept:
        return []
    told, own = 0.0, set(kept)
    bars = _repeated_bars(page, kept)
    for i in range(kept[0], kept[-1] + 1):
        line = page.lines[i]
        if told > _TOLD and (line.text in bars or phrases.RATING.fullmatch(line.text)):
            return [n for n in kept if n < i]
        if i in own:
            told += page.goods[i]
    return list(kept)


def _repeated_bars(page: MeasuredPage, kept: Sequence[int]) -> set[str]:
    """Link bars that stand over the first paragraph and over each of several more.

    A bar that leads about in the page ("Back to top") stands over the sections of one
    text; more lines than a bar has are a list of what the text is about.
    """
    posts: Counter[str] = Counter()
    bars: set[str] = set()
    over_first: set[str] | None = None
    for i in range(max(0, kept[0] - 2), kept[-1] + 1):
        line = page.lines[i]
        if is_link(line) and line.weight > _SHORTEST_BAR:
            if not _leads_about(line):
                bars.add(line.text)
        elif page.goods[i]:
            over_first = bars if over_first is None else over_first
            posts.update(bars)
            bars = set()
    if over_first is None or len(over_first) > _MOST_BARS:
        return set()
    return {bar for bar in over_first if posts[bar] >= _POSTS}


def _leads_about(line: Line) -> bool:
    return any(inline.href[:1] == "#" != inline.href for _, inline in line.pieces)


def _with_standfirst(page: MeasuredPage, kept: list[int]) -> list[int]:
    """The indices, and those of a standfirst between them and the headline."""
    if page.anchor < 0 or not kept:
        return kept
    end = next((i for i in kept if page.goods[i]), kept[0])
    told = sum(page.goods[i] for i in kept)
    is_about = page.is_about if told > _TOLD else [False] * len(page.lines)
    above = standfirst_below(page.lines, page.areas, page.anchor, end, is_about)
    return sorted({*kept, *(i for i in above if page.fences[i] not in _ELSEWHERE)})


# --- what says nothing new --------------------------------------------------------


def _without_votes(page: MeasuredPage, kept: list[int]) -> list[int]:
    """Drop what readers gave to answers and posts: lone numbers, one in each.

    Numbers of the parts of a text go up; the answers with most votes come first.
    """
    places: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i in kept:
        line = page.lines[i]
        may_be = line.place.kind is BlockKind.PARAGRAPH and line.tag != "p"
        if may_be and line.weight <= _LONGEST_VOTE and _VOTES.fullmatch(line.text):
            area = page.areas[line.area]
            if words := area.words or page.areas[area.parent].words:
                places[area.tag, words].append(i)
    votes = {i for lines in places.values() if _is_votes(page, lines) for i in lines}
    return [i for i in kept if i not in votes]


def _is_votes(page: MeasuredPage, lines: Sequence[int]) -> bool:
    numbers = [int(page.lines[i].text) for i in lines]
    falls = sum(after <= before for before, after in pairwise(numbers))
    return 2 * falls >= len(numbers) > 1


def _without_credits(page: MeasuredPage, kept: list[int]) -> list[int]:
    """Drop who wrote it and when, above the first paragraph: the head tells them."""
    first = next((n for n, i in enumerate(kept) if _begins(page, i)), len(kept))
    head = [i for i in kept[:first] if not credit_of(page.lines[i].text)]
    # Below a standfirst the byline may stand; a byline in the text is a line of it.
    below = [i for i in kept[first : first + _BELOW] if not _is_byline(page.lines[i])]
    return head + below + kept[first + _BELOW :]


def _is_byline(line: Line) -> bool:
    is_led = line.text[:3].lower() == "by " and line.weight < 2 * _REPEATED
    return is_led and bool(credit_of(line.text).byline)


def _begins(page: MeasuredPage, i: int) -> bool:
    """Is it the first paragraph? Long credits weigh as much as one."""
    return page.goods[i] > 0 and not is_credit(page.lines[i].text)


def _without_repeats(
    page: MeasuredPage, kept: Sequence[int], titles: frozenset[str]
) -> list[int]:
    """A copy for phones stands elsewhere; a refrain stands in the same place.

    A program may be shown wherever it is spoken of; right below itself it is a copy.
    """
    seen: dict[str, _Place] = {}
    found: list[int] = []
    for n, i in enumerate(kept):
        line = page.lines[i]
        if n < _HEAD and key_of(line.text) in titles:
            continue
        if line.weight > _REPEATED and not _is_code_anew(page, found, i):
            place = _place_of(page, line)
            if seen.setdefault(line.text, place) != place:
                continue
        found.append(i)
    return found


def _place_of(page: MeasuredPage, line: Line) -> _Place:
    """Where a line stands: one place if elements side by side are called alike.

    What is called alike in two of them is one place, too: the same question to each
    person of an interview.
    """
    around = page.areas[line.area].parent
    _, tag, words = page.kins[around]
    return tag, words, page.kins[page.areas[around].parent]


def _is_code_anew(page: MeasuredPage, found: list[int], i: int) -> bool:
    """Is it code with a text above it that is none?"""
    kinds = [page.lines[n].place.kind for n in (i, *found[-1:])]
    return kinds[0] is BlockKind.CODE and kinds[-1] is not BlockKind.CODE


def _without_pulled(page: MeasuredPage, kept: list[int]) -> list[int]:
    """Drop quotations that a page pulls out of the text that it prints as well."""
    pulled = [i for i in kept if _may_be_pulled(page, i)]
    if not pulled:
        return kept
    rest = "\n".join([key_of(page.lines[i].text) for i in kept if i not in pulled])
    again = {
        i
        for i in pulled
        if len(key := key_of(page.lines[i].text)) >= _PULLED and key in rest
    }
    return [i for i in kept if i not in again]


def _without_small_print(page: MeasuredPage, kept: list[int]) -> list[int]:
    """Drop what the site says of its rights below the text; within it that stays."""
    last = _small_print(page, kept)
    while last > 1 and _is_small_print(page.lines[kept[last - 1]]):
        last -= 1
    return kept[:last]


def _small_print(page: MeasuredPage, kept: Sequence[int]) -> int:
    """Where the last section begins if it is called a disclaimer, else the end."""
    named = [
        n
        for n, i in enumerate(kept)
        if _is_heading(page.lines[i])
        or phrases.SMALL_PRINT.fullmatch(page.lines[i].text)
    ]
    last = named[-1] if named else 0
    is_named = last and phrases.SMALL_PRINT.fullmatch(page.lines[kept[last]].text)
    told = page.prose[kept[last]] - page.prose[kept[0]] if is_named else 0
    return last if told > _TOLD and _is_notice(page, kept[last:]) else len(kept)


def _is_notice(page: MeasuredPage, section: Sequence[int]) -> bool:
    """Is a section short, or does it speak of liability? One of a story is neither."""
    told = [page.lines[i] for i in section if page.goods[i]]
    return len(told) < _SECTION or any(says(line) for line in told)


def _is_small_print(line: Line) -> bool:
    if line.weight > _SMALL_PRINT or line.place.kind is BlockKind.QUOTE:
        return False
    return bool(
        phrases.FOOTER.search(line.text) or phrases.BOILERPLATE.match(line.text)
    )


def _may_be_pulled(page: MeasuredPage, i: int) -> bool:
    line = page.lines[i]
    return line.place.kind is BlockKind.QUOTE or page.fences[i] == "aside"


def _with_captions_once(lines: list[Line]) -> list[Line]:
    """A gallery prints its captions twice, and cut short beside the whole."""
    seen: set[str] = set()
    under: list[str] = []  # the captions of one picture, as keys
    kept = []
    for line in lines:
        if line.image:
            under = []
        elif line.place.kind is BlockKind.CAPTION:
            key = key_of(line.text)
            is_cut = any(each.startswith(key[:_REPEATED]) for each in under)
            if line.text in seen or is_cut:
                continue
            under.append(key)
            seen.add(line.text)
        kept.append(line)
    return kept


# --- pictures ---------------------------------------------------------------------


def _pictures(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The pictures of the text, and their captions."""
    if not kept:
        return []
    mine = [0] * len(page.lines)
    for i in kept:
        mine[i] = 1
    texts = [0, *accumulate(_is_text(line) for line in page.lines)]
    owned = [0, *accumulate(mine)]
    start = page.anchor if kept[0] - _HERO <= page.anchor < kept[0] else kept[0]
    found: list[int] = []
    for i in range(max(0, start), min(kept[-1] + 2, len(page.lines))):
        line = page.lines[i]
        if line.image:
            if _stands_with_text(page, i, start, texts, owned):
                found.append(i)
        elif _is_caption(line) and found and found[-1] == i - 1:
            found.append(i)
    return found


def _is_heading(line: Line) -> bool:
    return line.place.kind is BlockKind.HEADING


def _is_caption(line: Line) -> bool:
    return line.place.kind is BlockKind.CAPTION


def _is_text(line: Line) -> bool:
    return line.weight > 0 and not _is_caption(line)


def _stands_with_text(
    page: MeasuredPage, i: int, headline: int, texts: list[int], owned: list[int]
) -> bool:
    """Is the text in the smallest area around a picture the article's?

    `texts` and `owned` are running sums of the lines of text and of those kept.
    """
    if page.fences[i]:
        return False
    up = page.lines[i].area
    while up >= 0:
        area = page.areas[up]
        if texts[area.last] > texts[area.first]:
            is_head = area.first <= headline < area.last
            return is_head or owned[area.last] > owned[area.first]
        up = area.parent
    return False
