"""Nothing jumps: what is being read stays within two pixels through every change."""

from __future__ import annotations

from random import Random

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from reader.domain.annotation import Passage
from reader.domain.reading import Layout, Place
from reader.ui.look.fonts import Typography
from reader.ui.page.rows.heights import Heights
from tests.ui.page.pages import article, pair, put

WITHIN = 2.0  # pixels


def top_of(view, block: int) -> float:
    return view.page.top_of(block)


@pytest.mark.parametrize("layout", [Layout.SIDE_BY_SIDE, Layout.INTERLEAVED])
def test_inserting_translations_anywhere(open_view, layout) -> None:
    view = open_view(120, translated=0)
    view.set_layout(layout)
    view.set_waiting(True)
    view.scroller.go_to(Place(60, 0.0))
    made, before = article(120), top_of(view, 60)
    blocks = [block for block in range(120) if block != 60]
    Random(7).shuffle(blocks)
    for block in blocks:
        put(view, pair(made, block))
        assert abs(top_of(view, 60) - before) <= WITHIN


def test_its_own_translation_arriving(open_view) -> None:
    view = open_view(120, translated=0)
    view.set_layout(Layout.INTERLEAVED)
    view.scroller.go_to(Place(60, 0.4))
    before = top_of(view, 60)
    put(view, pair(article(120), 60))
    assert abs(top_of(view, 60) - before) <= WITHIN


@pytest.mark.parametrize(
    "change",
    [
        lambda view: view.resize(840, 700),
        lambda view: view.resize(500, 700),
        lambda view: view.resize(1400, 700),
        lambda view: view.set_type(Typography(zoom=1.5)),
        lambda view: view.set_type(Typography(line_height=1.3, measure=50)),
        lambda view: view.set_layout(Layout.ORIGINAL),
        lambda view: view.set_layout(Layout.TRANSLATION),
        lambda view: view.set_layout(Layout.INTERLEAVED),
        lambda view: view.set_type(Typography(), lambda text: ("",) * len(text)),
    ],
)
def test_laying_out_anew(open_view, change) -> None:
    view = open_view(120)
    view.scroller.go_to(Place(60, 0.0))
    view.scroller.by(-200)
    view.text_cursor.light(60, 0)
    before = top_of(view, 60)
    change(view)
    assert abs(top_of(view, 60) - before) <= WITHIN


def test_there_and_back(open_view) -> None:
    view = open_view(120, place=Place(40, 0.0))
    view.text_cursor.light(40, 0)
    for layout in (Layout.INTERLEAVED, Layout.ORIGINAL, Layout.SIDE_BY_SIDE):
        view.set_layout(layout)
    assert view.scroller.place() == Place(40, 0.0)


def test_marks_and_pictures_move_nothing(open_view) -> None:
    view = open_view(120, place=Place(40, 0.2))
    before = top_of(view, 40)
    view.reading.marks = ()
    view.show_marks()
    view.set_image(
        "file:nowhere.png", QImage(QSize(400, 300), QImage.Format.Format_RGB32)
    )
    view.text_cursor.light(41, 0)
    view.steps.flip(41)
    assert top_of(view, 40) == before


def test_scrolling_up_over_rows_never_seen(open_view) -> None:
    view = open_view(200, place=Place(150, 0.0))
    view.text_cursor.light(149, 0)
    previous = top_of(view, 150)
    for _ in range(40):
        view.scroller.by(-15)
        now = top_of(view, 150)
        assert now - previous == pytest.approx(15, abs=0.01)
        previous = now


def test_the_end_stays_at_the_bottom(open_view) -> None:
    view = open_view(40)
    view.scroller.go_to(Place(39, 1.0))
    view.scroller.by(5000)
    last = view.page.row(39)
    assert top_of(view, 39) + last.height == pytest.approx(700, abs=1)
    assert view.scroller.progress() == pytest.approx(1.0)


def test_going_to_what_is_in_view_does_not_scroll(open_view) -> None:
    view = open_view(40)
    place = view.scroller.place()
    view.text_cursor.go_to(Passage(1, 0, 4))
    assert view.scroller.place() == place


def test_heights_agree_with_a_plain_sum() -> None:
    random, heights = Random(3), [float(n % 7) for n in range(1, 101)]
    tree = Heights(heights)
    for _ in range(200):
        row = random.randrange(100)
        heights[row] = tree_height = float(random.randrange(60))
        tree[row] = tree_height
        y = random.randrange(int(sum(heights)))
        assert tree.above(row) == sum(heights[:row])
        found = tree.find(y)
        assert sum(heights[:found]) <= y < sum(heights[: found + 1])


@pytest.mark.parametrize("layout", [Layout.SIDE_BY_SIDE, Layout.INTERLEAVED])
def test_the_second_column_comes_with_the_first_translation(open_view, layout) -> None:
    """Until there is one to show or to wait for, the original has the page alone."""
    view = open_view(120, translated=-1, size=(1100, 700))
    view.set_layout(layout)
    view.scroller.go_to(Place(60, 0.4))
    place = view.scroller.place()
    assert view.page.columns.layout is Layout.ORIGINAL
    view.set_waiting(True)
    assert view.page.columns.layout is layout
    assert view.scroller.place() == place
    view.set_waiting(False)
    assert view.page.columns.layout is Layout.ORIGINAL
    put(view, pair(article(120), 61))
    assert view.page.columns.layout is layout
    assert view.scroller.place() == place
