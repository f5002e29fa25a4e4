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
from reader.extract.dates import spot_date
from reader.extract.interface import is_label
from reader.extract.measures import is_link
from reader.extract.names_en import person_of
from reader.extract.names_zh import is_chinese
from reader.extract.offers import (
    is_appeal,
    is_offer,
    own_words,
    speaks_to_reader,
    tells_of_others,
)
from reader.extract.spaces import core_of
from reader.extract.variants import forms_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.measures import MeasuredPage
    from reader.extract.outline import Line

_LONGEST = 420  # weight of such a line
_LONGEST_NOTICE = 600  # and of one that is told by how it sounds
_SPOKEN_WORDS = 0.3  # share of it in quotation marks from which somebody else says it
_NOTICE = 1.8  # logarithm of the odds from which a line is one
_MOST_NOTICES = 0.5  # of a text's prose
_OF_OTHERS = 1.0  # and how much more it must be of a line that tells of others
_LINKED = 0.35  # share of links after a label that makes it a link to elsewhere
_ARROW = 0.8  # and of those in a line with an arrow before it
_ARROWS = ">＞※●◎★☆◆►▶→▸▷»➤➡⇒👉"
_ADVERTS = ("广告", "廣告", "推广", "推廣", "Advertisement", "Sponsored")
_QUOTED = ("“", '"', "‘", "'")
_END = 6  # lines at the end of a text among which it says whom to write to
_SPOKEN = 0.05  # of the paragraphs that say you, in a text that speaks to its reader
_SHORT_DATED = 70  # characters of a line that tells when the page was changed
_HASHES = re.compile(r"(?:#[^\s#,.]{2,30}\s*){2,}")
_NEXT = 3  # lines below a label, pictures among them, of which the first is a link
_MOST = 14  # lines of a box that is emptied
_SHORT = 120  # weight of what stays behind in such a box


def without_asides(page: MeasuredPage, kept: Sequence[int]) -> list[int]:
    """The indices less those of lines in which the page speaks of itself."""
    found: list[int] = []
    speaks = _speaks_to_reader(page, kept)
    notices = _notices_among(page, kept)
    below_label = False
    for n, i in enumerate(kept):
        line = page.lines[i]
        if n >= len(kept) - _END and (
            _is_below_text(line) or _is_of_author(page, kept, n)
        ):
            continue
        if _heads_links(page, i):
            below_label = True
            continue
        if below_label and line.linked > _LINKED:
            continue
        below_label = False
        is_appeal = not speaks and bool(found) and _is_appeal(line)
        if is_appeal or i in notices or _is_aside(line):
            below_label = _is_bare_label(line)
            if found and _leads_in(page, found[-1], i):
                found.pop()
            continue
        found.append(i)
    return found


def is_beside(page: MeasuredPage, kept: Sequence[int]) -> bool:
    """Is the last of these lines one in which the page speaks of itself?"""
    line = page.lines[kept[-1]]
    if _is_aside(line) or _is_below_text(line):
        return True
    told = aside_phrases.SOMEBODY.match(line.text)
    if told and _is_new_person(page, kept[:-1], told["name"]):
        return True
    return _is_of_author(page, kept, len(kept) - 1)


def _speaks_to_reader(page: MeasuredPage, kept: Sequence[int]) -> bool:
    """Does the text say you, more than once and not only in what may be appeals?"""
    told = [page.lines[i] for i in kept if page.goods[i]]
    said = [n for n in told if speaks_to_reader(n.text) and not _is_appeal(n)]
    return len(said) > max(1, _SPOKEN * len(told))


def _is_appeal(line: Line) -> bool:
    return line.place.kind is BlockKind.PARAGRAPH and is_appeal(line.text)


def _notices_among(page: MeasuredPage, kept: Sequence[int]) -> set[int]:
    """The lines below the first paragraph that sound like notices.

    None of a page of little else: its text is what it says of itself.
    """
    first = next((n for n, i in enumerate(kept) if page.goods[i]), len(kept))
    found = {i for i in kept[first + 1 :] if sounds_like_notice(page, i)}
    told = sum(page.goods[i] for i in kept)
    return found if sum(page.goods[i] for i in found) < _MOST_NOTICES * told else set()


def sounds_like_notice(page: MeasuredPage, i: int) -> bool:
    """Is it one by the sum of its words? What somebody said may sound like one."""
    line = page.lines[i]
    if line.weight > _LONGEST_NOTICE or line.place.kind is not BlockKind.PARAGRAPH:
        return False
    likely = page.lexicon.as_notice(line.text)
    if likely <= _NOTICE:
        return False  # as of nearly all lines
    if len(own_words(line.text)) < (1 - _SPOKEN_WORDS) * len(line.text):
        return False
    return likely > _NOTICE + _OF_OTHERS * tells_of_others(line.text)


def _leads_in(page: MeasuredPage, above: int, i: int) -> bool:
    """Is it the beginning of a line that is left out, in the same element?"""
    line = page.lines[above]
    is_begun = line.weight < _SHORT and line.text[-1] in ":："
    return is_begun and line.area == page.lines[i].area


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
    is_linked = line.linked > _ARROW or line.linked >= _share_of_core(text)
    if is_linked and (text[0] in _ARROWS or text.startswith(_ADVERTS)):
        return True
    is_alone = line.place.kind is BlockKind.PARAGRAPH
    if is_alone and (is_label(text) or is_offer(text)):
        return True
    if text[0] == "[" and aside_phrases.SHORT_CODE.fullmatch(text):
        return True
    if is_chinese(text):
        return any(_is_chinese_aside(line, each) for each in forms_of(text))
    text = core_of(text)
    if line.linked > _LINKED and aside_phrases.LABEL.match(text):
        return True
    if aside_phrases.ENGLISH.fullmatch(text):
        return True
    return not line.text.startswith(_QUOTED) and bool(
        aside_phrases.GATES.fullmatch(text)
    )


def _is_chinese_aside(line: Line, text: str) -> bool:
    if aside_phrases.CREDIT_ZH.fullmatch(text):
        return True
    text = core_of(text)
    label = aside_phrases.LABEL_ZH.match(text)
    if label and (line.linked > _LINKED or label.end() == len(text)):
        return True
    if aside_phrases.ORIGIN_ZH.fullmatch(text):
        return True
    is_sentence = line.text.endswith("。")
    return not is_sentence and aside_phrases.CHINESE.fullmatch(text) is not None


def _share_of_core(text: str) -> float:
    """How much of a line without its spaces stands between the signs around it."""
    return len("".join(core_of(text).split())) / len("".join(text.split()))


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
    if _is_dated(line.text):
        return True
    is_sentence = line.text.endswith("。")
    forms = forms_of(text)
    if is_chinese(text) and any(map(aside_phrases.RIGHTS_ZH.fullmatch, forms)):
        return True
    return not is_sentence and any(map(aside_phrases.SMALL_PRINT.fullmatch, forms))


def _is_dated(text: str) -> bool:
    """Does it only tell when the page was changed?"""
    if len(text) > _SHORT_DATED:
        return False
    label = next(filter(None, map(aside_phrases.DATED.match, forms_of(text))), None)
    date = spot_date(text[label.end() :]) if label else None
    return date is not None and date.start == 0


def _is_of_author(page: MeasuredPage, kept: Sequence[int], n: int) -> bool:
    """Does it tell who the writer is, whom the text has not named?"""
    line = page.lines[kept[n]]
    if line.weight > _LONGEST or line.place.kind is not BlockKind.PARAGRAPH:
        return False
    text = core_of(line.text)
    if any(map(aside_phrases.THE_AUTHOR.fullmatch, forms_of(text))):
        return True
    note = aside_phrases.AUTHOR_NOTE.fullmatch(text)
    return note is not None and _is_new_person(page, kept[:n], note["name"])


def _is_new_person(page: MeasuredPage, kept: Sequence[int], name: str) -> bool:
    """Is it a person's name, whom these lines have not named?"""
    family = name.rsplit(maxsplit=1)[-1]
    is_new = not any(family in page.lines[i].text for i in kept)
    return is_new and bool(person_of(name))


def _is_bare_label(line: Line) -> bool:
    """Does it stand over links, rather than before one?"""
    if not is_chinese(line.text):
        return False
    return aside_phrases.LABEL_ZH.fullmatch(core_of(line.text)) is not None
