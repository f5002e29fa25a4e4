"""The cursor by itself: a page of rows, no widget and no events."""

from __future__ import annotations

import pytest

from reader.domain.annotation import Passage, Side
from reader.domain.reading import Layout
from reader.settings import Reveal
from reader.ui.look.fonts import Faces, Typography
from reader.ui.look.theme import LIGHT
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.cursor.cursor import Cursor, Moved
from reader.ui.page.cursor.finds import Finds
from reader.ui.page.cursor.steps import Steps
from reader.ui.page.cursor.strides import Stride
from reader.ui.page.rows.page import Page
from reader.ui.page.rows.spot import Spot
from reader.ui.page.type.setter import Setter
from tests.ui.page.pages import article, opened, pairs

ORIGINAL, TRANSLATION = Side.ORIGINAL, Side.TRANSLATION


class Diary(list):
    """What the cursor told, each thing once."""

    @property
    def read(self) -> set[Moved]:
        told = set(self)
        self.clear()
        return told


@pytest.fixture
def told() -> Diary:
    return Diary()


@pytest.fixture
def cursor(qapp, told) -> Cursor:
    made = article(40)
    reading = opened(made, pairs(made, 40))
    setter = Setter(Faces(Typography()), LIGHT)
    cursor = Cursor(told.append)
    cursor.open(Page(reading, setter, Layout.SIDE_BY_SIDE, (1000, 700)))
    return cursor


def test_without_a_page_nothing_happens(told) -> None:
    cursor = Cursor(told.append)
    steps, finds = Steps(cursor), Finds(cursor)
    steps.move(Stride.WORD, 1)
    steps.by_sentence(1)
    steps.flip()
    cursor.go_to(Passage(3, 0, 1))
    cursor.select_all()
    assert not steps.cross()
    assert finds.find("crane") == finds.find_again("crane") == 0
    assert cursor.caret is cursor.caret_rect() is cursor.lit_passage is None
    assert cursor.selection() == cursor.chosen() == ()
    assert told == []


def test_it_tells_what_has_changed_and_no_more(cursor, told) -> None:
    cursor.light(2, 0)
    assert told.read == {Moved.LOOK}
    cursor.light(2, 0)
    assert told.read == set()
    cursor.go_to(Passage(1, 0, 4))  # is in the window
    assert told.read == {Moved.LOOK}
    cursor.go_to(Passage(30, 0, 4))
    assert told.read == {Moved.PAGE, Moved.LOOK}
    cursor.select(Passage(30, 0, 4))
    assert told.read == {Moved.CARET, Moved.SELECTION}
    assert cursor.clear_selection()
    assert not cursor.clear_selection()
    assert told.read == {Moved.SELECTION}


def test_going_far_brings_the_place_into_the_window(cursor) -> None:
    passage = Passage(30, 0, 4, TRANSLATION)
    assert cursor.page.rect_of(passage).isNull()
    cursor.go_to(passage)
    assert 0 < cursor.page.rect_of(passage).top() < cursor.page.height
    assert (cursor.block, cursor.sentence) == (30, 0)


def test_a_step_is_told_as_one_and_the_caret_s_as_a_key(cursor, told) -> None:
    steps = Steps(cursor)
    steps.by_block(1)
    assert Moved.STEP in told.read
    assert cursor.caret == Caret(Spot(-1, ORIGINAL, 0))
    cursor.browse(is_on=True)
    steps.by_block(1)
    assert Moved.KEY in told.read
    assert Moved.STEP not in told.read
    assert steps.cross()
    assert cursor.caret == Caret(Spot(0, TRANSLATION, 0))


def test_browsing_lights_the_sentence_at_the_caret(cursor) -> None:
    start, _ = cursor.reading.ranges(3, ORIGINAL)[2]
    cursor.put_caret(Caret(Spot(3, ORIGINAL, start)))
    assert cursor.lit == (-1, -1)
    cursor.browse(is_on=True)
    cursor.put_caret(Caret(Spot(3, ORIGINAL, start + 1)))
    assert cursor.lit == (3, 2)


def test_the_block_is_one_that_can_be_seen(cursor) -> None:
    cursor.light(0, 0)
    assert cursor.block == 0
    cursor.page.scroll(3000)
    assert cursor.block in cursor.page.visible_blocks()
    assert cursor.sentence == -1


def test_another_page_begins_anew(cursor, told) -> None:
    cursor.cover.use(Reveal.HIDDEN)
    Steps(cursor).by_block(1)
    Steps(cursor).flip()
    cursor.select(Passage(0, 0, 4))
    assert cursor.cover.of(cursor.block) is Reveal.SHOWN
    told.clear()
    cursor.open(None)
    assert told.read == {Moved.SELECTION}
    assert cursor.placed is cursor.selected is None
    assert cursor.lit == (-1, -1)
    assert cursor.cover.of(0) is Reveal.HIDDEN


def test_a_caret_beyond_a_text_that_became_shorter_is_at_its_end(cursor) -> None:
    end = len(cursor.reading.text(2, ORIGINAL))
    cursor.put_caret(Caret(Spot(2, ORIGINAL, end + 40)))
    assert cursor.caret.spot.offset == end
    cursor.put_caret(Caret(Spot(2, TRANSLATION, 1)))
    cursor.page.relayout(layout=Layout.ORIGINAL)
    assert cursor.caret.spot.side is ORIGINAL


def test_finding_lifts_the_cover_and_leaves_the_next_for_the_next_key(cursor) -> None:
    finds = Finds(cursor)
    cursor.cover.use(Reveal.HIDDEN)
    assert finds.find("第7段") == 1
    assert cursor.cover.of(7) is Reveal.SHOWN
    assert cursor.cover.of(8) is Reveal.HIDDEN
    count = finds.find("梅树")
    assert count == len(finds.hits) > 2
    meant = finds.now
    assert finds.hits[meant].block >= 7
    assert finds.step(1) == meant + 1
    assert finds.step(-1) == meant
    assert finds.on(finds.current.block)
