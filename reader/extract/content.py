"""Choose the lines of a page that are its article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.extract import candidates

if TYPE_CHECKING:
    from reader.extract.outline import Line, Outline


def content_of(outline: Outline) -> list[Line]:
    """The article's lines in order; none when the page holds no article."""
    candidates.lift_fences(outline)
    sums = candidates.measure(outline.lines)
    area = candidates.densest(outline, sums)
    if area is None:
        return []
    return [line for line in outline.lines[area.first : area.last] if not line.fenced]
