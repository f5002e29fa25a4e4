"""What a page says of itself in its head: meta tags, linked data, its title."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lxml import etree

from reader.domain.address import host_of
from reader.extract.linked_data import records_of, text_at
from reader.extract.wechat import Account, account_of

if TYPE_CHECKING:
    from collections.abc import Iterator

_SUMMARIES = ("og:description", "description", "twitter:description")
_named_authors = etree.XPath(
    "//*[@rel='author' or @itemprop='author' or contains(@class, 'author')"
    " or contains(@class, 'byline') or contains(@class, 'Author')"
    " or contains(@class, 'Byline') or contains(@class, 'reporter')]"
)
_dated = etree.XPath(
    "//*[@itemprop='datePublished' or @property='datePublished'"
    " or @property='schema:datePublished' or @property='dc:date'"
    " or @property='dcterms:issued']"
)
_LONGEST_AUTHOR = 80  # characters of an element that names an author
_MOST_AUTHORS, _MOST_TIMES = 40, 60
_WRITTEN_BY = re.compile(r"written by|author|作者|撰文", re.I)
_ELSEWHERE = re.compile(
    r"(?<![a-z])(?:comment|related|sidebar|recommend|trending|popular|more-|latest|card"
    r"|teaser|carousel|replies)",
    re.I,
)
_PUBLISHED = re.compile(r"publish|posted|entry-date|created|pubdate", re.I)
_MODIFIED = re.compile(r"modif|updat", re.I)
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|<!--[^>]{0,200}?\burl:\s*(https?://\S+)", re.S
)
_SAVED_ON = re.compile(r"<!--[^>]{0,600}?\bsaved date:\s*([^\n>]{8,80})", re.S)
_HEAD = 4000  # characters of the page within which programs say how they saved it


@dataclass(slots=True)
class Facts:
    """What a page says of itself in its head."""

    metas: dict[str, list[str]] = field(default_factory=dict)
    records: list[dict[str, object]] = field(default_factory=list)
    title: str = ""
    url: str = ""
    language: str = ""  # the tag that the page declares
    saved: str = ""  # when SingleFile says that it saved the page
    authors: list[str] = field(default_factory=list)  # as elements mark them
    bylines: list[str] = field(default_factory=list)  # of elements called so
    times: list[str] = field(default_factory=list)  # of its <time>, likeliest first
    account: Account = field(default_factory=Account)

    def meta(self, names: tuple[str, ...]) -> Iterator[str]:
        for name in names:
            yield from self.metas.get(name, ())

    @property
    def headlines(self) -> list[str]:
        return [text for each in self.records if (text := text_at(each, "headline"))]

    @property
    def host(self) -> str:
        return host_of(self.url)


def facts_of(root: etree._Element, text: str, url: str = "") -> Facts:
    """Read the head of a page."""
    facts = Facts(records=records_of(root))
    for element in root.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        told = element.get("content") or element.get("value") or ""
        if element.get("itemprop") == "articleBody":
            facts.records.append({"@type": "Article", "articleBody": told})
            continue
        content = " ".join(told.split())
        if name and content:
            facts.metas.setdefault(name.strip().lower(), []).append(content)
    facts.title = " ".join((root.findtext(".//title") or "").split())
    facts.url = _url(root, facts, text) or url
    saved = _SAVED_ON.search(text[:_HEAD])
    facts.saved = saved[1] if saved else ""
    facts.language = root.get("lang") or root.get("xml:lang") or ""
    _add_authors(root, facts)
    facts.times = [*_marked_times(root), *_times(root)]
    facts.account = account_of(root, text, facts.host)
    return facts


def _add_authors(root: etree._Element, facts: Facts) -> None:
    """What elements and labels that speak of the author say."""
    for label in ("1", "2"):
        if _WRITTEN_BY.search("".join(facts.metas.get(f"twitter:label{label}", ()))):
            facts.authors += facts.metas.get(f"twitter:data{label}", ())
    named: list[etree._Element] = _named_authors(root)
    for element in named[:_MOST_AUTHORS]:
        parts = [
            part for each in element.itertext() if (part := " ".join(each.split()))
        ]
        text = " ".join(parts)
        if not text or len(text) > _LONGEST_AUTHOR or _is_elsewhere(element):
            continue
        is_marked = "author" in (element.get("rel"), element.get("itemprop"))
        if is_marked:
            facts.authors.append(text)
        else:
            facts.bylines += dict.fromkeys((text, parts[0]))


def _is_elsewhere(element: etree._Element) -> bool:
    """Does it stand in a comment, a list of other articles or the like?"""
    return any(
        each.tag in ("aside", "nav", "footer")
        or _ELSEWHERE.search(f"{each.get('class')} {each.get('id')}")
        for each in element.iterancestors()
    )


def _marked_times(root: etree._Element) -> list[str]:
    """What microdata and RDFa mark as the day of publication, but for <time>."""
    marked: list[etree._Element] = _dated(root)
    told = (
        each.get("content") or each.get("title") or "".join(each.itertext())
        for each in marked[:_MOST_TIMES]
        if each.tag not in ("time", "meta") and not _is_elsewhere(each)
    )
    return [text for text in told if text.strip()]


def _times(root: etree._Element) -> list[str]:
    """When the page's <time> elements say that it was published."""
    found: list[tuple[int, int, str]] = []
    has_headline = False
    for number, element in enumerate(root.iter("h1", "time")):
        if element.tag == "h1":
            has_headline = True
            continue
        told = element.get("datetime") or "".join(element.itertext())
        if number > _MOST_TIMES or not told or _is_elsewhere(element):
            continue
        words = f"{element.get('itemprop')} {element.get('class')}"
        is_sure = _PUBLISHED.search(words) or element.get("pubdate") is not None
        if _MODIFIED.search(words):
            rank = 3
        else:
            rank = 0 if is_sure else 1 if has_headline else 2
        found.append((rank, number, told))
    return [told for _, _, told in sorted(found)]


def _url(root: etree._Element, facts: Facts, text: str) -> str:
    saved = _SAVED_FROM.search(text[:_HEAD])
    found = [
        link.get("href") or ""
        for link in root.iter("link")
        if link.get("rel") == "canonical"
    ]
    found += facts.metas.get("og:url", [])
    found += [group for group in (saved.groups() if saved else ()) if group]
    return next((url.strip() for url in found if url.strip().startswith("http")), "")


def summaries_of(facts: Facts) -> list[str]:
    """What the head of the page says that the page is about."""
    told = [
        text_at(record, key)
        for record in facts.records
        for key in ("articleBody", "description")
    ]
    return [text for text in (*told, *facts.meta(_SUMMARIES)) if text]
