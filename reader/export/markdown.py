"""Marks as Markdown, for note-taking programs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from reader.domain.annotation import AnnotationKind
from reader.export.excerpts import excerpts
from reader.export.folio import plain_date

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reader.export.excerpts import Excerpt
    from reader.export.folio import Folio

_SPECIAL = re.compile(r"([\\`*_\[\]<>|#~])")
_ORDERED = re.compile(r"^(\s*\d+)([.)])(?=\s|$)")
_SIGNS = {
    AnnotationKind.BOOKMARK: "🔖",
    AnnotationKind.HIGHLIGHT: "🖍",
    AnnotationKind.NOTE: "📝",
}


def to_markdown(folios: Iterable[Folio]) -> str:
    """A section for each article and in it a quotation for each mark."""
    return "\n".join(line for folio in folios for line in _article(folio))


def _article(folio: Folio) -> Iterator[str]:
    article = folio.article
    yield f"# {escaped(article.title) or 'Untitled'}"
    title = folio.translations.get(-1)
    if title:
        yield f"\n**{escaped(title.text)}**"
    facts = (article.source, article.byline, plain_date(article.date), article.section)
    if any(facts):
        yield "\n" + " · ".join(escaped(fact) for fact in facts if fact)
    if article.url:
        yield f"\n<{_address(article.url)}>"
    if folio.source:
        yield f"\n`{str(folio.source.path).replace('`', '')}`"
    for excerpt in excerpts(folio):
        yield ""
        yield from _mark(excerpt)
    yield ""


def _mark(excerpt: Excerpt) -> Iterator[str]:
    annotation = excerpt.annotation
    if excerpt.original or excerpt.quote:
        yield from _quotation(_sentence(excerpt))
    if excerpt.translation:
        yield ">"
        by = "" if excerpt.translator == "machine" else f" *({excerpt.translator})*"
        yield from _quotation(escaped(excerpt.translation) + by)
    if annotation.body:
        yield ""
        yield annotation.body
    yield ""
    yield " · ".join(_facts(excerpt))


def _sentence(excerpt: Excerpt) -> str:
    """The sentence with the quote in bold, or the quote before it."""
    original, quote = escaped(excerpt.original), escaped(excerpt.quote)
    if not quote or quote == original:
        return original or quote
    if quote in original:
        return original.replace(quote, f"**{quote}**", 1)
    return f"**{quote}**\n{original}" if original else quote


def _quotation(text: str) -> Iterator[str]:
    return (f"> {line}" for line in text.splitlines())


def _facts(excerpt: Excerpt) -> Iterator[str]:
    annotation = excerpt.annotation
    yield f"{_SIGNS[annotation.kind]} {annotation.kind}"
    if annotation.kind is AnnotationKind.HIGHLIGHT:
        yield annotation.colour
    if excerpt.is_orphan:
        yield "its place in the article is lost"
    yield from ("#" + "-".join(tag.split()) for tag in annotation.tags)
    if annotation.created:
        yield annotation.created[:10]
    yield f"[open](<{_address(excerpt.link)}>)"


def escaped(text: str) -> str:
    """Text that Markdown shows as it is."""
    safe = _SPECIAL.sub(r"\\\1", text)
    return "\n".join(_escaped_start(line) for line in safe.split("\n"))


def _escaped_start(line: str) -> str:
    if line.lstrip()[:1] in ("-", "+", "="):
        return line.replace(line.lstrip()[0], "\\" + line.lstrip()[0], 1)
    return _ORDERED.sub(r"\1\\\2", line)


def _address(uri: str) -> str:
    """A URI that cannot end the brackets it stands in."""
    return re.sub(r"[<>\s]", "", uri)
