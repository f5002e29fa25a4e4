"""The direction of a text, by its first strong character."""

from __future__ import annotations

import pytest

from reader.text.direction import has_right_to_left, is_right_to_left


@pytest.mark.parametrize(
    ("text", "is_from_right"),
    [
        ("The harbour", False),
        ("港口", False),
        ("", False),
        ("1234 …", False),
        ("الميناء", True),
        ("«در بندر» he said", True),
        ("12 – בנמל", True),
        ("(3) Haifa חיפה", False),
        ("他说：سلام", False),
        ("\u2067سلام\u2069 means peace", False),  # an isolate is passed over
        ("\u2068peace\u2069 سلام", True),
        ("\U0001f600 سلام", True),
    ],
)
def test_the_first_strong_character_decides(text: str, is_from_right: bool) -> None:
    assert is_right_to_left(text) is is_from_right


def test_a_text_of_both_directions_is_told_from_one_of_one() -> None:
    assert has_right_to_left("Haifa, חיפה")
    assert not has_right_to_left("Haifa, 海法, ☀")
