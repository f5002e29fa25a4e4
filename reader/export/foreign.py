"""Marks made elsewhere, of which only the words are known."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Colour,
    Mark,
    TextPosition,
    TextQuote,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAMESPACE = uuid.UUID("5b0a3a0c-6f0e-5d43-9c6e-64756975a87f")


def foreign_mark(
    identity: str,
    quote: TextQuote | None,
    *,
    body: str = "",
    tags: Iterable[str] = (),
    colour: Colour = Colour.YELLOW,
    created: str = "",
    modified: str = "",
) -> Mark:
    """A mark that takes the same id each time it is imported.

    Without a quote it belongs to the whole article; with one it is to be looked for in
    all of it: the place given is only where a search begins.
    """
    at_start = TextPosition(0, len(quote.exact)) if quote else None
    return Mark(
        Annotation(
            id=str(uuid.uuid5(_NAMESPACE, identity)),
            article="",
            kind=AnnotationKind.NOTE if body or not quote else AnnotationKind.HIGHLIGHT,
            anchors=(Anchor(0, at_start, quote),) if quote and at_start else (),
            colour=colour,
            body=body,
            tags=tuple(dict.fromkeys(each for each in tags if each)),
            created=created,
            modified=modified or created,
        )
    )
