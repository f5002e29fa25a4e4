"""An article and its translation as XHTML, for pages and for books alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import AnnotationKind, Paint, Side
from reader.domain.article import BlockKind
from reader.domain.copies import GENERATOR, MADE_BY, MADE_OF
from reader.domain.translation import Origin
from reader.export.elements import (
    Wrap,
    address,
    direction,
    element,
    inline,
    is_address,
    lang,
    plain,
    styles,
)
from reader.export.excerpts import passages_of
from reader.export.folio import link_of, plain_date

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from reader.domain.article import Block
    from reader.domain.translation import Pair
    from reader.export.folio import Folio

_MOST_COLUMNS = 4  # a table of more has no room beside its translation


def made_of(folios: Sequence[Folio]) -> str:
    """The lines in the head of a page that say who wrote it, of which articles."""
    lines = [f'<meta name="generator" content="{GENERATOR}" />']
    lines += [
        f'<meta name="{MADE_OF}" content="{plain(link)}" />'
        for link in map(link_of, folios)
        if link
    ]
    return "\n".join(lines)


def rows(
    folio: Folio, picture: Callable[[str], str], prefix: str = "b"
) -> Iterator[str]:
    """A row for each block. `picture` gives the address an image is to be had at."""
    marks = _Marks(folio)
    for place, block in enumerate(folio.article.blocks):
        left = _block(block, marks.on(place, Side.ORIGINAL), picture)
        if not left:
            continue
        right = _translated(
            block, folio.translations.get(place), marks.on(place, Side.TRANSLATION)
        )
        if right:
            pair = folio.translations[place]
            made = f'{lang(folio.languages[1])} {MADE_BY}="{_made_by(pair)}"'
            right = f'<div class="translation"{made}>{right}</div>'
        is_bookmarked = place in marks.bookmarks
        classes = _classes(block, is_alone=not right, is_bookmarked=is_bookmarked)
        yield (
            f'<div class="{" ".join(classes)}" id="{prefix}{place}">'
            f'<div class="original"{lang(folio.languages[0])}>{left}</div>{right}</div>'
        )


def headline(folio: Folio) -> str:
    """The title, its translation, and what is known of the article."""
    article, marks = folio.article, _Marks(folio)
    original, translation = folio.languages
    title = inline(article.title, marks.on(-1, Side.ORIGINAL))
    pair = folio.translations.get(-1)
    if pair:
        text = inline(pair.text, marks.on(-1, Side.TRANSLATION))
        made = f'{lang(translation)} {MADE_BY}="{_made_by(pair)}"'
        title += f' <span class="title"{made}{direction(pair.text)}>{text}</span>'
    date = plain_date(article.date)
    facts = (article.source, article.byline, date, article.section, translator(folio))
    parts = [
        f"<h1{lang(original)}{direction(article.title)}>{title}</h1>",
        f'<p class="facts byline">{" · ".join(plain(each) for each in facts if each)}',
    ]
    if is_address(article.url):
        parts.append(f'<br /><a href="{address(article.url)}">{plain(article.url)}</a>')
    return "".join((*parts, "</p>"))


def translator(folio: Folio) -> str:
    """The line that says who translated, for the readers of a copy."""
    origins = {made.origin for pair in folio.pairs for made in pair.translations}
    if Origin.AUTHOR in origins:
        return "原文自带译文 author’s translation"
    return "机器翻译 machine translation" if Origin.MACHINE in origins else ""


def _made_by(pair: Pair) -> Origin:
    """Who translated a pair; of several the first in this order."""
    origins = {made.origin for made in pair.translations}
    order = (Origin.AUTHOR, Origin.MACHINE, Origin.READER)
    return next((each for each in order if each in origins), Origin.COPIED)


def _classes(block: Block, *, is_alone: bool, is_bookmarked: bool) -> Iterator[str]:
    yield "row"
    if is_alone:
        yield "alone"
    if block.kind is BlockKind.HEADING:
        yield "heading"
    if block.kind is BlockKind.IMAGE:
        yield "picture"
    if block.kind is BlockKind.LIST_ITEM and block.level > 1:
        yield "deep"
    columns = block.text.partition("\n")[0].count("\t") + 1
    if block.kind is BlockKind.TABLE and columns > _MOST_COLUMNS:
        yield "wide"
    if is_bookmarked:
        yield "bookmarked"


class _Marks:
    """The elements that the reader's marks put into the text."""

    def __init__(self, folio: Folio) -> None:
        self.bookmarks: set[int] = set()
        self._wraps: dict[tuple[int, Side], list[Wrap]] = {}
        for mark in folio.marks:
            annotation = mark.annotation
            kind = annotation.kind
            is_note = kind is AnnotationKind.NOTE
            name = "note" if is_note else annotation.colour
            hint = f' title="{plain(annotation.body)}"' if annotation.body else ""
            opening = f'<mark class="{name}"{hint}>'
            for passage in passages_of(folio, mark):
                if kind.paint is Paint.BAR:
                    self.bookmarks.add(passage.block)
                    continue
                wrap = Wrap(passage.start, passage.end, opening, "</mark>")
                place = passage.block, passage.side
                self._wraps.setdefault(place, []).append(wrap)

    def on(self, block: int, side: Side) -> list[Wrap]:
        return self._wraps.get((block, side), [])


def _block(block: Block, marks: list[Wrap], picture: Callable[[str], str]) -> str:
    if block.kind is BlockKind.IMAGE:
        source = picture(block.image.url) if block.image else ""
        alt = plain(block.image.alt if block.image else "")
        return f'<figure><img src="{source}" alt="{alt}" /></figure>' if source else ""
    return element(block, block.text, [*styles(block.spans), *marks])


def _translated(block: Block, pair: Pair | None, marks: list[Wrap]) -> str:
    if not pair or not pair.text or block.kind in (BlockKind.IMAGE, BlockKind.CODE):
        return ""
    edits = [
        Wrap(start, end, '<span class="edited">', "</span>")
        for (start, end), each in zip(
            pair.translated_ranges, pair.translations, strict=True
        )
        if each.origin is Origin.READER
    ]
    return element(block, pair.text, [*edits, *marks])
