"""Who wrote an article, by everyone who says so: data, meta tags, lines, links.

A wrong author is worse than none: what is no name, the site and its publisher are
passed over.
"""

from __future__ import annotations

import re
from functools import cache, partial
from itertools import chain, pairwise
from typing import TYPE_CHECKING
from urllib.parse import unquote

from reader.domain.article import BlockKind
from reader.extract.biographies import presented
from reader.extract.blogs import blogger
from reader.extract.credits import LIKE_DATE
from reader.extract.credits_zh import (
    closing_credit,
    dateline_zh,
    editors_zh,
    is_site_zh,
    poster_zh,
    tail_credit,
    without_role_zh,
)
from reader.extract.dates import find_date
from reader.extract.keys import key_of
from reader.extract.linked_data import names_at
from reader.extract.names import LABEL, is_handle, names_of, persons_alone, upright
from reader.extract.names_en import SHAPE, is_organisation, person_of
from reader.extract.names_zh import (
    is_chinese,
    is_person,
    labelled_people,
    people,
)
from reader.extract.outline import parted_text
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from reader.extract.credits import Credit
    from reader.extract.facts import Facts
    from reader.extract.outline import Line, Outline

_AUTHORS = (
    "author",
    "article:author", "parsely-author", "sailthru.author", "byl", "byline",
    "citation_authors", "dc.contributor", "og:article:author", "article:author_name",
    "twitter:creator_name", "twitter:creator:name", "qc:author", "article.author",
    "authors", "og:author",
    "article_author", "authorname", "writer", "creator", "cxenseparse:author",
    "sailthru.authors", "mediaid", "dable:author", "bt:author", "rnews:creator",
)  # fmt: skip
# What sites call the same in names of their own, but for pages and pictures of it.
_LIKE_AUTHOR = re.compile(r"(?:authors?|author[-_.]?names?|byline)$")
_NO_AUTHORS = ("ms.author", "web_author")  # an account, the maker of the site
_ADDRESSED = re.compile(r"\S+@\S+\.\w+ \((.{3,60})\)")
_WITH_ACCOUNT = re.compile(r"[^()@:/]{2,24} \([a-z][a-z0-9_.-]{3,24}\)")
_SITE_NAME = re.compile(r"[A-Z].*\s|[A-Z].{3}")
_CATALOGUED = ("citation_author", "dc.creator", "dcterms.creator", "dc:creator")
_PUBLISHERS = (
    "publisher", "dc.publisher", "citation_publisher", "article:publisher",
    "copyright", "dcterms.publisher", "source", "og:site_name",
)  # fmt: skip
_BYLINE_WORDS = re.compile(
    r"(?<![a-z])(?:by-?line|author(?!i[stz]|[-_]?(?:address|contact|copyright))"
    r"|contributor|writer|credit)"
)
_AUTHOR_PAGE = pattern(
    r"/(?:authors?|profiles?|people|staff|by|byline|contributors?|reporters?|journalists?"
    r"|columnists?|writers?|writer-bio|bios?|about-the-author|(?:c/)?users?(?:/token)?|byline)/[^/?#]{3,60}/?(?:[?#]|$)",
    re.I,
)
# Of a member, as forums write it.
_ACCOUNT_PAGE = pattern(
    r"\bspace-uid-\d+|\bspace\.php\?|\bmod=space\b|\b(?:userinfo|profile|member)\.php\?"
    r"|[?&](?:uid|authorid)=\w|/(?:u|member|members)/[^/?#]{2,60}/?(?:[?#]|$)",
    re.I,
)
# Of the reader who visits the page, not of a writer.
_OWN_PAGE = pattern(
    r"/(?:log-?in|log-?out|sign-?(?:in|up)|register|registration|new|settings|account"
    r"|password|forgot\w*|orders?|wish-?list)\b[^/]*/?(?:[?#]|$)",
    re.I,
)
_BESIDE_NAMES = 2  # links beside those of the names in a line that is no menu
_TOPIC_PAGE = re.compile(r"/(?:category|categories|tags?|topics?|sections?)/", re.I)
_PROFILE = pattern(r"/(?:authors?|profiles?|people|staff|by)/([a-z]+(?:-[a-z]+)+)/?$")
# A name of a person, though the site bears it too.
_PERSON = pattern(
    r"[A-Z][a-z]+(?: [A-Z]\.?)?(?: [A-Z][a-z]+)"
    r"(?<!News)(?<!Times)(?<!Post)(?<!Daily)(?<!Media)(?<!Security)(?<!Blog)(?<!Journal)"
    r"(?<!Press)(?<!Today)(?<!Staff)(?<!Team)(?<!Magazine)(?<!Online)(?<!Review)"
)
_LABEL = pattern(
    rf"{LABEL}|by|(?:about the )?authors?"
    r"|(?:作者|撰文|采写|记者|記者|本报记者)\s*[：:/|｜]?",
    re.I,
)
# What agencies write under their reports.
_REPORTED = pattern(
    r"^\W*(?:(?:reporting|reported|written|writing|story) by"
    r"|this (?:story|article|report|post|piece) was (?:written|reported) by)\s+"
    r"(?P<names>[A-Z][^;]{3,120}?)"
    r"\s*(?:;|\)|[,.]?\s*(?:with |and )?additional (?:reporting|research)|\.?$)",
    re.I,
)
_REPORTED_BEHIND = pattern(r"\(Reporting by (?P<names>[A-Z][^;()]{3,120}?)\s*[;)]")
_POST_AUTHOR = re.compile(r"(?:Post|Article|Page) author:\s*(\w[\w.-]{1,24})$", re.I)
_FORENAME = pattern(r"[A-Z][a-z]{2,14}")
_BY_ALONE = pattern(
    rf"^(?:[—–-]{{1,2}}\s*|(?i:(?:Written )?By|(?:Post )?Authors?):? )(?P<name>{SHAPE})"
    r"(?:\s*\([a-z]{2,3}(?:[/,]\s?[a-z]{2,3})*\))?$"
)
_JOB_ZH = pattern(r"(?:记者|記者|编辑|編輯|撰稿人|评论员|評論員|专栏作家|特派員|作者)$")
_TITLED = pattern(r"(?<=[^\s（(])[（(]([\u4e00-\u9fff]{2,4})[)）]$")
_PREFIXED = pattern(r"^([\u4e00-\u9fff·]{2,8})[：:｜|]")
_SHORTEST_GLUED, _LONGEST_GLUED = 3, 8  # words of a name with others behind it
_LABELLED = re.compile(r"(?:Written )?By:? ", re.I)
_LONGEST_NAMES = 100  # characters
_MOST_CALLED = 5  # names in elements called bylines: more are the site's columnists
_NEAR = 14  # lines around the headline among which credits are looked for
_OPENING = 30  # lines from the headline on, among which the first paragraph stands
_FIRST_LINES = 6
_SHORTEST_TITLE = 6  # letters of a line that is a title
_DATED = 40  # characters of a line that is little more than a day
_LAST_PARAGRAPHS = 5
_PARAGRAPH = 120  # weight from which a line is one
_MOST_CLOSING = 8
_MOST = 24  # names in a byline
_MOST_RECORDS = 6
_LINKED = 0.5  # share of links in a line that is no menu's


def byline_of(
    facts: Facts, outline: Outline, headline: int, site: str, credit: Credit
) -> str:
    """The names of the authors, parted by commas; empty if none is believable."""
    hosts = {key_of(site), key_of(facts.host), *facts.host.split(".")}
    publishers = set()
    for publisher in facts.meta(_PUBLISHERS):
        publishers |= {key_of(name) for name in (publisher, *publisher.split(","))}
    if facts.account.author:
        return facts.account.author
    editors = {name for line in outline.lines for name in editors_zh(line.text[-60:])}
    publishers |= editors
    if credit.source not in _split(credit.byline):  # By Associated Press
        publishers.add(key_of(credit.source))
    told = (
        [
            name
            for name in dict.fromkeys(names)
            if _is_writer(name, hosts, publishers - hosts)
        ]
        for names in _tellers(facts, outline, headline, credit, hosts)
    )
    labelled = cache(partial(_labelled, facts, outline, headline, credit))
    if found := _surest(filter(None, told), labelled):
        parts = partial(_parts, facts, outline, headline)
        return ", ".join(_bare(name, site, parts) for name in found.split(", "))
    title = key_of(outline.lines[headline].text if headline >= 0 else facts.title)
    for names in _hints(facts, outline, headline, credit):
        good = [
            name
            for name in dict.fromkeys(names)
            if _is_writer(name, hosts, publishers - hosts) and key_of(name) not in title
        ]
        if good:
            return ", ".join(_persons(good)[:_MOST])
    return _site_told(facts, hosts)


def _bare(name: str, site: str, parts: Callable[[], set[str]]) -> str:
    """An English name without the site, or other words, right behind it.

    Other words where an element of its own has the name.
    """
    words = name.split()
    if not _SHORTEST_GLUED <= len(words) <= _LONGEST_GLUED or is_chinese(name):
        return name
    ends = range(2, len(words))
    heads = [(" ".join(words[:end]), " ".join(words[end:])) for end in ends]
    persons = [(head, tail) for head, tail in heads if person_of(head)]
    apart = parts() if persons else set()
    site_key = key_of(site)
    return next(
        (head for head, tail in persons if head in apart or key_of(tail) == site_key),
        name,
    )


def _parts(facts: Facts, outline: Outline, headline: int) -> set[str]:
    """What elements near the headline, and those called authors, hold alone."""
    near = _around(outline, headline)
    texts = {text.strip(" ,|·•") for line in near for text, _ in line.pieces}
    return texts | set(facts.writers().called)


def _labelled(
    facts: Facts, outline: Outline, headline: int, credit: Credit
) -> set[str]:
    """The names behind a label such as By, under the headline or in a few bylines.

    Where no headline is found, in a line of their own anywhere.
    """
    labelled = set(_split(credit.byline))
    if headline < 0:
        labelled |= set(_alone(outline.lines))
    texts = {text for text in facts.writers().called if _LABELLED.match(text)}
    if len(texts) <= _MOST_CALLED:
        labelled |= {name for text in texts for name in names_of(text)}
    return labelled


def _surest(told: Iterable[list[str]], labelled: Callable[[], set[str]]) -> str:
    """The first names of persons, else the account or desk that is told first.

    A desk gives way to the persons that a label names only.
    """
    handle = desk = ""
    for names in told:
        if all(map(is_handle, names)):
            handle = handle or ", ".join(names)
        elif all(map(is_organisation, names)):
            desk = desk or ", ".join(names)
        elif desk and not set(names) <= labelled():
            continue
        elif not handle or any(map(_is_full, names)):
            return ", ".join(_persons(names)[:_MOST])
    return handle or desk


def _is_full(name: str) -> bool:
    return bool(person_of(name)) or is_person(name)


def _persons(names: list[str]) -> list[str]:
    """The names without the agency or paper that stands beside a person's name."""
    persons = [name for name in names if not is_organisation(name)]
    return persons if any(map(person_of, persons)) else names


def _tellers(
    facts: Facts, outline: Outline, headline: int, credit: Credit, hosts: set[str]
) -> Iterator[list[str]]:
    """What each part of the page says of the author, the most reliable first."""
    near = _around(outline, headline)
    labelled = _split(credit.byline)
    is_zh = is_chinese(facts.title)
    if labelled and (all(map(is_person, labelled)) or all(map(person_of, labelled))):
        yield labelled  # meta tags often name the editor, or whose account it was
    marked, called = facts.writers() if is_zh else ([], [])
    shown_zh = (text for text in called if is_person(text) and _is_shown(text, near))
    yield from ([text] for text in shown_zh)
    yield from _told(facts, hosts)
    marked, called = facts.writers()
    yield from map(_of_group, marked)
    yield labelled
    yield _after_label(near)
    yield from (_linked(line) for line in near)
    below = outline.lines[max(headline, 0) :][:_NEAR]
    shown = [text for text in called if _is_shown(text, below)]
    shown += [text for text in called if _is_shown(text, near)]
    yield from _called(shown)
    others = [text for text in called if text not in shown and not is_chinese(text)]
    if len({name for text in others for name in names_of(text)}) <= _MOST_CALLED:
        yield from _called(others)
    yield from _byline_areas(outline, headline)
    first = max(headline, 0)
    opening = outline.lines[first : first + _OPENING]
    yield from (dateline_zh(line.text) for line in opening)
    yield _closing(outline, headline)
    yield _in_title(facts, near if headline >= 0 else opening)


def _of_group(texts: Sequence[str]) -> list[str]:
    """The names of marked elements together; the first alone if one is no name."""
    found = [names_of(text) for text in texts]
    if all(found) and all(_is_full(name) for names in found for name in names):
        return [name for names in found for name in names]
    return next(filter(None, found), [])


def _in_title(facts: Facts, near: Sequence[Line]) -> list[str]:
    """Whom a Chinese title names at its end, or before its colon and a line again."""
    for line in near:
        found = _TITLED.search(line.text) if is_chinese(line.text) else None
        if found and is_person(found[1]) and line.text[: found.start()] in facts.title:
            return [found[1]]
    lines = {line.text for line in near if is_chinese(line.text)}
    titles = (facts.title, *lines) if lines else ()
    prefixes = (_PREFIXED.match(text) for text in titles if is_chinese(text[:9]))
    return [found[1] for found in prefixes if found and found[1] in lines][:1]


def _hints(
    facts: Facts, outline: Outline, headline: int, credit: Credit
) -> Iterator[list[str]]:
    """Names that stand where an author's does; those in the title are spoken of."""
    yield credit.person.split(", ") if credit.person else []
    yield _beside_date(outline, headline)
    yield _under_headline(facts, outline, headline)
    yield _biography(outline, headline)
    yield [credit.source] if is_person(credit.source) else []
    near = {line.text for line in outline.lines[max(headline, 0) :][:_NEAR]}
    for account in facts.accounts():
        is_shown = any(account in text for text in near if len(text) < _LONGEST_NAMES)
        yield names_of(account, is_told=True) if is_shown else []
    above = outline.lines[: max(headline, 0)]
    yield blogger(facts, above, _around(outline, headline))
    yield from _scripted(facts, near)


def _scripted(facts: Facts, near: Iterable[str]) -> Iterator[list[str]]:
    """The names in the data of scripts that the page shows, or that are alone there."""
    groups = [names_of(text) for text in facts.scripted_authors()]
    groups = [names for names in groups if names]
    full = list(dict.fromkeys(filter(_is_full, chain.from_iterable(groups))))
    shown = [name for name in full if any(name in text for text in near)]
    is_sure = len(full) == 1 or (len(groups) == 1 and len(full) == len(groups[0]))
    yield shown or (full if is_sure else [])
    if len(groups) == 1 and _FORENAME.fullmatch(groups[0][0]):
        yield groups[0][:1]


def _told_texts(facts: Facts) -> Iterator[list[str]]:
    """What the page calls its authors to machines."""
    yield from (
        names_at(each, "author", "creator") for each in facts.records[:_MOST_RECORDS]
    )
    yield from ([upright(text) for text in facts.meta((key,))] for key in _CATALOGUED)
    for key in _AUTHORS:
        yield [upright(text) if ";" in text else text for text in facts.meta((key,))]
    for name, texts in facts.metas.items():
        if name not in (*_AUTHORS, *_NO_AUTHORS) and _LIKE_AUTHOR.search(name):
            yield texts


def _told_names(text: str) -> list[str]:
    """The names in such a text; an address may stand before or behind the name."""
    address = _ADDRESSED.fullmatch(text)
    if address:
        return names_of(address[1], is_told=True)
    if _WITH_ACCOUNT.fullmatch(text):
        return [text]
    parts = text.split("|")
    is_list = all(person_of(part) for part in parts)
    return names_of(", ".join(parts) if is_list else text, is_told=True)


def _site_told(facts: Facts, hosts: set[str]) -> str:
    """The site as the author, where the page says so to machines.

    Chinese sites say so of every article, whoever wrote it.
    """
    if is_chinese(facts.title):
        return ""
    texts = (text for each in _told_texts(facts) for text in each)
    return next(
        (text for text in texts if key_of(text) in hosts and _SITE_NAME.search(text)),
        "",
    )


def _told(facts: Facts, hosts: set[str]) -> Iterator[list[str]]:
    """The names that the page gives to machines."""
    for texts in _told_texts(facts):
        yield [
            name
            for text in texts
            if key_of(text) not in hosts or _PERSON.fullmatch(text)
            for name in _told_names(text)
        ]
    for address in (*facts.meta(("article:author",)), *_addresses(facts)):
        profile = _PROFILE.search(unquote(address))
        if profile:
            yield [" ".join(profile[1].split("-")).title()]


def _addresses(facts: Facts) -> list[str]:
    """The pages of the authors that linked data gives without a name."""
    found: list[str] = []
    for record in facts.records[:_MOST_RECORDS]:
        author = record.get("author")
        for each in author if isinstance(author, list) else [author]:
            told = each if isinstance(each, dict) else {}
            keys = ("name", "url", "@id", "sameAs")
            found += [text for key in keys if isinstance(text := told.get(key), str)]
    return found


def _split(byline: str) -> list[str]:
    return labelled_people(byline) or names_of(byline, is_told=True) if byline else []


def _linked(line: Line) -> list[str]:
    """The names that lead to the pages of authors."""
    if line.image or len(line.text) > _LONGEST_NAMES:
        return []
    links = [(text, inline.href) for text, inline in line.pieces if inline.href]
    names = [
        name
        for text, href in links
        if (_AUTHOR_PAGE.search(href) or _ACCOUNT_PAGE.search(href))
        and not _OWN_PAGE.search(href)
        for name in names_of(text, is_told=bool(_ACCOUNT_PAGE.search(href)))
    ]
    is_menu = len(links) > len(names) + _BESIDE_NAMES
    return list(filter(_is_full, names)) if is_menu else names


def _after_label(lines: Sequence[Line]) -> list[str]:
    """The names in the line after one that says no more than By or 作者."""
    for label, line in pairwise(lines):
        is_menu = label.linked > _LINKED  # of a manual: Author, See also
        if _LABEL.fullmatch(label.text) and not is_menu:
            return names_of(line.text) if len(line.text) < _LONGEST_NAMES else []
    return []


def _called(texts: Sequence[str]) -> Iterator[list[str]]:
    """The texts of elements called bylines; a name alone before one with a job."""
    for text in texts:
        shorter = (
            each
            for each in texts
            if text.startswith(f"{each} ") and (person_of(each) or is_person(each))
        )
        names = names_of(min(shorter, key=len, default=text))
        words = text.split() if is_chinese(text) else ()
        persons = [word for word in words if is_person(word)]
        is_named = any(map(is_person, names))
        yield persons if persons and not is_named else names  # behind a paper


def _is_shown(text: str, near: Iterable[Line]) -> bool:
    """Does it stand near the headline? Pages list their columnists elsewhere."""
    return any(text in line.text or line.text in text for line in near if line.text)


def _around(outline: Outline, headline: int) -> list[Line]:
    start = max(headline, 0)
    first = max(0, start - 4)
    return [
        line
        for i, line in enumerate(outline.lines[first : start + _NEAR], first)
        if not (outline.is_of_other(i, headline) or outline.is_in_comments(line))
    ]


def _byline_areas(outline: Outline, headline: int) -> list[list[str]]:
    """Names in parts of the page that call themselves bylines, unless they are many."""
    found = list(_in_byline_areas(outline, headline))
    return found if len(set(chain(*found))) <= _MOST_CALLED else []


def _in_byline_areas(outline: Outline, headline: int) -> Iterator[list[str]]:
    start = max(headline, 0)
    for area in outline.areas:
        near = start - 6 <= area.first <= start + 3 * _NEAR
        if not near or area.last - area.first >= 4:
            continue
        is_called = _BYLINE_WORDS.search(area.words) and "quote" not in area.words
        if is_called and not outline.is_of_other(area.first, headline):
            for line in outline.lines[area.first : area.last]:
                is_long = len(line.text) >= _LONGEST_NAMES
                is_other = is_long or outline.is_in_figure(line)
                yield [] if is_other else names_of(_first_part(line))


def _first_part(line: Line) -> str:
    """The text of a byline up to an element that is set apart: a job, an address."""
    text = parted_text(line)
    first = text.partition("  ")[0]
    return first if person_of(first) or is_person(first) else text


def _closing(outline: Outline, headline: int) -> list[str]:
    """The names that lines under the article give."""
    lines = [
        line
        for i, line in enumerate(outline.lines[headline + 1 :], headline + 1)
        if not outline.is_of_other(i, headline)
    ]
    closing = (closing_credit(line.text) for line in lines)
    names = [name for text in closing for name in _split(text)][:_MOST_CLOSING]
    if not names:
        prose = [line for line in lines if line.weight > _PARAGRAPH and not line.linked]
        tails = (tail_credit(line.text) for line in prose[-_LAST_PARAGRAPHS:])
        names = next((_split(text) for text in tails if text), [])
    return names or _reported(lines) or _poster(lines)


def _poster(lines: Sequence[Line]) -> list[str]:
    """Who wrote the first post, by the words of a forum or blog above or below it."""
    blogs = (_POST_AUTHOR.match(line.text) for line in lines)
    posters = (poster_zh(line.text) for line in lines if is_chinese(line.text))
    told = chain((each[1] for each in blogs if each), filter(None, posters))
    return [name] if (name := next(told, "")) else []


def _reported(lines: Sequence[Line]) -> list[str]:
    """The names in a line such as (Reporting by Ada Moreno; editing by …)."""
    for line in lines:
        told = _REPORTED.match(line.text) if "by" in line.text[:60].lower() else None
        if "eporting by" in line.text:
            told = told or _REPORTED_BEHIND.search(line.text)
        if told and (names := names_of(told["names"])):
            return names
    return _alone(lines)


def _alone(lines: Sequence[Line]) -> list[str]:
    """The name that a line gives behind By and nothing else; none of several."""
    alone = {
        told["name"]
        for line in lines
        if (line.place.kind is BlockKind.PARAGRAPH or ":" in line.text[:9])
        and line.linked < _LINKED
        and (told := _BY_ALONE.match(line.text))
    }
    return names_of(alone.pop()) if len(alone) == 1 else []


def _under_headline(facts: Facts, outline: Outline, headline: int) -> list[str]:
    """Chinese names alone in the line under the headline."""
    lines = outline.lines[headline + 1 : headline + 4]
    if headline < 0:  # then the page may begin with a headline that is not marked
        first = outline.lines[1:3] if _begins_at_once(outline) else []
        lines = _below_title(facts.title, outline) or first
    texts = (line.text for line in lines if _may_name(line, lines))
    alone = (people(without_role_zh(text)) for text in texts)
    return next((names for names in alone if names), [])


def _below_title(title: str, outline: Outline) -> list[Line]:
    """The lines below the last that is how the page's title begins, near its top."""
    key = key_of(title) if is_chinese(title) else ""
    for i in range(min(len(outline.lines), _OPENING) - 1, -1, -1):
        begins = key_of(outline.lines[i].text)
        if len(begins) >= _SHORTEST_TITLE and key.startswith(begins):
            return outline.lines[i + 1 : i + 3]
    return []


def _may_name(line: Line, lines: Sequence[Line]) -> bool:
    """May it be a name under the headline? In a list, if another row tells a job."""
    if line.image or line.place.kind is BlockKind.PARAGRAPH:
        return not line.image
    is_listed = line.place.kind is BlockKind.LIST_ITEM
    return is_listed and any(_JOB_ZH.search(each.text) for each in lines)


def _begins_at_once(outline: Outline) -> bool:
    """Is there a paragraph among the first lines, without a menu before it?"""
    return any(
        line.weight > _PARAGRAPH and line.linked < 0.5
        for line in outline.lines[2:_FIRST_LINES]
    )


def _beside_date(outline: Outline, headline: int) -> list[str]:
    """A person's name alone in its line, with a date in a line beside it."""
    lines = [
        line
        for line in outline.lines[max(headline, 0) + 1 : max(headline, 0) + _NEAR]
        if line.text
        and len(line.text) < _LONGEST_NAMES
        and not (outline.is_in_comments(line) or _leads_to_topic(line))
    ]
    for i, line in enumerate(lines):
        beside = lines[max(0, i - 1) : i] + lines[i + 1 : i + 3]
        names = persons_alone(_first_part(line))
        if names and any(_is_dated(each.text) for each in beside):
            return names
    return []


def _leads_to_topic(line: Line) -> bool:
    return any(_TOPIC_PAGE.search(inline.href) for _, inline in line.pieces)


def _is_dated(text: str) -> bool:
    return bool(find_date(text) or (len(text) < _DATED and LIKE_DATE.search(text)))


def _biography(outline: Outline, headline: int) -> list[str]:
    """Whom a line under the article presents as its writer."""
    lines = [line for line in outline.lines[max(headline, 0) + 1 :] if line.text]
    return _after_label(lines) or presented(lines)


def _is_writer(name: str, hosts: set[str], publishers: set[str]) -> bool:
    """Is it neither publisher nor site? A blog may be called as its writer is."""
    if key_of(name) in publishers or is_site_zh(name):
        return False
    if any(name.endswith(each) for each in publishers if is_person(each)):
        return False  # an editor, after the name of the site
    if "_" in name and not hosts.isdisjoint(name.split("_")):
        return False  # an account of the site
    return key_of(name) not in hosts or bool(_PERSON.fullmatch(name))
