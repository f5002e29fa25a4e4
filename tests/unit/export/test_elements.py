"""Words as elements, wrapped by links, styles and marks."""

from __future__ import annotations

from reader.export.elements import Wrap, inline
from tests.helpers.cost import seconds


def bold(start: int, end: int) -> Wrap:
    return Wrap(start, end, "<b>", "</b>")


def link(start: int, end: int) -> Wrap:
    return Wrap(start, end, "<a>", "</a>")


def test_ranges_that_overlap_are_cut_so_that_they_nest() -> None:
    wraps = [bold(3, 8), link(0, 5), bold(8, 8)]
    assert inline("the tide came", wraps) == (
        "<a>the</a><a><b> t</b></a><b>ide</b> came"
    )


def test_ranges_beyond_the_text_are_left_out() -> None:
    assert inline("ebb", [bold(0, 4), link(9, 12)], offset=4) == "ebb"
    assert inline("ebb", [bold(0, 6), link(6, 12)], offset=4) == "<b>eb</b><a>b</a>"


def test_many_links_take_linear_time() -> None:
    def taken(count: int) -> float:
        wraps = [link(n * 5, n * 5 + 4) for n in range(count)]
        return seconds(lambda: inline("tide " * count, wraps))

    assert taken(16_000) < 3 * 8 * max(taken(2_000), 0.002)
