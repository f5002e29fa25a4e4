"""A place between two characters of the page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.annotation import Side


@dataclass(frozen=True, slots=True)
class Spot:
    """A place between two code points of one text."""

    block: int
    side: Side
    offset: int

    @property
    def order(self) -> tuple[int, int]:
        """The sort key of places on one side."""
        return self.block, self.offset
