"""The name of a site that gives an address instead."""

from __future__ import annotations

import pytest

from reader.domain.article import site_name


@pytest.mark.parametrize(
    ("told", "shown"),
    [
        ("https://www.harbour-post.example", "harbour-post.example"),
        ("HTTP://News.Example:8080/a/b", "news.example"),
        ("https://", "https://"),
        ("The Post, https://post.example", "The Post, https://post.example"),
        ("", ""),
    ],
)
def test_a_site_told_as_an_address_is_called_by_its_host(told: str, shown: str) -> None:
    assert site_name(told) == shown
