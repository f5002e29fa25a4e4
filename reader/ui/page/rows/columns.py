"""Computes the columns of a page, for a window and a layout."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.reading import Layout

MARGIN = 34.0  # each side of the page: bookmark bars left, note dots right
GUTTER = 26.0  # each side of the hairline
FOLD = 720.0  # of text width: below it side by side becomes interleaved
_PAPER_MARGIN = 26.0  # the printer keeps its own margins, too


@dataclass(frozen=True, slots=True)
class PageColumns:
    """The x of everything. In one column `right` equals `left`."""

    layout: Layout  # as it is shown: side by side folds to interleaved
    left: float
    right: float
    width: float  # of a column
    is_narrow: bool = False  # there is no room for two

    @property
    def are_two(self) -> bool:
        return self.layout.columns == 2

    @property
    def hairline(self) -> float:
        return self.right - GUTTER

    @property
    def end(self) -> float:
        return self.right + self.width

    @property
    def span(self) -> float:
        """From the left edge of the text to the right."""
        return self.end - self.left


def columns_for(
    window: float, layout: Layout, measure: float, *, is_paper: bool = False
) -> PageColumns:
    """Columns no wider than the measure, centred in the window. Paper never folds."""
    margin = _PAPER_MARGIN if is_paper else MARGIN
    room = max(120.0, window - 2 * margin)
    is_narrow = room < FOLD and not is_paper
    shown = layout.folded if is_narrow else layout
    if shown.columns == 2:
        width = min(measure, room / 2 - GUTTER)
        left = round((window - 2 * width - 2 * GUTTER) / 2)
        return PageColumns(shown, left, left + width + 2 * GUTTER, width)
    width = min(measure, room)
    left = round((window - width) / 2)
    return PageColumns(shown, left, left, width, is_narrow=is_narrow)
