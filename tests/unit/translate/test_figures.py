"""Numbers as both languages write them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.translate.figures import missing_figures


def in_chinese(number: int) -> str:
    """12,340,000 as the news writes it: 1234万."""
    for size, unit in ((10**8, "亿"), (10**4, "万")):
        if number >= size and (number * 100) % size == 0:
            return f"{number / size:.2f}".rstrip("0").rstrip(".") + unit
    return str(number)


def in_english(number: int) -> str:
    for size, unit in ((10**9, " billion"), (10**6, " million")):
        if number >= size and (number * 100) % size == 0:
            return f"{number / size:.2f}".rstrip("0").rstrip(".") + unit
    return f"{number:,}"


@given(st.integers(2, 999), st.integers(0, 9))
def test_the_same_number_is_found_in_both(digits: int, zeros: int) -> None:
    number = digits * 10**zeros
    english, chinese = f"about {in_english(number)} of", f"约{in_chinese(number)}个"
    assert missing_figures(english, chinese) == []
    assert missing_figures(chinese, english) == []


@given(st.integers(2, 9999), st.integers(2, 9999))
def test_another_number_is_not(one: int, other: int) -> None:
    known = {one, one + 12, one - 12, one % 100, other % 100}
    if other not in known and one not in {other + 12, other - 12}:
        assert missing_figures(f"{one} m.", f"{other}米。") == [str(one)]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("八千六百万", "86 million"),
        ("二〇二五年", "2025"),
        ("三十五", "35"),
        ("一万两千", "12,000"),
        ("十二亿三千万", "1.23 billion"),
    ],
)
def test_spelt_numbers(chinese: str, english: str) -> None:
    assert missing_figures(english, chinese) == []
    assert missing_figures(chinese, english) == []
    assert missing_figures(chinese, "none") == [chinese.rstrip("年")]


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("失业率降至百分之四点七。", "Unemployment fell to 4.7 percent."),
        ("合同金额达二点六亿元。", "The contract is worth 260 million yuan."),
        ("八点四万名考生", "84,000 candidates"),
        ("两百六十多万户", "more than 2.6 million households"),
        ("十余万人", "over 100,000 people"),
        ("赔款四亿两", "an indemnity of 400 million taels"),
        ("五点九级地震", "a quake of magnitude 5.9"),
        ("产量增长两成六", "output rose by 26%"),
        ("价格下跌一成半", "prices fell 15 percent"),
        ("年逾九旬的画家", "a painter of over 90"),
        ("八旬老人", "a woman of eighty"),
        ("第一百万名访客", "the millionth visitor"),
        ("全场六折", "40% off everything"),
        ("海拔三千米", "3 km above the sea"),
        ("海拔三千米", "3,000 metres above the sea"),
        ("五万斤苹果", "25 tonnes of apples"),
        ("瘦了三十斤", "lost 15 kg"),
        ("九十亩", "6 hectares"),
        ("一百六十公里", "100 miles"),
        ("装机六十万千瓦", "a capacity of 600,000 kilowatts"),
        ("四万百姓", "40,000 people"),
        ("她身高一米八六", "she is 1.86 metres tall"),
        ("以12秒07夺冠", "won in 12.07 seconds"),
        ("早上6时45分", "at 6.45 in the morning"),
        ("中午12时", "at noon"),
        ("百万美元", "a million dollars"),
        ("百亿元", "10 billion yuan"),
        ("250万", "two and a half million"),
        ("75万", "three-quarters of a million"),
        ("25万", "a quarter of a million"),
        ("三个半世纪", "three and a half centuries"),
        ("三座十八世纪的房子", "three eighteenth-century houses"),
        ("廿六人", "26 people"),
    ],
)
def test_what_people_write_for_the_same_amount(chinese: str, english: str) -> None:
    assert missing_figures(english, chinese) == []
    assert missing_figures(chinese, english) == []


@pytest.mark.parametrize(
    ("chinese", "english"),
    [
        ("失业率降至百分之四点七。", "Unemployment fell to 4.1 percent."),
        ("两百六十多万户", "more than 260,000 households"),
        ("产量增长两成六", "output rose by 62%"),
        ("瘦了三十斤", "lost 30 kg and then 10 more"),
        ("九十亩", "90 hectares, in fact 12"),
        ("海拔三千米", "30 km above the sea"),
    ],
)
def test_another_amount_is_missed(chinese: str, english: str) -> None:
    missed = missing_figures(english, chinese) or missing_figures(chinese, english)
    assert missed


@pytest.mark.parametrize("saying", ["一点一滴的改变", "他一点一点地挖", "万千思绪"])
def test_a_saying_is_no_number(saying: str) -> None:
    assert missing_figures(saying, "little by little") == []


@given(st.text(), st.text())
def test_any_text_can_be_looked_at(source: str, text: str) -> None:
    assert isinstance(missing_figures(source, text), list)
