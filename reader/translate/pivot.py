"""Two engines in a row, by way of a third language."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.translate.engine import Batch, Decoding, Engine


class Pivot:
    """An engine made of two."""

    def __init__(self, first: Engine, second: Engine) -> None:
        self._first = first
        self._second = second
        self.name = f"{first.name}+{second.name}"
        self.streams = min(first.streams, second.streams)

    def cost(self, text: str) -> int:
        return 2 * self._first.cost(text)

    def submit(self, texts: Sequence[str], decoding: Decoding) -> _Relay:
        return _Relay(self._first.submit(texts, decoding), self._second, decoding)

    def close(self) -> None:
        self._first.close()
        self._second.close()


class _Relay:
    """A batch that is handed on when the first engine is done with it."""

    def __init__(self, first: Batch, engine: Engine, decoding: Decoding) -> None:
        self._first = first
        self._engine = engine
        self._decoding = decoding
        self._second: Batch | None = None

    def done(self) -> bool:
        return self._first.done() and self._handed_on().done()

    def result(self) -> list[str]:
        return self._handed_on().result()

    def alternatives(self) -> list[Sequence[str]]:
        return self._handed_on().alternatives()

    def _handed_on(self) -> Batch:
        if self._second is None:
            self._second = self._engine.submit(self._first.result(), self._decoding)
        return self._second
