"""What an import does with the articles and marks of an export."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """One article of an export: where its marks went, or would go.

    `article` is the library's id, empty if there is none yet. `is_here` says that its
    text was in the library before; only then `lost` is known. Of its `marks`, `new`
    were new or newer than those here, and the words of `lost` are not in the text:
    these are kept as orphans. It is article number `done` of `total`, from 0.
    """

    title: str
    article: str = ""
    is_here: bool = False
    marks: int = 0
    new: int = 0
    lost: int = 0
    done: int = 0
    total: int = 0
