"""Marks made elsewhere, of which only the words are known."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Colour,
    Mark,
    TextPosition,
)
from reader.export.folio import Folio

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import TextQuote
    from reader.domain.article import Article

_NAMESPACE = uuid.UUID("5b0a3a0c-6f0e-5d43-9c6e-64756975a87f")
_COLOURS = {each.value: each for each in Colour} | {
    "red": Colour.PINK,
    "orange": Colour.YELLOW,
    "violet": Colour.PURPLE,
}


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """What another program tells of a mark. Times are ISO 8601, in any zone."""

    quotes: tuple[TextQuote, ...] = ()
    body: str = ""
    tags: tuple[str, ...] = ()
    colour: str = ""
    created: str = ""
    modified: str = ""
    is_bookmark: bool = False


class Arrivals:
    """Gathers the marks of a file by their article."""

    def __init__(self) -> None:
        self._marks: defaultdict[Article, list[Mark]] = defaultdict(list)
        self._names: Counter[tuple[str, ...]] = Counter()

    def add(self, article: Article, mark: ForeignMark, *name: str) -> None:
        """Take a mark in. The same name gives it the same id at each import.

        Several marks of one file may have the same name: each is one of its own.
        """
        number = self._names[name]
        self._names[name] += 1
        key = "\0".join((*name, str(number)) if number else name)
        self._marks[article].append(_mark(key, mark))

    def folios(self) -> tuple[Folio, ...]:
        """The articles with their marks, in the order in which they came."""
        return tuple(
            Folio(article, marks=tuple(marks)) for article, marks in self._marks.items()
        )


def instant(text: str) -> str:
    """A time as the library writes it, in UTC; empty if it is none.

    One without a zone is taken for UTC.
    """
    try:
        moment = datetime.fromisoformat(text.strip())
        moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
        return (
            moment.astimezone(UTC)
            .isoformat(timespec="milliseconds")
            .replace("+00:00", "Z")
        )
    except (ValueError, OverflowError):
        return ""


def _mark(key: str, given: ForeignMark) -> Mark:
    """Without a quote it belongs to the whole article.

    With one it is to be looked for in all of it: the place given is only where a
    search begins.
    """
    created = instant(given.created)
    anchors = tuple(
        Anchor(0, TextPosition(0, len(quote.exact)), quote) for quote in given.quotes
    )
    return Mark(
        Annotation(
            id=_id(key),
            article="",
            kind=_kind(given),
            anchors=anchors,
            colour=_COLOURS.get(given.colour.strip().lower(), Colour.YELLOW),
            body=given.body,
            tags=tuple(dict.fromkeys(each for each in given.tags if each)),
            created=created,
            modified=instant(given.modified) or created,
        )
    )


def _kind(given: ForeignMark) -> AnnotationKind:
    if given.body:
        return AnnotationKind.NOTE
    if given.is_bookmark:
        return AnnotationKind.BOOKMARK
    return AnnotationKind.HIGHLIGHT if given.quotes else AnnotationKind.NOTE


def _id(key: str) -> str:
    """A UUID that the other program gave, as it is; else one made of the name."""
    name = key.rpartition("\0")[2]
    if name.lower().startswith("urn:uuid:"):
        try:
            return str(uuid.UUID(name[len("urn:uuid:") :]))
        except ValueError:
            pass
    return str(uuid.uuid5(_NAMESPACE, key))


def tags_of(texts: Iterable[object]) -> tuple[str, ...]:
    """Tags without blanks around them and without the sign before them."""
    return tuple(str(each).strip().removeprefix("#") for each in texts if each)
