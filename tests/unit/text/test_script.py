"""Simplified and Traditional Chinese, and the folding that search uses."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.domain.language import Script
from reader.paths import resource
from reader.text.script import CONFIGURATIONS, fold, script_of, simplified, to_script

_ROOT = Path(__file__).parents[3]


def test_script_of() -> None:
    assert script_of("漢語的發展") is Script.HANT
    assert script_of("汉语的发展") is Script.HANS
    assert script_of("皇后在台上說") is Script.HANT
    assert script_of("plain") is Script.HANS


def test_the_table_of_characters_is_what_opencc_says_today() -> None:
    line_of = runpy.run_path(str(_ROOT / "packaging/lexicon/scripts.py"))["line_of"]
    lines = resource("lexicon", "scripts.txt").read_text("utf-8").splitlines()
    assert lines == [line_of(CONFIGURATIONS[script]) for script in Script]


def test_a_character_by_itself() -> None:
    assert [simplified(char) for char in "館铁裡x"] == ["馆", "铁", "里", "x"]


def test_words_decide_which_character_is_meant() -> None:
    assert to_script("皇后的头发发展之后", Script.HANT) == "皇后的頭髮發展之後"
    assert to_script("皇后的頭髮發展之後", Script.HANS) == "皇后的头发发展之后"
    assert to_script("in English", Script.HANT) == "in English"


def test_folding_joins_scripts_widths_and_cases() -> None:
    assert fold("ＡＢＣ漢語“X”") == fold('abc汉语"x"')


@pytest.mark.parametrize(
    "forms",
    [
        "么麼麽",
        "钟鍾锺鐘",
        "卫衛衞",
        "妆妝粧",
        "台臺枱檯",
        "熔镕鎔",
        "它牠",
        "着著",
        "余餘馀",
    ],
)
def test_folding_joins_every_form_of_a_character(forms: str) -> None:
    assert len(set(map(fold, forms))) == 1


def test_folding_agrees_with_each_character_converted() -> None:
    pairs = resource("lexicon", "scripts.txt").read_text("utf-8").replace("\n", "")
    split = zip(pairs[::2], pairs[1::2], strict=True)
    assert [(a, b) for a, b in split if fold(a) != fold(b)] == []
    assert all(fold(fold(char)) == fold(char) for char in pairs)


@given(st.text())
def test_folding_keeps_every_offset(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(text) == "".join(map(fold, text))
