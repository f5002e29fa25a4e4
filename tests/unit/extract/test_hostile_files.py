"""A hostile file takes no longer than an honest one, or is refused with a reason."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from reader.errors import PageError, PageProblem
from reader.extract import File, extract_all
from reader.work import Cancelled, Token
from tests.helpers.cost import seconds

if TYPE_CHECKING:
    from pathlib import Path

PROSE = "The reservoir was drained in March, and nobody had seen its floor since 1961."
PAGE = f"<html><body>{f'<p>{PROSE}</p>' * 5}</body></html>"


def message(kind: str, extra: str = "") -> str:
    return f"MIME-Version: 1.0\r\nContent-Type: {kind}\r\n{extra}\r\n{PAGE}"


def taken(path: Path) -> float:
    return seconds(lambda: extract_all(File(path)))


@pytest.mark.parametrize(
    "kind",
    [
        f"text/html {'(' * 900}",
        f"text/html; charset={'(' * 60_000}",
        f"text/html; {'a;' * 40_000}",
        f"text/html; a={chr(34) * 60_001};{'b;' * 20_000}",
        "text/html; charset=utf-8 (a (comment) of (many (parts)))",
    ],
)
def test_a_header_is_read_in_linear_time(tmp_path: Path, kind: str) -> None:
    plain, odd = tmp_path / "plain.mhtml", tmp_path / "odd.mhtml"
    plain.write_text(message("text/html"))
    odd.write_text(message(kind, f"X-Note: {'<(' * 50_000}\r\n"))
    reference = max(taken(plain), 0.01)
    assert taken(odd) < 20 * reference
    assert [block.text for block in extract_all(File(odd))[0][1].blocks] == [PROSE] * 5


def test_parts_in_parts_without_end_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "nested.mhtml"
    heads = (
        f"Content-Type: multipart/related; boundary=b{n}\r\n\r\n--b{n}\r\n"
        for n in range(3000)
    )
    path.write_text("MIME-Version: 1.0\r\n" + "".join(heads) + message("text/html"))
    with pytest.raises(PageError):
        extract_all(File(path))


def book(path: Path, chapters: dict[str, str], spine: list[str]) -> Path:
    items = "".join(f'<item id="{name}" href="{name}"/>' for name in chapters)
    refs = "".join(f'<itemref idref="{name}"/>' for name in spine)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(zipfile.ZipInfo("mimetype"), "application/epub+zip")
        archive.writestr(
            "META-INF/container.xml",
            '<container><rootfile full-path="c.opf"/></container>',
        )
        archive.writestr(
            "c.opf",
            f"<package><manifest>{items}</manifest><spine>{refs}</spine></package>",
        )
        for name, text in chapters.items():
            archive.writestr(name, text)
    path.write_bytes(out.getvalue())
    return path


def test_a_chapter_named_again_is_read_once(tmp_path: Path) -> None:
    path = book(tmp_path / "again.epub", {"a.xhtml": PAGE}, ["a.xhtml"] * 1500)
    assert len(extract_all(File(path))) == 1


@pytest.mark.parametrize("name", ["bomb.epub", "bomb.html"])
def test_more_tags_than_fit_into_memory_are_refused(tmp_path: Path, name: str) -> None:
    bomb, path = "<p>0</p>" * 300_000, tmp_path / name
    if path.suffix == ".html":
        path.write_text(bomb)
    else:
        book(path, {"a.xhtml": bomb}, ["a.xhtml"])
    with pytest.raises(PageError) as caught:
        extract_all(File(path))
    assert caught.value.reason is PageProblem.TOO_LARGE


def test_a_book_is_left_between_chapters(tmp_path: Path) -> None:
    path = book(tmp_path / "b.epub", {"a.xhtml": PAGE, "b.xhtml": PAGE}, ["a.xhtml"])
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        extract_all(File(path), token)
