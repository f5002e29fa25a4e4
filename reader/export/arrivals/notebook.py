"""The notebook of a book that Kindle's applications and its web page give, as HTML."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import TextQuote
from reader.export.arrivals.foreign import Arrivals, ForeignMark, article_of
from reader.export.arrivals.tags import Tag, plain, read_tags

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.export.folio import Folio

_IS_ONE = re.compile(
    r"""(?:class|id)\s*=\s*["'](?:noteHeading|kp-notebook-annotations)"""
)
_NOTE = re.compile(r"\bnot[ea]\b|notiz|笔记|筆記|注释|メモ", re.IGNORECASE)
_COLOUR = re.compile(r"highlight[_-](?:color-)?(\w+)")
_FIELDS = {  # the class of an element: what it holds
    "booktitle": "title",
    "authors": "author",
    "noteheading": "heading",
    "notetext": "text",
    "sectionheading": "",
    "citation": "",
    "a-spacing-top-small kp-notebook-metadata": "title",
}


@dataclass(slots=True)
class _Field:
    name: str
    text: str
    colour: str = ""


def is_one(text: str) -> bool:
    return bool(_IS_ONE.search(text))


def folios(text: str) -> tuple[Folio, ...]:
    """The book with its highlights; a note belongs to the highlight before it."""
    arrivals = Arrivals()
    title = author = ""
    notes: list[tuple[str, str, str]] = []  # quote, note, colour
    heading = _Field("", "")
    for field in _fields(text):
        words = plain(field.text)
        if field.name == "title":
            title = title or words
        elif field.name == "author":
            author = author or words
        elif field.name == "heading":
            heading = _Field("heading", words, field.colour)
        elif field.name and words:
            _take(notes, words, heading, is_note=field.name == "note")
    article = article_of(title, "", author)
    for quote, note, colour in notes:
        quotes = (TextQuote(quote),) if quote else ()
        mark = ForeignMark(quotes, body=note, colour=colour)
        arrivals.add(article, mark, "kindle", title, quote or note)
    return arrivals.folios() if title else ()


def _take(
    notes: list[tuple[str, str, str]], words: str, heading: _Field, *, is_note: bool
) -> None:
    kind = heading.text.partition(" - ")[0]
    if not is_note and (heading.colour or not _NOTE.search(kind)):
        notes.append((words, "", heading.colour))
    elif notes and notes[-1][0] and not notes[-1][1]:
        notes[-1] = (notes[-1][0], words, notes[-1][2])
    else:
        notes.append(("", words, ""))


def _fields(text: str) -> Iterator[_Field]:
    """The elements that hold something, with all text up to the next of them."""
    field = _Field("", "")
    for tag in read_tags(text):
        name = _name_of(tag)
        if name is not None:
            yield field
            field = _Field(name, "")
        if found := _COLOUR.search(tag.attributes.get("class", "")):
            field.colour = field.colour or found[1]
        field.text += tag.text
    yield field


def _name_of(tag: Tag) -> str | None:
    """What an element holds; None if the one before it goes on."""
    if tag.name in ("hr", "/body"):
        return ""
    kind = tag.attributes.get("class", "").strip().lower()
    by_id = {"highlight": "text", "note": "note"}.get(tag.attributes.get("id", ""))
    return by_id or _FIELDS.get(kind)
