"""Saved pages in a ZIP archive that is no book.

MAFF is such an archive: a folder for each page, with an ``index.rdf`` that says where
the page came from. SingleFile writes one too, behind a page that unpacks it. People
zip a page together with the folder of its pictures.
"""

from __future__ import annotations

import posixpath
import re
from collections import defaultdict
from functools import partial
from html import unescape
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlsplit

from reader.archives import (
    LARGEST_PART,
    is_archive,
    is_aside,
    name_of,
    open_archive,
    read_member,
)
from reader.extract.encoding import decode
from reader.extract.saved import Saved

if TYPE_CHECKING:
    import zipfile
    from collections.abc import Iterator
    from pathlib import Path

_MOST = 2000  # members that are looked at for pages
_PAGES = (".html", ".htm", ".xhtml", ".shtml")
_END = b"PK\5\6"  # what the list of the members ends with
_COMMENT = 64 * 1024  # bytes that may follow
_LEAST = 22
# Where a MAFF says what its page is called and where it came from.
# http://maf.mozdev.org/maff-specification.html
_INDEX = "index.rdf"
_FIELD = r'<(?:MAF:)?%s[^<>]{0,99}?(?:resource|value)=["\']([^"\'<>]{1,4096})["\']'
_ADDRESS = re.compile(_FIELD % "originalurl", re.I)
_NAME = re.compile(_FIELD % "indexfilename", re.I)


def member(data: bytes, url: str) -> bytes:
    """The bytes of a picture by its path in the archive; none if it is not there."""
    archive = open_archive(data)
    if archive is None:
        return b""
    return read_member(archive, url) or read_member(archive, unquote(url))


def is_zipped(data: bytes) -> bool:
    """Is it an archive with a page in it, also behind a page that unpacks it?"""
    if not is_archive(data) and data.rfind(_END, -_COMMENT - _LEAST) < 0:
        return False
    archive = open_archive(data)
    return archive is not None and next(_pages(archive), None) is not None


def holds_pages(path: Path) -> bool:
    """Whether a file is an archive with a page in it; False if it cannot be read.

    Only the list of its members is read.
    """
    archive = open_archive(path)
    if archive is None:
        return False
    with archive:
        return next(_pages(archive), None) is not None


def pages_of(data: bytes) -> Iterator[Saved]:
    """The pages, those of the outermost folders: what is deeper belongs to them."""
    archive = open_archive(data)
    if archive is None:
        return
    left = LARGEST_PART
    for name in _pages(archive):
        held = read_member(archive, name)
        left -= len(held)
        if left < 0:  # a bomb
            return
        folder = posixpath.dirname(name)
        about = decode(read_member(archive, posixpath.join(folder, _INDEX)))
        url = _ADDRESS.search(about)
        yield Saved(
            decode(held),
            unescape(url[1]) if url and url[1].startswith("http") else "",
            part=name,
            frame=partial(_frame, archive, folder),
        )


def _frame(archive: zipfile.ZipFile, folder: str, address: str) -> str:
    """The markup of a frame that lies in the archive; an empty string without one."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    if parts.scheme or parts.netloc or not parts.path:
        return ""
    names = (parts.path, unquote(parts.path))
    paths = (posixpath.normpath(posixpath.join(folder, name)) for name in names)
    return decode(next(filter(None, (read_member(archive, p) for p in paths)), b""))


def _pages(archive: zipfile.ZipFile) -> Iterator[str]:
    """The names of the pages, in the archive's order.

    Of each folder at the top, and of the top itself, those that lie least deep: a page
    at the top may have folders of pictures and frames beside it, a MAFF only folders.
    """
    found: dict[str, list[str]] = defaultdict(list)
    for info in archive.infolist()[:_MOST]:
        path = name_of(info)
        if path.lower().endswith(_PAGES) and not is_aside(path):
            found[path.partition("/")[0] if "/" in path else ""].append(path)
    listed = found.get("") or [name for names in found.values() for name in names]
    for top, names in found.items():
        if bool(top) == ("" in found):
            continue  # folders beside a page at the top are the page's
        least = min(name.count("/") for name in names)
        pages = [name for name in names if name.count("/") == least]
        named = _named_page(archive, posixpath.dirname(pages[0]))
        yield from (name for name in listed if name in pages and named in ("", name))


def _named_page(archive: zipfile.ZipFile, folder: str) -> str:
    """The page that a folder's ``index.rdf`` names; an empty string without one."""
    about = decode(read_member(archive, posixpath.join(folder, _INDEX)))
    found = _NAME.search(about)
    name = posixpath.join(folder, unescape(found[1])) if found else ""
    return name if name in archive.NameToInfo else ""
