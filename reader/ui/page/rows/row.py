"""One row of the page, laid out: its texts, its ornaments, its height."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.ui.page.rows.long import LongTexts, UnsetParts

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from reader.ui.page.type.piece import Piece

_BELOW = 5.0  # pixels between a table and the bar that tells how much is in view


class OrnamentKind(Enum):
    """What is drawn beside or behind the words."""

    WAITING = "waiting"
    PANEL = "panel"
    QUOTE = "quote"
    RULE = "rule"
    PICTURE = "picture"
    CHIP = "chip"


@dataclass(frozen=True, slots=True)
class Ornament:
    """A rectangle of the row; `target` is a picture's URL."""

    kind: OrnamentKind
    rect: QRectF
    target: str = ""


@dataclass(slots=True)
class Wide:
    """A table wider than its room: it is moved sideways, by `pan` pixels."""

    left: float
    room: float
    width: float
    pan: float
    bottoms: list[float] = field(default_factory=list)  # of the table on each side

    @property
    def most(self) -> float:
        """How far it can be moved."""
        return self.width - self.room

    def tracks(self, y: float, until: float) -> list[float]:
        """The y of the bar of each side's table, above `until`, in a row at `y`."""
        tops = [0.0, *self.bottoms[:-1]]
        return [
            min(y + bottom + _BELOW, until - 2 * _BELOW)
            for top, bottom in zip(tops, self.bottoms, strict=True)
            if y + top + 4 * _BELOW < until
        ]

    def thumb(self) -> tuple[float, float]:
        """Where the sign of how much is in view begins, and how wide it is."""
        share = self.room / self.width
        return self.left + self.pan * share, self.room * share


@dataclass(slots=True)
class Row:
    """Coordinates are the page's across and the row's own downwards."""

    block: int
    height: float = 0.0
    pieces: list[Piece] = field(default_factory=list)
    ornaments: list[Ornament] = field(default_factory=list)
    spans_columns: bool = False
    divides_from: float = 0.0  # where the hairline begins
    unset: UnsetParts = field(default_factory=UnsetParts)  # of long texts
    texts: LongTexts = field(default_factory=LongTexts)
    wide: Wide | None = None
    is_turned: bool = False  # on paper: a table along the sheet's longer edge
    slot: QRectF | None = None  # of the field in which a sentence is corrected

    @property
    def is_long(self) -> bool:
        """Whether a text of it is set in parts."""
        return bool(self.unset) or self.texts.has_parts

    def move_sideways(self, pixels: float) -> bool:
        """Move a wide table; return whether it moved."""
        wide = self.wide
        if wide is None:
            return False
        pan = min(max(0.0, wide.pan + pixels), wide.most)
        moved, wide.pan = pan - wide.pan, pan
        for piece in self.pieces:
            piece.x -= moved
        return bool(moved)

    def of_side(self, side: Side) -> list[Piece]:
        return [piece for piece in self.pieces if piece.side is side]

    def rects(self, side: Side, start: int, end: int) -> list[QRectF]:
        """Where the words of a range are, or about where, if they are not set."""
        found = [
            (piece.base, rect)
            for piece in self.of_side(side)
            for rect in piece.rects(start, end)
        ]
        unset = self.unset.holding(side, start, end)
        found += [(each.part.start, each.rect) for each in unset]
        if self.unset:
            found.sort(key=lambda each: each[0])
        return [rect for _, rect in found]

    def piece_near(self, x: float, y: float, side: Side | None = None) -> Piece | None:
        """The text at a point, or the nearest in its column, on either side or one."""
        sides = (side,) if side else (Side.ORIGINAL, Side.TRANSLATION)
        texts = [piece for piece in self.pieces if piece.side in sides]
        if not texts:
            return None
        return min(texts, key=lambda piece: _distance(piece, x, y))


def _distance(piece: Piece, x: float, y: float) -> float:
    rect = piece.rect
    across = max(rect.left() - x, 0.0, x - rect.right())
    down = max(rect.top() - y, 0.0, y - rect.bottom())
    return across * 4 + down
