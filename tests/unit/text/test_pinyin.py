"""Tones, and pinyin as it is typed."""

from __future__ import annotations

import pytest

from reader.text.pinyin import plain, tone


@pytest.mark.parametrize(
    ("syllable", "number"),
    [("tián", 2), ("gěng", 3), ("nǚ", 3), ("lǜ", 4), ("mā", 1), ("de", 5), ("", 5)],
)
def test_a_syllable_tells_its_tone(syllable: str, number: int) -> None:
    assert tone(syllable) == number


@pytest.mark.parametrize("typed", ["lvshi", "lü shi", "lushi", "LǛ SHI", "lv'shi"])
def test_pinyin_is_found_however_it_is_typed(typed: str) -> None:
    assert plain(typed) == plain("lǜ shī")
