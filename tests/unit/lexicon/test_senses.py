"""Senses of the dictionary as readers see them."""

from __future__ import annotations

import pytest

from reader.lexicon import Lexicon
from reader.lexicon.senses import readable


@pytest.mark.parametrize(
    ("filed", "read"),
    [
        ("canteen", "canteen"),
        ("CL:個|个[ge4],間|间[jian1]", "measure word: 个, 间"),
        ("CL:件[jian4]", "measure word: 件"),
        ("old; opposite: new 新[xin1]", "old; opposite: new 新 xīn"),
        ("(alternative for 拜拜[bai2 bai2])", "(alternative for 拜拜 bái bái)"),
        ("variant of 綠|绿[lu:4]", "variant of 绿 lǜ"),
        ("to confess (Taiwan pr. [gong1])", "to confess (Taiwan pr. gōng)"),
        ("also known as 馬自達|马自达", "also known as 马自达"),
        ("Tai-lo pr. [ue-á-tshài]", "Tai-lo pr. [ue-á-tshài]"),
    ],
)
def test_a_sense_reads_well(filed: str, read: str) -> None:
    assert readable(filed) == read


def test_a_traditional_text_has_its_own_forms() -> None:
    assert readable("CL:個|个[ge4]", traditional=True) == "measure word: 個"


def test_the_dictionary_speaks_so() -> None:
    lexicon = Lexicon()
    simplified, traditional = lexicon.look_up("上级", 0), lexicon.look_up("上級", 0)
    assert simplified is not None
    assert traditional is not None
    assert simplified.senses[-1] == "measure word: 个"
    assert traditional.senses[-1] == "measure word: 個"
