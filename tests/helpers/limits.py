"""Limits of the system, set for a moment: descriptors, and the size of files."""

from __future__ import annotations

import contextlib
import os
import resource
import signal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager

    Limit = Callable[[], AbstractContextManager[None]]

_SPARE = range(9)  # descriptors that are left; the program takes some eight at most
_SIZES = (0, 4096, 40_000)  # bytes


@contextlib.contextmanager
def descriptors(spare: int) -> Iterator[None]:
    """Only so many more files can be opened meanwhile."""
    held = []
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(soft, 512), hard))
    try:
        with contextlib.suppress(OSError):
            while True:
                held.append(os.open(os.devnull, os.O_RDONLY))
        for _ in range(spare):
            os.close(held.pop())
        yield
    finally:
        for each in held:
            os.close(each)
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))


@contextlib.contextmanager
def full_disk(size: int = 0) -> Iterator[None]:
    """No file can grow beyond this size meanwhile, as if there were no room."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    former = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
        signal.signal(signal.SIGXFSZ, former)


def _few(spare: int) -> Limit:
    return lambda: descriptors(spare)


def _full(size: int) -> Limit:
    return lambda: full_disk(size)


LIMITS: dict[str, Limit] = {
    **{f"{spare} descriptors": _few(spare) for spare in _SPARE},
    **{f"{size} bytes": _full(size) for size in _SIZES},
}
