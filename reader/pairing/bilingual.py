"""A page that holds an article and its translation, taken apart into the two."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.article import Article, Block, BlockKind
from reader.domain.language import Language, direction_from
from reader.domain.reading import TITLE_BLOCK
from reader.pairing.columns import Columns, NumberedText, columns
from reader.pairing.mixed import parted, parted_title
from reader.text.detect import language_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.domain.translation import Pair
    from reader.pairing.evidence import Meanings
    from reader.work import Token

_LEAST_BLOCKS = 2  # of each language
_LEAST_SHARE = 0.25  # of the text, in characters as if all were Chinese
_PROSE = 60.0  # in the same measure: longer than a byline
_WEIGHTS = {Language.ENGLISH: 1.0, Language.CHINESE: 3.4}


@dataclass(frozen=True, slots=True)
class PairedArticle:
    """The originals of a bilingual page, and its author's translation of them."""

    article: Article
    pairs: tuple[Pair, ...]


def within(
    article: Article, meanings: Meanings | None = None, token: Token | None = None
) -> PairedArticle | None:
    """Part a bilingual page; None if the article is in one language.

    Raise `Cancelled` if the token is cancelled.

    The original is the language that comes first. What has no counterpart stays in the
    article: nothing of the page is dropped.
    """
    blocks = parted(article.blocks)
    titles = tuple(
        NumberedText(TITLE_BLOCK, each) for each in parted_title(article.title)
    )
    pieces = [*titles, *_pieces(blocks)]
    sides = {
        language: [piece for piece in pieces if language_of(piece.text) is language]
        for language in _WEIGHTS
    }
    if not _are_balanced(sides):
        return None
    first = _leading(pieces)
    second = direction_from(first).target
    found = columns(sides[first], sides[second], first, meanings, token)
    if not found.are_one_story:
        return None
    return _assembled(article, titles, blocks, found, found.pairs(meanings, token))


def _pieces(blocks: Sequence[Block]) -> list[NumberedText]:
    return [
        NumberedText(number, block.text)
        for number, block in enumerate(blocks)
        if block.kind not in (BlockKind.IMAGE, BlockKind.CODE)
    ]


def _are_balanced(sides: dict[Language, list[NumberedText]]) -> bool:
    """Whether there is enough of both languages for one to translate the other."""
    weights = [_weight(side, _WEIGHTS[language]) for language, side in sides.items()]
    blocks = [sum(piece.block >= 0 for piece in side) for side in sides.values()]
    enough = _LEAST_SHARE * sum(weights)
    return min(blocks) >= _LEAST_BLOCKS and min(weights) >= enough


def _weight(pieces: Sequence[NumberedText], each: float) -> float:
    return sum(len(piece.text) for piece in pieces) * each


def _leading(pieces: Sequence[NumberedText]) -> Language:
    """The language of the first block that is more than a line of credits."""
    known = [
        (len(piece.text) * _WEIGHTS[language], language)
        for piece in pieces
        if piece.block >= 0 and (language := language_of(piece.text)) in _WEIGHTS
    ]
    long = [language for weight, language in known if weight >= _PROSE]
    return (long or [language for _, language in known])[0]


def _assembled(
    article: Article,
    titles: tuple[NumberedText, ...],
    blocks: Sequence[Block],
    found: Columns,
    pairs: Sequence[Pair],
) -> PairedArticle:
    """The article of the originals alone, its blocks and pairs counted anew."""
    title, headline = _headline(titles, found)
    gone = {piece.block for piece in found.others_matched} | {headline}
    kept = [number for number in range(len(blocks)) if number not in gone]
    numbers = {old: new for new, old in enumerate(kept)}
    numbers |= {TITLE_BLOCK: TITLE_BLOCK, headline: TITLE_BLOCK}
    originals = replace(
        article,
        title=title,
        language=found.language,
        blocks=tuple(blocks[number] for number in kept),
    )
    moved = (replace(pair, block=numbers[pair.block]) for pair in pairs)
    return PairedArticle(originals, tuple(moved))


def _headline(titles: tuple[NumberedText, ...], found: Columns) -> tuple[str, int]:
    """The title in the original's language, and the block it was taken from.

    A page may be named in the translation's language and repeat its name in the other
    one as its first line: then that line is the title.
    """
    ours = [piece.text for piece in found.original if piece.block == TITLE_BLOCK]
    if ours:
        return ours[0], TITLE_BLOCK
    for bead in found.beads:
        if any(found.other[i].block == TITLE_BLOCK for i in found.theirs(bead)):
            lines = [found.original[i] for i in found.ours(bead)]
            if len(lines) == 1:
                return lines[0].text, lines[0].block
    return " ".join(piece.text for piece in titles), TITLE_BLOCK
