"""The table of contents of a book, with the levels that the book gives it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader import extract
from reader.domain.contents import ContentsEntry, useful
from tests.helpers.markup import PROSE, chapter, page, write_book

if TYPE_CHECKING:
    from pathlib import Path

NAV = """<html xmlns="http://www.w3.org/1999/xhtml"
 xmlns:epub="http://www.idpf.org/2007/ops"><body>
<nav epub:type="toc"><h1>Contents</h1><ol>
 <li><a href="a.xhtml">Foreword</a></li>
 <li><span>Part <i>One</i></span><ol>
  <li><p><a href="text/b.xhtml">The quay<!-- x --></a></p>
   <ol><li><a href="text/b.xhtml#s2"><span>Low</span> water</a></li></ol></li>
  <li><a href="text/c.xhtml">The  rope
   walk</a></li></ol></li>
 <li><a href="d.xhtml">后记</a></li></ol></nav>
<nav epub:type="landmarks"><ol><li><a href="a.xhtml">Start</a></li></ol></nav>
</body></html>"""
NCX = """<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap>
<navPoint id="p"><navLabel><text>第一卷</text></navLabel><content src="a.xhtml"/>
 <navPoint><navLabel><text>第一章</text></navLabel><content src="text/b.xhtml"/>
  <navPoint><navLabel><text>一</text></navLabel><content src="text/b.xhtml#one"/>
  </navPoint></navPoint></navPoint>
<navPoint><navLabel><text>第二卷</text></navLabel>
 <navPoint><navLabel><text>第二章</text></navLabel><content src="text/c.xhtml"/>
 </navPoint></navPoint></navMap></ncx>"""


def book(folder: Path, contents: str, kind: str) -> Path:
    names = ("a", "text/b", "text/c", "d")
    members = {f"{name}.xhtml": chapter("", f"{PROSE} So {name}.") for name in names}
    items = "".join(f'<item id="{n[-1]}" href="{n}.xhtml"/>' for n in names)
    toc = '<item id="t" href="toc.xml" {}/>'.format(
        'properties="nav"' if kind == "nav" else 'media-type="application/x-dtbncx+xml"'
    )
    return write_book(
        folder / "book.epub",
        {**members, "toc.xml": contents},
        manifest=items + toc,
        spine="".join(f'<itemref idref="{name[-1]}"/>' for name in names),
    )


def told(path: Path) -> list[tuple[str, int, str]]:
    return [
        (each.title, each.level, each.target.removeprefix("OEBPS/"))
        for each in extract.contents_of(extract.File(path))
    ]


def test_the_lists_of_a_nav_tell_the_levels(tmp_path: Path) -> None:
    assert told(book(tmp_path, NAV, "nav")) == [
        ("Foreword", 0, "a.xhtml"),
        ("Part One", 0, ""),
        ("The quay", 1, "text/b.xhtml"),
        ("Low water", 2, "text/b.xhtml"),
        ("The rope walk", 1, "text/c.xhtml"),
        ("后记", 0, "d.xhtml"),
    ]


def test_the_points_of_an_ncx_tell_the_levels(tmp_path: Path) -> None:
    assert told(book(tmp_path, NCX, "ncx")) == [
        ("第一卷", 0, "a.xhtml"),
        ("第一章", 1, "text/b.xhtml"),
        ("一", 2, "text/b.xhtml"),
        ("第二卷", 0, ""),
        ("第二章", 1, "text/c.xhtml"),
    ]


def test_chapters_are_still_called_what_the_contents_call_them(tmp_path: Path) -> None:
    found = extract.extract_all(extract.File(book(tmp_path, NAV, "nav")))
    titles = [article.title for _, article in found]
    assert titles == ["Foreword", "The quay", "The rope walk", "后记"]


@pytest.mark.parametrize("contents", ["", "<nav", "<html><nav><ol/></nav></html>"])
def test_a_book_may_have_none(tmp_path: Path, contents: str) -> None:
    assert told(book(tmp_path, contents, "nav")) == []


def test_a_page_has_none(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page(""), "utf-8")
    assert told(path) == []


def test_lists_without_end_are_read_in_one_go(tmp_path: Path) -> None:
    deep = "<ol><li><a href='a.xhtml'>x</a>" * 200
    many = "<ol>" + "<li><a href='a.xhtml'>y</a></li>" * 12_000 + "</ol>"
    for contents, most in ((deep, 200), (many, 10_000)):
        nav = f"<html><body><nav>{contents}</nav></body></html>"
        assert 1 < len(told(book(tmp_path, nav, "nav"))) <= most


def test_headings_over_nothing_are_left_out() -> None:
    part, lone = ContentsEntry("Part", 0), ContentsEntry("Maps", 1)
    inner, leaf = ContentsEntry("Book I", 1), ContentsEntry("One", 2, "one")
    assert useful((part, lone, inner, leaf, part)) == (part, inner, leaf)
