"""A book on the shelf: one entry, its chapters, on from one to the next."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt

from reader.domain.annotation import Passage
from reader.domain.shelf import ShelfItem
from reader.ui.lists.model import ROW
from reader.ui.reading.chapter_end import ChapterEnd
from reader.ui.shelf.rows import BookRow
from tests.helpers.windows import press, shelf_rows

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window
    from tests.ui.conftest import MakeWindow, Settled

CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="OEBPS/content.opf"/></rootfiles></container>'
)
NAMES = ("Low water", "The lock-keeper", "A night in May", "High water")


def write_book(path: Path, names: tuple[str, ...] = NAMES) -> Path:
    """An EPUB as Sigil writes one: its parts do not sort by name."""
    parts = [f"Text/{chr(ord('z') - n)}.xhtml" for n in range(len(names))]
    items = "".join(
        f'<item id="c{n}" href="{part}" media-type="application/xhtml+xml"/>'
        for n, part in enumerate(parts)
    )
    spine = "".join(f'<itemref idref="c{n}"/>' for n in range(len(names)))
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", CONTAINER)
        book.writestr(
            "OEBPS/content.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>The Canal</dc:title>'
            f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for part, name in zip(parts, names, strict=True):
            texts = "".join(
                f"<p>{name}: paragraph {n} says how the water stood in the canal on"
                " that day, and who came by.</p>"
                for n in range(40)
            )
            book.writestr(
                f"OEBPS/{part}", f"<html><body><h1>{name}</h1>{texts}</body></html>"
            )
    return path


@pytest.fixture
def reading(window: Window, settled: Settled, tmp_path: Path) -> Window:
    """A window in which the book was opened."""
    window.open_path(write_book(tmp_path / "canal.epub"))
    return settled(window)


def book_rows(window: Window) -> list[BookRow]:
    return [row for row in shelf_rows(window) if isinstance(row, BookRow)]


def chapters(window: Window) -> list[str]:
    return [row.title for row in shelf_rows(window) if isinstance(row, ShelfItem)]


def opened(window: Window) -> str:
    assert window.open.reading is not None
    return window.open.reading.name


def test_a_book_is_one_entry_and_its_contents_are_in_order(reading: Window) -> None:
    (row,) = book_rows(reading)
    assert row.title == "The Canal"
    assert chapters(reading) == list(NAMES)
    assert opened(reading) == NAMES[0]


def test_keys_fold_a_book_away_and_unfold_it(reading: Window, qtbot: QtBot) -> None:
    shelf = reading.body.shelf
    shelf.list.setFocus()
    qtbot.keyClick(shelf.list, Qt.Key.Key_Left)  # from the chapter to its book
    assert isinstance(shelf.list.currentIndex().data(ROW), BookRow)
    qtbot.keyClick(shelf.list, Qt.Key.Key_Left)
    assert chapters(reading) == []
    qtbot.keyClick(shelf.list, Qt.Key.Key_Right)
    assert chapters(reading) == list(NAMES)


def test_a_press_on_the_sign_folds_it_and_opens_nothing(
    reading: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    reading.open_path(english)
    settled(reading)
    (row,) = book_rows(reading)
    assert row.is_folded
    shelf = reading.body.shelf
    rect = shelf.list.visualRect(shelf.model.index_of_book(row.book.id))
    sign = QPoint(8, rect.top() + 16)
    qtbot.mouseClick(shelf.list.viewport(), Qt.MouseButton.LeftButton, pos=sign)
    settled(reading)
    assert not book_rows(reading)[0].is_folded
    assert "night train" in opened(reading)


def test_a_key_goes_on_to_the_next_chapter_and_back(
    reading: Window, settled: Settled, qtbot: QtBot
) -> None:
    control = Qt.KeyboardModifier.ControlModifier
    press(qtbot, reading, Qt.Key.Key_PageDown, control)
    settled(reading)
    assert opened(reading) == NAMES[1]
    press(qtbot, reading, Qt.Key.Key_PageUp, control)
    settled(reading)
    assert opened(reading) == NAMES[0]
    press(qtbot, reading, Qt.Key.Key_PageUp, control)
    assert "first chapter" in reading.body.status.text


def test_the_line_at_the_chapters_end_leads_on(
    reading: Window, settled: Settled, qtbot: QtBot
) -> None:
    (end,) = reading.body.page.findChildren(ChapterEnd)
    assert not end.isVisible()
    press(qtbot, reading, Qt.Key.Key_End)
    qtbot.waitUntil(end.isVisible)
    assert NAMES[1] in end.text()
    viewport = reading.body.page.viewport()
    assert viewport.rect().contains(end.geometry())
    qtbot.mouseClick(end, Qt.MouseButton.LeftButton)
    settled(reading)
    assert opened(reading) == NAMES[1]
    assert not end.isVisible()


def test_the_last_chapter_leads_nowhere(
    reading: Window, settled: Settled, qtbot: QtBot
) -> None:
    (end,) = reading.body.page.findChildren(ChapterEnd)
    last = reading.body.shelf.model.index(reading.body.shelf.model.rowCount() - 1)
    reading.body.shelf.list.activated.emit(last)
    settled(reading)
    assert opened(reading) == NAMES[-1]
    press(qtbot, reading, Qt.Key.Key_End)
    assert not end.isVisible()


def test_the_book_opens_again_at_the_chapter_and_place(
    reading: Window, settled: Settled, make_window: MakeWindow, english: Path
) -> None:
    reading.reading.next_chapter()
    settled(reading)
    reading.body.page.text_cursor.go_to(Passage(20, 0, 4))
    reading.open_path(english)
    settled(reading)
    reading.close()
    again = make_window()
    again.resize(1280, 800)
    (row,) = book_rows(again)
    shelf = again.body.shelf
    shelf.list.clicked.emit(shelf.model.index_of_book(row.book.id))
    settled(again)
    assert opened(again) == NAMES[1]
    assert again.body.page.scroller.place().block > 5


def test_the_whole_book_leaves_the_shelf_and_comes_back(
    reading: Window, settled: Settled, qtbot: QtBot
) -> None:
    shelf = reading.body.shelf
    shelf.list.setFocus()
    qtbot.keyClick(shelf.list, Qt.Key.Key_Delete)  # on the open chapter
    settled(reading)
    assert shelf_rows(reading) == []
    assert reading.open.reading is None
    assert reading.body.status.text == "Removed from the shelf"
    reading.body.status.undo.click()
    settled(reading)
    assert len(book_rows(reading)[0].book.chapters) == len(NAMES)


def test_a_search_finds_in_every_chapter(reading: Window, qtbot: QtBot) -> None:
    reading.body.header.search.setText("paragraph 17")
    model = reading.body.shelf.model
    qtbot.waitUntil(lambda: model.index(0).data() == "Found", timeout=10_000)
    found = [str(model.index(n).data()) for n in range(1, model.rowCount())]
    for name in NAMES:
        assert any(f"The Canal · {name}" in each for each in found)


def test_the_marks_of_the_whole_book_are_listed(
    reading: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    for passage in (Passage(3, 0, 9), Passage(5, 0, 9)):
        reading.body.page.text_cursor.go_to(passage)
        press(qtbot, reading, Qt.Key.Key_H)
        reading.reading.next_chapter()
        settled(reading)
    scope = reading.body.notes.scope
    assert scope.book.isVisible()
    qtbot.mouseClick(scope.book, Qt.MouseButton.LeftButton)
    settled(reading)
    every = reading.body.notes.every
    headings = [row for row in every.rows if isinstance(row, str)]
    assert sorted(headings) == sorted(NAMES[:2])
    reading.open_path(english)
    settled(reading)
    assert not scope.book.isVisible()
    assert scope.is_one_article


def test_the_marks_of_the_whole_book_are_exported_by_chapter(
    reading: Window,
    settled: Settled,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    """The later chapter is marked first."""
    for passage in (Passage(3, 0, 9), Passage(5, 0, 9)):
        reading.reading.next_chapter()
        settled(reading)
        reading.body.page.text_cursor.go_to(passage)
        press(qtbot, reading, Qt.Key.Key_H)
    out = tmp_path / "marks.md"
    asked = []

    def save_file(title: str, name: str, filters: str) -> Path:
        asked.append(name)
        return out

    monkeypatch.setattr(reading.files._dialogs, "save_file", save_file)
    reading.commands["export_marks"].trigger()
    settled(reading)
    lines = [line for line in out.read_text().splitlines() if line.startswith("#")]
    assert asked == ["The Canal"]
    assert lines == ["# The Canal", f"## {NAMES[1]}", f"## {NAMES[2]}"]


def test_a_search_can_be_of_the_open_book_alone(
    reading: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    reading.open_path(english)
    settled(reading)
    sorting = reading.body.shelf.sorting
    assert not sorting._book.isVisible()
    (row,) = book_rows(reading)
    reading.reading.open_article(row.book.current.id)
    settled(reading)
    assert sorting._book.isVisible()
    sorting._book.trigger()
    assert [each for each in shelf_rows(reading) if isinstance(each, ShelfItem)]
    assert all(each.book for each in shelf_rows(reading) if isinstance(each, ShelfItem))
    reading.body.header.search.setText("the")
    model = reading.body.shelf.model
    qtbot.waitUntil(lambda: model.index(0).data() == "Found", timeout=10_000)
    found = [str(model.index(n).data()) for n in range(1, model.rowCount())]
    assert found
    assert all(each.startswith("The Canal · ") for each in found)
