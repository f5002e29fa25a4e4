"""Translates articles into pairs."""

from __future__ import annotations

import threading
import time
from typing import TYPE_CHECKING

from reader.domain.article import Block, BlockKind
from reader.errors import EngineError, EngineProblem
from reader.translate.draft import Draft, split
from reader.translate.engines import engine_name, load, unload
from reader.translate.job import Job
from reader.translate.means import Means
from reader.translate.order import Order
from reader.translate.unsent import block_language
from reader.work import ignore

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.domain.language import Direction, Language
    from reader.domain.translation import Pair, Sentence
    from reader.translate.calibration import ThreadLayout
    from reader.translate.engine import Engine
    from reader.translate.pack import Pack
    from reader.translate.packs import Packs
    from reader.work import Step, Token


class Translator:
    """Translates articles with the installed packs. Used by one thread at a time.

    The engine is loaded when a sentence first needs it and kept until `release`, which
    any thread may call.
    """

    def __init__(self, packs: Packs) -> None:
        self.packs = packs
        self._lock = threading.Lock()
        self._loaded_as: tuple[tuple[Pack, ...], ThreadLayout] | None = None
        self._engine: Engine | None = None
        self._last_used = time.monotonic()

    def translate(
        self,
        blocks: Sequence[Block],
        direction: Direction,
        means: Means | None = None,
        *,
        first: int = 0,
        order: Order | None = None,
        token: Token,
        step: Step[Pair] = ignore,
        languages: Mapping[int, Language] | None = None,
    ) -> None:
        """Hand a `Pair` to `step` for each block that has text, as soon as it is done.

        `first` is the index of the first block: -1 where that is the headline.
        `languages` holds the reader's own word on single blocks. Raises `EngineError`
        if no pack is installed, but not before what needs none has been handed out.
        """
        means = means or Means()
        drafts = self._drafts(blocks, first, direction, languages or {}, token)
        with self._lock:
            job = Job(direction, means, token=token, step=step)
            try:
                waiting = job.hand_out_known(drafts)
                if waiting:
                    route = self.route(direction)
                    waiting = job.hand_out_remembered(waiting, engine_name(route))
                if waiting:
                    engine = self._loaded(route, means.layout)
                    job.translate(waiting, order or Order(), engine)
            finally:
                job.remember()
                self._last_used = time.monotonic()

    def sentences(
        self, block: Block, direction: Direction, token: Token | None = None
    ) -> tuple[Sentence, ...]:
        """The sentences that the pair of this block has.

        Raises `Cancelled` if the token is cancelled.
        """
        return split(block, block_language(block, direction), token)

    def translate_lines(
        self,
        lines: Sequence[str],
        direction: Direction,
        token: Token,
        means: Means | None = None,
    ) -> list[str]:
        """Translate lines, one for one."""
        blocks = [Block(BlockKind.PARAGRAPH, line) for line in lines]
        found = dict(enumerate(lines))
        self.translate(
            blocks,
            direction,
            means,
            token=token,
            step=lambda pair: found.__setitem__(pair.block, pair.text),
        )
        return [found[index] for index in range(len(lines))]

    def release(self, *, idle: float = 0) -> bool:
        """Free the engine's memory if it has been idle for `idle` seconds.

        Returns True if no engine is loaded now; one that is at work stays.
        """
        if not self._lock.acquire(blocking=False):
            return False
        try:
            if self._engine and time.monotonic() - self._last_used >= idle:
                unload(self._engine)
                self._engine, self._loaded_as = None, None
            return self._engine is None
        finally:
            self._lock.release()

    def route(self, direction: Direction) -> tuple[Pack, ...]:
        """The packs that are used. Raises `EngineError` if there are none."""
        route = self.packs.best(direction)
        if route is None:
            raise EngineError(EngineProblem.NO_PACK, direction.code)
        return route

    def _loaded(self, route: tuple[Pack, ...], layout: ThreadLayout) -> Engine:
        """The engine for these packs in this layout; any other is unloaded first."""
        wanted = route, layout
        if self._engine is None or self._loaded_as != wanted:
            if self._engine is not None:
                unload(self._engine)
            self._engine, self._loaded_as = None, None
            self._engine = load(route, layout)
            self._loaded_as = wanted
        return self._engine

    def _drafts(
        self,
        blocks: Sequence[Block],
        first: int,
        direction: Direction,
        languages: Mapping[int, Language],
        token: Token,
    ) -> list[Draft]:
        drafts = []
        for index, block in enumerate(blocks, first):
            token.check()
            time.sleep(0)  # lets the window draw between two paragraphs
            if block.text.strip():
                language = languages.get(index) or block_language(block, direction)
                is_certain = index in languages
                draft = Draft(
                    *(index, block, direction, language),
                    is_certain=is_certain,
                    token=token,
                )
                drafts.append(draft)
        return drafts
