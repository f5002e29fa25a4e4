"""An article with all that is known of it, and where the reader is in it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.domain.article import Block, BlockKind, name_of

if TYPE_CHECKING:
    from typing import Self

    from reader.domain.annotation import Mark
    from reader.domain.article import Article, Source
    from reader.domain.language import Direction, Script
    from reader.domain.translation import Pair
    from reader.errors import LibraryError


class Layout(StrEnum):
    """How the two texts are arranged, with the facts that the page needs.

    Its names in the interface are in `reader.ui.labels`, where they are translated.
    """

    sides: tuple[Side, ...]  # those shown of a block, in order
    columns: int
    gap: int  # pixels below a paragraph, at a zoom of 1

    def __new__(  # the defaults let mypy see that Layout("original") is a look-up
        cls, value: str, sides: str = "", columns: int = 1, gap: int = 0
    ) -> Self:
        layout = str.__new__(cls, value)
        layout._value_ = value
        layout.sides = tuple(Side(side) for side in sides.split())
        layout.columns, layout.gap = columns, gap
        return layout

    SIDE_BY_SIDE = "side-by-side", "original translation", 2, 15
    INTERLEAVED = "interleaved", "original translation", 1, 26
    ORIGINAL = "original", "original", 1, 15
    TRANSLATION = "translation", "translation", 1, 15

    @property
    def is_bilingual(self) -> bool:
        return len(self.sides) > 1

    @property
    def is_stacked(self) -> bool:
        """Whether one side of a block stands below the other."""
        return self.is_bilingual and self.columns == 1

    @property
    def folded(self) -> Layout:
        """The layout to use instead where there is room for one column only."""
        return Layout.INTERLEAVED if self.columns > 1 else self


@dataclass(frozen=True, slots=True)
class Place:
    """What is at the top of the window: a block, and the share of it above (0 to 1).

    Block -1 is the headline.
    """

    block: int = -1
    fraction: float = 0.0

    @property
    def paragraph(self) -> int:
        """The number of the paragraph that is being read, from 1 on."""
        return max(1, self.block + 1)


@dataclass(frozen=True, slots=True)
class Chapter:
    """The place of an article in its book. Neighbours are library ids, or empty."""

    book: str  # the library's id of the book
    title: str  # of the book
    number: int  # from 1
    count: int
    previous: str = ""
    following: str = ""
    following_title: str = ""


class OfferKind(StrEnum):
    """Which other text can be read instead of the one that was opened."""

    NEWER = "newer"  # the page was saved again with much less text
    EARLIER = "earlier"  # paragraphs of the earlier text are not in this one
    FORMER = "former"  # the file held another article before
    FILE = "file"  # the file holds another page now; this text is the library's
    REST = "rest"  # much of the page's prose is not in the article
    UNSAVED = "unsaved"  # only another program's marks are here, no text


@dataclass(frozen=True, slots=True)
class Offer:
    """Another text that the reader can open instead of this one."""

    kind: OfferKind
    name: str = ""  # of the other article or of the file; the address, of UNSAVED
    article: str = ""  # the library's id, of FORMER
    version: int = 0  # of NEWER and EARLIER


@dataclass(frozen=True, slots=True)
class Snapshot:
    """One article with all that is known of it at one moment.

    Opening makes one on any thread; `reader.desk.Reading` is the open article itself.

    `pairs` holds the translations that need no engine: the author's own, and those the
    library remembers. `outdated` are the blocks that an engine is to translate again,
    because the glossary has changed or a better language pack is here.
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
    script: Script | None = None  # of a Chinese original; None: as it is written
    offer: Offer | None = None
    chapter: Chapter | None = None  # of a book; None: it is no chapter
    problem: LibraryError | None = None  # why it could not be put on the shelf
    is_whole_page: bool = False  # all of the page's text, not the article in it

    @property
    def name(self) -> str:
        """The title that the shelf shows for it."""
        return name_of(self.article.title, self.source.path)

    @property
    def has_author_translation(self) -> bool:
        """Whether the article came with its own translation."""
        return any(pair.has_author_text for pair in self.pairs)

    def block(self, index: int) -> Block:
        """One block, or the headline as one."""
        if index == TITLE_BLOCK:
            return Block(BlockKind.HEADING, self.article.title)
        return self.article.blocks[index]


TITLE_BLOCK = -1
"""The block index of the headline in pairs, passages and places."""
