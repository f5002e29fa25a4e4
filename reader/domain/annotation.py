"""What the reader adds to an article: bookmarks, highlights and notes.

Selectors carry the names of the W3C Web Annotation model.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Side(StrEnum):
    """Which of the two texts of a row."""

    ORIGINAL = "original"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A live range of one block's text on one side, in code points, end excluded."""

    block: int
    start: int
    end: int
    side: Side = Side.ORIGINAL


class AnnotationKind(StrEnum):
    """What kind of mark it is."""

    BOOKMARK = "bookmark"
    HIGHLIGHT = "highlight"
    NOTE = "note"


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
    """By what the block of a passage is known again: digests of texts, not texts.

    `before` and `after` are its neighbours, nearest first. `rivals` are the other
    blocks that held the same words when the mark was made, so that none of them is
    ever taken for this one; `likeness` is how closely the context of the nearest of
    them resembled this one's, 0 to 1. `ordinal` counts the blocks of this very text
    that came before it.
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
    """An annotation as it stands in the open article."""

    annotation: Annotation
    passages: tuple[Passage, ...] = ()

    @property
    def is_orphan(self) -> bool:
        """Its text is gone: shown in the list, painted nowhere, never dropped."""
        return bool(self.annotation.anchors) and not self.passages
