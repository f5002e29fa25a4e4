"""Lists marks: by a filter, and page by page over all articles."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.desk.placing import marks_of
from reader.domain.annotation import Paint
from reader.domain.language import direction_from
from reader.domain.reading import Snapshot
from reader.text.hashtags import in_one_word
from reader.text.script import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Never

    from reader.domain.annotation import Annotation
    from reader.domain.shelf import KeptMark, ShelfFilter
    from reader.library import Library
    from reader.work import Step, Token, Work

_READ_AT_ONCE = 500  # marks; stopping is possible between


def meaning(wanted: ShelfFilter) -> Callable[[Annotation], bool]:
    """Make a function that says whether a filter lets a mark through.

    Every word of the filter's text must stand in the quote, the note or a tag; one that
    begins with # must begin a tag, in which a hyphen stands for each space.
    """
    typed = fold(wanted.text).split()
    tags = tuple(word[1:] for word in typed if word.startswith("#"))
    words = tuple(word for word in typed if not word.startswith("#"))

    def is_meant(annotation: Annotation) -> bool:
        if wanted.kind and annotation.kind is not wanted.kind:
            return False
        if wanted.colour and not _is_coloured(annotation, wanted):
            return False
        own = tuple(fold(in_one_word(tag)) for tag in annotation.tags)
        if not all(any(tag.startswith(begin) for tag in own) for begin in tags):
            return False
        if not words:
            return True
        quotes = (anchor.quote.exact for anchor in annotation.anchors)
        text = fold("\n".join((*quotes, annotation.body, *annotation.tags)))
        return all(word in text for word in words)

    return is_meant


def listing(
    borrow: Callable[[], Library],
    wanted: ShelfFilter,
    limit: int,
    after: Annotation | None,
) -> Work[Never, tuple[KeptMark, ...]]:
    """The next marks of a filter, newest first; fewer than `limit` are the last."""

    def work(token: Token, _step: Step[Never]) -> tuple[KeptMark, ...]:
        is_meant = meaning(wanted)
        at_once = _READ_AT_ONCE if wanted.text else limit
        found: list[KeptMark] = []
        last = after
        with borrow() as library:
            while len(found) < limit:
                token.check()
                read = library.annotations.newest(wanted, at_once, last)
                found += [mark for mark in read if is_meant(mark.annotation)]
                if len(read) < at_once:
                    break
                last = read[-1].annotation
            return tuple(_with_orphans(library, found[:limit], token))

    return work


def _with_orphans(
    library: Library, kept: Sequence[KeptMark], token: Token
) -> Iterator[KeptMark]:
    """The marks, each with whether its words are gone from its article.

    Only an article that was saved again with another text can have lost words.
    """
    lost: set[str] = set()
    for article in dict.fromkeys(each.annotation.article for each in kept):
        token.check()
        if library.articles.versions(article):
            lost |= _orphans(library, article)
    for each in kept:
        yield replace(each, is_orphan=each.annotation.id in lost)


def _orphans(library: Library, article: str) -> set[str]:
    stored = library.articles.get(article)
    if stored is None:
        return set()
    direction = direction_from(stored.article.language)
    snapshot = Snapshot(stored.id, stored.source, stored.article, direction)
    marks = marks_of(library, snapshot)
    return {mark.annotation.id for mark in marks if mark.is_orphan}


def _is_coloured(annotation: Annotation, wanted: ShelfFilter) -> bool:
    """Whether the page shows a mark in the colour wanted."""
    is_seen = annotation.kind.paint is Paint.WASH
    return is_seen and annotation.colour is wanted.colour
