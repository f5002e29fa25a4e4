"""An article with all that is known of it, and where the reader is in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.article import Block, BlockKind, name_of
from reader.domain.translation import Origin

if TYPE_CHECKING:
    from reader.domain.annotation import Mark
    from reader.domain.article import Article, Source
    from reader.domain.language import Direction
    from reader.domain.translation import Pair
    from reader.errors import LibraryError


class Layout(StrEnum):
    """How the two texts stand."""

    SIDE_BY_SIDE = "side-by-side"
    INTERLEAVED = "interleaved"
    ORIGINAL = "original"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Place:
    """Where the top of the window stands: in a block, how far down it (0 to 1).

    Block -1 is the headline.
    """

    block: int = -1
    fraction: float = 0.0


class OfferKind(StrEnum):
    """What else there is to read in the place of an opened article."""

    NEWER = "newer"  # the page was saved again with much less text
    EARLIER = "earlier"  # paragraphs of the earlier text are not in this one
    FORMER = "former"  # the file held another article before
    FILE = "file"  # the file holds another page now; this text is the library's


@dataclass(frozen=True, slots=True)
class Offer:
    """Something that was not lost when an article was opened."""

    kind: OfferKind
    name: str = ""  # of the other article or of the file
    article: str = ""  # the library's id, of FORMER
    version: int = 0  # of NEWER and EARLIER


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One article with all that is known of it at one moment.

    Opening makes one on any thread; `reader.desk.Reading` is the open article itself.

    `pairs` holds the translations that need no engine: the author's own, and those the
    library remembers. `outdated` are the blocks of those that an engine is to translate
    again, since the glossary has changed.
    """

    id: str  # the library's id of the article
    source: Source
    article: Article
    direction: Direction
    pairs: tuple[Pair, ...] = ()
    outdated: frozenset[int] = frozenset()
    marks: tuple[Mark, ...] = ()
    place: Place = Place()
    layout: Layout | None = None  # None: as the settings say
    offer: Offer | None = None
    problem: LibraryError | None = None  # why it could not be put on the shelf

    @property
    def name(self) -> str:
        """The title that the shelf shows for it."""
        return name_of(self.article.title, self.source.path)

    @property
    def has_author_translation(self) -> bool:
        """Whether the article came with its own translation."""
        return any(
            each.origin is Origin.AUTHOR
            for pair in self.pairs
            for each in pair.translations
        )

    def block(self, index: int) -> Block:
        """One block, or the headline as one."""
        if index == TITLE_BLOCK:
            return Block(BlockKind.HEADING, self.article.title)
        return self.article.blocks[index]


TITLE_BLOCK = -1
"""The block index of the headline in pairs, passages and places."""
