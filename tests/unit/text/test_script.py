"""Simplified and Traditional Chinese, and the folding that search uses."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from reader.domain.language import Script
from reader.text.script import fold, script_of, to_script


def test_script_of() -> None:
    assert script_of("漢語的發展") is Script.HANT
    assert script_of("汉语的发展") is Script.HANS
    assert script_of("皇后在台上說") is Script.HANT
    assert script_of("plain") is Script.HANS


def test_words_decide_which_character_is_meant() -> None:
    assert to_script("皇后的头发发展之后", Script.HANT) == "皇后的頭髮發展之後"
    assert to_script("皇后的頭髮發展之後", Script.HANS) == "皇后的头发发展之后"
    assert to_script("in English", Script.HANT) == "in English"


def test_folding_joins_scripts_widths_and_cases() -> None:
    assert fold("ＡＢＣ漢語“X”") == fold('abc汉语"x"')


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(text) == "".join(map(fold, text))
