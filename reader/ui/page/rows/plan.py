"""The plan of a page: the texts, the columns and the type that its rows are made of."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.domain.article import BlockKind

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QImage

    from reader.desk.reading import Reading
    from reader.domain.reading import Layout
    from reader.ui.page.rows.columns import PageColumns
    from reader.ui.page.type.setter import Setter


@dataclass(frozen=True, slots=True)
class Slot:
    """Room among the words of a translation, in the place of one of its sentences.

    The field in which the reader corrects that sentence stands there.
    """

    block: int
    sentence: int
    height: float


@dataclass(frozen=True, slots=True)
class Stop:
    """Where the reader stopped the translation, and what is said there."""

    block: int
    text: str


@dataclass(slots=True)
class Plan:
    """What the rows of a page depend on.

    After changing a field, the caller has the rows composed again.
    """

    reading: Reading
    columns: PageColumns
    setter: Setter
    is_waiting: bool = False  # translations are still to come
    stop: Stop | None = None
    flipped: set[int] = field(default_factory=set)  # blocks that show the other side
    images: Mapping[str, QImage] = field(default_factory=dict)
    paper: float = 0.0  # the height of a sheet, where the page is one of paper
    slot: Slot | None = None
    pans: dict[int, float] = field(default_factory=dict)  # of wide tables, by block

    @property
    def zoom(self) -> float:
        return self.setter.faces.typography.zoom

    @property
    def expects_translation(self) -> bool:
        """A translation is still to come, or was stopped and can go on."""
        return self.is_waiting or self.stop is not None

    @property
    def layout(self) -> Layout:
        """The layout as it is shown, folded or not."""
        return self.columns.layout

    def slot_range(self, index: int, side: Side) -> tuple[int, int] | None:
        """The words of a side that the slot stands in the place of, if it is there."""
        slot = self.slot
        if slot is None or slot.block != index or side is not Side.TRANSLATION:
            return None
        ranges = self.reading.ranges(index, side)
        return ranges[slot.sentence] if slot.sentence < len(ranges) else None

    def sides(self, index: int) -> tuple[Side, ...]:
        """The sides that are shown of a block, in order. Code has one in any layout."""
        if self.reading.block(index).kind is BlockKind.CODE:
            return (Side.ORIGINAL,)
        layout, pair = self.layout, self.reading.pair(index)
        if self.slot and self.slot.block == index:
            return layout.sides if layout.is_bilingual else (Side.TRANSLATION,)
        if layout.is_stacked and pair and pair.is_copied:
            return (Side.ORIGINAL,)  # the same below it says nothing
        if layout.is_bilingual:
            return layout.sides
        is_translation = Side.TRANSLATION in layout.sides
        if is_translation == (index in self.flipped):
            return (Side.ORIGINAL,)
        # Where there is no translation, the original is shown: nothing is lost.
        return (Side.TRANSLATION if pair or self.is_waiting else Side.ORIGINAL,)
