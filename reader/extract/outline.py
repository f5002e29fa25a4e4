"""A page as lines of text and the areas that hold them.

All decisions about a page are about lines and ranges of lines, so no part but
`reader.extract.walk` needs its tree.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.article import BlockKind

if TYPE_CHECKING:
    from reader.domain.article import Image

_FIGURE = 4  # elements between a line and the figure that it is in
_TEASER = 3  # lines of a teaser below its heading
_LINKED = 0.5  # share of links in such a heading
_JOINT = "\0"  # where two elements meet
BREAK = "\0"  # a <br> inside a line; NULs of the page itself are gone by then


class Inline(NamedTuple):
    """How the text at a point is marked up."""

    href: str = ""
    emphasis: bool = False
    strong: bool = False
    code: bool = False
    raised: bool = False
    lowered: bool = False


class BlockPlace(NamedTuple):
    """What kind of block the text at a point belongs to."""

    kind: BlockKind = BlockKind.PARAGRAPH
    level: int = 0
    marker: str = ""


Piece = tuple[str, Inline]


@dataclass(slots=True)
class Line:
    """A run of text between two block boundaries, or a picture."""

    pieces: list[Piece]
    text: str  # white space made single
    place: BlockPlace
    tag: str  # of the block element that holds it
    area: int
    weight: int = 0  # UTF-8 bytes: a Han character counts as three letters
    whole: int = 0  # the weight of the element's text of which it is a line
    linked: float = 0.0  # the share of the text that is links
    image: Image | None = None


def parted_text(line: Line) -> str:
    """Its text, with two spaces where elements meet and nothing stands between them.

    Style sheets part a name from the job beside it: <b>Ada Merrow</b><i>Editor</i>.
    """
    if len(line.pieces) < 2:
        return line.text
    text = ""
    for piece, _ in line.pieces:
        if text[-1:].isalnum() and piece[:1].isalnum() and len(piece) > 1:
            is_han = text[-1] > "\u2e80" and piece[0] > "\u2e80"
            text += " " if is_han else _JOINT
        text += " " if piece == BREAK else piece
    return " ".join(text.split()).replace(_JOINT, "  ")


@dataclass(slots=True)
class Area:
    """A block element: the range of lines it holds, and what it says of itself."""

    tag: str
    words: str  # class, id, role and itemprop, lower case
    depth: int
    first: int
    last: int = 0  # excluded
    fence: str = ""  # what it is by its own word, if not the article
    parent: int = -1  # the area around it
    is_centred: bool = False  # by its own style
    part: str = ""  # what its data attributes call it, for the page's own scripts


@dataclass(slots=True)
class Outline:
    """The whole page in reading order."""

    lines: list[Line] = field(default_factory=list)
    areas: list[Area] = field(default_factory=list)

    def is_in_figure(self, line: Line) -> bool:
        """Does it stand in a <figure>, where a name is the photographer's?"""
        index = line.area
        for _ in range(_FIGURE):
            if index < 0:
                return False
            if self.areas[index].tag in ("figure", "figcaption"):
                return True
            index = self.areas[index].parent
        return False

    def is_in_comments(self, line: Line) -> bool:
        """Does it stand among what readers wrote?"""
        index = line.area
        while index >= 0:
            if self.areas[index].fence == "comments":
                return True
            index = self.areas[index].parent
        return False

    def is_of_other(self, i: int, headline: int) -> bool:
        """Does the line stand right below a heading that leads to another article?"""
        if headline < 0:
            return False
        return any(
            line.linked > _LINKED and line.place.kind is BlockKind.HEADING
            for line in self.lines[max(headline + 1, i - _TEASER) : i]
        )
