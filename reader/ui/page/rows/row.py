"""One row of the page, laid out: its texts, its ornaments, its height."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING

from reader.domain.annotation import Side

if TYPE_CHECKING:
    from PySide6.QtCore import QRectF

    from reader.ui.page.type.piece import Piece


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
class Row:
    """Coordinates are the page's across and the row's own downwards."""

    block: int
    height: float = 0.0
    pieces: list[Piece] = field(default_factory=list)
    ornaments: list[Ornament] = field(default_factory=list)
    spans_columns: bool = False
    divides_from: float = 0.0  # where the hairline begins
    slot: QRectF | None = None  # of the field in which a sentence is corrected

    def of_side(self, side: Side) -> list[Piece]:
        return [piece for piece in self.pieces if piece.side is side]

    def rects(self, side: Side, start: int, end: int) -> list[QRectF]:
        return [
            rect for piece in self.of_side(side) for rect in piece.rects(start, end)
        ]

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
