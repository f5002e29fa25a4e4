"""Years, times and fractions in the notation that both languages know.

昭和十六年 becomes 1941年, 3½ becomes 3.5, 200 000 becomes 200000.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.lazy import pattern
from reader.translate.amounts import in_one_unit
from reader.translate.numerals import CHINESE_DIGITS, MULTIPLES, chinese_number

if TYPE_CHECKING:
    from collections.abc import Iterator

_WIDE_COMMA = pattern(r"(?<=\d)(?<!\d{4})，(?=\d{3}(?!\d))")  # 4，300万
_SPACED = pattern(r"(?<![\d.])\d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?![\d.])")
_CHINESE_UNIT = pattern(f"[多余餘]?{MULTIPLES}")
_FRACTIONS = {
    "½": ".5",
    "¼": ".25",
    "¾": ".75",
    "1/2": ".5",
    "1/4": ".25",
    "3/4": ".75",
}
_FRACTION = pattern(
    r"(?P<whole>\d+)?(?P<part>(?:(?<=\d)\s)?[½¼¾]|(?<=\d) (?:1/2|1/4|3/4)(?![\d/]))"
)
_GRAND = pattern(  # five grand are 5,000 pounds
    r"(?<=[a-z\d]) grand\b(?=[.,;:!?]|$| (?:a|an|for|in|to|on|of|and|each|from|by)\b)"
)
_A_COUNT = pattern(
    r"\b(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred"
    r"|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$",
    re.IGNORECASE,
)
_AND_A_HALF = pattern(  # 5个半月, 3年半
    r"(?<!\d)(\d{1,2})\s?(?:([个個])半(?=月|[小钟鐘]|星期|礼拜|世)|([年天周])半(?![数數年场場岁歲天夜]))"
)
_CLOCK = pattern(r"\b(\d{1,2})\.(\d\d)(?=\s?[ap]\.?m\b)", re.IGNORECASE)
_SECONDS = pattern(r"(\d+)\s?秒\s?(\d{1,3})(?!\d)")  # 10秒08, and 分54秒2
_SOME_CENTURY = pattern(r"\b(?:mid-|th[ei]s? )century\b", re.IGNORECASE)
_THAT_CENTURY = pattern(r"(?:st|nd|rd|th)[ -]century\b|\d0s\b", re.IGNORECASE)
_NUMBERED_CENTURY = pattern(r"\d\d\s?(?=世[纪紀])")
_THIS_DECADE = pattern(r"(?<=本世[纪紀])\d0(?=\s?年代)")  # "the decade"
_SOME_YEARS = pattern(r"(一[六七八九][〇零一二三四五六七八九]|1[6-9]\d)[几幾](?=年)")
_RELAY = pattern(
    r"(?P<runs>[四4])\s?[x×乘]\s?(?P<length>[一二四八]百|\d00)(?=\s?[米m])"
)
_REPUBLIC = pattern(
    r"民[国國]\s?(?P<year>\d{1,3}|[〇零一二三四五六七八九十百]+)\s?(?=年)"
)
# The year before the first of each era of Japan.
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA = pattern(
    rf"(?P<era>{'|'.join(_ERAS)})(?P<year>\d{{1,2}}|[元一二三四五六七八九十]+)\s?(?=年)"
)


def in_common_notation(text: str, beside: str = "") -> str:
    """The text with its times, years and fractions as both languages write them.

    `beside` is the text in the other language. Some forms are rewritten only if that
    text has the number, too.
    """
    text = _joined(_WIDE_COMMA.sub(",", text), beside)
    text = in_one_unit(_FRACTION.sub(_with_decimals, text))
    text = _GRAND.sub(_thousand, _AND_A_HALF.sub(r"\1.5\2\3", text))
    text = _SECONDS.sub(r"\1.\2秒", _CLOCK.sub(r"\1:\2", text))
    if _SOME_CENTURY.search(beside) and not _THAT_CENTURY.search(beside):
        text = _NUMBERED_CENTURY.sub("", text)
    if "decade" in beside.lower():
        text = _THIS_DECADE.sub("", text)
    text = _SOME_YEARS.sub(_first_of_ten, _RELAY.sub(_in_all, text))
    text = _ERA.sub(lambda match: _in_its_era(match, beside), text)
    return _REPUBLIC.sub(_in_our_era, text)


def _joined(text: str, beside: str) -> str:
    """The text with 200 000 as 200000 where the other text has that number, too."""
    digits = re.sub(r"(?<=\d)[,，\s](?=\d{3})", "", beside)

    def number(match: re.Match[str]) -> str:
        joined = re.sub(r"\s", "", match[0])
        has_unit = _CHINESE_UNIT.match(text, match.end())
        is_one = has_unit or joined in digits or len(match[0].split()) > 2
        return joined if is_one else match[0]

    return _SPACED.sub(number, text)


def spaced_numbers(text: str) -> Iterator[Decimal]:
    """The numbers whose thousands are separated by spaces: 5 000 000."""
    for match in _SPACED.finditer(text):
        yield Decimal(re.sub(r"\s", "", match[0])).normalize()


def years_of_eras(text: str) -> Iterator[Decimal]:
    """The years of our era that a text counts in Japanese eras."""
    for match in _ERA.finditer(text):
        yield Decimal(_year_of_era(match)).normalize()


def _with_decimals(match: re.Match[str]) -> str:
    """3½ and 3 1/2 as 3.5."""
    return f"{match['whole'] or 0}{_FRACTIONS[match['part'].strip()]}"


def _thousand(match: re.Match[str]) -> str:
    """Thousand for grand, if a number stands before it."""
    before = match.string[: match.start()]
    return " thousand" if _A_COUNT.search(before) else match[0]


def _first_of_ten(match: re.Match[str]) -> str:
    """1950 for 一九五几."""
    return f"{_digits_of(match[1])}0"


def _in_all(match: re.Match[str]) -> str:
    """400 for 4x100, which is 四百米接力, too."""
    length = match["length"]
    each = chinese_number(length) if not length.isdecimal() else Decimal(length)
    return str(4 * int(each))


def _in_its_era(match: re.Match[str], beside: str) -> str:
    """1941 for 昭和十六, if the other text says so."""
    year = _year_of_era(match)
    return str(year) if str(year) in beside else match[0]


def _year_of_era(match: re.Match[str]) -> int:
    year = match["year"].replace("元", "一")
    within = int(year) if year.isdecimal() else int(chinese_number(year))
    return _ERAS[match["era"]] + within


def _digits_of(written: str) -> str:
    return "".join(str(CHINESE_DIGITS.get(char, char)) for char in written)


def _in_our_era(match: re.Match[str]) -> str:
    year = match["year"]
    value = Decimal(year) if year.isdecimal() else chinese_number(year)
    return str(int(value) + 1911)
