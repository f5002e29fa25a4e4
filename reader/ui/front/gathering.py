"""Reads the front page and its pictures, off the UI thread."""

from __future__ import annotations

import time
from contextlib import suppress
from typing import TYPE_CHECKING

from reader.errors import ReaderError
from reader.ui.pictures import decoded
from reader.work import ignore

if TYPE_CHECKING:
    from collections.abc import Iterable

    from PySide6.QtGui import QImage

    from reader.desk import Desk
    from reader.domain.front import Front
    from reader.work import Step, Token, Work

_PATIENCE = 1.0  # seconds for all pictures: from a slow disk the rest is not awaited


Pictures = dict[str, "QImage"]  # by the ids of their articles


def gathering(desk: Desk, watched: Iterable[str]) -> Work[Front, Pictures]:
    """Read the front page, which is the only step; the result are its pictures."""
    fronting = desk.shelf.fronting(watched)

    def work(token: Token, step: Step[Front]) -> Pictures:
        front = fronting(token, ignore)
        step(front)
        pictures: Pictures = {}
        end = time.monotonic() + _PATIENCE
        for story in (*front.continuing, *front.new, *front.read):
            token.check()
            if not story.picture or time.monotonic() > end:
                continue
            with suppress(ReaderError):  # the file is gone; the words are here
                held = desk.picturing(story.source, story.picture)(token, ignore)
                picture = decoded(held)
                if not picture.isNull():
                    pictures[story.item.id] = picture
        return pictures

    return work
