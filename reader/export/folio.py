"""What leaves: an article with its translation and its marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.domain.annotation import Mark
    from reader.domain.article import Article, Source
    from reader.domain.translation import Pair


@dataclass(frozen=True)
class Folio:
    """One article, all that the reader made of it, and the pictures in it.

    `pictures` holds the bytes of an image by its URL; the others are left out of what
    is written.
    """

    article: Article
    source: Source | None = None
    pairs: tuple[Pair, ...] = ()
    marks: tuple[Mark, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)

    @cached_property
    def translations(self) -> dict[int, Pair]:
        """The pairs by their block; the headline's is -1."""
        return {pair.block: pair for pair in self.pairs}

    def original(self, block: int) -> str:
        """The text of a block, or of the headline; empty if there is none."""
        if block < 0:
            return self.article.title
        blocks = self.article.blocks
        return blocks[block].text if block < len(blocks) else ""
