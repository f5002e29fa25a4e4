"""What a drag selects, wherever it begins and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.annotation import Side
from reader.domain.article import Article, Block, BlockKind
from reader.domain.language import Language
from reader.ui.page.cursor.drag import Drag
from reader.ui.page.cursor.words import WordCutter
from reader.ui.page.rows.spot import Spot
from tests.ui.page.pages import opened

TEXTS = (
    "It’s a well-known fact, 3.5 % of U.S. ports; “don’t”  wait 😀 there.",
    "港口的吊车在2019年停了，记者说：“它们不会 再动了。”",
)
PLACES = st.tuples(st.integers(0, 1), st.integers(0, 70))


def pairs_of_two(text: str, offset: int) -> tuple[int, int] | None:
    """A dictionary in which any two Chinese characters in a row are a word."""
    if not (offset < len(text) and "一" <= text[offset] <= "鿿"):
        return None
    start = offset
    while start and "一" <= text[start - 1] <= "鿿":
        start -= 1
    start = offset - (offset - start) % 2
    has_two = start + 1 < len(text) and "一" <= text[start + 1] <= "鿿"
    return start, start + 1 + has_two


@pytest.fixture(scope="module")
def reading(qapp):
    blocks = tuple(Block(BlockKind.PARAGRAPH, text) for text in TEXTS)
    return opened(Article(title="", blocks=blocks, language=Language.ENGLISH))


@pytest.fixture(scope="module")
def words() -> WordCutter:
    cutter = WordCutter()
    cutter.chinese = pairs_of_two
    return cutter


def spot(at: tuple[int, int]) -> Spot:
    block, offset = at
    return Spot(block, Side.ORIGINAL, min(offset, len(TEXTS[block])))


@given(PLACES, PLACES)
def test_no_word_is_cut_unless_the_drag_is_inside_it(
    reading, words, one: tuple[int, int], other: tuple[int, int]
) -> None:
    origin, head = spot(one), spot(other)
    drag = Drag(words, origin)
    first, last = sorted(drag.ends(reading, head, exact=False), key=lambda s: s.order)
    cut = [words.within(TEXTS[end.block], end.offset) for end in (first, last)]
    if origin.block == head.block and any(cut):
        low, high = sorted((origin.offset, head.offset))
        assert (first.offset, last.offset) == (low, high)
        assert high <= words.around(TEXTS[origin.block], low)[1]
    else:
        assert cut == [None, None]


@given(PLACES, PLACES)
def test_what_was_dragged_over_is_selected_but_for_blanks_at_its_ends(
    reading, words, one: tuple[int, int], other: tuple[int, int]
) -> None:
    origin, head = spot(one), spot(other)
    ends = Drag(words, origin).ends(reading, head, exact=False)
    for low, first, is_first in zip(
        sorted((origin, head), key=lambda s: s.order),
        sorted(ends, key=lambda s: s.order),
        (True, False),
        strict=True,
    ):
        assert low.block == first.block
        start, end = sorted((low.offset, first.offset))
        inward = first.offset > low.offset if is_first else first.offset < low.offset
        assert not inward or not TEXTS[low.block][start:end].strip()
    assert Drag(words, origin).ends(reading, head, exact=True) == (origin, head)
