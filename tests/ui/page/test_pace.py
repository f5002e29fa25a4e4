"""Ten thousand paragraphs cost what fifty do: only what is seen is laid out.

How long that takes is for `packaging/bench/reading.py` to say; here work is counted.
"""

from __future__ import annotations

import pytest

from reader.domain.reading import Place
from tests.ui.page.pages import article, pair, put

MANY = 10_000
IN_SIGHT = 60  # rows of a window and of what is kept beside it


@pytest.fixture
def long_view(open_view):
    view = open_view(MANY, translated=MANY // 2)
    view.grab()
    return view


def test_only_what_is_seen_is_laid_out(long_view) -> None:
    assert 0 < len(long_view.page.rows) < IN_SIGHT
    long_view.scroller.go_to(Place(MANY // 2, 0.2))
    long_view.grab()
    assert MANY // 2 in long_view.page.rows
    assert len(long_view.page.rows) < IN_SIGHT


def test_rows_off_the_screen_are_dropped(long_view) -> None:
    for _ in range(300):
        long_view.scroller.by(400)
    assert len(long_view.page.rows) < IN_SIGHT


def test_a_translation_that_arrives_touches_its_row_only(long_view) -> None:
    long_view.scroller.go_to(Place(MANY // 2, 0.0))
    long_view.grab()
    before = dict(long_view.page.rows)
    put(long_view, pair(article(MANY), MANY // 2))
    long_view.grab()
    after = long_view.page.rows
    kept = [block for block, row in before.items() if after.get(block) is row]
    assert len(kept) >= len(before) - 3
    assert after[MANY // 2] is not before[MANY // 2]


def test_a_translation_out_of_sight_lays_nothing_out(long_view) -> None:
    before = dict(long_view.page.rows)
    put(long_view, pair(article(MANY), MANY - 1))
    long_view.grab()
    assert long_view.page.rows == before
