"""The packs dialog over a real server on the loopback."""

from __future__ import annotations

import json
import shutil
import socket
import zipfile
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton

from reader.domain.language import EN_ZH, ZH_EN
from reader.paths import default_paths, resource, shipped_packs
from tests.helpers import pack
from tests.helpers.server import Site, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.packs.dialog import PacksDialog
    from reader.ui.window import Window

    Settled = Callable[[Window], Window]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    file = pack.build(tmp_path / "en_zh.argosmodel", EN_ZH)
    with serving(Site({"/en_zh.argosmodel": file.read_bytes()})) as site:
        entry = {
            "package_version": "1.9",
            "from_code": "en",
            "from_name": "English",
            "to_code": "zh",
            "to_name": "Chinese",
            "links": [f"{site.address}/en_zh.argosmodel"],
        }
        site.files["/index.json"] = json.dumps([entry]).encode()
        yield site


@pytest.fixture
def dialog(window: Window, site: Site) -> PacksDialog:
    settings = window.preferences.settings
    translation = replace(settings.translation, mirror=f"{site.address}/index.json")
    window.preferences.change(replace(settings, translation=translation))
    window.packs.open()
    assert window.packs.dialog is not None
    return window.packs.dialog


def buttons(dialog: PacksDialog, text: str) -> list[QPushButton]:
    return [button for button in every_button(dialog) if button.text() == text]


def every_button(dialog: PacksDialog) -> list[QPushButton]:
    """Those of rows that were taken away are first let go of."""
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    return dialog.findChildren(QPushButton)


def texts(dialog: PacksDialog) -> str:
    return "\n".join(label.text() for label in dialog.findChildren(QLabel))


def test_opening_it_asks_the_network_nothing(dialog: PacksDialog, site: Site) -> None:
    assert site.asked == []
    assert "None yet." in texts(dialog)


def test_a_pack_is_listed_downloaded_and_removed(
    window: Window,
    dialog: PacksDialog,
    settled: Callable[[Window], Window],
    qtbot: QtBot,
) -> None:
    window.packs.list_available()
    settled(window)
    (download,) = buttons(dialog, "Download")
    download.click()
    settled(window)
    assert "is installed" in dialog.message
    assert buttons(dialog, "Download") == []
    (remove,) = buttons(dialog, "Remove")
    remove.click()
    qtbot.waitUntil(lambda: "None yet." in texts(dialog))


def test_what_is_removed_can_be_put_back(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window]
) -> None:
    folder = pack.install(default_paths().packs, EN_ZH)
    window.packs.open()
    buttons(dialog, "Remove")[0].click()
    assert not folder.exists()
    assert dialog.undo.isVisible()
    dialog.undo.click()
    assert [each.folder for each in window.packs.installed()] == [folder]
    assert len(buttons(dialog, "Remove")) == 1
    buttons(dialog, "Remove")[0].click()
    window.packs.list_available()
    assert not dialog.undo.isVisible()  # it is of what was said last
    settled(window)


def test_a_broken_connection_is_said_and_tried_again(
    window: Window,
    dialog: PacksDialog,
    settled: Callable[[Window], Window],
    site: Site,
) -> None:
    window.packs.list_available()
    settled(window)
    site.files["/en_zh.argosmodel"] = b""
    buttons(dialog, "Download")[0].click()
    settled(window)
    assert dialog.message != ""
    assert "is installed" not in dialog.message


def test_without_a_network_the_dialog_says_so(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window], site: Site
) -> None:
    site.files.clear()
    window.packs.list_available()
    settled(window)
    assert "does not have it (404)" in dialog.message


def test_cancel_stops_and_nothing_is_installed(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window]
) -> None:
    window.packs.list_available()
    settled(window)
    buttons(dialog, "Download")[0].click()
    window.packs.cancel()
    settled(window)
    assert window.packs.installed() == ()
    assert dialog.message.startswith("Stopped.")


def listed(window: Window, site: Site, *versions: tuple[str, str]) -> None:
    """Let the index hold these, as (the language's code, the version)."""
    (entry,) = json.loads(site.files["/index.json"])
    entries = [
        {**entry, "to_code": code, "package_version": version}
        for code, version in versions
    ]
    site.files["/index.json"] = json.dumps(entries).encode()
    window.packs.list_available()


def test_each_script_is_downloaded_by_its_own_button(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window], site: Site
) -> None:
    """Both are en_zh to us; the wrong one used to come."""
    listed(window, site, ("zh", "1.9"), ("zt", "1.9"))
    settled(window)
    entry = json.loads(site.files["/index.json"])
    for each, name in zip(entry, ("hans", "hant"), strict=True):
        each["links"] = [f"{site.address}/{name}.argosmodel"]
    site.files["/index.json"] = json.dumps(entry).encode()
    window.packs.list_available()
    settled(window)
    buttons(dialog, "Download")[0].click()
    settled(window)
    assert not any("hant" in each for each in site.asked if each[:3] == "GET")
    assert "hans" in site.asked[-1]


def test_an_older_pack_is_updated(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window], site: Site
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    listed(window, site, ("zh", "1.10"), ("zt", "1.9"))
    settled(window)
    assert len(buttons(dialog, "Update")) == 1
    assert len(buttons(dialog, "Download")) == 1


def test_what_a_stranger_wrote_is_no_markup(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window], site: Site
) -> None:
    (entry,) = json.loads(site.files["/index.json"])
    entry["license"] = "<img src='/etc/passwd'>"
    site.files["/index.json"] = json.dumps([entry]).encode()
    window.packs.list_available()
    settled(window)
    (shown,) = [each for each in dialog.findChildren(QLabel) if "<img" in each.text()]
    assert shown.textFormat() is Qt.TextFormat.PlainText


def test_a_broken_pack_is_listed_and_can_be_removed(
    window: Window, dialog: PacksDialog
) -> None:
    broken = pack.install(default_paths().packs, ZH_EN)
    (broken / "model" / "model.bin").write_bytes(b"half")
    window.packs.open()
    assert f"“{broken.name}” is damaged or not whole." in texts(dialog)
    buttons(dialog, "Remove")[0].click()
    assert not broken.exists()


def test_of_several_packs_it_says_which_is_used(
    window: Window, dialog: PacksDialog
) -> None:
    first = pack.install(default_paths().packs, EN_ZH)
    first.rename(first.with_name("first"))
    pack.install(default_paths().packs, EN_ZH, metadata={"package_version": "2.0"})
    pack.install(default_paths().packs, ZH_EN)
    window.packs.open()
    (used,) = [
        each.text() for each in dialog.findChildren(QLabel) if "in use" in each.text()
    ]
    assert "Argos 2.0" in used


@pytest.mark.parametrize("is_folder", [False, True])
def test_a_pack_is_installed_by_dropping_it(
    window: Window,
    dialog: PacksDialog,
    settled: Callable[[Window], Window],
    tmp_path: Path,
    is_folder: bool,
) -> None:
    dropped = tmp_path / "en_zh.argosmodel"
    if is_folder:
        dropped = pack.install(tmp_path / "elsewhere", EN_ZH)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(dropped))])
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    copy = Qt.DropAction.CopyAction
    for place in (dialog, window):
        place.dropEvent(QDropEvent(QPointF(9, 9), copy, mime, button, keys))
        settled(window)
        (installed,) = window.packs.installed()
        assert "is installed" in dialog.message
        window.packs.remove(str(installed.folder))


def test_of_several_dropped_together_each_is_installed(
    window: Window,
    dialog: PacksDialog,
    settled: Callable[[Window], Window],
    tmp_path: Path,
) -> None:
    """Both directions, as they are downloaded together; one between them is none."""
    there, back = (
        pack.build(tmp_path / f"{direction.code}.argosmodel", direction)
        for direction in (EN_ZH, ZH_EN)
    )
    (tmp_path / "none.argosmodel").write_bytes(b"nothing")
    mime = QMimeData()
    dropped = (there, tmp_path / "none.argosmodel", back)
    mime.setUrls([QUrl.fromLocalFile(str(each)) for each in dropped])
    assert window.files.take(mime)
    settled(window)
    assert [each.code for each in window.packs.installed()] == ["en_zh", "zh_en"]
    assert dialog.message == (
        "English → 简体中文 is installed. “none.argosmodel” is not a language pack."
        " 中文 → English is installed."
    )


def test_a_zipped_page_is_no_pack(
    window: Window, settled: Callable[[Window], Window], tmp_path: Path, english: Path
) -> None:
    zipped = tmp_path / "saved.zip"
    with zipfile.ZipFile(zipped, "w") as archive:
        archive.write(english, "saved/page.html")
    assert not window.files.is_pack(zipped)
    window.open_path(zipped)
    settled(window)
    assert window.packs.dialog is None
    assert window.open.reading is not None
    window.files.put_on_shelf(tmp_path)
    settled(window)
    assert len(window._desk.shelf.items()) == 1


def test_a_folder_of_articles_is_still_added_to_the_shelf(
    window: Window, settled: Callable[[Window], Window], tmp_path: Path, english: Path
) -> None:
    folder = tmp_path / "articles"
    folder.mkdir()
    shutil.copy(english, folder)
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(folder))])
    window.files.take(mime)
    settled(window)
    assert window.packs.dialog is None
    assert "1 new" in window.body.status.text


def test_a_pack_is_not_opened_but_installed(
    window: Window, settled: Callable[[Window], Window], tmp_path: Path
) -> None:
    window.open_path(pack.build(tmp_path / "x.argosmodel", EN_ZH))
    settled(window)
    assert window.packs.installed()


def test_an_unpacked_pack_is_chosen_by_one_of_its_files(
    window: Window,
    settled: Callable[[Window], Window],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    folder = pack.install(tmp_path, EN_ZH)
    chosen = str(folder / "metadata.json"), ""
    monkeypatch.setattr(
        "PySide6.QtWidgets.QFileDialog.getOpenFileName", lambda *_: chosen
    )
    window.packs.choose()
    assert window.body.status.is_running  # for want of a dialog
    window.stop()
    assert not window.body.status.is_running
    settled(window)
    window.packs.choose()
    settled(window)
    assert not window.body.status.is_running
    assert window.packs.installed()


def test_the_focus_is_never_left_on_what_does_harm(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window]
) -> None:
    """A key pressed twice must neither remove a pack nor go online."""
    pack.install(default_paths().packs, ZH_EN)
    window.packs.open()
    (install,) = buttons(dialog, "Install from file…")
    assert dialog.focusWidget() is install
    buttons(dialog, "Look for packs online…")[0].setFocus()
    window.packs.list_available()
    assert dialog.focusWidget() in buttons(dialog, "Cancel")
    window.activateWindow()  # as it is when the reader reads on meanwhile
    settled(window)
    assert dialog.focusWidget() is install
    buttons(dialog, "Remove")[0].setFocus()
    buttons(dialog, "Remove")[0].click()
    assert dialog.focusWidget() is install


def test_while_something_runs_nothing_else_can_be_begun(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window]
) -> None:
    pack.install(default_paths().packs, ZH_EN)
    window.packs.list_available()
    settled(window)
    buttons(dialog, "Download")[0].click()
    enabled = [each.text() for each in every_button(dialog) if each.isEnabled()]
    assert enabled == ["Cancel"]


def test_closing_does_not_wait_for_a_mute_server(
    window: Window, dialog: PacksDialog
) -> None:
    """It used to be ten seconds, the patience of a socket."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings = window.preferences.settings
        mirror = f"http://127.0.0.1:{server.getsockname()[1]}/index.json"
        translation = replace(settings.translation, mirror=mirror)
        window.preferences.change(replace(settings, translation=translation))
        window.packs.list_available()
        line, _ = server.accept()
        assert line.recv(9999)
        window.close()
        line.setblocking(False)
        with pytest.raises(BlockingIOError):  # b"" if the socket's patience had ended
            line.recv(9999)
        line.close()


def test_it_speaks_the_language_of_the_window(
    window: Window, dialog: PacksDialog, qtbot: QtBot
) -> None:
    pack.install(default_paths().packs, ZH_EN)
    window.packs.open()
    window.preferences.change(replace(window.preferences.settings, interface="zh_CN"))
    qtbot.waitUntil(lambda: bool(buttons(dialog, "从文件安装…")))
    assert buttons(dialog, "删除")
    assert dialog.windowTitle() == "语言包"
    window.preferences.change(replace(window.preferences.settings, interface="en"))


def test_a_starter_translates_at_once_and_one_press_gets_the_full_pack(
    dialog: PacksDialog, window: Window, site: Site, settled: Settled, qtbot: QtBot
) -> None:
    pack.install_starters(shipped_packs())
    dialog.close()
    status = window.body.status
    offer = next(
        each
        for each in status.findChildren(QToolButton)
        if each.text() == "Get the full pack"
    )
    assert not offer.isVisible()
    window.open_path(resource("samples", "night-train.html"))
    settled(window)
    assert window.open.reading is not None
    assert engines_of(window) == {"argos-starter-en_zh-1.0"}
    assert "starter" in status.facts
    assert site.asked == []
    qtbot.mouseClick(offer, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Argos 1.9" in status.facts, timeout=20_000)
    settled(window)
    assert not offer.isVisible()
    # What the starter translated is done again.
    assert engines_of(window) == {"argos-en_zh-1.9"}


def engines_of(window: Window) -> set[str]:
    reading = window.open.reading
    assert reading is not None
    translations = [
        each for pair in reading.pairs.values() for each in pair.translations
    ]
    return {each.engine for each in translations if each.engine}


def test_a_shipped_pack_says_that_it_comes_with_the_program(
    dialog: PacksDialog, window: Window
) -> None:
    pack.install_starters(shipped_packs())
    window.packs.open()
    said = [each.text() for each in dialog.findChildren(QLabel)]
    facts = [each for each in said if "starter pack" in each]
    assert len(facts) == 2
    for each in facts:
        assert "comes with Duizhao" in each
        assert "not installed by" not in each
        assert " kB" not in each, "the size of half a pack says nothing"
