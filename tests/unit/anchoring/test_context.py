"""What stands around a quote: how much is kept, and how it is compared."""

from __future__ import annotations

import pytest

from reader.anchoring import context
from reader.anchoring.texts import Texts
from reader.domain.annotation import TextQuote

SENTENCE = "The ferry leaves the quay at noon and is back by six."


def test_context_reaches_to_the_ends_of_the_sentence() -> None:
    text = f"A. {'b' * 60} {SENTENCE} {'c' * 60}. D."
    start = text.index("noon")
    before, after = context.around(text, start, start + 4)
    assert before == f" {'b' * 60} {SENTENCE[: SENTENCE.index('noon')]}"
    assert after == f"{SENTENCE[SENTENCE.index('noon') + 4 :]} {'c' * 60}."


def test_context_is_cut_where_no_sentence_ends() -> None:
    text = "a" * 500 + "noon" + "b" * 500
    assert context.around(text, 500, 504) == ("a" * 160, "b" * 160)
    assert context.around("noon", 0, 4) == ("", "")
    near = "一。" + "二" * 10 + "noon" + "三" * 10 + "。四"
    assert context.around(near, 12, 16) == (near[:12], near[16:])


@pytest.mark.parametrize(
    ("prefix", "suffix", "expected"),
    [
        ("leaves the quay at", "and is back", 1.0),
        ("leavesthequayat", "", 1.0),  # blanks do not count
        ("arrives at the quay at", "and is back", 23 / 27),
        ("somewhere else", "and is back", 12 / 22),
        ("somewhere else", "quite unlike it", 0.0),
        ("", "", 0.0),  # it stood alone in its block, and does not now
    ],
)
def test_likeness_is_the_share_of_letters_that_are_there(
    prefix: str, suffix: str, expected: float
) -> None:
    quote = TextQuote("noon", prefix, suffix)
    texts = Texts((SENTENCE,))
    first = "".join(SENTENCE.split()).index("noon")
    assert context.likeness(quote, texts, 0, first) == pytest.approx(expected)


def test_a_whole_block_is_like_itself() -> None:
    assert context.likeness(TextQuote("noon"), Texts(("noon",)), 0, 0) == 1.0


def test_context_goes_on_in_the_next_block() -> None:
    quote = TextQuote("noon", "at ", " and is back by six.")
    texts = Texts(("The ferry leaves the quay at noon and", "is back by six."))
    first = len("Theferryleavesthequayat")
    assert context.likeness(quote, texts, 0, first) == 1.0
