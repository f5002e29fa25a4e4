"""The file on disk: its bytes, once, and what it is known by."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from reader.domain.article import Source
from reader.errors import PageError, PageProblem

if TYPE_CHECKING:
    from pathlib import Path

LARGEST = 64 * 1024 * 1024  # bytes; the longest real pages are a tenth of this


def read(path: Path) -> bytes:
    """The file's bytes, or a `PageError` that says what is wrong with it."""
    try:
        size = path.stat().st_size
        if path.is_dir():
            raise PageError(PageProblem.UNREADABLE, path, "it is a folder")
        if size > LARGEST:
            raise PageError(PageProblem.TOO_LARGE, path, f"{size // 2**20} MB")
        data = path.read_bytes()
    except FileNotFoundError:
        raise PageError(PageProblem.MISSING, path) from None
    except (OSError, ValueError) as error:
        raise PageError(PageProblem.UNREADABLE, path, str(error)) from error
    if not data.strip(b"\0\t\n\r\f\v \xef\xbb\xbf\xff\xfe"):
        raise PageError(PageProblem.EMPTY, path)
    return data


def source_of(path: Path, part: str = "") -> Source:
    """The saved file as the library knows it."""
    data = read(path)
    return Source(path, hashlib.sha256(data).hexdigest(), len(data), part)
