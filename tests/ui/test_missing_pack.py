"""The hint over an article for which there is no language pack."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton

from reader.domain.annotation import Passage
from reader.domain.language import EN_ZH, ZH_EN
from reader.domain.reading import Layout
from reader.paths import default_paths
from tests.helpers import pack
from tests.helpers.server import Site, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


def test_who_reads_the_original_alone_hears_of_no_missing_pack(
    window: Window, settled: Settled, english: Path, chinese: Path
) -> None:
    window.open_path(english)
    settled(window)
    notice = window.body.centre.notice
    assert notice.isVisible()
    window.reading.set_layout(Layout.ORIGINAL)
    window.open_path(chinese)
    settled(window)
    assert notice.isVisible()  # it opens side by side
    window.open_path(english)
    settled(window)
    assert not notice.isVisible()
    window.reading.set_layout(Layout.INTERLEAVED)
    settled(window)
    assert notice.isVisible()


def test_escape_puts_the_hint_away(
    window: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    window.open_path(english)
    settled(window)
    assert window.body.centre.notice.isVisible()
    qtbot.keyClick(window.body.page, Qt.Key.Key_Escape)
    assert not window.body.centre.notice.isVisible()


def test_what_is_sought_does_not_cover_the_hint(
    window: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    window.open_path(english)
    settled(window)
    centre = window.body.centre
    window.commands["find"].trigger()
    assert centre.find_bar.y() > centre.notice.geometry().bottom()
    centre.notice.hide()
    qtbot.waitUntil(lambda: centre.find_bar.y() < 20)


def test_lines_stay_where_they_are_when_the_hint_comes_and_goes(
    window: Window, settled: Settled, english: Path, qtbot: QtBot
) -> None:
    window.resize(900, 500)
    window.open_path(english)
    settled(window)
    page, notice = window.body.page, window.body.centre.notice
    below = page.mapToGlobal(QPoint(0, 0))
    headline = page.rect_of(Passage(-1, 0, 5))
    assert headline.top() >= below.y()  # the hint took no line of the beginning
    page.scroller.by(220)
    block = page.scroller.visible_blocks()[2]
    where = page.rect_of(Passage(block, 0, 5))
    notice.hide()
    qtbot.waitUntil(lambda: page.mapToGlobal(QPoint(0, 0)) != below)
    assert page.rect_of(Passage(block, 0, 5)) == where
    notice.show()
    qtbot.waitUntil(lambda: page.mapToGlobal(QPoint(0, 0)) == below)
    assert page.rect_of(Passage(block, 0, 5)) == where


def test_what_is_opened_is_at_its_own_place_though_the_hint_goes(
    window: Window, settled: Settled, english: Path, chinese: Path, qtbot: QtBot
) -> None:
    window.resize(900, 500)
    page, centre = window.body.page, window.body.centre
    notice = centre.notice
    window.open_path(chinese)
    settled(window)
    notice.hide()
    window.reading.set_layout(Layout.ORIGINAL)
    settled(window)
    qtbot.waitUntil(lambda: page.mapTo(centre, QPoint(0, 0)).y() == 0)
    page.scroller.by(150)
    block, fraction = page.scroller.place().block, page.scroller.place().fraction
    window.open_path(english)
    settled(window)
    assert notice.isVisible()
    window.open_path(chinese)
    settled(window)
    assert not notice.isVisible()
    assert page.scroller.place().block == block
    assert page.scroller.place().fraction == pytest.approx(fraction, abs=0.01)


def test_who_reads_the_original_alone_hears_of_no_removed_pack(
    window: Window, settled: Settled, english: Path
) -> None:
    folder = pack.install(default_paths().packs, EN_ZH)
    window.open_path(english)
    settled(window)
    window.reading.set_layout(Layout.ORIGINAL)
    window.open.reading.outdate([0])  # as if it had been stopped
    window.packs.remove(str(folder))
    settled(window)
    assert not window.body.centre.notice.isVisible()


def test_the_hint_stands_until_there_is_a_pack(
    window: Window, settled: Settled, english: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    """Whoever closes the dialog empty-handed still reads why nothing is translated."""
    window.open_path(english)
    settled(window)
    notice = window.body.centre.notice
    window.commands["packs"].trigger()
    assert window.packs.dialog is not None
    window.packs.dialog.close()
    assert notice.isVisible()
    assert "no language pack" in window.body.status.facts
    window.packs.install(pack.build(tmp_path / "x.argosmodel", EN_ZH))
    settled(window)
    assert not notice.isVisible()
    assert "no language pack" not in window.body.status.facts


def test_the_first_steps_are_taken_by_return(
    window: Window, settled: Settled, qtbot: QtBot
) -> None:
    sample = window.body.welcome.findChildren(QPushButton)[-1]
    sample.setFocus()
    qtbot.keyClick(sample, Qt.Key.Key_Return)
    settled(window)
    assert window.open.reading is not None


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """An index with both directions, and the packs."""
    files = {}
    entries = []
    with serving(Site()) as site:
        for direction in (EN_ZH, ZH_EN):
            name = f"{direction.code}.argosmodel"
            files[f"/{name}"] = pack.build(tmp_path / name, direction).read_bytes()
            source, target = direction.code.split("_")
            entries.append(
                {
                    "from_code": source,
                    "to_code": target,
                    "package_version": "1.9",
                    "links": [f"{site.address}/{name}"],
                }
            )
        files["/index.json"] = json.dumps(entries).encode()
        site.files.update(files)
        yield site


def lacking(window: Window, settled: Settled, page: Path, address: str) -> Window:
    settings = window.preferences.settings
    translation = replace(settings.translation, mirror=address)
    window.preferences.change(replace(settings, translation=translation))
    window.open_path(page)
    settled(window)
    assert window.body.centre.notice.isVisible()
    return window


def press(window: Window, label: str) -> None:
    (button,) = [
        each
        for each in window.body.centre.notice.findChildren(QPushButton)
        if each.text().startswith(label) and each.isVisible()
    ]
    button.click()


def test_one_press_fetches_both_directions_and_translates(
    window: Window, settled: Settled, english: Path, site: Site
) -> None:
    lacking(window, settled, english, site.address)
    assert site.asked == []  # nothing is fetched before the press
    press(window, "Download English ⇄ 中文")
    settled(window)
    assert {each.code for each in window.packs.installed()} == {"en_zh", "zh_en"}
    assert not window.body.centre.notice.isVisible()
    reading = window.open.reading
    assert reading is not None
    assert reading.is_translated


def test_a_file_dropped_meanwhile_does_not_end_the_download_of_both_directions(
    window: Window, settled: Settled, english: Path, site: Site, tmp_path: Path
) -> None:
    lacking(window, settled, english, site.address)
    press(window, "Download English ⇄ 中文")
    window.packs.install(pack.build(tmp_path / "mine.argosmodel", EN_ZH))
    settled(window)
    assert {each.code for each in window.packs.installed()} == {"en_zh", "zh_en"}


def test_the_download_shows_how_far_it_is_and_can_be_cancelled(
    window: Window, settled: Settled, english: Path, site: Site
) -> None:
    lacking(window, settled, english, site.address)
    notice = window.body.centre.notice
    press(window, "Download English ⇄ 中文")
    assert notice.is_running
    press(window, "Cancel")
    settled(window)
    assert not notice.is_running
    assert "There is no language pack" in notice.text
    assert window.packs.installed() == ()


def field(window: Window) -> QLineEdit:
    (found,) = [
        each
        for each in window.body.centre.notice.findChildren(QLineEdit)
        if each.isVisible()
    ]
    return found


def blocked(
    window: Window, settled: Settled, page: Path, site: Site
) -> tuple[Window, QLineEdit]:
    """A window whose download was refused; the site gives the packs elsewhere."""
    elsewhere = {f"/other{path}": held for path, held in site.files.items()}
    site.files.clear()
    site.files.update(elsewhere)
    lacking(window, settled, page, f"{site.address}/gone")
    press(window, "Download English ⇄ 中文")
    settled(window)
    assert "does not have it" in window.body.centre.notice.text
    return window, field(window)


def test_a_server_without_it_leads_to_another_address(
    window: Window, settled: Settled, english: Path, site: Site, qtbot: QtBot
) -> None:
    window, edit = blocked(window, settled, english, site)
    notice = window.body.centre.notice
    assert edit.text() == f"{site.address}/gone"
    labels = {
        each.text() for each in notice.findChildren(QPushButton) if each.isVisible()
    }
    assert labels == {"Download from there", "On another computer…", "I have a file…"}
    edit.selectAll()
    qtbot.keyClicks(edit, f"{site.address}/other")
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert notice.is_running
    settled(window)
    assert {each.code for each in window.packs.installed()} == {"en_zh", "zh_en"}
    assert not notice.isVisible()
    mirror = window.preferences.settings.translation.mirror
    assert mirror == f"{site.address}/other"


def test_an_address_that_has_nothing_either_stays_in_the_field(
    window: Window, settled: Settled, english: Path, site: Site, qtbot: QtBot
) -> None:
    window, edit = blocked(window, settled, english, site)
    edit.selectAll()
    qtbot.keyClicks(edit, f"{site.address}/nor-here")
    press(window, "Download from there")
    settled(window)
    assert field(window).text() == f"{site.address}/nor-here"
    assert "does not have it" in window.body.centre.notice.text


def test_known_addresses_are_offered_and_none_is_asked(
    window: Window, settled: Settled, english: Path, site: Site
) -> None:
    window, edit = blocked(window, settled, english, site)
    asked = len(site.asked)
    box = edit.parentWidget()
    assert isinstance(box, QComboBox)
    assert any("jsdelivr" in box.itemText(n) for n in range(box.count()))
    press(window, "On another computer…")
    assert "translate-en_zh" in window.body.centre.notice.text
    assert len(site.asked) == asked


def test_the_error_goes_when_another_address_is_set_elsewhere(
    window: Window, settled: Settled, english: Path, site: Site
) -> None:
    window, _ = blocked(window, settled, english, site)
    settings = window.preferences.settings
    translation = replace(settings.translation, mirror=f"{site.address}/other")
    window.preferences.change(replace(settings, translation=translation))
    settled(window)
    assert "There is no language pack" in window.body.centre.notice.text
    press(window, "Download English ⇄ 中文")
    settled(window)
    assert not window.body.centre.notice.isVisible()


def test_after_escape_the_column_stays_and_says_how_to_go_on(
    window: Window,
    settled: Settled,
    english: Path,
    qtbot: QtBot,
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    window.open_path(english)
    qtbot.waitUntil(lambda: window.open.reading is not None)
    qtbot.keyClick(window.body.page, Qt.Key.Key_Escape)
    page = window.body.page.page
    assert page is not None
    assert window.open.reading is not None
    assert page.columns.are_two
    assert page.plan.stop is not None
    assert "F5" in page.plan.stop.text
    assert "F5" in spoken_pieces(window, page.plan.stop.block)
    qtbot.keyClick(window.body.page, Qt.Key.Key_F5)
    settled(window)
    assert page.plan.stop is None
    assert window.open.reading.is_translated


def spoken_pieces(window: Window, block: int) -> str:
    page = window.body.page.page
    assert page is not None
    return " ".join(piece.layout.text() for piece in page.row(block).pieces)


def test_an_article_without_text_asks_for_no_pack(
    window: Window, settled: Settled, tmp_path: Path
) -> None:
    """Another program told its title only: there is nothing to read yet."""
    listed = tmp_path / "saved.csv"
    listed.write_text(
        "title,url,time_added\nHarbour plan,https://e.org/harbour,1700000000\n",
        encoding="utf-8",
    )
    window.files.import_from(listed)
    settled(window)
    [item] = window._desk.shelf.items()
    window.open_article(item.id)
    settled(window)
    assert window.open.reading is not None
    assert not window.body.centre.notice.isVisible()
    window.reading.set_layout(Layout.INTERLEAVED)
    settled(window)
    assert not window.body.centre.notice.isVisible()
    assert window.body.centre.offer.isVisible()  # it says where the page is
