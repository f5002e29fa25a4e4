"""Tables keep figures, dates and units whole, and scroll where they do not fit."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint, QPointF, Qt
from PySide6.QtGui import QPageSize, QPdfWriter, QWheelEvent
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import Passage, Side
from reader.domain.article import Block, BlockKind
from reader.domain.language import Language
from reader.domain.reading import Layout
from reader.ui.page.paper.press import Press
from reader.ui.page.type.solid import unbroken
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.ui.page.rows.page import Page
    from reader.ui.page.view.view import ReadingView

SOLID = (
    "8412/3.19",
    "6.04 亿元",
    "2031年3月9日",
    "9 August 2031",
    "US$ 31.8bn",
    "1.7 billion",
    "40–45 km",
    "7 204 118",
    "+3.5 pp",
    "第4季度",
    "310平方公里",
)


@pytest.mark.parametrize("text", SOLID)
def test_what_belongs_to_a_figure_is_one_stretch(text: str) -> None:
    around = f"see {text}, please" if text.isascii() else f"见{text}，"
    assert text in [words for words, is_solid in unbroken(around) if is_solid]


def table(columns: int, lines: int = 4) -> Block:
    rows = [
        "\t".join(SOLID[(line + column) % len(SOLID)] for column in range(columns))
        for line in range(lines)
    ]
    heads = "\t".join(f"Head {column}" for column in range(columns))
    return Block(BlockKind.TABLE, "\n".join([heads, *rows]))


def view_with(
    qtbot: QtBot, columns: int, width: int, *, lines: int = 4, layout: Layout
) -> ReadingView:
    text = "Before and after the table there are words. " * 3
    paragraph = Block(BlockKind.PARAGRAPH, text)
    blocks = (paragraph, table(columns, lines), *(paragraph,) * 6)
    view = view_of(qtbot, *blocks, title="Results", size=(width, 600))
    view.set_layout(layout)
    return view


def page_of(view: ReadingView) -> Page:
    assert view.page is not None
    return view.page


@pytest.mark.parametrize("columns", [2, 5, 9])
@pytest.mark.parametrize("width", [420, 800, 1280])
def test_no_line_ends_within_a_figure(qtbot: QtBot, columns: int, width: int) -> None:
    page = page_of(view_with(qtbot, columns, width, layout=Layout.ORIGINAL))
    text = page.reading.text(1, Side.ORIGINAL)
    cells = [piece for piece in page.row(1).pieces if piece.side is Side.ORIGINAL]
    for piece in cells:
        words = text[piece.base : piece.end]
        if words in SOLID:
            assert piece.lines == 1, words


def test_a_wide_table_is_moved_by_wheel_keys_and_bar(qtbot: QtBot) -> None:
    view = view_with(qtbot, 11, 700, layout=Layout.ORIGINAL)
    page = page_of(view)
    wide = page.row(1).wide
    assert wide is not None
    assert wide.most > 100
    first = page.row(1).of_side(Side.ORIGINAL)[0]
    x = first.x
    where = QPointF(300, page.top_of(1) + 30)
    nothing, shift = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier
    for turn, modifiers in ((QPoint(-120, 0), nothing), (QPoint(0, -120), shift)):
        before, top = wide.pan, view.scroller.place()
        wheel = QWheelEvent(
            where,
            view.mapToGlobal(where),
            QPoint(),
            turn,
            Qt.MouseButton.NoButton,
            modifiers,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), wheel)
        assert wide.pan == before + 90
        assert view.scroller.place() == top
    assert first.x == x - 180
    qtbot.mouseMove(view.viewport(), where.toPoint())
    qtbot.keyClick(view, Qt.Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert wide.pan == 60
    track = wide.tracks(page.top_of(1), page.height)[0]
    left, button = QPoint(round(wide.thumb()[0]) + 4, round(track) + 2), Qt.MouseButton
    qtbot.mousePress(view.viewport(), button.LeftButton, pos=left)
    move = left + QPoint(2000, 30)
    qtbot.mouseMove(view.viewport(), move)
    qtbot.mouseRelease(view.viewport(), button.LeftButton, pos=move)
    assert wide.pan == pytest.approx(wide.most)
    assert not view.text_cursor.selection()
    view.resize(710, 600)  # laid out anew, it stays where it is
    again = page.row(1).wide
    assert again is not None
    assert again.pan == pytest.approx(again.most)


def test_a_key_that_leads_into_the_table_brings_the_cell_into_view(
    qtbot: QtBot,
) -> None:
    view = view_with(qtbot, 11, 700, layout=Layout.ORIGINAL)
    page = page_of(view)
    text = page.reading.text(1, Side.ORIGINAL)
    last = text.index("Head 10")
    view.text_cursor.go_to(Passage(1, last, last + 7))
    wide = page.row(1).wide
    assert wide is not None
    assert wide.pan > 0
    rect = page.rect_of(Passage(1, last, last + 7))
    assert rect.right() <= wide.left + wide.room
    view.text_cursor.go_to(Passage(1, 0, 6))
    assert wide.pan == 0


def test_it_takes_both_columns_before_it_scrolls(qtbot: QtBot) -> None:
    view = view_of(
        qtbot,
        table(5),
        Block(BlockKind.PARAGRAPH, "Words. " * 9),
        title="Ergebnisse",
        language=Language.ENGLISH,
        size=(1000, 600),
    )
    view.set_waiting(True)
    row = page_of(view).row(0)
    assert page_of(view).columns.are_two
    assert row.spans_columns
    assert row.wide is None


def test_a_table_that_fits_is_not_moved(qtbot: QtBot) -> None:
    view = view_with(qtbot, 3, 900, layout=Layout.ORIGINAL)
    qtbot.mouseMove(view.viewport(), QPoint(300, round(page_of(view).top_of(1)) + 30))
    assert page_of(view).row(1).wide is None
    assert not view.scroller.sideways(1, 90)


@pytest.mark.parametrize(("columns", "is_turned"), [(5, False), (22, True)])
def test_on_paper_it_is_shrunk_or_turned(
    qtbot: QtBot, columns: int, is_turned: bool
) -> None:
    view = view_with(qtbot, columns, 900, lines=60, layout=Layout.ORIGINAL)
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(held)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    press = Press(page_of(view), writer)
    list(press.steps())
    sheets = pypdfium2.PdfDocument(bytes(held.data().data()))
    words, is_upright = "", []
    for sheet in sheets:
        page = sheet.get_textpage()
        words += page.get_text_range()
        at = page.search("8412/3.19").get_next()
        if at is not None:
            left, bottom, right, top = page.get_charbox(at[0] + 4)
            first = page.get_charbox(at[0])
            is_upright.append(left > first[0])
            inside = sheet.get_size()
            assert 0 < left < right < inside[0]
            assert 0 < bottom < top < inside[1]
    assert set(is_upright) == {not is_turned}
    every = [
        cell
        for line in table(columns, 60).text.split("\n")
        for cell in line.split("\t")
    ]
    assert words.count("8412/3.19") == every.count("8412/3.19")
    sheets.close()
