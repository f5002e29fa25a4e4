"""The front page, by keys and pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.domain.annotation import Passage
from reader.ui.front.tile import Tile

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window
    from tests.ui.conftest import MakeWindow, Settled

TITLES = ("The last ferry", "A bridge for goats", "Bread at midnight")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Pages long enough that opening one does not finish it; one has a picture."""
    held = tmp_path / "saved"
    held.mkdir()
    quay = QImage(640, 400, QImage.Format.Format_RGB32)
    quay.fill(0x3366CC)
    assert quay.save(str(held / "quay.png"))
    for number, title in enumerate(TITLES):
        picture = "" if number else '<img src="quay.png" width="640" height="400">'
        texts = "".join(
            f"<p>{title} is told here in paragraph {n}, which is long enough to be"
            " one, and says what the one before it did not say.</p>"
            for n in range(40)
        )
        page = f"<title>{title}</title><article><h1>{title}</h1>{picture}{texts}"
        (held / f"{number}.html").write_text(page)
    return held


def tiles(window: Window) -> list[Tile]:
    found = window.body.centre.findChildren(Tile)
    return sorted(
        (tile for tile in found if tile.isVisible()), key=lambda tile: tile.y()
    )


def shown(window: Window, qtbot: QtBot, *titles: str) -> None:
    """Wait until the front page names these."""

    def names() -> None:
        told = " / ".join(tile.accessibleName() for tile in tiles(window))
        assert all(title in told for title in titles), told

    qtbot.waitUntil(names, timeout=10_000)


@pytest.fixture
def begun(window: Window, settled: Settled, folder: Path, qtbot: QtBot) -> Window:
    """Three articles on the shelf, the first of them begun and marked, none open."""
    window.files.put_on_shelf(folder)
    settled(window)
    window.open_path(folder / "0.html")
    settled(window)
    assert window.open.reading is not None
    window.body.page.text_cursor.go_to(Passage(9, 0, 14))
    qtbot.keyClick(window.body.page, Qt.Key.Key_H)
    window.commands["close"].trigger()
    shown(window, qtbot, *TITLES)
    return window


def test_an_empty_library_shows_the_welcome(window: Window, settled: Settled) -> None:
    assert settled(window).body.centre.shows_welcome


def test_the_article_begun_last_leads(begun: Window) -> None:
    lead, *others = tiles(begun)
    assert TITLES[0] in lead.accessibleName()
    assert "of 41" in lead.accessibleName()  # its picture is one of the blocks
    assert all(lead.height() > other.height() for other in others)


def test_the_lead_shows_the_picture_saved_with_its_page(
    begun: Window, qtbot: QtBot
) -> None:
    def is_blue() -> bool:
        image = tiles(begun)[0].grab().toImage()
        middle = image.pixelColor(image.width() // 2, 60)
        return middle.blue() > 150 > middle.red()

    qtbot.waitUntil(is_blue)


def test_a_picture_that_is_gone_leaves_no_hole(
    begun: Window, folder: Path, settled: Settled, qtbot: QtBot
) -> None:
    height = tiles(begun)[0].height()
    (folder / "quay.png").unlink()
    begun.body.shelf.list.clicked.emit(begun.body.shelf.model.index(1))
    settled(begun)
    begun.commands["close"].trigger()
    shown(begun, qtbot, *TITLES)
    qtbot.waitUntil(lambda: tiles(begun)[0].height() < height - 100)


def test_the_keyboard_goes_from_tile_to_tile_and_opens_one(
    begun: Window, settled: Settled, qtbot: QtBot
) -> None:
    begun.activateWindow()
    begun.body.centre.focus()
    assert QApplication.focusWidget() is tiles(begun)[0]
    visited = []
    for _ in range(len(tiles(begun)) - 1):
        focus = QApplication.focusWidget()
        assert isinstance(focus, Tile)
        qtbot.keyClick(focus, Qt.Key.Key_J)
        visited.append(QApplication.focusWidget())
    assert len(set(visited)) == len(tiles(begun)) - 1
    last = visited[-1]
    assert isinstance(last, Tile)
    qtbot.keyClick(last, Qt.Key.Key_Return)
    reading = settled(begun).open.reading
    assert reading is not None
    assert reading.name in last.accessibleName()
    assert begun.body.centre.shows_page


def test_a_click_on_a_mark_opens_its_article_there(
    begun: Window, settled: Settled, qtbot: QtBot
) -> None:
    quoted = next(tile for tile in tiles(begun) if tile.property("mark"))
    qtbot.mouseClick(quoted, Qt.MouseButton.LeftButton)
    reading = settled(begun).open.reading
    assert reading is not None
    assert reading.name == TITLES[0]
    assert 9 in begun.body.page.scroller.visible_blocks()


def test_at_the_next_start_the_front_page_is_there(
    begun: Window, make_window: MakeWindow, qtbot: QtBot
) -> None:
    begun.close()
    again = make_window()
    again.resize(1280, 800)
    shown(again, qtbot, TITLES[0])


def test_what_is_taken_off_the_shelf_goes_from_the_front_page(
    begun: Window, qtbot: QtBot
) -> None:
    items = begun._desk.shelf.items()
    gone = next(item for item in items if item.title == TITLES[1])
    begun.shelf.remove([gone.id], keep_marks=True)

    def is_gone() -> None:
        names = [tile.accessibleName() for tile in tiles(begun)]
        assert names
        assert not any(TITLES[1] in name for name in names)

    qtbot.waitUntil(is_gone)
    begun.shelf.remove([item.id for item in items], keep_marks=True)
    qtbot.waitUntil(lambda: begun.body.centre.shows_welcome)


def test_a_file_that_does_not_open_is_told_over_the_front_page(
    begun: Window, settled: Settled, tmp_path: Path, qtbot: QtBot
) -> None:
    begun.open_path(tmp_path / "nothing.html")
    settled(begun)
    assert not begun.body.centre.notice.isHidden()
    shown(begun, qtbot, *TITLES)


@pytest.mark.parametrize("width", [640, 911, 1000, 1920])
def test_nothing_overlaps_and_nothing_is_cut_off(begun: Window, width: int) -> None:
    begun.resize(width, 700)
    begun.body.panels.fit(width)
    QApplication.processEvents()
    standing = tiles(begun)
    for number, one in enumerate(standing):
        sheet = one.parentWidget()
        assert sheet is not None
        assert sheet.rect().contains(one.geometry())
        for other in standing[number + 1 :]:
            inner = one.geometry().adjusted(6, 6, -6, -6)  # the ring may be shared
            assert not inner.intersects(other.geometry().adjusted(6, 6, -6, -6))


def test_a_chinese_interface_says_it_in_chinese(begun: Window, qtbot: QtBot) -> None:
    begun.languages.use("zh_CN")
    shown(begun, qtbot, "段")
    begun.languages.use("en")
