"""Small saved pages and books for tests that need a file."""

from __future__ import annotations

import html
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

TIDE = (
    "The tide mill at Carew ground its last sack of barley in 1937, and stood shut.",
    "A baker from the next village now rents the upper floor and the small wheel.",
    "He starts at four, two hours after high water, when the pond is full enough.",
    "The council counted nine thousand visitors last summer, most of them in August.",
    "Repairs to the sluice will cost sixty thousand pounds and take the whole winter.",
)

_CONTAINER = (
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
    '<rootfile full-path="book.opf"/></rootfiles></container>'
)


def save_page(
    path: Path, title: str, *texts: str, url: str = "", date: str = ""
) -> Path:
    """Write a page as a browser saves it: an article with a menu and a footer."""
    head = f"<title>{html.escape(title)}</title>"
    if url:
        head += f'<link rel="canonical" href="{url}">'
    if date:
        head += f'<meta property="article:published_time" content="{date}">'
    body = "".join(f"<p>{html.escape(text)}</p>" for text in texts or TIDE)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        f'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{head}</head>'
        f'<body><nav><a href="/">Home</a></nav><article><h1>{html.escape(title)}</h1>'
        f"{body}</article><footer>About us</footer></body></html>",
        "utf-8",
    )
    return path


def save_book(path: Path, chapters: int) -> Path:
    """Write an EPUB whose chapters have one paragraph each."""
    names = [f"c{number}.xhtml" for number in range(1, chapters + 1)]
    items = "".join(f'<item id="{name}" href="{name}"/>' for name in names)
    spine = "".join(f'<itemref idref="{name}"/>' for name in names)
    with zipfile.ZipFile(path, "w") as book:
        book.writestr("mimetype", "application/epub+zip")
        book.writestr("META-INF/container.xml", _CONTAINER)
        book.writestr(
            "book.opf",
            '<package xmlns="http://www.idpf.org/2007/opf"><metadata '
            'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Mills</dc:title>'
            f"</metadata><manifest>{items}</manifest><spine>{spine}</spine></package>",
        )
        for number, name in enumerate(names, 1):
            text = f"Mill number {number} stands {number} miles up the river. {TIDE[0]}"
            book.writestr(name, f"<body><h2>Chapter {number}</h2><p>{text}</p></body>")
    return path
