"""The bytes of an article's pictures, if they lie on this machine."""

from __future__ import annotations

import os
import posixpath
from functools import cache
from itertools import islice
from typing import TYPE_CHECKING
from urllib.parse import unquote, urljoin, urlsplit

from reader.errors import PageError
from reader.extract import formats
from reader.extract.data_url import data_of
from reader.extract.formats import FileFormat
from reader.extract.saved import LONGEST_ADDRESS
from reader.extract.source import read

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

_LARGEST = 32 * 1024 * 1024  # bytes
_OWN = (
    FileFormat.EPUB,
    FileFormat.MHTML,
    FileFormat.WEBARCHIVE,
    FileFormat.ZIP,
)


def image_bytes(path: Path, url: str) -> bytes:
    """The picture's bytes; none if it is remote, missing or elsewhere on the disk."""
    if url[:5].lower() == "data:":
        return data_of(url)
    if path.suffix.lower() not in (".html", ".htm", ".xhtml", ".txt"):
        found = _from_archive(path, url)
        if found:
            return found
    try:
        parts = urlsplit(url)
    except ValueError:
        return b""
    if parts.scheme or parts.netloc:
        return b""
    return _from_folder(path, unquote(parts.path))


def resolver(path: Path, base: str, part: str) -> Callable[[str], str]:
    """How a page's picture addresses are made whole.

    Those beside the page stay relative, those in a book become paths in the book, all
    others become absolute where the page says where it came from.
    """

    @cache
    def beside() -> frozenset[str]:
        return frozenset(_siblings(path))

    @cache
    def resolve(url: str) -> str:
        # `urlsplit` remembers what it was given: pictures of megabytes, till the end.
        if url[:5].lower() == "data:" or len(url) > LONGEST_ADDRESS:
            return url
        try:
            parts = urlsplit(url)
            if parts.scheme:
                return url
            if part:
                name = posixpath.join(posixpath.dirname(part), unquote(parts.path))
                return posixpath.normpath(name)
            name = unquote(parts.path)
            first = name.removeprefix("./").split("/")[0]
            if not parts.netloc and first in beside() and _file(path, name):
                return url
            return urljoin(base or ("https:" if parts.netloc else ""), url)
        except ValueError:
            return url

    return resolve


def _from_archive(path: Path, url: str) -> bytes:
    try:
        data = read(path)
        kind = formats.format_of(path, data)
    except PageError:
        return b""
    return formats.member(kind, data, url) if kind in _OWN else b""


def _from_folder(path: Path, relative: str) -> bytes:
    file = _file(path, relative)
    if file is None:
        return b""
    try:
        return file.read_bytes() if file.stat().st_size <= _LARGEST else b""
    except OSError:
        return b""


def _siblings(path: Path) -> Iterator[str]:
    """The names of the first files and folders beside a page."""
    try:
        with os.scandir(path.parent) as entries:
            yield from (entry.name for entry in islice(entries, 5000))
    except OSError:
        return


def _file(page: Path, relative: str) -> Path | None:
    """A file in the page's own folder or below; nothing for any other."""
    try:
        folder = page.parent.resolve()
        file = (folder / relative).resolve()
        return file if folder in file.parents and file.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None
