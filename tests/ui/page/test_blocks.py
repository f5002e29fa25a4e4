"""Headlines, tables and code, as they stand on the page."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QTextCharFormat

from reader.domain.annotation import Side
from reader.domain.article import Block, BlockKind, Span, SpanKind
from reader.domain.language import Language, Script
from reader.domain.reading import TITLE_BLOCK, Layout
from reader.domain.translation import Pair, Sentence, Translation
from reader.ui.look.fonts import Faces, Role, Typography
from reader.ui.page.rows.row import OrnamentKind
from tests.ui.page.pages import article, opened, view_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from reader.domain.article import Article
    from reader.ui.page.rows.row import Row
    from reader.ui.page.type.piece import Piece

WIDE_TABLE = "\n".join(
    (
        "Entity status\tNext timestamp\tWhat is to be said of it in a few words",
        "enqueued\tenqueued_timestamp\t" + "A task may be in it for too long. " * 3,
        "processing\theartbeat_timestamp\tNothing",
    )
)
SMALL_TABLE = "Driver\tPoints\tShare\nKyle\t1,240\t+12.3%\nAda\t987\t−0.4%\nLin\t—\t5%"


def composed(
    qtbot: QtBot,
    block: Block,
    *,
    width: int = 1000,
    layout: Layout = Layout.SIDE_BY_SIDE,
    language: Language = Language.ENGLISH,
    target: str = "译文。",
) -> Row:
    """The row of one block with a translation, in a window of a width."""
    sentence = Sentence(0, len(block.text), block.text)
    pair = Pair(0, (sentence,), (Translation(target),))
    view = view_of(qtbot, block, pairs=(pair,), language=language, size=(width, 700))
    view.set_layout(layout)
    assert view.page
    row = view.page.row(0)
    row_end = view.page.columns.end
    assert all(piece.x + piece.width <= row_end + 1 for piece in row.pieces)
    return row


def lines(piece: Piece) -> list[str]:
    made = map(piece.layout.lineAt, range(piece.lines))
    return [piece.shown.between(m.textStart(), piece.end_unit(m)) for m in made]


# Headlines


@pytest.mark.parametrize("width", range(520, 900, 20))
def test_the_lines_of_a_headline_are_about_as_long_as_each_other(qtbot, width) -> None:
    text = (
        "Plymouth protests erupt in violence as people are hurt by rioters with stones"
    )
    block = Block(BlockKind.HEADING, text, level=2)
    (piece,) = composed(qtbot, block, width=width, layout=Layout.ORIGINAL).pieces
    made = map(piece.layout.lineAt, range(piece.lines))
    lengths = [line.naturalTextWidth() for line in made]
    assert min(lengths) > 0.6 * max(lengths)


@pytest.mark.parametrize(
    ("text", "parted"),
    [
        (
            "共享充电宝涨价告别1元时代：是“收割韭菜”还是回归理性",
            ["共享充电宝涨价告别1元时代：", "是“收割韭菜”还是回归理性"],
        ),
        (
            "最强“中国芯”本月商用 华为抢跑5G芯片大战",
            ["最强“中国芯”本月商用", "华为抢跑5G芯片大战"],
        ),
        (
            "促进航天技术更好惠及人民——近平主席向首届中拉国家航天合作论坛致贺信并讲话",
            [
                "促进航天技术更好惠及人民——",
                "近平主席向首届中拉国家航天",
                "合作论坛致贺信并讲话",
            ],
        ),
    ],
)
def test_a_chinese_headline_is_parted_by_its_signs(qtbot, text, parted) -> None:
    block = Block(BlockKind.HEADING, text, level=1)
    language = Language.CHINESE
    row = composed(
        qtbot, block, width=440, layout=Layout.ORIGINAL, language=language, target="T"
    )
    said = [line.replace("\u200b", "").strip() for line in lines(row.pieces[0])]
    assert said == parted


# Tables


def test_a_table_too_wide_for_a_column_goes_across_both(qtbot) -> None:
    row = composed(qtbot, Block(BlockKind.TABLE, WIDE_TABLE), target="状态\t时间\t说明")
    assert row.spans_columns
    original, translation = row.of_side(Side.ORIGINAL), row.of_side(Side.TRANSLATION)
    assert min(p.y for p in translation) > max(p.bottom for p in original)
    assert translation[0].x == original[0].x
    rules = [o.rect for o in row.ornaments if o.kind is OrnamentKind.RULE]
    assert {rule.right() for rule in rules} == {rules[0].right()}
    assert rules[0].right() > 900


def test_a_small_table_stays_beside_its_translation(qtbot) -> None:
    row = composed(qtbot, Block(BlockKind.TABLE, SMALL_TABLE))
    assert not row.spans_columns
    assert row.of_side(Side.TRANSLATION)[0].x > row.of_side(Side.ORIGINAL)[0].x


def test_units_stand_below_units(qtbot) -> None:
    row = composed(qtbot, Block(BlockKind.TABLE, SMALL_TABLE))
    cells = row.of_side(Side.ORIGINAL)
    rights = [
        round(cell.x + cell.layout.lineAt(0).naturalTextWidth()) for cell in cells
    ]
    names, points, shares = rights[0::3], rights[1::3], rights[2::3]
    assert len(set(points)) == len(set(shares)) == 1
    assert len(set(names)) == 4


# Code

LONG_CODE = "def hello(name: str) -> str:  # and a comment of some length beside it"


def test_code_wider_than_a_column_goes_across_both(qtbot) -> None:
    row = composed(qtbot, Block(BlockKind.CODE, LONG_CODE))
    assert row.spans_columns
    assert row.pieces[0].lines == 1
    assert not composed(qtbot, Block(BlockKind.CODE, "pass")).spans_columns


def test_code_is_set_a_little_smaller_if_it_fits_then(qtbot) -> None:
    block = Block(BlockKind.CODE, "x" * 62 + "\n\tif y:")
    wide = composed(qtbot, block, width=900, layout=Layout.ORIGINAL).pieces[0]
    narrow = composed(qtbot, block, width=560, layout=Layout.ORIGINAL).pieces[0]
    assert wide.lines == narrow.lines == 2
    assert 11 <= narrow.layout.font().pixelSize() < wide.layout.font().pixelSize()
    far = composed(qtbot, block, width=400, layout=Layout.ORIGINAL).pieces[0]
    assert far.layout.font() == wide.layout.font()
    assert far.lines > 2


def test_a_tab_is_four_characters(qtbot) -> None:
    block = Block(BlockKind.CODE, "\tif\n    if")
    (piece,) = composed(qtbot, block, layout=Layout.ORIGINAL).pieces
    assert piece.whereabouts(1)[1] == pytest.approx(piece.whereabouts(8)[1], abs=0.5)


# Languages inside an article

SAID = "“We kept the timetable on the wall the whole time,” said Lin Yao, “all of it.”"
TOLD = "“我们把时刻表一直挂在墙上。”林遥说，她开着车站的咖啡馆。"


@pytest.mark.parametrize("article", [Language.ENGLISH, Language.CHINESE])
@pytest.mark.parametrize(
    ("text", "own"),
    [
        (SAID, Language.ENGLISH),
        (TOLD, Language.CHINESE),
        ("The Chinese here — 夜车重返山谷 — is the reader’s own.", Language.ENGLISH),
        ("林遥说：“People thought it was a joke，其实是承诺。”", Language.CHINESE),
    ],
)
def test_a_paragraph_is_set_in_its_own_language(qtbot, article, text, own) -> None:
    block = Block(BlockKind.PARAGRAPH, text)
    row = composed(qtbot, block, layout=Layout.ORIGINAL, language=article, target="x")
    font = row.pieces[0].layout.font()
    faces = Faces(Typography())
    assert font.families() == faces.families(Role.BODY, own, Script.HANS)
    assert font.pixelSize() == faces.size(Role.BODY, own)


def test_figures_stay_in_the_language_of_their_table(qtbot) -> None:
    block = Block(BlockKind.TABLE, "地区\t出口额\nBBC\t1,204.5")
    row = composed(qtbot, block, language=Language.CHINESE, target="x")
    cells = row.of_side(Side.ORIGINAL)
    assert len({cell.layout.font().toString() for cell in cells}) == 1


def test_powers_are_raised_and_indices_lowered(qtbot) -> None:
    spans = (Span(2, 4, SpanKind.RAISED), Span(7, 8, SpanKind.LOWERED))
    block = Block(BlockKind.PARAGRAPH, "10−9 CO2", spans=spans)
    row = composed(qtbot, block, layout=Layout.ORIGINAL)
    formats = row.pieces[0].layout.formats()
    shifts = {each.start: each.format.verticalAlignment() for each in formats}
    alignments = QTextCharFormat.VerticalAlignment
    assert shifts[2] is alignments.AlignSuperScript
    assert shifts[7] is alignments.AlignSubScript


def test_a_site_that_wrote_its_article_is_named_once(qtbot):
    whole = article(1)
    own = replace(whole, byline=whole.source)
    view = view_of(qtbot)

    def pieces(of: Article) -> int:
        view.show_reading(opened(of))
        assert view.page
        return len(view.page.row(TITLE_BLOCK).pieces)

    assert pieces(own) == pieces(replace(whole, byline="")) == pieces(whole) - 1
