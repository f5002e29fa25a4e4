"""The table of marks, and the history of their changes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reader.domain.annotation import Annotation, AnnotationKind, Colour
from reader.errors import LibraryError, LibraryProblem
from reader.library import Change, History, Library
from tests.helpers.builders import highlight


def test_a_mark_comes_back_as_it_was(library: Library, key: str) -> None:
    note = replace(
        highlight(key, "canteen", start=4),
        kind=AnnotationKind.NOTE,
        colour=Colour.PINK,
        body="**Where?** 哪里",
        tags=("b", "a"),
    )
    added = library.annotations.add(note)
    assert added.id
    assert added.created == added.modified != ""
    assert library.annotations.list(key) == (added,)
    assert library.annotations.get(added.id) == added
    assert library.annotations.tags() == (("a", 1), ("b", 1))


def test_a_mark_changes_and_its_time_with_it(library: Library, key: str) -> None:
    added = library.annotations.add(highlight(key, "canteen"))
    changed = library.annotations.update(replace(added, colour=Colour.BLUE))
    assert library.annotations.list(key) == (changed,)
    assert changed.created == added.created
    assert changed.modified >= added.modified


def test_deletion_can_be_undone(library: Library, key: str) -> None:
    added = library.annotations.add(highlight(key, "canteen"))
    library.annotations.remove(added.id)
    assert library.annotations.list(key) == ()
    library.annotations.restore(added)
    assert library.annotations.list(key) == (added,)


def test_a_bookmark_of_the_article_has_no_anchors(library: Library, key: str) -> None:
    bookmark = library.annotations.add(Annotation("", key, AnnotationKind.BOOKMARK))
    assert library.annotations.list(key) == (bookmark,)


def test_a_mark_in_an_unknown_article_is_refused(library: Library) -> None:
    with pytest.raises(LibraryError, match="nowhere") as caught:
        library.annotations.add(highlight("nowhere", "canteen"))
    assert caught.value.reason is LibraryProblem.UNKNOWN_ARTICLE


def test_steps_are_undone_and_redone_whole(library: Library, key: str) -> None:
    history = History()
    one = library.annotations.add(highlight(key, "The canteen"))
    two = replace(highlight(key, "canteen on Willow Lane"), id="two")
    step = (Change(one, None), Change(None, two))
    library.annotations.apply(step)
    history.record(*step)
    assert [mark.id for mark in library.annotations.list(key)] == ["two"]
    library.annotations.apply(history.undo())
    assert library.annotations.list(key) == (one,)
    library.annotations.apply(history.redo())
    assert [mark.id for mark in library.annotations.list(key)] == ["two"]
    assert history.redo() == ()


def test_a_new_step_ends_what_could_be_redone(library: Library, key: str) -> None:
    history = History(limit=2)
    one = library.annotations.add(highlight(key, "canteen"))
    for _ in range(3):
        history.record(Change(None, one))
    history.undo()
    assert history.can_redo
    history.record(Change(one, None))
    assert not history.can_redo
    assert [bool(history.undo()) for _ in range(3)] == [True, True, False]


def test_marks_come_page_by_page_newest_first(library: Library, key: str) -> None:
    added = [library.annotations.add(highlight(key, str(n))) for n in range(5)]
    newest = [mark.id for mark in reversed(added)]
    assert [mark.id for mark in library.annotations.all()] == newest
    assert [mark.id for mark in library.annotations.all(2, 2)] == newest[2:4]
    assert library.annotations.count() == 5
