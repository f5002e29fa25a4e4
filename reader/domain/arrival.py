"""What becomes of the articles and marks in an export that is taken in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """One article of an export: where its marks went, or would go.

    `article` is the library's id, empty if none is meant. `is_here` says that its text
    was in the library before; without that nothing can be looked for. Of its `marks`
    `new` were new or newer than those here, and the words of `lost` do not stand in the
    text; those are kept as orphans. It is article number `done` of `total`.
    """

    title: str
    article: str = ""
    is_here: bool = False
    marks: int = 0
    new: int = 0
    lost: int = 0
    done: int = 0
    total: int = 0
