"""A translation that says the opposite, and those that deny in other words."""

from __future__ import annotations

import lzma
from typing import TYPE_CHECKING

import pytest

from reader.domain.language import EN_ZH, ZH_EN, Language
from reader.domain.translation import Doubt, DoubtKind
from reader.translate.doubt import doubts
from reader.translate.negation import lost_negation

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("english", "chinese", "lost"),
    [
        ("The mayor did not sign the order.", "市长签署了命令。", "did not"),
        ("Trains don't run on Sundays.", "火车周日照常运行。", "don't"),
        ("The vaccine isn’t free of charge.", "疫苗是收费的。", "isn’t"),
        ("We cannot accept these terms.", "我们可以接受这些条件。", "cannot"),
        # Words that only look like a denial: 特别, 非常, 未来, 分别, 只是.
        ("It is not especially cold.", "天气特别冷。", "is not"),
        ("She will not return in future.", "她未来会回来。", "will not"),
        ("They were not very happy.", "他们分别非常高兴。", "were not"),
        ("I just don't think it helps.", "我只是觉得这有帮助。", "don't"),
    ],
)
def test_a_lost_english_negation_is_named(
    english: str, chinese: str, lost: str
) -> None:
    assert doubts(english, chinese, EN_ZH) == (Doubt(DoubtKind.NEGATION, lost),)


@pytest.mark.parametrize(
    ("english", "chinese"),
    [
        ("The mayor did not sign the order.", "市长没有签署命令。"),
        ("The mayor didn't sign the order.", "市長拒絕簽署命令。"),
        ("He does not eat meat.", "他吃素，肉类一概免谈。"),
        ("The shop won't open until May.", "商店5月才开门。"),
        ("It is not only cheap but good.", "它既便宜又好。"),
        ("I could not help laughing.", "我忍俊，笑出声来。"),
        ("The house was not empty.", "屋里有人，门没锁。"),
        ("Isn't it time to go?", "是时候走了吧？"),
        ("The knot was tight.", "结打得很紧。"),
        ("Cans of paint were sold.", "卖出了几罐油漆。"),
    ],
)
def test_what_is_denied_in_other_words_is_not_doubted(
    english: str, chinese: str
) -> None:
    assert not lost_negation(english, chinese, Language.ENGLISH)


@pytest.mark.parametrize(
    ("chinese", "english", "lost"),
    [
        ("市长没有签署命令。", "The mayor signed the order.", "没有"),
        ("他們並不知情。", "They were aware of it.", "並不"),
        ("警方尚未公布名单。", "Police have published the list.", "尚未"),
        ("她从未到过上海。", "She had been to Shanghai.", "从未"),
        ("公司不会裁员。", "The company will cut jobs.", "不会"),
    ],
)
def test_a_lost_chinese_negation_is_named(
    chinese: str, english: str, lost: str
) -> None:
    assert doubts(chinese, english, ZH_EN) == (Doubt(DoubtKind.NEGATION, lost),)


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("市长没有签署命令。", "The mayor failed to sign the order."),
        ("她从未来谈到过去。", "She talked about the future and the past."),
        ("他不得不离开。", "He had to leave."),
        ("你愿不愿意来都行。", "Come if you like."),
        ("真没想到你会来。", "What a surprise that you came."),
        ("几乎没有人知道。", "Hardly anybody knew."),
        ("这要的是耐心，而不是运气。", "This takes patience over luck."),
        ("雨不停地下。", "It kept raining."),
        ("你会不会游泳？", "Can you swim?"),
    ],
)
def test_chinese_that_denies_nothing_is_not_doubted(chinese: str, english: str) -> None:
    assert not lost_negation(chinese, english, Language.CHINESE)


@pytest.mark.shared
@pytest.mark.parametrize("name", ["ntrex", "pud", "news_commentary_10k"])
def test_people_seldom_lose_a_negation(shared: Path, name: str) -> None:
    """Half of what is found in these corpora are mistakes of the translators."""
    path = shared / f"corpora/train/{name}.tsv.xz"
    with lzma.open(path, "rt", encoding="utf-8") as file:
        pairs = [line.rstrip("\n").split("\t")[:2] for line in file]
    lost = sum(bool(lost_negation(en, zh, Language.ENGLISH)) for en, zh in pairs)
    lost += sum(bool(lost_negation(zh, en, Language.CHINESE)) for en, zh in pairs)
    assert lost <= 0.003 * 2 * len(pairs)
