"""How much work something was, for comparing two pieces of work in one run."""

from __future__ import annotations

import gc
import sys
from time import thread_time
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable


def calls(work: Callable[[], object]) -> int:
    """How many calls of Python and C functions work makes on this thread.

    Each step of a generator counts. Unlike time it is the same on any machine.
    """
    count = 0

    def tell(_frame: object, event: str, _about: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(tell)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def seconds(work: Callable[[], object]) -> float:
    """Processor seconds of this thread alone, garbage collection kept out.

    Late in a run of thousands of tests one collection takes half a second, and a thread
    of another test may still be at work: neither belongs to what is measured.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        start = thread_time()
        work()
        return thread_time() - start
    finally:
        if was_on:
            gc.enable()
