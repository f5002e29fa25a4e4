"""Marks of other programs, of which only the words are known."""

from __future__ import annotations

import uuid
from collections import Counter, defaultdict
from colorsys import rgb_to_hls
from dataclasses import dataclass, field
from string import hexdigits
from typing import TYPE_CHECKING

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Colour,
    Mark,
    TextPosition,
)
from reader.domain.article import Article
from reader.export.arrivals.names import is_address
from reader.export.arrivals.times import instant
from reader.export.folio import Folio

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import TextQuote

_NAMESPACE = uuid.UUID("5b0a3a0c-6f0e-5d43-9c6e-64756975a87f")
_COLOURS = {each.value: each for each in Colour} | {
    **dict.fromkeys(("red", "magenta", "brown"), Colour.PINK),
    **dict.fromkeys(("orange", "gold"), Colour.YELLOW),
    **dict.fromkeys(("violet", "indigo"), Colour.PURPLE),
    **dict.fromkeys(("teal", "olive", "lime"), Colour.GREEN),
    **dict.fromkeys(("cyan", "gray", "grey"), Colour.BLUE),
}
_HUES = (  # degrees, up to which a colour is called so
    *((15, Colour.PINK), (65, Colour.YELLOW), (170, Colour.GREEN)),
    *((250, Colour.BLUE), (290, Colour.PURPLE), (361, Colour.PINK)),
)


@dataclass(frozen=True, slots=True)
class ForeignMark:
    """A mark as another program exports it. Times are ISO 8601, in any zone."""

    quotes: tuple[TextQuote, ...] = ()
    body: str = ""
    tags: tuple[str, ...] = ()
    colour: str = ""
    created: str = ""
    modified: str = ""
    is_bookmark: bool = False


@dataclass(slots=True)
class _Arrived:
    """One article of a file, with its marks."""

    marks: list[Mark] = field(default_factory=list)
    tags: dict[str, None] = field(default_factory=dict)
    is_read: bool = False
    added: str = ""


class Arrivals:
    """Gathers the marks of a file by their article."""

    def __init__(self) -> None:
        self._articles: defaultdict[Article, _Arrived] = defaultdict(_Arrived)
        self._names: Counter[tuple[str, ...]] = Counter()

    def add(self, article: Article, mark: ForeignMark, *name: str) -> None:
        """Take a mark in. The same name gives it the same id at each import.

        Several marks of one file may have the same name: each is one of its own.
        """
        number = self._names[name]
        self._names[name] += 1
        key = "\0".join((*name, str(number)) if number else name)
        self._articles[article].marks.append(_mark(key, mark))

    def save(
        self,
        article: Article,
        tags: Iterable[str] = (),
        *,
        is_read: bool = False,
        added: str = "",
    ) -> None:
        """Take an article in that was saved, with what was said of it as a whole."""
        arrived = self._articles[article]
        arrived.tags |= dict.fromkeys(tag for tag in tags if tag)
        arrived.is_read |= is_read
        arrived.added = arrived.added or instant(added)

    def folios(self) -> tuple[Folio, ...]:
        """The articles with their marks, in the order in which they came."""
        return tuple(
            Folio(
                article,
                marks=tuple(arrived.marks),
                tags=tuple(arrived.tags),
                is_read=arrived.is_read,
                added=arrived.added,
            )
            for article, arrived in self._articles.items()
        )


def article_of(title: str, address: str, author: str = "") -> Article:
    """An article as other programs know it; a title that is its address is none."""
    title = " ".join(title.split())
    address = address.strip()
    is_title = title != address and not is_address(title)
    return Article(
        title=title if is_title else "",
        byline=" ".join(author.split()),
        url=address or ("" if is_title else title),
    )


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
            colour=_colour(given.colour.strip().lower()),
            body=given.body,
            tags=tuple(dict.fromkeys(each for each in given.tags if each)),
            created=created,
            modified=instant(given.modified) or created,
        )
    )


def _colour(name: str) -> Colour:
    """The colour of a name, or the nearest to ``#ff6666``; yellow if it is neither."""
    code = name.removeprefix("#")[:6]
    if len(code) == 6 and not set(code) - set(hexdigits):
        red, green, blue = (int(code[at : at + 2], 16) / 255 for at in (0, 2, 4))
        hue, _, saturation = rgb_to_hls(red, green, blue)
        if saturation:
            return next(colour for most, colour in _HUES if hue * 360 < most)
    return _COLOURS.get(name, Colour.YELLOW)


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
