"""What a reader does in the window, by keys and pointer, over a real desk."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
)

from reader.desk import Format
from reader.domain.annotation import AnnotationKind, Colour, Passage, Side
from reader.domain.language import EN_ZH
from reader.domain.reading import Layout, Place
from reader.domain.shelf import Hit, ShelfItem
from reader.settings import Theme
from reader.ui.bindings import page_bindings, window_bindings
from reader.ui.commands.table import all_commands
from reader.ui.lists.model import ROW
from reader.ui.messages import NextStep
from reader.ui.notes.view import MarkAction
from reader.ui.shelf.view import ShelfAction
from reader.ui.window import Window
from tests.helpers import pack
from tests.helpers.windows import press, shelf_rows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

Settled = Callable[[Window], Window]
MakeWindow = Callable[[], Window]


def titles(window: Window) -> list[str]:
    return [row.title for row in shelf_rows(window) if isinstance(row, ShelfItem)]


def kinds(window: Window) -> list[AnnotationKind]:
    return sorted(mark.annotation.kind for mark in window.open.marks)


def test_every_command_does_something(window: Window) -> None:
    bound = window_bindings(window).keys() | page_bindings(window).keys()
    assert bound == {command.name for command in all_commands()}


def test_the_empty_window_teaches_and_offers_samples(
    window: Window, settled: Settled
) -> None:
    assert "drop the file here" in window.body.welcome.text
    assert not window.body.centre.shows_page
    assert settled(window).open.reading is None


def test_opening_shows_the_article_and_shelves_it(reading: Window) -> None:
    assert reading.body.centre.shows_page
    assert reading.open.reading is not None
    assert "night train" in reading.windowTitle()
    assert titles(reading) == [reading.open.reading.article.title]


def test_a_missing_pack_is_named_over_the_page(reading: Window) -> None:
    assert "English → 中文" in reading.body.centre.notice.text
    assert not reading.body.centre.notice.isHidden()


def test_a_page_without_an_article_offers_all_its_text(
    window: Window, settled: Settled, tmp_path: Path
) -> None:
    page = tmp_path / "links.html"
    links = "".join(f'<li><a href="/{n}">Headline {n}</a></li>' for n in range(30))
    page.write_text(f"<html><body><nav><ul>{links}</ul></nav></body></html>")
    window.open_path(page)
    settled(window)
    assert "No article was found" in window.body.welcome.text
    window.news.step_requested.emit(NextStep.WHOLE_PAGE)
    settled(window)
    assert window.body.centre.shows_page


def test_the_pictures_saved_with_a_page_are_on_it(
    window: Window, settled: Settled, tmp_path: Path
) -> None:
    quay = QImage(600, 400, QImage.Format.Format_RGB32)
    quay.fill(0x3366CC)
    assert quay.save(str(tmp_path / "quay.png"))
    text = "The last crane on the quay stopped lifting containers in 2019. " * 3
    page = tmp_path / "page.html"
    page.write_text(
        "<html><title>A crane</title><article><h1>A crane</h1>"
        f"<p>{text}</p><figure><img src='quay.png' width=600 height=400></figure>"
        f"<p>{text}</p><p>{text}</p></article></html>",
        encoding="utf-8",
    )
    window.open_path(page)
    shown = settled(window).body.page.page
    assert shown is not None
    assert [image.size() for image in shown.images.values()] == [quay.size()]


def test_a_missing_file_leaves_the_open_article_open(
    reading: Window, settled: Settled, tmp_path: Path
) -> None:
    reading.open_path(tmp_path / "gone.html")
    settled(reading)
    assert reading.body.centre.shows_page
    assert "gone.html" in reading.body.centre.notice.text


@pytest.mark.parametrize("are_folders", [True, False])
def test_all_that_is_dropped_together_is_on_the_shelf(
    window: Window,
    settled: Settled,
    english: Path,
    chinese: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    are_folders: bool,
) -> None:
    dropped = [tmp_path / sample.stem for sample in (english, chinese)]
    for folder, sample in zip(dropped, (english, chinese), strict=True):
        folder.mkdir()
        shutil.copy(sample, folder)
    if not are_folders:
        dropped = [english, chinese]
    (tmp_path / "empty.html").touch()
    dropped.append(tmp_path / "empty.html")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in dropped])
    assert window.files.take(mime)
    settled(window)
    said = "2 new on the shelf · 1 could not be read as articles"
    assert window.body.status.text == said
    assert len(titles(window)) == 2
    told: list[QMessageBox] = []

    def answer(box: QMessageBox) -> None:
        told.append(box)

    monkeypatch.setattr(QMessageBox, "exec", answer)
    window.body.status.undo.click()  # "Which ones"
    assert "empty.html" in told[0].informativeText()


@pytest.mark.parametrize("can_copy", [True, False])
def test_no_file_manager_is_told_that_its_file_was_moved(
    window: Window, settled: Settled, english: Path, can_copy: bool
) -> None:
    """A file manager deletes what a program says it has moved."""
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(english))])
    copy, move = Qt.DropAction.CopyAction, Qt.DropAction.MoveAction
    offered = copy | move if can_copy else move
    about = (mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ShiftModifier)
    entering = QDragEnterEvent(QPoint(50, 50), offered, *about)
    dropping = QDropEvent(QPointF(50, 50), offered, *about)
    assert dropping.proposedAction() is move
    window.dragEnterEvent(entering)
    window.dropEvent(dropping)
    assert entering.isAccepted()
    answer = copy if can_copy else Qt.DropAction.IgnoreAction
    assert dropping.dropAction() is answer
    assert settled(window).open.reading is not None


def test_a_pack_dropped_on_the_window_translates_the_article(
    reading: Window, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    file = pack.build(tmp_path / "en_zh.argosmodel", EN_ZH)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(file))])
    assert reading.files.take(mime)
    settled(reading)
    article = reading.open.reading
    assert article is not None
    said = [n for n, block in enumerate(article.article.blocks) if block.text]
    assert set(said) <= set(reading.open.reading.pairs)
    assert reading.body.centre.notice.isHidden()
    press(qtbot, reading, Qt.Key.Key_F5)
    assert reading.body.status.text == "Everything is translated."


def test_a_broken_pack_is_refused_in_words(
    reading: Window, settled: Settled, tmp_path: Path
) -> None:
    broken = tmp_path / "broken.argosmodel"
    broken.write_bytes(b"PK\x03\x04 nothing of the kind")
    reading.packs.install(broken)
    settled(reading)
    assert "broken.argosmodel" in reading.body.centre.notice.text


def test_keys_cycle_the_layouts(reading: Window, qtbot: QtBot) -> None:
    seen = []
    for _ in Layout:
        press(qtbot, reading, Qt.Key.Key_L)
        seen.append(reading.reading.layout)
    assert sorted(seen) == sorted(Layout)


def test_one_key_hides_and_shows_the_translation(reading: Window, qtbot: QtBot) -> None:
    press(qtbot, reading, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert reading.reading.layout is Layout.ORIGINAL
    press(qtbot, reading, Qt.Key.Key_T, Qt.KeyboardModifier.ShiftModifier)
    assert reading.reading.layout is Layout.SIDE_BY_SIDE


def test_the_layout_is_remembered_for_the_article(
    reading: Window, settled: Settled, chinese: Path, english: Path
) -> None:
    reading.reading.set_layout(Layout.INTERLEAVED)
    reading.open_path(chinese)
    assert settled(reading).reading.layout is Layout.SIDE_BY_SIDE
    reading.open_path(english)
    assert settled(reading).reading.layout is Layout.INTERLEAVED


def test_marks_are_made_by_keys_and_undone(reading: Window, qtbot: QtBot) -> None:
    press(qtbot, reading, Qt.Key.Key_B)
    assert kinds(reading) == [AnnotationKind.BOOKMARK]
    press(qtbot, reading, Qt.Key.Key_B)
    assert kinds(reading) == []
    reading.commands["undo"].trigger()
    assert kinds(reading) == [AnnotationKind.BOOKMARK]
    reading.commands["redo"].trigger()
    assert kinds(reading) == []


def test_a_note_is_written_in_the_panel(reading: Window, qtbot: QtBot) -> None:
    press(qtbot, reading, Qt.Key.Key_N)
    editor = reading.body.notes.editor
    assert editor.isVisible()
    qtbot.keyClicks(editor.body, "Look this up")
    editor.tags.setText("trains #verbs")
    qtbot.keyClick(editor.body, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (mark,) = reading.open.marks
    assert mark.annotation.body == "Look this up"
    assert mark.annotation.tags == ("trains", "verbs")
    assert not editor.isVisible()


def test_an_empty_note_is_not_kept(reading: Window) -> None:
    reading.notes.note()
    reading.body.notes.editor.save()
    assert reading.open.marks == ()


def test_typing_a_note_does_not_trigger_commands(reading: Window, qtbot: QtBot) -> None:
    reading.notes.note()
    qtbot.keyClicks(reading.body.notes.editor.body, "blot?")
    assert reading.open.marks == ()
    assert reading.reading.layout is Layout.SIDE_BY_SIDE
    assert reading.body.notes.editor.body.toPlainText() == "blot?"


def test_what_was_made_is_there_after_a_restart(
    reading: Window, make_window: MakeWindow, settled: Settled, english: Path
) -> None:
    before = english.read_bytes()
    reading.notes.bookmark()
    reading.notes.highlight(Colour.GREEN)
    reading.notes.note_on_article()
    reading.body.notes.editor.body.setPlainText("Worth reading twice")
    reading.body.notes.editor.save()
    made = kinds(reading)
    reading.close()
    again = make_window()
    again.open_last()
    settled(again)
    assert again.open.reading is not None
    assert kinds(again) == made
    assert english.read_bytes() == before


def test_what_is_open_is_known_should_the_program_be_killed(
    reading: Window, make_window: MakeWindow, settled: Settled
) -> None:
    again = make_window()
    again.open_last()
    settled(again)
    assert reading.open.reading is not None
    assert again.open.reading is not None
    assert again.open.reading.id == reading.open.reading.id
    again.reading.close()
    third = make_window()
    third.open_last()
    settled(third)
    assert third.open.reading is None


def test_searching_lists_where_it_was_found(
    window: Window, settled: Settled, chinese: Path, qtbot: QtBot
) -> None:
    window.open_path(chinese)
    settled(window)
    window.body.header.search.setText("食堂")
    model = window.body.shelf.model
    qtbot.waitUntil(lambda: model.index(0).data() == "Found", timeout=10_000)
    assert "食堂" in str(model.index(1).data())
    window.body.header.search.clear()
    assert titles(settled(window)) != []


def test_the_sample_buttons_open_samples(
    window: Window, settled: Settled, english: Path
) -> None:
    window.body.welcome.sample_chosen.emit(english)
    assert settled(window).body.centre.shows_page


def test_closing_the_article_brings_the_welcome_back(reading: Window) -> None:
    reading.commands["close"].trigger()
    assert not reading.body.centre.shows_page
    assert reading.open.marks == ()
    assert not reading.commands["bookmark"].isEnabled()


def test_a_first_window_is_no_larger_than_the_screen(
    make_window: Callable[[], Window],
) -> None:
    window = make_window()
    room = window.screen().availableSize()
    assert window.width() <= room.width()
    assert window.height() < room.height()  # its title needs some of it


def test_panels_fold_in_a_narrow_window_and_come_back(window: Window) -> None:
    panels = window.body.panels
    window.resize(620, 700)
    panels.fit(620)
    assert panels.shown == (False, False)
    panels.fit(1280)
    assert panels.shown == (True, True)


def test_a_panel_put_away_stays_away(window: Window) -> None:
    window.commands["shelf"].trigger()
    assert window.body.panels.shown[0] is False
    window.body.panels.fit(600)
    window.body.panels.fit(1280)
    assert window.body.panels.shown == (False, True)


def test_the_interface_changes_its_language_without_restart(
    reading: Window, qtbot: QtBot
) -> None:
    settings, action = reading.preferences.settings, reading.commands["open"]
    reading.preferences.change(replace(settings, interface="zh_CN"))
    qtbot.waitUntil(lambda: action.text() == "打开(&O)…")
    assert "搜索" in reading.body.header.search.placeholderText()
    assert "段" in reading.body.status.text
    headings = reading.body.shelf.model
    assert "继续" in str(headings.index(0).data())
    assert "语言包" in reading.body.centre.notice.text
    reading.preferences.change(replace(settings, interface="en"))
    qtbot.waitUntil(lambda: action.text() == "&Open…")


def test_zoom_and_paper_are_kept_in_the_settings(window: Window) -> None:
    window.commands["zoom_in"].trigger()
    assert window.preferences.settings.reading.zoom == pytest.approx(1.1)
    window.commands["zoom_reset"].trigger()
    assert window.preferences.settings.reading.zoom == pytest.approx(1.0)
    window.commands["next_theme"].trigger()
    assert window.preferences.settings.reading.theme is Theme.LIGHT


def test_a_rebound_key_works_at_once(reading: Window, qtbot: QtBot) -> None:
    settings = reading.preferences.settings
    reading.preferences.change(replace(settings, shortcuts={"bookmark": "M"}))
    said = [label.text() for label in reading.body.notes.findChildren(QLabel)]
    assert any("M to bookmark" in text for text in said)
    press(qtbot, reading, Qt.Key.Key_M)
    assert kinds(reading) == [AnnotationKind.BOOKMARK]


def test_the_palette_runs_commands(reading: Window, qtbot: QtBot) -> None:
    reading.commands["palette"].trigger()
    palette = reading.sheets.palette
    assert palette.isVisible()
    qtbot.keyClicks(palette.field, "bookmark here")
    qtbot.keyClick(palette.field, Qt.Key.Key_Return)
    assert kinds(reading) == [AnnotationKind.BOOKMARK]


def test_escape_leaves_the_palette_and_nothing_else(
    reading: Window, qtbot: QtBot
) -> None:
    called: list[str] = []
    reading.commands.bind({"stop": lambda: called.append("stop")})
    reading.commands["palette"].trigger()
    palette = reading.sheets.palette
    qtbot.keyClicks(palette.field, "lay")
    qtbot.keyClick(palette.field, Qt.Key.Key_Escape)
    assert not palette.isVisible()
    assert called == []


def test_the_hits_keep_the_place_where_one_was_opened(
    reading: Window, settled: Settled, qtbot: QtBot
) -> None:
    search, found = reading.body.header.search, reading.body.shelf.list
    reading.commands["search"].trigger()
    qtbot.keyClicks(search, "the")
    settled(reading)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(found, Qt.Key.Key_Down)
    second = found.currentIndex()
    assert second.row() > 1, "the first is a heading"
    qtbot.keyClick(found, Qt.Key.Key_Return)
    settled(reading)
    assert found.currentIndex() == second
    assert found.selectedIndexes() == [second]
    search.setFocus()
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert found.currentIndex() == second
    qtbot.keyClicks(search, "zebra")
    settled(reading)
    assert found.selectedIndexes() == []


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Return])
def test_keys_lead_from_the_search_into_what_was_found(
    reading: Window, settled: Settled, qtbot: QtBot, key: Qt.Key
) -> None:
    search, found = reading.body.header.search, reading.body.shelf.list
    reading.commands["search"].trigger()
    qtbot.keyClicks(search, "train")
    qtbot.keyClick(search, key)  # before anything was found
    settled(reading)
    assert found.hasFocus()
    row = found.currentIndex().data(ROW)
    assert isinstance(row, Hit)
    qtbot.keyClick(found, Qt.Key.Key_Return)
    settled(reading)
    page = reading.body.page
    assert row.passage is not None
    assert page.text_cursor.block == row.passage.block
    assert page.hasFocus()
    assert search.text(), "the other hits are still there"
    found.setFocus()
    qtbot.keyClick(found, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert page.hasFocus()


def test_what_was_scrolled_away_is_not_marked(reading: Window, qtbot: QtBot) -> None:
    page = reading.body.page
    page.text_cursor.light(-1, 0)
    reading.resize(900, 400)
    page.setFocus()
    qtbot.keyClick(page, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: -1 not in page.scroller.visible_blocks())
    reading.commands["highlight"].trigger()
    assert reading.open.marks == ()
    assert "go to a sentence" in reading.body.status.text
    reading.commands["bookmark"].trigger()
    (mark,) = reading.open.marks
    assert mark.passages[0].block in page.scroller.visible_blocks()


def test_the_status_line_names_the_paragraph_whose_place_is_kept(
    reading: Window,
) -> None:
    reading.resize(900, 500)
    said = reading.body.status
    count = reading.open.reading.rows - 1
    assert said.text == f"Paragraph 1 of {count}"  # more of them are in the window
    reading.body.page.scroller.go_to(Place(4, 0.5))
    assert said.text == f"Paragraph 5 of {count}"
    reading.reading.remember()
    assert reading.open.reading.place.paragraph == 5


def test_the_status_line_counts_to_the_end(reading: Window, qtbot: QtBot) -> None:
    assert reading.open.reading is not None
    count = len(reading.open.reading.article.blocks)
    reading.body.page.setFocus()
    qtbot.keyClick(reading.body.page, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: reading.body.status.text == f"Paragraph {count} of {count}")


def test_escape_leaves_the_search_for_the_page(reading: Window, qtbot: QtBot) -> None:
    search = reading.body.header.search
    reading.commands["search"].trigger()
    qtbot.keyClicks(search, "owls")
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert search.text() == ""
    assert reading.body.page.hasFocus()


def test_finding_begins_with_what_is_selected_and_goes_on_when_closed(
    reading: Window,
) -> None:
    page, bar = reading.body.page, reading.body.centre.find_bar
    spread = page.reading
    assert spread is not None
    start = spread.text(0, Side.ORIGINAL).index("train")
    page.text_cursor.select(Passage(0, start, start + 5))
    reading.commands["find"].trigger()
    assert bar.field.text() == "train"
    counted = bar.count_text
    assert counted.startswith(("1 of", "2 of"))
    place = page.scroller.place()
    bar.close_bar()
    assert page.scroller.place() == place
    reading.commands["find_next"].trigger()
    assert bar.isVisible()
    assert bar.count_text.endswith(counted.partition(" of ")[2])


def test_the_count_follows_another_article(
    reading: Window, settled: Settled, chinese: Path, qtbot: QtBot
) -> None:
    reading.commands["find"].trigger()
    bar = reading.body.centre.find_bar
    bar.field.setText("食堂")
    assert bar.count_text == "not found"
    reading.open_path(chinese)
    settled(reading)
    qtbot.waitUntil(lambda: " of " in bar.count_text)


def test_finding_counts_both_sides(reading: Window, qtbot: QtBot) -> None:
    reading.commands["find"].trigger()
    bar = reading.body.centre.find_bar
    assert bar.isVisible()
    qtbot.keyClicks(bar.field, "train")
    assert " of " in bar.count_text
    qtbot.keyClick(bar.field, Qt.Key.Key_Escape)
    assert not bar.isVisible()


def test_removing_from_the_shelf_closes_the_article(
    reading: Window, settled: Settled
) -> None:
    article = reading.open.reading
    assert article is not None
    reading.shelf.remove([article.id], keep_marks=True)
    settled(reading)
    assert titles(reading) == []
    assert not reading.body.centre.shows_page


@pytest.mark.parametrize("keep_marks", [True, False])
def test_what_was_removed_from_the_shelf_is_put_back(
    reading: Window, settled: Settled, keep_marks: bool, english: Path
) -> None:
    article = reading.open.reading
    assert article is not None
    reading.notes.bookmark()
    before = titles(reading)
    reading.shelf.remove([article.id], keep_marks=keep_marks)
    settled(reading)
    undo = reading.body.status.undo
    assert undo.isVisible()
    assert "Removed" in reading.body.status.text
    undo.click()
    settled(reading)
    assert titles(reading) == before
    assert not undo.isVisible()
    assert "Removed" not in reading.body.status.text
    reading.reading.open_article(article.id)
    settled(reading)
    assert kinds(reading) == [AnnotationKind.BOOKMARK]


def test_an_article_without_marks_is_removed_unasked(
    reading: Window, settled: Settled
) -> None:
    item = reading.body.shelf.model.index(1).data(ROW)
    reading.body.shelf.action_requested.emit(ShelfAction.REMOVE, (item,))
    settled(reading)
    assert titles(reading) == []
    assert reading.body.status.undo.isVisible()


def test_the_undo_key_puts_back_unless_a_mark_is_newer(
    reading: Window, settled: Settled, chinese: Path, qtbot: QtBot
) -> None:
    article = reading.open.reading
    assert article is not None
    before = titles(reading)
    reading.shelf.remove([article.id], keep_marks=True)
    settled(reading)
    reading.commands["undo"].trigger()
    settled(reading)
    assert titles(reading) == before
    reading.open_path(chinese)
    settled(reading)
    reading.shelf.remove([article.id], keep_marks=True)
    settled(reading)
    reading.notes.bookmark()
    reading.commands["undo"].trigger()
    assert kinds(reading) == []
    assert before[0] not in titles(reading)


def test_a_mark_is_changed_and_removed_where_it_stands(reading: Window) -> None:
    reading.body.page.steps.by_block(1)
    reading.notes.highlight(Colour.BLUE)
    (mark,) = reading.open.marks
    _, change, remove = reading.body.notes.actions_for(mark)
    change.trigger()
    reading.body.notes.editor.body.setPlainText("Now a note")
    reading.body.notes.editor.save()
    assert kinds(reading) == [AnnotationKind.NOTE]
    remove.trigger()
    assert kinds(reading) == []
    assert "Removed" in reading.body.status.text
    reading.body.status.undo.click()
    assert kinds(reading) == [AnnotationKind.NOTE]


def test_a_removal_is_undone_in_its_own_article_only(
    reading: Window, settled: Settled, chinese: Path, english: Path
) -> None:
    reading.open_path(chinese)
    settled(reading).notes.bookmark()
    reading.open_path(english)
    settled(reading).notes.bookmark()
    reading.notes.remove(reading.open.marks[0])
    reading.open_path(chinese)
    settled(reading).body.status.undo.click()
    assert kinds(reading) == [AnnotationKind.BOOKMARK]


def test_what_is_begun_meanwhile_ends_nothing(
    reading: Window, settled: Settled, tmp_path: Path
) -> None:
    """Two copies asked for one after the other are both there in the end."""
    article = reading.open.reading
    assert article is not None
    for name in ("one", "two"):
        reading.files.export((article.id,), Format.HTML, tmp_path / f"{name}.html")
    settled(reading)
    assert {path.name for path in tmp_path.glob("*.html")} == {"one.html", "two.html"}
    assert not reading.body.status.is_running


def test_saving_several_articles_says_how_far_it_is(
    reading: Window,
    settled: Settled,
    chinese: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    first = reading.open.reading
    reading.open_path(chinese)
    second = settled(reading).open.reading
    assert first is not None
    assert second is not None
    said: list[tuple[str | int, ...]] = []
    show = reading.body.status.show_progress

    def show_and_note(*told: str | int) -> None:
        said.append(told)
        show(*told)

    monkeypatch.setattr(reading.body.status, "show_progress", show_and_note)
    ids = (first.id, second.id)
    reading.files.export(ids, Format.HTML, tmp_path / "both.html")
    settled(reading)
    assert said == [
        ("Saving 1 of 2 articles", 0, 2),
        ("Saving 2 of 2 articles", 1, 2),
    ]
    reading.files.export(ids[:1], Format.HTML, tmp_path / "one.html")
    settled(reading)
    assert len(said) == 2


def test_marks_leave_and_come_back(
    reading: Window, settled: Settled, tmp_path: Path
) -> None:
    article = reading.open.reading
    assert article is not None
    reading.notes.bookmark()
    out = tmp_path / "marks.json"
    reading.files.export((article.id,), Format.JSON, out)
    settled(reading)
    assert reading.body.status.text == "Saved as “marks.json”."
    assert reading.body.status.undo.text() == "Show the folder"
    reading.notes.bookmark()
    assert kinds(reading) == []
    reading.files.import_from(out)
    settled(reading)
    assert kinds(reading) == [AnnotationKind.BOOKMARK]
    assert reading.body.status.text == "New marks: 1"


def test_the_shelf_shows_one_tag_only(
    reading: Window, settled: Settled, chinese: Path
) -> None:
    article = reading.open.reading
    assert article is not None
    reading.shelf.set_tags(reading._desk.shelf.items(), ("rail",))
    reading.open_path(chinese)
    settled(reading)
    choices = reading.body.shelf.sorting.findChildren(QAction)
    next(each for each in choices if each.text() == "#rail").trigger()
    assert titles(reading) == [article.article.title]
    next(each for each in choices if each.text() == "Every tag").trigger()
    assert len(titles(reading)) == 2


def test_a_note_that_was_found_is_brought_up(
    reading: Window, settled: Settled, chinese: Path
) -> None:
    reading.notes.note_on_article()
    reading.body.notes.editor.body.setPlainText("Timetables are promises")
    reading.body.notes.editor.save()
    (mark,) = reading.open.marks
    article = reading.open.reading
    assert article is not None
    reading.open_path(chinese)
    settled(reading)
    hit = Hit(article.id, "", "", annotation=mark.annotation.id)
    reading.body.shelf.hit_chosen.emit(hit)
    settled(reading)
    current = reading.body.notes.list.currentIndex().data(ROW)
    assert current.annotation.id == mark.annotation.id


def test_going_to_a_mark_brings_it_into_view(reading: Window) -> None:
    reading.body.page.text_cursor.go_to(Passage(6, 0, 5))
    reading.body.page.text_cursor.light(6, 0)
    reading.notes.highlight(Colour.PINK)
    reading.body.page.scroller.go_to(Place())
    (mark,) = reading.open.marks
    reading.body.notes.action_requested.emit(MarkAction.GO, mark)
    assert 6 in reading.body.page.scroller.visible_blocks()


def test_everything_that_can_be_pressed_has_a_name(reading: Window) -> None:
    pressed = reading.body.findChildren(QAbstractButton)
    written = reading.body.findChildren(QLineEdit)
    nameless = [
        each.objectName() or type(each).__name__
        for each in (*pressed, *written)
        if each.isVisibleTo(reading) and not (each.accessibleName() or each.text())
    ]
    assert nameless == []


def test_the_menu_at_the_pointer_offers_what_can_be_done_there(
    reading: Window, qtbot: QtBot
) -> None:
    reading.body.page.steps.by_block(1)
    reading.notes.highlight(Colour.GREEN)
    (mark,) = reading.open.marks
    page = reading.body.page
    page.pointer.menu_requested.emit(QPoint(300, 300), mark.passages[0])
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    texts = [action.text() for action in menu.actions()]
    assert texts[0] == "Go there"
    assert "&Highlight" in texts
    menu.close()


@pytest.mark.parametrize(
    ("key", "modifier", "name"),
    [
        (Qt.Key.Key_Question, Qt.KeyboardModifier.NoModifier, "shortcuts"),
        (Qt.Key.Key_Slash, Qt.KeyboardModifier.NoModifier, "search"),
        (Qt.Key.Key_BracketLeft, Qt.KeyboardModifier.NoModifier, "shelf"),
        (Qt.Key.Key_W, Qt.KeyboardModifier.NoModifier, "words"),
        (Qt.Key.Key_3, Qt.KeyboardModifier.NoModifier, "highlight_blue"),
        (Qt.Key.Key_Right, Qt.KeyboardModifier.NoModifier, "next_sentence"),
        (Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier, "palette"),
    ],
)
def test_keys_do_what_the_sheet_says(
    reading: Window,
    qtbot: QtBot,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier,
    name: str,
) -> None:
    called: list[str] = []
    reading.commands.bind({name: lambda *_: called.append(name)})
    press(qtbot, reading, key, modifier)
    assert called == [name]
