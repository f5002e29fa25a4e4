"""Blocks that are written from right to left, and words of that kind in others."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from reader.domain.annotation import Side
from reader.domain.article import Block, BlockKind
from reader.domain.reading import Layout
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.rows.row import OrnamentKind
from reader.ui.page.rows.spot import Spot
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.page.rows.row import Row
    from reader.ui.page.type.piece import Piece
    from reader.ui.page.view.view import ReadingView

ARABIC = "وصلت السفينة إلى الميناء عند الفجر ومعها 45 صندوقا من البرتقال. " * 4
QUOTED = "وصلنا عند الفجر"
MIXED = f"The captain said: «{QUOTED}» and went ashore with his men."
BLOCKS = (
    Block(BlockKind.PARAGRAPH, ARABIC.strip()),
    Block(BlockKind.PARAGRAPH, MIXED),
    Block(BlockKind.QUOTE, "«بندر قدیمی دوباره باز شد»"),
    Block(BlockKind.LIST_ITEM, "הדגים הגיעו בבוקר.", marker="•"),
    Block(BlockKind.TABLE, "السنة\tالزوار\nالأولى\t120"),
    Block(BlockKind.PARAGRAPH, "Nobody had waited on the quay."),
)


@pytest.fixture
def view(qtbot: QtBot) -> ReadingView:
    view = view_of(qtbot, *BLOCKS, size=(700, 900))
    view.set_layout(Layout.ORIGINAL)
    return view


def row(view: ReadingView, block: int) -> Row:
    page = view.text_cursor.page
    assert page is not None
    return page.row(block)


def text_of(view: ReadingView, block: int) -> Piece:
    return row(view, block).of_side(Side.ORIGINAL)[0]


def ink(piece: Piece, number: int) -> tuple[float, float]:
    """Where the words of a line begin and end, from the left."""
    words = piece.layout.lineAt(number).naturalTextRect()
    return words.left(), words.right()


def test_a_block_is_set_from_the_side_where_its_words_begin(view: ReadingView) -> None:
    arabic, english = text_of(view, 0), text_of(view, 5)
    assert arabic.lines > 1
    for number in range(arabic.lines):
        left, right = ink(arabic, number)
        assert right == pytest.approx(arabic.width, abs=2)
        assert left > 0
    assert ink(english, 0)[0] == pytest.approx(0, abs=1)
    assert not text_of(view, 1).is_right_to_left  # its first word is English


def test_every_word_is_found_where_it_is_drawn(view: ReadingView) -> None:
    for block in (0, 1):
        piece = text_of(view, block)
        for at, char in enumerate(piece.shown.text):
            rects = piece.rects(at, at + 1)
            if char.isalnum() and rects:
                place = rects[0].center()
                assert piece.character_at(place.x(), place.y()) == at


def test_a_range_is_washed_as_wide_as_its_words(view: ReadingView) -> None:
    piece = text_of(view, 0)
    start = piece.shown.text.index("45")
    (around,) = piece.rects(start - 8, start + 8)  # in one piece, figures and all
    (inside,) = piece.rects(start, start + 2)
    assert around.left() < inside.left() < inside.right() < around.right()
    mixed = text_of(view, 1)
    at = MIXED.index(QUOTED)
    (whole,) = mixed.rects(at, at + len(QUOTED))
    (first,) = mixed.rects(at, at + 4)
    (last,) = mixed.rects(at + len(QUOTED) - 4, at + len(QUOTED))
    assert last.right() < first.left()  # it is read from the right
    assert first.right() == pytest.approx(whole.right(), abs=2)
    assert last.left() == pytest.approx(whole.left(), abs=2)


def test_all_lines_of_a_washed_text_reach_both_its_edges(view: ReadingView) -> None:
    piece = text_of(view, 0)
    rects = piece.rects(0, piece.end)
    assert len(rects) == piece.lines
    for number, rect in enumerate(rects):
        left, right = ink(piece, number)
        assert rect.left() - piece.x == pytest.approx(left, abs=4)
        assert rect.right() - piece.x == pytest.approx(right, abs=4)


def test_bar_and_marker_stand_where_the_words_begin(view: ReadingView) -> None:
    quote, item = row(view, 2), row(view, 3)
    (bar,) = (each for each in quote.ornaments if each.kind is OrnamentKind.QUOTE)
    assert bar.rect.left() > text_of(view, 2).rect.right()
    (marker,) = (piece for piece in item.pieces if piece.side is None)
    assert marker.x > text_of(view, 3).rect.right()


def test_the_first_column_of_a_table_is_the_rightmost(view: ReadingView) -> None:
    cells = {each.shown.text: each for each in row(view, 4).of_side(Side.ORIGINAL)}
    rights = {text: cell.rect.right() for text, cell in cells.items()}
    assert rights["السنة"] == rights["الأولى"]
    assert rights["السنة"] == pytest.approx(text_of(view, 0).rect.right(), abs=1)
    assert rights["الزوار"] == pytest.approx(rights["120"], abs=1)
    assert rights["الزوار"] < cells["السنة"].x


@pytest.mark.parametrize("modifier", ["NoModifier", "ControlModifier"])
def test_the_left_arrow_leads_on(
    view: ReadingView, qtbot: QtBot, modifier: str
) -> None:
    keys = Qt.KeyboardModifier[modifier] | Qt.KeyboardModifier.ShiftModifier
    cursor = view.text_cursor
    for block, on, back in (
        (0, Qt.Key.Key_Left, Qt.Key.Key_Right),
        (5, Qt.Key.Key_Right, Qt.Key.Key_Left),
    ):
        cursor.clear_selection()
        cursor.put_caret(Caret(Spot(block, Side.ORIGINAL, 0)))
        qtbot.keyClick(view, on, keys)
        taken = cursor.selected_text()
        assert taken
        assert view.reading.block(block).text.startswith(taken)
        qtbot.keyClick(view, back, keys)
        assert not cursor.selected_text()


def test_the_arrows_up_and_down_keep_their_place(
    view: ReadingView, qtbot: QtBot
) -> None:
    cursor = view.text_cursor
    piece = text_of(view, 0)
    middle = piece.shown.text.index("45")
    cursor.put_caret(Caret(Spot(0, Side.ORIGINAL, middle)))
    down = Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(view, Qt.Key.Key_Down, down)
    qtbot.keyClick(view, Qt.Key.Key_Up, down)
    caret = cursor.caret
    assert caret is not None
    assert abs(caret.spot.offset - middle) <= 2
