"""Two saved files that tell one story in two languages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.domain.language import Language, direction_from
from reader.domain.reading import TITLE_BLOCK
from reader.pairing.columns import NumberedText, columns
from reader.text.detect import article_language

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.article import Article
    from reader.domain.translation import Pair
    from reader.pairing.evidence import Meanings
    from reader.work import Token


def between(
    original: Article,
    other: Article,
    meanings: Meanings | None = None,
    token: Token | None = None,
) -> tuple[Pair, ...]:
    """Lay one file's article beside another's as its translation.

    Empty if they are not in two languages or do not seem to tell the same. Raise
    `Cancelled` if the token is cancelled.
    """
    language = _language(original)
    if _language(other) is not direction_from(language).target:
        return ()
    found = columns(_pieces(original), _pieces(other), language, meanings, token)
    return found.pairs(meanings, token) if found.are_one_story else ()


def _language(article: Article) -> Language:
    known = article.language
    return (
        known
        if known is not Language.UNDETERMINED
        else article_language(article.blocks)
    )


def _pieces(article: Article) -> Iterator[NumberedText]:
    if article.title:
        yield NumberedText(TITLE_BLOCK, article.title)
    for number, block in enumerate(article.blocks):
        if block.text.strip() and block.kind not in (BlockKind.IMAGE, BlockKind.CODE):
            yield NumberedText(number, block.text)
