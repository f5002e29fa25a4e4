"""Draws a highlight over others, which it joins, cuts or removes.

Plain highlights never overlap. One of the same colour that is met or touched becomes
part of the new one; of another colour it gives up the range that both cover, since the
newer stroke is the reader's latest word. A highlight with a note or tags is never cut
or swallowed: it overlaps, and of the same colour it grows.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.annotation import AnnotationKind, Passage
from reader.library.history import Change
from reader.library.times import now, now_after

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from reader.domain.annotation import Anchor, Annotation, Colour, Mark

Passages = tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class Overlay:
    """A new highlight and its effect. `keeper` is the mark that becomes it, if any."""

    passages: Passages
    keeper: str = ""
    removed: tuple[str, ...] = ()
    cut: tuple[tuple[str, Passages], ...] = ()  # marks with what is left of them


def overlay(
    marks: Iterable[Mark],
    drawn: Sequence[Passage],
    colour: Colour,
    keeper: str = "",
) -> Overlay:
    """Draw passages in a colour over the marks of an article.

    `keeper` is a mark that is drawn anew, and is not among the marks.
    """
    covered, merged, cut = union(drawn), [], []
    for mark in marks:
        if mark.annotation.kind is not AnnotationKind.HIGHLIGHT or not mark.passages:
            continue
        is_inside = not minus(mark.passages, covered)
        if is_inside or (mark.annotation.colour is colour and _meet(mark, covered)):
            merged.append(mark)
        elif _is_plain(mark) and minus(mark.passages, covered) != union(mark.passages):
            cut.append((mark.annotation.id, minus(mark.passages, covered)))
    worded = [mark for mark in merged if not _is_plain(mark)]
    plain = [mark for mark in merged if _is_plain(mark)]
    keepers = worded if len(worded) == 1 else plain[:1]
    if keeper:
        keepers = []
    grown = [each for mark in (*plain, *keepers) for each in mark.passages]
    return Overlay(
        passages=union((*covered, *grown)),
        keeper=keepers[0].annotation.id if keepers else keeper,
        removed=tuple(mark.annotation.id for mark in plain if mark not in keepers),
        cut=tuple(cut),
    )


def stroke(
    marks: Sequence[Mark],
    drawn: Sequence[Passage],
    new: Annotation,
    describe: Callable[[Passage], Anchor],
) -> tuple[Change, ...]:
    """The changes that draw a new highlight: one step of the history.

    `new` gives the article and the colour; `describe` makes anchors of passages.
    """
    from uuid import uuid4

    plan = overlay(marks, drawn, new.colour)
    known = {mark.annotation.id: mark.annotation for mark in marks}
    keeper = known.get(plan.keeper)
    base = keeper or replace(new, id=new.id or str(uuid4()), created=now())
    drawn_now = _covering(replace(base, colour=new.colour), plan.passages, describe)
    return (*_given_way(known, plan, describe), Change(keeper, drawn_now))


def redrawn(
    marks: Sequence[Mark],
    annotation: Annotation,
    drawn: Sequence[Passage],
    describe: Callable[[Passage], Anchor],
    kept: Sequence[Anchor] = (),
) -> tuple[Change, ...]:
    """The changes that put one of the marks on other passages: one step of the history.

    A highlight is drawn over the others as a new one would be. Words, tags and colour
    of the mark stay. `kept` are anchors that it has besides.
    """
    known = {mark.annotation.id: mark.annotation for mark in marks}
    others = [mark for mark in marks if mark.annotation.id != annotation.id]
    if annotation.kind is AnnotationKind.HIGHLIGHT:
        plan = overlay(others, drawn, annotation.colour, annotation.id)
    else:
        plan = Overlay(union(drawn), annotation.id)
    after = _covering(annotation, plan.passages, describe)
    after = replace(after, anchors=(*after.anchors, *kept))
    return (*_given_way(known, plan, describe), Change(annotation, after))


def _given_way(
    known: Mapping[str, Annotation],
    plan: Overlay,
    describe: Callable[[Passage], Anchor],
) -> Iterable[Change]:
    """The changes to the marks that a new highlight removes and cuts."""
    yield from (Change(known[each], None) for each in plan.removed)
    for each, left in plan.cut:
        yield Change(known[each], _covering(known[each], left, describe))


def _covering(
    base: Annotation, passages: Passages, describe: Callable[[Passage], Anchor]
) -> Annotation:
    anchors = tuple(describe(passage) for passage in passages)
    return replace(base, anchors=anchors, modified=now_after(base.modified))


def union(passages: Iterable[Passage]) -> Passages:
    """The same text in as few passages as possible, in order."""
    joined: list[Passage] = []
    for each in sorted(passages, key=lambda one: (one.side, one.block, one.start)):
        last = joined[-1] if joined else None
        if last and _same_text(last, each) and each.start <= last.end:
            end = max(last.end, each.end)
            joined[-1] = Passage(last.block, last.start, end, last.side)
        else:
            joined.append(each)
    return tuple(joined)


def minus(passages: Iterable[Passage], taken: Iterable[Passage]) -> Passages:
    """The text of the passages without that of the others."""
    left = list(union(passages))
    for other in taken:
        left = [piece for each in left for piece in _without(each, other)]
    return tuple(left)


def _without(passage: Passage, other: Passage) -> Iterable[Passage]:
    if not _same_text(passage, other):
        yield passage
        return
    if passage.start < other.start:
        end = min(passage.end, other.start)
        yield Passage(passage.block, passage.start, end, passage.side)
    if other.end < passage.end:
        start = max(passage.start, other.end)
        yield Passage(passage.block, start, passage.end, passage.side)


def _meet(mark: Mark, covered: Passages) -> bool:
    """Whether any of the passages overlap or touch."""
    return any(
        _same_text(one, other) and one.start <= other.end and other.start <= one.end
        for one in mark.passages
        for other in covered
    )


def _same_text(one: Passage, other: Passage) -> bool:
    return one.block == other.block and one.side is other.side


def _is_plain(mark: Mark) -> bool:
    """True for a highlight without note and tags whose passages are all found."""
    annotation = mark.annotation
    is_whole = len(mark.passages) == len(annotation.anchors)
    return is_whole and not annotation.body and not annotation.tags
