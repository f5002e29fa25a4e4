"""The review of saved words: which are asked, when again, and what is kept."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from reader.desk.review import DAYS, WordReview
from reader.domain.words import SavedWord
from reader.library import Library, merge

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

START = datetime(2026, 11, 27, 8, tzinfo=UTC)


class Clock:
    """Tells the time that a test has set."""

    def __init__(self) -> None:
        self.now = START

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    with Library(tmp_path / "library.sqlite") as library:
        for n, word in enumerate(("方言", "queue", "豆浆")):
            saved = f"2026-11-2{n}T08:00:00.000Z"
            library.words.save(SavedWord(word, sentence=f"… {word} …", saved=saved))
        yield library


def asked(review: WordReview) -> str:
    assert review.word is not None
    return review.word.word


def test_new_words_are_asked_in_the_order_they_were_saved(
    library: Library, clock: Clock
) -> None:
    review, words = WordReview(lambda: library, clock), []
    while review.word is not None:
        words.append(asked(review))
        review.answer(is_known=True)
    assert words == ["方言", "queue", "豆浆"]
    assert (review.known, review.again) == (3, 0)
    assert WordReview(lambda: library, clock).word is None  # nothing is due today


def test_a_word_that_is_known_comes_after_more_days_each_time(
    library: Library, clock: Clock
) -> None:
    library.words.remove_all(library.words.list()[:2])
    for days in (*DAYS[1:], DAYS[-1]):
        review = WordReview(lambda: library, clock)
        review.answer(is_known=True)
        clock.now += timedelta(days=days, hours=-6)
        assert WordReview(lambda: library, clock).word is None
        clock.now += timedelta(hours=6)
        assert WordReview(lambda: library, clock).left == 1


def test_a_word_that_is_not_known_comes_again_at_the_end_and_from_the_first_box(
    library: Library, clock: Clock
) -> None:
    review = WordReview(lambda: library, clock)
    review.answer(is_known=False)
    assert (asked(review), review.left) == ("queue", 3)
    review.answer(is_known=True)
    review.answer(is_known=True)
    assert asked(review) == "方言"
    review.answer(is_known=True)
    assert review.word is None
    assert (review.known, review.again) == (3, 1)


def test_it_ends_after_five_minutes(library: Library, clock: Clock) -> None:
    review = WordReview(lambda: library, clock)
    review.answer(is_known=True)
    clock.now += timedelta(minutes=5)
    review.answer(is_known=True)
    assert review.word is None
    assert WordReview(lambda: library, clock).left == 1


def test_the_boxes_survive_saving_removing_and_putting_back(
    library: Library, clock: Clock
) -> None:
    review = WordReview(lambda: library, clock)
    word = review.word
    assert word is not None
    review.answer(is_known=True)
    library.words.save(word)
    library.words.remove_all([word])
    library.words.save_all([word])
    assert word not in [card.word for card in library.words.due("2026-11-28T00")]
    (card,) = (c for c in library.words.due("2026-12-01T00") if c.word == word)
    assert card.box == 1


def test_merging_keeps_the_later_answer(
    tmp_path: Path, library: Library, clock: Clock
) -> None:
    review = WordReview(lambda: library, clock)
    review.answer(is_known=True)
    other = tmp_path / "other.sqlite"
    with Library(other) as copy:
        for word in library.words.list():
            copy.words.save(word)
        there = WordReview(lambda: copy, clock)
        there.answer(is_known=True)
        there.answer(is_known=False)
    path = tmp_path / "library.sqlite"
    library.close()
    raw = sqlite3.connect(path)
    raw.execute("UPDATE reviews SET modified = '2030-01-01T00:00:00.000Z', box = 5")
    raw.commit()
    raw.close()
    merge(path, other)
    with Library(path) as merged:
        cards = {c.word.word: c.box for c in merged.words.due("2027-01-01T00")}
    assert cards == {"方言": 5, "queue": 0, "豆浆": 0}
