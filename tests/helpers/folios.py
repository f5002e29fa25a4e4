"""Folios to export: a small one written by hand, and endless ones."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Colour,
    Mark,
    Passage,
    Side,
    TextPosition,
    TextQuote,
)
from reader.domain.article import (
    Article,
    Block,
    BlockKind,
    Image,
    Source,
    Span,
    SpanKind,
)
from reader.domain.language import Language
from reader.domain.reading import TITLE_BLOCK
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.export import Folio

PNG = b"\x89PNG\r\n\x1a\n0000"
LEAD = "The bank cut rates. Markets rose."


def pair(block: int, *rows: tuple[str, str, Origin], text: str) -> Pair:
    sentences = []
    for original, _, _ in rows:
        start = text.index(original)
        sentences.append(Sentence(start, start + len(original), original))
    translations = tuple(Translation(each, origin) for _, each, origin in rows)
    return Pair(block, tuple(sentences), translations)


def mark(name: str, kind: AnnotationKind, exact: str, text: str, **more: Any) -> Mark:
    start = text.index(exact)
    anchor = Anchor(0, TextPosition(start, start + len(exact)), TextQuote(exact))
    return Mark(replace(Annotation(name, "7", kind, (anchor,)), **more))


FOLIO = Folio(
    article=Article(
        title="Rates <cut> & markets",
        byline="A. Writer",
        date="2025-03-04",
        source="example.org",
        language=Language.ENGLISH,
        url="https://example.org/rates?a=1&b=2",
        blocks=(
            Block(
                BlockKind.PARAGRAPH,
                LEAD,
                spans=(
                    Span(4, 12, SpanKind.LINK, "https://example.org/bank"),
                    Span(0, 8, SpanKind.STRONG),
                    Span(13, 18, SpanKind.LINK, "javascript:alert(1)"),
                ),
            ),
            Block(BlockKind.HEADING, "What <next>?", level=2),
            Block(BlockKind.TABLE, "Year\tRate\n2024\t3.5"),
            Block(BlockKind.IMAGE, "A chart", image=Image("cid:chart")),
            Block(BlockKind.LIST_ITEM, "one", level=1, marker="1."),
            Block(BlockKind.CODE, "if a < b:\n    pass"),
            Block(BlockKind.QUOTE, "“Wait.”"),
        ),
    ),
    source=Source(Path("/news/rates.html"), "ab" * 32, 1234),
    pairs=(
        pair(
            TITLE_BLOCK,
            ("Rates <cut> & markets", "降息与市场", Origin.MACHINE),
            text="Rates <cut> & markets",
        ),
        pair(
            0,
            ("The bank cut rates.", "央行降息。", Origin.READER),
            ("Markets rose.", "市场上涨。", Origin.MACHINE),
            text=LEAD,
        ),
    ),
    marks=(
        mark(
            "m1", AnnotationKind.NOTE, "Markets", LEAD, body="- why?\n=1", tags=("a b",)
        ),
        mark("m2", AnnotationKind.HIGHLIGHT, "bank cut", LEAD, colour=Colour.GREEN),
        mark("m3", AnnotationKind.BOOKMARK, "The", LEAD),
        Mark(
            Annotation(
                "m4",
                "7",
                AnnotationKind.HIGHLIGHT,
                (Anchor(5, TextPosition(0, 4), TextQuote("gone"), sentence="It is."),),
            )
        ),
        Mark(Annotation("m5", "7", AnnotationKind.NOTE, body="on the whole")),
    ),
    pictures={"cid:chart": PNG},
)

_TEXT = st.text(
    st.characters(codec="utf-8") | st.sampled_from("<>&\"'|\t\n=*中国。 "), max_size=12
)
_SMALL = st.integers(0, 9)
_ARTICLES = st.builds(
    Article,
    title=_TEXT,
    language=st.sampled_from(Language),
    url=_TEXT,
    blocks=st.lists(
        st.builds(
            Block,
            st.sampled_from(BlockKind),
            _TEXT,
            spans=st.lists(
                st.builds(Span, _SMALL, _SMALL, st.sampled_from(SpanKind), _TEXT),
                max_size=2,
            ).map(tuple),
            image=st.none() | st.builds(Image, _TEXT),
        ),
        max_size=3,
    ).map(tuple),
)
_ANCHORS = st.builds(
    Anchor,
    _SMALL,
    st.builds(TextPosition, _SMALL, _SMALL),
    st.builds(TextQuote, _TEXT, _TEXT, _TEXT),
    st.sampled_from(Side),
    _TEXT,
)
_MARKS = st.builds(
    Mark,
    st.builds(
        Annotation,
        st.uuids().map(str),
        _TEXT,
        st.sampled_from(AnnotationKind),
        st.lists(_ANCHORS, max_size=2).map(tuple),
        st.sampled_from(Colour),
        _TEXT,
        st.lists(_TEXT, max_size=2).map(tuple),
        _TEXT,
    ),
    st.lists(
        st.builds(Passage, _SMALL, _SMALL, _SMALL, st.sampled_from(Side)), max_size=2
    ).map(tuple),
)
_PAIRS = st.builds(
    lambda block, rows: Pair(
        block,
        tuple(Sentence(i, i + len(a), a) for i, (a, _) in enumerate(rows)),
        tuple(Translation(b, Origin.AUTHOR) for _, b in rows),
    ),
    st.integers(-1, 3),
    st.lists(st.tuples(_TEXT, _TEXT), max_size=2),
)
FOLIOS = st.lists(
    st.builds(
        Folio,
        _ARTICLES,
        st.none() | st.just(FOLIO.source),
        st.lists(_PAIRS, max_size=2).map(tuple),
        st.lists(_MARKS, max_size=3).map(tuple),
    ),
    min_size=1,
    max_size=2,
)
