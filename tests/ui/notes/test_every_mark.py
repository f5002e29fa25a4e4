"""The marks of all articles in the panel: listed by pages, filtered, gone to."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel

from reader.desk import Desk
from reader.domain.annotation import AnnotationKind, Colour, Passage
from reader.domain.shelf import KeptMark
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui.lists.model import ROW
from reader.ui.notes.every import EveryMarkModel
from reader.ui.notes.listing import PAGE
from tests.helpers.builders import highlight

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.modeltest import ModelTester
    from pytestqt.qtbot import QtBot

    from reader.ui.notes.view import NotesView
    from reader.ui.window import Window


def kept(name: str, article: str = "one") -> KeptMark:
    return KeptMark(highlight(article, name), f"Article {article}")


def shown(panel: NotesView) -> list[str]:
    """What the list shows, a title as it stands, a mark by its first line."""
    model = panel.list.model()
    rows = (model.index(row, 0).data() for row in range(model.rowCount()))
    return [text.split("\n")[0] for text in rows]


def click(qtbot: QtBot, panel: NotesView, row: int) -> None:
    middle = panel.list.visualRect(panel.list.model().index(row, 0)).center()
    qtbot.mouseClick(
        panel.list.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle)
    )


@pytest.fixture
def marked(
    window: Window, settled: Callable[[Window], Window], english: Path, chinese: Path
) -> Window:
    """Two articles with marks; the English one is open."""
    window.resize(1280, 800)
    window.open_path(chinese)
    settled(window)
    window.body.page.text_cursor.select(Passage(6, 0, 4))
    window.notes.highlight(Colour.GREEN)
    window.open_path(english)
    settled(window)
    window.body.page.text_cursor.select(Passage(0, 0, 16))
    window.notes.highlight(Colour.BLUE)
    window.notes.note_on_article()
    window.body.notes.editor.body.setPlainText("Trains, at last")
    window.body.notes.editor.tags.setText("rail night")
    window.body.notes.editor.save()
    return window


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model, asked = EveryMarkModel(), []
    model.more_requested.connect(lambda: asked.append(model.last))
    qtmodeltester.check(model)
    model.show([kept("a"), kept("b")], has_more=True)  # the tester asks for more
    assert asked == [kept("b").annotation]
    assert not model.canFetchMore(model.index(-1)), "asked once"
    model.extend([kept("c", "two")], has_more=False)
    assert not model.canFetchMore(model.index(-1)), "there is no more"
    model.show([kept("c", "two")], has_more=False)
    assert model.rowCount() == 2


def test_a_page_of_the_same_article_continues_under_its_title() -> None:
    model = EveryMarkModel()
    model.show([kept("a")], has_more=True)
    model.extend([kept("b"), kept("c", "two")], has_more=False)
    rows = [model.index(row).data() for row in range(model.rowCount())]
    assert rows == ["Article one", "a", "b", "Article two", "c"]


def test_all_marks_stand_under_their_articles_newest_first(
    marked: Window, settled: Callable[[Window], Window]
) -> None:
    panel = marked.body.notes
    assert shown(panel) == ["Whole article", "For eleven years"]
    marked.commands["every_mark"].trigger()
    settled(marked)
    rows = shown(panel)
    assert rows[0] == marked.open.reading.article.title
    assert rows[1:3] == ["Whole article", "For eleven years"]
    assert len(rows) == 5
    marked.commands["every_mark"].trigger()
    assert shown(panel) == ["Whole article", "For eleven years"]


def test_a_click_goes_to_the_mark_in_its_article(
    marked: Window, settled: Callable[[Window], Window], qtbot: QtBot
) -> None:
    panel, page = marked.body.notes, marked.body.page
    marked.commands["every_mark"].trigger()
    settled(marked)
    before = marked.open.reading.id
    click(qtbot, panel, 4)
    settled(marked)
    assert marked.open.reading.id != before
    assert 6 in page.scroller.visible_blocks()
    assert len(shown(panel)) == 5, "the list stays as it was"
    current = panel.list.currentIndex().data(ROW)
    assert current.annotation.colour is Colour.GREEN


def test_a_new_mark_is_listed_among_all(
    marked: Window, settled: Callable[[Window], Window]
) -> None:
    marked.commands["every_mark"].trigger()
    settled(marked)
    marked.body.page.text_cursor.select(Passage(1, 0, 8))
    marked.notes.highlight()
    settled(marked)
    assert len(shown(marked.body.notes)) == 6


def test_words_tags_colour_and_kind_filter_both_lists(
    marked: Window, settled: Callable[[Window], Window], qtbot: QtBot
) -> None:
    panel = marked.body.notes
    assert panel.filter.isHidden(), "two marks need no filter"
    marked.commands["find_mark"].trigger()
    assert panel.filter.hasFocus()
    panel.filter.setText("TRAINS #ni")
    assert shown(panel) == ["Whole article"]
    panel.filter.setText("eleven")
    assert shown(panel) == ["For eleven years"]
    panel.filter.choose(AnnotationKind.NOTE)
    assert shown(panel) == []
    marked.leave()
    assert panel.filter.isHidden()
    assert len(shown(panel)) == 2

    marked.commands["every_mark"].trigger()
    settled(marked)
    marked.commands["find_mark"].trigger()
    panel.filter.choose(Colour.GREEN)
    qtbot.waitUntil(lambda: len(shown(panel)) == 2)
    marked.leave()
    qtbot.waitUntil(lambda: len(shown(panel)) == 5)


def test_a_tag_on_a_card_is_pressed_to_filter_by_it(
    marked: Window, qtbot: QtBot
) -> None:
    panel = marked.body.notes
    card = panel.list.visualRect(panel.model.index(0))
    points = (
        QPoint(x, y)
        for y in range(card.top(), card.bottom(), 3)
        for x in range(card.left(), card.right(), 3)
    )
    where = next(point for point in points if panel.list.tag_at(point) == "night")
    qtbot.mouseClick(panel.list.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert panel.filter.text() == "#night"
    assert panel.filter.isVisible()
    assert shown(panel) == ["Whole article"]


def test_a_mark_that_is_asked_for_is_not_hidden_by_a_filter(marked: Window) -> None:
    panel = marked.body.notes
    panel.filter.setText("nothing like it")
    assert shown(panel) == []
    wanted = marked.open.marks[0].annotation.id
    marked.body.page.pointer.mark_activated.emit(wanted)
    assert panel.list.currentIndex().data(ROW).annotation.id == wanted


def test_more_marks_come_as_the_list_is_scrolled(
    window: Window, settled: Callable[[Window], Window], english: Path, qtbot: QtBot
) -> None:
    window.resize(1280, 800)
    window.open_path(english)
    settled(window)
    reading = window.open.reading
    desk = Desk(default_paths(), Settings())
    for number in range(PAGE + 30):
        desk.marks.note(reading, (), f"note {number}")
    desk.close()
    panel = window.body.notes
    window.commands["every_mark"].trigger()
    settled(window)
    assert panel.every.count == PAGE

    def scrolled() -> bool:
        panel.list.scrollToBottom()
        return panel.every.count == PAGE + 30

    qtbot.waitUntil(scrolled, timeout=10_000)
    last = panel.every.index(panel.every.rowCount() - 1).data(ROW)
    assert last.annotation.body == "note 0"


def test_without_an_article_every_mark_is_listed(
    marked: Window, settled: Callable[[Window], Window], english: Path, qtbot: QtBot
) -> None:
    panel = marked.body.notes
    marked.commands["close"].trigger()
    qtbot.waitUntil(lambda: len(shown(panel)) == 5)
    assert panel.scope.isHidden()
    marked.commands["every_mark"].trigger()
    settled(marked)
    assert not panel.scope.is_one_article, "there is none to switch to"
    marked.open_path(english)
    settled(marked)
    assert panel.scope.is_one_article
    assert not panel.scope.isHidden()
    assert shown(panel) == ["Whole article", "For eleven years"]


def test_all_stays_chosen_when_the_article_is_closed_and_opened(
    marked: Window, settled: Callable[[Window], Window], english: Path
) -> None:
    panel = marked.body.notes
    panel.scope.all.click()
    marked.reading.close()
    marked.open_path(english)
    settled(marked)
    assert not panel.scope.is_one_article
    assert len(shown(panel)) == 5


def test_with_nothing_open_and_no_marks_the_panel_says_so(
    window: Window, qtbot: QtBot
) -> None:
    window.body.panels.show_notes()

    def said() -> list[str]:
        labels = window.body.notes.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible()]

    qtbot.waitUntil(lambda: "No marks yet, in any article." in said())
