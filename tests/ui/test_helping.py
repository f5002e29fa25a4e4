"""Help that reaches beyond the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QDesktopServices

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QClipboard

    from reader.ui.window import Window
    from tests.ui.conftest import Settled


def test_details_for_a_report_are_copied(
    window: Window, settled: Settled, clipboard: QClipboard, english: Path
) -> None:
    window.open_path(english)
    settled(window)
    window.commands["copy_details"].trigger()
    settled(window)
    details = clipboard.text()
    assert details.startswith("Program\n")
    assert "\nWindow\n" in details
    assert "night train" not in details.lower()


def test_the_folder_of_the_log_is_opened(
    window: Window, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url))
    window.commands["open_folder"].trigger()
    assert [each.toLocalFile() for each in opened] == [str(home / "data")]
    assert (home / "data").is_dir()


def test_where_no_file_manager_is_the_folder_is_said(
    window: Window, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    window.helping.open_folder()
    assert str(home / "data") in window.body.status.text
