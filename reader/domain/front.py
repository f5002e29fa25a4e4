"""The front page: articles to continue, new ones, and recent marks."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Container

    from reader.domain.article import Source
    from reader.domain.shelf import KeptMark, ShelfItem


@dataclass(frozen=True, slots=True)
class Story:
    """An article as the front page shows it.

    `picture` is the URL of its first picture that was saved with it; empty if there is
    none. `paragraph` is the one that is being read, from 1 on; 0 if none was
    begun.
    """

    item: ShelfItem
    source: Source
    standfirst: str = ""
    picture: str = ""
    paragraph: int = 0
    paragraphs: int = 0
    minutes: int = 0  # that reading the rest takes


@dataclass(frozen=True, slots=True)
class Front:
    """The front page: each part newest first, each perhaps empty.

    `new` are articles never opened: those in watched folders (`is_watched`) or, if
    there are none in them, any.
    """

    continuing: tuple[Story, ...] = ()
    new: tuple[Story, ...] = ()
    read: tuple[Story, ...] = ()  # finished, the last opened first
    marked: tuple[KeptMark, ...] = ()
    is_watched: bool = False

    def with_pictures(self, there: Container[str]) -> Front:
        """Without the pictures of articles whose ids are not in `there`."""

        def told(stories: tuple[Story, ...]) -> tuple[Story, ...]:
            return tuple(
                story if story.item.id in there else replace(story, picture="")
                for story in stories
            )

        return replace(
            self,
            continuing=told(self.continuing),
            new=told(self.new),
            read=told(self.read),
        )
