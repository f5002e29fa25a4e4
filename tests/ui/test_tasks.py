"""Long work runs off the UI thread; its news arrives on it, in order, or not at all."""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Any

import pytest

from reader.ui.tasks import Lane, Latest, Tasks

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtCore import QCoreApplication
    from pytestqt.qtbot import QtBot

    from reader.work import Step, Token


@pytest.fixture
def tasks(qapp: object) -> Iterator[Tasks]:
    runner = Tasks()
    yield runner
    runner.stop()


def count_to_three(token: Token, step: Step[int]) -> str:
    for number in (1, 2, 3):
        token.check()
        step(number)
    return threading.current_thread().name


def test_steps_and_result_arrive_on_the_ui_thread_in_order(
    tasks: Tasks, qtbot: QtBot
) -> None:
    heard: list[object] = []
    threads: set[int] = set()

    def hear(value: object) -> None:
        heard.append(value)
        threads.add(threading.get_ident())

    tasks.run(count_to_three, on_step=hear, on_done=hear, on_error=hear)
    assert heard == []  # never inside run()
    qtbot.waitUntil(lambda: len(heard) == 4)
    assert heard[:3] == [1, 2, 3]
    assert str(heard[3]).startswith("page")
    assert threads == {threading.get_ident()}


def test_an_error_reaches_its_caller(tasks: Tasks, qtbot: QtBot) -> None:
    errors: list[Exception] = []

    def fail(token: Token, step: Step[int]) -> None:
        raise ValueError("no")

    tasks.run(fail, on_done=errors.append, on_error=errors.append)
    qtbot.waitUntil(lambda: len(errors) == 1)
    assert isinstance(errors[0], ValueError)
    assert not tasks.is_busy


def test_newer_work_takes_the_place_of_what_runs(tasks: Tasks, qtbot: QtBot) -> None:
    heard: list[object] = []
    latest, may_go = Latest(tasks), threading.Event()

    def wait(token: Token, step: Step[int]) -> str:
        may_go.wait(5)
        return "older"

    latest.run(wait, on_done=heard.append, on_error=_raise)
    latest.run(lambda token, step: "newer", on_done=heard.append, on_error=_raise)
    may_go.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert heard == ["newer"]
    assert not latest.is_running


@pytest.mark.parametrize("is_failing", [True, False])
def test_the_newest_work_is_over_when_its_end_is_told(
    tasks: Tasks, qtbot: QtBot, *, is_failing: bool
) -> None:
    latest, running = Latest(tasks), []

    def work(token: Token, step: Step[int]) -> None:
        if is_failing:
            raise ValueError("no")

    def hear(_value: object) -> None:
        running.append(latest.is_running)

    latest.run(work, on_done=hear, on_error=hear)
    assert latest.is_running
    qtbot.waitUntil(lambda: running != [])
    assert running == [False]


def test_cancelled_work_says_nothing_more(tasks: Tasks, qtbot: QtBot) -> None:
    heard: list[object] = []
    started, may_go = threading.Event(), threading.Event()

    def wait(token: Token, step: Step[int]) -> int:
        started.set()
        may_go.wait(5)
        step(1)
        return 2

    token = tasks.run(wait, on_step=heard.append, on_done=heard.append, on_error=_raise)
    assert started.wait(5)
    token.cancel()
    may_go.set()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert heard == []


def test_lanes_do_not_wait_for_each_other(tasks: Tasks, qtbot: QtBot) -> None:
    may_end = threading.Event()
    heard: list[object] = []

    def wait(token: Token, step: Step[int]) -> str:
        may_end.wait(5)
        return "engine"

    tasks.run(wait, on_done=heard.append, on_error=_raise, lane=Lane.ENGINE)
    tasks.run(lambda token, step: "page", on_done=heard.append, on_error=_raise)
    qtbot.waitUntil(lambda: heard == ["page"])
    may_end.set()
    qtbot.waitUntil(lambda: heard == ["page", "engine"])


def test_stop_ends_the_threads(tasks: Tasks) -> None:
    before = threading.active_count()

    def until_cancelled(token: Token, step: Step[int]) -> None:
        while True:
            token.check()

    tasks.run(until_cancelled, on_done=_raise, on_error=_raise)
    tasks.stop()
    assert threading.active_count() == before


def test_a_result_that_waits_for_delivery_is_dropped_when_cancelled(
    tasks: Tasks, qtbot: QtBot
) -> None:
    """The work ended and its result is in Qt's queue when the token is cancelled."""
    heard: list[object] = []
    has_ended = threading.Event()
    token = tasks.run(
        lambda _token, step: step(1), on_step=heard.append, **_to(heard.append)
    )
    tasks.run(lambda _token, _step: has_ended.set(), **_to(_ignore))  # the same lane
    assert has_ended.wait(5)
    token.cancel()
    qtbot.waitUntil(lambda: not tasks.is_busy)
    assert heard == []


def test_nothing_is_delivered_after_stop(tasks: Tasks, qapp: QCoreApplication) -> None:
    heard: list[object] = []
    has_ended = threading.Event()
    tasks.run(lambda _token, _step: has_ended.set(), **_to(heard.append))
    assert has_ended.wait(5)
    tasks.stop()
    threads = threading.active_count()
    late = tasks.run(lambda _token, _step: "late", **_to(heard.append))
    assert late.is_cancelled
    assert threading.active_count() == threads
    qapp.processEvents()
    assert heard == []
    assert not tasks.is_busy


def _to(call: Callable[[object], object]) -> dict[str, Any]:
    return {"on_done": call, "on_error": call}


def _ignore(_value: object) -> None:
    """Nothing is expected of it."""


def _raise(value: object) -> None:
    raise AssertionError(value)
