"""The history of changes to marks, for undo and redo."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.domain.annotation import Annotation


@dataclass(frozen=True, slots=True)
class Change:
    """A mark before and after: None before it was made and after it was deleted."""

    before: Annotation | None
    after: Annotation | None

    @property
    def reversed(self) -> Change:
        return Change(self.after, self.before)


class History:
    """The changes that were made, newest last, and those that were undone.

    It only remembers: `undo` and `redo` return the changes that the caller applies.
    A step may hold several changes, as when a highlight swallows its neighbours.
    """

    def __init__(self, limit: int = 500) -> None:
        self._limit = limit
        self._done: list[tuple[Change, ...]] = []
        self._undone: list[tuple[Change, ...]] = []

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def record(self, *changes: Change) -> None:
        """Record one step; steps that were undone can no longer be redone."""
        if not changes:
            return
        self._done.append(changes)
        del self._done[: -self._limit]
        self._undone.clear()

    def undo(self) -> tuple[Change, ...]:
        """The changes that undo the last step; none if there is nothing left."""
        if not self._done:
            return ()
        changes = self._done.pop()
        self._undone.append(changes)
        return tuple(change.reversed for change in reversed(changes))

    def redo(self) -> tuple[Change, ...]:
        """The changes that redo the step undone last; none if there is none."""
        if not self._undone:
            return ()
        changes = self._undone.pop()
        self._done.append(changes)
        return changes
