"""The contents of a book are kept, and shown with the headings of what is open."""

from __future__ import annotations

import sqlite3
import zipfile
from typing import TYPE_CHECKING

from reader.desk import Desk
from reader.domain.contents import ContentsEntry
from reader.library import Library
from reader.library.merging import merge
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.markup import PROSE, chapter, page
from tests.unit.extract.test_contents import NAV, NCX, book

if TYPE_CHECKING:
    from pathlib import Path

    from reader.desk import Reading


def desk() -> Desk:
    return Desk(default_paths(), Settings())


def opened(desk: Desk, path: Path) -> Reading:
    return desk.open(desk.opening(path)(Token(), ignore))


def gone_to(desk: Desk, title: str) -> Reading:
    found = [each for each in desk.shelf.items() if each.title == title]
    item = min(found, key=lambda each: each.chapter)
    return desk.open(desk.opening_article(item.id)(Token(), ignore))


def shown(desk: Desk, reading: Reading) -> list[tuple[str, int, int | None]]:
    return [(it.title, it.level, it.block) for it in desk.contents(reading)]


def test_the_levels_are_there_when_the_book_is_opened_again(tmp_path: Path) -> None:
    path = book(tmp_path, NAV, "nav")
    with desk() as first:
        opened(first, path)
    path.unlink()
    with desk() as again:
        assert shown(again, gone_to(again, "Foreword")) == [
            ("Foreword", 0, -1),
            ("Part One", 0, None),
            ("The quay", 1, None),
            ("Low water", 2, None),
            ("The rope walk", 1, None),
            ("后记", 0, None),
        ]
        levels = {item.title: item.level for item in again.shelf.items()}
    assert levels == {"Foreword": 0, "The quay": 1, "The rope walk": 1, "后记": 0}


def test_a_folder_that_is_added_brings_them_too(tmp_path: Path) -> None:
    book(tmp_path, NCX, "ncx")
    with desk() as it:
        it.shelf.importing(tmp_path)(Token(), ignore)
        lines = it.contents(gone_to(it, "第二章"))
    # `d` is in no contents: it stands on the level of the chapter before.
    assert [(line.title, line.level) for line in lines] == [
        *(("第一卷", 0), ("第一章", 1), ("一", 2), ("第二卷", 0), ("第二章", 1))
    ]


def test_an_old_library_gets_them_with_the_next_chapter(tmp_path: Path) -> None:
    path = book(tmp_path, NAV, "nav")
    with desk() as it:
        opened(it, path)
    raw = sqlite3.connect(default_paths().library)
    raw.execute("DELETE FROM contents")
    raw.commit()
    raw.close()
    with desk() as it:
        assert {item.level for item in it.shelf.items()} == {0}
        lines = it.contents(gone_to(it, "The quay"))
    assert [line.level for line in lines] == [0, 0, 1, 2, 1, 0]


def test_without_contents_a_book_has_its_chapters(tmp_path: Path) -> None:
    with desk() as it:
        reading = opened(it, book(tmp_path, "<html/>", "nav"))
        lines = it.contents(reading)
    assert [line.level for line in lines if line.block is None] == [0, 0, 0]
    assert lines[0].block == -1


def test_sections_lead_to_their_headings(tmp_path: Path) -> None:
    path = book(tmp_path, NAV, "nav")
    with desk() as it:
        opened(it, path)
        quay = gone_to(it, "The quay")
        # The chapter's text has no such heading, so the line leads to its beginning.
        assert shown(it, quay)[2:4] == [("The quay", 1, -1), ("Low water", 2, -1)]


def test_a_chapter_shows_its_own_headings(tmp_path: Path) -> None:
    body = f"<h2>Ebb</h2><p>{PROSE}</p><h3>Mud</h3><p>{PROSE}</p><h2>Flood</h2>"
    path = book(tmp_path, NAV, "nav")
    text = chapter("", f"{PROSE}</p>{body}<p>{PROSE}")
    add_member(path, "OEBPS/text/c.xhtml", text)
    with desk() as it:
        opened(it, path)
        lines = shown(it, gone_to(it, "The rope walk"))
    at = lines.index(("The rope walk", 1, -1))
    assert [line[:2] for line in lines[at + 1 : at + 4]] == [
        ("Ebb", 2),
        ("Mud", 3),
        ("Flood", 2),
    ]


def add_member(path: Path, name: str, text: str) -> None:
    """Write a member of a book anew."""
    with zipfile.ZipFile(path) as old:
        members = {each: old.read(each) for each in old.namelist()}
    members[name] = text.encode()
    with zipfile.ZipFile(path, "w") as new:
        for each, data in members.items():
            new.writestr(each, data)


def test_a_long_article_has_its_headings(tmp_path: Path) -> None:
    parts = "".join(
        f"<h{level}>{title}</h{level}><p>{PROSE} {title} {n}</p>"
        for n, (level, title) in enumerate(
            [(2, "Spring"), (4, "Rain"), (3, "Sun"), (2, "Autumn")]
        )
    )
    path = tmp_path / "year.html"
    path.write_text(page(parts), "utf-8")
    with desk() as it:
        reading = opened(it, path)
        lines = it.contents(reading)
    assert [(line.title, line.level) for line in lines] == [
        ("Spring", 0),
        ("Rain", 1),
        ("Sun", 1),
        ("Autumn", 0),
    ]
    texts = [reading.article.blocks[line.block or 0].text for line in lines]
    assert texts == [line.title for line in lines]


def test_a_chapter_off_the_shelf_is_no_line(tmp_path: Path) -> None:
    with desk() as it:
        reading = opened(it, book(tmp_path, NAV, "nav"))
        for item in it.shelf.items():
            if item.title in ("The quay", "The rope walk"):
                it.shelf.remove(item.id)
        assert [line[0] for line in shown(it, reading)] == ["Foreword", "后记"]


def test_contents_come_along_when_libraries_are_merged(tmp_path: Path) -> None:
    with desk() as it:
        opened(it, book(tmp_path, NAV, "nav"))
        entries = it._library().books.contents(it.shelf.items()[0].id)
    one = default_paths().library
    other = tmp_path / "other.sqlite"
    with Library(other) as library:
        pass
    for _again in range(2):
        merge(other, one)
        with Library(other) as library:
            article = library.shelf.list()[0].id
            assert library.books.contents(article) == entries
            assert entries[1] == ContentsEntry("Part One", 0, "")
