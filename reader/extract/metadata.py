"""Title, byline, date, section and site of a page.

Every fact has several tellers: JSON-LD, meta tags, microdata, and the lines that a
reader sees. The first that says something believable is taken. A wrong author is worse
than none, so names pass a check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.extract.credits import (
    Credit,
    closing_credit,
    credit_of,
    is_site_zh,
    names_of,
)
from reader.extract.dates import find_date
from reader.extract.keys import key_of
from reader.extract.linked_data import text_at, texts
from reader.extract.sections import section_of
from reader.extract.titles import title_of

if TYPE_CHECKING:
    from reader.extract.facts import Facts
    from reader.extract.outline import Line, Outline

_AUTHORS = (
    "author",
    "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator",
    "dcterms.creator", "citation_author", "og:article:author", "article:author_name",
    "twitter:creator_name", "qc:author", "article.author", "dcterms.creator",
    "dc:creator", "authors",
)  # fmt: skip
_DATES = (
    "article:published_time", "og:published_time", "datepublished", "pubdate",
    "publishdate", "publish_date", "parsely-pub-date", "sailthru.date", "dc.date",
    "dc.date.issued", "dcterms.created", "dcterms.date", "citation_publication_date",
    "date", "weibo: article:create_at", "bytedance:published_time", "publication_date",
    "article_date_original", "og:article:published_time", "og:release_date",
)  # fmt: skip
_SITE = ("og:site_name",)
_BYLINE_WORDS = re.compile(r"(?<![a-z])(?:by-?line|author|contributor|writer|credit)")
# Where English is written, but for America, and where other languages are.
_DAY_FIRST = re.compile(r"^en-(?!US|PH|CA|us|ph|ca)|^(?:fr|de|es|it|pt|nl|ru)\b", re.I)
_DAY_FIRST_HOST = re.compile(r"\.(?:uk|au|nz|ie|in|za|sg|hk|fr|de|it|es)$")
# A name of a person, though the site bears it too.
_PERSON = re.compile(
    r"[A-Z][a-z]+(?: [A-Z]\.?)?(?: [A-Z][a-z]+)"
    r"(?<!News)(?<!Times)(?<!Post)(?<!Daily)(?<!Media)(?<!Security)(?<!Blog)(?<!Journal)"
    r"(?<!Press)(?<!Today)(?<!Staff)(?<!Team)(?<!Magazine)(?<!Online)(?<!Review)"
)
_WHEN = re.compile(
    r"发布|发表|發表|發布|时间|時間|日期|报道|報導|posted|published|updated", re.I
)
_LONG_LINE = 500  # weight of a line that is more than a date and its company
_NEAR = 14  # lines around the headline among which credits are looked for


def describe(facts: Facts, outline: Outline, headline: int) -> Article:
    """An article without blocks: what is known about the page."""
    day_first = _is_day_first(facts)
    credit = _visible_credit(outline, headline, day_first=day_first)
    site = _site(facts)
    title = title_of(facts, outline, headline, site)
    return Article(
        title=title,
        byline=_byline(facts, outline, headline, site, credit),
        date=_date(facts, credit, day_first=day_first)
        or _labelled_date(outline, headline, day_first=day_first),
        section=section_of(facts, outline, title),
        source=site or credit.source or facts.host,
        url=facts.url,
    )


def _is_day_first(facts: Facts) -> bool:
    """Does the page's kind of English, or its country, write the day first?"""
    tag = facts.language or next(facts.meta(("og:locale", "language")), "")
    if _DAY_FIRST.search(tag.replace("_", "-")):
        return True
    return bool(_DAY_FIRST_HOST.search(facts.host)) and "US" not in tag


def _site(facts: Facts) -> str:
    if facts.account.name:
        return facts.account.name
    for name in facts.meta(_SITE):
        return name
    for record in facts.records:
        publisher = text_at(record, "publisher")
        if publisher and len(publisher) < 60:
            return publisher
    return ""


def _byline(
    facts: Facts, outline: Outline, headline: int, site: str, credit: Credit
) -> str:
    told = [
        [name for each in texts(record.get("author")) for name in _told(each)]
        for record in facts.records[:6]
    ]
    told += [
        [name for text in facts.meta((key,)) for name in _told(text)]
        for key in _AUTHORS
    ]
    shown = [names_of(text) for text in facts.authors]
    shown += [names_of(credit.byline)] if credit.byline else []
    shown += [names_of(text) for text in facts.bylines]
    shown += _byline_areas(outline, headline)
    closing = (closing_credit(line.text) for line in outline.lines[headline + 1 :])
    shown.append([name for line in closing for name in line.split()][:4])
    account = [[facts.account.author]] if facts.account.author else []
    hosts = {key_of(site), key_of(facts.host)}
    for names in (*account, *told, *shown):
        good = [name for name in dict.fromkeys(names) if _is_writer(name, hosts)]
        if good:
            return ", ".join(good[:8])
    return ""


def _told(text: str) -> list[str]:
    return [name for name in names_of(text, is_told=True) if not is_site_zh(name)]


def _is_writer(name: str, hosts: set[str]) -> bool:
    """Is it not the site? A blog may be called as its writer is."""
    return key_of(name) not in hosts or bool(_PERSON.fullmatch(name))


def _byline_areas(outline: Outline, headline: int) -> list[list[str]]:
    """Names in parts of the page that call themselves bylines."""
    found = []
    for area in outline.areas:
        near = max(headline, 0) - 6 <= area.first <= max(headline, 0) + 3 * _NEAR
        if near and area.last - area.first < 4 and _BYLINE_WORDS.search(area.words):
            for line in outline.lines[area.first : area.last]:
                names = names_of(line.text) if len(line.text) < 100 else []
                if names:
                    found.append(names)
    return found


def _date(facts: Facts, credit: Credit, *, day_first: bool) -> str:
    told = [
        text_at(record, "datePublished", "dateCreated", "uploadDate")
        for record in facts.records
    ]
    for text in (facts.account.date, *told, *facts.meta(_DATES)):
        date = find_date(text, day_first=day_first)
        if date:
            return date
    for text in facts.times[:1]:
        date = find_date(text, day_first=day_first)
        if date and (not credit.date or credit.date[:10] == date[:10]):
            return max(date, credit.date, key=len)
    if credit.date:
        return credit.date
    for text in facts.times:
        date = find_date(text, day_first=day_first)
        if date:
            return date
    for record in facts.records:
        date = find_date(text_at(record, "dateModified"))
        if date:
            return date
    found = re.search(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)/", facts.url)
    return find_date("-".join(found.groups())) if found else ""


def _labelled_date(outline: Outline, headline: int, *, day_first: bool) -> str:
    """A date in any line around the headline that says when, or at what time."""
    start = max(headline - _NEAR, 0)
    for line in outline.lines[start : start + 4 * _NEAR]:
        if line.image or line.weight > _LONG_LINE or line.linked > 0.5:
            continue
        date = find_date(line.text, day_first=day_first)
        if date and ("T" in date or _WHEN.search(line.text)):
            return date
    return ""


def _visible_credit(outline: Outline, headline: int, *, day_first: bool) -> Credit:
    """What the lines near the headline say together."""
    start = max(headline, 0)
    byline = source = date = ""
    near = outline.lines[max(0, start - 4) : start + _NEAR]
    for line in near:
        found = _credit(line, day_first=day_first)
        byline = byline or found.byline
        source = source or found.source
        date = date or found.date
    return Credit(byline, source, date)


def _credit(line: Line, *, day_first: bool) -> Credit:
    if line.image or line.weight > 400:
        return Credit()
    return credit_of(line.text, day_first=day_first)
