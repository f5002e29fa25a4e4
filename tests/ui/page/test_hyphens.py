"""Hyphens are drawn where they help, and are never part of the text."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Passage, Side
from reader.domain.article import Block, BlockKind
from reader.domain.reading import Layout
from reader.ui.page.cursor.selection import text_of
from reader.ui.page.type.punctuation import HYPHEN
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from reader.ui.page.type.piece import Piece
    from reader.ui.page.view.view import ReadingView

TEXT = (
    "Balancing these objectives is complex. These include budgets, conflicting "
    "political pressures and the contributions of traders, who generate considerable "
    "local economic activity and provide convenient, affordable goods and services to "
    "https://internationalcorrespondents.example/straightforwardness, Montgomeryshire."
)


@pytest.fixture
def opened(qtbot):
    def make(width: int, kind: BlockKind = BlockKind.PARAGRAPH) -> ReadingView:
        view = view_of(qtbot, Block(kind, TEXT), size=(width, 700))
        view.set_layout(Layout.ORIGINAL)
        return view

    return make


def piece_of(view: ReadingView) -> Piece:
    assert view.page
    return view.page.row(0).of_side(Side.ORIGINAL)[0]


def hyphened(piece: Piece) -> list[tuple[str, str]]:
    """The halves of every parted word."""
    return re.findall(rf"(\w+){HYPHEN}(\w+)", piece.shown.screen)


@pytest.mark.parametrize("width", range(240, 460, 9))
def test_hyphens_stand_at_the_ends_of_lines_only(opened, width) -> None:
    piece = piece_of(opened(width))
    for i in range(piece.lines):
        line = piece.layout.lineAt(i)
        start, end = line.textStart(), line.textStart() + line.textLength()
        assert HYPHEN not in piece.shown.between(start, end - 1)
        assert line.naturalTextWidth() <= piece.width + 1
    for before, after in hyphened(piece):
        assert len(before) >= 3 <= len(after)
        assert before[0].islower()
        assert before + after not in ("internationalcorrespondents", "Montgomeryshire")
    last = piece.layout.lineAt(piece.lines - 1)
    assert piece.shown.between(last.textStart() - 1, last.textStart()) != HYPHEN


def test_narrow_columns_have_some_and_wide_ones_none(opened) -> None:
    assert sum(len(hyphened(piece_of(opened(w)))) for w in range(240, 360, 9)) > 8
    assert not hyphened(piece_of(opened(700)))


@pytest.mark.parametrize("width", range(240, 460, 31))
def test_every_place_is_that_of_the_text(opened, width) -> None:
    piece = piece_of(opened(width))
    assert piece.shown.text == TEXT
    for i in range(len(TEXT)):
        number, x = piece.whereabouts(i)
        y = (number + 0.5) * piece.leading + piece.y
        assert piece.hit(x + 0.1, y) == i
        if not TEXT[i].isspace():
            assert piece.character_at(x + 1, y) == i
            assert len(piece.rects(i, i + 1)) == 1


def test_a_wash_takes_the_hyphen_with_the_word_and_not_without(opened) -> None:
    for width in range(240, 460, 9):
        piece = piece_of(opened(width))
        for before, after in hyphened(piece):
            start = TEXT.index(before + after)
            half, whole = start + len(before), start + len(before + after)
            first, second = piece.rects(start, whole)
            (alone,) = piece.rects(start, half)
            assert first.right() > alone.right() + 2
            assert second.top() > first.top()


def test_what_is_copied_and_found_has_no_hyphens(opened) -> None:
    for width in range(240, 460, 40):
        view = opened(width)
        view.text_cursor.select(Passage(0, 0, len(TEXT)))
        assert view.page
        assert text_of(view.page.reading, view.text_cursor.selection()) == TEXT
        for word in ("political", "contributions", "considerable"):
            assert view.finds.find(word) == 1


def test_headlines_and_code_are_not_parted(opened) -> None:
    for kind in (BlockKind.HEADING, BlockKind.CODE):
        assert not hyphened(piece_of(opened(260, kind)))
