"""Which kind of file it is, by its bytes first and its name second."""

from __future__ import annotations

import re
from enum import Enum, auto
from typing import TYPE_CHECKING

from reader.errors import PageError, PageProblem
from reader.extract import enex, epub, mhtml, webarchive, zipped
from reader.extract.encoding import decode, is_wide
from reader.extract.saved import Saved

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.contents import ContentsEntry

_MARKDOWN = (".md", ".markdown")
_PLAIN = (".txt", ".text")
# Signatures that no text begins with. Letters alone prove nothing: "BM", "Rar!", "ID3"
# and "GIF8" may begin a sentence, and such files betray themselves by their controls.
_SIGNATURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"PK\3\4", b"\x1f\x8b", b"Rar!\x1a\7",
    b"7z\xbc\xaf", b"\x7fELF", b"MZ\x90", b"\0\0\1\0", b"OggS\0",
    b"SQLite format 3\0", b"\xd0\xcf\x11\xe0", b"\xca\xfe\xba\xbe",
)  # fmt: skip
_OTHER_TEXTS = (b"{\\rtf", b"%!PS")
"""Of documents that are written as text and are no text to read."""
# FictionBook, a format of books in one XML file.
_FICTION_BOOK = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*(?:<\?xml[^>]{0,200}>\s*)?<FictionBook\b"
)
_HEAD = 4096
_PDF_HEAD = 1024  # bytes in which the signature stands; some servers put lines before
_CONTROLS = 0.02  # share of a text's bytes; of random bytes a tenth are such
_CONTROL = bytes({*range(0x20), 0x7F} - {*b"\t\n\r\f\v\x1a\x1b"})


class FileFormat(Enum):
    """How a file is to be read."""

    PAGE = auto()
    PLAIN = auto()
    MARKDOWN = auto()
    MHTML = auto()
    WEBARCHIVE = auto()
    EPUB = auto()
    PDF = auto()
    ZIP = auto()
    ENEX = auto()


def format_of(path: Path, data: bytes) -> FileFormat:
    """The file's kind; raises `PageError` for what is no text at all."""
    suffix = path.suffix.lower()
    if epub.is_epub(data):
        return FileFormat.EPUB
    if data.startswith(b"%PDF-") or (suffix == ".pdf" and b"%PDF-" in data[:_PDF_HEAD]):
        return FileFormat.PDF
    if webarchive.is_webarchive(data):
        return FileFormat.WEBARCHIVE
    if zipped.is_zipped(data):
        return FileFormat.ZIP
    if _is_binary(data):
        raise PageError(PageProblem.BINARY, path)
    if data.startswith(_OTHER_TEXTS) or _FICTION_BOOK.match(data):
        raise PageError(PageProblem.UNSUPPORTED, path)
    if enex.is_enex(data):
        return FileFormat.ENEX
    if suffix in _PLAIN:
        return FileFormat.PLAIN
    if suffix in _MARKDOWN:
        return FileFormat.MARKDOWN
    return FileFormat.MHTML if mhtml.is_mhtml(data) else FileFormat.PAGE


def pages_of(kind: FileFormat, data: bytes) -> tuple[Saved, ...]:
    """The pages in a file of a kind."""
    match kind:
        case FileFormat.EPUB:
            return tuple(epub.pages_of(data))
        case FileFormat.MHTML:
            return tuple(mhtml.pages_of(data))
        case FileFormat.WEBARCHIVE:
            return (webarchive.page_of(data),)
        case FileFormat.ZIP:
            return tuple(zipped.pages_of(data))
        case FileFormat.ENEX:
            return tuple(enex.pages_of(data))
        case _:
            return (Saved(decode(data)),)


def contents_of(kind: FileFormat, data: bytes) -> tuple[ContentsEntry, ...]:
    """The table of contents of a book; empty for a file that is none."""
    return epub.contents_of(data) if kind is FileFormat.EPUB else ()


def member(kind: FileFormat, data: bytes, url: str) -> bytes:
    """A picture's bytes out of a file that holds its own; none if it is not there."""
    match kind:
        case FileFormat.EPUB | FileFormat.ZIP:
            return zipped.member(data, url)
        case FileFormat.MHTML:
            return mhtml.member(data, url)
        case FileFormat.WEBARCHIVE:
            return webarchive.member(data, url)
        case _:
            return b""


def _is_binary(data: bytes) -> bool:
    if data.startswith(_SIGNATURES):
        return True
    if is_wide(data):
        return False
    head = data[:_HEAD]
    controls = len(head) - len(head.translate(None, _CONTROL))
    return controls > max(1, _CONTROLS * len(head))
