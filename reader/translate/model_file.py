"""Checks a CTranslate2 model file without loading CTranslate2."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from pathlib import Path

BINARY_VERSION = 6  # the newest file format that the CTranslate2 we ship can read
_OTHERWISE_LAID_OUT = 4  # versions before this one
_NO_VERSION = 1000
_MOST_VARIABLES = 100_000


class NewerModelError(Exception):
    """The model file is of a version that is not known yet."""


def check_model(path: Path) -> None:
    """Raise `ValueError` if the file is not whole, `NewerModelError` if it is too new.

    Only its table of contents is read.
    """
    try:
        with path.open("rb") as file:
            (version,) = _unpack(file, "<I")
            if BINARY_VERSION < version < _NO_VERSION:
                raise NewerModelError(f"its model file has version {version}")
            if version >= _OTHERWISE_LAID_OUT:  # what is no version is no model
                _walk(file, path.stat().st_size)
    except struct.error as error:
        raise ValueError(f"its model file is damaged: {error}") from error


def _walk(file: BinaryIO, size: int) -> None:
    """Step over every weight: a truncated file ends before the last one does."""
    _string(file)  # the name of the architecture
    _unpack(file, "<I")  # its revision
    (variables,) = _unpack(file, "<I")
    if variables > _MOST_VARIABLES:
        raise ValueError("its model file is none")
    for _ in range(variables):
        _string(file)
        (rank,) = _unpack(file, "<B")
        file.seek(4 * rank + 1, 1)  # its dimensions and the type of its numbers
        (length,) = _unpack(file, "<I")
        if file.seek(length, 1) > size:
            raise ValueError("its model file is cut off")
    (aliases,) = _unpack(file, "<I")
    for _ in range(min(aliases, _MOST_VARIABLES)):
        _string(file)
        _string(file)


def _string(file: BinaryIO) -> None:
    (length,) = _unpack(file, "<H")
    if len(file.read(length)) < length:
        raise ValueError("its model file is cut off")


def _unpack(file: BinaryIO, form: str) -> tuple[int, ...]:
    return struct.unpack(form, file.read(struct.calcsize(form)))
