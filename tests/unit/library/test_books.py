"""Books: chapters in order, through new editions, merges and old libraries."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.shelf import Book, ShelfFilter, with_books
from reader.library import Library, schema
from reader.library.connection import Connection
from reader.library.merging import merge
from tests.helpers.builders import article, highlight, source

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.article import Article, Source

    Chapters = list[tuple[Source, Article]]

TITLES = ("The harbour", "The strike", "The winter", "The thaw")


def book(
    name: str = "strike.epub", titles: tuple[str, ...] = TITLES, title: str = "Ice"
) -> Chapters:
    """A book of a chapter for each title; its text is of the title alone."""
    at = source(name)
    return [
        (
            replace(at, part=f"text/{number:02}.xhtml"),
            article(
                *(f"{each}, paragraph {n}, tells what no other one does."
                  for n in range(6)),
                title=each,
                source=title,
                date="",
            ),
        )
        for number, each in enumerate(titles)
    ]  # fmt: skip


def add(library: Library, chapters: Chapters) -> tuple[str, ...]:
    added = library.articles.add_all(chapters, is_book=True)
    return tuple(each.id for each in added)


def listed(library: Library) -> list[tuple[str, ...]]:
    """The titles of what the shelf shows, a book's together."""
    return [
        tuple(item.title for item in entry.chapters)
        if isinstance(entry, Book)
        else (entry.title,)
        for entry in with_books(library.shelf.list())
    ]


def test_a_book_is_one_entry_with_its_chapters_in_order(library: Library) -> None:
    library.articles.add(source("alone.html"), article(title="Alone"))
    add(library, book())
    assert listed(library) == [TITLES, ("Alone",)]


def test_a_chapter_knows_its_neighbours(library: Library) -> None:
    ids = add(library, book())
    second, last = library.books.chapter(ids[1]), library.books.chapter(ids[-1])
    assert second is not None
    assert last is not None
    assert (second.title, second.number, second.count) == ("Ice", 2, 4)
    assert (second.previous, second.following) == (ids[0], ids[2])
    assert second.following_title == "The winter"
    assert last.following == ""
    assert library.books.chapters(ids[2]) == ids


def test_a_new_edition_is_the_same_book(library: Library) -> None:
    first = add(library, book())
    titles = ("A preface", *TITLES[:2], "The long winter", *TITLES[2:])
    second = add(library, book("strike-2nd.epub", titles))
    assert set(first) <= set(second)
    assert listed(library) == [titles]


def test_a_chapter_that_an_edition_left_out_stays_at_the_end(library: Library) -> None:
    add(library, book())
    add(library, book("strike-2nd.epub", TITLES[1:]))
    assert listed(library) == [(*TITLES[1:], TITLES[0])]


def test_books_that_share_an_imprint_are_two(library: Library) -> None:
    add(library, book("one.epub", ("Imprint", *TITLES), "Ice"))
    add(library, book("two.epub", ("Imprint", "Sand", "Wind", "Noon"), "Fire"))
    assert listed(library) == [
        ("Imprint", "Sand", "Wind", "Noon"),
        ("Imprint", *TITLES),
    ]


def test_the_chapter_to_go_on_with(library: Library) -> None:
    ids = add(library, book())

    def current() -> str:
        (entry,) = with_books(library.shelf.list())
        assert isinstance(entry, Book)
        return entry.current.title

    assert current() == "The harbour"
    library.articles.open(ids[1])
    assert current() == "The strike"
    library.articles.set_read(ids[1], is_read=True)
    assert current() == "The winter"
    library.articles.set_read(ids[2], is_read=True)
    library.articles.set_read(ids[3], is_read=True)
    assert current() == "The harbour"  # which was passed over


def test_a_filter_can_mean_one_book(library: Library) -> None:
    ids = add(library, book())
    other = library.articles.add(source("alone.html"), article()).id
    library.annotations.add(highlight(ids[2], "The winter"))
    library.annotations.add(highlight(other, "The canteen"))
    chapter = library.books.chapter(ids[0])
    assert chapter is not None
    wanted = ShelfFilter(book=chapter.book)
    assert {item.id for item in library.shelf.list(wanted)} == set(ids)
    (kept,) = library.annotations.newest(wanted, 10)
    assert kept.annotation.article == ids[2]
    hits = library.search.find(replace(wanted, text="paragraph"))
    assert {hit.article for hit in hits} <= set(ids)


def test_a_book_comes_along_when_libraries_are_merged(
    library: Library, tmp_path: Path
) -> None:
    titles = ("A preface", *TITLES)
    with Library(tmp_path / "other.sqlite") as other:
        add(other, book("strike-2nd.epub", titles))
    add(library, book())
    merge(library.path, tmp_path / "other.sqlite")
    ((entry,),) = (with_books(library.shelf.list()),)
    assert isinstance(entry, Book)
    assert {item.title for item in entry.chapters} == set(titles)
    with Library(tmp_path / "empty.sqlite") as empty:
        merge(empty.path, tmp_path / "other.sqlite")
        assert listed(empty) == [titles]


@pytest.mark.parametrize("is_opened", [True, False])
def test_a_book_of_an_older_library_gets_its_order(
    tmp_path: Path, is_opened: bool
) -> None:
    """An opened book's first chapter was added last."""
    path = tmp_path / "library.sqlite"
    chapters = book()
    connection = Connection(path)
    schema.migrate(connection, migrations=schema.MIGRATIONS[:4])
    order = [1, 2, 3, 0] if is_opened else [0, 1, 2, 3]
    for number, at in enumerate(order, 1):
        where, told = chapters[at]
        connection.run(
            """INSERT INTO articles (number, id, title, source, date, language, address,
                added, content) VALUES (?, ?, ?, ?, '', 'en', '', '2026-01-01', ?)""",
            (number, f"key{at}", told.title, told.source, '{"title":"x"}'),
        )
        connection.run(
            "INSERT INTO copies VALUES (?, ?, ?, '/saved/strike.epub', 1, '2026')",
            (where.digest, where.part, number),
        )
    alone = hashlib.sha256(b"one chapter").hexdigest()
    connection.run(
        """INSERT INTO articles (number, id, title, source, date, language, address,
            added, content)
        VALUES (9, 'alone', 'Alone', '', '', 'en', '', '2026', '{}')"""
    )
    connection.run(
        "INSERT INTO copies VALUES (?, 'a.xhtml', 9, '/a', 1, '2026')", (alone,)
    )
    connection.close()
    with Library(path, tmp_path / "backups") as library:
        assert sorted(listed(library)) == sorted([TITLES, ("Alone",)])
