"""The files that hold pages: MHTML, web archives, books, folders, Markdown."""

from __future__ import annotations

import base64
import plistlib
import random
import zipfile
from email.message import EmailMessage

import pytest

from reader.domain.article import BlockKind, SpanKind
from reader.errors import PageError, PageProblem
from reader.extract import File, extract, extract_all, image_bytes, whole_page

PROSE = (
    "The lamp on the pier went out twice in the night, and twice the keeper's daughter "
    "climbed the ninety steps to light it again, she told the harbour office."
)
EMPTY_BOOK = b"PK\3\4" + bytes(26) + b"mimetypeapplication/epub+zip"
PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(40)


def html(image: str = "") -> str:
    picture = f'<img src="{image}" alt="lamp" width="600">' if image else ""
    body = "".join(f"<p>{PROSE} ({n})</p>" for n in range(4))
    return (
        "<html><head><title>The lamp</title></head><body><div>"
        f"<h1>The lamp</h1><p>{PROSE}</p>{picture}{body}</div></body></html>"
    )


def first_image(article):
    return next(block.image for block in article.blocks if block.image)


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64"])
def test_mhtml_with_its_picture(tmp_path, encoding):
    message = EmailMessage()
    message["Content-Location"] = "https://pier.example/lamp"
    message["MIME-Version"] = "1.0"
    message.set_content(html("cid:lamp@pier"), subtype="html", cte=encoding)
    message.add_related(PICTURE, "image", "png", cid="<lamp@pier>")
    path = tmp_path / "lamp.mhtml"
    path.write_bytes(message.as_bytes())
    article = extract(path)
    assert article.title == "The lamp"
    assert len([b for b in article.blocks if b.kind is BlockKind.PARAGRAPH]) == 5
    assert image_bytes(path, first_image(article).url) == PICTURE


def test_webarchive_with_its_picture(tmp_path):
    url = "https://pier.example/lamp.png"
    path = tmp_path / "lamp.webarchive"
    archive = {
        "WebMainResource": {
            "WebResourceData": html(url).encode(),
            "WebResourceURL": "https://pier.example/lamp",
            "WebResourceTextEncodingName": "UTF-8",
        },
        "WebSubresources": [{"WebResourceURL": url, "WebResourceData": PICTURE}],
    }
    path.write_bytes(plistlib.dumps(archive, fmt=plistlib.FMT_BINARY))
    article = extract(path)
    assert article.url == "https://pier.example/lamp"
    assert image_bytes(path, first_image(article).url) == PICTURE


def test_every_chapter_of_a_book_is_an_article(tmp_path):
    path = tmp_path / "lamps.epub"
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr(
            "META-INF/container.xml",
            '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
            '<rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
        )
        book.writestr(
            "OEBPS/book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lamps</dc:title>'
            '</metadata><manifest><item id="a" href="a.xhtml"/><item id="b" '
            'href="b.xhtml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/>'
            "</spine></package>",
        )
        book.writestr("OEBPS/a.xhtml", html("images/lamp.png"))
        book.writestr("OEBPS/b.xhtml", "<body><h2>Two</h2><p>Short.</p></body>")
        book.writestr("OEBPS/images/lamp.png", PICTURE)
    (source, first), (_, second) = extract_all(File(path))
    assert (source.part, first.title, first.source) == (
        "OEBPS/a.xhtml",
        "The lamp",
        "Lamps",
    )
    assert second.title == "Two"
    assert [block.text for block in second.blocks] == ["Short."]
    assert image_bytes(path, first_image(first).url) == PICTURE


def test_a_page_saved_with_its_folder(tmp_path):
    (tmp_path / "lamp_files").mkdir()
    (tmp_path / "lamp_files" / "lamp.png").write_bytes(PICTURE)
    path = tmp_path / "lamp.html"
    path.write_text(html("./lamp_files/lamp.png"), "utf-8")
    article = extract(path)
    assert image_bytes(path, first_image(article).url) == PICTURE


def test_pictures_elsewhere_are_never_read(tmp_path):
    (tmp_path / "secret.png").write_bytes(PICTURE)
    inner = tmp_path / "inner"
    inner.mkdir()
    path = inner / "lamp.html"
    path.write_text(html("../secret.png"), "utf-8")
    for url in ("../secret.png", str(tmp_path / "secret.png"), "file:///etc/hostname"):
        assert image_bytes(path, url) == b""
    assert image_bytes(path, "https://pier.example/lamp.png") == b""


def test_a_picture_inside_the_page(tmp_path):
    path = tmp_path / "lamp.html"
    path.write_text(html(), "utf-8")
    url = "data:image/png;base64," + base64.b64encode(PICTURE).decode()
    assert image_bytes(path, url) == PICTURE
    assert image_bytes(path, "data:image/png;base64,%%%") == b""


def test_what_is_raised_and_lowered_is_known(tmp_path):
    path = tmp_path / "lamp.html"
    said = "<p>It burns 10<sup>−9</sup> of the CO<sub>2</sub> of a lamp on land.</p>"
    path.write_text(html().replace("</h1>", f"</h1>{said}"), "utf-8")
    block = extract(path).blocks[0]
    assert block.text == "It burns 10−9 of the CO2 of a lamp on land."
    found = [(block.text[s.start : s.end], s.kind) for s in block.spans]
    assert found == [("−9", SpanKind.RAISED), ("2", SpanKind.LOWERED)]


def test_markdown_keeps_its_structure(tmp_path):
    path = tmp_path / "lamp.md"
    path.write_text(
        "---\ntitle: The lamp\nauthor: Ada\n---\n## Steps\n\nClimb the **ninety** "
        "[steps](https://pier.example).\n\n- one\n- two\n\n> Light it.\n"
        "\n```\na  b\n```\n",
        "utf-8",
    )
    article = extract(path)
    assert (article.title, article.byline) == ("The lamp", "Ada")
    kinds = [block.kind.value for block in article.blocks]
    assert kinds == ["heading", "paragraph", "list-item", "list-item", "quote", "code"]
    assert article.blocks[1].text == "Climb the ninety steps."
    kinds = {span.kind for span in article.blocks[1].spans}
    assert kinds == {SpanKind.STRONG, SpanKind.LINK}
    assert article.blocks[-1].text == "a  b"


@pytest.mark.parametrize("begin", ["BMW", "Rar!", "ID3 tags", "GIF89a", "RIFF", "MZ"])
@pytest.mark.parametrize("suffix", [".txt", ".md"])
def test_texts_that_begin_like_other_files(tmp_path, begin, suffix):
    path = tmp_path / f"lamp{suffix}"
    path.write_text(f"{begin} stood on the first line. {PROSE}\n\n{PROSE}\n", "utf-8")
    assert begin in extract(path).text


def test_random_bytes_are_no_page(tmp_path):
    chance = random.Random(1911)
    for size in (40, 300, 5000, 70_000):
        path = tmp_path / f"{size}.html"
        path.write_bytes(chance.randbytes(size))
        with pytest.raises(PageError) as error:
            extract(path)
        assert error.value.reason is PageProblem.BINARY


def test_the_file_is_left_as_it_was(tmp_path):
    path = tmp_path / "lamp.html"
    path.write_bytes(html().encode("utf-16"))
    before = path.read_bytes()
    extract(path), whole_page(File(path))
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.html", b"", PageProblem.EMPTY),
        ("a.html", b" \n\0 ", PageProblem.EMPTY),
        ("a.html", bytes(range(256)) * 40, PageProblem.BINARY),
        ("a.html", PICTURE, PageProblem.BINARY),
        ("a.rtf", rb"{\rtf1\ansi A letter.\par}", PageProblem.UNSUPPORTED),
        ("a.doc", rb"{\rtf1\ansi A letter.\par}", PageProblem.UNSUPPORTED),
        (
            "a.fb2",
            b'<?xml version="1.0"?>\n<FictionBook><body><section>',
            PageProblem.UNSUPPORTED,
        ),
        ("a.ps", b"%!PS-Adobe-3.0\n/Times findfont", PageProblem.UNSUPPORTED),
        ("a.pdf", b"%PDF-1.7 ...", PageProblem.UNREADABLE),
        ("a.html", b"<script>" + b"x=1;" * 400 + b"</script>", PageProblem.NO_ARTICLE),
        ("a.epub", EMPTY_BOOK, PageProblem.NO_ARTICLE),
        ("a.webarchive", b"bplist00garbage", PageProblem.NO_ARTICLE),
    ],
)
def test_bad_files_say_what_is_wrong(tmp_path, name, data, reason):
    path = tmp_path / name
    path.write_bytes(data)
    with pytest.raises(PageError) as error:
        extract(path)
    assert error.value.reason is reason


def test_a_missing_file_and_a_folder(tmp_path):
    with pytest.raises(PageError) as error:
        extract(tmp_path / "none.html")
    assert error.value.reason is PageProblem.MISSING
    with pytest.raises(PageError) as error:
        extract(tmp_path)
    assert error.value.reason is PageProblem.FOLDER


def test_a_huge_file_is_refused_unread(tmp_path):
    path = tmp_path / "huge.html"
    with path.open("wb") as file:
        file.truncate(1024**3)
    with pytest.raises(PageError) as error:
        extract(path)
    assert error.value.reason is PageProblem.TOO_LARGE
