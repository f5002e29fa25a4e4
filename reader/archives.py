"""ZIP archives of anybody, read without trusting them or unpacking them to a disk.

An import takes all of an archive or tells why not: `Archive` raises an error. A saved
page or a book is shown without the parts that are damaged: `open_archive` and
`read_member` give nothing in their place.
"""

from __future__ import annotations

import io
import lzma
import stat
import zipfile
import zlib
from contextlib import contextmanager
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from reader.errors import PageError, PageProblem

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from typing import BinaryIO

LARGEST_PART = 32 << 20
"""Bytes of one member of a page or a book, unpacked."""

_BROKEN = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, OSError)
_UNKNOWN = (NotImplementedError, RuntimeError, ValueError, LookupError, OverflowError)
UNREADABLE = (*_BROKEN, *_UNKNOWN)
"""What `zipfile` raises for an archive, or a member, that it cannot read."""

_BEGINS = b"PK\3\4"
_MOST_FILES = 20_000
_MOST_LOOKED_AT = 2000  # members, for one whose name is in other letters
_LARGEST = 64 << 20  # bytes of one file of an import, unpacked
_MOST_BYTES = 256 << 20  # of all that is read of one archive
_UTF8, _ENCRYPTED = 0x800, 0x1  # flags of a file in an archive
_ASIDE = "__MACOSX"


def is_archive(data: bytes) -> bool:
    """Whether a file begins as ZIP archives do."""
    return data.startswith(_BEGINS)


class Archive:
    """The files in a ZIP archive by their names, with ``/`` between folders.

    Every method raises `PageError` with one reason: the archive is cut short, asks for
    a password, names files outside its own folder, or unpacks to more than
    anything real does. `path` is what the errors name. What is hidden, a link or a
    folder is not listed.
    """

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._path = path
        self._left = _MOST_BYTES
        with self._in_our_terms():
            self._archive = zipfile.ZipFile(file)
        listed = self._archive.infolist()
        if len(listed) > _MOST_FILES:
            raise PageError(PageProblem.TOO_LARGE, path)
        named = {name_of(each): each for each in listed if not each.is_dir()}
        if any(map(_leads_out, named)):
            raise PageError(PageProblem.UNSAFE, path)
        if any(each.flag_bits & _ENCRYPTED for each in named.values()):
            raise PageError(PageProblem.LOCKED, path)
        self._files = {
            name: each
            for name, each in named.items()
            if not is_aside(name) and not stat.S_ISLNK(each.external_attr >> 16)
        }
        self.names = tuple(self._files)

    def read(self, name: str) -> bytes:
        """The bytes of one file; `KeyError` if the archive has none of that name."""
        about = self._files[name]
        if about.file_size > min(_LARGEST, self._left):
            size = f"{about.file_size >> 20} MB"
            raise PageError(PageProblem.TOO_LARGE, self._path, size)
        self._left -= about.file_size
        with self._in_our_terms():
            return self._archive.read(about)

    @contextmanager
    def _in_our_terms(self) -> Iterator[None]:
        try:
            yield
        except _BROKEN as error:
            raise PageError(PageProblem.CUT_SHORT, self._path, str(error)) from error
        except _UNKNOWN as error:  # a compression that Python has not
            raise PageError(PageProblem.UNREADABLE, self._path, str(error)) from error


def open_archive(held: bytes | Path) -> zipfile.ZipFile | None:
    """The archive in these bytes or at this path; None if there is no sound one.

    Only the list of its members is read.
    """
    try:
        return zipfile.ZipFile(io.BytesIO(held) if isinstance(held, bytes) else held)
    except UNREADABLE:
        return None


def read_member(archive: zipfile.ZipFile, name: str) -> bytes:
    """A member's bytes; none if it is not there, damaged, or over `LARGEST_PART`.

    The case of its letters may differ, as on Windows.
    """
    try:
        about = archive.NameToInfo.get(name) or _like(archive, name)
        return archive.read(about) if about.file_size <= LARGEST_PART else b""
    except UNREADABLE:
        return b""


def name_of(about: zipfile.ZipInfo) -> str:
    r"""A file's name in an archive as its writer meant it, with ``/`` between folders.

    Without the flag for UTF-8 Python takes names for those of DOS. Systems in Chinese
    write them in UTF-8 or GB 18030 all the same. Some programs for Windows write ``\``
    between folders.
    """
    name = about.orig_filename
    if not about.flag_bits & _UTF8 and not name.isascii():
        held = name.encode("cp437", "replace")
        for encoding in ("utf-8", "gb18030"):
            try:
                name = held.decode(encoding)
            except UnicodeDecodeError:
                continue
            break
    return name.partition("\0")[0].replace("\\", "/")


def is_aside(name: str) -> bool:
    """True for what systems add: previews and settings of a folder."""
    parts = PurePosixPath(name).parts
    return parts[0] == _ASIDE or any(part.startswith(".") for part in parts)


def _like(archive: zipfile.ZipFile, name: str) -> zipfile.ZipInfo:
    """The member that is called so in other letters; raises `KeyError` if none is."""
    wanted = name.casefold()
    for about in archive.infolist()[:_MOST_LOOKED_AT]:
        if name_of(about).casefold() == wanted:
            return about
    raise KeyError(name)


def _leads_out(name: str) -> bool:
    parts = PurePosixPath(name).parts
    return not parts or ".." in parts or parts[0] == "/" or parts[0].endswith(":")
