"""Files that come back: renamed, cut, or with another text in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.domain.annotation import Passage
from reader.domain.reading import Offer, OfferKind
from reader.library.articles import ArticleTable
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.desks import opened
from tests.helpers.pages import TIDE, save_book, save_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.domain.reading import Snapshot


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk(default_paths(), Settings()) as desk:
        yield desk


def test_a_file_renamed_in_a_watched_folder_is_found_by_its_new_name(
    desk: Desk, tmp_path: Path
) -> None:
    page = save_page(tmp_path / "news" / "mill.html", "The mill at Carew")
    look = desk.shelf.importing(page.parent, only_new=True)
    look(Token(), ignore)
    (item,) = desk.shelf.items()
    reading = desk.opening_article(item.id)(Token(), ignore)
    desk.marks.note(reading, [Passage(0, 4, 13)], "Go there.")
    there = page.rename(page.with_name("carew.html"))
    look(Token(), ignore)
    assert desk.shelf.marked(there) == (item.id,)
    assert desk.opening_article(item.id)(Token(), ignore).source.path == there
    assert desk.shelf.items()[0].path == there


def test_a_copy_elsewhere_leads_to_the_marks_and_moves_nothing(
    desk: Desk, tmp_path: Path
) -> None:
    page = save_page(tmp_path / "mill.html", "The mill at Carew")
    reading = opened(desk, page)
    desk.marks.toggle_bookmark(reading)
    other = tmp_path / "sent" / "by friend.html"
    other.parent.mkdir()
    other.write_bytes(page.read_bytes())
    assert desk.shelf.marked(other) == (reading.id,)
    desk.shelf.importing(other)(Token(), ignore)
    assert desk.shelf.items()[0].path == page


@pytest.mark.parametrize("is_imported", [True, False])
def test_a_book_is_put_on_the_shelf_whole_or_not_at_all(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_imported: bool
) -> None:
    book = save_book(tmp_path / "mills.epub", 12)
    work = desk.shelf.importing(book) if is_imported else desk.opening(book)
    add, added = ArticleTable.add, []

    def add_until_the_power_goes(
        self: ArticleTable, *item: object, **options: bool
    ) -> object:
        added.append(item)
        if len(added) == 5:
            raise KeyboardInterrupt
        return add(self, *item, **options)

    with monkeypatch.context() as patched:
        patched.setattr(ArticleTable, "add", add_until_the_power_goes)
        with pytest.raises(KeyboardInterrupt):
            work(Token(), ignore)
    assert desk.shelf.items() == ()
    work(Token(), ignore)
    assert len(desk.shelf.items()) == 12


MISSING = (
    "The page you asked for is not here any more. It may have been moved or deleted.",
    "Go to the front page, or write to the web desk if you followed a link of ours.",
)
STUB = (TIDE[0], "You have read your three free articles. Subscribe to go on reading.")
URL = "https://mills.example/carew"
LATER = (
    "The harbour at Milford was dredged again this spring, to a depth of nine metres."
)


def taken(desk: Desk, offer: Offer | None, reading: Snapshot) -> Snapshot:
    """What an offer leads to, as the window takes it."""
    assert offer is not None
    match offer.kind:
        case OfferKind.NEWER | OfferKind.EARLIER:
            work = desk.choosing(reading.id, offer.version)
        case OfferKind.FORMER:
            work = desk.opening_article(offer.article)
        case OfferKind.FILE:
            work = desk.opening(reading.source.path)
    return work(Token(), ignore)


@pytest.mark.parametrize("title", ["404 Not Found", "The mill at Carew"])
def test_an_article_whose_file_is_another_page_is_whole(
    desk: Desk, tmp_path: Path, title: str
) -> None:
    page = save_page(tmp_path / "mill.html", "The mill at Carew", url=URL)
    reading = opened(desk, page)
    desk.marks.note(reading, [Passage(1, 0, 7)], "Which baker?")
    save_page(page, title, *MISSING, url=URL)
    again = desk.opening_article(reading.id)(Token(), ignore)
    assert (again.id, again.article) == (reading.id, reading.article)
    assert not again.marks[0].is_orphan
    assert again.offer == Offer(OfferKind.FILE, "mill.html")
    assert len(desk.shelf.items()) == 1
    other = taken(desk, again.offer, reading)
    assert other.article.title == title
    assert other.offer == Offer(OfferKind.FORMER, reading.name, article=reading.id)
    assert taken(desk, other.offer, other).article == reading.article


def test_a_stub_saved_over_a_page_is_offered_and_can_be_taken_back(
    desk: Desk, tmp_path: Path
) -> None:
    page = save_page(tmp_path / "mill.html", "The mill at Carew", url=URL)
    reading = opened(desk, page)
    desk.marks.note(reading, [Passage(2, 0, 2)], "Who?")
    save_page(page, "The mill at Carew", *STUB, url=URL)
    for work in (desk.opening(page), desk.opening_article(reading.id)):
        again = work(Token(), ignore)
        assert again.article == reading.article
        assert not again.marks[0].is_orphan
        assert again.offer is not None
        assert again.offer.kind is OfferKind.NEWER
    stub = taken(desk, again.offer, reading)
    assert [block.text for block in stub.article.blocks] == [TIDE[0]]
    assert stub.marks[0].is_orphan
    assert desk.opening_article(reading.id)(Token(), ignore).article == stub.article
    back = taken(desk, stub.offer, reading)
    assert back.article == reading.article
    assert not back.marks[0].is_orphan


def test_what_an_update_leaves_out_can_be_read_still(
    desk: Desk, tmp_path: Path
) -> None:
    page = save_page(tmp_path / "mill.html", "The mill at Carew", url=URL)
    before = opened(desk, page)
    save_page(page, "The mill at Carew", LATER, *TIDE[:4], url=URL)
    now = desk.opening(page)(Token(), ignore)
    assert now.article.blocks[0].text == LATER
    assert taken(desk, now.offer, before).article == before.article


def test_a_column_has_a_text_for_each_day(desk: Desk, tmp_path: Path) -> None:
    page = tmp_path / "tides.html"
    greeting = "Good morning, mariners."
    about = (
        "This column is written by the harbour office and comes out at six each day."
    )
    readings = [
        opened(desk, save_page(page, "Today's tides", greeting, text, about, url=URL))
        for text in TIDE
    ]
    assert len({each.id for each in readings}) == len(TIDE)
    for reading, text in zip(readings, TIDE, strict=True):
        kept = desk.opening_article(reading.id)(Token(), ignore)
        assert kept.article.blocks[1].text == text
