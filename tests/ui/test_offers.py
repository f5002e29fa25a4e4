"""What is offered over an article whose file came back different."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.ui.messages import NextStep
from tests.helpers.pages import TIDE, save_page

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reader.ui.window import Window

URL = "https://mills.example/carew"


def test_an_offer_stays_over_the_page_and_is_taken_by_its_button(
    window: Window, settled: Callable[[Window], Window], tmp_path: Path
) -> None:
    page = save_page(tmp_path / "mill.html", "The mill at Carew", url=URL)
    window.open_path(page)
    settled(window)
    assert window.body.centre.offer.isHidden()
    save_page(page, "The mill at Carew", TIDE[0], TIDE[1], url=URL)
    window.open_path(page)
    offer = settled(window).body.centre.offer
    assert offer.isVisible()
    assert "full text" in offer.text
    assert "no language pack" in window.body.centre.notice.text  # beside it
    offer.step_pressed.emit(NextStep.SHOW_NEWER)
    reading = settled(window).open.reading
    assert reading is not None
    assert len(reading.article.blocks) == 2
    assert offer.isVisible()
    offer.step_pressed.emit(NextStep.SHOW_EARLIER)
    reading = settled(window).open.reading
    assert reading is not None
    assert len(reading.article.blocks) == len(TIDE)


def test_an_offer_goes_with_its_article(
    window: Window,
    settled: Callable[[Window], Window],
    tmp_path: Path,
    english: Path,
) -> None:
    page = save_page(tmp_path / "mill.html", "The mill at Carew", url=URL)
    window.open_path(page)
    settled(window)
    save_page(page, "404", "There is no such page on this site any more.", url=URL)
    window.open_path(page)
    settled(window)
    assert "“The mill at Carew”" in window.body.centre.offer.text
    window.open_path(english)
    assert settled(window).body.centre.offer.isHidden()
