"""Marks with the words around them: what every kind of list shows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation, Mark, Passage, Side
from reader.domain.translation import Origin, Pair
from reader.export.links import Link, link_to

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.domain.annotation import Anchor
    from reader.export.folio import Folio


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One mark and the sentences it stands in, in both languages."""

    annotation: Annotation
    passages: tuple[Passage, ...]
    quote: str
    original: str
    translation: str
    translator: str  # "reader" where the reader corrected it, "author", "machine"
    link: str

    @property
    def is_orphan(self) -> bool:
        """Its place in the article is lost; the quote is what is left."""
        return bool(self.annotation.anchors) and not self.passages


def excerpts(folio: Folio) -> tuple[Excerpt, ...]:
    """All the marks of an article, in the order of the text, orphans last."""
    found = [excerpt(folio, mark) for mark in folio.marks]
    return tuple(sorted(found, key=_place))


def excerpt(folio: Folio, mark: Mark) -> Excerpt:
    """One mark with what stands around it."""
    annotation = mark.annotation
    passages = passages_of(folio, mark)
    rows = _rows(folio, passages)
    translations = [row for row in rows if row.translation]
    return Excerpt(
        annotation=annotation,
        passages=passages,
        quote=_quote(annotation, folio, passages),
        original=_joined(row.original for row in rows)
        or _joined(anchor.sentence for anchor in annotation.anchors),
        translation=_joined(row.translation for row in translations),
        translator=_translator({row.origin for row in translations}),
        link=link_to(_link(folio, annotation)),
    )


def passages_of(folio: Folio, mark: Mark) -> tuple[Passage, ...]:
    """Where a mark stands: as it was resolved, else where its words still are."""
    return mark.passages or tuple(
        passage
        for anchor in mark.annotation.anchors
        if (passage := _where_it_was(folio, anchor))
    )


def _where_it_was(folio: Folio, anchor: Anchor) -> Passage | None:
    start, end = anchor.position.start, anchor.position.end
    text = folio.text(anchor.block, anchor.side)
    if text[start:end] != anchor.quote.exact:
        return None
    return Passage(anchor.block, start, end, anchor.side)


def _link(folio: Folio, annotation: Annotation) -> Link:
    source = folio.source
    if not source:
        return Link(mark=annotation.id)
    return Link(source.digest, annotation.id, source.part)


@dataclass(frozen=True, slots=True)
class _Row:
    """A sentence and its translation."""

    original: str
    translation: str = ""
    origin: Origin = Origin.MACHINE


def _rows(folio: Folio, passages: Iterable[Passage]) -> list[_Row]:
    """The rows the passages touch, each once: a mark may hold both its sides."""
    pairs = folio.translations
    rows = [
        row
        for passage in passages
        for row in (
            _rows_of_pair(pairs[passage.block], passage)
            if passage.block in pairs
            else [_Row(folio.original(passage.block))]
        )
    ]
    return list(dict.fromkeys(rows))


def _rows_of_pair(pair: Pair, passage: Passage) -> list[_Row]:
    if passage.side is Side.ORIGINAL:
        ranges = [(each.start, each.end) for each in pair.sentences]
    else:
        ranges = list(pair.translated_ranges)
    return [
        _Row(sentence.text, translation.text, translation.origin)
        for (start, end), sentence, translation in zip(
            ranges, pair.sentences, pair.translations, strict=False
        )
        if start < max(passage.end, passage.start + 1) and passage.start < end
    ]


def _quote(annotation: Annotation, folio: Folio, passages: tuple[Passage, ...]) -> str:
    if passages:
        return _joined(
            folio.text(each.block, each.side)[each.start : each.end]
            for each in passages
        )
    return _joined(anchor.quote.exact for anchor in annotation.anchors)


def _place(excerpt: Excerpt) -> tuple[bool, int, int]:
    if not excerpt.passages:
        return excerpt.is_orphan, -2, 0
    first = min(excerpt.passages)
    return False, first.block, first.start


def _translator(origins: set[Origin]) -> str:
    """Who is to be named: the one whose words are hardest to replace."""
    for origin in (Origin.READER, Origin.AUTHOR, Origin.MACHINE, Origin.COPIED):
        if origin in origins:
            return origin
    return ""


def _joined(texts: Iterable[str]) -> str:
    return " … ".join(dict.fromkeys(text for text in texts if text))
