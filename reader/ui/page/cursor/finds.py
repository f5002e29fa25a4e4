"""Find in the page, on both sides, simplified and traditional alike."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from reader.domain.annotation import Passage, Side
from reader.domain.article import BlockKind
from reader.domain.reading import TITLE_BLOCK
from reader.text.script import fold
from reader.text.spellings import pattern
from reader.ui.page.cursor.cursor import Moved

if TYPE_CHECKING:
    import re
    from collections.abc import Sequence

    from reader.ui.page.cursor.cursor import Cursor
    from reader.ui.page.rows.page import Page


class Finds:
    """The places where a text was found, in reading order, and the one meant.

    `now` is the index of the one meant; -1 if nothing was found.
    """

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._folded: dict[str, str] = {}  # a text is folded once, not at every key
        self.forget()

    def forget(self) -> None:
        """Drop the matches: another article is to be shown."""
        self.hits: tuple[Passage, ...] = ()
        self.now = -1
        self._by_block: dict[int, list[Passage]] = {}
        self._folded.clear()

    def find(self, text: str) -> int:
        """Mark every place that holds the text, in either script; return how many.

        The one meant is the first from the paragraph being read on, so that another
        letter typed does not lead away from it.
        """
        if self._cursor.page is None:
            return 0
        self._search(text, self._cursor.page, start=self._cursor.block)
        self._show(self.current)
        return len(self.hits)

    def find_again(self, text: str) -> int:
        """Search again after texts changed; the current match and the page stay."""
        if self._cursor.page is None:
            return 0
        meant = self.current
        start = meant.block if meant else TITLE_BLOCK
        self._search(text, self._cursor.page, start=start)
        if meant in self.hits:
            self.now = self.hits.index(meant)
        self._cursor.tell(Moved.LOOK)
        return len(self.hits)

    @property
    def current(self) -> Passage | None:
        """The current match; None if there is none."""
        return self.hits[self.now] if self.hits else None

    def step(self, by: int) -> int:
        """Go to the next place found or, with -1, the one before; return its index."""
        if self.hits:
            self.now = (self.now + by) % len(self.hits)
        self._show(self.current)
        return self.now

    def on(self, block: int) -> Sequence[Passage]:
        """The places found in a block."""
        return self._by_block.get(block, ())

    def _search(self, text: str, page: Page, *, start: int) -> None:
        wanted = folded(text.strip())
        needle = pattern(wanted)
        hits: list[Passage] = []
        if wanted:
            for block in range(TITLE_BLOCK, page.reading.rows - 1):
                for side in _findable(page, block):
                    whole = self._fold(page.reading.text(block, side))
                    hits += _in_text(needle, whole, block, side)
        self.hits = tuple(hits)
        self._by_block = {}
        for hit in hits:
            self._by_block.setdefault(hit.block, []).append(hit)
        ahead = (i for i, hit in enumerate(hits) if hit.block >= start)
        self.now = next(ahead, 0) if hits else -1

    def _show(self, passage: Passage | None) -> None:
        """Go there; lift the cover of a translation in which it was found."""
        if passage:
            if passage.side is Side.TRANSLATION:
                self._cursor.cover.lift(passage.block)
            self._cursor.go_to(passage)
        self._cursor.tell(Moved.LOOK)

    def _fold(self, text: str) -> str:
        found = self._folded.get(text)
        if found is None:
            found = self._folded[text] = folded(text)
        return found


def _findable(page: Page, block: int) -> Sequence[Side]:
    """The sides shown of a block; none of a picture, whose text is not painted."""
    is_picture = page.reading.block(block).kind is BlockKind.IMAGE
    return () if is_picture else page.sides(block)


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


def _in_text(
    wanted: re.Pattern[str], text: str, block: int, side: Side
) -> list[Passage]:
    return [
        Passage(block, *match.span(), side)
        for match in wanted.finditer(text)
        if match[0]
    ]
