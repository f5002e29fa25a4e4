"""Everything that the window saves can be saved from the command line."""

from __future__ import annotations

import json
import zipfile
from typing import TYPE_CHECKING

import pytest

from reader.cli import run
from reader.desk import Desk, Format
from reader.domain.annotation import Passage
from reader.domain.formats import PDF
from reader.domain.reading import Layout
from reader.paths import default_paths
from reader.settings import Settings
from reader.ui import files
from reader.work import Token, ignore
from tests.helpers.markup import chapter, write_book
from tests.helpers.pack import build
from tests.helpers.pages import save_page

if TYPE_CHECKING:
    from pathlib import Path

    Capture = pytest.CaptureFixture[str]

SIGNS = {
    ".html": b"<!DOCTYPE html>",
    ".epub": b"PK",
    ".docx": b"PK",
    ".tmx": b"<?xml",
    ".md": b"# ",
    ".json": b"{",
    ".csv": b"\xef\xbb\xbf",
    ".txt": b"#separator",
    ".pdf": b"%PDF-",
}


@pytest.fixture
def page(tmp_path: Path) -> Path:
    """A page on the shelf that has a highlight."""
    path = save_page(tmp_path / "kiln.html", "The kiln at Brede")
    with Desk(default_paths(), Settings()) as desk:
        reading = desk.open(desk.opening(path)(Token(), ignore))
        reading.highlight([Passage(0, 0, 12)])
    return path


def refused(capsys: Capture, *arguments: object) -> str:
    """The one line that says why a call did nothing."""
    capsys.readouterr()
    assert run(["export", *map(str, arguments)]) == 2
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("duizhao: ")
    assert said.err.count("\n") == 1
    return said.err


@pytest.mark.parametrize("suffix", SIGNS)
def test_each_form_is_written_by_its_ending(
    page: Path, tmp_path: Path, suffix: str
) -> None:
    out = tmp_path / f"窑 out{suffix}"
    assert run(["export", str(page), "--out", str(out)]) == 0
    assert out.read_bytes().startswith(SIGNS[suffix])


FORMS = {*Format, PDF}


def test_every_form_of_the_window_is_offered() -> None:
    offered = (files._FOR_MARKS, files._FOR_COPIES, files._FOR_TRANSLATORS)
    for forms in offered:
        assert set(forms.values()) <= FORMS


@pytest.mark.parametrize("form", [form for form in Format if form.is_text])
def test_text_is_printed(page: Path, capsys: Capture, form: Format) -> None:
    assert run(["export", str(page), "--format", form]) == 0
    printed = capsys.readouterr().out
    assert ("<tmx" if form is Format.TMX else "kiln") in printed


def test_what_is_no_text_needs_a_file(page: Path, capsys: Capture) -> None:
    for form in ("epub", "docx", "pdf"):
        assert "--out" in refused(capsys, page, "--format", form)


def test_the_translation_is_made_first_if_asked(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "kiln.tmx"
    assert run(["export", str(page), "--out", str(out)]) == 0
    assert "--translate" in capsys.readouterr().err
    assert "<tu>" not in out.read_text("utf-8")
    again = ("--translate", "--force")
    assert "no language pack" in refused(capsys, page, "--out", out, *again)
    assert run(["packs", "install", str(build(tmp_path / "en_zh.argosmodel"))]) == 0
    capsys.readouterr()
    assert run(["export", str(page), "--out", str(out), *again]) == 0
    assert capsys.readouterr().err == ""
    assert 'xml:lang="zh' in out.read_text("utf-8")
    assert run(["export", str(page), "--format", "tmx"]) == 0
    assert capsys.readouterr().err == ""  # it is remembered


def test_a_file_that_is_there_stays(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    out = tmp_path / "old.md"
    out.write_text("mine")
    assert "--force" in refused(capsys, page, "--out", out)
    assert out.read_text() == "mine"
    assert run(["export", str(page), "--out", str(out), "--force"]) == 0
    assert out.read_text("utf-8").startswith("# The kiln")


def test_no_force_writes_over_the_page_or_the_library(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    before = page.read_bytes()
    library = default_paths().library
    for out in (page, library):
        forms = ("html", "pdf") if out is page else ("html",)
        for form in forms:
            call = (page, "--out", out, "--format", form, "--force")
            assert "never written over" in capsys_last_line(capsys, *call)
    assert page.read_bytes() == before
    assert library.read_bytes().startswith(b"SQLite")


def capsys_last_line(capsys: Capture, *arguments: object) -> str:
    capsys.readouterr()
    assert run(["export", *map(str, arguments)]) == 2
    return capsys.readouterr().err.splitlines()[-1]


def test_an_article_is_named_by_title_link_or_the_file_it_had(
    page: Path, capsys: Capture
) -> None:
    with Desk(default_paths(), Settings()) as desk:
        (item,) = desk.shelf.items()
    page.unlink()
    for name in ("the kiln at brede", "KILN", item.id, str(page)):
        assert run(["export", name, "--format", "markdown"]) == 0
        assert capsys.readouterr().out.startswith("# The kiln at Brede")
    assert "no article" in refused(capsys, "pottery", "--format", "json")


def test_a_title_of_two_articles_is_not_guessed(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    other = save_page(tmp_path / "other.html", "The kiln at Rye")
    assert run(["export", str(other), "--format", "json"]) == 0
    assert "2 articles" in refused(capsys, "kiln", "--format", "json")
    assert run(["export", "Rye", "--format", "markdown"]) == 0


def test_without_a_name_all_that_was_marked_is_saved(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    unmarked = save_page(tmp_path / "plain.html", "The weir at Hythe")
    assert run(["export", str(unmarked), "--format", "json"]) == 0
    capsys.readouterr()
    assert run(["export", "--format", "json"]) == 0
    told = capsys.readouterr().out
    assert json.loads(told)
    assert "kiln" in told
    assert "Hythe" not in told


def test_a_page_comes_onto_the_shelf_but_does_not_count_as_opened(
    tmp_path: Path,
) -> None:
    path = save_page(tmp_path / "weir.html", "The weir at Hythe")
    assert run(["export", str(path), "--format", "html"]) == 0
    with Desk(default_paths(), Settings()) as desk:
        (item,) = desk.shelf.items()
    assert (item.title, item.opened) == ("The weir at Hythe", "")


def test_a_book_is_saved_whole_and_in_order(tmp_path: Path) -> None:
    book = write_book(
        tmp_path / "b.epub",
        {"a.xhtml": chapter("The pier"), "b.xhtml": chapter("The lamp")},
        manifest='<item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/>',
        spine='<itemref idref="b"/><itemref idref="a"/>',
    )
    out = tmp_path / "copy.epub"
    assert run(["export", str(book), "--out", str(out)]) == 0
    with zipfile.ZipFile(out) as copy:
        nav = next(name for name in copy.namelist() if "nav" in name)
        contents = copy.read(nav).decode()
    assert 0 < contents.index("The lamp") < contents.index("The pier")


def test_a_pdf_has_the_layout_it_was_asked_for(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert run(["packs", "install", str(build(tmp_path / "en_zh.argosmodel"))]) == 0
    sizes = set()
    for layout in (Layout.SIDE_BY_SIDE, Layout.ORIGINAL):
        out = tmp_path / f"{layout}.pdf"
        call = ["export", str(page), "--out", str(out), "--layout", layout]
        assert run([*call, "--translate"]) == 0
        sizes.add(out.stat().st_size)
    assert len(sizes) == 2
    html = (page, "--format", "html", "--layout", "original")
    assert "pdf only" in refused(capsys, *html)
    assert "one article" in refused(capsys, "--out", tmp_path / "no.pdf")


def test_where_it_cannot_be_written_is_told(
    page: Path, tmp_path: Path, capsys: Capture
) -> None:
    assert "folder" in refused(capsys, page, "--out", tmp_path, "--format", "html")
    nowhere = tmp_path / "no" / "x.html"
    assert "folder" in refused(capsys, page, "--out", nowhere)
    assert "--format" in refused(capsys, page)
    assert "--format" in refused(capsys, page, "--out", tmp_path / "x.xyz")
