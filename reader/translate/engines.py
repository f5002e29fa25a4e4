"""Loads the engine that runs a route of packs."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from reader.translate.pack import PackKind
from reader.translate.pivot import Pivot

if TYPE_CHECKING:
    from reader.translate.engine import Engine
    from reader.translate.pack import Pack

_MOST_STREAMS = 4  # each needs working memory of its own


def engine_name(route: tuple[Pack, ...]) -> str:
    """What translations by this route are remembered under."""
    return "+".join(pack.engine for pack in route)


def load(route: tuple[Pack, ...], *, threads: int = 0) -> Engine:
    """Load the packs of a route. Raises `EngineError` if one of them is broken.

    One thread in each of several streams is faster than several threads in one: the
    matrices of a sentence are too small to share.
    """
    streams = min(threads or _cores(), _MOST_STREAMS)
    loaded = [_load(pack, streams) for pack in route]
    return loaded[0] if len(loaded) == 1 else Pivot(loaded[0], loaded[1])


def _load(pack: Pack, streams: int) -> Engine:
    if pack.kind is PackKind.FIREFOX:
        from reader.translate.firefox import FirefoxEngine

        return FirefoxEngine(pack, streams=streams)
    from reader.translate.argos import ArgosEngine

    return ArgosEngine(pack, streams=streams)


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
