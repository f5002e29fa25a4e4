"""What a page says of itself in JSON-LD: the schema.org record of its article."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING

from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lxml import etree

_ARTICLE = re.compile(
    r"Article|BlogPosting|Report|Review|Recipe|LiveBlog|NewsStory|WebPage"
)
# What old pages put around a script, so that XML parsers do not read it.
_WRAPPING = pattern(
    r"^\s*(?:<!--|(?://|/\*)?\s*<!\[CDATA\[\s*(?:\*/)?)|(?:-->|(?://|/\*)?\s*\]\]>\s*(?:\*/)?)\s*$"
)
_WRAPPED = ("<!", "-->", "]]>")
_TRAILING_COMMA = pattern(r",\s*([}\]])")
_PLAIN = pattern(r'"(datePublished|dateModified|dateCreated)"\s*:\s*"([^"]{4,40})"')
_AUTHOR = pattern(
    r'"author"\s*:\s*(?:[\[{][^{}\]]{0,300}?"name"\s*:\s*)*"([^"@/]{2,80})"'
)
_LARGEST = 2_000_000  # characters of one script
_DEEPEST = 6
_FIRST_SECOND = 10**9  # of those since 1970 that are believed to be a time


def records_of(scripts: Iterable[etree._Element]) -> list[dict[str, object]]:
    """The JSON-LD objects in the scripts of a page, articles first; none of broken."""
    records = [
        record
        for script in scripts
        if (script.get("type") or "").strip().lower().startswith("application/ld+json")
        for record in _objects(_parsed(script.text or ""), 0)
    ]
    _resolve_authors(records)
    return sorted(records, key=lambda record: _rank(kind_of(record)))


def _resolve_authors(records: list[dict[str, object]]) -> None:
    """Put the record of an author where only its ``@id`` stands, as Yoast writes it."""
    known = {str(each["@id"]): each for each in records if each.get("@id")}
    for record in records:
        author = record.get("author")
        listed = author if isinstance(author, list) else [author]
        found = [
            known.get(str(each.get("@id")), each)
            if isinstance(each, dict) and not each.get("name")
            else each
            for each in listed
        ]
        if author:
            record["author"] = found


def kind_of(record: dict[str, object]) -> str:
    """Its types in one string."""
    kind = record.get("@type")
    return " ".join(map(str, kind)) if isinstance(kind, list) else str(kind or "")


def text_at(record: dict[str, object], *keys: str) -> str:
    """The text or name at the first of these keys that has one."""
    for key in keys:
        for text in texts(record.get(key)):
            return text
    return ""


def texts(value: object) -> list[str]:
    """The texts, or the names of the objects, in a value or list of values."""
    if isinstance(value, str):
        # Many sites escape their JSON twice, some cut an emoji in half.
        text = " ".join(unescape(value).encode(errors="ignore").decode().split())
        return [text] if text else []
    if isinstance(value, int) and value > _FIRST_SECOND:
        return [str(value)]
    if isinstance(value, dict):
        named = value.get("name") or value.get("@list") or value.get("@value")
        return texts(named) or texts(_full_name(value))
    if isinstance(value, list):
        return [text for each in value[:20] for text in texts(each)]
    return []


def names_at(record: dict[str, object], *keys: str) -> list[str]:
    """The texts or names at the first of these keys that has one."""
    return next((found for key in keys if (found := texts(record.get(key)))), [])


def _full_name(person: dict[str, object]) -> str:
    parts = (person.get(key) for key in ("givenName", "additionalName", "familyName"))
    return " ".join(part for part in parts if isinstance(part, str))


def _rank(kind: str) -> int:
    if not _ARTICLE.search(kind):
        return 2
    return 1 if kind == "WebPage" else 0


def _parsed(text: str) -> object:
    if any(sign in text for sign in _WRAPPED):
        text = _WRAPPING.sub("", text)
    text = text.rstrip("; \n")
    if not text or len(text) > _LARGEST:
        return None
    try:
        return json.loads(text, strict=False)
    except (ValueError, RecursionError):
        pass
    try:
        return json.loads(_TRAILING_COMMA.sub(r"\1", text), strict=False)
    except (ValueError, RecursionError):
        return _salvaged(text)


def _salvaged(text: str) -> dict[str, object] | None:
    """What can be read of a broken script: a quotation mark in a text breaks it."""
    record: dict[str, object] = dict(_PLAIN.findall(text))
    author = _AUTHOR.search(text)
    if author:
        record["author"] = author[1]
    return {"@type": "Article", **record} if record else None


def _objects(value: object, depth: int) -> Iterator[dict[str, object]]:
    """The objects at the top and in ``@graph``."""
    if depth > _DEEPEST:
        return
    if isinstance(value, list):
        for each in value:
            yield from _objects(each, depth + 1)
    elif isinstance(value, dict):
        yield value
        for key in ("@graph", "mainEntity", "mainEntityOfPage"):
            yield from _objects(value.get(key), depth + 1)
