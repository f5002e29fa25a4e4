"""The value that is exported: an article with its translation and its marks."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from reader.domain.annotation import Side
from reader.domain.language import Language, direction_from
from reader.export.links import Link, link_to
from reader.text.script import script_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from reader.domain.annotation import Mark
    from reader.domain.article import Article, Source
    from reader.domain.page_rules import PageRule
    from reader.domain.translation import Correction, Pair
    from reader.domain.words import SavedWord

_SAMPLE, _LONG = 10, 2000  # pairs and code points that tell the script


@dataclass(frozen=True)
class Folio:
    """One article, all that the reader made of it, and the pictures in it.

    `pictures` holds the bytes of an image by its URL; the others are left out of what
    is written. `languages_said` has paragraphs whose language the reader told,
    `page_rules` what the reader leaves out of the pages of its site, or takes in.
    """

    article: Article
    source: Source | None = None
    pairs: tuple[Pair, ...] = ()
    marks: tuple[Mark, ...] = ()
    corrections: tuple[Correction, ...] = ()
    tags: tuple[str, ...] = ()
    words: tuple[SavedWord, ...] = ()
    is_read: bool = False
    languages_said: tuple[tuple[str, Language], ...] = ()
    page_rules: tuple[PageRule, ...] = ()
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    book: str = ""  # the title of the book of which it is a chapter
    added: str = ""  # when another program saved it, in UTC, ISO 8601

    @cached_property
    def translations(self) -> dict[int, Pair]:
        """The pairs by their block; the headline's is -1."""
        return {pair.block: pair for pair in self.pairs}

    @cached_property
    def languages(self) -> tuple[str, str]:
        """The BCP-47 codes of the original, empty if not known, and the translation."""
        language = self.article.language
        is_known = language is not Language.UNDETERMINED
        said = "".join(pair.text for pair in self.pairs[:_SAMPLE])
        return (
            _code(language, self.article.text[:_LONG]) if is_known else "",
            _code(direction_from(language).target, said),
        )

    def text(self, block: int, side: Side) -> str:
        """A side of a block, or of the headline; empty if there is none."""
        if side is Side.ORIGINAL:
            return self.original(block)
        pair = self.translations.get(block)
        return pair.text if pair else ""

    def original(self, block: int) -> str:
        """The text of a block, or of the headline; empty if there is none."""
        if block < 0:
            return self.article.title
        blocks = self.article.blocks
        return blocks[block].text if block < len(blocks) else ""


def one_title(folios: Sequence[Folio]) -> str:
    """The title of the only article, or of the book they are all of; else empty."""
    if len(folios) == 1:
        return folios[0].article.title
    books = {folio.book for folio in folios}
    return books.pop() if len(books) == 1 else ""


def link_of(folio: Folio) -> str:
    """The link back to the article; empty if it has no file."""
    source = folio.source
    return link_to(Link(source.digest, part=source.part)) if source else ""


def plain_date(date: str) -> str:
    """An ISO date as people read it in either language: the day, then the hour."""
    return date.replace("T", " ")


def day_of(moment: str) -> str:
    """The day on the reader's own clock of a UTC time, both in ISO 8601."""
    try:
        return datetime.fromisoformat(moment).astimezone().date().isoformat()
    except (ValueError, OverflowError):
        return moment[:10]


def _code(language: Language, text: str) -> str:
    """Chinese is named with its script: its characters are drawn after it."""
    return f"zh-{script_of(text)}" if language is Language.CHINESE else language
