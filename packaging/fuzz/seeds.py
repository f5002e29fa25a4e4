"""Small sound files of each kind that the reader opens, to be mutated."""

from __future__ import annotations

import json
import plistlib
from dataclasses import replace
from email.message import EmailMessage
from pathlib import Path
from typing import TYPE_CHECKING

from reader import export
from reader.domain.language import EN_ZH
from tests.helpers.folios import FOLIO
from tests.helpers.pack import build
from tests.libraries.make import make

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
_PAGES = ("resources/samples/*.html", "tests/pages/*.html")
_CSV = (
    "Highlight,Book Title,Book Author,Amazon Book ID,Note,Color,Tags,Location Type,"
    "Location,Highlighted at,Document tags\n"
    '"cut rates",Rates,A. Writer,,why?,blue,"a, b",,3,2023-05-04 10:20:30+02:00,\n'
    '"The [bank](https://e.org) **cut**",Rates,A. Writer,,,,,,,,\n'
)
_QUOTE = {"type": "TextQuoteSelector", "exact": "cut rates", "prefix": "bank "}
_PAGE = "https://example.org/rates"


def seeds(folder: Path) -> dict[str, list[bytes]]:
    """The files by their suffix; `folder` is for those that are made on a disk."""
    pages = [path.read_bytes() for glob in _PAGES for path in sorted(ROOT.glob(glob))]
    small = sorted(pages, key=len)[:4]
    markdown = export.to_markdown([FOLIO]).encode()
    make(folder / "library.sqlite")
    pack = build(folder / "seed.argosmodel", EN_ZH)
    return {
        ".html": [*pages, export.to_html([FOLIO]).encode()],
        ".mhtml": [_message(page) for page in small],
        ".webarchive": [_archive(page) for page in small],
        ".epub": [export.to_epub([FOLIO, replace(FOLIO, marks=())], "2026-01-01")],
        ".md": [markdown, (ROOT / "README.md").read_bytes()],
        ".txt": [markdown, *(page[:6000] for page in small)],
        ".json": list(_marks()),
        ".csv": [_CSV.encode()],
        ".argosmodel": [pack.read_bytes()],
        ".sqlite": [(folder / "library.sqlite").read_bytes()],
    }


def _message(page: bytes) -> bytes:
    message = EmailMessage()
    message["Subject"] = "=?utf-8?Q?Saved_page?="
    message["MIME-Version"] = "1.0"
    message.set_content("plain")
    message.clear_content()
    message.make_related()
    html = EmailMessage()
    html.set_content(page.decode("utf-8", "replace"), subtype="html", cte="base64")
    html["Content-Location"] = _PAGE
    message.attach(html)
    picture = EmailMessage()
    picture.set_content(b"\x89PNG\r\n\x1a\n0", "image", "png", cid="<chart@e.org>")
    message.attach(picture)
    return message.as_bytes()


def _archive(page: bytes) -> bytes:
    main = {
        "WebResourceData": page,
        "WebResourceURL": _PAGE,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
    }
    picture = {"WebResourceData": b"\x89PNG", "WebResourceURL": f"{_PAGE}/a.png"}
    held = {"WebMainResource": main, "WebSubresources": [picture]}
    return plistlib.dumps(held, fmt=plistlib.FMT_BINARY)


def _marks() -> Iterator[bytes]:
    yield export.to_json([FOLIO]).encode()
    target = {"source": _PAGE, "selector": [_QUOTE]}
    row = {"id": "a", "uri": _PAGE, "text": "why?", "tags": ["t"], "target": [target]}
    row |= {"document": {"title": ["Rates"]}, "created": "2025-01-02T03:04:05+00:00"}
    yield json.dumps({"annotations": [row, row | {"id": "b"}]}).encode()
    highlight = {"id": 1, "text": "cut", "tags": [{"name": "a"}], "note": "n"}
    book = {"title": "Rates", "source_url": _PAGE, "highlights": [highlight]}
    yield json.dumps({"count": 1, "results": [book]}).encode()
    body = [{"value": "<p>a</p>", "format": "text/html"}, {"purpose": "tagging"}]
    one = {"type": "Annotation", "id": "urn:uuid:1", "body": body, "target": target}
    page = {"type": "AnnotationPage", "items": [one]}
    yield json.dumps({"type": "AnnotationCollection", "first": page}).encode()
