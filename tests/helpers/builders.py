"""Small articles, sources and marks for tests that need one."""

from __future__ import annotations

import hashlib
from pathlib import Path

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    TextPosition,
    TextQuote,
)
from reader.domain.article import Article, Block, BlockKind, Source
from reader.domain.language import Language

CANTEEN = (
    "The canteen on Willow Lane opens at half past ten; by eleven there is a queue.",
    "Lunch costs eight yuan for anyone over seventy. Everybody else pays fifteen.",
    "“We cook what they ask for,” said Ms. Gao, who used to drive a bus.",
    "The city counts 412 such kitchens and wants 600 by the end of next year.",
)


def paragraph(text: str) -> Block:
    return Block(BlockKind.PARAGRAPH, text)


def article(
    *texts: str,
    title: str = "Lunch on Willow Lane",
    url: str = "",
    source: str = "example.org",
    date: str = "2026-03-04",
    language: Language = Language.ENGLISH,
) -> Article:
    return Article(
        title=title,
        url=url,
        source=source,
        date=date,
        language=language,
        blocks=tuple(map(paragraph, texts or CANTEEN)),
    )


def source(name: str = "canteen.html", content: str | None = None) -> Source:
    """A source whose bytes are its content, or its name if none is given."""
    data = (name if content is None else content).encode()
    return Source(Path("/saved") / name, hashlib.sha256(data).hexdigest(), len(data))


def highlight(
    article_id: str, exact: str, block: int = 0, start: int = 0
) -> Annotation:
    """A highlight, not yet kept: it has no id."""
    position = TextPosition(start, start + len(exact))
    anchor = Anchor(block, position, TextQuote(exact))
    return Annotation("", article_id, AnnotationKind.HIGHLIGHT, (anchor,))
