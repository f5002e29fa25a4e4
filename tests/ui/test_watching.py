"""A page saved into a watched folder appears on the shelf by itself."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.paths import default_paths, resource
from reader.settings import Settings
from reader.ui.tasks import Tasks
from reader.ui.watching import Watching

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtCore import QObject
    from pytestqt.qtbot import QtBot

SAMPLE = resource("samples", "night-train.html")


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk(default_paths(), Settings()) as opened:
        yield opened


@pytest.fixture
def watching(desk: Desk, qapp: QObject) -> Iterator[Watching]:
    tasks = Tasks()
    yield Watching(desk, tasks, qapp)
    tasks.stop()


def test_what_is_there_and_what_comes_is_shelved(
    desk: Desk, watching: Watching, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "news"
    (folder / "deeper").mkdir(parents=True)
    shutil.copy(SAMPLE, folder)
    with qtbot.waitSignal(watching.shelf_changed, timeout=20_000):
        watching.watch([str(folder)])
    assert len(desk.shelf.items()) == 1
    with qtbot.waitSignal(watching.shelf_changed, timeout=20_000):
        shutil.copy(SAMPLE.with_name("counting-owls.html"), folder / "deeper")
    assert len(desk.shelf.items()) == 2
    with qtbot.waitSignal(watching.shelf_changed, timeout=20_000):
        (folder / "newer").mkdir()
        shutil.copy(SAMPLE.with_name("community-canteen.html"), folder / "newer")
    assert len(desk.shelf.items()) == 3


def test_what_was_taken_off_the_shelf_stays_off(
    desk: Desk, watching: Watching, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "news"
    folder.mkdir()
    shutil.copy(SAMPLE, folder)
    with qtbot.waitSignal(watching.shelf_changed, timeout=20_000):
        watching.watch([str(folder)])
    desk.shelf.remove(desk.shelf.items()[0].id)
    with qtbot.waitSignal(watching.shelf_changed, timeout=20_000):
        shutil.copy(SAMPLE.with_name("counting-owls.html"), folder)
    assert len(desk.shelf.items()) == 1


def test_a_folder_that_is_gone_is_no_trouble(
    desk: Desk, watching: Watching, tmp_path: Path
) -> None:
    watching.watch([str(tmp_path / "gone")])
    watching.watch([])
    assert desk.shelf.items() == ()
