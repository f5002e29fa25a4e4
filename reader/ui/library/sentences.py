"""The sentences and buttons for a library that cannot be used as usual."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from reader.errors import LibraryProblem
from reader.ui.labels import moment_name

if TYPE_CHECKING:
    from reader.desk.library_file import Condition


class Remedy(StrEnum):
    """A remedy that the bar offers."""

    RESTORE_NEWEST = "restore-newest"
    RESTORE = "restore"
    LIST = "list"
    SHOW = "show"
    TRY_AGAIN = "try-again"
    WRITE_ANEW = "write-anew"
    BEGIN = "begin"
    TAKE_BACK = "take-back"
    CLOSE = "close"


# No backup helps against these.
_MAY_PASS = (LibraryProblem.LOCKED, LibraryProblem.READ_ONLY, LibraryProblem.FULL)


def remedies(condition: Condition) -> tuple[Remedy, ...]:
    """The remedies for a condition, the best first; none if all is well."""
    problem = condition.problem
    if problem is None:
        return (Remedy.TAKE_BACK,) if condition.waiting else ()
    if problem.reason is LibraryProblem.GONE:
        return Remedy.WRITE_ANEW, Remedy.SHOW
    if problem.reason is LibraryProblem.MISSING:
        return Remedy.RESTORE_NEWEST, Remedy.RESTORE, Remedy.TRY_AGAIN, Remedy.BEGIN
    if condition.is_read_only or problem.reason in _MAY_PASS:
        return Remedy.TRY_AGAIN, Remedy.SHOW
    if condition.is_stand_in:
        return Remedy.RESTORE, Remedy.SHOW, Remedy.TRY_AGAIN
    if problem.reason is LibraryProblem.DAMAGED_ROWS:
        return Remedy.RESTORE, Remedy.LIST, Remedy.SHOW
    return Remedy.RESTORE, Remedy.SHOW


def remedy_label(remedy: Remedy) -> str:
    """The words on the button."""
    translate = QCoreApplication.translate
    return {
        Remedy.RESTORE_NEWEST: translate("Library", "Restore the newest backup"),
        Remedy.RESTORE: translate("Library", "Restore a backup…"),
        Remedy.LIST: translate("Library", "List them"),
        Remedy.SHOW: translate("Library", "Show the file"),
        Remedy.TRY_AGAIN: translate("Library", "Try again"),
        Remedy.WRITE_ANEW: translate("Library", "Write it anew"),
        Remedy.BEGIN: translate("Library", "Begin a new library"),
        Remedy.TAKE_BACK: translate("Library", "Add them to the library"),
        Remedy.CLOSE: translate("Library", "Close"),
    }[remedy]


def condition_text(condition: Condition) -> str:
    """The sentence that says what is wrong, and where changes are kept."""
    translate = QCoreApplication.translate
    problem = condition.problem
    if problem is None:
        text = translate(
            "Library", "{n} marks were made while the library could not be used."
        )
        return text.format(n=condition.waiting)
    text = _problem_text(problem.reason)
    if problem.reason is LibraryProblem.DAMAGED_ROWS:
        return text.format(n=problem.detail)
    if condition.copy is not None:
        text = text.format(day=moment_name(condition.copy.made.isoformat(), QLocale()))
    if condition.is_read_only:
        return translate(
            "Library",
            "The library can be read but not written to. You see your marks; new ones"
            " are not kept.",
        )
    if condition.is_passing:
        kept = translate(
            "Library", "You can read; what you mark now is lost when Duizhao is closed."
        )
        return f"{text} {kept}"
    if condition.is_stand_in:
        kept = translate(
            "Library", "What you write now is kept in another file, to be added later."
        )
        return f"{text} {kept}"
    return text


def _problem_text(reason: LibraryProblem) -> str:
    translate = QCoreApplication.translate
    match reason:
        case LibraryProblem.CORRUPT:
            return translate("Library", "The library file is damaged.")
        case LibraryProblem.DAMAGED_ROWS:
            return translate(
                "Library",
                "Damaged entries of the library, which cannot be shown: {n}. They are"
                " left as they are; a backup may have them whole.",
            )
        case LibraryProblem.NEWER:
            return translate("Library", "The library was written by a newer Duizhao.")
        case LibraryProblem.FOREIGN:
            return translate("Library", "The library file belongs to another program.")
        case LibraryProblem.READ_ONLY:
            return translate("Library", "The library's folder cannot be written to.")
        case LibraryProblem.FULL:
            return translate("Library", "The disk is full.")
        case LibraryProblem.LOCKED:
            return translate("Library", "Another program has the library locked.")
        case LibraryProblem.GONE:
            return translate(
                "Library",
                "The library file was removed or replaced. What it held is here still.",
            )
        case LibraryProblem.MISSING:
            return translate(
                "Library",
                "The library file is missing. The newest backup of it: {day}.",
            )
        case _:
            return translate("Library", "The library file cannot be opened.")
