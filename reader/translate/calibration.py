"""Measures how many streams and threads translate fastest on this computer.

One thread in each of several streams has won wherever it was tried, since the matrices
of a sentence are too small to share; but machines differ.
"""

from __future__ import annotations

import json
import os
import time
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from reader.files import write_whole
from reader.translate.engine import Decoding

if TYPE_CHECKING:
    from pathlib import Path

    from reader.translate.pack import Pack
    from reader.work import Token

_MOST_STREAMS = 4  # each needs working memory of its own
_SAMPLE = {
    "en": "The company said on Monday that it would invest more in research this year.",
    "zh": "该公司周一表示，今年将在研究方面投入更多资金，并在沿海城市新建三家工厂。",
}
_CLEARLY = 0.9  # a layout must need less than this share of the time to replace another


@dataclass(frozen=True, slots=True)
class ThreadLayout:
    """How many batches run at once, and how many threads work on each."""

    streams: int
    threads: int = 1


def default_layout(threads: int = 0) -> ThreadLayout:
    """A stream for each core, or for each thread the reader allows."""
    return ThreadLayout(max(1, min(threads or cores(), _MOST_STREAMS)))


def cores() -> int:
    """The cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def calibrate(pack: Pack, token: Token) -> ThreadLayout:
    """Translate a little in each sensible layout; a few seconds, less on one core."""
    best, least = default_layout(), float("inf")
    for layout in _candidates(cores()):
        seconds = _seconds(pack, layout, token)
        if seconds < least * _CLEARLY:
            best, least = layout, seconds
    return best


def load_layout(path: Path) -> ThreadLayout | None:
    """The layout found before; None if none is valid for this number of cores."""
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["cores"] != cores():
            return None
        return ThreadLayout(int(found["streams"]), int(found["threads"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def save_layout(path: Path, layout: ThreadLayout) -> None:
    """Save a layout; raise `OSError` if it cannot be written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    found = {**asdict(layout), "cores": cores()}
    write_whole(path, json.dumps(found).encode())


def _candidates(count: int) -> list[ThreadLayout]:
    streams = min(count, _MOST_STREAMS)
    layouts = [ThreadLayout(streams), ThreadLayout(streams, max(1, count // streams))]
    layouts += [ThreadLayout(1, streams), ThreadLayout(max(1, streams // 2), 2)]
    return [each for each in dict.fromkeys(layouts) if each.streams <= count]


def _seconds(pack: Pack, layout: ThreadLayout, token: Token) -> float:
    from reader.translate.argos import ArgosEngine

    engine = ArgosEngine(pack, streams=layout.streams, threads=layout.threads)
    try:
        texts, decoding = [_SAMPLE.get(pack.source, _SAMPLE["en"])] * 4, Decoding()
        engine.submit(texts[:1], decoding).result()  # warms up
        token.check()
        start = time.perf_counter()
        batches = [engine.submit(texts, decoding) for _ in range(4)]
        for batch in batches:
            batch.result()
            token.check()
        return time.perf_counter() - start
    finally:
        engine.close()
