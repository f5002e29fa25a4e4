"""Lists of saved addresses in HTML: browsers, Pocket, Instapaper, Raindrop, Diigo.

Browsers agreed on Netscape's form:
https://learn.microsoft.com/previous-versions/windows/internet-explorer/ie-developer/platform-apis/aa753582(v=vs.85)
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.export.arrivals import names
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of
from reader.export.arrivals.tags import plain, read_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.folio import Folio

_START = 4000  # code points in which such a list says what it is
_IS_LIST = re.compile(
    r"<!DOCTYPE NETSCAPE-Bookmark-file|<title>\s*(?:Pocket Export|Instapaper)"
    r"|<a\s[^<>]*\btime_added\s*=",
    re.IGNORECASE,
)
_HEADINGS = ("h1", "h2", "h3")
_DONE = ("archive", "read archive", "已读", "归档")


@dataclass(slots=True)
class _Entry:
    """A link of the list."""

    attributes: dict[str, str]
    heading: str
    title: list[str] = field(default_factory=list)
    note: list[str] = field(default_factory=list)


def is_one(text: str) -> bool:
    """Whether a page says that it is a list of saved addresses."""
    return bool(_IS_LIST.search(text[:_START]))


def folios(text: str) -> tuple[Folio, ...]:
    """The pages of the list with their tags, and a note where there is one."""
    arrivals = Arrivals()
    for entry in _entries(text):
        address = entry.attributes.get("href", "")
        if not names.is_address(address):
            continue
        about = entry.attributes
        added = about.get("time_added") or about.get("add_date") or ""
        article = article_of(plain("".join(entry.title)), address)
        is_read = entry.heading.casefold() in _DONE
        tags = names.tags_in(about.get("tags"))
        arrivals.save(article, tags, is_read=is_read, added=added)
        if note := plain("".join(entry.note)):
            mark = ForeignMark(body=note, created=added)
            arrivals.add(article, mark, "bookmarks", address, note)
    return arrivals.folios()


def _entries(text: str) -> Iterator[_Entry]:
    entry: _Entry | None = None
    heading = ""
    filled: list[str] = []  # what the text goes on filling
    for tag in read_tags(text):
        if tag.name in _HEADINGS:
            heading, filled = plain(tag.text), []
        elif tag.name == "a" and tag.attributes.get("href"):
            if entry is not None:
                yield entry
            entry = _Entry(tag.attributes, heading)
            filled = entry.title
        elif tag.name == "dd" and entry is not None:
            filled = entry.note
        elif tag.name in ("/a", "dt", "dl", "li", "/dl", "/li"):
            filled = []
        filled.append(tag.text)
    if entry is not None:
        yield entry
