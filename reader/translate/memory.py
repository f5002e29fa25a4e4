"""The memory of translated sentences, and its keys."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from reader.domain.language import Direction
    from reader.domain.translation import Translation


class Memory(Protocol):
    """Every sentence ever translated, under keys made by `key`."""

    def get(self, keys: Sequence[str]) -> Mapping[str, Translation]: ...

    def put(self, items: Mapping[str, Translation]) -> None: ...


class Edits(Protocol):
    """The reader's own translations of sentences. They win over every engine's."""

    def get(
        self, direction: Direction, sentences: Iterable[str]
    ) -> Mapping[str, str]: ...


class DictMemory:
    """A memory that lasts as long as the process: the command line's, the tests'."""

    def __init__(self) -> None:
        self._known: dict[str, Translation] = {}

    def get(self, keys: Sequence[str]) -> Mapping[str, Translation]:
        return {key: self._known[key] for key in keys if key in self._known}

    def put(self, items: Mapping[str, Translation]) -> None:
        self._known.update(items)


def key(direction: Direction, engine: str, text: str) -> str:
    """The key of a sentence's translation by one version of an engine."""
    whole = f"{direction.code}\0{engine}\0{text}"
    return hashlib.sha256(whole.encode("utf-8", "surrogatepass")).hexdigest()
