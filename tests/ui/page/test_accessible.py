"""The page as screen readers hear it."""

from __future__ import annotations

import pytest
import shiboken6
from PySide6.QtCore import QLocale, QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget

from reader.domain.annotation import (
    Annotation,
    AnnotationKind,
    Colour,
    Mark,
    Passage,
    Side,
)
from reader.domain.article import Article, Block, BlockKind, Image, Span, SpanKind
from reader.domain.reading import Layout
from reader.domain.translation import Doubt, DoubtKind, Pair, Sentence, Translation
from reader.ui.page.rows.spot import Spot
from reader.ui.page.view.view import ReadingView
from tests.ui.page.pages import opened, view_of


@pytest.fixture
def active():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def emoji(qtbot) -> ReadingView:
    view = faces(None)
    qtbot.addWidget(view)
    return view


def read(child) -> str:
    """A text by its characters: as a name, too, Orca would read it twice."""
    text = child.textInterface()
    return text.text(0, text.characterCount())


def faces(parent: QWidget | None) -> ReadingView:
    """A view of a paragraph whose characters take one unit or two."""
    view = ReadingView(parent)
    view.resize(900, 400)
    block = Block(BlockKind.PARAGRAPH, "A 😀 face. 𠮷野家")
    view.show_reading(opened(Article(title="Faces", blocks=(block,))))
    view.show()
    return view


def test_both_texts_of_every_row_are_read_out(open_view) -> None:
    view = open_view(10)
    page = QAccessible.queryAccessibleInterface(view)
    assert page.role() is QAccessible.Role.Document
    assert page.text(QAccessible.Text.Name).startswith("Harbour city")
    assert page.childCount() == 22
    assert page.child(0).role() is QAccessible.Role.Heading
    assert read(page.child(2)).startswith("Paragraph 0.")
    assert read(page.child(3)).startswith("第0段。")
    assert page.child(2).rect().isValid()
    assert page.indexOfChild(page.child(7)) == 7


def test_another_article_is_read_by_the_same_children(open_view) -> None:
    view = open_view(10)
    page = QAccessible.queryAccessibleInterface(view)
    last = page.child(21)
    view.show_nothing()
    assert page.childCount() == 0
    assert not last.isValid()
    assert last.text(QAccessible.Text.Name) == ""


def test_characters_are_counted_as_qt_counts(emoji) -> None:
    text = QAccessible.queryAccessibleInterface(emoji).child(2).textInterface()
    units = emoji.reading.text(0, Side.ORIGINAL).encode("utf-16-le")
    assert text.characterCount() == len(units) // 2
    assert text.text(2, 4) == "😀"
    assert text.text(11, 15) == "𠮷野家"
    lefts = [text.characterRect(unit).left() for unit in (0, 2, 4, 5, 14)]
    assert lefts == sorted(set(lefts))


def test_every_character_is_found_at_its_place(emoji) -> None:
    text = QAccessible.queryAccessibleInterface(emoji).child(2).textInterface()
    for unit in (0, 2, 5, 11, 13, 14):
        assert text.offsetAtPoint(text.characterRect(unit).center()) == unit
    assert text.offsetAtPoint(QPoint(-50, -50)) == -1


def test_the_text_under_a_point_is_found(open_view) -> None:
    view = open_view(10)
    page = QAccessible.queryAccessibleInterface(view)
    where = view.rect_of(Passage(1, 0, 4, Side.TRANSLATION)).center()
    assert page.childAt(where.x(), where.y()) is page.child(5)


def test_a_screen_reader_can_set_the_caret_and_select(emoji, qtbot) -> None:
    child = QAccessible.queryAccessibleInterface(emoji).child(2)
    child.textInterface().setCursorPosition(4)
    qtbot.waitUntil(lambda: emoji.text_cursor.caret.spot == Spot(0, Side.ORIGINAL, 3))
    assert child.textInterface().cursorPosition() == 4
    child.textInterface().setSelection(0, 2, 4)
    qtbot.waitUntil(lambda: emoji.text_cursor.selected_text() == "😀")
    assert child.textInterface().selectionCount() == 1
    assert child.selected_units() == (2, 4)
    child.textInterface().removeSelection(0)
    qtbot.waitUntil(lambda: emoji.text_cursor.selection() == ())
    assert child.textInterface().selectionCount() == 0


def test_a_far_text_is_scrolled_to(open_view, qtbot) -> None:
    view = open_view(60)
    child = QAccessible.queryAccessibleInterface(view).child(102)
    window = QRect(view.mapToGlobal(QPoint()), view.size())
    assert not window.intersects(child.textInterface().characterRect(3))
    child.textInterface().scrollToSubstring(3, 5)
    qtbot.waitUntil(lambda: 50 in view.scroller.visible_blocks())
    assert window.contains(child.textInterface().characterRect(3))


@pytest.mark.parametrize("side", list(Side))
def test_characters_are_where_the_page_shows_them(open_view, side) -> None:
    view = open_view(8, size=(1000, 1400))
    page = QAccessible.queryAccessibleInterface(view)
    text = page.child(8 + list(Side).index(side)).textInterface()
    for index in range(0, len(view.reading.text(3, side)), 7):
        shown = view.rect_of(Passage(3, index, index + 1, side))
        read = text.characterRect(index)
        assert abs(read.top() - shown.top()) < shown.height() / 2
        assert abs(read.left() - shown.left()) < 2.5 * shown.height()


def test_a_selection_is_shared_by_the_texts_it_runs_over(open_view) -> None:
    view = open_view(8)
    page = QAccessible.queryAccessibleInterface(view)
    length = len(view.reading.text(1, Side.ORIGINAL))
    view.text_cursor.select_between(
        Spot(2, Side.ORIGINAL, 9), Spot(1, Side.ORIGINAL, 4)
    )
    assert page.child(4).selected_units() == (4, length)
    assert page.child(4).textInterface().cursorPosition() == 4
    assert page.child(6).selected_units() == (0, 9)
    counts = [page.child(i).textInterface().selectionCount() for i in (4, 5, 6)]
    assert counts == [1, 0, 1]


def test_texts_say_their_language_and_headings_their_rank(open_view) -> None:
    view = open_view(4)
    page = QAccessible.queryAccessibleInterface(view)
    attribute = QAccessible.Attribute
    title, translated = (page.child(i).attributesInterface() for i in (0, 3))
    assert title.attributeValue(attribute.Level) == 1
    languages = [
        each.attributeValue(attribute.Locale).language() for each in (title, translated)
    ]
    assert languages == [QLocale.Language.English, QLocale.Language.Chinese]
    assert attribute.Level not in translated.attributeKeys()
    assert page.child(3).tableCellInterface() is None
    view.show_nothing()
    assert title.attributeKeys() == []


@pytest.mark.usefixtures("active")
def test_the_text_with_the_caret_has_the_focus(open_view, qtbot) -> None:
    view = open_view(10)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    page = QAccessible.queryAccessibleInterface(view)
    assert page.focusChild() is None
    view.set_caret_browsing(True)
    assert page.focusChild() is page.child(0)
    for _ in range(3):
        qtbot.keyClick(view, Qt.Key.Key_Down)
    assert page.focusChild() is page.child(2)
    assert page.child(2).state().focused
    assert not page.child(0).state().focused
    qtbot.keyClick(view, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    view.show_nothing()
    assert page.focusChild() is None


NAME = QAccessible.Text.Name


@pytest.fixture
def focused(open_view, qtbot, active) -> ReadingView:
    view = open_view(10)
    view.activateWindow()
    view.setFocus()
    qtbot.waitUntil(view.hasFocus)
    return view


def test_a_step_leads_the_focus_to_the_sentence(focused) -> None:
    page = QAccessible.queryAccessibleInterface(focused)
    focused.steps.by_block(1)
    first = page.focusChild()
    assert first.role() is QAccessible.Role.Heading
    focused.steps.by_block(1)
    second = page.focusChild()
    assert second is not first  # else nobody would hear of it
    assert second.text(NAME) == "Paragraph 0."
    assert second.role() is QAccessible.Role.Paragraph
    assert second.state().focused
    assert not first.state().focused
    assert page.child(page.indexOfChild(second)) is second
    focused.steps.by_sentence(1)
    assert page.focusChild().text(NAME).startswith("The last working crane")


def test_a_key_goes_to_the_sentences_other_side_and_steps_stay_there(focused) -> None:
    page = QAccessible.queryAccessibleInterface(focused)
    focused.steps.by_block(1)
    focused.steps.by_block(1)
    assert focused.steps.cross()
    assert page.focusChild().text(NAME) == "第0段。"
    locale = page.focusChild().attributesInterface()
    language = locale.attributeValue(QAccessible.Attribute.Locale).language()
    assert language == QLocale.Language.Chinese
    focused.steps.by_sentence(1)
    assert focused.text_cursor.caret.spot.side is Side.TRANSLATION
    assert page.focusChild().text(NAME).startswith("北码头")
    assert focused.steps.cross()
    assert page.focusChild().text(NAME).startswith("The last working crane")


def test_a_sentence_tells_of_what_colours_and_lines_show(qtbot, active) -> None:
    text = "The crane on the quay stopped."
    link = Span(4, 9, SpanKind.LINK, "https://example.org/")
    translation = Translation("起重机停了。", doubts=(Doubt(DoubtKind.TOO_SHORT),))
    note = Annotation("1", "a", AnnotationKind.NOTE, body="Which quay?")
    lit = Annotation("2", "a", AnnotationKind.HIGHLIGHT, colour=Colour.GREEN)
    view = view_of(
        qtbot,
        Block(BlockKind.PARAGRAPH, text, spans=(link,)),
        pairs=(Pair(0, (Sentence(0, len(text), text),), (translation,)),),
        marks=(
            Mark(note, (Passage(0, 4, 9),)),
            Mark(lit, (Passage(0, 0, 2, Side.TRANSLATION),)),
        ),
    )
    view.steps.by_block(1)
    assert view.heard.focus.text(NAME).splitlines() == [
        text,
        "Link: crane",
        "Note: Which quay?",
    ]
    view.steps.cross()
    heard = view.heard.focus.text(NAME).splitlines()
    assert heard == ["起重机停了。", "shorter than expected", "Highlight, green"]


def test_what_no_step_leads_to_is_told_after_what_follows_it(qtbot, active) -> None:
    text = "One. Two."
    blocks = (
        Block(BlockKind.IMAGE, "", image=Image("a.jpg", alt="A crane at dusk")),
        Block(BlockKind.IMAGE, "", image=Image("b.jpg")),
        Block(BlockKind.PARAGRAPH, text),
    )
    view = view_of(qtbot, *blocks)
    view.steps.by_block(1)
    heard = view.heard.focus.text(NAME).splitlines()
    assert heard == ["One.", "Above: Picture, A crane at dusk"]
    view.steps.by_sentence(1)
    assert view.heard.focus.text(NAME) == "Two."


def test_the_other_side_is_turned_up_where_only_one_is_shown(focused) -> None:
    focused.set_layout(Layout.ORIGINAL)
    focused.steps.by_block(1)
    page = QAccessible.queryAccessibleInterface(focused)
    assert focused.steps.cross()
    assert focused.page.sides(-1) == (Side.TRANSLATION,)
    title = page.focusChild().text(NAME)
    focused.steps.flip()
    assert page.focusChild().text(NAME) != title


def test_there_is_no_other_side_of_what_is_not_translated(open_view) -> None:
    view = open_view(4, translated=0)
    assert not view.steps.cross()
    view.steps.by_block(1)
    view.steps.by_block(1)
    assert not view.steps.cross()


def test_another_article_has_no_sentence_from_the_last_one(focused) -> None:
    page = QAccessible.queryAccessibleInterface(focused)
    focused.steps.by_block(1)
    focused.show_nothing()
    assert focused.heard.focus is None
    assert page.focusChild() is None
    assert page.childCount() == 0


def test_reading_on_leaves_the_page_the_same_object(focused, qtbot) -> None:
    """Orca reads the whole way down to a text again if what holds it is another."""
    page = QAccessible.queryAccessibleInterface(focused)
    focused.set_caret_browsing(True)
    read(page.child(2))
    for _ in range(4):
        qtbot.keyClick(focused, Qt.Key.Key_Down)
    assert QAccessible.queryAccessibleInterface(focused) is page


def test_what_has_no_role_of_its_own_has_a_name(qtbot) -> None:
    image = Image("crane.jpg", alt="A crane at dusk")
    blocks = (
        Block(BlockKind.IMAGE, "", image=image),
        Block(BlockKind.CAPTION, "The quay"),
        Block(BlockKind.TABLE, "a\tb"),
        Block(BlockKind.CODE, "let x"),
    )
    view = view_of(qtbot, *blocks)
    page = QAccessible.queryAccessibleInterface(view)
    names = [page.child(i).text(NAME).splitlines()[0] for i in (2, 4, 6, 8)]
    assert names == ["A crane at dusk", "Caption", "Table", "Code"]


@pytest.mark.usefixtures("active")
def test_a_view_that_was_read_can_be_let_go(qtbot) -> None:
    """To ask for characters changes the view's meta object, and Qt asks anew."""
    parent = QWidget()
    qtbot.addWidget(parent)
    view = faces(parent)
    child = QAccessible.queryAccessibleInterface(view).child(2)
    assert child.textInterface().characterCount() > 0
    assert QAccessible.queryAccessibleInterface(view).child(2) is child
    shiboken6.delete(view)
    assert not child.isValid()


def test_a_side_that_the_layout_lacks_is_not_there_to_hear(open_view) -> None:
    view = open_view(3)
    page = QAccessible.queryAccessibleInterface(view)
    original, translation = page.child(2), page.child(3)
    assert not original.state().invisible
    assert not translation.state().invisible
    view.set_layout(Layout.ORIGINAL)
    assert not original.state().invisible
    assert translation.state().invisible
    view.set_layout(Layout.TRANSLATION)
    assert original.state().invisible
    assert not translation.state().invisible
