"""What an article is called, without the name of the site that shows it."""

from __future__ import annotations

import re
from html import unescape
from itertools import takewhile
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.dates import find_date
from reader.extract.keys import key_of
from reader.extract.measures import prose
from reader.extract.outline import BREAK
from reader.extract.site_names import (
    PREFIX,
    SEPARATOR,
    TRAILING_SIGNS,
    is_site,
    is_site_alone,
    is_site_named,
    site_of,
    without_site,
    words_of,
)
from reader.extract.spaces import tidy
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.facts import Facts
    from reader.extract.outline import Line, Outline

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "title",
    "headline",
    "twitter:text:title",
    "sailthru.title",
    "parsely-title",
    "articletitle",
    "citation_title",
)
_PATH = re.compile(r"[/>»›→＞]")
_LONGEST = 240  # characters of a headline
_SHORTEST = 4  # letters of a title by which its line is known
_HEADED = 0.25  # of the prose above a heading: with less below it heads nothing
_PROSE = 200  # weight of a line that is text
_LINKED = 0.5  # share of links in a line that is no title
_SPOKEN = 6000  # characters of the article in which a title's are looked for
_OVER = 4  # lines over an article's first among which its headline stands
_SPOKEN_SHARE = 0.5  # of such a line that the article says again
_INTO = 3  # lines from its first on, up to a paragraph
# Of a board: who moderates, who posts, what one may do there; or a subtitle.
_NO_HEADLINE = pattern(
    r"版主|楼主|樓主|发信人|精华区|精華區|发表于|發表於|回复本|我要发言|注册|登录"
    r"|^(?:——|--)"
)
_FEWEST = 4  # pairs of Han characters in such a headline
_COMMON = 0.34  # share of a headline's words that a title in the head has too
_FIRST = 8  # characters of a page's title before the site's name
_DOTS = ("...", "…")
_HEADLINE_WORDS = 4  # at least, of a heading that the head does not tell
_MOST_PARTS = 12  # elements in a heading
_COLONS = (":", "：")
_BLANK = " \n\t\0"
_QUOTES = ('"', "'", "“", "”", "‘", "’", "「", "『")


def titles_of(facts: Facts, outline: Outline) -> frozenset[str]:
    """Every way in which the page writes its title, as keys.

    Where the head tells none, it is the one heading of the first level.
    """
    keys: set[str] = set()
    first = frozenset(map(key_of, _first_level(outline)))
    site = site_of(facts)
    for text in (facts.title, *facts.headlines, *facts.meta(_TITLES)):
        if is_site_alone(text, site, facts.host):
            continue
        whole = key_of(text)
        keys.update(key_of(part) for part in SEPARATOR.split(text))
        if whole in first and 0 < len(whole) <= _SHORTEST:
            return frozenset((whole,))  # 春, Dawn: as short as a section's name
        keys.add(whole)
    keys |= _behind_site(facts.title, outline)
    keys = {key for key in keys if len(key) > _SHORTEST}
    if not keys:
        return first if len(first) == 1 else frozenset()
    for line in outline.lines:
        if line.place.kind is BlockKind.HEADING and line.place.level < 3:
            key = key_of(line.text)
            if phrases.COMMENTS_ON.match(line.text):
                continue
            if len(key) > 9 and any(
                key in known or (known in key and 2 * len(known) > len(key))
                for known in keys
            ):
                keys.add(key)
    return frozenset(keys)


def title_heading(outline: Outline, titles: frozenset[str]) -> int:
    """The index of the heading that says what the head says, or -1.

    The choice of the article's lines starts from it; it may name the site or section.
    """
    headings = [
        (line.place.level, i)
        for i, line in enumerate(outline.lines)
        if line.place.kind is BlockKind.HEADING and line.place.level < 3
    ]
    known = [each for each in headings if key_of(outline.lines[each[1]].text) in titles]
    first = [each for each in headings if each[0] == 1]
    if known and known[0][0] > 1 and len(first) == 1 and first[0][1] < known[0][1]:
        known = first
    return _above_the_text(outline.lines, _fullest(outline, known)) if known else -1


def _fullest(outline: Outline, known: Sequence[tuple[int, int]]) -> int:
    """The first of the largest headings; a section's gives way to one of more words.

    <h1>Money</h1> … <h1>The lamp on the pier is lit</h1>, both in the page's title.
    """
    level, first = min(known)
    if len(words_of(outline.lines[first].text)) >= _HEADLINE_WORDS:
        return first
    heads = (i for each, i in known if each == level and _may_head(outline.lines[i]))
    return next(heads, first)


def _above_the_text(lines: Sequence[Line], heading: int) -> int:
    """The same words above the text, if little prose is below the heading; else it.

    A dialog at the page's end may repeat the headline, and call its copy <h1>.
    """
    text = lines[heading].text
    copy = next(i for i, line in enumerate(lines) if line.text == text)
    if copy == heading:
        return heading
    above, below = lines[copy:heading], lines[heading:]
    is_below = sum(map(prose, below)) >= _HEADED * sum(map(prose, above))
    return heading if is_below else copy


def shown_headline(facts: Facts, outline: Outline, headline: int, site: str) -> int:
    """The line that shows the title; `headline` unless that is another thing.

    Many pages have the name of the site or section in their only <h1>, and the title
    in a heading of a lower level. -1 where no line shows the title.
    """
    told = _told(facts, outline, site)
    shown = outline.lines[headline].text if headline >= 0 else ""
    if not told:
        return headline
    if shown:
        named = _line_of_title(facts, outline, shown)
        if named >= 0:
            return named
        if not _is_other_thing(shown, facts, site, told):
            return headline
    keys = {key for title in told if len(key := key_of(title)) > _SHORTEST}
    if not shown:
        first = (key_of(SEPARATOR.split(title)[0]) for title in told)
        keys |= {key for key in first if len(key) > _FIRST}
        keys |= _behind_site(facts.title, outline)
    lines = [
        (line.place.kind is not BlockKind.HEADING, i)
        for i, line in enumerate(outline.lines)
        if len(line.text) <= _LONGEST and key_of(line.text) in keys
    ]
    if not lines:
        lone = _lone_headline(facts, outline, site)
        is_slogan = lone >= 0 and is_site_named(shown, site, facts.host)
        return lone if is_slogan or not shown else headline
    is_text, found = min(lines)
    if is_text and not shown:
        found = _heading_before(outline, found)
    return found if not is_text or outline.lines[found].linked < _LINKED else headline


def _behind_site(title: str, outline: Outline) -> set[str]:
    """The key of a title behind the name that the page has in its large heading."""
    prefix = PREFIX.match(title)
    names = {key_of(text) for text in _first_level(outline)} if prefix else set()
    return {key_of(prefix[3])} if prefix and key_of(prefix[1]) in names else set()


def _line_of_title(facts: Facts, outline: Outline, shown: str) -> int:
    """The line that is how the page's title begins, if the heading is another thing.

    Many pages have their own name in the only <h1>, and the headline in a line of text.
    """
    beginnings = {
        key
        for title in (facts.title, *facts.meta(_TITLES[:1]))
        for cut in SEPARATOR.finditer(title)
        if len(key := key_of(title[: cut.start()])) > _FIRST
    }
    prefix = PREFIX.match(facts.title)
    behind = key_of(prefix[3]) if prefix and key_of(prefix[1]) == key_of(shown) else ""
    beginnings |= {behind} - {""}
    is_blog = prefix is not None and prefix[2] in _COLONS  # behind a bar is the site
    if not beginnings or key_of(shown) in map(key_of, (facts.title, *facts.headlines)):
        return -1
    words = words_of(shown)
    lines = [
        (line.place.kind is not BlockKind.HEADING, i)
        for i, line in enumerate(outline.lines)
        if len(line.text) <= _LONGEST
        and (line.linked < _LINKED or (is_blog and key_of(line.text) == behind))
        and key_of(line.text) in beginnings
    ]
    if not lines or key_of(shown) in beginnings:
        return -1
    found = min(lines)[1]
    common = len(words & words_of(outline.lines[found].text))
    return found if common < _COMMON * max(len(words), 1) else -1


def _heading_before(outline: Outline, found: int) -> int:
    """The one heading of the first level, if text parts it from this line."""
    first = [
        i
        for i, line in enumerate(outline.lines[:found])
        if line.place.kind is BlockKind.HEADING and line.place.level == 1
    ]
    if len(first) != 1 or len(key_of(outline.lines[first[0]].text)) <= 2 * _FIRST:
        return found
    has_text = any(
        line.weight > _PROSE and line.linked < _LINKED
        for line in outline.lines[first[0] + 1 : found]
    )
    return first[0] if has_text else found


def _is_other_thing(shown: str, facts: Facts, site: str, told: list[str]) -> bool:
    """Is a heading the site's name, or nothing of what the head tells?"""
    words = words_of(shown)
    common = max(len(words & words_of(title)) for title in told)
    return (
        key_of(shown) == key_of(site)
        or bool(phrases.YOU_ARE_HERE.match(shown))
        or _is_after_title(shown, facts.title)
        or _is_before_title(shown, facts.title, told)
        or (
            common < _COMMON * max(len(words), 1)
            and key_of(shown) not in key_of(told[0])
        )
    )


def _told(facts: Facts, outline: Outline, site: str) -> list[str]:
    """The titles that the head tells, without the site's name.

    Those that are no more than this name are left out, if there is another.
    """
    texts = [*facts.headlines, *facts.meta(_TITLES), facts.title]
    telling = [text for text in texts if not is_site_alone(text, site, facts.host)]
    return [
        _completed(title, outline)
        for text in telling or texts
        if (title := without_site(unescape(text), site, facts.host))
    ]


def _completed(title: str, outline: Outline) -> str:
    """The title; one that ends in dots by the line that says how it goes on."""
    start = key_of(title)
    if not title.endswith(_DOTS) or len(start) <= _FIRST:
        return title
    longer = (
        line.text
        for line in outline.lines
        if line.linked < _LINKED
        and len(start) < len(line.text) <= _LONGEST
        and not line.text.endswith(_DOTS)
        and key_of(line.text).startswith(start)
    )
    return next(longer, title)


def _lone_headline(facts: Facts, outline: Outline, site: str) -> int:
    """The one heading of the first level, where the head tells other words.

    Titles for search engines share no word with some headlines. A heading that leads
    elsewhere, has few words or names the site is no headline; -1 if no one is left.
    """
    headings = {
        line.text: i
        for i, line in reversed(list(enumerate(outline.lines)))
        if _may_head(line) and not is_site_named(line.text, site, facts.host)
    }
    return next(iter(headings.values())) if len(headings) == 1 else -1


def _may_head(line: Line) -> bool:
    """Is it a heading of the first level that is no section's, menu's or form's?"""
    return (
        line.place.kind is BlockKind.HEADING
        and line.place.level == 1
        and line.linked < _LINKED
        and len(line.text) <= _LONGEST
        and len(words_of(line.text)) >= _HEADLINE_WORDS
    )


def title_of(facts: Facts, outline: Outline, headline: int, site: str) -> str:
    """The headline that the page shows, else the first title that its head tells.

    What the head tells is written for search engines and other sites; it is believed
    when the headline shown has nothing in common with it.
    """
    told = _told(facts, outline, site)
    shown = _headline_in(outline.lines[headline], told) if headline >= 0 else ""
    if phrases.YOU_ARE_HERE.match(shown):
        shown = _PATH.split(shown)[-1].strip()
    shown = shown or _only_headline(outline, told)
    shown = "" if _is_after_title(shown, facts.title) else shown
    if shown and not is_site(shown, {key_of(site)} - {""}, shown):
        return without_site(shown, site, facts.host)
    return tidy(_whole(told)) if told else ""


def _headline_in(line: Line, told: list[str]) -> str:
    """The headline that a heading shows, without a kicker or byline in elements of it.

    What it is the head must tell, in the same words as some elements in a row.
    """
    shown = tidy(unescape(line.text))
    parts = [text for text, _ in line.pieces if text.strip(_BLANK)]
    titles = {key for title in told if len(key := key_of(title)) > _FIRST}
    if not 1 < len(parts) <= _MOST_PARTS or key_of(shown) in titles:
        return shown
    runs = (
        (start, end)
        for start in range(len(parts))
        for end in range(start + 1, len(parts) + 1)
    )
    for start, end in runs:
        text = "".join(parts[start:end]).replace(BREAK, " ")
        if key_of(text) in titles:
            return tidy(unescape(text))
    return shown


def _only_headline(outline: Outline, told: list[str]) -> str:
    """The one heading of the first level, if it says much of what the head tells."""
    first = _first_level(outline)
    if len(first) > 1:
        first = frozenset(line.text for line in outline.lines if _may_head(line))
    if len(first) != 1:
        return ""
    [only] = first
    words = words_of(only)
    common = max((len(words & words_of(title)) for title in told), default=0)
    return unescape(only) if common >= _COMMON * max(len(words), 1) else ""


def _first_level(outline: Outline) -> frozenset[str]:
    """The headings of the first level, as far as a headline may be so long."""
    return frozenset(
        line.text
        for line in outline.lines
        if line.place.kind is BlockKind.HEADING
        and line.place.level == 1
        and len(line.text) <= _LONGEST
    )


def title_over(
    lines: Sequence[Line], outline: Outline, facts: Facts, title: str
) -> str:
    """The short line over an article whose page is called by the site's name only.

    `title` itself where the article speaks of what it says, where the head tells more
    than a <title>, or no such line stands there.
    """
    told = {key_of(each) for each in (*facts.headlines, *facts.meta(_TITLES))}
    if (title and title.isascii()) or told - {key_of(facts.title)}:
        return title  # English pages of this kind are rare
    text = "".join(line.text for line in lines)[:_SPOKEN]
    if not lines or _share(title, text) >= _COMMON:
        return title
    first = next((line for line in lines if not line.image), lines[0])
    # A line may have been mended since, or come from the page's linked data.
    texts = [line.text for line in outline.lines]
    start = texts.index(first.text) if first.text in texts else 0
    over = outline.lines[max(0, start - _OVER) : start]
    into = outline.lines[start : start + _INTO]
    shares = {
        line.text: _share(line.text, text.replace(line.text, "", 1))
        for line in (*over, *takewhile(lambda line: line.weight <= _LONGEST, into))
        if not line.image and _may_be_title(line)
    }
    best = max(shares, key=lambda each: shares[each], default="")
    if not best or shares[best] < max(_share(title, text), _SPOKEN_SHARE):
        return title
    # A path or an author may stand before it in a line of its own.
    return min((each for each in shares if best.endswith(each)), key=len)


def _may_be_title(line: Line) -> bool:
    if not _FIRST <= line.weight <= _LONGEST or line.linked >= _LINKED:
        return False
    is_path = phrases.YOU_ARE_HERE.match(line.text) or phrases.CRUMBS.match(line.text)
    is_other = (
        is_path
        or _NO_HEADLINE.search(line.text)
        or line.text[-1] in "。；.;：:"
        or find_date(line.text)
    )
    return not is_other and len(_parts(line.text)) >= _FEWEST


def _share(title: str, text: str) -> float:
    """How many of a title's pairs of Han characters a text has."""
    parts = _parts(title)
    return sum(part in text for part in parts) / len(parts) if parts else 0.0


def _parts(title: str) -> list[str]:
    """Its Han characters in pairs."""
    return [title[i : i + 2] for i in range(len(title) - 1) if title[i] > "\u2e80"]


def _is_after_title(shown: str, title: str) -> bool:
    """Is it what the page's title says after the title proper: a section, a site?"""
    title = title.rstrip(TRAILING_SIGNS)
    first, *others = SEPARATOR.split(title)
    key = key_of(shown)
    if key not in map(key_of, others) or key == key_of(first):
        return False
    before = title[: title.rfind(shown)] if shown in title else first
    longest = max(len(key_of(part)) for part in SEPARATOR.split(before))
    is_long = max(len(first), len(before)) > _FIRST
    return is_long and len(key) < 2 * longest  # Opinion | a whole headline


def _is_before_title(shown: str, title: str, told: list[str]) -> bool:
    """Is it what the page's title says before a title that the head tells alone?"""
    prefix = PREFIX.match(title)
    if not prefix or key_of(prefix[1]) != key_of(shown):
        return False
    return key_of(prefix[3]) in map(key_of, told)


def _whole(told: list[str]) -> str:
    """The first title, or one that goes on where a quotation mark cut it off."""
    longer = [
        title
        for title in told[1:]
        if title.startswith(told[0]) and title[len(told[0]) :][:1] in _QUOTES
    ]
    return max([told[0], *longer], key=len)
