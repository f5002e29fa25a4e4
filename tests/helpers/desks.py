"""A desk's work, done at once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.work import Token, ignore

if TYPE_CHECKING:
    from pathlib import Path

    from reader.desk import Desk
    from reader.domain.reading import Snapshot


def opened(desk: Desk, path: Path) -> Snapshot:
    """The article of a file, which is on the shelf then."""
    return desk.opening(path)(Token(), ignore)


def bodies(desk: Desk) -> set[str]:
    """What all marks of the library say."""
    return {mark.body for mark in desk.marks.all()}
