"""Pages of all marks, and what a filter means."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.desk.listing import listing, meaning
from reader.domain.annotation import Annotation, AnnotationKind, Colour
from reader.domain.shelf import ShelfFilter
from reader.library import Library
from reader.work import Cancelled, Token, ignore
from tests.helpers.builders import article, highlight, source

if TYPE_CHECKING:
    from pathlib import Path

NOTE = Annotation(
    "",
    "one",
    AnnotationKind.NOTE,
    highlight("one", "臺北的早餐").anchors,
    Colour.PINK,
    body="Soy milk, of course",
    tags=("Food", "city"),
)


@pytest.mark.parametrize(
    ("wanted", "is_meant"),
    [
        (ShelfFilter(), True),
        (ShelfFilter("milk SOY"), True),
        (ShelfFilter("milk bread"), False),
        (ShelfFilter("台北"), True),
        (ShelfFilter("#fo"), True),
        (ShelfFilter("#fo #ci milk"), True),
        (ShelfFilter("#milk"), False),
        (ShelfFilter("#ood"), False),
        (ShelfFilter(colour=Colour.PINK), True),
        (ShelfFilter(colour=Colour.BLUE), False),
        (ShelfFilter(kind=AnnotationKind.NOTE), True),
        (ShelfFilter(kind=AnnotationKind.BOOKMARK), False),
    ],
)
def test_every_word_of_a_filter_must_be_there(
    wanted: ShelfFilter, is_meant: bool
) -> None:
    assert meaning(wanted)(NOTE) is is_meant


def test_a_bookmark_has_no_colour_to_be_found_by() -> None:
    bookmark = Annotation("", "one", AnnotationKind.BOOKMARK)
    assert not meaning(ShelfFilter(colour=Colour.YELLOW))(bookmark)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A library of five notes, two of them made in the same moment."""
    path = tmp_path / "library.sqlite"
    with Library(path) as library:
        one = library.articles.add(source(), article()).id
        for moment, words in enumerate(("one", "two two", "three", "two", "five")):
            created = f"2026-05-0{min(moment, 3)}T00:00:00.000Z"
            library.annotations.add(
                Annotation("", one, AnnotationKind.NOTE, body=words, created=created)
            )
    return path


def page(
    file: Path, wanted: ShelfFilter, limit: int, after: Annotation | None = None
) -> list[Annotation]:
    work = listing(lambda: Library(file), wanted, limit, after)
    return [each.annotation for each in work(Token(), ignore)]


def bodies(marks: list[Annotation]) -> list[str]:
    return [mark.body for mark in marks]


def test_a_page_begins_after_the_mark_it_is_told(file: Path) -> None:
    first = page(file, ShelfFilter(), 1)
    assert bodies(first) == ["five"]
    rest = page(file, ShelfFilter(), 9, first[-1])
    assert bodies(rest) == ["two", "three", "two two", "one"]


def test_a_page_goes_on_where_its_mark_was_removed(file: Path) -> None:
    newest = page(file, ShelfFilter(), 3)
    with Library(file) as library:
        library.annotations.remove(newest[-1].id)
    assert bodies(page(file, ShelfFilter(), 9, newest[-1])) == ["two two", "one"]


def test_words_are_sought_until_a_page_is_full(file: Path) -> None:
    (found,) = page(file, ShelfFilter("TWO"), 1)
    assert found.body == "two"
    assert bodies(page(file, ShelfFilter("two"), 9, found)) == ["two two"]


def test_a_kind_or_a_colour_nobody_used_has_an_empty_page(file: Path) -> None:
    assert page(file, ShelfFilter(kind=AnnotationKind.HIGHLIGHT), 9) == []
    assert page(file, ShelfFilter(colour=Colour.BLUE), 9) == []


def test_looking_for_marks_can_be_stopped(file: Path) -> None:
    token = Token()
    token.cancel()
    with pytest.raises(Cancelled):
        listing(lambda: Library(file), ShelfFilter(), 9, None)(token, ignore)
