"""The rows of the shelf: their order, their headings, their facts."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont

from reader.domain.shelf import Hit, ShelfItem
from reader.ui.labels import unbroken
from reader.ui.look.typeset import shortened
from reader.ui.shelf.model import ShelfModel
from reader.ui.shelf.rows import Heading, SortOrder, facts, hit_rows, shelf_rows

if TYPE_CHECKING:
    from pytestqt.modeltest import ModelTester

    from reader.ui.window import Window

BEGUN = ShelfItem("a", "Begun", opened="2026-01-02", progress=0.4)
LATER = ShelfItem("b", "Begun later", opened="2026-01-03", progress=0.1)
READ = ShelfItem("c", "Read", opened="2026-01-04", progress=1.0, added="1")
NEW = ShelfItem("d", "New", added="2", date="2020-01-01")


def titles(rows: tuple[object, ...]) -> list[str]:
    return [row.text if isinstance(row, Heading) else row.title for row in rows]  # type: ignore[attr-defined]


def test_what_was_begun_stands_first() -> None:
    rows = shelf_rows((BEGUN, NEW, LATER, READ), SortOrder.ADDED)
    assert titles(rows) == ["Continue", "Begun later", "Begun", "Saved", "New", "Read"]


def test_words_sort_upwards_and_times_downwards() -> None:
    by_title = shelf_rows((READ, NEW), SortOrder.TITLE)
    by_date = shelf_rows((READ, NEW), SortOrder.DATE)
    assert titles(by_title) == ["Saved", "New", "Read"]
    assert titles(by_date) == ["Saved", "New", "Read"]


def test_an_empty_shelf_has_no_headings() -> None:
    assert shelf_rows((), SortOrder.ADDED) == ()


def test_a_search_without_hits_says_so() -> None:
    assert titles(hit_rows(())) == ["Nothing found"]


def test_the_model_keeps_qts_rules(qtmodeltester: ModelTester) -> None:
    model = ShelfModel()
    qtmodeltester.check(model)
    model.set_rows(shelf_rows((BEGUN, NEW), SortOrder.ADDED))
    model.set_rows(hit_rows((Hit("a", "Title", "snippet"),)))
    model.set_rows(shelf_rows((BEGUN, NEW, READ), SortOrder.ADDED))
    assert model.rowCount() == 5


def test_an_article_is_found_by_its_id() -> None:
    model = ShelfModel()
    model.set_rows(shelf_rows((BEGUN, NEW), SortOrder.ADDED))
    assert model.index_of("d").row() == 3
    assert not model.index_of("nothing").isValid()


def test_rows_of_articles_have_two_heights(window: Window) -> None:
    """A bar of progress, long facts and many tags make no row higher."""
    short, long = "Rain", "Rain over the whole valley until Sunday, then wind"
    items = tuple(
        ShelfItem(
            id=f"{title}{progress}{tags}",
            title=title,
            source="The Valley Observer and Advertiser",
            date="2025-11-20",
            opened="2026-01-01" if progress else "",
            progress=progress,
            tags=tags,
        )
        for title in (short, long)
        for progress in (0.0, 0.4, 1.0)
        for tags in ((), ("weather", "wind", "valley"))
    )
    shelf = window.body.shelf
    shelf.show_rows(shelf_rows(items, SortOrder.TITLE), "")
    indexes = [shelf.model.index_of(item.id) for item in items]
    heights = {shelf.list.visualRect(index).height() for index in indexes}
    assert len(heights) == 2


def test_a_date_does_not_break(window: Window) -> None:
    english = facts(ShelfItem(id="1", title="Rain", date="2025-11-20"))
    assert "20\u00a0Nov\u00a02025" in english
    assert unbroken("2025年11月20日").replace("\u2060", "") == "2025年11月20日"


def test_a_long_source_gives_way_to_the_date() -> None:
    item = ShelfItem(
        id="1", title="Rain", source="The Valley Observer", date="2025-11-20"
    )
    font = QFont()
    font.setPixelSize(11)
    said = facts(item, partial(shortened, font, 150.0))
    assert said.endswith("20\u00a0Nov\u00a02025")
    assert said.startswith("The")
    assert "…" in said
