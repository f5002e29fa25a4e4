"""What the pointer does, on the real widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import (
    Anchor,
    Annotation,
    AnnotationKind,
    Mark,
    Passage,
    Side,
    TextPosition,
    TextQuote,
)
from reader.domain.article import Block, BlockKind, Span, SpanKind
from reader.domain.reading import Layout, Place
from reader.settings import Reveal
from tests.ui.page.pages import view_of


def point_of(view, passage: Passage) -> QPoint:
    where = view.rect_of(passage)
    middle = QPoint(where.left() + 5, where.center().y())
    return view.viewport().mapFromGlobal(middle)


def hover(view, point: QPoint, button=Qt.MouseButton.NoButton) -> None:
    where = QPointF(point)
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        where,
        view.viewport().mapToGlobal(where),
        button,
        button,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)


def drag(view, point: QPoint) -> None:
    hover(view, point, Qt.MouseButton.LeftButton)


def mark(kind: AnnotationKind, passage: Passage, body: str = "") -> Mark:
    anchor = Anchor(0, TextPosition(0, 1), TextQuote("x"))
    return Mark(Annotation(str(kind), "a", kind, (anchor,), body=body), (passage,))


@pytest.mark.parametrize("side", list(Side))
def test_hovering_lights_the_sentence_and_tells_the_word(
    open_view, qtbot, side
) -> None:
    view = open_view(20)
    start, end = view.reading.ranges(2, side)[1]
    with qtbot.waitSignal(view.pointer.word_hovered) as word:
        hover(view, point_of(view, Passage(2, start, end, side)))
    assert view.text_cursor.lit == (2, 1)
    text, offset, where, passage = word.args
    assert text == view.reading.text(2, side)
    assert offset == start
    assert where.isValid()
    assert passage == Passage(2, start, start + 1, side)
    assert view.text_cursor.block == 2


def test_dragging_selects_across_paragraphs(open_view, qtbot) -> None:
    view = open_view(20)
    begin = point_of(view, Passage(1, 0, 9))
    end = point_of(view, Passage(2, 13, 20))
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, pos=begin)
    qtbot.mouseMove(view.viewport(), end)
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        QPointF(end),
        view.viewport().mapToGlobal(QPointF(end)),
        left,
        left,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(view.viewport(), event)
    qtbot.mouseRelease(view.viewport(), left, pos=end)
    first, second = view.text_cursor.selection()
    assert (first.block, second.block) == (1, 2)
    assert second.start == 0
    assert view.text_cursor.selected_text().startswith(
        view.reading.text(1, Side.ORIGINAL)[first.start :]
    )
    assert view.text_cursor.selected_text(Side.TRANSLATION).startswith("第1段。")


def test_a_double_click_takes_the_word(open_view, qtbot) -> None:
    view = open_view(20)
    spot = point_of(view, Passage(3, 0, 9))
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.text_cursor.selected_text() == "Paragraph"


def test_a_double_click_takes_the_chinese_word_of_the_dictionary(
    window, settled, chinese, qtbot
) -> None:
    window.open_path(chinese)
    view = settled(window).body.page
    start = view.reading.text(0, Side.ORIGINAL).index("厨师长")
    spot = point_of(view, Passage(0, start + 1, start + 2))
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert view.text_cursor.selected_text() in ("厨师", "厨师长")


def test_a_drag_after_a_double_click_takes_whole_words(open_view, qtbot) -> None:
    view = open_view(20)
    text = view.reading.text(3, Side.ORIGINAL)
    first, later = text.index("crane"), text.index("lifting")
    spot = point_of(view, Passage(3, first + 1, first + 2))
    qtbot.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    drag(view, point_of(view, Passage(3, later + 2, later + 3)))
    assert view.text_cursor.selected_text() == text[first : later + len("lifting")]
    drag(view, point_of(view, Passage(3, 2, 3)))
    assert view.text_cursor.selected_text() == text[: first + len("crane")]


def test_a_triple_click_takes_the_paragraph(open_view, qtbot) -> None:
    view = open_view(20)
    left, spot = Qt.MouseButton.LeftButton, point_of(view, Passage(3, 0, 9))
    qtbot.mouseDClick(view.viewport(), left, pos=spot)
    qtbot.mouseClick(view.viewport(), left, pos=spot)
    assert view.text_cursor.selected_text() == view.reading.text(3, Side.ORIGINAL)
    qtbot.mouseDClick(view.viewport(), left, pos=spot)
    qtbot.mouseRelease(view.viewport(), left, pos=spot)
    qtbot.mouseClick(view.viewport(), left, pos=point_of(view, Passage(5, 0, 9)))
    assert view.text_cursor.selection() == ()


def test_a_click_opens_a_mark_or_a_link(qtbot) -> None:
    text = "The crane stands on the quay."
    link = Span(4, 9, SpanKind.LINK, "https://example.org/crane")
    view = view_of(
        qtbot,
        Block(BlockKind.PARAGRAPH, text, spans=(link,)),
        marks=(mark(AnnotationKind.HIGHLIGHT, Passage(0, 10, 16)),),
        size=(900, 400),
    )
    view.grab()  # an article without a headline is painted, too
    left = Qt.MouseButton.LeftButton
    on_link = point_of(view, Passage(0, 5, 6))
    with qtbot.waitSignal(view.pointer.link_hovered) as hovered:
        hover(view, on_link)
    with qtbot.waitSignal(view.pointer.link_activated) as followed:
        qtbot.mouseClick(view.viewport(), left, pos=on_link)
    assert hovered.args == followed.args == ["https://example.org/crane"]
    with qtbot.waitSignal(view.pointer.mark_activated) as opened:
        qtbot.mouseClick(view.viewport(), left, pos=point_of(view, Passage(0, 11, 12)))
    assert opened.args == ["highlight"]


def test_the_pointer_lifts_a_cover(open_view) -> None:
    view = open_view(20)
    view.set_reveal(Reveal.HIDDEN)
    cover = view.text_cursor.cover
    assert cover.of(2) is Reveal.HIDDEN
    hover(view, point_of(view, Passage(2, 0, 5)))
    assert cover.of(2) is Reveal.SHOWN
    view.steps.flip()
    view.text_cursor.hover(None)
    assert cover.of(2) is Reveal.SHOWN


def test_a_flipped_paragraph_shows_its_other_side(open_view) -> None:
    view = open_view(20)
    view.set_layout(Layout.ORIGINAL)
    view.steps.flip(4)
    assert view.page.row(4).of_side(Side.TRANSLATION)
    assert view.page.row(5).of_side(Side.ORIGINAL)


def test_keys_scroll(open_view, qtbot) -> None:
    view = open_view(60)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert 59 in view.scroller.visible_blocks()
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.scroller.place() == Place()
    qtbot.keyClick(view, Qt.Key.Key_PageDown)
    qtbot.waitUntil(lambda: view.scroller.place().block > 0)
