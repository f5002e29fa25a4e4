"""Names of files, as the dialogs make and complete them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from reader.files import write_whole
from reader.ui.dialogs import Dialogs, file_name, with_ending

if TYPE_CHECKING:
    from collections.abc import Sequence

PATTERNS = "Markdown (*.md);;HTML (*.html);;EPUB (*.epub)"


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("news", "news.html"),
        ("news.epub", "news.epub"),
        ("news.MD", "news.MD"),
        ("Up by 3.5 per cent", "Up by 3.5 per cent.html"),
        ("news.txt", "news.txt.html"),
    ],
)
def test_a_file_ends_as_one_of_the_patterns(typed: str, written: str) -> None:
    path = with_ending(Path("folder") / typed, "HTML (*.html)", PATTERNS)
    assert path == Path("folder") / written


def test_a_title_is_a_name_on_any_system() -> None:
    assert file_name('Who says "no"? A/B: 1 < 2') == "Who says no A B 1 2"
    assert file_name("水价：a\\b\n\tc\x00") == "水价：a b c"
    assert file_name("zero\u200bwidth\u202e 👩\u200d👧") == "zerowidth 👩\u200d👧"
    assert file_name(".hidden...") == "hidden"
    assert file_name("aux") == "_aux"
    assert file_name("COM1.5 is out") == "_COM1.5 is out"
    assert file_name("...") == file_name("") == "Duizhao"


@pytest.mark.parametrize("title", ["long " * 40, "长" * 300, "👩" * 300, "x." * 200])
def test_a_name_leaves_room_for_its_ending(title: str, tmp_path: Path) -> None:
    name = file_name(title)
    assert len(name) <= 80
    write_whole(tmp_path / f"{name}.html", b"")


@pytest.mark.parametrize(("answer", "is_taken"), [("Replace it", True), ("", False)])
def test_a_file_whose_ending_was_added_is_not_replaced_unasked(
    qtbot, tmp_path: Path, monkeypatch, answer: str, is_taken: bool
) -> None:
    (tmp_path / "news.html").touch()
    chosen = (str(tmp_path / "news"), "HTML (*.html)")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: chosen)
    asked: list[str] = []

    class Answered(Dialogs):
        def ask(self, title: str, _explanation: str, answers: Sequence[str]) -> str:
            asked.append(title)
            return answer if answer in answers else ""

    window = QWidget()
    qtbot.addWidget(window)
    path = Answered(window).save_file("Save", "news", PATTERNS)
    assert asked == ["“news.html” is there already."]
    assert path == (tmp_path / "news.html" if is_taken else None)


def test_files_are_sought_where_people_keep_them(
    qtbot, tmp_path: Path, monkeypatch
) -> None:
    saved, downloads, elsewhere = (tmp_path / name for name in ("docs", "down", "else"))
    for folder in (saved, downloads, elsewhere):
        folder.mkdir()
    usual = {
        QStandardPaths.StandardLocation.DocumentsLocation: str(saved),
        QStandardPaths.StandardLocation.DownloadLocation: str(downloads),
    }
    monkeypatch.setattr(QStandardPaths, "writableLocation", usual.get)
    monkeypatch.setattr(Dialogs, "_last", {})
    asked: list[str] = []

    def choose(_parent, _title: str, where: str, patterns: str) -> tuple[str, str]:
        asked.append(where)
        return str(elsewhere / "news.html"), patterns

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", choose)
    window = QWidget()
    qtbot.addWidget(window)
    dialogs = Dialogs(window)
    dialogs.open_file("Restore", "*", str(tmp_path))
    dialogs.open_file("Open", "*")
    dialogs.save_file("Save", "A: title", "HTML (*.html)")
    Dialogs(window).open_file("Open", "*")
    Dialogs(window).save_file("Save", "other", "HTML (*.html)")
    assert [Path(each) for each in asked] == [
        tmp_path,
        downloads,
        saved / "A title",
        elsewhere,
        elsewhere / "other",
    ]
