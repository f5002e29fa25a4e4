"""Long texts in parts, of which only those near the window are broken into lines.

A paragraph of 480,000 characters, as a page without paragraphs has it, took seconds.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from itertools import chain, islice
from typing import TYPE_CHECKING

from reader.ui.page.type.typesetting import parts

if TYPE_CHECKING:
    from collections.abc import Sequence

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


class UnsetParts:
    """The parts of a row that are not set: of each side from its top to its bottom.

    They are many in a paragraph as long as a book, and are asked for at each frame: so
    they are sought, not looked through.
    """

    def __init__(self) -> None:
        self._of: dict[Side, list[Unset]] = {}

    def add(self, unset: Unset) -> None:
        """Take the next part of its side."""
        self._of.setdefault(unset.part.side, []).append(unset)

    def __bool__(self) -> bool:
        return any(self._of.values())

    def of_side(self, side: Side) -> Sequence[Unset]:
        return self._of.get(side, ())

    def first(self, count: int) -> list[Unset]:
        """So many of the first, those of one side after those of the other."""
        return list(islice(chain.from_iterable(self._of.values()), count))

    def within(self, above: float, below: float) -> list[Unset]:
        """Those that stand between two heights of the row."""
        found: list[Unset] = []
        for side in self._of.values():
            start = bisect_right(side, above, key=lambda each: each.rect.bottom())
            end = bisect_left(side, below, key=lambda each: each.rect.top())
            found += side[start:end]
        return found

    def holding(self, side: Side, start: int, end: int) -> list[Unset]:
        """Those of a side with code points of a range."""
        here = self.of_side(side)
        first = bisect_right(here, start, key=lambda each: each.part.end)
        beyond = bisect_left(here, end, key=lambda each: each.part.start)
        return list(here[first:beyond])


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
