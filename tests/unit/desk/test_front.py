"""What the front page reads from the library."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.domain.annotation import Annotation, AnnotationKind
from reader.domain.article import Block, BlockKind, Image
from reader.domain.language import Language
from reader.domain.reading import Place
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.builders import article, highlight, paragraph, source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reader.domain.front import Front
    from reader.library import Library

LONG = "The ferry has left the island at six each morning for a hundred and ten years."


@pytest.fixture
def desk(home: Path) -> Iterator[Desk]:
    with Desk(default_paths(), Settings()) as desk:
        yield desk


@pytest.fixture
def library(desk: Desk) -> Library:
    return desk.library.library()


def front(desk: Desk, *watched: str) -> Front:
    return desk.shelf.fronting(watched)(Token(), ignore)


def add(library: Library, title: str, folder: str = "/saved", *texts: str) -> str:
    at = replace(source(f"{title}.html"), path=Path(folder) / f"{title}.html")
    return library.articles.add(at, article(*texts or (LONG,), title=title)).id


def test_a_begun_article_tells_how_far_it_was_read(desk: Desk, library: Library):
    key = add(library, "Ferry", "/saved", *(f"{LONG} {n}" for n in range(100)))
    library.articles.open(key)
    library.articles.set_place(key, Place(20, 0.0), 0.3)
    (story,) = front(desk).continuing
    assert (story.paragraph, story.paragraphs) == (21, 100)  # where it stands
    assert story.minutes == 5  # 80 paragraphs of 82 characters
    assert story.standfirst.startswith("The ferry has left")


def test_the_articles_of_watched_folders_are_the_new_ones(
    desk: Desk, library: Library, tmp_path: Path
):
    add(library, "Elsewhere")
    add(library, "Here", str(tmp_path / "deep"))
    found = front(desk, str(tmp_path))
    assert [story.item.title for story in found.new] == ["Here"]
    assert found.is_watched
    assert [story.item.title for story in front(desk).new] == ["Here", "Elsewhere"]


def test_finished_and_removed_articles_are_not_to_be_continued(
    desk: Desk, library: Library
):
    for title, progress in (("Whole", 1.0), ("Half", 0.5), ("Gone", 0.5)):
        key = add(library, title)
        library.articles.open(key)
        library.articles.set_place(key, Place(), progress)
        if title == "Gone":
            library.articles.remove(key)
    found = front(desk)
    assert [story.item.title for story in found.continuing] == ["Half"]
    assert [story.item.title for story in found.read] == ["Whole"]


def test_a_mark_without_words_is_left_out(desk: Desk, library: Library):
    key = add(library, "Ferry")
    library.annotations.add(highlight(key, "The ferry"))
    library.annotations.add(Annotation("", key, AnnotationKind.BOOKMARK))
    library.annotations.add(Annotation("", key, AnnotationKind.NOTE, body="Ask Ada."))
    bodies = [kept.annotation.body for kept in front(desk).marked]
    assert bodies == ["Ask Ada.", ""]


def test_only_a_picture_that_was_saved_is_shown(desk: Desk, library: Library):
    far = Block(BlockKind.IMAGE, "", image=Image("https://example.org/quay.jpg"))
    near = Block(BlockKind.IMAGE, "", image=Image("page_files/quay.png"))
    blocks = (far, near, paragraph(LONG))
    library.articles.add(source(), replace(article(), blocks=blocks))
    assert front(desk).new[0].picture == "page_files/quay.png"


def test_a_dateline_is_no_standfirst(desk: Desk, library: Library):
    text = "这条河在城市底下流了四十年，没有人再见过它的颜色，直到挖土机来的那天早晨。"
    told = article("本报讯", text, title="河", language=Language.CHINESE)
    library.articles.add(source(), told)
    assert front(desk).new[0].standfirst == text
    quay = paragraph("The quay is closed.")
    lone = replace(article(title="Quay"), blocks=(quay,))
    library.articles.add(source("quay.html"), lone)
    assert front(desk).new[0].standfirst == quay.text


def test_a_long_standfirst_ends_with_a_word(desk: Desk, library: Library):
    key = add(library, "Ferry", "/saved", *(f"{LONG[:-1]} {n}." for n in range(9, 12)))
    library.articles.open(key)
    add(library, "Long", "/saved", "Nine hundred harbours. " * 100)
    for story in (*front(desk).read, *front(desk).new):
        assert len(story.standfirst) <= 600
    (long,) = front(desk).new
    assert long.standfirst.endswith((" hundred…", " harbours.…", " Nine…"))


def test_what_an_import_brought_without_a_text_is_no_story(
    desk: Desk, library: Library
) -> None:
    add(library, "Ferry")
    for number in range(9):
        stub = replace(article(title=f"Elsewhere {number}"), blocks=())
        library.articles.add(source(f"stub-{number}.html"), stub)
    assert [story.item.title for story in front(desk).new] == ["Ferry"]
