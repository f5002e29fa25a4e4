"""A passage is found again in a changed text, or is an orphan."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.anchoring.texts import Texts
from reader.domain.annotation import Anchor, Passage, TextPosition, TextQuote
from tests.helpers.anchors import describe, resolve, suggest

NEWS = (
    "The canteen on Willow Lane opens at half past ten; by eleven there is a queue.",
    "Lunch costs eight yuan for anyone over seventy. Everybody else pays fifteen.",
    "“We cook what they ask for,” said Ms. Gao, who used to drive a bus.",
    "The city counts 412 such kitchens and wants 600 by the end of next year.",
    "她说，最受欢迎的菜是番茄炒蛋，其次是红烧肉。周五总有人为了鱼早早排队。",
)


def passage(exact: str, texts: tuple[str, ...] = NEWS) -> Passage:
    block = next(index for index, text in enumerate(texts) if exact in text)
    start = texts[block].index(exact)
    return Passage(block, start, start + len(exact))


def found(exact: str, texts: tuple[str, ...], before: tuple[str, ...] = NEWS) -> str:
    """The text that a mark on `exact` lands on, with its block in front."""
    place = resolve(describe(passage(exact, before), before), texts)
    return (
        f"{place.block}: {texts[place.block][place.start : place.end]}" if place else ""
    )


@given(st.lists(st.text(min_size=1), min_size=1, max_size=6, unique=True), st.data())
def test_nothing_moves_while_nothing_changes(
    texts: list[str], data: st.DataObject
) -> None:
    block = data.draw(st.integers(0, len(texts) - 1))
    start = data.draw(st.integers(0, len(texts[block])))
    end = data.draw(st.integers(start, len(texts[block])))
    mark = Passage(block, start, end)
    letters = [text.strip() for text in texts]
    if len(set(letters)) == len(letters) and all(letters):
        assert resolve(describe(mark, texts), texts) == mark


def test_blocks_before_it_come_and_go() -> None:
    assert found("eight yuan", NEWS[1:]) == "0: eight yuan"
    assert found("eight yuan", ("A new line.", *NEWS)) == "2: eight yuan"


def test_the_blocks_are_put_in_another_order() -> None:
    assert found("番茄炒蛋", NEWS[::-1]) == "0: 番茄炒蛋"


def test_the_block_is_corrected_around_it() -> None:
    edited = (
        *NEWS[:3],
        NEWS[3].replace("412", "417").replace("wants", "plans"),
        NEWS[4],
    )
    assert found("by the end of next year", edited) == "3: by the end of next year"


def test_the_page_is_extracted_with_other_blanks_and_quotation_marks() -> None:
    edited = tuple(
        text.replace("“", '"').replace("”", '"').replace(" ", "\u00a0\n")
        for text in NEWS
    )
    assert found("“We cook what they ask for,”", edited) == (
        '2: "We\u00a0\ncook\u00a0\nwhat\u00a0\nthey\u00a0\nask\u00a0\nfor,"'
    )


def test_two_blocks_become_one() -> None:
    joined = (NEWS[0] + " " + NEWS[1], *NEWS[2:])
    assert found("Everybody else pays fifteen.", joined) == (
        "0: Everybody else pays fifteen."
    )


def test_its_text_is_gone() -> None:
    assert found("eight yuan", NEWS[:1] + NEWS[2:]) == ""


def test_a_common_word_does_not_go_to_another_block() -> None:
    texts = ("In China it rains.", *NEWS, "China has many rivers.", "Rain in China.")
    assert found("China", texts[1:], texts) == ""


NEAR = (
    "Prices.",
    "The price of rice rose 3 percent in March, the ministry said on Friday.",
    "The price of corn rose 3 percent in March, the ministry said on Friday.",
    "The price of soya rose 3 percent in March, the ministry said on Friday.",
    "The end.",
)


@pytest.mark.parametrize("block", [1, 2, 3])
@pytest.mark.parametrize("exact", ["rose 3 percent", "ministry", "The price of"])
def test_a_look_alike_is_never_taken_for_it(block: int, exact: str) -> None:
    start = NEAR[block].index(exact)
    anchor = describe(Passage(block, start, start + len(exact)), NEAR)
    assert resolve(anchor, NEAR[:block] + NEAR[block + 1 :]) is None
    assert resolve(anchor, (*NEAR[block + 1 :], *NEAR[: block + 1])) is not None


def test_the_headline_is_block_minus_one() -> None:
    texts = Texts(NEWS, title="Lunch on Willow Lane")
    mark = Passage(-1, 0, 5)
    anchor = describe(mark, texts)
    assert resolve(anchor, texts) == mark
    assert resolve(anchor, Texts(NEWS)) is None


def test_a_passage_outside_the_texts_is_our_mistake() -> None:
    with pytest.raises(ValueError, match="Passage"):
        describe(Passage(9, 0, 1), NEWS)


def test_an_orphan_is_offered_the_place_where_it_was_reworded() -> None:
    exact = "Lunch costs eight yuan for anyone over seventy."
    edited = (NEWS[0], NEWS[1].replace("eight yuan", "nine yuan"), *NEWS[2:])
    anchor = describe(passage(exact), NEWS)
    assert resolve(anchor, edited) is None
    (place,) = suggest(anchor, edited)
    assert edited[1][place.start : place.end] == exact.replace("eight", "nine")


def test_an_orphan_is_offered_its_look_alikes() -> None:
    anchor = describe(Passage(1, 4, 40), NEAR)
    without = NEAR[:1] + NEAR[2:]
    assert resolve(anchor, without) is None
    assert [place.block for place in suggest(anchor, without)] == [1, 2]


def test_a_suggestion_is_of_whole_words_that_stand_together() -> None:
    before = "Visitors spoke of a smell of tar and oranges that hung over the quay."
    after = (
        "Some visitors spoke of an odd smell of tar and lemons, which for most of the"
        " morning hung above the quay; nobody could say what it had been."
    )
    anchor = describe(Passage(0, 0, before.index(" hung")), (before,))
    (place,) = suggest(anchor, (NEWS[0], after))
    words = after[place.start : place.end]
    assert words == "visitors spoke of an odd smell of tar and"


def test_an_orphan_of_which_nothing_is_left_is_offered_nothing() -> None:
    anchor = describe(passage("她说，最受欢迎的菜是番茄炒蛋"), NEWS)
    assert suggest(anchor, NEWS[:4]) == ()


@pytest.mark.parametrize(
    ("quote", "expected"),
    [
        (TextQuote("Everybody else pays fifteen"), Passage(1, 48, 75)),
        (TextQuote("the", "by the end of ", " next year"), None),
        (TextQuote("of", "by the end ", " next year."), Passage(3, 59, 61)),
        (TextQuote("of"), None),
        (TextQuote("Everybody pays fifteen"), None),
    ],
)
def test_a_mark_of_another_programs_knows_words_only(
    quote: TextQuote, expected: Passage | None
) -> None:
    anchor = Anchor(0, TextPosition(0, len(quote.exact)), quote)
    assert resolve(anchor, NEWS) == expected


def test_a_mark_on_a_picture_without_words_stays_where_it_is() -> None:
    texts = (NEWS[0], "", NEWS[1])
    anchor = describe(Passage(1, 0, 0), texts)
    assert resolve(anchor, texts) == Passage(1, 0, 0)
    assert resolve(anchor, NEWS) is None


LINES = tuple(
    f"Line {number} tells of {thing}."
    for number, thing in enumerate(
        ["ash", "bay", "cob", "dun", "elm", "fen", "gum", "hay", "ivy", "jet", "kelp"]
    )
)
TWIN = "All prices are subject to change."


def landed(mark: Passage, before: tuple[str, ...], now: tuple[str, ...]) -> int:
    """The block that a mark is in now; -9 for an orphan."""
    place = resolve(describe(mark, before), now)
    return place.block if place else -9


def test_of_two_twins_the_one_that_is_left_keeps_its_marks() -> None:
    texts = (*LINES[:4], TWIN, *LINES[4:], TWIN, "The end.")
    first, second = (i for i, text in enumerate(texts) if text == TWIN)
    for gone, kept in ((first, second), (second, first)):
        now = texts[:gone] + texts[gone + 1 :]
        assert landed(Passage(kept, 4, 10), texts, now) == now.index(TWIN)
        assert landed(Passage(gone, 4, 10), texts, now) == -9


def test_a_twin_near_by_is_not_taken_for_the_one_that_went() -> None:
    texts = (LINES[0], TWIN, *LINES[1:3], TWIN, *LINES[3:])
    assert landed(Passage(4, 4, 10), texts, texts[:4] + texts[5:]) == -9


def test_twins_keep_their_order_in_another_page_and_follow_their_neighbours() -> None:
    texts = (*LINES[:3], TWIN, *LINES[3:6], TWIN, *LINES[6:])
    fresh = ("New.", TWIN, "Newer.", TWIN, "Newest.")
    assert landed(Passage(3, 0, 3), texts, fresh) == 1
    assert landed(Passage(7, 0, 3), texts, fresh) == 3
    swapped = (*LINES[4:6], TWIN, *LINES[6:], "New.", *LINES[1:3], TWIN, *LINES[3:4])
    assert landed(Passage(7, 0, 3), texts, swapped) == 2


LONG = " ".join(f"The {word} of the valley is older than the town." for word in LINES)


def test_words_far_from_their_old_neighbours_are_not_believed() -> None:
    """Unless these are gone: then the whole page is another, and it may be there."""
    texts = (LINES[0], LONG, LINES[1])
    mark = Passage(1, 200, 240)
    changed = LONG + " It rained."
    new = tuple(f"Another {number}." for number in range(12))
    assert landed(mark, texts, (LINES[0], changed, LINES[1])) == 1
    assert landed(mark, texts, (LINES[0], LINES[1], *new, changed)) == -9
    assert landed(mark, texts, (*new, changed)) == 12


def test_a_new_copy_makes_a_changed_block_doubtful() -> None:
    texts = (LINES[0], LONG, LINES[1])
    mark = Passage(1, 200, 240)
    copy = LONG[:120] + "7" + LONG[121:] + " It snowed."
    changed = LONG + " It rained."
    assert landed(mark, texts, (LINES[0], changed, copy, LINES[1])) == -9


def test_the_better_of_two_places_in_a_changed_block_is_taken() -> None:
    before = "Rice is cheap. " + TWIN + " Corn is dear, and rice is not."
    texts = (LINES[0], before, LINES[1])
    start = before.index("rice is not")
    now = before.replace(TWIN, "We know, rice is not bread. " + TWIN)
    place = resolve(describe(Passage(1, start, start + 11), texts), (LINES[0], now))
    assert place == Passage(
        1, now.rindex("rice is not"), now.rindex("rice is not") + 11
    )


def test_a_changed_block_whose_look_alike_went_may_be_the_look_alike() -> None:
    edited = NEAR[1].replace("on Friday", "early on Friday")
    start = NEAR[1].index("rose 3 percent")
    mark = Passage(1, start, start + 14)
    assert landed(mark, NEAR, (NEAR[0], edited, *NEAR[2:])) == 1
    assert landed(mark, NEAR, (NEAR[0], edited, *NEAR[3:])) == -9
