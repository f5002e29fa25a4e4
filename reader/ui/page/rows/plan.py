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


@dataclass(slots=True)
class Plan:
    """Whoever changes a field asks for the rows again."""

    reading: Reading
    columns: PageColumns
    setter: Setter
    is_waiting: bool = False  # translations are still to come
    flipped: set[int] = field(default_factory=set)  # blocks that show the other side
    images: Mapping[str, QImage] = field(default_factory=dict)

    @property
    def zoom(self) -> float:
        return self.setter.faces.typography.zoom

    @property
    def layout(self) -> Layout:
        """The layout as it is shown, folded or not."""
        return self.columns.layout

    def sides(self, index: int) -> tuple[Side, ...]:
        """The sides that are shown of a block, in order. Code has one in any layout."""
        if self.reading.block(index).kind is BlockKind.CODE:
            return (Side.ORIGINAL,)
        layout, pair = self.layout, self.reading.pair(index)
        if layout.is_stacked and pair and pair.is_copied:
            return (Side.ORIGINAL,)  # the same below it says nothing
        if layout.is_bilingual:
            return layout.sides
        is_translation = Side.TRANSLATION in layout.sides
        if is_translation == (index in self.flipped):
            return (Side.ORIGINAL,)
        # Where there is no translation, the original is shown: nothing is lost.
        return (Side.TRANSLATION if pair or self.is_waiting else Side.ORIGINAL,)
