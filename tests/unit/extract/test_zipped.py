"""Saved pages in ZIP archives, messages in mailboxes, notes in exports."""

from __future__ import annotations

import io
import zipfile
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from reader.extract import File, extract_all, holds_pages, image_bytes
from tests.helpers.markup import PROSE, page, pictures

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)
LAMP = page('<img src="lamp_files/pier.png" width="300" height="200">')
ADVERT = "<p>Buy a lamp! " * 60
INDEX = """<?xml version="1.0"?>
<RDF:RDF xmlns:MAF="http://maf.mozdev.org/metadata/rdf#"
         xmlns:RDF="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <RDF:Description RDF:about="urn:root">
    <MAF:originalurl RDF:resource="https://pier.example/lamp?a=1&amp;b=2"/>
    <MAF:title RDF:resource="The lamp"/>
    <MAF:indexfilename RDF:resource="start.html"/>
  </RDF:Description>
</RDF:RDF>"""


def archive(path: Path, members: dict[str, str | bytes], before: bytes = b"") -> Path:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members.items():
            made.writestr(name, data)
    path.write_bytes(before + held.getvalue())
    return path


def articles(path: Path):
    return [article for _, article in extract_all(File(path))]


def paragraphs(article) -> int:
    return sum(block.text.startswith(PROSE) for block in article.blocks)


@pytest.mark.parametrize("top", ["", "Saved/", "Saved/2026/"])
def test_a_page_zipped_with_the_folder_of_its_pictures(tmp_path, top):
    path = archive(
        tmp_path / "lamp.zip",
        {
            f"{top}lamp.html": LAMP,
            f"{top}lamp_files/pier.png": PICTURE,
            f"{top}lamp_files/advert.html": ADVERT,
            "__MACOSX/._lamp.html": b"\0\1\2",
        },
    )
    (article,) = articles(path)
    assert (article.title, paragraphs(article)) == ("The lamp", 5)
    (picture,) = pictures(article)
    assert image_bytes(path, picture) == PICTURE
    assert holds_pages(path)


def test_a_maff_tells_where_its_page_came_from(tmp_path):
    path = archive(
        tmp_path / "lamp.maff",
        {
            "1773_5/start.html": LAMP,
            "1773_5/other.html": page("<p>Another page.</p>"),
            "1773_5/index.rdf": INDEX,
            "1773_5/lamp_files/pier.png": PICTURE,
        },
    )
    (article,) = articles(path)
    assert article.url == "https://pier.example/lamp?a=1&b=2"
    assert image_bytes(path, pictures(article)[0]) == PICTURE


def test_every_page_of_an_archive_is_an_article(tmp_path):
    path = archive(
        tmp_path / "tabs.maff",
        {f"{n}/index.html": page(f"<p>Tab {n} has this line.</p>") for n in "123"},
    )
    found = articles(path)
    assert [f"Tab {n} has this line." for n in "123"] == [
        block.text
        for article in found
        for block in article.blocks
        if block.text.startswith("Tab")
    ]


def test_a_frame_of_a_zipped_page(tmp_path):
    inner = f"<h1>The lamp</h1>{''.join(f'<p>{PROSE} ({n})</p>' for n in range(4))}"
    path = archive(
        tmp_path / "framed.zip",
        {
            "lamp.htm": '<title>The lamp</title><iframe src="lamp%20files/a.html">',
            "lamp files/a.html": inner,
        },
    )
    assert [paragraphs(each) for each in articles(path)] == [4]


def test_a_page_that_unpacks_itself(tmp_path):
    before = b"<!doctype html><title>x</title><body><p>Please wait</p><!--"
    path = archive(
        tmp_path / "lamp.html",
        {"index.html": LAMP, "frames/0/index.html": ADVERT},
        before,
    )
    (article,) = articles(path)
    assert (article.title, paragraphs(article)) == ("The lamp", 5)


def test_an_archive_without_a_page_holds_none(tmp_path):
    path = archive(tmp_path / "letters.zip", {"a.docx": b"PK", "b.txt": "x"})
    assert not holds_pages(path)
    assert not holds_pages(tmp_path / "none.zip")
    (tmp_path / "cut.zip").write_bytes(path.read_bytes()[:40])
    assert not holds_pages(tmp_path / "cut.zip")


def message(subject: str, body: str) -> bytes:
    made = EmailMessage()
    made["From"], made["Subject"] = "Ada Moreno <ada@pier.example>", subject
    made.set_content(body, subtype="html", cte="quoted-printable")
    return b"From ada@pier.example Tue Mar  3 10:00:00 2026\n" + bytes(made)


def test_every_message_of_a_mailbox_is_an_article(tmp_path):
    path = tmp_path / "Kept.mbox"
    said = page("<p>From here on the path is steep, she wrote.</p>")
    path.write_bytes(message("One", said) + b"\n" + message("Two", LAMP))
    found = articles(path)
    assert [paragraphs(each) for each in found] == [5, 5]
    assert any(block.text.startswith("From here on") for block in found[0].blocks)


def test_every_note_of_a_notebook_is_an_article(tmp_path):
    notes = "".join(
        f"<note><title>Note {n}</title><created>2026030{n}T080000Z</created>"
        f"<note-attributes><source-url>https://pier.example/{n}?a=1&amp;b=2"
        "</source-url></note-attributes><content><![CDATA[<?xml version='1.0'?>"
        f"<en-note><div>{PROSE} ({n})</div><div>{PROSE}</div></en-note>]]></content>"
        "<resource><data encoding='base64'>iVBORw0KGgo=</data></resource></note>"
        for n in range(1, 4)
    )
    path = tmp_path / "Sea.enex"
    short = "<note><title>Note 4</title><content>Buy oil.</content></note>"
    path.write_text(f"<?xml version='1.0'?><en-export>{notes}{short}</en-export>")
    found = extract_all(File(path))
    assert [article.title for _, article in found] == [f"Note {n}" for n in range(1, 5)]
    assert [source.part for source, _ in found] == [f"note-{n}" for n in range(1, 5)]
    assert found[1][1].url == "https://pier.example/2?a=1&b=2"
    assert [len(article.blocks) for _, article in found] == [2, 2, 2, 1]
