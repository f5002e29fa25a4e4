"""Changes to marks as values, so that every one of them can be undone and redone."""

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
    """What was done, newest last, and what of it was taken back.

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
        """Remember one step; what had been taken back can no longer be redone."""
        if not changes:
            return
        self._done.append(changes)
        del self._done[: -self._limit]
        self._undone.clear()

    def undo(self) -> tuple[Change, ...]:
        """The changes that take the last step back; none if there is nothing left."""
        if not self._done:
            return ()
        changes = self._done.pop()
        self._undone.append(changes)
        return tuple(change.reversed for change in reversed(changes))

    def redo(self) -> tuple[Change, ...]:
        """The changes that repeat the step last taken back."""
        if not self._undone:
            return ()
        changes = self._undone.pop()
        self._done.append(changes)
        return changes
