"""Places the marks of an article, from the library alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.anchoring import BothSides

if TYPE_CHECKING:
    from reader.domain.annotation import Mark
    from reader.domain.reading import Snapshot
    from reader.library import Library


def page_of(library: Library, snapshot: Snapshot) -> BothSides:
    """Both sides of an article, with the translations that the library has so far."""
    article = snapshot.article
    kept = library.pairs.list(snapshot.id, snapshot.direction)
    pairs = {pair.block: pair for pair in (*snapshot.pairs, *kept)}
    texts = [block.text for block in article.blocks]
    return BothSides(texts, pairs.values(), article.title)


def marks_of(library: Library, snapshot: Snapshot) -> tuple[Mark, ...]:
    """The article's marks, oldest first; callable from any thread with its library."""
    annotations = library.annotations.list(snapshot.id)
    if not annotations:
        return ()
    page = page_of(library, snapshot)
    return tuple(page.mark(annotation) for annotation in annotations)
