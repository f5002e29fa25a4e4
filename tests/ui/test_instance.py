from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.paths import Paths
from reader.ui.instance import Instance

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "settings", tmp_path / "cache")


def test_the_first_one_runs_and_hears_of_the_second(qtbot: QtBot, paths: Paths) -> None:
    first, second = Instance(paths), Instance(paths)
    assert first.claim()
    assert not second.claim()
    with qtbot.waitSignal(first.called, timeout=5000) as called:
        second.hand_over("/news/港城.html")
    assert called.args == ["/news/港城.html"]
    first.release()


def test_without_a_file_the_first_is_asked_to_the_front(
    qtbot: QtBot, paths: Paths
) -> None:
    first, second = Instance(paths), Instance(paths)
    first.claim()
    with qtbot.waitSignal(first.called, timeout=5000) as called:
        second.hand_over("")
    assert called.args == [""]
    first.release()


def test_once_released_another_may_run(paths: Paths) -> None:
    first, second = Instance(paths), Instance(paths)
    assert first.claim()
    first.release()
    assert second.claim()
    second.release()


def test_letters_to_a_reader_that_is_gone_are_thrown_away(
    qtbot: QtBot, paths: Paths
) -> None:
    Instance(paths).hand_over("/old.html")
    first = Instance(paths)
    first.claim()
    with qtbot.assertNotEmitted(first.called, wait=100):
        pass
    first.release()
