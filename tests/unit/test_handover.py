"""A second start hands its file to the reader that runs."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from typing import TYPE_CHECKING

import pytest

from reader.handover import (
    hand_over,
    inbox,
    join_targets,
    lock_file,
    split_targets,
)
from reader.paths import Paths

if TYPE_CHECKING:
    from pathlib import Path

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows asks Qt for the lock")


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    return Paths(tmp_path / "data", tmp_path / "settings", tmp_path / "cache")


def lock(paths: Paths, process: int, host: str | None = None) -> None:
    lock_file(paths).parent.mkdir(parents=True, exist_ok=True)
    name = os.uname().nodename if host is None else host
    lock_file(paths).write_text(f"{process}\nduizhao\n{name}\nid\nboot\n", "utf-8")


def taker(paths: Paths, taken: list[str]) -> threading.Thread:
    """A reader that takes the first letter it finds."""
    inbox(paths).mkdir(parents=True)

    def take() -> None:
        while not (letters := list(inbox(paths).glob("*.letter"))):
            pass
        taken.append(letters[0].read_text("utf-8"))
        letters[0].unlink()

    thread = threading.Thread(target=take)
    thread.start()
    return thread


def test_the_running_reader_takes_the_file(paths):
    lock(paths, os.getpid())
    taken: list[str] = []
    reader = taker(paths, taken)
    assert hand_over(paths, "/新闻/港口.html", patience=60)
    reader.join()
    assert taken == ["/新闻/港口.html"]


def test_nothing_is_written_where_no_reader_runs(paths):
    assert not hand_over(paths, "/a.html")
    assert not inbox(paths).exists()


def test_a_dead_reader_is_not_waited_for(paths):
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    lock(paths, dead.pid)
    assert not hand_over(paths, "/a.html", patience=3600)


def test_a_reader_of_another_machine_is_not_waited_for(paths):
    lock(paths, os.getpid(), host="another-machine")
    assert not hand_over(paths, "/a.html", patience=3600)


@pytest.mark.parametrize("content", [b"", b"no number\n", b"\xff\xfe", b"12"])
def test_a_damaged_lock_is_no_reader(paths, content):
    lock_file(paths).parent.mkdir(parents=True)
    lock_file(paths).write_bytes(content)
    assert not hand_over(paths, "/a.html", patience=3600)


def test_a_letter_that_nobody_takes_is_withdrawn(paths):
    lock(paths, os.getpid())
    assert not hand_over(paths, "/a.html", patience=0)
    assert not list(inbox(paths).iterdir())


def test_the_second_start_imports_no_qt(paths, home):
    """The goal is a tenth of the time that a window takes."""
    mine = Paths(home / "data", home / "settings", home / "cache")
    lock(mine, os.getpid())
    taken: list[str] = []
    reader = taker(mine, taken)
    code = (
        "import sys; from reader.cli import run; assert run(['open']) == 0;"
        "print('PySide6' in sys.modules, 'reader.desk' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    reader.join()
    assert done.stdout.split() == ["False", "False"]
    assert taken == [""]


def test_several_files_are_one_letter() -> None:
    files = ["/a b/one.html", "/新闻\n2.html"]
    assert split_targets(join_targets(files)) == files
    assert split_targets(join_targets([])) == [""]  # comes to the front
