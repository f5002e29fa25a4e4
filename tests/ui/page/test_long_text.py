"""One paragraph as long as a book: only what is near the window is set in lines."""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING

import pypdfium2
import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import QPdfWriter

from reader.domain.annotation import Passage, Side
from reader.domain.article import Block, BlockKind
from reader.domain.language import Language
from reader.domain.reading import Layout, Place
from reader.domain.translation import Pair, Translation
from reader.text.segment import sentences
from reader.ui.page.cursor.caret import Caret
from reader.ui.page.paper.press import Press
from reader.ui.page.rows.spot import Spot
from reader.ui.page.type import setter
from tests.ui.page.pages import view_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from reader.ui.page.rows.page import Page
    from reader.ui.page.view.view import ReadingView

HAN = "夜班列车每天两点从河谷开出，载着邮件和少数旅客；第%d站停三分钟，随后驶入隧道。"
LATIN = "Wagon %d of the slow freight stood at the siding until the mail had gone by. "


def text_of(pattern: str, length: int) -> str:
    lines, total, number = [], 0, 0
    while total < length:
        lines.append(pattern % number)
        total += len(lines[-1])
        number += 1
    return "".join(lines).strip()


@pytest.fixture
def counted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[int]]:
    """The lengths of the texts that are broken into lines."""
    lengths: list[int] = []
    original = setter.typeset

    def typeset(text: str, *rest: object, **named: object) -> object:
        lengths.append(len(text))
        return original(text, *rest, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(setter, "typeset", typeset)
    return lengths


def long_view(
    qtbot: QtBot, pattern: str, length: int, *, is_translated: bool = True
) -> ReadingView:
    is_han = pattern == HAN
    language = Language.CHINESE if is_han else Language.ENGLISH
    text = text_of(pattern, length)
    cut = sentences(text, language)
    other = LATIN if is_han else HAN
    made = tuple(Translation((other % n).strip()) for n in range(len(cut)))
    pair = Pair(0, cut, made, " " if is_han else "")
    short = Block(BlockKind.PARAGRAPH, pattern % 7)
    return view_of(
        qtbot,
        Block(BlockKind.PARAGRAPH, text),
        *(short,) * 4,
        title="Lang" if is_han else "长",
        pairs=[pair] if is_translated else [],
        language=language,
    )


def page_of(view: ReadingView) -> Page:
    assert view.page is not None
    return view.page


def top_words(view: ReadingView) -> str:
    """The words on the first whole line of the window."""
    spot = page_of(view).spot(QPointF(0, 2))
    assert spot is not None
    return page_of(view).reading.text(spot.block, spot.side)[spot.offset :][:12]


@pytest.mark.parametrize("pattern", [HAN, LATIN])
def test_the_work_does_not_grow_with_the_paragraph(
    qtbot: QtBot, pattern: str, counted: list[int]
) -> None:
    work = []
    for length in (30_000, 480_000):
        counted.clear()
        view = long_view(qtbot, pattern, length)
        view.scroller.by(3000)
        view.viewport().grab()
        qtbot.keyClick(view, Qt.Key.Key_End)
        view.resize(900, 520)
        view.text_cursor.select_all()
        view.viewport().grab()
        work.append(sum(counted))
        view.close()
    assert work[1] < 1.5 * work[0]
    assert work[1] < 60_000


@pytest.mark.parametrize("by", [130, -130])
def test_what_is_read_stays_while_parts_are_set(qtbot: QtBot, by: int) -> None:
    view = long_view(qtbot, HAN, 60_000)
    page = page_of(view)
    bar = view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    before = view.viewport().rect().center().toPointF()
    for _ in range(60):
        spot = page.spot(before)
        assert spot is not None
        rect = page.set_around(spot.block, spot.side, spot.offset).rects(
            spot.side, spot.offset, spot.offset + 1
        )[0]
        was = rect.top() + page.top_of(spot.block)
        view.scroller.by(by)
        rect = page.row(spot.block).rects(spot.side, spot.offset, spot.offset + 1)[0]
        assert rect.top() + page.top_of(spot.block) == pytest.approx(was - by, abs=1)


def test_every_line_comes_in_order_to_the_end(qtbot: QtBot) -> None:
    view = long_view(qtbot, LATIN, 30_000, is_translated=False)
    page = page_of(view)
    seen: set[int] = set()
    value = -1.0
    while page.strip.value > value:
        value = page.strip.value
        for y, row in page.visible():
            for piece in row.of_side(Side.ORIGINAL):
                if (
                    row.block == 0
                    and piece.y + y < page.height
                    and piece.bottom + y > 0
                ):
                    seen.update(range(piece.base, piece.end))
        view.scroller.by(400)
    pieces = page.row(0).of_side(Side.ORIGINAL)
    assert all(a.bottom <= b.y + 0.01 for a, b in itertools.pairwise(pieces))
    text = page.reading.text(0, Side.ORIGINAL)
    assert len(seen) >= len(text) - text.count(" ")


def test_a_place_is_gone_to_and_come_back_to(qtbot: QtBot) -> None:
    view = long_view(qtbot, HAN, 200_000)
    page = page_of(view)
    goal = text_of(HAN, 200_000).index("第3000站")
    view.text_cursor.go_to(Passage(0, goal, goal + 6))
    rect = page.rect_of(Passage(0, goal, goal + 6))
    assert 0 <= rect.top() <= page.height
    spot = page.spot(rect.center().toPointF())
    assert spot is not None
    assert abs(spot.offset - goal) <= 6
    words, place = top_words(view), view.scroller.place()
    for layout in (Layout.INTERLEAVED, Layout.ORIGINAL, Layout.SIDE_BY_SIDE):
        view.set_layout(layout)
        assert place.fraction == pytest.approx(
            view.scroller.place().fraction, abs=300 / 200_000
        )
    view.scroller.go_to(Place())
    view.scroller.go_to(place)
    assert top_words(view) == words


def test_the_caret_walks_over_the_seams(qtbot: QtBot) -> None:
    view = long_view(qtbot, HAN, 40_000)
    view.set_caret_browsing(True)
    cursor = view.text_cursor
    for key, way in ((Qt.Key.Key_Down, 1), (Qt.Key.Key_Up, -1), (Qt.Key.Key_Right, 1)):
        cursor.put_caret(Caret(Spot(0, Side.ORIGINAL, 20_000)))
        last = 20_000
        for _ in range(90):
            qtbot.keyClick(view, key)
            caret = cursor.placed
            assert caret is not None
            assert 0 < (caret.spot.offset - last) * way < 80
            last = caret.spot.offset
            rect = cursor.caret_rect()
            assert rect is not None
            assert 0 <= rect.top() <= page_of(view).height


def test_both_sides_are_found_selected_and_lit(qtbot: QtBot) -> None:
    view = long_view(qtbot, LATIN, 100_000)
    assert view.finds.find("wagon 900 of") == 1
    rect = page_of(view).rect_of(view.finds.current)
    assert 0 <= rect.top() < page_of(view).height
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=rect.center())
    lit = view.text_cursor.lit_passage
    assert lit is not None
    assert page_of(view).reading.words(lit).startswith("Wagon 900 of")
    assert view.finds.find("第900站") == 1
    rect = page_of(view).rect_of(view.finds.current)
    assert 0 <= rect.top() < page_of(view).height


def test_paper_sets_and_prints_a_long_text_in_steps(
    qtbot: QtBot, counted: list[int]
) -> None:
    view = long_view(qtbot, HAN, 40_000, is_translated=False)
    counted.clear()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    press = Press(page_of(view), QPdfWriter(held))
    most, before, pages = 0, len(counted), 0
    for _ in press.steps():
        most = max(most, len(counted) - before)
        assert press.pages - pages <= 1
        before, pages = len(counted), press.pages
    assert most < 20
    assert press.pages > 8
    sheets = pypdfium2.PdfDocument(bytes(held.data().data()))
    said = "".join(sheet.get_textpage().get_text_range() for sheet in sheets)
    said = re.sub(r"\s", "", said)
    assert all(f"第{n}站" in said for n in range(0, 900, 50))
    sheets.close()
