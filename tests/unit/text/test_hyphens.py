"""Where English words are parted."""

from __future__ import annotations

import pytest

from reader.text.hyphens import points


@pytest.mark.parametrize(
    "parted",
    [
        "hyphen-ation",
        "asso-ci-a-tion",
        "straight-for-ward",
        "con-tri-bu-tions",
        "recog-nises",
        "uni-ver-sity",
        "present",  # a verb or a noun: parted differently
        "table",
        "through",
    ],
)
def test_words_are_parted_as_in_print(parted: str) -> None:
    word, found, at = parted.replace("-", ""), [], 0
    for part in parted.split("-")[:-1]:
        at += len(part)
        found.append(at)
    assert points(word) == found


def test_no_part_is_shorter_than_three_letters() -> None:
    for word in ("away", "ably", "universe", "a", ""):
        assert all(3 <= point <= len(word) - 3 for point in points(word))
