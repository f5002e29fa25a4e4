"""Files that come back: renamed, cut, or with another text in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.desk import Desk
from reader.domain.annotation import Passage
from reader.library.articles import Articles
from reader.paths import default_paths
from reader.settings import Settings
from reader.work import Token, ignore
from tests.helpers.pages import save_book, save_page

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from reader.domain.reading import Snapshot


@pytest.fixture
def desk() -> Iterator[Desk]:
    with Desk(default_paths(), Settings()) as desk:
        yield desk


def opened(desk: Desk, path: Path) -> Snapshot:
    return desk.opening(path)(Token(), ignore)


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
    add, added = Articles.add, []

    def add_until_the_power_goes(self: Articles, *item: object) -> object:
        added.append(item)
        if len(added) == 5:
            raise KeyboardInterrupt
        return add(self, *item)

    with monkeypatch.context() as patched:
        patched.setattr(Articles, "add", add_until_the_power_goes)
        with pytest.raises(KeyboardInterrupt):
            work(Token(), ignore)
    assert desk.shelf.items() == ()
    work(Token(), ignore)
    assert len(desk.shelf.items()) == 12
