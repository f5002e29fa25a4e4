"""What a CTranslate2 model file says of itself, read without CTranslate2."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO

from reader.errors import EngineError, EngineProblem

if TYPE_CHECKING:
    from pathlib import Path

BINARY_VERSION = 6  # the newest file format that the CTranslate2 we ship can read
_MOST_VARIABLES = 100_000


def check_model(path: Path) -> None:
    """Raise `EngineError` unless the file is whole and its format is known."""
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            (version,) = _unpack(file, "<I")
            if version > BINARY_VERSION:
                detail = f"its model file has version {version}"
                raise EngineError(
                    EngineProblem.UNSUPPORTED_PACK, path.parent.parent.name, detail
                )
            _walk(file, size)
    except (OSError, struct.error, ValueError) as error:
        detail = f"its model file is damaged: {error}"
        raise EngineError(
            EngineProblem.BAD_PACK, path.parent.parent.name, detail
        ) from error


def _walk(file: BinaryIO, size: int) -> None:
    """Step over every weight: a truncated file ends before the last one does."""
    _string(file)  # the name of the architecture
    _unpack(file, "<I")  # its revision
    (variables,) = _unpack(file, "<I")
    if variables > _MOST_VARIABLES:
        raise ValueError("it is not a model file")
    for _ in range(variables):
        _string(file)
        (rank,) = _unpack(file, "<B")
        file.seek(4 * rank + 1, 1)  # its dimensions and the type of its numbers
        (length,) = _unpack(file, "<I")
        if file.seek(length, 1) > size:
            raise ValueError("it is cut off")
    (aliases,) = _unpack(file, "<I")
    for _ in range(min(aliases, _MOST_VARIABLES)):
        _string(file)
        _string(file)


def _string(file: BinaryIO) -> None:
    (length,) = _unpack(file, "<H")
    if len(file.read(length)) < length:
        raise ValueError("it is cut off")


def _unpack(file: BinaryIO, form: str) -> tuple[int, ...]:
    return struct.unpack(form, file.read(struct.calcsize(form)))
