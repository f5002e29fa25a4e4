"""What an import does with the articles and marks of an export."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Arrival:
    """One article of an export: where its marks went, or would go.

    `article` is the library's id, empty if there is none yet. `is_here` says that its
    text was in the library before; only then `lost_words` are known. Of its `marks`,
    `new` were new or newer than those here. `lost_words` are the words of those that
    are not in the text; these are kept as orphans. It is article number `done` of
    `total`, from 0.
    """

    title: str
    article: str = ""
    is_here: bool = False
    marks: int = 0
    new: int = 0
    lost_words: tuple[str, ...] = ()
    done: int = 0
    total: int = 0

    @property
    def lost(self) -> int:
        """How many marks have words that do not stand in the text."""
        return len(self.lost_words)
