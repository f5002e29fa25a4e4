"""Chips keep within their lines, and count what has no room."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont

from reader.ui.look.chips import Chips


def words(chips: Chips) -> set[str]:
    places = ((x, y) for y in range(0, 400, 4) for x in range(0, 300, 4))
    return {word for x, y in places if (word := chips.at(x, y))}


@pytest.mark.usefixtures("qapp")
def test_five_hundred_tags_take_four_lines_and_are_counted() -> None:
    tags = [f"#tag-{n}" for n in range(500)]
    chips, four = Chips(tags, QFont(), 260), Chips(tags[:4], QFont(), 60)
    assert chips.height == four.height  # one below the other
    seen = words(chips)
    assert seen < set(tags)
    assert chips.at(2, 2) == "#tag-0"
    assert chips.text_of_rest == f"+{500 - len(seen)}"


@pytest.mark.usefixtures("qapp")
def test_few_tags_are_all_shown() -> None:
    chips = Chips(["#a", "#猫头鹰"], QFont(), 260)
    assert words(chips) == {"#a", "#猫头鹰"}
    assert chips.text_of_rest == ""
