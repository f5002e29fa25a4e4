"""The vocabulary of long jobs: a token to stop them, a step to report from them.

Long work is a plain function ``work(token, step) -> result``. It knows nothing of
threads: ``reader.ui.tasks`` runs it off the UI thread, the command line runs it in
place. It calls ``token.check()`` often enough to stop within 150 ms, and hands partial
results to ``step``.
"""

from __future__ import annotations

import threading
from typing import TYPE_CHECKING, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

ItemT = TypeVar("ItemT")
StepT_contra = TypeVar("StepT_contra", contravariant=True)
StepT_co = TypeVar("StepT_co", covariant=True)
ResultT_co = TypeVar("ResultT_co", covariant=True)


class Cancelled(Exception):  # noqa: N818 (not an error: the reader asked for it)
    """Raised inside work whose token was cancelled; never shown to anybody."""


class Token:
    """The off-switch of one piece of work. Safe to use from any thread."""

    __slots__ = ("_event",)

    def __init__(self) -> None:
        self._event = threading.Event()

    def cancel(self) -> None:
        self._event.set()

    @property
    def is_cancelled(self) -> bool:
        return self._event.is_set()

    def check(self) -> None:
        """Raise `Cancelled` if the work should stop."""
        if self._event.is_set():
            raise Cancelled

    def checked(self, items: Iterable[ItemT]) -> Iterator[ItemT]:
        """The same items; raises `Cancelled` before the next one if it should stop."""
        for item in items:
            self.check()
            yield item


class Step(Protocol[StepT_contra]):
    """Takes one partial result; called on the thread that does the work."""

    def __call__(self, value: StepT_contra, /) -> None: ...


class Work(Protocol[StepT_co, ResultT_co]):
    """One long job."""

    def __call__(self, token: Token, step: Step[StepT_co], /) -> ResultT_co: ...


def ignore(_value: object, /) -> None:
    """The `Step` of a caller who waits for the result only."""
