"""Marks with the sentences around them, for every list of marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Annotation, Mark, Paint, Passage, Side
from reader.domain.translation import Origin
from reader.export.links import Link, link_to

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.domain.annotation import Anchor
    from reader.domain.translation import Pair
    from reader.export.folio import Folio


Range = tuple[int, int]
_GAP = " … "  # between texts that do not follow each other


@dataclass(frozen=True, slots=True)
class Excerpt:
    """One mark and the sentences it stands in, in both languages.

    `in_original` and `in_translation` are the ranges of these texts that the mark
    covers, in code points. `sentences` are those texts, by block and number.
    """

    annotation: Annotation
    passages: tuple[Passage, ...]
    quote: str
    original: str
    translation: str
    translator: str  # "reader" where the reader corrected it, "author", "machine"
    link: str
    in_original: tuple[Range, ...] = ()
    in_translation: tuple[Range, ...] = ()
    sentences: frozenset[tuple[int, int]] = frozenset()

    @property
    def is_orphan(self) -> bool:
        """Its place in the article is lost; the quote is what is left."""
        return bool(self.annotation.anchors) and not self.passages


def excerpts(folio: Folio) -> tuple[Excerpt, ...]:
    """All the marks of an article, in the order of the text, orphans last."""
    found = [excerpt(folio, mark) for mark in folio.marks]
    return tuple(sorted(found, key=_place))


def grouped(folio: Folio) -> tuple[tuple[Excerpt, tuple[Excerpt, ...]], ...]:
    """The marks of an article, those of the same sentences together.

    Each group has one excerpt with all of their sentences, in which the words of
    highlights and notes are marked, and then the marks one by one.
    """
    groups: list[list[Excerpt]] = []
    for each in excerpts(folio):
        group = groups[-1] if groups else []
        held = frozenset(sentence for one in group for sentence in one.sentences)
        shared = held & each.sentences
        if shared and shared in (held, each.sentences):
            group.append(each)
        else:
            groups.append([each])
    return tuple((_together(folio, group), tuple(group)) for group in groups)


def _together(folio: Folio, group: Sequence[Excerpt]) -> Excerpt:
    """One excerpt for all. A bookmark is of a whole paragraph, so it marks no words."""
    first = group[0]
    if len(group) == 1:
        return first
    passages = [passage for each in group for passage in each.passages]
    marked = [
        passage
        for each in group
        if each.annotation.kind.paint is Paint.WASH
        for passage in each.passages
    ]
    whole = excerpt(folio, Mark(first.annotation, tuple(passages)), marked)
    return replace(
        whole,
        in_original=_united(whole.in_original),
        in_translation=_united(whole.in_translation),
    )


def _united(ranges: Iterable[Range]) -> tuple[Range, ...]:
    """The same text in ranges that do not touch."""
    joined: list[Range] = []
    for start, end in sorted(ranges):
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return tuple(joined)


def excerpt(
    folio: Folio, mark: Mark, marked: Sequence[Passage] | None = None
) -> Excerpt:
    """One mark with what stands around it; `marked` may name other words than its."""
    annotation = mark.annotation
    passages = passages_of(folio, mark)
    marked = passages if marked is None else marked
    stretches = list(_stretches(folio, passages))
    original, in_original = _joined_stretches(
        [each.original for each in stretches], marked
    )
    translated = [each for each in stretches if each.translation.text]
    translation, in_translation = _joined_stretches(
        [each.translation for each in translated], marked
    )
    return Excerpt(
        annotation=annotation,
        passages=passages,
        quote=_quote(annotation, folio, passages),
        original=original or _joined(anchor.sentence for anchor in annotation.anchors),
        translation=translation,
        translator=_translator({it for each in translated for it in each.origins}),
        link=link_to(_link(folio, annotation)),
        in_original=in_original,
        in_translation=in_translation,
        sentences=frozenset(s for each in stretches for s in each.sentences),
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
class _Piece:
    """A part of one side of a block: where it begins, and its text."""

    block: int
    side: Side
    start: int = 0
    text: str = ""


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Sentences of a block that follow each other, and their translation."""

    original: _Piece
    translation: _Piece
    origins: tuple[Origin, ...] = ()
    sentences: tuple[tuple[int, int], ...] = ()


def _stretches(folio: Folio, passages: Iterable[Passage]) -> Iterator[_Stretch]:
    """The sentences that the passages touch, each once: a mark may hold both sides."""
    touched: dict[int, set[int]] = {}
    for passage in passages:
        pair = folio.translations.get(passage.block)
        indexes = touched.setdefault(passage.block, set())
        indexes.update(_touched(pair, passage) if pair else ())
    for block, indexes in touched.items():
        pair = folio.translations.get(block)
        if pair is None:
            whole = _Piece(block, Side.ORIGINAL, 0, folio.original(block))
            nothing = _Piece(block, Side.TRANSLATION)
            yield _Stretch(whole, nothing, sentences=((block, 0),))
            continue
        for run in _runs(sorted(indexes)):
            yield _stretch(folio, pair, run)


def _touched(pair: Pair, passage: Passage) -> Iterator[int]:
    """The sentences of the pair that the passage touches, by their number."""
    ranges = pair.translated_ranges
    if passage.side is Side.ORIGINAL:
        ranges = tuple((each.start, each.end) for each in pair.sentences)
    for index, (start, end) in enumerate(ranges):
        if start < max(passage.end, passage.start + 1) and passage.start < end:
            yield index


def _runs(numbers: Iterable[int]) -> Iterator[range]:
    """Numbers in order as runs of numbers that follow each other."""
    run = range(0)
    for number in numbers:
        if run and number == run.stop:
            run = range(run.start, number + 1)
            continue
        if run:
            yield run
        run = range(number, number + 1)
    if run:
        yield run


def _stretch(folio: Folio, pair: Pair, run: range) -> _Stretch:
    first, last = pair.sentences[run.start], pair.sentences[run.stop - 1]
    start = pair.translated_ranges[run.start][0]
    end = pair.translated_ranges[run.stop - 1][1]
    text = folio.original(pair.block)[first.start : last.end]
    return _Stretch(
        _Piece(pair.block, Side.ORIGINAL, first.start, text),
        _Piece(pair.block, Side.TRANSLATION, start, pair.text[start:end]),
        tuple(each.origin for each in pair.translations[run.start : run.stop]),
        tuple((pair.block, number) for number in run),
    )


def _joined_stretches(
    pieces: Iterable[_Piece], passages: Iterable[Passage]
) -> tuple[str, tuple[Range, ...]]:
    """The texts in one, and the ranges of it that the passages cover."""
    text, ranges = "", list[Range]()
    for piece in pieces:
        text += _GAP if text else ""
        for passage in passages:
            start = max(0, passage.start - piece.start)
            end = min(len(piece.text), passage.end - piece.start)
            is_here = (passage.block, passage.side) == (piece.block, piece.side)
            if is_here and start < end:
                ranges.append((len(text) + start, len(text) + end))
        text += piece.text
    return text, tuple(sorted(ranges))


def _quote(annotation: Annotation, folio: Folio, passages: tuple[Passage, ...]) -> str:
    now = _joined(
        folio.text(each.block, each.side)[each.start : each.end] for each in passages
    )
    return now or _joined(anchor.quote.exact for anchor in annotation.anchors)


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
    return _GAP.join(dict.fromkeys(text for text in texts if text))
