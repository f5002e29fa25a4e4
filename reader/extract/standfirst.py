"""The standfirst: the sentence or two between a headline and the text, set larger."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice
from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.outline import BlockPlace

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from reader.extract.outline import Area, Line, Outline

_NAMED = re.compile(
    r"standfirst|sub[-_]?title|sub[-_]?head|strap-?line|alternative-?headline"
    r"|(?<![a-z])(dek|deck|lede|intro|introduction|summary|excerpt|abstract|chapo"
    r"|daodu|zhaiyao)(?![a-z])"
)
"""What sites call it in the class, id or a data attribute of its element."""

_LOOKED_AT = 3  # texts at the beginning, the headline apart
_AROUND = 3  # elements of which one may be named: its own and those around it
_HELD = 2  # lines of such an element: one of more is a part of the page
_LEAST, _MOST = 40, 900  # weight: a label is less, a paragraph of the text may be more
_BELOW = 12  # lines below a headline
_LINKED = 0.5
_FOLLOW = 2  # paragraphs of the text itself, so that not all of it is called so

_STANDFIRST = BlockPlace(BlockKind.PARAGRAPH, level=1)


def with_standfirst(
    lines: Sequence[Line], outline: Outline, summaries: Iterable[str]
) -> Sequence[Line]:
    """The lines, one at the beginning marked if it is the standfirst.

    Its element is named so, or it is word for word what the page's head tells as the
    page's summary.
    """
    told = {" ".join(each.split()) for each in summaries}
    for at in islice(_texts(lines), _LOOKED_AT):
        line = lines[at]
        is_sized = _LEAST <= line.weight <= _MOST
        if is_sized and (
            _is_named(line, outline.areas) or " ".join(line.text.split()) in told
        ):
            rest = [it for it in lines[at + 1 :] if _is_paragraph(it)]
            if len(rest) < _FOLLOW:
                return lines
            return [*lines[:at], replace(line, place=_STANDFIRST), *lines[at + 1 :]]
        if _is_paragraph(line) and line.weight > _LEAST:
            return lines  # the text has begun
    return lines


def standfirst_below(
    lines: Sequence[Line],
    areas: Sequence[Area],
    headline: int,
    end: int,
    is_about: Sequence[bool],
) -> list[int]:
    """The lines between a headline and the text whose elements are named so.

    Right below the headline also the line that the page's head tells as its summary:
    `is_about` says of every line whether it is that.
    """
    below = range(headline + 1, min(headline + 1 + _BELOW, end))
    first = set(islice((i for i in below if lines[i].weight), _LOOKED_AT))
    return [
        i
        for i in below
        if _LEAST <= lines[i].weight <= _MOST
        and lines[i].linked < _LINKED
        and lines[i].place.kind is not BlockKind.CAPTION
        and (_is_named(lines[i], areas) or (i in first and is_about[i]))
    ]


def _texts(lines: Sequence[Line]) -> Iterator[int]:
    """The numbers of the lines with text that are no headline and no caption."""
    for number, line in enumerate(lines):
        kind, level, _ = line.place
        is_headline = kind is BlockKind.HEADING and level == 1
        if line.image is None and kind is not BlockKind.CAPTION and not is_headline:
            yield number


def _is_paragraph(line: Line) -> bool:
    return line.image is None and line.place.kind is BlockKind.PARAGRAPH


def _is_named(line: Line, areas: Sequence[Area]) -> bool:
    number = line.area
    for _ in range(_AROUND):
        if number < 0:
            break
        area = areas[number]
        if area.last - area.first > _HELD:
            break
        if _NAMED.search(area.words) or _NAMED.search(area.part):
            return True
        number = area.parent
    return False
