from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QAccessible

from reader.domain.annotation import Passage, Side
from reader.domain.article import Article, Block, BlockKind
from reader.domain.language import Language
from reader.domain.reading import Place
from reader.ui.reading.narrating import change_of
from reader.ui.reading.selection import Selection, Spot
from reader.ui.reading.view import ReadingView


@pytest.fixture
def active():
    QAccessible.setActive(True)
    yield
    QAccessible.setActive(False)


@pytest.fixture
def emoji(qtbot) -> ReadingView:
    """A view of a paragraph whose characters take one unit or two."""
    view = ReadingView()
    qtbot.addWidget(view)
    view.resize(900, 400)
    view.show_reading(
        Article(
            title="Faces", blocks=(Block(BlockKind.PARAGRAPH, "A 😀 face. 𠮷野家"),)
        ),
        (),
        (),
        place=Place(),
        language=Language.ENGLISH,
        sentences=lambda _block: (),
    )
    view.show()
    return view


def test_both_texts_of_every_row_are_read_out(open_view) -> None:
    view = open_view(10)
    page = QAccessible.queryAccessibleInterface(view)
    assert page.role() is QAccessible.Role.Document
    assert page.text(QAccessible.Text.Name).startswith("Harbour city")
    assert page.childCount() == 22
    name = QAccessible.Text.Name
    assert page.child(0).role() is QAccessible.Role.Heading
    assert page.child(2).text(name).startswith("Paragraph 0.")
    assert page.child(3).text(name).startswith("第0段。")
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
    units = emoji.spread.text(0, Side.ORIGINAL).encode("utf-16-le")
    assert text.characterCount() == len(units) // 2
    assert text.text(2, 4) == "😀"
    assert text.text(11, -1) == "𠮷野家"
    assert text.text(50, 90) == ""
    lefts = [text.characterRect(unit).left() for unit in (0, 2, 4, 5, 15)]
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


def test_a_screen_reader_can_set_the_caret_and_select(emoji) -> None:
    text = QAccessible.queryAccessibleInterface(emoji).child(2).textInterface()
    text.setCursorPosition(4)
    assert emoji.caret.spot == Spot(0, Side.ORIGINAL, 3)
    assert text.cursorPosition() == 4
    text.addSelection(2, 4)
    assert emoji.selected_text() == "😀"
    text.removeSelection(0)
    assert emoji.selection() == ()


def test_a_far_text_is_scrolled_to(open_view) -> None:
    view = open_view(60)
    text = QAccessible.queryAccessibleInterface(view).child(102).textInterface()
    assert not text.characterRect(3).isValid()
    text.scrollToSubstring(3, 5)
    assert 50 in view.visible_blocks()
    assert text.characterRect(3).isValid()


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


def test_what_is_selected_and_let_go_is_said(open_view) -> None:
    spread = open_view(4).spread
    start, four, nine = (Spot(0, Side.ORIGINAL, at) for at in (0, 4, 9))
    longer, shorter = Selection(start, nine), Selection(start, four)
    assert change_of(spread, None, shorter) == "Para selected"
    assert change_of(spread, shorter, longer) == "graph selected"
    assert change_of(spread, longer, shorter) == "graph no longer selected"
    assert change_of(spread, shorter, Selection(start, start)) == (
        "Para no longer selected"
    )
    assert change_of(spread, longer, longer) == ""


@pytest.mark.usefixtures("active")
def test_stepping_tells_a_screen_reader(open_view) -> None:
    view = open_view(10)
    view.step_sentence(1)
    view.step_block(1)
    view.show_nothing()
    assert view.place().block == -1
