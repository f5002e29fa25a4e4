"""A chapter of a book: all of its page, but for its title and its bars of links."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.article import BlockKind
from reader.extract.keys import key_of
from reader.lazy import pattern

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.extract.outline import Line, Outline
    from reader.extract.saved import Saved

_NUMBER = pattern(
    r"^(?:(?:chapter|part|section|appendix)?\d{1,3}|(?:chapter|part)[ivxlc]{1,7}"
    r"|第?[\d一二三四五六七八九十百零〇]{1,5}[章节節回部卷篇])"
)


def chapter_title(page: Saved, outline: Outline, told: str) -> str:
    """What the contents of its book call a chapter; else its heading, or `told`."""
    headings = (
        each.text
        for each in outline.lines
        if each.place.kind is BlockKind.HEADING and each.text
    )
    return page.label or next(headings, "") or told or page.book


def chapter_lines(outline: Outline, title: str) -> list[Line]:
    """The lines of a chapter without its title and the bars that lead to other pages.

    Programs that make books out of manuals leave the bars of the manual's pages in:
    “previous”, “next”. What stands in a <nav> between other lines is the text's.
    """
    barred = [False] * len(outline.lines)
    for area in outline.areas:
        if area.fence == "nav":
            barred[area.first : area.last] = [True] * (area.last - area.first)
    first, last = _inner(outline.lines, barred)
    lines = outline.lines[first:last]
    if lines and _names(lines[0], title):
        del lines[0]
    return [line for line in lines if line.text != title]


def _names(line: Line, title: str) -> bool:
    """Is it the title as a heading, maybe with a number that the contents leave out?"""
    if line.place.kind is not BlockKind.HEADING:
        return False
    told, named = (_NUMBER.sub("", key_of(each)) for each in (line.text, title))
    return bool(named) and told == named


def _inner(lines: Sequence[Line], barred: Sequence[bool]) -> tuple[int, int]:
    """Where the text begins and ends between the bars; all, if it is a bar itself."""
    own = [
        i for i, line in enumerate(lines) if (line.text or line.image) and not barred[i]
    ]
    return (own[0], own[-1] + 1) if own else (0, len(lines))
