"""All that the front page shows, pictures too, gathered off the UI thread."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.ui.pictures import decoded

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from typing import Never

    from PySide6.QtGui import QImage

    from reader.desk import Desk
    from reader.domain.front import Front
    from reader.work import Step, Token, Work

_PATIENCE = 1.0  # seconds for all pictures: from a slow disk the rest is not awaited


@dataclass(frozen=True, slots=True)
class Gathered:
    """A front page, and its pictures by the ids of their articles.

    They come together, so that nothing on the page moves once it is seen.
    """

    front: Front
    pictures: Mapping[str, QImage]


def gathering(desk: Desk, watched: Iterable[str]) -> Work[Never, Gathered]:
    fronting = desk.shelf.fronting(watched)

    def work(token: Token, step: Step[Never]) -> Gathered:
        front = fronting(token, step)
        pictures: dict[str, QImage] = {}
        end = time.monotonic() + _PATIENCE
        for story in (*front.continuing, *front.new, *front.read):
            token.check()
            if not story.picture or time.monotonic() > end:
                continue
            with suppress(ReaderError):  # the file is gone; the words are here
                held = desk.picturing(story.source, story.picture)(token, step)
                picture = decoded(held)
                if not picture.isNull():
                    pictures[story.item.id] = picture
        return Gathered(front, pictures)

    return work
