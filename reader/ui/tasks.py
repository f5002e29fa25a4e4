"""Long work off the UI thread, its news back on it. The only threads of the program."""

from __future__ import annotations

import logging
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from PySide6.QtCore import QObject, Qt, Signal, Slot

from reader.work import Cancelled, Token

if TYPE_CHECKING:
    from collections.abc import Callable
    from concurrent.futures import ThreadPoolExecutor

    from reader.work import Work

log = logging.getLogger(__name__)

StepT = TypeVar("StepT")
ResultT = TypeVar("ResultT")


class Lane(StrEnum):
    """One thread each, so that opening never waits for translating."""

    PAGE = "page"  # what the reader looks for: open, search, list
    TEXT = "text"  # the sentences of the open article's long paragraphs
    SHELF = "shelf"  # import, export, back up
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
        """Whether any work has not yet delivered its end."""
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
