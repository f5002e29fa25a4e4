"""A mark whose words are gone is kept, shown, and can be found a place by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from reader.domain.annotation import Colour, Mark, Passage, Side
from reader.domain.language import EN_ZH
from reader.paths import default_paths
from reader.ui.lists.model import ROW
from reader.ui.notes.view import MarkAction
from tests.helpers import pack

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.window import Window

PAGE = """<html lang="en"><head><title>Harbour news</title>
<link rel="canonical" href="https://news.example/harbour"></head><body><article>
<h1>Harbour news</h1>{paragraphs}</article></body></html>"""

KEPT = """\
The harbour opened at six in the morning, and the first boats left before light, as \
they have done on every working day since the new wall was built.
Fishermen said that the season had been a good one, with calm water and fair prices, \
though the youngest of them did not remember a better year.
The council will meet on Thursday to decide whether the old crane should stay where it \
is or be moved to the museum behind the customs house.
""".splitlines()
GONE = (
    "Visitors spoke of a smell of tar and oranges that hung over the quay all morning,"
    " and nobody could say where it came from."
)


def write(path: Path, *paragraphs: str) -> None:
    body = "".join(f"<p>{text}</p>" for text in paragraphs)
    path.write_text(PAGE.format(paragraphs=body), encoding="utf-8")


REWORDED = (
    "Some visitors spoke of an odd smell of tar and lemons, which hung above the quay"
    " for most of the morning; nobody could say from where it had come."
)


def find(window: Window) -> None:
    """Ask for a place of the only mark, as its card does."""
    (mark,) = window.open.marks
    window.body.notes.action_requested.emit(MarkAction.FIND, mark)


def mark_words(window: Window) -> None:
    """Highlight some of the words that go."""
    window.body.page.text_cursor.select(Passage(1, 0, GONE.index(" hung")))
    window.notes.highlight(Colour.BLUE)


@pytest.fixture
def lost(
    make_window: Callable[[], Window],
    settled: Callable[[Window], Window],
    tmp_path: Path,
) -> Callable[..., Window]:
    """Opens a page, has it marked, writes it anew, and opens it again."""

    def make(*paragraphs: str, mark: Callable[[Window], None] = mark_words) -> Window:
        page = tmp_path / "harbour.html"
        write(page, KEPT[0], GONE, *KEPT[1:])
        window = make_window()
        window.open_path(page)
        mark(settled(window))
        window.close()
        write(page, *paragraphs)
        again = make_window()
        again.open_path(page)
        settled(again)
        assert [each.is_orphan for each in again.open.marks] == [True]
        return again

    return make


@pytest.fixture
def orphaned(lost: Callable[..., Window]) -> Callable[..., Window]:
    """Does as `lost`, and asks for a place of the mark."""

    def make(*paragraphs: str) -> Window:
        window = lost(*paragraphs)
        find(window)
        return window

    return make


def test_an_orphan_is_led_to_words_like_its_own(
    orphaned: Callable[..., Window],
) -> None:
    window = orphaned(*KEPT[:2], REWORDED, KEPT[2])
    card = window.body.notes.places
    assert card.isVisible()
    assert card.text == "Is it here?"
    card.attach.click()
    assert not card.isVisible()
    (mark,) = window.open.marks
    (place,) = mark.passages
    assert place.block == 2
    words = REWORDED[place.start : place.end]
    assert words == "visitors spoke of an odd smell of tar and"
    window.notes.undo()
    assert window.open.marks[0].is_orphan


def test_the_reader_walks_through_the_likely_places(
    orphaned: Callable[..., Window],
) -> None:
    twice = GONE.replace("Visitors", "Children")
    window = orphaned(KEPT[0], REWORDED, KEPT[1], twice, KEPT[2])
    card, page = window.body.notes.places, window.body.page
    assert card.text == "Is it here?  1 of 2"
    assert page.text_cursor.offered
    assert page.text_cursor.offered.block == 3
    card.next.click()
    assert card.text == "Is it here?  2 of 2"
    assert page.text_cursor.offered.block == 1
    card.next.click()
    assert page.text_cursor.offered.block == 3
    window.leave()
    assert not card.isVisible()
    assert page.text_cursor.offered is None
    assert window.open.marks[0].is_orphan


def test_a_question_ends_with_its_mark_and_its_article(
    orphaned: Callable[..., Window],
) -> None:
    window = orphaned(*KEPT[:2], REWORDED, KEPT[2])
    card, mark = window.body.notes.places, window.open.marks[0]
    window.body.notes.action_requested.emit(MarkAction.REMOVE, mark)
    assert not card.isVisible()
    window.notes.undo()
    find(window)
    assert card.isVisible()
    window.reading.close()
    assert not card.isVisible()


def test_a_mark_on_both_sides_is_found_on_both(lost: Callable[..., Window]) -> None:
    pack.install(default_paths().packs, EN_ZH)

    def mark_both(window: Window) -> None:
        window.body.page.text_cursor.light(1, 0)
        window.notes.highlight()
        (mark,) = window.open.marks
        assert [each.side for each in mark.passages] == list(Side)

    again = lost(*KEPT, GONE.replace("oranges", "lemons"), mark=mark_both)
    find(again)
    again.body.notes.places.attach.click()
    original, translation = again.open.marks[0].passages
    assert (original.block, original.side) == (3, Side.ORIGINAL)
    assert (translation.block, translation.side) == (3, Side.TRANSLATION)
    assert translation.end > translation.start


def test_an_orphan_is_listed_and_attached_again(lost: Callable[..., Window]) -> None:
    again = lost(*KEPT)
    shown = again.body.notes.model.index(0).data(ROW)
    quoted = shown.annotation.anchors[0].quote.exact
    assert quoted == GONE[: GONE.index(" hung")]
    find(again)
    assert "Select the words" in again.body.status.text
    again.body.page.text_cursor.select(Passage(1, 0, 9))
    find(again)
    (mark,) = again.open.marks
    assert mark.passages == (Passage(1, 0, 9),)


def test_among_the_marks_of_all_articles_an_orphan_looks_like_one(
    orphaned: Callable[..., Window], settled: Callable[[Window], Window]
) -> None:
    window = orphaned(*KEPT)
    window.commands["every_mark"].trigger()
    settled(window)
    every = window.body.notes.every
    rows = [every.index(row, 0).data(ROW) for row in range(every.rowCount())]
    (mark,) = [row for row in rows if isinstance(row, Mark)]
    assert mark.is_orphan
