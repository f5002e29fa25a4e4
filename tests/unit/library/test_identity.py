from __future__ import annotations

import tracemalloc
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from reader.domain.article import Block, BlockKind, Image
from reader.library import Library
from reader.library.identity import address, shared_text
from tests.helpers.builders import CANTEEN, article, source

if TYPE_CHECKING:
    from pathlib import Path

    from reader.domain.article import Article


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://www.example.org/lunch/", "example.org/lunch"),
        ("http://Example.org/lunch?utm_id=x&id=7&gclid=1#a", "example.org/lunch?id=7"),
        ("https://example.org/a?b=2&a=1", "example.org/a?a=1&b=2"),
        ("https://example.org/", "example.org"),
        ("file:///home/me/lunch.html", ""),
        ("about:blank", ""),
        ("", ""),
        ("https://[broken", ""),
    ],
)  # fmt: skip
def test_an_address_says_what_is_there_not_how_one_came(
    url: str, expected: str
) -> None:
    assert address(url) == expected


def test_shared_text_is_a_share_of_the_shorter() -> None:
    assert shared_text(article(), article()) == 1
    assert shared_text(article(), article("Nothing alike.")) == 0
    assert shared_text(article(*CANTEEN[:2]), article()) == 1
    assert shared_text(article(" "), article()) == 0


def page_with_picture(number: int) -> Article:
    """A page without headline or address, its picture inside it."""
    told = article(
        f"Page {number} of the town tells of nothing but its own affairs.",
        CANTEEN[0],
        title="",
    )
    picture = Block(
        BlockKind.IMAGE, "", image=Image(f"data:image/png;base64,{number:0200000}")
    )
    return replace(told, blocks=(picture, *told.blocks))


def test_of_many_pages_without_headline_one_at_a_time_is_in_memory(
    tmp_path: Path,
) -> None:
    with Library(tmp_path / "library.sqlite") as library:

        def peak_of_adding(number: int) -> int:
            tracemalloc.start()
            library.articles.add(source(f"{number}.html"), page_with_picture(number))
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            return peak

        peaks = [peak_of_adding(number) for number in range(24)]
        again = library.articles.add(source("again.html"), page_with_picture(0))
    assert again.was_known
    assert peaks[-1] < 1.3 * peaks[3], peaks
