"""What the pointer does, on the real widget."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QKeySequence, QMouseEvent
from PySide6.QtWidgets import QApplication, QCheckBox

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
from reader.ui.page.cursor.words import WordCutter
from reader.ui.settings.reading_form import ReadingForm
from tests.ui.page.pages import view_of


def point_of(view, passage: Passage) -> QPoint:
    where = view.rect_of(passage)
    middle = QPoint(where.left() + 5, where.center().y())
    return view.viewport().mapFromGlobal(middle)


def hover(
    view,
    point: QPoint,
    button=Qt.MouseButton.NoButton,
    held=Qt.KeyboardModifier.NoModifier,
) -> None:
    where = QPointF(point)
    event = QMouseEvent(
        QMouseEvent.Type.MouseMove,
        where,
        view.viewport().mapToGlobal(where),
        button,
        button,
        held,
    )
    QApplication.sendEvent(view.viewport(), event)


def drag(view, point: QPoint, held=Qt.KeyboardModifier.NoModifier) -> None:
    hover(view, point, Qt.MouseButton.LeftButton, held)


def before(view, offset: int, block: int = 3, side: Side = Side.ORIGINAL) -> QPoint:
    """Just before a character."""
    where = view.rect_of(Passage(block, offset, offset + 1, side))
    point = QPoint(where.left() + 3, where.center().y())  # 2 of them are a wash's bleed
    return view.viewport().mapFromGlobal(point)


def press(view, qtbot, point: QPoint, held=Qt.KeyboardModifier.NoModifier) -> None:
    left = Qt.MouseButton.LeftButton
    qtbot.mousePress(view.viewport(), left, held, pos=point)


def selected(view) -> str:
    return view.text_cursor.selected_text()


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


ALT, SHIFT = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ShiftModifier


def test_a_drag_takes_whole_words(open_view, qtbot) -> None:
    view = open_view(20)
    text = view.reading.text(3, Side.ORIGINAL)
    crane, lifting = text.index("crane"), text.index("lifting")
    whole = text[crane : lifting + len("lifting")]
    press(view, qtbot, before(view, crane + 2))
    drag(view, before(view, lifting + 3))
    assert selected(view) == whole
    drag(view, before(view, lifting))  # the blank before a word is not taken
    assert selected(view) == text[crane : lifting - 1]
    press(view, qtbot, before(view, lifting + 3))
    drag(view, before(view, crane + 2))
    assert selected(view) == whole


def test_a_drag_inside_one_word_takes_a_part_of_it(open_view, qtbot) -> None:
    view = open_view(20)
    text = view.reading.text(3, Side.ORIGINAL)
    start = text.index("containers")
    for begin, end in ((0, 7), (3, 10), (2, 5), (7, 0)):
        press(view, qtbot, before(view, start + begin))
        drag(view, before(view, start + end))
        first, last = sorted((begin, end))
        assert selected(view) == "containers"[first:last]
    drag(view, before(view, start - 4))  # out of the word, and back into it
    assert selected(view).endswith("containers")
    drag(view, before(view, start + 2))
    assert selected(view) == "ntain"


def test_alt_takes_characters(open_view, qtbot) -> None:
    view = open_view(20)
    text = view.reading.text(3, Side.ORIGINAL)
    begin, end = text.index("crane") + 2, text.index("lifting") + 3
    press(view, qtbot, before(view, begin))
    drag(view, before(view, end), ALT)
    assert selected(view) == text[begin:end]
    view.pointer.takes_words = False
    drag(view, before(view, end))
    assert selected(view) == text[begin:end]
    drag(view, before(view, end), ALT)
    assert selected(view) == text[begin - 2 : end + 4]


def test_a_drag_takes_whole_words_of_both_paragraphs(open_view, qtbot) -> None:
    view = open_view(20)
    text, beyond = (view.reading.text(n, Side.ORIGINAL) for n in (3, 4))
    begin, end = text.index("persuaded"), beyond.index("quay") + 1
    press(view, qtbot, before(view, begin + 4))
    drag(view, before(view, end, 4))
    assert selected(view) == f"{text[begin:]}\n\n{beyond[: end + 3]}"


def test_shift_and_a_click_extend_by_words_from_where_one_was(open_view, qtbot) -> None:
    view = open_view(20)
    text = view.reading.text(3, Side.ORIGINAL)
    crane, lifting = text.index("crane"), text.index("lifting")
    press(view, qtbot, before(view, crane + 2))
    press(view, qtbot, before(view, lifting + 3), SHIFT)
    assert selected(view) == text[crane : lifting + 7]
    view.text_cursor.select(Passage(3, crane + 1, crane + 3))  # chosen by keys
    press(view, qtbot, before(view, lifting + 3), SHIFT)
    assert selected(view) == text[crane + 1 : lifting + 7]
    press(view, qtbot, before(view, lifting + 3), SHIFT | ALT)
    assert selected(view) == text[crane + 1 : lifting + 3]


@pytest.fixture
def chinese_view(window, settled, chinese):
    window.open_path(chinese)
    return settled(window).body.page


def test_a_drag_takes_whole_chinese_words(chinese_view, qtbot) -> None:
    view = chinese_view
    text = view.reading.text(0, Side.ORIGINAL)
    cutter = view.text_cursor.words
    start = text.index("厨师")
    _, end = cutter.around(text, start)
    found = (cutter.around(text, offset) for offset in range(end, len(text)))
    later, stop = next(word for word in found if word[1] - word[0] > 1)
    press(view, qtbot, before(view, start + 1, 0))
    drag(view, before(view, later + 1, 0))
    assert selected(view) == text[start:stop]
    drag(view, before(view, later + 1, 0), ALT)
    assert selected(view) == text[start + 1 : later + 1]


def test_a_box_in_the_settings_turns_whole_words_off(chinese_view, qtbot) -> None:
    window = chinese_view.window()
    form = ReadingForm(window)
    form.changed.connect(window.preferences.change_reading)
    form.show_settings(window.preferences.settings.reading)
    form.show()
    (box,) = (b for b in form.findChildren(QCheckBox) if "whole words" in b.text())
    assert box.isChecked()
    assert window.body.page.pointer.takes_words
    qtbot.keyClick(box, Qt.Key.Key_Space)
    assert not window.body.page.pointer.takes_words


def test_words_are_stepped_over_whole_in_chinese(chinese_view, qtbot) -> None:
    view = chinese_view
    text = view.reading.text(0, Side.ORIGINAL)
    start = text.index("厨师")
    end = view.text_cursor.words.around(text, start)[1]
    press(view, qtbot, before(view, start, 0))
    word, back = QKeySequence("Ctrl+Shift+Right"), QKeySequence("Ctrl+Shift+Left")
    qtbot.keySequence(view, word)
    assert selected(view) == text[start:end]
    qtbot.keySequence(view, back)
    assert selected(view) == ""


def test_a_word_in_a_text_without_an_end_is_found_in_its_surroundings() -> None:
    seen = []

    def around(text: str, offset: int) -> tuple[int, int]:
        seen.append(len(text))
        return offset - 1, offset + 1

    cutter = WordCutter()
    cutter.chinese = around
    assert cutter.within("好" * 300_000, 150_000) == (149_999, 150_001)
    assert max(seen) < 1000


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
