"""Title, byline, date, section and site of a page.

Every fact has several tellers: JSON-LD, meta tags, microdata, and the lines that a
reader sees. The first that says something believable is taken. A wrong author is worse
than none, so names pass a check.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.domain.article import Article, BlockKind
from reader.extract import phrases
from reader.extract.credits import Credit, credit_of, names_of
from reader.extract.dates import find_date
from reader.extract.linked_data import kind_of, records_of, text_at, texts
from reader.extract.trim import key_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

    from reader.extract.outline import Line, Outline

_TITLES = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "title",
    "headline",
)
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
_SUMMARIES = ("og:description", "description", "twitter:description")
_SITES = ("og:site_name", "application-name", "apple-mobile-web-app-title")
_SEPARATOR = re.compile(
    r"\s+(?:[-–—|·»•]|::|\|\|)\s+|\s*[_|｜]\s*|\s*-{2,}\s*"
    r"|(?<=[\u4e00-\u9fff])-(?=[\u4e00-\u9fff])"
)
_SECTION = re.compile(r"[\u4e00-\u9fff]{1,6}")  # between a title and a site
_OUTLET = re.compile(r"^.{0,12}(?:网|报|新闻|频道|客户端|在线|News|Times|Post|Daily)$")
_YOU_ARE_HERE = (
    r"^\s*(?:you are here|当前位置|所在位置|您(?:现在|当前)?(?:所在)?的?位置)\s*[：:]?"
)
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|<!--[^>]{0,200}?\burl:\s*(https?://\S+)", re.S
)
_BYLINE_WORDS = re.compile(r"(?<![a-z])(?:by-?line|author|contributor|writer|credit)")
_NEAR = 14  # lines around the headline among which credits are looked for


@dataclass(slots=True)
class Facts:
    """What a page says of itself in its head."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    records: list[dict[str, object]] = field(default_factory=list)
    title: str = ""
    url: str = ""

    def meta(self, names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            yield from self.metas.get(name, ())

    @property
    def headlines(self) -> list[str]:
        return [text for each in self.records if (text := text_at(each, "headline"))]

    @property
    def host(self) -> str:
        try:
            return (urlsplit(self.url).hostname or "").removeprefix("www.")
        except ValueError:  # a damaged address
            return ""


def facts_of(root: etree._Element, text: str, url: str = "") -> Facts:
    """Read the head of a page."""
    facts = Facts(records=records_of(root))
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = " ".join((element.get("content") or "").split())
        if name and content:
            facts.metas.setdefault(name.strip().lower(), []).append(content)
    facts.title = " ".join((root.findtext(".//title") or "").split())
    facts.url = _url(root, facts, text) or url
    return facts


def _url(root: etree._Element, facts: Facts, text: str) -> str:
    saved = _SAVED_FROM.search(text[:4000])
    found = [
        link.get("href") or ""
        for link in root.iter("link")
        if link.get("rel") == "canonical"
    ]
    found += facts.metas.get("og:url", [])
    found += [group for group in (saved.groups() if saved else ()) if group]
    return next((url.strip() for url in found if url.strip().startswith("http")), "")


def titles_of(facts: Facts, outline: Outline) -> frozenset[str]:
    """Every way in which the page writes its title, as keys."""
    keys = set()
    for text in (facts.title, *facts.headlines, *facts.meta(_TITLES)):
        keys.add(key_of(text))
        keys.update(key_of(part) for part in _SEPARATOR.split(text))
    keys = {key for key in keys if len(key) > 4}
    for line in outline.lines:
        if line.place.kind is BlockKind.HEADING and line.place.level < 3:
            key = key_of(line.text)
            if len(key) > 9 and any(
                key in known or (known in key and 2 * len(known) > len(key))
                for known in keys
            ):
                keys.add(key)
    return frozenset(keys)


def summaries_of(facts: Facts) -> list[str]:
    """What the head of the page says that the page is about."""
    told = [
        text_at(record, key)
        for record in facts.records
        for key in ("articleBody", "description")
    ]
    return [text for text in (*told, *facts.meta(_SUMMARIES)) if text]


def describe(facts: Facts, outline: Outline, headline: int) -> Article:
    """An article without blocks: what is known about the page."""
    credit = _visible_credit(outline, headline)
    site = _site(facts)
    title = _title(facts, outline, headline, site)
    return Article(
        title=title,
        byline=_byline(facts, outline, headline, site, credit),
        date=_date(facts, credit),
        section=_section(facts, outline, title),
        source=site or credit.source or facts.host,
        url=facts.url,
    )


# --- title ------------------------------------------------------------------------


def _title(facts: Facts, outline: Outline, headline: int, site: str) -> str:
    told = facts.headlines
    shown = outline.lines[headline].text if headline >= 0 else ""
    for text in (
        *told,
        *facts.meta(_TITLES[:2]),
        shown,
        *facts.meta(_TITLES[2:]),
        facts.title,
    ):
        title = without_site(text, site, facts.host, shown)
        if title:
            return title
    return ""


def without_site(title: str, site: str, host: str, shown: str = "") -> str:
    """A page title without the site's name and sections at its end."""
    title = " ".join(title.split())
    if (
        shown
        and key_of(title).startswith(key_of(shown))
        and 3 * len(shown) > len(title)
    ):
        return shown
    names = {key_of(site), *(key_of(part) for part in host.split("."))}
    names = {name for name in names if len(name) > 3 or name == key_of(site)} - {""}
    rest, is_cut = title, False
    for cut in reversed(list(_SEPARATOR.finditer(title))):
        tail = rest[cut.end() :]
        if not _is_site(tail, names) and not (is_cut and _SECTION.fullmatch(tail)):
            break
        rest, is_cut = title[: cut.start()], True
    return rest.strip() or title


def _is_site(text: str, names: set[str]) -> bool:
    key = key_of(text)
    return bool(_OUTLET.search(text)) or any(name in key for name in names)


# --- site -------------------------------------------------------------------------


def _site(facts: Facts) -> str:
    for name in facts.meta(_SITES[:1]):
        return name
    for record in facts.records:
        publisher = text_at(record, "publisher")
        if publisher and len(publisher) < 60:
            return publisher
    return ""


# --- byline -----------------------------------------------------------------------


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


# --- date and the lines under the headline ----------------------------------------


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
    for text in (*(text_at(each, "dateModified") for each in facts.records),):
        if find_date(text):
            return find_date(text)
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


# --- section ----------------------------------------------------------------------


def _section(facts: Facts, outline: Outline, title: str) -> str:
    for area in outline.areas:
        if "crumb" in area.words and area.last > area.first:
            names = _crumbs(
                " / ".join(line.text for line in outline.lines[area.first : area.last]),
                title,
            )
            if names:
                return names
    for record in facts.records:
        if kind_of(record) == "BreadcrumbList":
            return _crumbs(" / ".join(_crumb_names(record)), title)
    for line in outline.lines[:60]:
        if line.weight < 200 and phrases.CRUMBS.match(line.text):
            first = re.split(r"[/>»›→＞]", line.text)[0].split("：")[-1].strip().lower()
            if first in phrases.HOMES:
                return _crumbs(line.text, title)
    return next(facts.meta(("article:section", "parsely-section")), "")


def _crumb_names(record: dict[str, object]) -> list[str]:
    items = record.get("itemListElement")
    names = []
    for item in items if isinstance(items, list) else []:
        if isinstance(item, dict):
            name = text_at(item, "name", "item")
            names.append(name) if name and not name.startswith("http") else None
    return names


def _crumbs(text: str, title: str) -> str:
    """The names of a breadcrumb without the home page, the article and labels."""
    text = re.sub(
        _YOU_ARE_HERE,
        "",
        text,
        flags=re.I,
    )
    names = [name.strip() for name in re.split(r"\s*[/>»›→＞|]+\s*", text)]
    key = key_of(title)
    kept = [
        name
        for name in names
        if name
        and name.lower() not in phrases.HOMES
        and name not in ("正文", "内容")
        and key_of(name)
        and not key.startswith(key_of(name)[:40])
        and len(name) < 40
    ]
    return " / ".join(dict.fromkeys(kept[:5]))
