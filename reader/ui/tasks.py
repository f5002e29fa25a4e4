"""Runs long work off the UI thread, and returns results on it.

`Tasks` runs work, `Latest` runs work of which only the newest result is wanted, and
`Jobs` tells the reader of work that was asked for and is waited for.
"""

from __future__ import annotations

import logging
from collections import deque
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from typing import TYPE_CHECKING, Any, Never, TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal, Slot

from reader.work import Cancelled, Token

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    from reader.ui.news import News
    from reader.work import Step, Work

log = logging.getLogger(__name__)

StepT = TypeVar("StepT")
ResultT = TypeVar("ResultT")
ValueT = TypeVar("ValueT")

TELL_AFTER = 1000
"""Milliseconds after which the reader is told what runs, or is waited for."""


class Lane(StrEnum):
    """One thread each, so that opening never waits for translating."""

    PAGE = "page"  # what the reader looks for: open, search, list
    TEXT = "text"  # the sentences of the open article's long paragraphs
    SHELF = "shelf"  # import, export, back up
    CHANGES = "changes"  # of many articles or marks, which wait for no import
    ENGINE = "engine"  # translate
    PACKS = "packs"  # look for, download and install, as the reader asks


class Tasks(QObject):
    """Runs work in lanes, in order within a lane.

    `run` is called on the UI thread. The callbacks come back there, and none comes
    after the returned token was cancelled, or after `stop`. Any exception of the work
    goes to `on_error`.
    """

    _posted = Signal(object, object)  # (token, call)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes: dict[Lane, ThreadPoolExecutor] = {}
        self._running: set[Token] = set()
        self._is_stopped = False
        # Queued even when emitted on the UI thread: callbacks never run inside `run`.
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Work[StepT, ResultT],
        *,
        on_done: Callable[[ResultT], None],
        on_error: Callable[[Exception], None],
        on_step: Callable[[StepT], None] | None = None,
        lane: Lane = Lane.PAGE,
    ) -> Token:
        """Start work; return the token that stops it. After `stop`, start nothing."""
        token = Token()
        if self._is_stopped:  # by a timer that outlives its window
            token.cancel()
            return token
        self._running.add(token)
        self._lane(lane).submit(self._work, token, work, on_done, on_error, on_step)
        return token

    @property
    def is_busy(self) -> bool:
        """True while any work has not delivered its end."""
        return bool(self._running)

    def stop(self) -> None:
        """Cancel everything and wait for the threads to end; called on close."""
        self._is_stopped = True
        for token in self._running:
            token.cancel()
        for executor in self._lanes.values():
            executor.shutdown(cancel_futures=True)
        self._lanes.clear()
        self._running.clear()

    def _lane(self, lane: Lane) -> ThreadPoolExecutor:
        if lane not in self._lanes:
            from concurrent.futures import ThreadPoolExecutor

            self._lanes[lane] = ThreadPoolExecutor(1, thread_name_prefix=lane)
        return self._lanes[lane]

    def _work(
        self,
        token: Token,
        work: Work[Any, Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Exception], None],
        on_step: Callable[[Any], None] | None,
    ) -> None:
        """Run in a lane's thread."""

        def step(value: object) -> None:
            token.check()
            if on_step is not None:
                self._posted.emit(token, lambda: on_step(value))

        def end(call: Callable[[], None]) -> None:
            self._posted.emit(token, lambda: self._end(token, call))

        try:
            token.check()
            result = work(token, step)
        except Cancelled:
            end(lambda: None)
        except Exception as error:
            log.debug("work failed", exc_info=True)
            failure = error
            end(lambda: on_error(failure))
        else:
            end(lambda: on_done(result))

    @Slot(object, object)
    def _deliver(self, token: Token, call: Callable[[], None]) -> None:
        if token.is_cancelled:
            self._end(token, lambda: None)
        else:
            call()

    def _end(self, token: Token, call: Callable[[], None]) -> None:
        self._running.discard(token)
        call()


class Latest:
    """Runs work of one lane of which only the newest result is wanted.

    `run` cancels the work that this object began before, and `cancel` the work that
    runs now: then none of its callbacks comes any more. For the UI thread.
    """

    def __init__(self, tasks: Tasks, lane: Lane = Lane.PAGE) -> None:
        self._tasks = tasks
        self._lane = lane
        self._token: Token | None = None

    @property
    def is_running(self) -> bool:
        """True until the result or the error of the newest work has been delivered."""
        return self._token is not None

    def run(
        self,
        work: Work[StepT, ResultT],
        *,
        on_done: Callable[[ResultT], None],
        on_error: Callable[[Exception], None],
        on_step: Callable[[StepT], None] | None = None,
    ) -> None:
        """Start work in place of what runs, as `Tasks.run` does."""
        self.cancel()
        self._token = self._tasks.run(
            work,
            on_done=partial(self._end, on_done),
            on_error=partial(self._end, on_error),
            on_step=on_step,
            lane=self._lane,
        )

    def cancel(self) -> None:
        """Cancel the work that runs, if there is any."""
        if self._token is not None:
            self._token.cancel()
            self._token = None

    def _end(self, call: Callable[[ValueT], None], value: ValueT) -> None:
        self._token = None
        call(value)


@dataclass(frozen=True, slots=True)
class _Job:
    token: Token
    said: str
    is_stoppable: bool


class Jobs(QObject):
    """Runs work in one lane, and tells the reader of what takes longer than a second.

    A job that waits for the one before it is told of as well. It can be stopped.
    """

    stopped = Signal()  # nothing more is done of what the reader stopped

    def __init__(self, tasks: Tasks, news: News, lane: Lane, parent: QObject) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._news = news
        self._lane = lane
        self._jobs: deque[_Job] = deque()  # the first one runs
        self._has_told = False
        self._pause = QTimer(self, singleShot=True, interval=TELL_AFTER)
        self._pause.timeout.connect(self._tell)

    def run(
        self,
        work: Work[StepT, ResultT],
        said: str,
        on_done: Callable[[ResultT], None],
        *,
        on_error: Callable[[Exception], None] | None = None,
        on_step: Callable[[StepT], None] | None = None,
        is_stoppable: bool = True,
    ) -> None:
        """Run work after the jobs that were asked for before.

        `said` is what the status line says after a second; steps may say more. An
        error is told unless `on_error` is given. Once it runs, a job that is not
        stoppable goes on to its end.
        """
        token = self._tasks.run(
            work,
            on_done=partial(self._end, on_done),
            on_error=partial(self._end, on_error or self._news.tell),
            on_step=partial(self._step, on_step) if on_step else None,
            lane=self._lane,
        )
        self._jobs.append(_Job(token, said, is_stoppable))
        if len(self._jobs) == 1:
            self._pause.start()

    def stop(self) -> None:
        """Stop all jobs; what is done stays."""
        kept = [] if not self._jobs or self._jobs[0].is_stoppable else [self._jobs[0]]
        stopped = [job for job in self._jobs if job not in kept]
        for job in stopped:
            job.token.cancel()
        self._jobs = deque(kept)
        if stopped and not kept:
            self._rest()
        if stopped:  # the lane goes on to the next place where the work can be stopped
            self._tasks.run(
                _nothing,
                on_done=self._on_stopped,
                on_error=self._news.tell,
                lane=self._lane,
            )

    def _on_stopped(self, _result: None) -> None:
        self.stopped.emit()

    def _step(self, on_step: Callable[[Any], None], value: object) -> None:
        self._has_told = True
        on_step(value)

    def _end(self, tell: Callable[[Any], None], result: object) -> None:
        self._jobs.popleft()
        if self._jobs:
            self._pause.start()
        else:
            self._rest()
        tell(result)

    def _tell(self) -> None:
        if self._jobs:
            self._has_told = True
            self._news.show_progress(self._jobs[0].said, 0, 0)

    def _rest(self) -> None:
        self._pause.stop()
        if self._has_told:
            self._has_told = False
            self._news.rest()


def _nothing(_token: Token, _step: Step[Never]) -> None:
    """Work that ends when what its lane did before has ended."""
