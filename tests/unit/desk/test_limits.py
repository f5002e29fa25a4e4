"""No descriptors left, or no room on the disk: one typed error, and nothing is lost."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

import pytest

from reader import settings
from reader.desk import Desk, Format
from reader.domain.annotation import Passage
from reader.errors import ReaderError
from reader.library import check
from reader.paths import default_paths
from reader.settings import ReadingSettings, Settings
from reader.work import Token, ignore
from tests.helpers.pages import save_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.helpers.limits import Limit

if sys.platform == "win32":
    pytest.skip("no such limits there", allow_module_level=True)

from tests.helpers.limits import LIMITS

WORD = [Passage(1, 2, 7)]

pytestmark = pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)


@pytest.fixture
def page(tmp_path: Path) -> Path:
    return save_page(tmp_path / "mill.html", "The mill at Carew")


def use(page: Path, body: str) -> list[str]:
    """Start, read, mark, copy, export; what went wrong, each in one sentence."""
    said: list[str] = []

    def trying(work: Callable[[], object]) -> object:
        try:
            return work()
        except ReaderError as error:
            said.append(str(error))
            return None

    with Desk(default_paths(), Settings()) as desk:
        trouble = desk.open_library()
        said += [str(trouble)] if trouble else []
        reading = trying(lambda: desk.opening(page)(Token(), ignore))
        if reading is not None:
            trying(lambda: desk.marks.note(reading, WORD, body))  # type: ignore[arg-type]
        trying(desk.shelf.items)
        trying(desk.marks.all)
        trying(lambda: desk.shelf.searching("mill")(Token(), ignore))
        trying(lambda: desk.exchange.backing_up(3)(Token(), ignore))
        out = page.with_name("out.json")
        ids = [item.id for item in trying(desk.shelf.items) or ()]  # type: ignore[union-attr]
        trying(lambda: desk.exchange.exporting(ids, Format.JSON, out)(Token(), ignore))
    return said


def bodies() -> set[str]:
    with Desk(default_paths(), Settings()) as desk:
        assert desk.open_library() is None
        return {mark.body for mark in desk.marks.all()}


def test_a_library_with_notes_keeps_them(page: Path, limit: Limit) -> None:
    assert use(page, "Kept.") == []
    with limit():
        said = use(page, "Perhaps.")
    assert all(len(each.splitlines()) == 1 for each in said)
    assert {"Kept."} <= bodies() <= {"Kept.", "Perhaps."}
    check(default_paths().library)
    assert not list(default_paths().backups.glob("*.partial"))
    assert use(page, "After.") == []
    assert "After." in bodies()


def test_a_first_start_leaves_nothing_in_the_way(page: Path, limit: Limit) -> None:
    use(page, "Warm.")  # what is imported at the first use is here then
    for each in default_paths().data.rglob("*"):
        if each.is_file():
            each.unlink()
    with limit():
        said = use(page, "Perhaps.")
    assert all(len(each.splitlines()) == 1 for each in said)
    assert use(page, "After.") == []
    assert "After." in bodies()


def test_settings_stay_as_they_were(page: Path, limit: Limit) -> None:
    file = default_paths().settings_file
    former, wanted = Settings(), Settings(reading=ReadingSettings(zoom=2.0))
    settings.save(former, file)
    with limit(), contextlib.suppress(ReaderError):
        settings.save(wanted, file)
    assert settings.load(file)[0] in (former, wanted)
    assert {each.name for each in file.parent.iterdir() if each.is_file()} >= {
        file.name
    }
    assert not list(file.parent.glob(".duizhao-*"))
