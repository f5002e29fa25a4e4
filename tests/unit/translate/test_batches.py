"""Which sentences travel together."""

from __future__ import annotations

import pytest

from reader.domain.article import Block, BlockKind
from reader.domain.language import EN_ZH, Language
from reader.translate.batches import LIMIT, Batches
from reader.translate.draft import Draft
from reader.translate.order import Order

WORDS = "the old bridge over a wide river was closed again on this cold morning"


def drafts(lengths: list[list[int]]) -> list[Draft]:
    """A draft for each list, with sentences of so many words, none twice."""
    count, found = 0, []
    for index, sentences in enumerate(lengths):
        texts = []
        for length in sentences:
            count += 1
            words = (WORDS.split() * 20)[: length - 1]
            texts.append(" ".join(["It", *words]) + f" {count}x.")
        block = Block(BlockKind.PARAGRAPH, " ".join(texts))
        found.append(Draft(index, block, EN_ZH, Language.ENGLISH))
    return found


def cost(text: str) -> int:
    return len(text.split())


@pytest.mark.parametrize("beam", [1, 4])
def test_everything_is_sent_once_and_no_batch_is_too_large(beam: int) -> None:
    some = drafts([[5 + (7 * n) % 30, 8, 40] for n in range(60)])
    batches = Batches(some, Order(), cost, beam=beam, quick=2)
    sent: list[str] = []
    while batch := batches.next():
        assert len(batch) == 1 or max(map(cost, batch)) * len(batch) * beam <= LIMIT
        sent += batch
    assert sorted(sent) == sorted(text for each in some for text in each.missing())


def test_the_first_batches_are_a_paragraph_each() -> None:
    some = drafts([[5, 6], [5, 6], [5, 6]])
    batches = Batches(some, Order(), cost, beam=2, quick=2)
    assert set(batches.next()) == set(some[0].missing())
    assert set(batches.next()) == set(some[1].missing())


def test_visible_sentences_do_not_wait_for_others_of_their_length() -> None:
    some = drafts([[10], [10], [40], [10], [10]])
    order = Order([1, 2])
    batches = Batches(some, order, cost, beam=1, quick=0)
    assert set(batches.next()) == {*some[1].missing(), *some[2].missing()}


def test_sentences_of_like_length_travel_together() -> None:
    some = drafts([[40], [10], [40], [10], [40], [10]])
    batches = Batches(some, Order([0]), cost, beam=8, quick=0)
    batches.next()
    assert {cost(text) for text in batches.next()} in ({11}, {41})


def test_what_is_said_twice_is_sent_once() -> None:
    block = Block(BlockKind.PARAGRAPH, "It rained. It rained.")
    some = [Draft(index, block, EN_ZH, Language.ENGLISH) for index in range(3000)]
    batches = Batches(some, Order(), cost, beam=2, quick=3)
    assert [batches.next(), batches.next()] == [["It rained."], []]
