"""Reads the front page from the library, in the background."""

from __future__ import annotations

import math
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from reader.domain.annotation import AnnotationKind
from reader.domain.article import BlockKind
from reader.domain.front import Front, Story
from reader.domain.language import Language
from reader.domain.shelf import Book, ShelfFilter, with_books
from reader.text.cutting import cut_at_word

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from typing import Never

    from reader.domain.article import Article
    from reader.domain.shelf import KeptMark, ShelfItem
    from reader.library import Library
    from reader.work import Step, Token, Work

_CONTINUING, _NEW, _READ, _MARKED = 4, 6, 3, 6
_LOOKED_AT = 200  # marks or articles among which the few are sought
_STANDFIRST = 60  # characters of a first paragraph that says something; half in Chinese
_LONGEST = 600  # characters of a standfirst
_PARAGRAPHS = 3  # that stand for one
_PACE = {Language.CHINESE: 350.0}  # characters a minute
_USUAL_PACE = 1300.0  # of English, which is some 230 words


def fronting(
    borrow: Callable[[], Library], watched: Iterable[str]
) -> Work[Never, Front]:
    """Read what the front page shows; `watched` are the folders of the settings."""
    folders = tuple(Path(each).absolute() for each in watched)

    def work(token: Token, _step: Step[Never]) -> Front:
        with borrow() as library:
            entries = with_books(library.shelf.list())
            fresh = [each for each in entries if not each.opened and not each.is_read]
            there = [each for each in fresh if _is_below(_first(each), folders)]
            opened = sorted(entries, key=lambda each: each.opened, reverse=True)
            begun = [each for each in opened if each.is_begun]
            read = [each for each in opened if each.opened and not each.is_begun]
            return Front(
                continuing=_stories(library, begun, _CONTINUING, token),
                new=_stories(library, there or fresh, _NEW, token),
                read=_stories(library, read, _READ, token),
                marked=tuple(islice(_marked(library), _MARKED)),
                is_watched=bool(there),
            )

    return work


def _is_below(item: ShelfItem, folders: Sequence[Path]) -> bool:
    return item.path is not None and any(
        item.path.is_relative_to(folder) for folder in folders
    )


def _first(entry: ShelfItem | Book) -> ShelfItem:
    """The article itself; of a book the chapter to go on with."""
    return entry.current if isinstance(entry, Book) else entry


def _stories(
    library: Library, entries: Sequence[ShelfItem | Book], most: int, token: Token
) -> tuple[Story, ...]:
    """The first entries with what their articles add.

    Damaged ones are left out, and those that an import brought without a text.
    """
    items = map(_first, entries[:_LOOKED_AT])
    found = (_story(library, item, token) for item in items)
    return tuple(islice(filter(None, found), most))


def _story(library: Library, item: ShelfItem, token: Token) -> Story | None:
    token.check()
    stored = library.articles.get(item.id)
    if stored is None or stored.is_damaged or not stored.article.blocks:
        return None
    article = stored.article
    count = len(article.blocks)
    paragraph = min(stored.place.paragraph, count) if item.opened else 0
    return Story(
        item=item,
        source=stored.source,
        standfirst=_standfirst(article),
        picture=_picture(article),
        paragraph=paragraph,
        paragraphs=count,
        minutes=_minutes(article, max(0, paragraph - 1)),
    )


def _standfirst(article: Article) -> str:
    """The article's own or else its first paragraph that is longer than a dateline."""
    own = (
        block.text
        for block in article.blocks
        if block.kind is BlockKind.PARAGRAPH and block.level
    )
    if said := next(own, ""):
        return said
    least = _STANDFIRST / 2 if article.language is Language.CHINESE else _STANDFIRST
    texts = [
        block.text for block in article.blocks if block.kind is BlockKind.PARAGRAPH
    ]
    first = next((n for n, text in enumerate(texts) if len(text) >= least), 0)
    return cut_at_word(" ".join(texts[first : first + _PARAGRAPHS]), _LONGEST)


def _picture(article: Article) -> str:
    images = (block.image for block in article.blocks if block.image)
    return next((image.url for image in images if not image.is_remote), "")


def _minutes(article: Article, block: int) -> int:
    """How long reading from a block on takes, rounded up to minutes."""
    length = sum(len(each.text) for each in article.blocks[block:])
    return math.ceil(length / _PACE.get(article.language, _USUAL_PACE))


def _marked(library: Library) -> Iterator[KeptMark]:
    """The newest marks that have words: a quote, or a note on the whole article."""
    for kept in library.annotations.newest(ShelfFilter(), _LOOKED_AT):
        mark = kept.annotation
        has_words = bool(mark.anchors) or bool(mark.body)
        if has_words and mark.kind is not AnnotationKind.BOOKMARK:
            yield kept
