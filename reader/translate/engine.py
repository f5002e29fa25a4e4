"""The interface of an engine, which translates sentences."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Decoding:
    """How an engine searches for the best sentence."""

    beam: int = 2
    repetition_penalty: float = 1.0
    no_repeat_ngram: int = 0

    @property
    def careful(self) -> Decoding:
        """A search that cannot go round in circles, for a second try."""
        return Decoding(max(self.beam, 4), 1.2, 4)


class Batch(Protocol):
    """Sentences that are being translated. A batch may be dropped."""

    def done(self) -> bool: ...

    def result(self) -> list[str]:
        """One translation for each sentence, in order; waits for them if need be."""
        ...


class Engine(Protocol):
    """One loaded route from one language to another. Used by one thread at a time."""

    @property
    def name(self) -> str:
        """The name and version under which translations are remembered."""
        ...

    @property
    def streams(self) -> int:
        """How many batches it works on at once."""
        ...

    def cost(self, text: str) -> int:
        """About how much work the sentence is, in tokens."""
        ...

    def submit(self, texts: Sequence[str], decoding: Decoding) -> Batch:
        """Begin to translate, and return without waiting."""
        ...

    def close(self) -> None:
        """Free the memory, after running batches have ended."""
        ...
