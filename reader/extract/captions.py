"""Captions that are only paragraphs: short lines under a picture that credit it."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract import phrases
from reader.extract.outline import BlockPlace

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Area, Line, Outline

_LONGEST = 400  # weight
_MUCH = 1 / 4  # of the text's weight; captions are less
_UNDER = 240  # weight of a line that nothing but its place makes a caption
_LINKED = 0.5
_TEXT = 120  # weight from which a line is a paragraph of the text
_QUOTES = "“‘\"'「『"
_PICTURE_AND_CAPTION = 2  # lines
_BOXES = ("div", "figure", "center", "dl", "table")  # what may hold both
_CAPTION = BlockPlace(BlockKind.CAPTION)
_GLUED = re.compile(r"(?<=\S)(Credit|Photo credit)\s*(\.{3}|…|:)\s*(?=\S)")
_CREDIT = r" \1: "


def with_captions(lines: Sequence[Line], areas: Sequence[Area]) -> list[Line]:
    """The lines, those that caption the picture above them marked so.

    `areas` are the page's, those of the lines among them.
    """
    centred = _centred_text(lines, areas)
    marked: list[Line] = []
    # A line in italics is a standfirst before the text, and presents a writer below it.
    last = max((n for n, line in enumerate(lines) if line.weight), default=0)
    has_text = False
    for n, line in enumerate(lines):
        is_under = bool(marked) and marked[-1].image is not None
        if is_under and (
            _is_caption(line)
            or (has_text and n < last and _is_set_apart(line))
            or (not centred and _is_centred(line, areas))
        ):
            marked.append(replace(line, place=_CAPTION))
        elif line.place.kind is BlockKind.CAPTION and _GLUED.search(line.text):
            marked.append(_parted(line))
        else:
            marked.append(line)
            has_text = has_text or line.weight > _TEXT
    return marked


def _parted(line: Line) -> Line:
    """The caption with a space before its credit, which only the page's style parts."""
    pieces = [(_GLUED.sub(_CREDIT, text), inline) for text, inline in line.pieces]
    return replace(line, pieces=pieces, text=_GLUED.sub(_CREDIT, line.text))


def mark_captions(outline: Outline) -> None:
    """Mark the one short line that an element holds under its one picture, if it does.

    Many sites write <div><img><span>…</span></div>, whatever they call these. But a
    list article may be made of such elements, too.
    """
    lines = outline.lines
    boxes = [
        area
        for area in outline.areas
        if area.tag in _BOXES
        and area.last - area.first >= _PICTURE_AND_CAPTION
        and lines[area.first].image
    ]
    told = {_name_of(box) for box in boxes if box.words and _has_text(lines, box)}
    for box in boxes:
        if box.last - box.first != _PICTURE_AND_CAPTION:
            continue
        is_item = _name_of(box) in told or _is_section(lines, box)
        if box.tag == "figure" or not is_item:
            _mark(lines[box.first + 1])


def _name_of(box: Area) -> tuple[int, str, str]:
    """What boxes have in common that stand side by side and are called the same."""
    return box.parent, box.tag, box.words


def _has_text(lines: Sequence[Line], box: Area) -> bool:
    """Does it hold a paragraph that is too long for a caption?"""
    inside = lines[box.first : box.last]
    return any(line.tag == "p" and line.weight > _LONGEST for line in inside)


def _is_section(lines: Sequence[Line], box: Area) -> bool:
    """Does it stand between two headings, the first not that of the article?"""
    if not 0 < box.first <= box.last < len(lines):
        return False
    above, below = lines[box.first - 1].place, lines[box.last].place
    headings = above.kind is below.kind is BlockKind.HEADING
    return headings and above.level > 1


def _mark(line: Line) -> None:
    is_text = line.image is None and line.place.kind is BlockKind.PARAGRAPH
    if is_text and line.weight < _UNDER and line.linked < _LINKED:
        line.place = _CAPTION


def _centred_text(lines: Sequence[Line], areas: Sequence[Area]) -> bool:
    """Is much of the text itself centred, so that this tells nothing?

    In a blog of pictures all of it may be, in short lines.
    """
    texts = [line for line in lines if line.image is None]
    centred = sum(line.weight for line in texts if areas[line.area].is_centred)
    return centred > _MUCH * sum(line.weight for line in texts)


def _is_centred(line: Line, areas: Sequence[Area]) -> bool:
    """Is it short, centred, and no heading in bold?"""
    is_text = line.image is None and line.place.kind is BlockKind.PARAGRAPH
    if not is_text or line.weight > _UNDER or not areas[line.area].is_centred:
        return False
    return not all(inline.strong for text, inline in line.pieces if text.strip())


def _is_set_apart(line: Line) -> bool:
    """Is it short, in italics from end to end, and no speech?"""
    is_short = line.weight < _UNDER and line.place.kind is BlockKind.PARAGRAPH
    return (
        line.image is None
        and is_short
        and line.text[0] not in _QUOTES
        and all(inline.emphasis for text, inline in line.pieces if text.strip())
    )


def _is_caption(line: Line) -> bool:
    if line.image or line.place.kind is not BlockKind.PARAGRAPH:
        return False
    return line.weight < _LONGEST and bool(phrases.CAPTION.search(line.text))
