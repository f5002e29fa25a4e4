"""EPUB books: every chapter of the spine is an article."""

from __future__ import annotations

import io
import lzma
import posixpath
import zipfile
import zlib
from typing import TYPE_CHECKING
from urllib.parse import unquote

from lxml import etree

from reader.extract.encoding import decode
from reader.extract.saved import Saved

if TYPE_CHECKING:
    from collections.abc import Iterator

_LARGEST = 32 * 1024 * 1024  # bytes of one member, unpacked, and of all the text
_MOST = 2000  # chapters
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError),
    *(LookupError, RuntimeError, OSError, ValueError),
)


def is_epub(data: bytes) -> bool:
    return data.startswith(b"PK\3\4") and b"epub" in data[:200]


def pages_of(data: bytes) -> Iterator[Saved]:
    """The chapters in reading order; none if the book is damaged."""
    book = _open(data)
    package = _package_path(book) if book else ""
    root = _xml(_read(book, package)) if book and package else None
    if book is None or root is None:
        return
    folder = posixpath.dirname(package)
    title = " ".join((root.findtext(".//{*}metadata/{*}title") or "").split())
    hrefs = {item.get("id"): item.get("href") for item in root.iterfind(".//{*}item")}
    left = _LARGEST
    for ref in list(root.iterfind(".//{*}spine/{*}itemref"))[:_MOST]:
        name = _member_name(folder, hrefs.get(ref.get("idref")) or "")
        held = _read(book, name)
        left -= len(held)
        if left < 0:  # a bomb: the longest real books have a sixth of this
            return
        if text := decode(held):
            yield Saved(text, part=name, book=title)


def member(data: bytes, url: str) -> bytes:
    """The bytes of a picture by its path in the book; none if it is not there."""
    book = _open(data)
    return _read(book, unquote(url)) if book else b""


def _open(data: bytes) -> zipfile.ZipFile | None:
    try:
        return zipfile.ZipFile(io.BytesIO(data))
    except _BROKEN:
        return None


def _read(book: zipfile.ZipFile, name: str) -> bytes:
    try:
        info = book.getinfo(name)
        return book.read(info) if info.file_size <= _LARGEST else b""
    except _BROKEN:
        return b""


def _package_path(book: zipfile.ZipFile) -> str:
    container = _xml(_read(book, "META-INF/container.xml"))
    if container is None:
        return ""
    rootfile = container.find(".//{*}rootfile")
    if rootfile is None:
        return ""
    return rootfile.get("full-path") or ""


def _xml(data: bytes) -> etree._Element | None:
    parser = etree.XMLParser(resolve_entities=False, no_network=True, recover=True)
    try:
        return etree.fromstring(data, parser) if data else None
    except etree.XMLSyntaxError:
        return None


def _member_name(folder: str, href: str) -> str:
    return posixpath.normpath(
        posixpath.join(folder, unquote(href.split("#", maxsplit=1)[0]))
    )
