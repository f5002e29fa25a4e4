"""The mark that is open for changes, and its ends, which can be moved."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import Paint, Passage, Side
from reader.ui.page.cursor.selection import Selection
from reader.ui.page.rows.spot import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.desk.reading import Reading
    from reader.domain.annotation import Mark


@dataclass(frozen=True, slots=True)
class End:
    """One end of a run of marked text; `fixed` is the run's other end."""

    spot: Spot
    fixed: Spot
    is_last: bool


@dataclass(frozen=True, slots=True)
class OpenMark:
    """A mark as it is drawn while its ends are moved.

    A run is marked text of one side without a gap: a mark across paragraphs is one run,
    a mark on a pair is one run on each side. `active` counts the ends, two a run, in
    the order of `ends`: keys move that one.
    """

    mark: Mark
    active: int = 1

    def ends(self, reading: Reading) -> tuple[End, ...]:
        """Both ends of each run; none if the mark is of whole paragraphs."""
        if self.mark.annotation.kind.paint is not Paint.WASH:
            return ()
        found = []
        for run in _runs(reading, self.mark.passages):
            first = Spot(run[0].block, run[0].side, run[0].start)
            last = Spot(run[-1].block, run[-1].side, run[-1].end)
            found += [End(first, last, False), End(last, first, True)]
        return tuple(found)

    def active_end(self, reading: Reading) -> End | None:
        """The end that keys move; None if the mark has none."""
        ends = self.ends(reading)
        return ends[self.active % len(ends)] if ends else None

    def moved(self, reading: Reading, end: End, spot: Spot) -> OpenMark:
        """The mark with this end elsewhere. At least one character stays marked.

        The end may pass the other one of its run, as a selection's does.
        """
        runs = _runs(reading, self.mark.passages)
        others = [
            each
            for run in runs
            for each in run
            if not _is_of(run, end) and each.end > each.start
        ]
        new = Selection(end.fixed, spot).passages(reading)
        if not new or spot.side is not end.fixed.side:
            return self
        passages = sorted((*others, *new), key=_order)
        return replace(self, mark=replace(self.mark, passages=tuple(passages)))


def _runs(reading: Reading, passages: Iterable[Passage]) -> list[list[Passage]]:
    runs: list[list[Passage]] = []
    shown = (each for each in passages if each.end > each.start)
    for each in sorted(shown, key=lambda p: (p.side is Side.TRANSLATION, p)):
        if runs and _follow(reading, runs[-1][-1], each):
            runs[-1].append(each)
        else:
            runs.append([each])
    return runs


def _follow(reading: Reading, one: Passage, following: Passage) -> bool:
    """Whether there is no text between two passages."""
    if one.side is not following.side or following.start:
        return False
    between = range(one.block + 1, following.block)
    is_to_end = one.end == len(reading.text(one.block, one.side))
    return is_to_end and not any(reading.text(n, one.side) for n in between)


def _is_of(run: list[Passage], end: End) -> bool:
    first, last = sorted((end.spot, end.fixed), key=lambda spot: spot.order)
    is_first = (run[0].block, run[0].start) == first.order
    is_last = (run[-1].block, run[-1].end) == last.order
    return run[0].side is end.spot.side and is_first and is_last


def _order(passage: Passage) -> tuple[int, bool, int]:
    return passage.block, passage.side is Side.TRANSLATION, passage.start
