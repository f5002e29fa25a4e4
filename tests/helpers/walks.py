"""Counts what one act of the reader walks through: our files, and the library's SQL."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import reader

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import FrameType

    from reader.desk import Desk

_ROOT = str(Path(reader.__file__).parent)


@contextmanager
def files_entered() -> Iterator[set[str]]:
    """Our files in which a function is called meanwhile, on this thread."""
    entered: set[str] = set()

    def note(frame: FrameType, event: str, _argument: object) -> None:
        if event == "call" and frame.f_code.co_filename.startswith(_ROOT):
            entered.add(frame.f_code.co_filename[len(_ROOT) + 1 :])

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        yield entered
    finally:
        sys.setprofile(before)


@contextmanager
def statements(desk: Desk) -> Iterator[set[str]]:
    """The SQL that the desk's own library runs meanwhile, each statement once."""
    ran: set[str] = set()
    raw = desk.library.library()._connection._raw
    raw.set_trace_callback(lambda sql: ran.add(" ".join(sql.split())))
    try:
        yield ran
    finally:
        raw.set_trace_callback(None)


def reads(ran: set[str]) -> list[str]:
    """The statements that only read."""
    return sorted(sql for sql in ran if sql.startswith("SELECT"))
