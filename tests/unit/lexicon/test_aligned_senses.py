"""The meaning that stands in the translation of a word's own sentence comes first."""

from __future__ import annotations

import pytest

from reader.lexicon import Lexicon

LEXICON = Lexicon()


@pytest.mark.parametrize(
    ("text", "word", "translation", "first"),
    [
        ("The trial begins on Monday.", "trial", "审判周一开始。", "审判"),
        ("The trial failed.", "trial", "试验失败了。", "试验"),
        ("The party won again.", "party", "該黨再次獲勝。", "党"),
        ("It was a birthday party.", "party", "那是一场生日聚会。", "聚会"),
        ("The plants make cars.", "plants", "这些工厂生产汽车。", "工厂"),
        ("The plants need water.", "plants", "这些植物需要水。", "植物"),
        ("They lost both matches.", "matches", "他们输了两场比赛。", "比赛"),
        ("Nobody shares it.", "shares", "没有人分享它。", "分享"),
    ],
)
def test_the_chinese_word_of_the_translation_comes_first(
    text: str, word: str, translation: str, first: str
) -> None:
    found = LEXICON.look_up(text, text.index(word), translation)
    assert found is not None
    assert found.senses[0] == first
    assert found.others[0].simplified == first
    assert found.aligned >= 1


@pytest.mark.parametrize(
    ("text", "word", "translation", "first"),
    [
        ("听取意见", "意见", "They listened to opinions.", "opinion"),
        ("组织了活动", "活动", "They organised events.", "activity"),
        ("他们在公园活动", "活动", "They exercised in the park.", "to exercise"),
        ("他打开了门", "打开", "He was opening the door.", "to open"),
        ("孩子长高了", "长", "The child is growing.", "to grow"),
    ],
)
def test_the_sense_that_the_translation_has_comes_first(
    text: str, word: str, translation: str, first: str
) -> None:
    found = LEXICON.look_up(text, text.index(word), translation)
    assert found is not None
    assert first in found.senses[0]
    assert found.aligned >= 1


@pytest.mark.parametrize(
    ("text", "word", "translation"),
    [
        ("The end of it", "of", "它的结束"),
        ("He will leave.", "will", "他将离开。"),
        ("他的书", "的", "his book of tales"),
        ("我们在这里", "在", "We are in here, at home."),
        ("He sat on the bank.", "bank", "他坐在岸边。"),
        ("他的东西很多", "东西", "He has many things."),
        ("A good plan", "good", ""),
    ],
)
def test_where_nothing_is_sure_the_order_stays(
    text: str, word: str, translation: str
) -> None:
    at = text.index(word)
    found, usual = LEXICON.look_up(text, at, translation), LEXICON.look_up(text, at)
    assert found is not None
    assert usual is not None
    assert found.aligned == 0
    assert found.senses == usual.senses


def test_a_character_within_another_word_is_no_meaning() -> None:
    found = LEXICON.look_up("The party won.", 4, "政党获胜。")
    assert found is not None
    assert found.senses[0] != "党"
