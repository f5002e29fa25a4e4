"""What `packaging/dev fuzz` found is read from then on in bounded time and memory."""

from __future__ import annotations

import shutil
import sys
import tracemalloc
from pathlib import Path

import pytest

from tests.helpers.cost import seconds
from tests.helpers.inputs import READERS, read, read_soundly, suffix_of

ROOT = Path(__file__).parents[2]
FINDINGS = sorted((ROOT / "tests" / "findings").glob("*-*"))
REFERENCE = ROOT / "tests" / "pages" / "ferry.html"


@pytest.mark.parametrize("path", FINDINGS, ids=lambda path: path.name)
def test_what_was_found_is_read(path: Path, tmp_path: Path) -> None:
    def taken(kind: str, file: Path) -> float:
        return seconds(lambda: read(kind, file))

    kind = path.name.partition("-")[0]
    copy = Path(shutil.copy(path, tmp_path))  # SQLite leaves its log beside a library
    read("page", REFERENCE)  # imports what reads a page
    tracemalloc.start()  # which makes both of them some three times as slow
    try:
        reference = max(taken("page", REFERENCE), 0.02)
        assert taken(kind, copy) < 300 * reference
        assert tracemalloc.get_traced_memory()[1] < 500 * 2**20
    finally:
        tracemalloc.stop()


def test_what_is_mutated_is_sound_and_of_every_kind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(ROOT / "packaging" / "fuzz"), *sys.path])
    from seeds import seeds  # type: ignore[import-not-found,unused-ignore]

    held: dict[str, list[bytes]] = seeds(tmp_path)
    assert held.keys() == READERS.keys()
    for kind, files in held.items():
        for number, data in enumerate(files):
            path = tmp_path / f"{kind}{number}{suffix_of(kind)}"
            path.write_bytes(data)
            read_soundly(kind, path)
