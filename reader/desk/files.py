"""Files that the reader chose, read and written whole."""

from __future__ import annotations

import errno
from typing import TYPE_CHECKING

from reader.errors import ExchangeError, ExchangeProblem, PageError, PageProblem
from reader.files import FORBIDDEN, FULL, write_whole

if TYPE_CHECKING:
    from pathlib import Path

_REASONS = {
    **dict.fromkeys(FULL, ExchangeProblem.NO_SPACE),
    **dict.fromkeys(FORBIDDEN, ExchangeProblem.FORBIDDEN),
    errno.ENOENT: ExchangeProblem.MISSING,
}


_LARGEST = 512 << 20  # bytes of an export; an archive of one can hold pictures


def read_export(path: Path) -> bytes:
    """The bytes of an export; `PageError` if it is larger than any can be."""
    try:
        size = path.stat().st_size
    except OSError as error:
        raise _exchange_error(path, error) from error
    if size > _LARGEST:
        raise PageError(PageProblem.TOO_LARGE, path, f"{size >> 20} MB")
    return read_file(path)


def read_file(path: Path) -> bytes:
    """The bytes of a file the reader chose; `ExchangeError` if it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise _exchange_error(path, error) from error


def write_file(path: Path, content: str | bytes) -> None:
    """Write a file whole or not at all; `ExchangeError` if it cannot be written."""
    data = content.encode() if isinstance(content, str) else content
    try:
        write_whole(path, data)
    except OSError as error:
        raise _exchange_error(path, error) from error


def _exchange_error(path: Path, error: OSError) -> ExchangeError:
    reason = _REASONS.get(error.errno or 0, ExchangeProblem.FAILED)
    return ExchangeError(path, error.strerror or str(error), reason)
