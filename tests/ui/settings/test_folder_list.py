"""Watched folders are listed once and reported when they change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.settings.folder_list import FolderList

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_a_folder_is_added_once(qtbot: QtBot) -> None:
    folders = FolderList(("/news",))
    qtbot.addWidget(folders)
    with qtbot.waitSignal(folders.changed):
        folders.add("/旧闻")
    with qtbot.assertNotEmitted(folders.changed):
        folders.add("/news")
        folders.add("")
    assert folders.folders == ("/news", "/旧闻")
