"""What `packaging/dev fuzz` found is read from then on in bounded time and memory."""

from __future__ import annotations

import tracemalloc
from pathlib import Path
from time import process_time

import pytest

from tests.helpers.inputs import read

# SQLite may leave its log beside a library that was read.
FINDINGS = sorted(
    path
    for path in (Path(__file__).parents[1] / "findings").glob("*.*")
    if not path.name.endswith(("-shm", "-wal"))
)
REFERENCE = Path(__file__).parents[1] / "pages" / "ferry.html"


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.name)
def test_what_was_found_is_read(path: Path) -> None:
    def taken(file: Path) -> float:
        start = process_time()
        read(file)
        return process_time() - start

    reference = max(taken(REFERENCE), 0.01)
    tracemalloc.start()
    try:
        assert taken(path) < 300 * reference
        assert tracemalloc.get_traced_memory()[1] < 500 * 2**20
    finally:
        tracemalloc.stop()
