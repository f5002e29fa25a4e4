"""What is the article's as a whole or not at all: quotations, lists, rows alike.

The scores judge line by line. Where they take most of such a unit, they were wrong
about the rest of it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from itertools import accumulate
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.appeals import asks
from reader.extract.inlines import is_note_sign
from reader.extract.measures import ASIDE, is_link
from reader.extract.names import names_of
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Area

_CITED = pattern(r"cite|ref|bib|cr?\d")  # works cited are no notes
_NOTES = re.compile(r"(?<![a-z])(?:foot|end)-?notes?(?![a-z])")
_AFTER = 3  # lines between a text and its notes
# What stands over the list of an article's points.
_KEY_POINTS = pattern(
    r"\W*(?:(?:key|main) (?:points|takeaways|facts|findings|developments)|takeaways"
    r"|at a glance|in (?:short|brief|summary)|(?:the )?(?:story )?highlights|summary"
    r"|what (?:to|you need to) know|quick read|the gist|bottom line|tl;?dr"
    r"|(?:内容|文章|本文|新闻|核心)?(?:要点|要點|提要|摘要|速览|速覽|看点|看點)|核心提示|导读|導讀|重点|重點)\W*",
    re.I,
)
_KEY_NAMES = re.compile(
    r"(?<![a-z])(?:key-?(?:points?|takeaways?|facts|findings)|takeaways?|at-?a-?glance"
    r"|summary-?(?:box|list|points)|article-?(?:bullets|highlights|summary)"
    r"|story-?highlights|tl-?dr)"
)
_LEVELS = 3  # elements of which one may be named so
_DIGITS = re.compile(r"\d+")
_ROWS = 3  # areas alike in one place that are the rows of a list
_MOST = 0.6  # of a list's rows that tell the rest
_FEW = 0.25
_SOME = 0.4  # and of a quotation's text
_LINKED = 0.5
_TEXT = 0.9  # of the kept text that is in the area around the article
_SENTENCE_END = (".", "!", "。", "！")
_TOLD = 60  # prose of a paragraph that may open a text
_BOLD = 80  # weight up to which a line in bold is a heading
_LITTLE = 600  # weight of the kept text
_PEOPLE = 8  # who take turns in a transcript
_TURN = pattern(r"[\[(（]?\d{1,2}:\d{2}(?::\d{2})?[\])）]?|[:：]\s*$")
_VOTES = re.compile(r"[+-]?\d{1,5}")  # what readers gave an answer
_BODIES = frozenset(("article", "main"))
_POSTS = re.compile(r"(?<![a-z])(?:twitter|bluesky|mastodon|threads|weibo)-")
_LISTS = frozenset(("ul", "ol", "dl"))
_QUOTES = frozenset(("blockquote", "figure"))
_SCANS = 20  # times that a line is looked at in quotations, which may be nested
_SPEAKER = re.compile(r"[—–―]|--|-\s")  # before the name of who said it
_LEAVES = frozenset(("p", "h1", "h2", "h3", "h4", "h5", "h6", "td", "tr", "ul", "ol"))


def with_wholes(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices, and those of the lines that stand in one unit with most of them."""
    own = set(kept)
    text = range(min(own), max(own) + 1) if own else range(0)
    added: set[int] = set()
    left = _SCANS * len(page.lines)
    for area in page.areas:
        if area.tag in _QUOTES and left > 0:
            left -= area.last - area.first
            added.update(_rest_of_quote(page, area, own, text))
    for rows in _alike(page):
        added.update(_rest_of(page, rows, own))
    added.update(_plain_lists(page, own, text))
    added.update(_key_points(page, own))
    added.update(_notes(page, own))
    added.update(_section_of_notes(page, own))
    added.update(_opening(page, own))
    added.update(_headings(page, own | added))
    added.update(_headed(page, own | added))
    added.update(_between(page, own | added))
    added.update(_code(page, own))
    return sorted(own | added)


def _rest_of_quote(
    page: MeasuredPage, area: Area, own: set[int], text: range
) -> list[int]:
    """The lines of a quotation of which some are kept, or of a post in the text."""
    lines = [i for i in range(area.first, area.last) if _may_be(page, i)]
    is_quotation = all(page.lines[i].place.kind is BlockKind.QUOTE for i in lines)
    if area.tag != "blockquote" and not is_quotation:
        return []
    if _is_within(area, text) and _POSTS.search(area.words):
        # Who posted it and when are links to the post.
        return [*lines, *_speakers_of(page, area)]
    is_most = _weight(page, own.intersection(lines)) > _SOME * _weight(page, lines)
    return [*lines, *_speakers_of(page, area)] if is_most else []


def _speakers_of(page: MeasuredPage, area: Area) -> list[int]:
    """The lines of a quotation that tell, after a dash, who said it: often a link."""
    return [
        i
        for i in range(area.first, area.last)
        if page.lines[i].place.kind is BlockKind.QUOTE
        and _SPEAKER.match(page.lines[i].text)
    ]


def _is_within(area: Area, text: range) -> bool:
    """Do lines of the text stand above the area and below it?"""
    return text.start < area.first and area.last < text.stop


def _notes(page: MeasuredPage, own: set[int]) -> set[int]:
    """The notes to which the kept text leads: a small number or sign that is a link."""
    asked = {
        inline.href.rpartition("#")[2].lower()
        for i in own
        for text, inline in page.lines[i].pieces
        if "#" in inline.href and is_note_sign(text)
    }
    asked = {name for name in asked if not _CITED.match(name)}
    if not asked:
        return set()
    first = min(own)
    return {
        i
        for area in page.areas
        if area.first > first and not asked.isdisjoint(area.words.split())
        for i in range(area.first, area.last)
        if page.lines[i].weight and page.lines[i].linked < _LINKED
    }


def _section_of_notes(page: MeasuredPage, own: set[int]) -> set[int]:
    """The notes that follow right after the text, as their element is called."""
    last = max(own, default=0)
    for area in page.areas:
        if area.first <= last or not _NOTES.search(area.words):
            continue
        between = page.lines[last + 1 : area.first]
        if sum(line.weight > 0 for line in between) >= _AFTER:
            break
        return {
            i
            for i in range(area.first, area.last)
            if page.lines[i].weight
            and page.lines[i].linked < _LINKED
            and page.fences[i] in ("", "footer", "aside")
        }
    return set()


def _key_points(page: MeasuredPage, own: set[int]) -> set[int]:
    """The list between the headline and the text that sums it up, and its heading."""
    first = next((i for i in sorted(own) if page.goods[i]), -1)
    if not 0 <= page.anchor < first:
        return set()
    for area in page.areas:
        if area.first >= first:
            break
        is_between = page.anchor < area.first and area.last <= first
        if area.tag not in _LISTS or not is_between:
            continue
        if not _is_plain(page, area, ("", "aside")):
            continue
        if _is_summary(page, area) or _is_taken(page, area, own):
            above = area.first - 1
            label = {above} if _KEY_POINTS.fullmatch(page.lines[above].text) else set()
            return label | {
                i for i in range(area.first, area.last) if page.lines[i].weight
            }
    return set()


def _is_taken(page: MeasuredPage, area: Area, own: set[int]) -> bool:
    """Is half of it kept, by weight?"""
    lines = range(area.first, area.last)
    return 2 * _weight(page, own.intersection(lines)) >= _weight(page, lines) > 0


def _is_summary(page: MeasuredPage, area: Area) -> bool:
    """Does the line above a list, or an element around the list, say so?"""
    if _KEY_POINTS.fullmatch(page.lines[area.first - 1].text):
        return True
    words = [area.words]
    while len(words) < _LEVELS and area.parent >= 0:
        area = page.areas[area.parent]
        words.append(area.words)
    return any(_KEY_NAMES.search(each) for each in words)


def _headings(page: MeasuredPage, own: set[int]) -> set[int]:
    """The headings right above kept lines that stand in the same place."""
    return {
        i - 1
        for i in own
        if i - 1 > page.anchor >= 0
        and i - 1 not in own
        and _is_heading(page, i - 1, i)
        and (_place(page, i - 1) == _place(page, i) or _opens(page, i - 1, i, own))
        and not phrases.OTHERS.fullmatch(page.lines[i - 1].text)
    }


def _opening(page: MeasuredPage, own: set[int]) -> set[int]:
    """The paragraphs right above the heading with which the kept text begins."""
    first = min(own, default=-1)
    if not 0 <= page.anchor < first:
        return set()
    if page.lines[first].place.kind is not BlockKind.HEADING:
        return set()
    found: set[int] = set()
    for i in range(first - 1, page.anchor, -1):
        line = page.lines[i]
        if not line.weight:
            continue
        is_text = line.place.kind is BlockKind.PARAGRAPH and not page.fences[i]
        if not is_text or page.goods[i] < _TOLD or line.linked > _LINKED / 2:
            break
        found.add(i)
    return found


def _headed(page: MeasuredPage, own: set[int]) -> set[int]:
    """The paragraphs right below the headings of the text, side by side with them."""
    last = max(own, default=0)
    return {
        below
        for i in own
        if page.anchor < i < last
        and page.lines[i].place.kind is BlockKind.HEADING
        and (below := next((n for n in range(i + 1, last) if page.lines[n].weight), 0))
        and page.goods[below]
        and _may_be(page, below)
        and page.fences[below] == page.fences[i]
        and _place(page, below) == _place(page, i)
    }


def _code(page: MeasuredPage, own: set[int]) -> set[int]:
    """The code among the text: no teaser and no menu has any."""
    return {
        i
        for i in range(min(own, default=0), max(own, default=0))
        if page.lines[i].place.kind is BlockKind.CODE
        and page.lines[i].weight
        and not page.fences[i]
    }


def _between(page: MeasuredPage, own: set[int]) -> set[int]:
    """The lines between two of the text that stand in the same place as both."""
    texts = [i for i, line in enumerate(page.lines) if line.weight]
    return {
        i
        for above, i, below in zip(texts, texts[1:], texts[2:], strict=False)
        if i not in own
        and above in own
        and below in own
        and _may_be(page, i)
        and not page.fences[i]
        and not phrases.POINTS_AWAY.match(page.lines[i].text)
        and (page.goods[i] or _tags(page, above, i, below) == 1)
        and _place(page, above) == _place(page, i) == _place(page, below)
    }


def _tags(page: MeasuredPage, *lines: int) -> int:
    return len({page.lines[i].tag for i in lines})


def _opens(page: MeasuredPage, heading: int, i: int, own: set[int]) -> bool:
    """Does a heading begin the smallest area that it shares with the kept line below?

    Most of that area's prose is kept then.
    """
    area = page.areas[page.lines[heading].area]
    while area.last <= i and area.parent >= 0:
        area = page.areas[area.parent]
    if area.first != heading:
        return False
    told = sum(page.goods[n] for n in range(area.first, area.last) if n in own)
    return 2 * told > page.prose_of(area)


def _place(page: MeasuredPage, i: int) -> int:
    return page.areas[page.lines[i].area].parent


def _plain_lists(page: MeasuredPage, own: set[int], text: range) -> set[int]:
    """The lists without a link or a picture among the text, and their headings.

    An article that is a list has little else: its items are no paragraphs.
    """
    added: set[int] = set()
    around = _around(page, own)
    for area in page.areas:
        is_in = around is not None and around.first <= area.first < around.last
        if area.tag not in _LISTS or not is_in:
            continue
        # A list of facts beside the text is often an <aside>.
        fences = ("", "aside") if _is_within(area, text) else ("",)
        if not _is_plain(page, area, fences):
            continue
        above = area.first - 1
        if _is_offer(page, area, own):
            continue
        added.update(i for i in range(area.first, area.last) if page.lines[i].weight)
        while above > max(0, page.anchor) and _introduces(page, above, area):
            added.add(above)
            above -= 1
    return added


def _is_offer(page: MeasuredPage, area: Area, own: set[int]) -> bool:
    """Does a line that asks the reader head a list, and is nothing of both kept yet?

    What is kept of it is judged with all of its box: `reader.extract.appeals`.
    """
    above = area.first - 1
    if above < 0 or not asks(page.lines[above]):
        return False
    return own.isdisjoint(range(above, area.last))


def _introduces(page: MeasuredPage, i: int, area: Area) -> bool:
    """Is it a heading above a list, or a paragraph beside the list?"""
    is_beside = _place(page, i) == area.parent
    if not is_beside or not _may_be(page, i):
        return False
    if page.fences[i] != page.fences[area.first]:
        return False
    line = page.lines[i]
    return line.place.kind is BlockKind.HEADING or line.tag == "p"


def _around(page: MeasuredPage, own: set[int]) -> Area | None:
    """The smallest area that holds nearly all of the kept text.

    Of a little text, which may be only the beginning, the <article> around it.
    """
    sums = [0, *accumulate(n.weight * (i in own) for i, n in enumerate(page.lines))]
    if not sums[-1]:
        return None
    least = _TEXT * sums[-1]
    holding = [
        each for each in page.areas if sums[each.last] - sums[each.first] >= least
    ]
    bodies = [each for each in holding if each.tag in _BODIES]
    return bodies[-1] if bodies and sums[-1] < _LITTLE else holding[-1]


def _is_plain(page: MeasuredPage, area: Area, fences: Sequence[str]) -> bool:
    lines = page.lines[area.first : area.last]
    return len(lines) > 1 and all(
        _may_be(page, i)
        and page.fences[i] in fences
        and page.lines[i].place.kind is not BlockKind.CAPTION
        for i in range(area.first, area.last)
    )


def _is_heading(page: MeasuredPage, i: int, below: int) -> bool:
    """Is a line a heading, or all in bold, and behind the fence of the line below?"""
    line = page.lines[i]
    if not _may_be(page, i) or page.fences[i] != page.fences[below]:
        return False
    is_bold = line.weight < _BOLD and not line.text.endswith(_SENTENCE_END)
    return line.place.kind is BlockKind.HEADING or (
        is_bold and all(inline.strong for text, inline in line.pieces if text.strip())
    )


def _alike(page: MeasuredPage) -> Iterator[list[Area]]:
    """The rows of every list, whatever its elements are called.

    Numbers in class names do not count: each post of a live report has its own.
    """
    found: dict[tuple[int, str, str], list[Area]] = defaultdict(list)
    for area, kin in zip(page.areas, page.kins, strict=True):
        if area.tag not in _LEAVES and area.last > area.first:
            found[kin].append(area)
    yield from (rows for rows in found.values() if len(rows) >= _ROWS)


def _rest_of(page: MeasuredPage, rows: Sequence[Area], own: set[int]) -> set[int]:
    """The lines of rows that were left out, where most rows were taken."""
    told = [row for row in rows if page.prose_of(row)]
    taken = [row for row in told if _has_prose(page, row, own)]
    most = _MOST
    is_list = bool(taken) and taken[0] is told[0] and not _leads_on(page, told)
    if is_list:
        most = _FEW
    if len(told) < _ROWS or len(taken) < most * len(told):
        return set()
    kinds = {
        _kind(page, i) for row in taken for i in range(row.first, row.last) if i in own
    }
    lines = [
        i
        for row in told
        for i in range(row.first, row.last)
        if _may_be(page, i) and not page.fences[i]
    ]
    times = Counter(page.lines[i].text for i in lines)
    speakers = _speakers(page, told)
    return speakers | {
        i
        for i in lines
        if (is_list or _kind(page, i) in kinds)
        and (times[page.lines[i].text] == 1 or not _is_label(page, i))
        and not _VOTES.fullmatch(page.lines[i].text)
    }


def _speakers(page: MeasuredPage, rows: Sequence[Area]) -> set[int]:
    """The first lines of a transcript's rows, where each is the name of who speaks.

    A few people take turns; the time of a turn may stand beside the name.
    """
    firsts = [next(_texts_of(page, row), row.first) for row in rows]
    names = [_TURN.sub("", page.lines[i].text).strip() for i in firsts]
    people = Counter(names)
    is_talk = 1 < len(people) <= _PEOPLE and 2 * len(people) <= len(names)
    if not is_talk or not all(_is_label(page, i) for i in firsts):
        return set()
    return set(firsts) if all(map(names_of, people)) else set()


def _texts_of(page: MeasuredPage, row: Area) -> Iterator[int]:
    return (i for i in range(row.first, row.last) if page.lines[i].weight)


def _is_label(page: MeasuredPage, i: int) -> bool:
    """Is it one of the short lines that a page may write into every row?"""
    return not page.goods[i] and page.lines[i].place.kind is BlockKind.PARAGRAPH


def _leads_on(page: MeasuredPage, rows: Sequence[Area]) -> bool:
    """Are there links of their own in the rows, as teasers and comments have them?"""
    return any(
        is_link(page.lines[i]) for row in rows for i in range(row.first, row.last)
    )


def _kind(page: MeasuredPage, i: int) -> tuple[str, str]:
    """What a line has in common with those of the other rows: tags and class names."""
    tag, words = page.group_of(page.lines[i])
    return tag, _DIGITS.sub("", words)


def _has_prose(page: MeasuredPage, row: Area, own: set[int]) -> bool:
    inside = [i for i in range(row.first, row.last) if page.goods[i]]
    return 2 * sum(i in own for i in inside) > len(inside)


def _may_be(page: MeasuredPage, i: int) -> bool:
    line = page.lines[i]
    is_aside = page.fences[i] in ASIDE
    return line.weight > 0 and line.linked < _LINKED and not is_aside


def _weight(page: MeasuredPage, indices: Sequence[int] | set[int]) -> int:
    return sum(page.lines[i].weight for i in indices)
