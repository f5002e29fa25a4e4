"""Rows are read from a file without its schema, whatever its bytes are."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from hypothesis import given
from hypothesis import strategies as st

from reader.library.carving import carve

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [
    (1, "short", 1.5, None, b"bytes"),
    (300, "长文" * 9000, 2.25, -(1 << 40), b""),
    (70_000, "last", 0.0, 127, b"\0" * 5000),
]


def test_every_row_is_read_without_the_schema(tmp_path: Path) -> None:
    path = tmp_path / "some.sqlite"
    raw = sqlite3.connect(path)
    raw.execute("CREATE TABLE t (n INTEGER PRIMARY KEY, a TEXT, b REAL, c, d BLOB)")
    raw.executemany("INSERT INTO t VALUES (?, ?, ?, ?, ?)", ROWS)
    raw.commit()
    raw.close()
    content = bytearray(path.read_bytes())
    content[100:4096] = b"\xff" * (4096 - 100)
    found = {number: row[1:] for number, row in carve(bytes(content))}
    assert found == {number: tuple(row) for number, *row in ROWS}


@given(st.binary(max_size=9000), st.integers(0, 3))
def test_whatever_the_bytes_are_nothing_is_raised(noise: bytes, pages: int) -> None:
    page = b"\x0d\0\0\0\x03\x0f\x00\0\x0f\x00\x0e\x00\x00\x09" + noise
    list(carve(page.ljust(4096, b"\x83") * (pages + 1)))
