"""The cover over the translations, for readers who want to try without them."""

from __future__ import annotations

from reader.settings import Reveal


class Cover:
    """Covers the translation of each block, and uncovers it on request."""

    def __init__(self) -> None:
        self._reveal = Reveal.SHOWN
        self._turned: set[int] = set()  # blocks uncovered, or covered, on request
        self.hovered: int | None = None  # the block under the pointer

    def use(self, reveal: Reveal) -> None:
        """Set how all translations are covered."""
        self._reveal = reveal
        self._turned.clear()

    def forget(self) -> None:
        """Drop the requests of the last article; the reader's setting stays."""
        self._turned.clear()
        self.hovered = None

    def turn(self, block: int) -> None:
        """Uncover the translation of a block, or cover it again."""
        self._turned ^= {block}

    def lift(self, block: int) -> None:
        """Uncover the translation of a block if it is covered."""
        if self._reveal is Reveal.SHOWN:
            self._turned.discard(block)
        else:
            self._turned.add(block)

    def of(self, block: int) -> Reveal:
        """How a translation is covered now; the pointer lifts any cover."""
        is_turned = block in self._turned
        if block == self.hovered:
            return Reveal.SHOWN
        if self._reveal is Reveal.SHOWN:
            return Reveal.BLURRED if is_turned else Reveal.SHOWN
        return Reveal.SHOWN if is_turned else self._reveal
