"""What a page says of itself in its head: meta tags, linked data, its title."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.extract.linked_data import records_of, text_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

_SUMMARIES = ("og:description", "description", "twitter:description")
_SAVED_FROM = re.compile(
    r"<!--\s*saved from url=\(\d+\)(\S+)|<!--[^>]{0,200}?\burl:\s*(https?://\S+)", re.S
)


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


def summaries_of(facts: Facts) -> list[str]:
    """What the head of the page says that the page is about."""
    told = [
        text_at(record, key)
        for record in facts.records
        for key in ("articleBody", "description")
    ]
    return [text for text in (*told, *facts.meta(_SUMMARIES)) if text]
