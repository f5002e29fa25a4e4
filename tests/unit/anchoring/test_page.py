"""Marks on translations and on pairs, placed in both texts of an article."""

from __future__ import annotations

import pytest

from reader.anchoring import BothSides
from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Passage,
    Side,
    TextPosition,
    TextQuote,
)
from reader.domain.translation import Pair, Sentence, Translation

ORIGINALS = (
    "Lunch costs eight yuan. Everybody else pays fifteen.",
    "Ms. Gao used to drive a bus.",
)


SENTENCES = (
    (Sentence(0, 23, ORIGINALS[0][:23]), Sentence(24, 52, ORIGINALS[0][24:])),
    (Sentence(0, 28, ORIGINALS[1]),),
)


def pair(block: int, *texts: str) -> Pair:
    return Pair(block, SENTENCES[block], tuple(map(Translation, texts)))


OLD = (pair(0, "午饭八元。", "其他人付十五元。"), pair(1, "高女士开过公交车。"))
NEW = (pair(0, "一顿午餐八块。", "别人都付十五块。"), pair(1, "高女士开过公交车。"))
PASSAGE = Passage(0, 5, 8, Side.TRANSLATION)  # 其他人


def test_a_mark_on_a_translation_keeps_its_place() -> None:
    page = BothSides(ORIGINALS, OLD)
    anchor = page.describe(PASSAGE)
    assert anchor.quote.exact == "其他人"
    assert anchor.sentence == "Everybody else pays fifteen."
    assert page.resolve(anchor) == PASSAGE


def test_it_becomes_the_whole_sentence_when_an_engine_words_it_anew() -> None:
    anchor = BothSides(ORIGINALS, OLD).describe(PASSAGE)
    place = BothSides(ORIGINALS, NEW).resolve(anchor)
    assert place is not None
    assert NEW[0].text[place.start : place.end] == "别人都付十五块。"


def test_it_keeps_its_words_when_they_are_still_there() -> None:
    page = BothSides(ORIGINALS, OLD)
    anchor = page.describe(Passage(0, 0, 2, Side.TRANSLATION))  # 午饭
    new = pair(0, "一份午饭八块。", "别人都付十五块。")
    assert BothSides(ORIGINALS, [new]).resolve(anchor) == Passage(
        0, 2, 4, Side.TRANSLATION
    )


def test_it_waits_in_its_row_while_the_translation_is_made() -> None:
    anchor = BothSides(ORIGINALS, OLD).describe(PASSAGE)
    assert BothSides(ORIGINALS).resolve(anchor) == Passage(0, 0, 0, Side.TRANSLATION)


def test_it_is_an_orphan_when_its_sentence_is_gone() -> None:
    anchor = BothSides(ORIGINALS, OLD).describe(PASSAGE)
    assert BothSides(["Lunch is free.", ORIGINALS[1]], ()).resolve(anchor) is None


def test_it_moves_with_its_paragraph() -> None:
    anchor = BothSides(ORIGINALS, OLD).describe(Passage(1, 0, 3, Side.TRANSLATION))
    moved = Pair(0, OLD[1].sentences, OLD[1].translations)
    page = BothSides([ORIGINALS[1], ORIGINALS[0]], [moved])
    assert page.resolve(anchor) == Passage(0, 0, 3, Side.TRANSLATION)


def test_a_mark_on_a_pair_stands_on_both_sides() -> None:
    page = BothSides(ORIGINALS, OLD)
    both = (Passage(0, 0, 5), PASSAGE)
    anchors = tuple(map(page.describe, both))
    note = Annotation("1", "a", AnnotationKind.NOTE, anchors)
    assert page.mark(note).passages == both
    assert page.mark(Annotation("2", "a", AnnotationKind.BOOKMARK)).passages == ()
    assert BothSides(["Other."]).mark(note).is_orphan


def test_a_translation_that_is_not_there_cannot_be_described() -> None:
    with pytest.raises(ValueError, match="Passage"):
        BothSides(ORIGINALS).describe(PASSAGE)


def test_a_mark_of_another_programs_is_sought_in_the_translation() -> None:
    quote = TextQuote("高女士开过公交车")
    anchor = Anchor(0, TextPosition(0, 8), quote, Side.TRANSLATION)
    assert BothSides(ORIGINALS, OLD).resolve(anchor) == Passage(
        1, 0, 8, Side.TRANSLATION
    )
    assert BothSides(ORIGINALS).resolve(anchor) is None
