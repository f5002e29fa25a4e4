"""The table of articles: what comes back, and what is the same article."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from reader.domain.language import EN_ZH
from reader.domain.reading import Layout, Place
from reader.library import Library
from tests.helpers.builders import CANTEEN, article, highlight, source


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "library.sqlite"


def test_an_article_comes_back_as_it_was(path: Path) -> None:
    with Library(path) as library:
        added = library.articles.add(source(), article())
    with Library(path) as library:
        stored = library.articles.get(added.id)
    assert stored is not None
    assert stored.article == article()
    assert stored.source == source()
    assert not added.was_known


def test_the_readers_doings_come_back(path: Path) -> None:
    with Library(path) as library:
        key = library.articles.add(source(), article()).id
        library.articles.set_place(key, Place(2, 0.25), 0.6)
        library.articles.set_layout(key, Layout.INTERLEAVED)
        library.articles.set_read(key, is_read=True)
        library.articles.set_tags(key, ["food", " city ", "food", ""])
    with Library(path) as library:
        stored = library.articles.get(key)
    assert stored is not None
    assert stored.place == Place(2, 0.25)
    assert stored.progress == 0.6
    assert stored.layout is Layout.INTERLEAVED
    assert stored.is_read
    assert stored.tags == ("city", "food")


def test_a_renamed_file_is_the_same_article(path: Path) -> None:
    with Library(path) as library:
        first = library.articles.add(source("a.html", "bytes"), article())
        again = library.articles.add(source("b.html", "bytes"), article())
        assert again.id == first.id
        assert again.was_known
        assert not again.has_changed
        assert again.source.path == Path("/saved/b.html")


def test_a_saved_again_page_is_the_same_article_by_its_address(path: Path) -> None:
    url = "https://www.example.org/lunch/?utm_source=feed#top"
    with Library(path) as library:
        first = library.articles.add(source("a.html"), article(url=url))
        changed = article(*CANTEEN, "All new.", url="http://example.org/lunch")
        again = library.articles.add(source("b.html"), changed)
        assert again.id == first.id
        assert again.has_changed
        assert again.article == changed


def test_an_edited_copy_without_address_is_known_by_headline_and_text(
    path: Path,
) -> None:
    with Library(path) as library:
        first = library.articles.add(source("a.txt"), article())
        again = library.articles.add(source("b.txt"), article(*CANTEEN[1:], "More."))
        other = library.articles.add(source("c.txt"), article("Nothing alike."))
        assert again.id == first.id
        assert other.id != first.id


def test_another_part_of_the_same_file_is_another_article(path: Path) -> None:
    from dataclasses import replace

    book = source("book.epub")
    with Library(path) as library:
        one = library.articles.add(replace(book, part="1"), article(title="One"))
        two = library.articles.add(replace(book, part="2"), article(title="Two"))
        assert one.id != two.id
        assert library.articles.find(book.digest, "2") == two.id
        assert library.articles.at(book.path) == (one.id, two.id)


def test_a_removed_article_added_again_has_its_marks(path: Path) -> None:
    with Library(path) as library:
        key = library.articles.add(source(), article()).id
        library.annotations.add(highlight(key, "canteen"))
        library.articles.remove(key)
        assert library.articles.find(source().digest) == ""
        assert library.articles.add(source(), article()).id == key
        assert len(library.annotations.list(key)) == 1


def test_a_forgotten_article_can_be_put_back_until_it_is_purged(path: Path) -> None:
    with Library(path) as library:
        key = library.articles.add(source(), article()).id
        library.annotations.add(highlight(key, "canteen"))
        library.articles.remove(key, forget_marks=True)
        assert library.annotations.all() == ()
        library.articles.put_back(key)
        assert len(library.annotations.all()) == 1
        library.articles.remove(key, forget_marks=True)
        assert library.articles.purge("9999") == 1
        assert library.articles.get(key) is None


def test_a_forgotten_article_added_again_has_no_marks(path: Path) -> None:
    with Library(path) as library:
        key = library.articles.add(source(), article()).id
        library.annotations.add(highlight(key, "canteen"))
        library.articles.remove(key, forget_marks=True)
        again = library.articles.add(source(), article())
        assert library.annotations.list(again.id) == ()


def test_a_file_whose_name_is_in_another_encoding(path: Path) -> None:
    """As an archive from an old Chinese Windows unpacks on Linux."""
    name = b"/saved/" + "旧闻.html".encode("gbk")
    old = replace(source(), path=Path(os.fsdecode(name)))
    with Library(path) as library:
        added = library.articles.add(old, article())
        assert library.articles.at(old.path) == (added.id,)
        assert library.articles.add(old, article()).was_known


def test_wordings_move_with_their_paragraphs(path: Path) -> None:
    with Library(path) as library:
        key = library.articles.add(source(), article(url="https://e.org/1")).id
        for block in (0, 1, 3):
            library.edits.set(EN_ZH, "So.", f"{block}", key, block=block)
        changed = ("A new line.", CANTEEN[0], f"{CANTEEN[1]} Indeed.", *CANTEEN[2:])
        later = article(*changed, url="https://e.org/1")
        assert library.articles.add(source("later"), later).id == key
        made = {each.block: each.text for each in library.edits.of(key, EN_ZH)}
    assert made == {1: "0", 2: "1", 4: "3"}


def test_two_stories_at_one_address_are_two(path: Path) -> None:
    """A column has its address and headline every day."""
    url = "https://example.org/briefing"
    plea = "The Briefing comes out every weekday at six. Subscribe to it by e-mail."
    hello = "Good morning, and welcome to the briefing."
    days = [
        (hello, *CANTEEN[:2], plea),
        (hello, *CANTEEN[2:], plea),
        (hello, "The lock at Teddington was shut all day for want of water.", plea),
    ]
    with Library(path) as library:
        added = [
            library.articles.add(
                source(f"{day}"),
                article(*texts, title="The Briefing", url=url, date=f"2026-03-0{day}"),
            )
            for day, texts in enumerate(days, 1)
        ]
        assert len({each.id for each in added}) == 3
        assert (
            library.articles.add(
                source("saved again"),
                article(*days[1], title="The Briefing", url=url, date="2026-03-02"),
            ).id
            == added[1].id
        )


def test_one_headline_and_one_frame_are_not_one_story(path: Path) -> None:
    frame = (
        "This page is made by the harbour office from its own tide gauges and buoys.",
        "Figures are given without warranty; masters must consult the printed tables.",
    )
    with Library(path) as library:
        one = library.articles.add(
            source("a"),
            article("High water at 04:12, 5.1 m.", *frame, title="Tides today"),
        )
        two = library.articles.add(
            source("b"),
            article(
                "Gales from the south-west keep the small boats in.",
                "The ferry does not sail before noon.",
                *frame,
                title="Tides today",
            ),
        )
        assert one.id != two.id


@pytest.mark.parametrize(
    "stub",
    [
        (CANTEEN[0], "Subscribe to read on. You have no free articles left."),
        (CANTEEN[0][:50] + "…", CANTEEN[1], "To continue, log in."),
        (CANTEEN[0],),
    ],
)
def test_a_stub_never_takes_the_place_of_the_text(
    path: Path, stub: tuple[str, ...]
) -> None:
    url = "https://example.org/lunch"
    with Library(path) as library:
        key = library.articles.add(source("a"), article(url=url)).id
        again = library.articles.add(source("b"), article(*stub, url=url))
        assert (again.id, again.article) == (key, article(url=url))
        (offered,) = library.articles.versions(key)
        assert offered.is_offered
        assert offered.article == article(*stub, url=url)
        library.articles.add(source("b"), article(*stub, url=url))
        assert len(library.articles.versions(key)) == 1
        chosen = library.articles.choose(key, offered.number)
        assert chosen.article == offered.article
        (former,) = library.articles.versions(key)
        assert (former.article, former.is_offered) == (article(url=url), False)
        back = library.articles.choose(key, former.number)
        assert back.article == article(url=url)


def test_the_whole_text_takes_the_place_of_a_stub(path: Path) -> None:
    url = "https://example.org/lunch"
    stub = article(CANTEEN[0], "Subscribe to read on.", url=url)
    with Library(path) as library:
        key = library.articles.add(source("a"), stub).id
        again = library.articles.add(source("b"), article(url=url))
        assert (again.id, again.article) == (key, article(url=url))
        assert [each.article for each in library.articles.versions(key)] == [stub]


def test_a_corrected_word_needs_no_version(path: Path) -> None:
    url = "https://example.org/lunch"
    corrected = article(CANTEEN[0].replace("ten", "nine"), *CANTEEN[1:], url=url)
    with Library(path) as library:
        key = library.articles.add(source("a"), article(url=url)).id
        assert library.articles.add(source("b"), corrected).article == corrected
        assert library.articles.versions(key) == ()


def test_a_paragraph_that_is_left_out_can_be_read_still(path: Path) -> None:
    url = "https://example.org/lunch"
    shorter = article(*CANTEEN[:3], "It rained on Monday.", url=url)
    with Library(path) as library:
        key = library.articles.add(source("a"), article(url=url)).id
        assert library.articles.add(source("b"), shorter).article == shorter
        (former,) = library.articles.versions(key)
        assert former.article == article(url=url)


def test_what_a_better_extraction_leaves_out_is_in_the_file(path: Path) -> None:
    with Library(path) as library:
        key = library.articles.add(source("a"), article(*CANTEEN, "Share this!")).id
        again = library.articles.add(source("a"), article(CANTEEN[0]))
        assert (again.id, again.has_changed) == (key, True)
        assert library.articles.versions(key) == ()
