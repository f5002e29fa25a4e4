"""A mark whose words are gone is kept, shown, and can be found a place by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.domain.annotation import Colour, Passage
from reader.ui.notes.model import MARK
from reader.ui.notes.view import MarkWish

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
    window.body.page.select(Passage(1, start, start + 27))
    window.notes.highlight(Colour.BLUE)
    window.close()

    write(page, *KEPT)
    again = make_window()
    again.open_path(page)
    settled(again)
    (mark,) = again.notes.marks
    assert mark.is_orphan
    shown = again.body.notes.model.index(0).data(MARK)
    assert shown.annotation.anchors[0].quote.exact == GONE[start : start + 27]

    again.body.notes.wished.emit(MarkWish.FIND, mark)
    assert "Select the words" in again.body.status.text
    again.body.page.select(Passage(1, 0, 9))
    again.body.notes.wished.emit(MarkWish.FIND, mark)
    (mark,) = again.notes.marks
    assert mark.passages == (Passage(1, 0, 9),)
