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


@pytest.fixture
def orphaned(
    make_window: Callable[[], Window],
    settled: Callable[[Window], Window],
    tmp_path: Path,
) -> Callable[..., Window]:
    """Marks a passage, writes the page anew, and opens it again."""

    def make(*paragraphs: str) -> Window:
        page = tmp_path / "harbour.html"
        write(page, KEPT[0], GONE, *KEPT[1:])
        window = make_window()
        window.open_path(page)
        settled(window)
        window.body.page.text_cursor.select(Passage(1, 0, GONE.index(" hung")))
        window.notes.highlight(Colour.BLUE)
        window.close()
        write(page, *paragraphs)
        again = make_window()
        again.open_path(page)
        settled(again)
        (mark,) = again.open.marks
        assert mark.is_orphan
        again.body.notes.action_requested.emit(MarkAction.FIND, mark)
        return again

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
    window.body.notes.action_requested.emit(MarkAction.FIND, mark)
    assert card.isVisible()
    window.reading.close()
    assert not card.isVisible()


def test_a_mark_on_both_sides_is_found_on_both(
    make_window: Callable[[], Window],
    settled: Callable[[Window], Window],
    tmp_path: Path,
) -> None:
    pack.install(default_paths().packs, EN_ZH)
    page = tmp_path / "harbour.html"
    write(page, KEPT[0], GONE, *KEPT[1:])
    window = make_window()
    window.open_path(page)
    settled(window)
    window.body.page.text_cursor.light(1, 0)
    window.notes.highlight()
    assert [each.side for each in window.open.marks[0].passages] == list(Side)
    window.close()

    write(page, *KEPT, GONE.replace("oranges", "lemons"))
    again = make_window()
    again.open_path(page)
    settled(again)
    (mark,) = again.open.marks
    assert mark.is_orphan
    again.body.notes.action_requested.emit(MarkAction.FIND, mark)
    again.body.notes.places.attach.click()
    original, translation = again.open.marks[0].passages
    assert (original.block, original.side) == (3, Side.ORIGINAL)
    assert (translation.block, translation.side) == (3, Side.TRANSLATION)
    assert translation.end > translation.start


def test_an_orphan_is_listed_and_attached_again(
    make_window: Callable[[], Window],
    settled: Callable[[Window], Window],
    tmp_path: Path,
) -> None:
    page = tmp_path / "harbour.html"
    write(page, KEPT[0], GONE, *KEPT[1:])
    window = make_window()
    window.open_path(page)
    settled(window)
    start = GONE.index("a smell")
    window.body.page.text_cursor.select(Passage(1, start, start + 27))
    window.notes.highlight(Colour.BLUE)
    window.close()

    write(page, *KEPT)
    again = make_window()
    again.open_path(page)
    settled(again)
    (mark,) = again.open.marks
    assert mark.is_orphan
    shown = again.body.notes.model.index(0).data(ROW)
    assert shown.annotation.anchors[0].quote.exact == GONE[start : start + 27]

    again.body.notes.action_requested.emit(MarkAction.FIND, mark)
    assert "Select the words" in again.body.status.text
    again.body.page.text_cursor.select(Passage(1, 0, 9))
    again.body.notes.action_requested.emit(MarkAction.FIND, mark)
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
