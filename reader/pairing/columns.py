"""Two columns of text, one the translation of the other, made into pairs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from reader.domain.language import Language, direction_from
from reader.domain.translation import Origin, Pair, Sentence, Translation
from reader.pairing.align import Bead, align
from reader.pairing.evidence import text_of
from reader.text.segment import sentences

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.pairing.evidence import Meanings
    from reader.work import Token

_LEAST_MATCHED = 0.6  # of the text, on the side where less of it is
_MOST_MISFIT = 3.0
_LEAST_KINSHIP = 1.0
_ENOUGH_BEADS = 3  # fewer must share more words


class NumberedText(NamedTuple):
    """A block's text and the number the block goes by."""

    block: int
    text: str


@dataclass(frozen=True, slots=True)
class Columns:
    """How the pieces of an original meet those of its translation."""

    language: Language  # of the original
    original: tuple[NumberedText, ...]
    other: tuple[NumberedText, ...]
    beads: tuple[Bead, ...]

    @property
    def are_one_story(self) -> bool:
        """Whether they are likely to say the same at all."""
        matched = [bead for bead in self.beads if bead.is_matched]
        if not matched or self._matched_share(matched) < _LEAST_MATCHED:
            return False
        misfit = sum(bead.misfit for bead in matched) / len(matched)
        kinship = sum(bead.kinship for bead in matched) / len(matched)
        least = _LEAST_KINSHIP * (1 if len(matched) >= _ENOUGH_BEADS else 2)
        return misfit < _MOST_MISFIT and kinship > least

    @property
    def others_matched(self) -> tuple[NumberedText, ...]:
        """The pieces of the translation that have an original."""
        return tuple(
            self.other[i]
            for bead in self.beads
            if bead.is_matched
            for i in self.theirs(bead)
        )

    def ours(self, bead: Bead) -> range:
        return bead.chinese if self.language is Language.CHINESE else bead.english

    def theirs(self, bead: Bead) -> range:
        return bead.english if self.language is Language.CHINESE else bead.chinese

    def pairs(
        self, meanings: Meanings | None = None, token: Token | None = None
    ) -> tuple[Pair, ...]:
        """A pair for each block of the original that has its translation."""
        pairs: list[Pair] = []
        for bead in self.beads:
            if token is not None:
                token.check()
            if bead.is_matched:
                pairs += self._pairs_of(bead, meanings, token)
        return tuple(pairs)

    def _matched_share(self, matched: list[Bead]) -> float:
        shares = []
        for side, of in ((self.original, self.ours), (self.other, self.theirs)):
            whole = sum(len(piece.text) for piece in side)
            found = sum(len(side[i].text) for bead in matched for i in of(bead))
            shares.append(found / max(whole, 1))
        return min(shares)

    def _pairs_of(
        self, bead: Bead, meanings: Meanings | None, token: Token | None
    ) -> Iterator[Pair]:
        blocks = [self.original[i] for i in self.ours(bead)]
        others = [self.other[i].text for i in self.theirs(bead)]
        rows = _rows(blocks, others, self.language, meanings, token)
        joiner = "" if self.language is Language.ENGLISH else " "
        for block in blocks:
            own = [(sentence, text) for place, sentence, text in rows if place is block]
            yield Pair(
                block.block,
                tuple(sentence for sentence, _ in own),
                tuple(Translation(text, Origin.AUTHOR) for _, text in own),
                "\n" if "\t" in block.text else joiner,  # the rows of a table
            )


def columns(
    original: Iterable[NumberedText],
    other: Iterable[NumberedText],
    language: Language,
    meanings: Meanings | None = None,
    token: Token | None = None,
) -> Columns:
    """Lay an original in this language beside what may be its translation.

    Raise `Cancelled` if the token is cancelled.
    """
    ours, theirs = tuple(original), tuple(other)
    beads = _aligned(
        [piece.text for piece in ours],
        [piece.text for piece in theirs],
        language,
        meanings,
        token,
    )
    return Columns(language, ours, theirs, beads)


def _aligned(
    ours: Sequence[str],
    theirs: Sequence[str],
    language: Language,
    meanings: Meanings | None,
    token: Token | None = None,
) -> tuple[Bead, ...]:
    is_chinese = language is Language.CHINESE
    english, chinese = (theirs, ours) if is_chinese else (ours, theirs)
    return align(
        [text_of(each, Language.ENGLISH) for each in english],
        [text_of(each, Language.CHINESE) for each in chinese],
        meanings,
        token,
    )


def _rows(
    blocks: Sequence[NumberedText],
    others: Sequence[str],
    language: Language,
    meanings: Meanings | None,
    token: Token | None,
) -> list[tuple[NumberedText, Sentence, str]]:
    """The sentences of some blocks, each with its translation.

    Sentences that were translated into one are taken as one. Where the translation of
    two blocks cannot be parted it stands with the first.
    """
    target = direction_from(language).target
    ours = [
        (block, each)
        for block in blocks
        for each in sentences(block.text, language, token)
    ]
    theirs = [each.text for other in others for each in sentences(other, target, token)]
    joiner = " " if target is Language.ENGLISH else ""
    beads = _aligned([each.text for _, each in ours], theirs, language, meanings, token)
    rows = []
    for mine, yours in _whole(beads, language):
        text = joiner.join(theirs[i] for i in yours)
        for block in blocks:
            own = [
                sentence
                for place, sentence in ours[mine.start : mine.stop]
                if place is block
            ]
            if own:
                rows.append((block, _merged(block.text, own), text))
                text = ""
    return rows


def _whole(beads: Sequence[Bead], language: Language) -> Iterator[tuple[range, range]]:
    """The beads, those with one side only joined to the one before or after."""
    mine, yours = range(0), range(0)
    for bead in beads:
        ours, theirs = bead.english, bead.chinese
        if language is Language.CHINESE:
            ours, theirs = theirs, ours
        if mine and yours and bead.is_matched:
            yield mine, yours
            mine, yours = ours, theirs
        else:
            mine = range(mine.start, ours.stop)
            yours = range(yours.start, theirs.stop)
    if mine:
        yield mine, yours


def _merged(text: str, parts: Sequence[Sentence]) -> Sentence:
    start, end = parts[0].start, parts[-1].end
    return Sentence(start, end, text[start:end])
