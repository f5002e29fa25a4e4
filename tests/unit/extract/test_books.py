"""EPUB books: their order, their contents, and archives that are not quite right."""

from __future__ import annotations

import zipfile

import pytest

from reader.extract import File, contents_of, extract_all
from tests.helpers.markup import PROSE, chapter, write_book

NAV = (
    '<html xmlns="http://www.w3.org/1999/xhtml" '
    'xmlns:epub="http://www.idpf.org/2007/ops"><body><nav epub:type="landmarks"><ol>'
    '<li><a href="b.xhtml">Start</a></li></ol></nav><nav epub:type="toc"><ol><li>'
    '<a href="a.xhtml">The <i>pier</i></a></li><li><a href="b.xhtml#x">灯</a><ol><li>'
    '<a href="b.xhtml#y">not this</a></li></ol></li></ol></nav></body></html>'
)
NCX = (
    '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint><navLabel>'
    '<text>The pier</text></navLabel><content src="a.xhtml"/></navPoint><navPoint>'
    '<navLabel><text>灯</text></navLabel><content src="b.xhtml#x"/></navPoint></navMap>'
    "</ncx>"
)
ITEMS = (
    '<item id="a" href="a.xhtml"/><item id="b" href="b.xhtml"/>'
    '<item id="c" href="c.xhtml"/>'
)
SPINE = '<itemref idref="a"/><itemref idref="b"/><itemref idref="c"/>'
MEMBERS = {
    "a.xhtml": chapter("I"),
    "b.xhtml": chapter(""),
    "c.xhtml": chapter("Notes"),
}


def titles(path):
    return [article.title for _, article in extract_all(File(path))]


@pytest.mark.parametrize(
    ("name", "contents", "item"),
    [
        ("nav.xhtml", NAV, '<item id="n" href="nav.xhtml" properties="nav"/>'),
        ("toc.ncx", NCX,
         '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'),
    ],
)  # fmt: skip
def test_chapters_are_called_what_the_contents_call_them(
    tmp_path, name, contents, item
):
    path = write_book(
        tmp_path / "b.epub",
        {**MEMBERS, name: contents},
        manifest=ITEMS + item,
        spine=f'<itemref idref="n"/>{SPINE}' if name == "nav.xhtml" else SPINE,
    )
    # The third is not in the contents: it goes on with the second, under its heading.
    assert titles(path)[:2] == ["The pier", "灯"]
    assert len(titles(path)) == 3


def test_the_cover_is_no_chapter_and_notes_come_last(tmp_path):
    cover = '<html xmlns="http://www.w3.org/1999/xhtml"><body><img src="c.jpg"/>'
    path = write_book(
        tmp_path / "b.epub",
        {**MEMBERS, "titlepage.xhtml": f"{cover}</body></html>"},
        manifest=ITEMS + '<item id="t" href="titlepage.xhtml"/>',
        spine='<itemref idref="t"/><itemref idref="c" linear="no"/>'
        '<itemref idref="a"/><itemref idref="b"/>',
        extra='<guide><reference type="cover" href="titlepage.xhtml"/></guide>',
    )
    assert titles(path) == ["I", "Book", "Notes"]


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
@pytest.mark.parametrize("first", ["mimetype", "OEBPS/a.xhtml"])
def test_a_book_whose_mimetype_is_not_where_it_should_be(tmp_path, first, compression):
    path = write_book(
        tmp_path / "b.epub", MEMBERS, manifest=ITEMS, spine=SPINE,
        first=first, compression=compression,
    )  # fmt: skip
    assert len(titles(path)) == 3


def test_other_archives_are_no_books(tmp_path):
    from reader.errors import PageError, PageProblem

    path = tmp_path / "b.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("a.docx", PROSE)
    with pytest.raises(PageError) as error:
        extract_all(File(path))
    assert error.value.reason is PageProblem.BINARY


def test_a_book_without_its_reading_order_is_read_as_it_is_listed(tmp_path):
    kind = 'media-type="application/xhtml+xml"'
    book = write_book(
        tmp_path / "book.epub",
        MEMBERS,
        manifest=ITEMS.replace("/>", f" {kind}/>"),
        spine="",
    )
    assert titles(book) == ["I", "Book", "Notes"]


@pytest.mark.parametrize(
    "href",
    ["Text\\a.xhtml", "TEXT/A.XHTML", "Text%5Ca.xhtml", "./Text/../Text/a.xhtml"],
)
def test_a_chapter_named_as_on_windows(tmp_path, href):
    book = write_book(
        tmp_path / "book.epub",
        {"Text/a.xhtml": chapter("I")},
        manifest=f'<item id="a" href="{href}"/>',
        spine='<itemref idref="a"/>',
    )
    assert titles(book) == ["I"]


def test_contents_that_forget_the_folder_of_the_chapters(tmp_path):
    members = {f"text/{name}": page for name, page in MEMBERS.items()}
    item = '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>'
    path = write_book(
        tmp_path / "b.epub",
        {**members, "toc.ncx": NCX},
        manifest=ITEMS.replace('href="', 'href="text/') + item,
        spine=SPINE,
    )
    assert titles(path)[:2] == ["The pier", "灯"]
    assert [line.target for line in contents_of(File(path))] == [
        source.part for source, _ in extract_all(File(path))[:2]
    ]


@pytest.mark.parametrize(
    "heading", ["2. The pier", "Chapter II: The pier", "第二章 The pier"]
)
def test_a_chapter_without_its_number_title_and_bars(tmp_path, heading):
    bar = (
        '<div role="navigation"><h3>Pages</h3><ul><li><a href="b.xhtml">next</a></li>'
        '<li><a href="a.xhtml">before</a></li></ul></div>'
    )
    inside = '<nav><p><a href="#n">What this chapter tells</a></p></nav>'
    text = f"{bar}<h1>{heading}</h1><p>{PROSE}</p>{inside}<p>{PROSE} (2)</p>{bar}"
    head, _, _ = chapter("").partition("<body>")
    path = write_book(
        tmp_path / "b.epub",
        {**MEMBERS, "a.xhtml": f"{head}<body>{text}</body></html>", "toc.ncx": NCX},
        manifest=ITEMS
        + '<item id="n" href="toc.ncx" media-type="application/x-dtbncx+xml"/>',
        spine=SPINE,
    )
    first = extract_all(File(path))[0][1]
    found = [block.text for block in first.blocks]
    assert found == [PROSE, "What this chapter tells", f"{PROSE} (2)"]
