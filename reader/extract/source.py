"""The file on disk: its bytes, once, and what it is known by."""

from __future__ import annotations

import hashlib
from functools import cached_property
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
            raise PageError(PageProblem.FOLDER, path)
        if size > LARGEST:
            raise PageError(PageProblem.TOO_LARGE, path, f"{size // 2**20} MB")
        data = path.read_bytes()
    except FileNotFoundError:
        raise PageError(PageProblem.MISSING, path) from None
    except PermissionError as error:
        raise PageError(PageProblem.FORBIDDEN, path) from error
    except (OSError, ValueError) as error:
        words = error.strerror if isinstance(error, OSError) else None
        raise PageError(PageProblem.UNREADABLE, path, words or str(error)) from error
    if not data.strip(b"\0\t\n\r\f\v \xef\xbb\xbf\xff\xfe"):
        raise PageError(PageProblem.EMPTY, path)
    return data


class File:
    """A saved file, read once: what is told of it is all of the same bytes."""

    def __init__(self, path: Path) -> None:
        """Read it; raise `PageError` if it cannot be read."""
        self.path = path
        self.data = read(path)

    def source(self, part: str = "") -> Source:
        """The file, or a part of it, as the library knows it."""
        return Source(self.path, self._digest, len(self.data), part)

    @cached_property
    def _digest(self) -> str:
        return hashlib.sha256(self.data).hexdigest()
