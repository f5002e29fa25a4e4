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
    alternatives: int = 1  # translations of one sentence; at most `beam`

    @property
    def careful(self) -> Decoding:
        """A wider search that cannot go round in circles, with all that it finds.

        For a second try where the first is doubted. Of the starter pack's 408 doubted
        news sentences six alternatives left 168 without a doubt. Without the penalty
        for repetition four left 141, six 162 and eight 171.
        """
        beam = max(self.beam, 6)
        return Decoding(beam, 1.1, 4, alternatives=beam)


class Batch(Protocol):
    """Sentences that are being translated. A batch may be dropped."""

    def done(self) -> bool: ...

    def result(self) -> list[str]:
        """One translation for each sentence, in order; waits for them if need be."""
        ...

    def alternatives(self) -> list[Sequence[str]]:
        """All translations of each sentence, the likeliest first; waits likewise.

        There is one of each, unless the decoding and the engine allow for more.
        """
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
