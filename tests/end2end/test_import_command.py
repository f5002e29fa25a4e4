"""What other programs export comes in from the command line, with a report."""

from __future__ import annotations

import zipfile
from typing import TYPE_CHECKING

import pytest

from reader.cli import run
from reader.desk import Desk
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.pages import TIDE, save_page

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

MILL = "https://example.org/carew"
SHEET = (
    "Highlight,Title,URL,Note\n"
    f'"{TIDE[1]}",A mill at Carew,{MILL},who?\n'
    f"Nobody wrote this sentence about the mill.,A mill at Carew,{MILL},\n"
    "The weir was rebuilt.,A weir,https://example.org/weir,\n"
)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    """An export about a page that is on the shelf, and about one that is not."""
    page = save_page(tmp_path / "mill.html", "A mill at Carew", url=MILL)
    with Desk(default_paths(), Settings()) as desk:
        desk.opening(page)(Token(), ignore)
    path = tmp_path / "marks.csv"
    path.write_text(SHEET, encoding="utf-8")
    return path


def marks() -> int:
    with Desk(default_paths(), Settings()) as desk:
        return len(desk.marks.all())


REPORT = [
    "  A mill at Carew: not in the text: Nobody wrote this sentence about the mill.",
    "  A weir: the page is not saved here (1 mark)",
]


def test_marks_come_in_and_what_has_no_place_is_told(
    sheet: Path, capsys: Capture
) -> None:
    assert run(["import", str(sheet)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == ["marks.csv: 2 articles, 3 marks, 3 of them new", *REPORT]
    assert marks() == 3
    assert run(["import", sheet.as_uri()]) == 0
    assert capsys.readouterr().out.startswith(
        "marks.csv: 2 articles, 3 marks, 0 of them new"
    )
    assert marks() == 3


def test_a_dry_run_tells_the_same_and_changes_nothing(
    sheet: Path, capsys: Capture
) -> None:
    assert run(["import", "--dry-run", str(sheet)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said == ["marks.csv: 2 articles, 3 marks", *REPORT]
    assert marks() == 0


@pytest.mark.parametrize("more", [(), ("--dry-run",)])
def test_pages_that_are_not_here_are_passed_over(
    sheet: Path, capsys: Capture, more: tuple[str, ...]
) -> None:
    assert run(["import", "--only-here", *more, str(sheet)]) == 0
    said = capsys.readouterr().out.splitlines()
    assert said[0].startswith("marks.csv: 1 article, 2 marks")
    assert said[1:] == REPORT[:1]


def test_a_bad_file_is_one_line_and_the_others_come_in(
    sheet: Path, tmp_path: Path, capsys: Capture
) -> None:
    letter = tmp_path / "letter.txt"
    letter.write_text("Dear Ann, the ferry was late again.")
    gone = tmp_path / "gone.json"
    assert run(["import", str(letter), str(gone), str(sheet)]) == 2
    said = capsys.readouterr()
    assert said.out.startswith("marks.csv: 2 articles, 3 marks, 3 of them new")
    first, second = said.err.splitlines()
    assert first.startswith(f"duizhao: {letter}: files of this kind")
    assert second.startswith(f"duizhao: {gone}: ")
    assert marks() == 3


def test_an_archive_of_exports_is_read_file_by_file(
    sheet: Path, tmp_path: Path, capsys: Capture
) -> None:
    packed = tmp_path / "exports.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("read me.txt", "These are my marks.")
        archive.write(sheet, "2026/marks.csv")
        archive.writestr("__MACOSX/2026/._marks.csv", b"\0\5\26\7")
    assert run(["import", str(packed)]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == REPORT
    assert marks() == 3


def test_an_export_is_not_opened_as_an_article_by_the_other_commands(
    sheet: Path, capsys: Capture
) -> None:
    assert run(["export", str(sheet), "--format", "markdown"]) == 2
    assert "import it" in capsys.readouterr().err


def test_a_picture_of_an_export_is_refused_rather_than_asked_about(
    sheet: Path, tmp_path: Path, capsys: Capture
) -> None:
    """Nobody would answer the window's question."""
    out = tmp_path / "out.png"
    assert run(["screenshot", str(sheet), "--out", str(out)]) == 2
    assert "import it" in capsys.readouterr().err
    assert not out.exists()
