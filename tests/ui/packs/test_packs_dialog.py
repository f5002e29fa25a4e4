"""The packs dialog over a real server on the loopback."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QLabel, QPushButton

from reader.domain.language import EN_ZH
from tests.helpers import pack
from tests.helpers.server import Site, serving

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from reader.ui.packs.dialog import PacksDialog
    from reader.ui.window import Window

# The offscreen platform's own complaint about a second window.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


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
    return [b for b in dialog.findChildren(QPushButton) if b.text() == text]


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
    (remove,) = buttons(dialog, "Remove")
    remove.click()
    qtbot.waitUntil(lambda: "None yet." in texts(dialog))


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
    assert "does not have it (404 Not Found)" in dialog.message


def test_cancel_stops_and_nothing_is_installed(
    window: Window, dialog: PacksDialog, settled: Callable[[Window], Window]
) -> None:
    window.packs.list_available()
    settled(window)
    buttons(dialog, "Download")[0].click()
    window.packs.cancel()
    settled(window)
    assert window.packs.installed() == ()
    assert dialog.message == ""
