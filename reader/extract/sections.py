"""Under which section an article stands: its breadcrumbs, or what its head says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.extract import phrases
from reader.extract.keys import key_of
from reader.extract.linked_data import kind_of, text_at

if TYPE_CHECKING:
    from reader.extract.facts import Facts
    from reader.extract.outline import Outline


def section_of(facts: Facts, outline: Outline, title: str) -> str:
    """The names of the sections, from the outermost in; empty if none is told."""
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
    text = phrases.YOU_ARE_HERE.sub("", text)
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
