"""Short lines in which a page speaks of itself among the paragraphs of an article.

Labels of advertisements and players, buttons, links to other articles after a label,
invitations to follow, to download and to write, and the names of editors. A line is
told by its words alone, which must be all that it says; a heading is never one.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import aside_phrases, phrases
from reader.extract.interface import is_label
from reader.extract.measures import is_link
from reader.extract.names_zh import is_chinese
from reader.extract.offers import is_offer
from reader.extract.spaces import core_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Line

_LONGEST = 420  # weight of such a line
_LINKED = 0.35  # share of links after a label that makes it a link to elsewhere
_ARROW = 0.8  # and of those in a line with an arrow before it
_ARROWS = ">＞※●◎★☆◆►▶→▸▷»➤➡⇒👉"
_ADVERTS = ("广告", "廣告", "推广", "推廣", "Advertisement", "Sponsored")
_QUOTED = ("“", '"', "‘", "'")
_END = 6  # lines at the end of a text among which it says whom to write to
_HASHES = re.compile(r"(?:#[^\s#,.]{2,30}\s*){2,}")
_NEXT = 3  # lines below a label, pictures among them, of which the first is a link
_MOST = 14  # lines of a box that is emptied
_SHORT = 120  # weight of what stays behind in such a box


def without_asides(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices less those of lines in which the page speaks of itself."""
    found = []
    below_label = False
    for n, i in enumerate(kept):
        line = page.lines[i]
        if n >= len(kept) - _END and _is_below_text(line):
            continue
        if _heads_links(page, i):
            below_label = True
            continue
        if below_label and line.linked > _LINKED:
            continue
        below_label = False
        if _is_aside(line):
            below_label = _is_bare_label(line)
            continue
        found.append(i)
    return found


def without_emptied_boxes(
    page: MeasuredPage, before: Sequence[int], kept: Sequence[int]
) -> list[int]:
    """The indices less those of what heads a box of which no text is kept."""
    gone = set(before) - set(kept)
    own = set(kept)
    emptied = {i for i in kept if _heads_nothing(page, i, own)}
    for i in gone:
        up = page.lines[i].area
        while up >= 0:
            area = page.areas[up]
            inside = [n for n in before if area.first <= n < area.last]
            if len(inside) > _MOST or not all(
                n in gone or _stays_behind(page, n) for n in inside
            ):
                break
            emptied.update(inside)
            up = area.parent
    return [i for i in kept if i not in emptied]


def _heads_nothing(page: MeasuredPage, i: int, kept: set[int]) -> bool:
    """Is it a heading in a small box whose text is left out?"""
    if page.lines[i].place.kind is not BlockKind.HEADING:
        return False
    up = page.lines[i].area
    while up >= 0:
        area = page.areas[up]
        if area.last - area.first > _MOST:
            return False
        texts = [n for n in range(area.first, area.last) if page.goods[n]]
        if texts:
            return kept.isdisjoint(texts)
        up = area.parent
    return False


def _stays_behind(page: MeasuredPage, i: int) -> bool:
    """Is it a heading or label that says nothing without the lines under it?"""
    line = page.lines[i]
    is_heading = line.place.kind is BlockKind.HEADING
    return line.weight < _SHORT and (is_heading or not page.goods[i])


def _is_aside(line: Line) -> bool:
    if line.weight > _LONGEST or line.image or line.place.kind is BlockKind.HEADING:
        return False
    text = line.text
    if line.linked > _ARROW and (text[0] in _ARROWS or text.startswith(_ADVERTS)):
        return True
    is_alone = line.place.kind is BlockKind.PARAGRAPH
    if is_alone and (is_label(text) or is_offer(text)):
        return True
    text = core_of(text)
    if is_chinese(text):
        label = aside_phrases.LABEL_ZH.match(text)
        if label and (line.linked > _LINKED or label.end() == len(text)):
            return True
        if aside_phrases.ORIGIN_ZH.fullmatch(text):
            return True
        is_sentence = line.text.endswith("。")
        return not is_sentence and aside_phrases.CHINESE.fullmatch(text) is not None
    if line.linked > _LINKED and aside_phrases.LABEL.match(text):
        return True
    if aside_phrases.ENGLISH.fullmatch(text):
        return True
    return not line.text.startswith(_QUOTED) and bool(
        aside_phrases.GATES.fullmatch(text)
    )


def _heads_links(page: MeasuredPage, i: int) -> bool:
    """Is it what stands over links to other articles, and are there links below it?"""
    line = page.lines[i]
    text = core_of(line.text)
    if line.weight > _SHORT or not (
        phrases.OTHERS.fullmatch(text)
        or (is_chinese(text) and aside_phrases.LABEL_ZH.fullmatch(text))
    ):
        return False
    below = page.lines[i + 1 : i + 1 + _NEXT]
    return next((is_link(each) for each in below if each.weight), False)


def _is_below_text(line: Line) -> bool:
    """Does it tell whom to write to, or what the page takes no blame for?"""
    if line.weight > _LONGEST or line.place.kind is not BlockKind.PARAGRAPH:
        return False
    text = core_of(line.text)
    if "@" in text and aside_phrases.CONTACT.fullmatch(text):
        return True
    if line.text[0] == "#" and _HASHES.fullmatch(line.text):
        return True
    is_sentence = line.text.endswith("。")
    return not is_sentence and aside_phrases.SMALL_PRINT.fullmatch(text) is not None


def _is_bare_label(line: Line) -> bool:
    """Does it stand over links, rather than before one?"""
    if not is_chinese(line.text):
        return False
    return aside_phrases.LABEL_ZH.fullmatch(core_of(line.text)) is not None
