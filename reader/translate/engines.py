"""Loads and unloads the engine for a route of packs."""

from __future__ import annotations

import contextlib
import sys
from typing import TYPE_CHECKING

from reader.errors import EngineError
from reader.translate.calibration import ThreadLayout
from reader.translate.engine import Decoding
from reader.translate.pack import PackKind
from reader.translate.pivot import Pivot

if TYPE_CHECKING:
    from reader.translate.engine import Engine
    from reader.translate.pack import Pack


def engine_name(route: tuple[Pack, ...]) -> str:
    """The name under which translations by this route are remembered."""
    return "+".join(pack.engine for pack in route)


def load(route: tuple[Pack, ...], layout: ThreadLayout) -> Engine:
    """Load the packs of a route. Raises `EngineError` if one of them is broken."""
    first, *rest = route
    engine = _load(first, layout)
    try:
        return Pivot(engine, _load(rest[0], layout)) if rest else engine
    except EngineError:
        unload(engine)
        raise


def trial(pack: Pack) -> None:
    """Load a pack and translate a word with it; raise `EngineError` if it cannot."""
    engine = _load(pack, ThreadLayout(streams=1))
    try:
        engine.submit(["OK"], Decoding(beam=1)).result()
    finally:
        unload(engine)


def unload(engine: Engine) -> None:
    """Give an engine's memory back to the system."""
    engine.close()
    if sys.platform == "linux":
        import ctypes

        # The C library would keep what was freed, which is all of the model.
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)


def _load(pack: Pack, layout: ThreadLayout) -> Engine:
    if pack.kind is PackKind.FIREFOX:
        from reader.translate.firefox import FirefoxEngine

        return FirefoxEngine(pack, streams=layout.streams)
    from reader.translate.argos import ArgosEngine

    return ArgosEngine(pack, streams=layout.streams, threads=layout.threads)
