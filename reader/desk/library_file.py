"""Opens the library's file, or a stand-in for one that cannot be used."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reader.errors import LibraryError, LibraryProblem
from reader.library import Library

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Never

    from reader.domain.damage import DamagedEntry
    from reader.library import DatedCopy, Merged
    from reader.paths import Paths
    from reader.work import Step, Token, Work

WINDOW_WAIT = 0.05
"""Seconds that the window's thread waits for another program's transaction."""


OPENING_WAIT = 0.3
"""Seconds that opening an article waits for one; it can do without."""

_START_WAIT = 1.0
"""Seconds to wait for one when the library is opened."""


_DAMAGE = (LibraryProblem.CORRUPT, LibraryProblem.DAMAGED_ROWS)


@dataclass(frozen=True, slots=True)
class Condition:
    """The condition of the library's file.

    `problem` is the error that was met; None if there is none. With a stand-in
    the reader's own file is not in use: changes go into another file, which lasts until
    the program ends if `is_passing`. `waiting` counts the marks in a stand-in that the
    library does not have. `copy` is the newest dated copy of a library that is missing.
    """

    problem: LibraryError | None = None
    is_stand_in: bool = False
    is_passing: bool = False
    is_read_only: bool = False
    waiting: int = 0
    copy: DatedCopy | None = None

    @property
    def is_sound(self) -> bool:
        return self == Condition()


class LibraryFile:
    """Opens the library for every thread.

    If the library cannot be used, its file is not changed, and an empty library beside
    it stands in; that one is kept for the next start. If the file is removed or
    replaced while it is open, a copy of its content stands in.
    """

    def __init__(self, paths: Paths) -> None:
        self._own = paths.library
        self._backups = paths.backups
        self._path = paths.library
        self._aside = self._beside  # the stand-in: that one or, failing that, another
        self._kept: Library | None = None
        self._is_another = False  # the file in use is not the one that is open
        self.condition = Condition()
        self.on_change: Callable[[], object] | None = None

    @property
    def path(self) -> Path:
        """The file in use."""
        return self._path

    @property
    def own(self) -> Path:
        """The reader's own file, whether it is in use or not."""
        return self._own

    def library(self) -> Library:
        """The library of the thread that owns the desk."""
        if self._kept is not None and self._is_another:
            self._kept.abandon()
            self._kept = None
        self._is_another = False
        if self._kept is not None and not self._kept.is_in_place:
            self._keep_copy()
        if self._kept is None:
            self._kept = Library(self._path, self._backups, wait=_START_WAIT)
            self._kept.set_wait(WINDOW_WAIT)
        return self._kept

    def borrow(self, wait: float | None = None) -> Library:
        """A library for the thread that asks, to be closed by it."""
        kept = self._kept
        if kept is not None and not self._is_another and not kept.is_in_place:
            # The owner's thread alone can copy what is still open.
            raise LibraryError(LibraryProblem.GONE, self._path)
        return Library(self._path, self._backups, wait=wait)

    def open(self) -> LibraryError | None:
        """Open the library or, if that fails, a stand-in. Return the error, if any."""
        try:
            library = self.library()
        except LibraryError as error:
            self._stand_in()
            copy = None
            if error.reason is LibraryProblem.MISSING:
                from reader.library import newest

                copy = newest(self._backups)
            is_passing = self._aside != self._beside
            self._become(
                Condition(error, is_stand_in=True, is_passing=is_passing, copy=copy)
            )
            return error
        if library.is_read_only:
            problem = LibraryError(LibraryProblem.READ_ONLY, self._own)
            self._become(Condition(problem, is_read_only=True))
            return problem
        waiting = self._count_waiting()
        if not waiting and self._aside.exists():
            from reader.library.restoring import remove

            remove(self._aside)
        self._become(Condition(waiting=waiting))
        return None

    def look(self) -> None:
        """Notice whether the file has been removed or replaced since it was opened."""
        with contextlib.suppress(LibraryError):
            self.library()

    def notice(self, error: LibraryError) -> None:
        """Update the condition after an error of the library."""
        if error.reason is LibraryProblem.GONE:
            self.look()
        elif error.reason in _DAMAGE and error.path == self._own:
            self._become(replace(self.condition, problem=error))

    def try_again(self) -> LibraryError | None:
        """Go back to the reader's own file if it can be used now."""
        if self._is_gone:
            return self.condition.problem  # the kept copy must be brought back first
        self._use(self._own)
        return self.open()

    def restoring(self, copy: Path) -> Work[Never, Merged]:
        """Restore a dated copy; nothing that can be read is lost.

        The copy is merged into the library. If the library cannot be used, the copy
        takes its place: the former file is set aside, and its readable rows are added.
        Raises `LibraryError`.
        """

        def work(_token: Token, _step: Step[Never]) -> Merged:
            from reader.library import merge
            from reader.library.restoring import is_usable, restore

            stand_in = self._path if self.condition.is_stand_in else None
            if stand_in is None and is_usable(self._own):
                return merge(self._own, copy)
            problem = self.condition.problem
            if problem is not None and problem.reason is LibraryProblem.LOCKED:
                raise problem
            restored = restore(self._own, copy, stand_in)
            self._use(self._own)
            return replace(restored.added, is_replaced=True, set_aside=restored.aside)

        return work

    def taking_back(self) -> Work[Never, Merged]:
        """Merge a stand-in into the library.

        If the library is gone or missing, the stand-in becomes the library. Raises
        `LibraryError`.
        """
        source = self._path if self.condition.is_stand_in else self._aside

        def work(_token: Token, _step: Step[Never]) -> Merged:
            from reader.library import merge
            from reader.library.restoring import restore

            if self._own.exists():
                merged = merge(self._own, source)
            else:
                restored = restore(self._own, source)
                merged = replace(restored.added, is_replaced=True)
            self._use(self._own)
            return merged

        return work

    def settle(self) -> None:
        """Open the library again after `restoring` or `taking_back`; owner's thread."""
        self.open()

    def listing_damage(self) -> Work[Never, tuple[DamagedEntry, ...]]:
        """List the damaged entries of the library, with their readable parts."""

        def work(_token: Token, _step: Step[Never]) -> tuple[DamagedEntry, ...]:
            from reader.library.soundness import entries

            return entries(self._own)

        return work

    def backing_up(self, keep: int) -> Work[Never, Path | None]:
        """Make today's copy if there is none yet, and drop those beyond `keep`.

        A stand-in is not copied, and then no copy is dropped either.
        """

        def work(_token: Token, _step: Step[Never]) -> Path | None:
            from reader.library import back_up

            if self.condition.is_stand_in or not self._own.exists():
                return None
            return back_up(self._own, self._backups, keep)

        return work

    def close(self) -> None:
        if self._kept is not None:
            self._kept.close()

    def _find_beside(self) -> Path:
        return self._beside

    def _find_aside(self) -> Path:
        return self._aside if self._aside != self._beside else _temporary()

    @property
    def _beside(self) -> Path:
        """Where the stand-in of a library that cannot be used lies."""
        return self._own.with_name(f"{self._own.stem}-stand-in.sqlite")

    @property
    def _is_gone(self) -> bool:
        problem = self.condition.problem
        return problem is not None and problem.reason is LibraryProblem.GONE

    def _use(self, path: Path) -> None:
        """Make the next use open another file. Any thread may call this."""
        self._path, self._is_another = path, True
        self.condition = Condition()

    def _stand_in(self) -> None:
        """Choose a stand-in: beside the library or, failing that, a temporary one.

        One that was chosen before is used again.
        """
        for find in (self._find_beside, self._find_aside):
            with contextlib.suppress(LibraryError):
                path = find()
                Library(path).close()
                self._path = self._aside = path
                return

    def _keep_copy(self) -> None:
        """Copy the content of the open file, which was removed or replaced."""
        assert self._kept is not None
        path = _temporary()
        self._kept.copy_to(path)
        self._kept.abandon()
        self._path, self._kept = path, None
        error = LibraryError(LibraryProblem.GONE, self._own)
        self._become(Condition(error, is_stand_in=True))

    def _count_waiting(self) -> int:
        if not self._aside.is_file():
            return 0
        with contextlib.suppress(LibraryError), Library(self._aside) as aside:
            return aside.annotations.count_missing(self.library().annotations)
        return 0

    def _become(self, condition: Condition) -> None:
        self.condition = condition
        if self.on_change is not None:
            self.on_change()


def _temporary() -> Path:
    """A place for a stand-in in the system's temporary folder."""
    import tempfile

    try:
        folder = Path(tempfile.mkdtemp(prefix="duizhao-"))
    except OSError as error:  # no descriptors, no room, no permission
        place, detail = Path(tempfile.gettempdir()), error.strerror or str(error)
        raise LibraryError(LibraryProblem.FAILED, place, detail) from error
    return folder / "library.sqlite"
