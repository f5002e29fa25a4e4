"""A highlight drawn over others joins, cuts or leaves them."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Colour,
    Mark,
    Passage,
    Side,
    TextPosition,
    TextQuote,
)
from reader.library.highlights import (
    Overlay,
    minus,
    overlay,
    redrawn,
    stroke,
    union,
)

PASSAGES = st.builds(
    lambda block, start, length: Passage(block, start, start + length),
    st.integers(0, 2),
    st.integers(0, 30),
    st.integers(1, 12),
)


def mark(
    id_: str, *ranges: tuple[int, int], colour: Colour = Colour.YELLOW, body: str = ""
) -> Mark:
    passages = tuple(Passage(0, start, end) for start, end in ranges)
    anchors = tuple(
        Anchor(0, TextPosition(start, end), TextQuote("x")) for start, end in ranges
    )
    note = Annotation(id_, "a", AnnotationKind.HIGHLIGHT, anchors, colour, body)
    return Mark(note, passages)


def draw(marks: list[Mark], start: int, end: int) -> Overlay:
    return overlay(marks, [Passage(0, start, end)], Colour.YELLOW)


def test_alone_it_is_itself() -> None:
    assert draw([mark("1", (20, 30))], 5, 9) == Overlay((Passage(0, 5, 9),))


def test_the_same_colour_grows_together() -> None:
    marks = [mark("1", (0, 5)), mark("2", (9, 12)), mark("3", (20, 22))]
    assert draw(marks, 5, 10) == Overlay((Passage(0, 0, 12),), "1", ("2",))


def test_another_colour_gives_way() -> None:
    marks = [mark("1", (0, 20), colour=Colour.PINK)]
    left = (Passage(0, 0, 5), Passage(0, 10, 20))
    assert draw(marks, 5, 10) == Overlay((Passage(0, 5, 10),), cut=(("1", left),))


def test_the_same_range_in_another_colour_is_a_change_of_colour() -> None:
    marks = [mark("1", (5, 10), colour=Colour.PINK, body="why")]
    assert draw(marks, 5, 10) == Overlay((Passage(0, 5, 10),), "1")


def test_a_note_is_never_cut() -> None:
    marks = [mark("1", (0, 20), colour=Colour.PINK, body="why")]
    assert draw(marks, 5, 10) == Overlay((Passage(0, 5, 10),))


def test_a_note_of_the_same_colour_grows_and_swallows_the_plain() -> None:
    marks = [mark("1", (0, 5)), mark("2", (8, 12), body="why")]
    assert draw(marks, 4, 9) == Overlay((Passage(0, 0, 12),), "2", ("1",))


def test_two_notes_stay_two() -> None:
    marks = [mark("1", (0, 5), body="why"), mark("2", (8, 12), body="how")]
    assert draw(marks, 4, 9) == Overlay((Passage(0, 4, 9),))


def test_what_is_not_wholly_found_is_left_alone() -> None:
    half = mark("1", (0, 20), (30, 40), colour=Colour.PINK)
    half = Mark(half.annotation, half.passages[:1])
    assert draw([half], 5, 10).cut == ()


def test_the_sides_are_apart() -> None:
    passage = Passage(0, 5, 10, Side.TRANSLATION)
    drawn = overlay([mark("1", (0, 20))], [passage], Colour.YELLOW)
    assert drawn == Overlay((passage,))


def test_a_stroke_is_one_step_of_changes() -> None:
    pink = mark("1", (0, 8), colour=Colour.PINK)
    marks = [pink, mark("2", (9, 12)), mark("3", (12, 14))]
    new = Annotation("", "a", AnnotationKind.HIGHLIGHT)
    gone, cut, kept = stroke(marks, [Passage(0, 5, 12)], new, described)
    assert (gone.before, gone.after) == (marks[2].annotation, None)
    assert cut.before == pink.annotation
    assert cut.after is not None
    assert [each.position for each in cut.after.anchors] == [TextPosition(0, 5)]
    assert cut.after.colour is Colour.PINK
    assert kept.before == marks[1].annotation
    assert kept.after is not None
    assert kept.after.id == "2"
    assert [each.position for each in kept.after.anchors] == [TextPosition(5, 14)]


def test_a_stroke_on_bare_text_makes_a_mark() -> None:
    new = Annotation("", "a", AnnotationKind.HIGHLIGHT, colour=Colour.BLUE)
    (made,) = stroke([], [Passage(0, 5, 12)], new, described)
    assert made.before is None
    assert made.after is not None
    assert made.after.id
    assert made.after.created
    assert made.after.colour is Colour.BLUE


def described(passage: Passage) -> Anchor:
    position = TextPosition(passage.start, passage.end)
    return Anchor(passage.block, position, TextQuote("x"), passage.side)


@given(st.lists(PASSAGES), st.lists(PASSAGES))
def test_passages_are_sets_of_characters(
    some: list[Passage], others: list[Passage]
) -> None:
    assert characters(union(some)) == characters(some)
    assert characters(minus(some, others)) == characters(some) - characters(others)
    joined = union(some)
    assert sum(each.end - each.start for each in joined) == len(characters(joined))


@given(st.lists(st.tuples(PASSAGES, st.sampled_from(Colour)), max_size=12))
def test_stroke_by_stroke_each_character_has_the_colour_drawn_last(
    strokes: list[tuple[Passage, Colour]],
) -> None:
    marks: dict[str, tuple[Colour, tuple[Passage, ...]]] = {}
    wanted: dict[tuple[int, int], Colour] = {}
    for number, (passage, colour) in enumerate(strokes):
        there = [
            Mark(
                Annotation(
                    id_,
                    "a",
                    AnnotationKind.HIGHLIGHT,
                    tuple(Anchor(0, TextPosition(0, 0), TextQuote("")) for _ in places),
                    held,
                ),
                places,
            )
            for id_, (held, places) in marks.items()
        ]
        drawn = overlay(there, [passage], colour)
        for id_ in drawn.removed:
            del marks[id_]
        for id_, left in drawn.cut:
            marks[id_] = (marks[id_][0], left)
        marks[drawn.keeper or str(number)] = (colour, drawn.passages)
        wanted |= dict.fromkeys(characters([passage]), colour)
    painted = [
        (char, colour)
        for colour, places in marks.values()
        for char in characters(places)
    ]
    assert len(painted) == len(wanted)
    assert dict(painted) == wanted


def characters(passages: object) -> set[tuple[int, int]]:
    return {(each.block, at) for each in passages for at in range(each.start, each.end)}


def moved(marks: list[Mark], start: int, end: int) -> dict[str, object]:
    """Each changed mark's positions after the last of the marks was drawn anew."""

    def describe(passage: Passage) -> Anchor:
        position = TextPosition(passage.start, passage.end)
        return Anchor(passage.block, position, TextQuote("x"))

    annotation = marks[-1].annotation
    changes = redrawn(marks, annotation, [Passage(0, start, end)], describe)
    return {
        change.before.id: change.after
        and [(a.position.start, a.position.end) for a in change.after.anchors]
        for change in changes
        if change.before
    }


def test_a_mark_that_is_drawn_anew_may_shrink() -> None:
    assert moved([mark("1", (0, 20))], 5, 10) == {"1": [(5, 10)]}


def test_a_mark_that_is_drawn_anew_joins_and_cuts_the_plain() -> None:
    marks = [
        mark("same", (20, 30)),
        mark("other", (8, 14), colour=Colour.BLUE),
        mark("worded", (12, 18), body="why"),
        mark("1", (0, 6)),
    ]
    assert moved(marks, 0, 22) == {"same": None, "other": None, "1": [(0, 30)]}
    assert moved(marks, 0, 10) == {"other": [(10, 14)], "1": [(0, 10)]}


def test_a_note_that_is_drawn_anew_leaves_the_highlights() -> None:
    note = mark("1", (0, 6), body="why")
    annotation = replace(note.annotation, kind=AnnotationKind.NOTE)
    marks = [mark("other", (8, 14)), Mark(annotation, note.passages)]
    assert moved(marks, 0, 10) == {"1": [(0, 10)]}
