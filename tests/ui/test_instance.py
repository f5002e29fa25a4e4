"""One running reader for a home: the lock, the letters, and Ctrl+C."""

from __future__ import annotations

import signal
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from reader.handover import write_letter
from reader.paths import Paths
from reader.ui.already_running import may_open_anyway
from reader.ui.instance import Holder, Instance
from reader.ui.interrupt import Interrupt

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
        write_letter(paths, "/news/港城.html")
    assert called.args == ["/news/港城.html"]
    first.release()


def test_without_a_file_the_first_is_asked_to_the_front(
    qtbot: QtBot, paths: Paths
) -> None:
    first = Instance(paths)
    first.claim()
    with qtbot.waitSignal(first.called, timeout=5000) as called:
        write_letter(paths, "")
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
    write_letter(paths, "/old.html")
    first = Instance(paths)
    first.claim()
    with qtbot.assertNotEmitted(first.called, wait=100):
        pass
    first.release()


def test_the_lock_of_another_machine_is_named_and_can_be_taken(paths: Paths) -> None:
    paths.cache.mkdir(parents=True)
    lock = paths.cache / "running.lock"
    lock.write_text("4711\nduizhao\nanother-machine\n")
    here = Instance(paths)
    assert not here.claim()
    holder = here.holder()
    assert (holder.process, holder.host) == (4711, "another-machine")
    assert holder.since
    here.seize()
    assert not Instance(paths).claim()
    here.release()


def test_where_no_lock_can_be_written_the_reader_opens(paths: Paths) -> None:
    paths.cache.parent.mkdir(parents=True, exist_ok=True)
    paths.cache.touch()  # a file where the folder should be
    assert Instance(paths).claim()


@pytest.mark.qt_log_ignore("propagateSizeHints")
@pytest.mark.parametrize("answer", ["Open anyway", "Cancel"])
def test_the_reader_is_asked_when_nobody_answers(
    qtbot: QtBot, paths: Paths, answer: str
) -> None:
    seen: list[str] = []

    def press() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        seen.append(box.informativeText())
        buttons = {each.text().replace("&", ""): each for each in box.buttons()}
        if len(seen) == 1:
            QTimer.singleShot(200, press)
        buttons["Show the running program" if len(seen) == 1 else answer].click()

    QTimer.singleShot(0, press)
    holder = Holder(4711, "attic", "duizhao", "2026-11-27 18:00")
    assert may_open_anyway(holder) is (answer == "Open anyway")
    assert "4711" in seen[1]
    assert "attic" in seen[1]


def test_ctrl_c_asks_the_window_to_close(qtbot: QtBot, qapp: QApplication) -> None:
    interrupt = Interrupt(qapp)
    try:
        with qtbot.waitSignal(interrupt.requested, timeout=5000):
            signal.raise_signal(signal.SIGINT)
    finally:
        interrupt.release()
