"""Long texts in parts, of which only those near the window are broken into lines.

A paragraph of 480,000 characters, as a page without paragraphs has it, took seconds.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.ui.page.type.typesetting import parts

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from reader.domain.annotation import Side
    from reader.ui.page.type.piece import Piece

_MOST = 24  # parts of one row that are kept as lines


@dataclass(frozen=True, slots=True)
class Part:
    """A range of one side of a block, in code points."""

    side: Side
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Unset:
    """A part that is not broken into lines, and about where it will stand."""

    part: Part
    rect: QRectF

    def is_near(self, side: Side, offset: int, within: int) -> bool:
        part = self.part
        is_there = part.start - within <= offset <= part.end + within
        return part.side is side and is_there


class LongTexts:
    """The parts of one row: their lines, as far as they are set, and their heights.

    It outlives the row, which is composed anew whenever a part is set.
    """

    def __init__(self) -> None:
        self._pieces: dict[Part, Piece] = {}
        self._heights: dict[Part, float] = {}
        self._parts: dict[Side, list[tuple[int, int]]] = {}
        self._rates: dict[Side, float] = {}  # pixels a code point

    def parts(self, side: Side, text: str) -> list[tuple[int, int]]:
        """The text of a side in parts, as ranges of its code points."""
        if side not in self._parts:
            self._parts[side] = parts(text)
        return self._parts[side]

    def piece(self, part: Part) -> Piece | None:
        return self._pieces.get(part)

    def keep(self, part: Part, piece: Piece) -> None:
        self._pieces[part] = piece
        self._heights[part] = piece.height
        self._rates.setdefault(part.side, piece.height / max(1, part.end - part.start))

    def height(self, part: Part) -> float:
        """How high a part is; if it was never set, by the first part of its side."""
        rate = self._rates.get(part.side, 0.0)
        return self._heights.get(part, rate * (part.end - part.start))

    @property
    def has_parts(self) -> bool:
        """Whether a text of the row is in more than one part."""
        return any(part.start for part in self._heights)

    def drop_far(self, middle: float) -> None:
        """Keep the lines of the parts nearest to a height of the row."""
        by_distance = sorted(
            self._pieces, key=lambda part: abs(self._pieces[part].y - middle)
        )
        for part in by_distance[_MOST:]:
            del self._pieces[part]
