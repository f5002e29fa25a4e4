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


@given(st.text(), st.text())
def test_any_text_can_be_looked_at(source: str, text: str) -> None:
    assert isinstance(missing_figures(source, text), list)
