from __future__ import annotations

import pytest

from reader.library.identity import address, shared_text
from tests.helpers.builders import CANTEEN, article


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
