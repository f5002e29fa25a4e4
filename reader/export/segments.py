"""Articles as rows for translators: one sentence, and the translation made of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.translation import Origin
    from reader.export.folio import Folio


@dataclass(frozen=True, slots=True)
class Segment:
    """A sentence beside its translation, in reading order.

    `number` counts blocks from 1, the headline is 0; then the sentences in the block
    from 1: ``4.2`` is the second sentence of the fourth block. The translation is empty
    and `origin` None where nobody has translated the sentence yet.
    """

    number: str
    original: str
    translation: str = ""
    origin: Origin | None = None


def segments(folio: Folio) -> Iterator[Segment]:
    """The sentences of an article, the headline's first."""
    for index in range(-1, len(folio.article.blocks)):
        pair = folio.translations.get(index)
        if pair is None:
            text = folio.original(index)
            if text:
                yield Segment(f"{index + 1}.1", text)
            continue
        rows = zip(pair.sentences, pair.translations, strict=True)
        for count, (sentence, made) in enumerate(rows, 1):
            yield Segment(f"{index + 1}.{count}", sentence.text, made.text, made.origin)
