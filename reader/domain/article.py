"""A saved file and the article in it."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from reader.domain.language import Language

if TYPE_CHECKING:
    from pathlib import Path


class BlockKind(StrEnum):
    """What a block is on the page."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list-item"
    QUOTE = "quote"
    CAPTION = "caption"
    IMAGE = "image"
    CODE = "code"
    TABLE = "table"


class SpanKind(StrEnum):
    """How a range of a block's text is marked up."""

    LINK = "link"
    EMPHASIS = "emphasis"
    STRONG = "strong"
    CODE = "code"
    RAISED = "raised"  # 10⁻⁹, and what points to a footnote
    LOWERED = "lowered"  # CO₂


@dataclass(frozen=True, slots=True)
class Span:
    """A styled or linked range of a block's text, in code points, end excluded."""

    start: int
    end: int
    kind: SpanKind
    target: str = ""  # of a link: an absolute URL


@dataclass(frozen=True, slots=True)
class Image:
    """A picture as the page names it. Its bytes are fetched only if they are local.

    `url` is absolute where the page allows, ``file:`` or relative for files saved
    beside the page, ``data:`` or ``cid:`` for pictures inside it. Sizes are CSS pixels
    and 0 when the page does not say.
    """

    url: str
    alt: str = ""
    width: int = 0
    height: int = 0

    @property
    def is_remote(self) -> bool:
        """Whether only a server has it: seldom is it saved with the page."""
        return self.url.startswith(("http:", "https:", "//"))


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-level unit of an article.

    `text` holds no markup. A table's rows are lines and its cells are separated by
    tabs; code keeps its line breaks; an image has no text, its alternative text is
    `image.alt`. A caption follows its image.
    """

    kind: BlockKind
    text: str
    # Of a heading 1-6; of a list item its depth from 1; of a paragraph 1 if it is the
    # standfirst.
    level: int = 0
    marker: str = ""  # of a list item: "•", "3."
    spans: tuple[Span, ...] = ()
    image: Image | None = None


_SILENT = (BlockKind.IMAGE, BlockKind.CODE)


@dataclass(frozen=True, slots=True)
class Article:
    """What a page says, without what surrounds it. Empty strings are unknowns.

    `date` is ISO 8601 as precise as the page: ``2025-03-04T14:44`` or ``2025-03-04``.
    `blocks` do not repeat the title or the byline. `left_out` is the share of the
    page's running text, from 0 to 1, that was judged not to be the article: comments,
    other articles' summaries, but no menus. A reader should hear of a large one.
    """

    title: str = ""
    byline: str = ""
    date: str = ""
    section: str = ""
    source: str = ""
    language: Language = Language.UNDETERMINED
    url: str = ""
    blocks: tuple[Block, ...] = ()
    left_out: float = field(default=0.0, compare=False)  # of the page, not the text

    @property
    def text(self) -> str:
        """The body, a line per block."""
        return "\n".join(block.text for block in self.blocks if block.text)

    @property
    def translatable(self) -> int:
        """How many pairs a whole translation has: the headline's and the blocks'.

        Pictures and code are not translated.
        """
        said = (it for it in self.blocks if it.kind not in _SILENT and it.text.strip())
        return sum(1 for _ in said) + bool(self.title.strip())


@dataclass(frozen=True, slots=True)
class Source:
    """The saved file of an article, known by what it holds, not where it lies."""

    path: Path
    digest: str  # SHA-256 of the file's bytes, hexadecimal
    size: int  # bytes
    part: str = ""  # which article of a file that holds several: an EPUB's chapter


def name_of(title: str, path: Path | None) -> str:
    """What to call an article: its title or, without one, the name of its file."""
    return title or (path.stem if path else "")


def site_name(source: str) -> str:
    """The name of a site; its host if the page gives an address instead of a name."""
    if not source.lower().startswith(("http://", "https://")):
        return source
    return host_of(source) or source


def host_of(url: str) -> str:
    """The host without ``www.``; empty if the address is damaged or names none."""
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # broken brackets
        return ""
