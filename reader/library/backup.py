"""Dated copies of the library."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryProblem

if TYPE_CHECKING:
    from pathlib import Path

    from reader.library.connection import Connection


def copy(connection: Connection, folder: Path, label: str = "") -> Path:
    """Copy the library into the folder, whole or not at all, under today's date."""
    moment = datetime.now(UTC).strftime("%Y-%m-%dT%H%M%S")
    stem = connection.path.stem
    name = "-".join(part for part in (stem, moment, label) if part)
    path = folder / f"{name}.sqlite"
    partial = path.with_suffix(".partial")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        connection.copy_to(partial)
        partial.replace(path)
    except OSError as error:
        detail = error.strerror or str(error)
        raise LibraryError(LibraryProblem.READ_ONLY, folder, detail) from error
    finally:
        partial.unlink(missing_ok=True)
    return path
