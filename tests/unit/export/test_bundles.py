"""Exports in an archive, and which files are exports rather than articles."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

import pytest

from reader.errors import PageError, PageProblem
from reader.export import Folio, holds_marks, read_marks

WEIR = "https://example.org/weir"
SAID = (
    "The weir at Holt was rebuilt in stone after the flood of 1912 took the old one.",
    "Salmon climb it in October, when the river is high enough for the second step.",
)


def packed(files: dict[str, object]) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            as_it_is = isinstance(content, (str, bytes))
            archive.writestr(
                name, content if as_it_is else json.dumps(content, ensure_ascii=False)
            )
    return held.getvalue()


def taken(files: dict[str, object]) -> tuple[Folio, ...]:
    return read_marks(packed(files), Path("export.zip"))


def quotes(folio: Folio) -> list[tuple[str, str]]:
    marks = (mark.annotation for mark in folio.marks)
    return [(it.anchors[0].quote.exact if it.anchors else "", it.body) for it in marks]


PAGE = {
    "id": "7a",
    "slug": "the-weir-at-holt-18f2",
    "title": "The weir at Holt",
    "author": "Ann Lee",
    "url": WEIR,
    "state": "Archived",
    "labels": ["rivers"],
    "savedAt": "2024-05-06T07:08:09.000Z",
}


def test_highlights_of_omnivore_go_to_the_page_whose_slug_names_their_file() -> None:
    """It writes neither the title nor the address into them."""
    text = f"> {SAID[0]} \n\n#stone\n\nwhich flood?\n\n> {SAID[1]} "
    [folio] = taken(
        {
            "content/the-weir-at-holt-18f2.html": f"<p>{SAID[0]}</p>",
            "highlights/the-weir-at-holt-18f2.md": text,
            "metadata_0_to_20.json": [PAGE],
        }
    )
    assert (folio.article.title, folio.article.url) == ("The weir at Holt", WEIR)
    assert quotes(folio) == [(SAID[0], "which flood?"), (SAID[1], "")]
    assert folio.marks[0].annotation.tags == ("stone",)
    assert (folio.tags, folio.is_read) == (("rivers",), True)


def test_lists_and_annotations_of_pocket_are_joined() -> None:
    sheet = (
        f"title,url,time_added,tags,status\nThe weir,{WEIR},1700000000,river,unread\n"
    )
    marks = [
        {
            "url": WEIR,
            "title": "The weir",
            "highlights": [{"quote": SAID[1], "created_at": 1700000001}],
        }
    ]
    [folio] = taken({"part_000000.csv": sheet, "annotations/part_000000.json": marks})
    assert (folio.article.url, folio.tags) == (WEIR, ("river",))
    assert quotes(folio) == [(SAID[1], "")]


def test_notion_puts_an_archive_into_an_archive() -> None:
    page = (
        "# The weir at Holt\n\nAuthor: Ann Lee\nCategory: Articles\n"
        f"URL: {WEIR}\n\n## Highlights\n\n- {SAID[0]}\n- {SAID[1]}\n"
    )
    inner = packed(
        {"Private/The weir at Holt 1f2e3d.md": page, "Private/a.png": b"\x89"}
    )
    [folio] = taken({"ExportBlock-1f2e-Part-1.zip": inner})
    assert (folio.article.title, folio.article.url) == ("The weir at Holt", WEIR)
    assert quotes(folio) == [(SAID[0], ""), (SAID[1], "")]


def test_an_archive_is_no_deeper_than_one_in_another() -> None:
    marks = packed({"a.csv": f"title,url\nThe weir,{WEIR}\n"})
    outer = packed({"b.zip": packed({"c.zip": marks})})
    with pytest.raises(PageError) as error:
        read_marks(outer, Path("matrjoschka.zip"))
    assert error.value.reason is PageProblem.UNSUPPORTED


@pytest.mark.parametrize(
    ("files", "reason"),
    [
        ({"a.csv": "x" * 70_000_000}, PageProblem.TOO_LARGE),
        ({"a.csv": "title,url\n", "../../b.csv": "x"}, PageProblem.UNSAFE),
        ({"a.docx": b"PK", "b.png": b"\x89PNG"}, PageProblem.UNSUPPORTED),
        ({"letter.md": "Dear Ann, the ferry was late."}, PageProblem.UNSUPPORTED),
    ],
)
def test_what_cannot_be_read_is_told(
    files: dict[str, object], reason: PageProblem
) -> None:
    with pytest.raises(PageError) as error:
        taken(files)
    assert (error.value.reason, error.value.path) == (reason, Path("export.zip"))


LONG = " ".join(SAID * 4)
EXPORTS = {
    "My Clippings.txt": f"The Weir (Ann Lee)\n- Your Highlight on page 3 | Added on"
    f" Monday, May 6, 2024\n\n{SAID[0]}\n==========\n",
    "笔记.txt": f"《堰》\n李安\n2个笔记\n\n◆ {SAID[0]}\n\n◆ {SAID[1]}\n",
    "weir.md": f"# The weir\n## Metadata\n- Author: [[Ann Lee]]\n- URL: {WEIR}\n"
    f"## Highlights\n- {SAID[0]} ([View Highlight](https://read.readwise.io/read/1))\n",
    "note.md": f"---\ntitle: Weir\nurl: {WEIR}\n---\n\n> {SAID[0]}\n\n> {SAID[1]}\n",
    "bookmarks.html": "<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>"
    f'<DL><DT><A HREF="{WEIR}" ADD_DATE="1">The weir</A></DL>',
    "Notebook.html": '<html><body><div class="bookTitle">The weir</div>'
    '<div class="noteHeading">Highlight(yellow) - Page 3</div>'
    f'<div class="noteText">{SAID[0]}</div></body></html>',
    "list.csv": f"URL,Title,Selection\n{WEIR},The weir,{SAID[0]}\n",
    "saved.json": json.dumps([PAGE]),
    "saved.txt": json.dumps([PAGE]),
    "works.ris": f"TY  - NEWS\nTI  - The weir\nUR  - {WEIR}\nER  - \n",
}
ARTICLES = {
    "weir.txt": f"The weir\n==========\n\n- built 1912\n- stone\n\n{LONG}\n",
    "堰.txt": f"《堰》\n\n{LONG}\n\n>> 更多\n",
    "weir.md": f"---\ntitle: The weir\nurl: {WEIR}\ntags: [river]\n---\n\n"
    f"# The weir\n\n{LONG}\n\n> {SAID[1]}\n\n{LONG}\n",
    "brief.md": f"# The weir\n\nURL: {WEIR}\n\n## Highlights\n\n- stone\n- salmon\n"
    f"\n## The flood\n\n{LONG}\n",
    "notes.md": "# Version 2\n\n## Notes\n\n- Faster\n- Smaller, and starts at once\n",
    "speech.md": f"# What he said\n\n{SAID[0]}\n\n> {LONG}\n",
    "weir.html": f"<html><title>The weir</title><p>{LONG}</p>"
    f'<a href="{WEIR}">Bookmark this page</a></html>',
    "stars.html": f'<p>{LONG}</p><span class="highlight" data-annotation="x1">Stars'
    "</span><a class=zotero-notes href=/>Zotero</a>",
    "list.txt": f"title,url\n{LONG}\n",
    "json.md": f"[1] {LONG}\n",
}


@pytest.mark.parametrize("name", EXPORTS)
def test_exports_are_known_without_being_told(name: str) -> None:
    held = EXPORTS[name].encode()
    assert holds_marks(held, Path(name))
    assert read_marks(held, Path(name))


@pytest.mark.parametrize("name", ARTICLES)
def test_articles_are_no_exports(name: str) -> None:
    assert not holds_marks(ARTICLES[name].encode(), Path(name))


def test_of_an_archive_what_lies_beside_its_pages_decides() -> None:
    listed = json.dumps([PAGE])
    page = {"weir.html": f"<p>{LONG}</p>"}
    saved = packed({**page, "weir_files/list.json": listed})
    assert not holds_marks(saved, Path("a.zip"))
    export = packed({**{f"content/{n}": t for n, t in page.items()}, "a.json": listed})
    assert holds_marks(export, Path("a.zip"))
    book = packed({"META-INF/container.xml": "<container/>", "a.json": listed})
    assert not holds_marks(book, Path("a.epub"))
