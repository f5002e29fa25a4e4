"""Find in the page, on both sides, simplified and traditional alike."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from reader.domain.annotation import Passage
from reader.domain.reading import TITLE_BLOCK
from reader.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.desk.reading import Reading as Spread
    from reader.domain.annotation import Side


class Finding:
    """The places where something was found, in reading order, and which is meant."""

    def __init__(self) -> None:
        self.text = ""
        self.hits: tuple[Passage, ...] = ()
        self.now = -1
        self._by_block: dict[int, list[Passage]] = {}
        self._folded: dict[str, str] = {}  # a text is folded once, not at every key

    def search(
        self,
        text: str,
        spread: Spread,
        sides: Callable[[int], Sequence[Side]],
        *,
        start: int = TITLE_BLOCK,
    ) -> int:
        """Look everywhere; the first hit from `start` on becomes the one meant."""
        self.text = text
        needle = folded(text.strip())
        hits: list[Passage] = []
        if needle:
            for block in range(TITLE_BLOCK, spread.rows - 1):
                for side in sides(block):
                    whole = self._fold(spread.text(block, side))
                    hits += _in_text(needle, whole, block, side)
        self.hits = tuple(hits)
        self._by_block = {}
        for hit in hits:
            self._by_block.setdefault(hit.block, []).append(hit)
        ahead = (i for i, hit in enumerate(hits) if hit.block >= start)
        self.now = next(ahead, 0) if hits else -1
        return len(hits)

    def again(
        self, text: str, spread: Spread, sides: Callable[[int], Sequence[Side]]
    ) -> int:
        """Look once more where other texts are; the hit that was meant is still."""
        meant = self.current
        start = meant.block if meant else TITLE_BLOCK
        count = self.search(text, spread, sides, start=start)
        if meant in self.hits:
            self.now = self.hits.index(meant)
        return count

    @property
    def current(self) -> Passage | None:
        return self.hits[self.now] if self.hits else None

    def step(self, by: int) -> Passage | None:
        if self.hits:
            self.now = (self.now + by) % len(self.hits)
        return self.current

    def on(self, block: int) -> Sequence[Passage]:
        return self._by_block.get(block, ())

    def _fold(self, text: str) -> str:
        found = self._folded.get(text)
        if found is None:
            found = self._folded[text] = folded(text)
        return found


def folded(text: str) -> str:
    """A text as it is compared: as search does, without accents, with one dash.

    Every code point keeps its place, so offsets are the text's own.
    """
    return fold(text).translate(_BARE)


class _Bare(dict[int, str]):
    """Latin letters without what stands above and below them."""

    def __missing__(self, code: int) -> str:
        parts = unicodedata.normalize("NFD", chr(code))
        is_accented = parts[0].isascii() and all(map(unicodedata.combining, parts[1:]))
        self[code] = parts[0] if is_accented else chr(code)
        return self[code]


_BARE = _Bare((ord(dash), "-") for dash in "‐‑‒–—―−")


def _in_text(needle: str, text: str, block: int, side: Side) -> list[Passage]:
    found, at = [], text.find(needle)
    while at >= 0:
        found.append(Passage(block, at, at + len(needle), side))
        at = text.find(needle, at + len(needle))
    return found
