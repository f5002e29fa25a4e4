"""Cuts the piece of a text around the matches of a search."""

from __future__ import annotations

from dataclasses import dataclass

OPEN, CLOSE = "\x02", "\x03"
"""What the index puts around a match. No text of ours holds them: `fold` keeps control
characters, but extraction does not."""

LENGTH = 80
"""Characters of a snippet: code points, since Chinese has no blanks to count by."""

LEAD = 20
_ENDS = frozenset("。！？；.!?;")

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Snippet:
    """A piece of a text; `matches` are ranges of it, `first` one of the whole text."""

    text: str
    matches: tuple[Range, ...]
    first: Range


def cut(text: str, marked: str) -> Snippet | None:
    """The piece of the text around its first match; None if there is no match.

    `marked` is the text as the index holds it, with its matches marked.
    """
    matches = _ranges(text, marked)
    if not matches:
        return None
    start = _start(text, matches[0][0])
    end = min(len(text), max(start + LENGTH, matches[0][1]))
    lead, tail = "…" * (start > 0), "…" * (end < len(text))
    shift = start - len(lead)
    return Snippet(
        text=lead + text[start:end] + tail,
        matches=tuple(
            (first - shift, last - shift) for first, last in matches if last <= end
        ),
        first=matches[0],
    )


def _start(text: str, match: int) -> int:
    """Where to begin: with the sentence if it began just before, else a bit before."""
    earliest = max(0, match - LEAD)
    for start in range(match, earliest, -1):
        if text[start - 1] in _ENDS:
            return start + (text[start : start + 1] == " ")
    if earliest == 0:
        return 0
    blank = text.find(" ", earliest, match)
    return blank + 1 if blank >= 0 else earliest


def _ranges(text: str, marked: str) -> tuple[Range, ...]:
    """The marked ranges as ranges of the text; none if the index has an older text.

    Both have the same characters in the same order, but for blanks.
    """
    offsets = [offset for offset, char in enumerate(text) if not char.isspace()]
    bounds, count = [], 0
    for char in marked:
        if char in (OPEN, CLOSE):
            bounds.append(count)
        elif not char.isspace():
            count += 1
    if count != len(offsets):
        return ()
    return tuple(
        (offsets[first], offsets[last - 1] + 1)
        for first, last in zip(bounds[::2], bounds[1::2], strict=True)
    )
