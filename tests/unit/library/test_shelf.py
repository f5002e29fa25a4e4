"""The lists of the shelf, and their filters."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Annotation, AnnotationKind, Colour
from reader.domain.language import Language
from reader.domain.reading import Place
from reader.domain.shelf import ShelfFilter
from tests.helpers.builders import article, highlight, source

if TYPE_CHECKING:
    from reader.library import Library


@pytest.fixture
def keys(library: Library) -> tuple[str, str]:
    one = article(title="Lunch on Willow Lane", source="a.org", date="2026-03-04T10:00")
    two = article(
        title="AI芯片出口", source="b.cn", date="2026-05-01", language=Language.CHINESE
    )
    return (
        library.articles.add(source("one.html"), one).id,
        library.articles.add(source("two.html"), two).id,
    )


def ids(library: Library, **wanted: object) -> list[str]:
    return [item.id for item in library.shelf.list(ShelfFilter(**wanted))]


def test_the_newest_is_first_with_all_that_is_known(
    library: Library, keys: tuple[str, str]
) -> None:
    one, two = keys
    library.annotations.add(Annotation("", one, AnnotationKind.BOOKMARK))
    library.annotations.add(highlight(one, "canteen"))
    library.articles.set_tags(one, ["food", "city"])
    items = library.shelf.list()
    assert [item.id for item in items] == [two, one]
    assert items[1].marks == 2
    assert items[1].is_bookmarked
    assert not items[0].is_bookmarked
    assert items[1].tags == ("city", "food")
    assert items[1].path == Path("/saved/one.html")
    assert library.shelf.tags() == (("city", 1), ("food", 1))


def test_an_article_without_a_title_is_called_by_its_file(library: Library) -> None:
    library.articles.add(source("Pasted letter.txt"), article(title=""))
    assert [item.title for item in library.shelf.list()] == ["Pasted letter"]
    assert len(ids(library, text="letter")) == 1


def test_each_part_of_a_filter_limits(library: Library, keys: tuple[str, str]) -> None:
    one, two = keys
    pink = replace(highlight(one, "canteen"), colour=Colour.PINK, tags=("later",))
    library.annotations.add(pink)
    library.articles.set_tags(two, ["chips"])
    library.articles.set_read(two, is_read=True)
    assert ids(library, text="ai芯片") == [two]
    assert ids(library, text="willow") == [one]
    assert ids(library, tag="chips") == [two]
    assert ids(library, tag="later") == [one]
    assert ids(library, source="a.org") == [one]
    assert ids(library, language=Language.CHINESE) == [two]
    assert ids(library, since="2026-04-01") == [two]
    assert ids(library, until="2026-03-04") == [one]
    assert ids(library, colour=Colour.PINK) == [one]
    assert ids(library, kind=AnnotationKind.NOTE) == []
    assert ids(library, unread_only=True) == [one]


def test_what_was_begun_can_be_continued(
    library: Library, keys: tuple[str, str]
) -> None:
    one, two = keys
    assert library.shelf.continuing() == ()
    library.articles.open(one)
    library.articles.set_place(one, Place(1), 0.4)
    library.articles.open(two)
    library.articles.set_place(two, Place(3), 1.0)
    assert [item.id for item in library.shelf.continuing()] == [one]


def test_what_was_removed_is_listed_apart(
    library: Library, keys: tuple[str, str]
) -> None:
    one, two = keys
    library.articles.remove(one)
    assert ids(library) == [two]
    assert [item.id for item in library.shelf.removed()] == [one]
