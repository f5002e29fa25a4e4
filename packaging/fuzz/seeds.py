"""Small sound files of each kind that the reader opens, to be mutated.

Small, because the time goes into reading: a fault lies in the structure of a file, and
a mutation makes it as long as it has to be.
"""

from __future__ import annotations

import json
import plistlib
import sqlite3
import struct
import zipfile
from dataclasses import asdict, replace
from email.message import EmailMessage
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from exports import bundled, exports

from reader import export
from reader.domain.translation import Translation
from reader.library import Library
from reader.library.cache import beside
from reader.settings import VERSION, Settings
from reader.work import Token, ignore
from tests.helpers.folios import FOLIO
from tests.helpers.pdf import Text, column, write_pdf
from tests.libraries.make import make

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
_URL = "https://example.org/rates"
_TEXTS = Path(__file__).parent / "texts"
_ENGLISH = (
    "The bank cut rates on Monday, and markets rose for the third day in a row; “few "
    "expected more,” said one of the traders."
)
_CHINESE = "央行周一降息，市场连续第三天上涨。一位交易员说：“没有多少人期待更多。”"
_QUOTE = {"type": "TextQuoteSelector", "exact": "cut rates", "prefix": "bank "}


def seeds(folder: Path) -> dict[str, list[bytes]]:
    """The files by their kind; `folder` is for those that are made on a disk."""
    pages = list(_pages())
    small = [page.encode() for page in pages[::4]]
    library, cache = _databases(folder)
    sheet = (_TEXTS / "readwise.csv").read_text()
    books = (FOLIO, replace(FOLIO, marks=()))
    return {
        "page": [page.encode() for page in pages] + [export.to_html([FOLIO]).encode()],
        "mhtml": [_message(page, cte) for page in small for cte in ("8bit", "base64")],
        "webarchive": [_archive(page) for page in small],
        "epub": [export.to_epub(books, "2026-01-01"), _old_book()],
        "pdf": list(_pdfs(folder)),
        "markdown": [path.read_bytes() for path in sorted(_TEXTS.glob("*.md"))],
        "text": [path.read_bytes() for path in sorted(_TEXTS.glob("*.txt"))],
        "ours": [export.to_json([FOLIO]).encode()],
        "hypothesis": list(_hypothesis()),
        "readwise": list(_readwise()),
        "w3c": list(_w3c()),
        "sheet": [sheet.encode(), sheet.replace(",", "\t").encode("utf-16")],
        **exports(),
        "bundle": [_zipped(bundled()), _zipped({"a.zip": _zipped(bundled())})],
        "zipped": [_zipped({"Rates.html": small[0], "Rates_files/a.png": b"\x89PNG"})],
        "terms": [b"\xef\xbb\xbfbank,\xe9\x93\xb6\xe8\xa1\x8c\nrate;x\n"],
        "settings": [
            json.dumps({"version": VERSION} | asdict(Settings())).encode(),
            b'{"version": 1, "theme": "dark"}',
        ],
        "pack": [_pack()],
        "library": [library],
        "merge": [library],
        "restore": [library],
        "cache": [cache],
    }


def _pages() -> Iterator[str]:
    """Each part of a page once with each head, between paragraphs of an article."""
    heads, parts = (
        (_TEXTS / name).read_text().split("\n\n")
        for name in ("heads.html", "parts.html")
    )
    for index, part in enumerate(parts):
        head, text = heads[index % len(heads)], _ENGLISH if index % 3 else _CHINESE
        yield (
            f"<!doctype html><html lang=en><head>{head}</head><body>"
            "<nav><a href=/>Home</a></nav><article><h1>Rates</h1>"
            f"<p class=byline>By A. Writer</p><p>{text}</p>{part}<p>{text[::-1]}</p>"
            f"{parts[index - 4]}<p>{text}</p></article>"
        )


def _message(page: bytes, cte: str) -> bytes:
    message = EmailMessage()
    message["Subject"] = "=?utf-8?Q?Saved_page?="
    message["MIME-Version"] = "1.0"
    message.set_content("plain")
    message.clear_content()
    message.make_related()
    html = EmailMessage()
    html.set_content(page.decode("utf-8", "replace"), subtype="html", cte=cte)
    html["Content-Location"] = _URL
    message.attach(html)
    picture = EmailMessage()
    picture.set_content(b"\x89PNG\r\n\x1a\n0", "image", "png", cid="<chart@e.org>")
    message.attach(picture)
    return message.as_bytes()


def _archive(page: bytes) -> bytes:
    main = {
        "WebResourceData": page,
        "WebResourceURL": _URL,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    picture = {"WebResourceData": b"\x89PNG", "WebResourceURL": f"{_URL}/a.png"}
    frame = {"WebMainResource": main | {"WebResourceURL": f"{_URL}/f"}}
    held = {
        "WebMainResource": main,
        "WebSubresources": [picture],
        "WebSubframeArchives": [frame],
    }
    return plistlib.dumps(held, fmt=plistlib.FMT_BINARY)


def _old_book() -> bytes:
    """A book as others write it: EPUB 2, folders, an NCX, a chapter in two files."""
    files = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:'
        'xmlns:container"><rootfiles><rootfile full-path="O/a.opf"/></rootfiles>'
        "</container>",
        "O/a.opf": '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="h'
        'ttp://purl.org/dc/elements/1.1/"><dc:title>Rates</dc:title><dc:creator>A</dc:c'
        "reator><dc:language>en</dc:language></metadata><manifest>"
        '<item id="n" href="t.ncx" media-type="application/x-dtbncx+xml"/>'
        '<item id="a" href="T/a%20b.xhtml" media-type="application/xhtml+xml"/>'
        '<item id="b" href="T/b.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine toc="n"><itemref idref="a"/><itemref idref="b" linear="no"/></spine>'
        "</package>",
        "O/t.ncx": '<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/"><navMap><navPoint'
        "><navLabel><text>One</text></navLabel><content src='T/a%20b.xhtml#x'/>"
        "</navPoint></navMap></ncx>",
        "O/T/a b.xhtml": f"<html><body><h1>One</h1><p>{_ENGLISH}</p></body></html>",
        "O/T/b.xhtml": f"<?xml version='1.0'?><html><p id=x>{_CHINESE}</p>",
    }
    return _zipped(files)


def _zipped(files: Mapping[str, str | bytes]) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w") as book:
        for name, content in files.items():
            book.writestr(name, content)
    return out.getvalue()


def _pdfs(folder: Path) -> Iterator[bytes]:
    """Two columns, Chinese lines, and a table on a page that is turned."""
    path = folder / "seed.pdf"
    english = [_ENGLISH[i : i + 40] for i in range(0, 120, 40)]
    chinese = [_CHINESE[i : i + 15] for i in range(0, 45, 15)]
    head = Text(50, 780, "Rates", 18, bold=True)
    left, right = column(50, 740, english), column(310, 740, english)
    row = [Text(50 + 90 * i, 600, str(i)) for i in range(4)]
    yield write_pdf(path, [[head, *left, *right]], title="Rates").read_bytes()
    pages = [[Text(50, 780, "降息", 18), *column(50, 700, chinese)], left]
    yield write_pdf(path, pages).read_bytes()
    yield write_pdf(path, [[head, *row, *left]], rotate=90).read_bytes()


def _hypothesis() -> Iterator[bytes]:
    target = {"source": _URL, "selector": [_QUOTE]}
    row = {"id": "a", "uri": _URL, "text": "why?", "tags": ["t"], "target": [target]}
    row |= {"document": {"title": ["Rates"]}, "created": "2025-01-02T03:04:05+00:00"}
    place = {"type": "TextPositionSelector", "start": 4, "end": 9}
    other = {"id": "b", "target": [{"source": _URL, "selector": [place, _QUOTE]}]}
    yield json.dumps({"annotations": [row, row | other]}).encode()
    yield json.dumps({"total": 1, "rows": [row | {"references": ["a"]}]}).encode()


def _readwise() -> Iterator[bytes]:
    highlight = {"id": 1, "text": "cut", "tags": [{"name": "a"}], "note": "n"}
    book = {"title": "Rates", "source_url": _URL, "highlights": [highlight]}
    yield json.dumps({"count": 1, "results": [book]}).encode()


def _w3c() -> Iterator[bytes]:
    target = {"source": _URL, "selector": [_QUOTE]}
    body = [{"value": "<p>a</p>", "format": "text/html"}, {"purpose": "tagging"}]
    one = {"type": "Annotation", "id": "urn:uuid:1", "body": body, "target": target}
    page = {"type": "AnnotationPage", "items": [one]}
    yield json.dumps({"type": "AnnotationCollection", "first": page}).encode()
    refined = {"type": "FragmentSelector", "value": "a", "refinedBy": _QUOTE}
    choice = {"type": "Choice", "items": [_QUOTE, refined]}
    other = {"@type": "oa:Annotation", "motivation": "oa:tagging", "bodyValue": "b"}
    yield json.dumps(
        [one, other | {"target": {"id": _URL, "selector": choice}}]
    ).encode()


def _pack() -> bytes:
    """A pack whose model file is whole and has one weight."""
    name, weight = b"TransformerSpec\0", b"w\0"
    model = struct.pack("<IH", 6, len(name)) + name + struct.pack("<II", 7, 1)
    model += struct.pack("<H", len(weight)) + weight
    model += struct.pack("<BIBI", 1, 4, 0, 4) + bytes(4) + struct.pack("<I", 0)
    facts = {"from_code": "en", "to_code": "zh", "package_version": "1.9"}
    files: dict[str, str | bytes] = {
        "p/metadata.json": json.dumps(facts),
        "p/README.md": "License: MIT",
        "p/sentencepiece.model": b"\x0a\x05\x0a\x03abc",
        "p/model/model.bin": model,
        "p/model/config.json": '{"add_source_bos": false}',
        "p/model/shared_vocabulary.json": '["<unk>", "a"]',
    }
    return _zipped(files)


def _databases(folder: Path) -> tuple[bytes, bytes]:
    """A library and its cache, of small pages: more of them lie in few bytes."""
    library = folder / "library.sqlite"
    make(library)
    with Library(library) as opened:
        opened.search.refresh(Token(), ignore)
        opened.memory.put({"a": Translation("降息")})
    for path in (library, beside(library)):
        file = sqlite3.connect(path)
        file.execute("PRAGMA journal_mode = DELETE")
        file.execute("PRAGMA page_size = 512")
        file.execute("VACUUM")
        file.close()
    return library.read_bytes(), beside(library).read_bytes()
