"""Rename a tag of all marks, and take that back. Reads every mark: for a worker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reader.domain.shelf import ShelfFilter
from reader.library.times import now_after
from reader.text.hashtags import with_tag_renamed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Never

    from reader.domain.annotation import Annotation
    from reader.library import Change, Library
    from reader.work import Step, Token, Work

_READ_AT_ONCE = 500  # marks; stopping is possible between


@dataclass(frozen=True, slots=True)
class RenamedTag:
    """A tag that was renamed, and how each of its marks changed."""

    old: str
    new: str
    changes: tuple[Change, ...]

    @property
    def marks(self) -> int:
        """How many marks had the tag."""
        return len(self.changes)


def renaming(
    borrow: Callable[[], Library], old: str, new: str
) -> Work[Never, RenamedTag]:
    """Rename a tag of all marks, in their notes' words too; all marks or none.

    A mark that has both tags has the new one once. The marks are looked through before
    the library is locked, so that no other change waits for that.
    """

    def work(token: Token, _step: Step[Never]) -> RenamedTag:
        with borrow() as library:
            tagged = [mark.id for mark in _every(library, token) if old in mark.tags]
            changes = library.annotations.change_each(
                tagged, lambda mark: _with_tag_renamed(mark, old, new)
            )
        return RenamedTag(old, new, changes)

    return work


def taking_back(
    borrow: Callable[[], Library], renamed: RenamedTag
) -> Work[Never, RenamedTag]:
    """Give the marks the old tag again.

    A mark that was changed since keeps that change; one that was removed stays so.
    """
    before = {it.after: it.before for it in renamed.changes}

    def as_before(mark: Annotation) -> Annotation:
        return before.get(mark) or _with_tag_renamed(mark, renamed.new, renamed.old)

    def work(_token: Token, _step: Step[Never]) -> RenamedTag:
        with borrow() as library:
            tagged = [it.after.id for it in renamed.changes if it.after is not None]
            changes = library.annotations.change_each(tagged, as_before)
        return RenamedTag(renamed.new, renamed.old, changes)

    return work


def _every(library: Library, token: Token) -> Iterator[Annotation]:
    """All marks, newest first; raises `Cancelled` between pages."""
    last: Annotation | None = None
    while True:
        token.check()
        page = library.annotations.newest(ShelfFilter(), _READ_AT_ONCE, last)
        for kept in page:
            yield kept.annotation
        if len(page) < _READ_AT_ONCE:
            return
        last = page[-1].annotation


def _with_tag_renamed(mark: Annotation, old: str, new: str) -> Annotation:
    """The mark with the new tag in the old one's place; as it is if it has not that."""
    if old not in mark.tags:
        return mark
    tags = dict.fromkeys(new if tag == old else tag for tag in mark.tags)
    body = with_tag_renamed(mark.body, old, new)
    return replace(mark, tags=tuple(tags), body=body, modified=now_after(mark.modified))
