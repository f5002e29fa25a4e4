"""What a mark is about: the words selected, the lit sentence, the paragraph read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Passage, Side
from reader.domain.reading import TITLE_BLOCK

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.domain.reading import Reading
    from reader.domain.translation import Pair
    from reader.ui.page.view.view import ReadingView


class About:
    """Knows what the reader means on the page, and what it says there."""

    def __init__(self, page: ReadingView) -> None:
        self._page = page
        self._reading: Reading | None = None
        self._pair_of: Callable[[int], Pair | None] = _no_pair

    def begin(
        self, reading: Reading | None, pair_of: Callable[[int], Pair | None]
    ) -> None:
        """Take a new article, or none."""
        self._reading, self._pair_of = reading, pair_of

    def forget(self) -> None:
        self.begin(None, _no_pair)

    def passages(self) -> tuple[Passage, ...]:
        """What is selected, else the lit sentence on both sides; it may be nothing."""
        page = self._page
        return page.selection() or page.sentence_passages(
            page.current_block, page.current_sentence
        )

    def paragraph(self) -> Passage:
        """The paragraph meant: of the selection, else the one being read."""
        chosen = self._page.selection()
        block = chosen[0].block if chosen else self._page.current_block
        return Passage(block, 0, len(self._text(block)))

    def words(self, passage: Passage) -> str:
        """What a passage says."""
        if passage.side is Side.TRANSLATION:
            pair = self._pair_of(passage.block)
            text = pair.text if pair else ""
        else:
            text = self._text(passage.block)
        return text[passage.start : passage.end]

    def _text(self, block: int) -> str:
        if self._reading is None:
            return ""
        article = self._reading.article
        return article.title if block == TITLE_BLOCK else article.blocks[block].text


def _no_pair(_block: int) -> None:
    return None
