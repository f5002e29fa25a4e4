"""What the reader adds to an article: bookmarks, highlights and notes.

Selectors carry the names of the W3C Web Annotation model.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum, auto
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import Self


class Side(StrEnum):
    """One of the two texts of a block."""

    ORIGINAL = "original"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A live range of one block's text on one side, in code points, end excluded."""

    block: int
    start: int
    end: int
    side: Side = Side.ORIGINAL


class Paint(Enum):
    """How the page paints a mark."""

    BAR = auto()  # a bar in the margin; such a mark is of a whole paragraph
    WASH = auto()  # the mark's colour behind the words


class AnnotationKind(StrEnum):
    """A kind of mark, with the facts about it that other parts need.

    Its names in the interface are in `reader.ui.labels`, where they are translated.
    """

    sign: str  # stands for the kind in exported text
    paint: Paint
    is_coloured: bool  # the reader chooses the colour, so it is named
    motivation: str  # https://www.w3.org/TR/annotation-vocab/#motivation

    def __new__(  # the defaults let mypy see that AnnotationKind("note") is a look-up
        cls,
        value: str,
        sign: str = "",
        paint: Paint = Paint.WASH,
        is_coloured: bool = False,
        motivation: str = "",
    ) -> Self:
        kind = str.__new__(cls, value)
        kind._value_ = value
        kind.sign, kind.paint = sign, paint
        kind.is_coloured, kind.motivation = is_coloured, motivation
        return kind

    BOOKMARK = "bookmark", "🔖", Paint.BAR, False, "bookmarking"
    HIGHLIGHT = "highlight", "🖍", Paint.WASH, True, "highlighting"
    NOTE = "note", "📝", Paint.WASH, False, "commenting"


class Colour(StrEnum):
    """The colours of a highlight."""

    YELLOW = "yellow"
    GREEN = "green"
    BLUE = "blue"
    PINK = "pink"
    PURPLE = "purple"


@dataclass(frozen=True, slots=True)
class TextPosition:
    """Where a quote stood in its block, in code points."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class TextQuote:
    """The quoted text with what stood before and after it in its sentence."""

    exact: str
    prefix: str = ""
    suffix: str = ""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What identifies the block of a passage: digests of texts, not texts.

    `before` and `after` are its neighbours, nearest first. `rivals` are the other
    blocks that held the same words when the mark was made; none of them is ever taken
    for this one. `likeness` is how closely the context in the most similar rival
    resembled this one's, 0 to 1. `ordinal` counts the earlier blocks with the same
    text.
    """

    block: str = ""
    ordinal: int = 0
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    rivals: tuple[str, ...] = ()
    likeness: float = 0.0


@dataclass(frozen=True, slots=True)
class Anchor:
    """The stored way back to a passage.

    On the translation side `sentence` is the original sentence, so that the mark
    survives a new engine that words the translation otherwise.
    """

    block: int
    position: TextPosition
    quote: TextQuote
    side: Side = Side.ORIGINAL
    sentence: str = ""
    surroundings: Surroundings = Surroundings()


@dataclass(frozen=True, slots=True)
class Annotation:
    """A mark of the reader's.

    No anchors: it belongs to the article as a whole. Several: it spans paragraphs, or
    both sides of a pair. Times are UTC, ISO 8601.
    """

    id: str  # a UUID, stable across export and import
    article: str  # the library's id of the article
    kind: AnnotationKind
    anchors: tuple[Anchor, ...] = ()
    colour: Colour = Colour.YELLOW
    body: str = ""  # Markdown
    tags: tuple[str, ...] = ()
    created: str = ""
    modified: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """An annotation with the passages of the open article that it is on."""

    annotation: Annotation
    passages: tuple[Passage, ...] = ()

    @property
    def is_orphan(self) -> bool:
        """True if its text is gone: it is listed, not painted, and never dropped."""
        return bool(self.annotation.anchors) and not self.passages
