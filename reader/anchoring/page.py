"""Places the marks of an article in both of its texts."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from reader.anchoring.description import describe
from reader.anchoring.resolution import resolve, spread
from reader.anchoring.suggestion import suggest
from reader.anchoring.texts import BlockText, Texts, letters
from reader.domain.annotation import (
    Anchor,
    Mark,
    Passage,
    Side,
    TextPosition,
    TextQuote,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from reader.domain.annotation import Annotation
    from reader.domain.translation import Pair


class BothSides:
    """Both sides of an open article, prepared for describing and finding passages.

    `pairs` may be those that are there so far; `put` takes those that come later.
    """

    def __init__(
        self, originals: Sequence[str], pairs: Iterable[Pair] = (), title: str = ""
    ) -> None:
        self._originals = Texts(originals, title)
        self._pairs = {pair.block: pair for pair in pairs}

    def put(self, pair: Pair) -> None:
        """Set or replace the translation of a block."""
        self._pairs[pair.block] = pair
        self.__dict__.pop("_translations", None)

    def describe(self, passage: Passage) -> Anchor:
        """The anchor of a passage of either side; ValueError if it is not there.

        The anchor of a translated passage also holds the original sentences: they can
        still be found after another engine has worded the translation differently.
        """
        if passage.side is Side.ORIGINAL:
            return describe(passage, self._originals)
        pair = self._pairs.get(passage.block)
        if pair is None:
            raise ValueError(passage)
        anchor = describe(passage, self._translations)
        home = describe(self._original_of(passage, pair), self._originals)
        return replace(
            anchor, sentence=home.quote.exact, surroundings=home.surroundings
        )

    def resolve(self, anchor: Anchor) -> Passage | None:
        """Where the anchor's passage is; None for an orphan.

        If the translation has other words now, the passage is the whole translated
        sentence. If there is no translation yet, it is an empty range of the block:
        the mark can be gone to, and nothing is painted.
        """
        if anchor.side is Side.ORIGINAL:
            return resolve(anchor, self._originals)
        if not anchor.sentence:  # another program's
            return resolve(anchor, self._translations)
        home = resolve(_as_original(anchor), self._originals)
        if home is None:
            return None
        pair = self._pairs.get(home.block)
        if pair is None:
            return Passage(home.block, 0, 0, Side.TRANSLATION)
        return _in_translation(anchor, home, pair)

    def mark(self, annotation: Annotation) -> Mark:
        """The annotation with the passages that its anchors resolve to."""
        found = (each for it in annotation.anchors for each in self._passages(it))
        return Mark(annotation, tuple(dict.fromkeys(found)))

    def _passages(self, anchor: Anchor) -> tuple[Passage, ...]:
        """The anchor's passages: several if another program's mark spans blocks."""
        if anchor.side is Side.ORIGINAL:
            return spread(anchor, self._originals)
        found = self.resolve(anchor)
        return () if found is None else (found,)

    def suggest(self, anchor: Anchor, limit: int = 3) -> tuple[Passage, ...]:
        """Where an orphan might belong, likeliest first, for the reader to choose.

        For a passage of a translation these are places of its original sentence.
        """
        if anchor.side is Side.ORIGINAL:
            return suggest(anchor, self._originals, limit)
        return suggest(_as_original(anchor), self._originals, limit)

    @cached_property
    def _translations(self) -> Texts:
        return Texts({block: pair.text for block, pair in self._pairs.items()})

    def _original_of(self, passage: Passage, pair: Pair) -> Passage:
        """The original of the sentences that a translated passage touches."""
        touched = [
            sentence
            for sentence, (start, end) in zip(
                pair.sentences, pair.translated_ranges, strict=False
            )
            if start < max(passage.end, passage.start + 1) and passage.start < end
        ]
        if touched:
            return Passage(passage.block, touched[0].start, touched[-1].end)
        block = self._originals.get(passage.block)
        return Passage(passage.block, 0, len(block.text) if block else 0)


def _as_original(anchor: Anchor) -> Anchor:
    """The anchor of the original sentences of a translated passage."""
    return Anchor(
        block=anchor.block,
        position=TextPosition(0, len(anchor.sentence)),
        quote=TextQuote(anchor.sentence),
        surroundings=anchor.surroundings,
    )


def _in_translation(anchor: Anchor, home: Passage, pair: Pair) -> Passage:
    """The quote in the translation of its sentence; else the whole translation."""
    ranges = [
        each
        for sentence, each in zip(pair.sentences, pair.translated_ranges, strict=False)
        if sentence.start < home.end and home.start < sentence.end
    ]
    start, end = (ranges[0][0], ranges[-1][1]) if ranges else (0, len(pair.text))
    text = BlockText(pair.text[start:end])
    sought = letters(anchor.quote.exact)
    places = [text.range_of(first, len(sought)) for first in text.occurrences(sought)]
    if sought and places:
        wanted = anchor.position.start - start
        first, last = min(places, key=lambda place: abs(place[0] - wanted))
        start, end = start + first, start + last
    return Passage(home.block, start, end, Side.TRANSLATION)
