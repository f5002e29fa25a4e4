"""A table of contents: its lines, in order, each with its level."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ContentsEntry:
    """One line of a book's table of contents, as the book has it.

    `level` counts from 0. `target` is what the line leads to: in a file the name of a
    part, in the library the id of an article. It is empty where the line is only a
    heading over others. Several lines may lead to one target: sections of a chapter.
    """

    title: str
    level: int = 0
    target: str = ""


@dataclass(frozen=True, slots=True)
class ContentsLine:
    """One line as it is shown while an article is open.

    `block` is where in the open article the line leads: -1 is its headline. It is None
    where the line leads to another article, or nowhere.
    """

    title: str
    level: int = 0
    article: str = ""  # the library's id; empty: it leads nowhere
    block: int | None = None


def useful(entries: tuple[ContentsEntry, ...]) -> tuple[ContentsEntry, ...]:
    """The entries with a target, and the headings above such entries."""
    kept: list[ContentsEntry] = []
    for entry in reversed(entries):
        if entry.target or (kept and kept[-1].level > entry.level):
            kept.append(entry)
    return tuple(reversed(kept))
