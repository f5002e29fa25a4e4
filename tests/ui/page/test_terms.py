"""Where the terms of the glossary stand in a translation."""

from __future__ import annotations

import pytest

from reader.domain.translation import Translation
from reader.ui.page.type.terms import forced


def found(text: str, rendering: str) -> list[str]:
    made = Translation(text, terms=("term",))
    places = forced(made, {"term": rendering, "other": "话"})
    assert {each.term for each in places} <= {"term"}
    return [text[each.start : each.end] for each in places]


@pytest.mark.parametrize(
    ("text", "rendering", "words"),
    [
        ("火车来了，火车走了。", "火车", ["火车", "火车"]),
        ("國務院的話。", "国务院", ["國務院"]),
        ("He said AI.", "AI", ["AI"]),
        ("C++的话。", "C++", ["C++"]),
        ("没有。", "火车", []),
    ],
)
def test_the_rendering_is_found(text: str, rendering: str, words: list[str]) -> None:
    assert found(text, rendering) == words


def test_a_term_that_is_gone_is_not_marked() -> None:
    assert forced(Translation("火车", terms=("train",)), {}) == []
