"""Title, byline, date, section and site of a page.

Every fact has several tellers: JSON-LD, meta tags, microdata, and the lines that a
reader sees. The first that says something believable is taken. A wrong author is worse
than none, so names pass a check.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.article import Article
from reader.extract.credits import Credit, credit_of, names_of
from reader.extract.dates import find_date
from reader.extract.linked_data import text_at, texts
from reader.extract.sections import section_of
from reader.extract.titles import title_of
from reader.extract.trim import key_of

if TYPE_CHECKING:
    from reader.extract.facts import Facts
    from reader.extract.outline import Line, Outline

_AUTHORS = (
    "author",
    "article:author", "parsely-author", "sailthru.author", "byl", "dc.creator",
    "dcterms.creator", "citation_author", "og:article:author", "article:author_name",
    "twitter:creator_name",
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
_NEAR = 14  # lines around the headline among which credits are looked for


def describe(facts: Facts, outline: Outline, headline: int) -> Article:
    """An article without blocks: what is known about the page."""
    credit = _visible_credit(outline, headline)
    site = _site(facts)
    title = title_of(facts, outline, headline, site)
    return Article(
        title=title,
        byline=_byline(facts, outline, headline, site, credit),
        date=_date(facts, credit),
        section=section_of(facts, outline, title),
        source=site or credit.source or facts.host,
        url=facts.url,
    )


def _site(facts: Facts) -> str:
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
    tellers: list[list[str]] = [
        [name for each in texts(record.get("author")) for name in names_of(each)]
        for record in facts.records[:6]
    ]
    tellers += [names_of(text) for text in facts.meta(_AUTHORS)]
    tellers += [names_of(credit.byline)] if credit.byline else []
    tellers += _byline_areas(outline, headline)
    hosts = {key_of(site), key_of(facts.host)}
    for names in tellers:
        good = [name for name in dict.fromkeys(names) if key_of(name) not in hosts]
        if good:
            return ", ".join(good[:8])
    return ""


def _byline_areas(outline: Outline, headline: int) -> list[list[str]]:
    """Names in parts of the page that call themselves bylines."""
    found = []
    for area in outline.areas:
        near = max(headline, 0) - 6 <= area.first <= max(headline, 0) + 3 * _NEAR
        if near and area.last - area.first < 4 and _BYLINE_WORDS.search(area.words):
            text = " ".join(line.text for line in outline.lines[area.first : area.last])
            names = names_of(text) if len(text) < 100 else []
            if names:
                found.append(names)
    return found


def _date(facts: Facts, credit: Credit) -> str:
    told = [
        text_at(record, "datePublished", "dateCreated", "uploadDate")
        for record in facts.records
    ]
    for text in (*told, *facts.meta(_DATES)):
        date = find_date(text)
        if date:
            return date
    if credit.date:
        return credit.date
    for record in facts.records:
        date = find_date(text_at(record, "dateModified"))
        if date:
            return date
    found = re.search(r"/((?:19|20)\d\d)[/-]?(\d\d)[/-]?(\d\d)/", facts.url)
    return find_date("-".join(found.groups())) if found else ""


def _visible_credit(outline: Outline, headline: int) -> Credit:
    """What the lines near the headline say together."""
    start = max(headline, 0)
    byline = source = date = ""
    near = outline.lines[max(0, start - 4) : start + _NEAR]
    for line in near:
        found = _credit(line)
        byline = byline or found.byline
        source = source or found.source
        date = date or found.date
    return Credit(byline, source, date)


def _credit(line: Line) -> Credit:
    if line.image or line.weight > 400:
        return Credit()
    return credit_of(line.text)
