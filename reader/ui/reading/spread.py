"""An open article as two facing texts, block by block, the headline first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.domain.article import Article, Block, BlockKind
from reader.domain.language import Language, Script, direction_from
from reader.domain.reading import TITLE_BLOCK
from reader.text.script import script_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reader.domain.translation import Pair, Sentence

_SAMPLE = 2000  # code points that tell simplified from traditional


class Spread:
    """The article, its pairs, and who is beside whom. Row 0 is block -1."""

    def __init__(
        self,
        article: Article,
        pairs: Sequence[Pair],
        language: Language,
        sentences: Callable[[int], tuple[Sentence, ...]],
    ) -> None:
        self.article = article
        self.language = language
        self.target = direction_from(language).target
        self.script = script_of(article.text[:_SAMPLE])
        self.lengths = tuple(len(block.text) for block in article.blocks)
        self._title = Block(BlockKind.HEADING, article.title, level=0)
        self._pairs: dict[int, Pair] = {}
        self._translated: set[int] = set()
        self._sentences = sentences
        self._cut: dict[int, tuple[Sentence, ...]] = {}
        for pair in pairs:
            self.set_pair(pair)

    @property
    def rows(self) -> int:
        return len(self.article.blocks) + 1

    def block(self, index: int) -> Block:
        if index == TITLE_BLOCK:
            return self._title
        return self.article.blocks[index]

    def has(self, index: int) -> bool:
        return TITLE_BLOCK <= index < len(self.article.blocks)

    @property
    def is_translated(self) -> bool:
        """Whether there is any translation yet that does not say the same."""
        return bool(self._translated)

    def pair(self, index: int) -> Pair | None:
        return self._pairs.get(index)

    def set_pair(self, pair: Pair) -> None:
        self._pairs[pair.block] = pair
        self._cut.pop(pair.block, None)
        if pair.is_copied:
            self._translated.discard(pair.block)
        else:
            self._translated.add(pair.block)

    def text(self, index: int, side: Side) -> str:
        if side is Side.ORIGINAL:
            return self.block(index).text
        pair = self.pair(index)
        return pair.text if pair else ""

    def language_of(self, side: Side) -> Language:
        return self.language if side is Side.ORIGINAL else self.target

    def script_of(self, side: Side, wanted: Script) -> Script:
        """Chinese originals keep the forms of their own region."""
        if side is Side.ORIGINAL and self.language is Language.CHINESE:
            return self.script
        return wanted

    def sentences(self, index: int) -> tuple[Sentence, ...]:
        pair = self.pair(index)
        if pair:
            return pair.sentences
        if index not in self._cut:
            self._cut[index] = self._sentences(index)
        return self._cut[index]

    def ranges(self, index: int, side: Side) -> tuple[tuple[int, int], ...]:
        """Where each sentence lies on a side, in code points."""
        if side is Side.ORIGINAL:
            return tuple((each.start, each.end) for each in self.sentences(index))
        pair = self.pair(index)
        return pair.translated_ranges if pair else ()

    def sentence_at(self, index: int, side: Side, offset: int) -> int:
        """The sentence that holds an offset, or the one before it; -1 if none."""
        found = -1
        for i, (start, _end) in enumerate(self.ranges(index, side)):
            if start <= offset:
                found = i
        return found
