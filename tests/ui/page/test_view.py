"""The page as a reader meets it: places, layouts, lighting, selecting, finding."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import pytest
from PySide6.QtGui import QImage

from reader.domain.annotation import Passage, Side
from reader.domain.article import Block, BlockKind, Image
from reader.domain.reading import Layout, Place
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.settings import Reveal
from reader.ui.look.theme import LIGHT
from reader.ui.page.cursor.finds import folded
from reader.ui.page.cursor.overlay import overlay
from reader.ui.page.rows.spot import Spot
from reader.ui.page.type.shown import Shown
from reader.ui.page.view.view import ReadingView
from tests.ui.page.pages import article, opened, pairs, put, view_of


def test_opens_where_it_was_left(open_view) -> None:
    view = open_view(60, place=Place(30, 0.5))
    assert view.scroller.place() == Place(30, 0.5)
    assert 30 in view.scroller.visible_blocks()


def test_a_narrow_window_folds(open_view, qtbot) -> None:
    view = open_view(20)
    assert not view.is_narrow
    with qtbot.waitSignal(view.scroller.narrowed) as told:
        view.resize(600, 700)
    assert told.args == [True]
    assert view.reading_layout is Layout.SIDE_BY_SIDE


def test_the_scroll_bar_has_room_when_an_article_is_long(qtbot) -> None:
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(1000, 700)
    view.show()
    whole, bar = view.viewport().width(), view.verticalScrollBar()
    view.show_reading(opened(article(60)))
    assert bar.isVisible()
    assert view.page.width == view.viewport().width() < whole
    assert bar.maximum() == round(view.page.strip.heights.total) - 700
    view.show_reading(opened(article(1)))
    assert not bar.isVisible()
    assert view.page.width == view.viewport().width() == whole


def test_both_sides_of_a_row_share_their_top(open_view) -> None:
    view = open_view(20)
    row = view.page.row(0)
    original, translation = row.of_side(Side.ORIGINAL), row.of_side(Side.TRANSLATION)
    baselines = [p[0].y + p[0].baseline for p in (original, translation)]
    assert baselines[0] == pytest.approx(baselines[1], abs=0.5)
    assert original[0].x < translation[0].x


def test_a_lit_sentence_is_lit_on_both_sides(open_view) -> None:
    view = open_view(20)
    view.text_cursor.light(3, 1)
    washes = overlay(view.page, view.text_cursor, view.finds, 3, LIGHT)
    sides = [wash.side for wash in washes]
    assert sides == [Side.ORIGINAL, Side.TRANSLATION]


def test_steps_walk_every_sentence_and_back(open_view) -> None:
    view = open_view(6)
    lit = []
    for by in [1] * 40 + [-1] * 40:
        view.steps.by_sentence(by)
        lit.append(view.text_cursor.lit)
    assert len(set(lit)) > len(view.reading.article.blocks)
    assert lit[0] == (-1, 0)
    assert lit[-1] == (-1, 0)


def test_finds_on_both_sides_in_either_script(open_view) -> None:
    view = open_view(8)
    assert view.finds.find("港務局") == 2
    assert view.finds.find("plum TREES") == 4
    first = view.finds.now
    assert view.finds.step(1) != first


def test_each_letter_typed_finds_from_where_one_reads(open_view) -> None:
    view = open_view(40)
    view.text_cursor.go_to(Passage(20, 0, 1))
    found = []
    for typed in ("p", "pl", "plum"):
        view.finds.find(typed)
        found.append(view.text_cursor.block)
    assert found[0] == 20
    assert found == sorted(found)


def test_accents_and_kinds_of_quotation_marks_are_found_alike() -> None:
    assert folded("Café “naïve” ＡＢＣ 國") == 'cafe "naive" abc 国'
    assert folded("well‑known – −3") == "well-known - -3"
    assert folded("が한é") == "が한e"  # what is no accent stays
    assert len(folded("ﬁ…Å\u0301")) == len("ﬁ…Å\u0301")


def test_what_comes_later_is_found_and_the_page_stays(open_view) -> None:
    view = open_view(40, translated=0)
    assert view.finds.find("Paragraph 30") == 1
    assert view.finds.find("泥土") == 0
    view.finds.find("soil")
    view.finds.step(1)
    meant, place = view.finds.now, view.scroller.place()
    put(view, *pairs(view.reading.article, 40))
    assert view.finds.find_again("soil") > 0
    assert (view.finds.now, view.scroller.place()) == (meant, place)
    assert view.finds.find_again("泥土") > 0
    assert view.scroller.place() == place


def test_code_is_shown_and_found_once_in_every_layout(qtbot) -> None:
    code = "x = crane"
    copied = Translation(code, Origin.COPIED)
    view = view_of(
        qtbot,
        Block(BlockKind.CODE, code),
        title="On code",
        pairs=(Pair(0, (Sentence(0, len(code), code),), (copied,)),),
    )
    for layout in Layout:
        view.set_layout(layout)
        assert view.finds.find("crane") == 1
        assert [piece.shown.text for piece in view.page.row(0).pieces] == [code]
        view.text_cursor.select_all()
        assert view.text_cursor.selected_text().endswith(code)


def test_what_is_found_in_a_covered_translation_is_uncovered(open_view) -> None:
    def ink() -> int:
        """How many dark pixels there are where the translation stands."""
        where = view.rect_of(Passage(3, 0, 4, Side.TRANSLATION))
        where.moveTopLeft(view.viewport().mapFromGlobal(where.topLeft()))
        image = view.viewport().grab(where).toImage()
        colours = (
            image.pixelColor(x, y)
            for x in range(image.width())
            for y in range(image.height())
        )
        return sum(colour.lightness() < 100 for colour in colours)

    view = open_view(8)
    view.set_reveal(Reveal.HIDDEN)
    view.text_cursor.hover(None)
    assert ink() == 0
    assert view.finds.find("第3段") == 1
    view.text_cursor.hover(None)
    assert ink() > 0


def test_selection_across_paragraphs(open_view) -> None:
    view = open_view(8)
    view.text_cursor.select(Passage(0, 0, 12))
    assert view.text_cursor.selected_text() == "Paragraph 0."
    assert view.text_cursor.selected_text(Side.TRANSLATION) == "第0段。"
    assert view.text_cursor.selected_text(Side.ORIGINAL, Side.TRANSLATION).split(
        "\n"
    ) == [
        "Paragraph 0.",
        "第0段。",
    ]


def test_the_words_of_a_doubt_take_no_offsets() -> None:
    shown = Shown("第一句。第二句。", [(4, " 数字不符")])
    assert shown.screen == "第一句。 数字不符第二句。"
    assert shown.begin(4) == 9
    assert shown.end(4) == 4
    assert [shown.index(unit) for unit in (3, 4, 6, 9, 10)] == [3, 4, 4, 4, 5]


def test_across_the_hairline_whole_paragraphs_are_taken(open_view) -> None:
    view = open_view(8)
    view.text_cursor.select_between(
        Spot(1, Side.ORIGINAL, 5), Spot(2, Side.TRANSLATION, 2)
    )
    taken = {(each.block, each.side) for each in view.text_cursor.selection()}
    assert taken == {(block, side) for block in (1, 2) for side in Side}


def test_a_view_that_is_let_go_is_gone(qtbot) -> None:
    view = ReadingView()
    view.show()
    watch = weakref.ref(view)
    view.close()
    del view
    gc.collect()
    assert watch() is None


def test_a_picture_that_is_not_here_takes_a_line(open_view, qtbot) -> None:
    remote = Image("https://pictures.example/a.jpg", "A quay", width=900, height=600)
    local = Image("quay.png", width=900, height=600)
    made = replace(
        article(3),
        blocks=tuple(
            Block(BlockKind.IMAGE, "", image=image) for image in (remote, local)
        ),
    )
    view = open_view(3)
    view.show_reading(opened(made))
    first, second = (view.page.row(block) for block in (0, 1))
    assert [piece.shown.screen for piece in first.pieces] == [
        "A quay\u00a0· pictures.example"
    ]
    assert first.ornaments[0].rect.height() < 50
    assert second.ornaments[0].rect.height() > 300  # it may still come
    view.set_image("quay.png", QImage())
    (words,) = view.page.row(1).pieces
    assert words.shown.screen == "Picture not saved with the page"
    assert view.page.row(1).ornaments[0].rect.height() < 50
