"""Captions that are only paragraphs: short lines under a picture that credit it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.outline import BlockPlace

if TYPE_CHECKING:
    from collections.abc import Iterable

    from reader.extract.outline import Line

_LONGEST = 400  # weight
_CAPTION = BlockPlace(BlockKind.CAPTION)


def with_captions(lines: Iterable[Line]) -> list[Line]:
    """The lines, those that caption the picture above them marked so."""
    marked: list[Line] = []
    for line in lines:
        is_under = bool(marked) and marked[-1].image is not None
        if is_under and _is_caption(line):
            marked.append(replace(line, place=_CAPTION))
        else:
            marked.append(line)
    return marked


def _is_caption(line: Line) -> bool:
    if line.image or line.place.kind is not BlockKind.PARAGRAPH:
        return False
    return line.weight < _LONGEST and bool(phrases.CAPTION.search(line.text))
