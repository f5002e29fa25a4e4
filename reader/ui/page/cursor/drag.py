"""What the pointer selects between where it was pressed and where it is now."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.desk.reading import Reading
    from reader.ui.page.cursor.words import WordCutter
    from reader.ui.page.rows.spot import Spot

    Around = Callable[[str, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Drag:
    """One drag, from the press on.

    `unit` is the range that a double or triple click took whole, and `around` finds
    such ranges: the drag takes more of them. `is_fixed` means that the drag goes on
    from a place that was chosen before, so that the place is not moved.
    """

    words: WordCutter
    origin: Spot
    unit: tuple[Spot, Spot] | None = None
    around: Around | None = None
    is_fixed: bool = False

    @classmethod
    def by_units(
        cls, words: WordCutter, reading: Reading, spot: Spot, around: Around
    ) -> Drag:
        """A drag that takes whole units, the one at the spot first."""
        return cls(words, spot, _unit(reading, spot, around), around)

    def ends(self, reading: Reading, spot: Spot, *, exact: bool) -> tuple[Spot, Spot]:
        """The anchor and the head when the pointer is at a spot.

        `exact` takes single characters. Otherwise whole words are taken, except while
        both ends are in one word: then the reader wants a part of that word.
        """
        if self.unit and self.around:
            first, last = _unit(reading, spot, self.around)
            is_back = spot.order < self.unit[0].order
            return (self.unit[1], first) if is_back else (self.unit[0], last)
        is_other_side = spot.side is not self.origin.side
        if exact or is_other_side or self._is_in_one_word(reading, spot):
            return self.origin, spot
        return self._whole_words(reading, spot)

    def _is_in_one_word(self, reading: Reading, spot: Spot) -> bool:
        if spot.block != self.origin.block:
            return False
        first, last = sorted((spot.offset, self.origin.offset))
        return last <= self.words.around(_text(reading, spot), first)[1]

    def _whole_words(self, reading: Reading, spot: Spot) -> tuple[Spot, Spot]:
        is_back = spot.order < self.origin.order
        head = self._word_end(reading, spot, is_back=is_back)
        if self.is_fixed:
            return self.origin, head
        anchor = self._word_end(reading, self.origin, is_back=not is_back)
        first, last = sorted((anchor, head), key=lambda end: end.order)
        return (anchor, head) if first.order < last.order else (self.origin, spot)

    def _word_end(self, reading: Reading, spot: Spot, *, is_back: bool) -> Spot:
        """The first or last place of the word here; blanks between words are left."""
        text, offset = _text(reading, spot), spot.offset
        divided = self.words.within(text, offset)
        if divided:
            return replace(spot, offset=divided[0] if is_back else divided[1])
        if is_back:
            kept = len(text) - len(text[offset:].lstrip())
        else:
            kept = len(text[:offset].rstrip())
        return replace(spot, offset=kept)


def _unit(reading: Reading, spot: Spot, around: Around) -> tuple[Spot, Spot]:
    start, end = around(_text(reading, spot), spot.offset)
    return replace(spot, offset=start), replace(spot, offset=end)


def _text(reading: Reading, spot: Spot) -> str:
    return reading.text(spot.block, spot.side)
