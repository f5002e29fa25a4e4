"""Numbers as both languages write them: 86 million is 8600万 is 八千六百万."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.translate.numerals import (
    CHINESE_DIGITS,
    CHINESE_UNITS,
    chinese_number,
    chinese_power,
    english_numbers,
    english_words,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENGLISH_UNITS = {
    "hundred": 2,
    "thousand": 3,
    "k": 3,
    "million": 6,
    "mn": 6,
    "m": 6,
    "billion": 9,
    "bn": 9,
    "b": 9,
    "trillion": 12,
    "tn": 12,
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH = re.compile(rf"\b({_MONTHS.replace(' ', '|')})[a-z]*\b")
_UNITS = (
    r"(?:[十百万萬亿億]|千(?![米克瓦伏卡赫焦帕]))+"  # not those of 千米, kilometres
)
_ARABIC = re.compile(
    r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:\s?[多余餘]?(?P<chinese>{_UNITS})(?P<rest>\d+{_UNITS}|\d{{4}}(?!\d))?"
    r"|\s?(?P<tenths>成)"
    r"|\+?[ -]?(?P<english>hundred|thousand|(?:[mb]|tr)illion|(?:bn|mn|tn)\b)"
    r"|(?P<letter>[kmb])\b)?"
    r"(?P<range>(?=\s*(?:[-–—~～至到]|to|and|or)\s*[$€£¥]?\d))?",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"[〇零一二三四五六七八九两兩十百千万萬亿億]+")
_TENTHS = re.compile(r"([一二三四五六七八九两兩])成")
_DECADE = re.compile(
    r"\d+\s?世[纪紀](?=\s?[\d〇一二三四五六七八九十]+\s?年代)"
)  # the 1990s
_CENTURY = re.compile(r"(?P<number>\d\d)\s?世[纪紀]|本世[纪紀]|\b(?P<years>\d\d)00s\b")
_REPUBLIC = re.compile(
    r"民[国國]\s?(?P<year>\d{1,3}|[〇零一二三四五六七八九十百]+)\s?(?=年)"
)
_CLOCK = re.compile(r"\b(\d{1,2})\.(\d\d)(?=\s?[ap]\.?m\b)", re.IGNORECASE)
_SPACED = re.compile(r"(?<![\d.])\d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?![\d.])")
_POWER = re.compile(r"(?<=[a-z])\d\b")  # km2
_HALF_PAST = re.compile(r"[时時点點]半")
# 新冠 and 全天候 have no figures.
_SAYINGS = re.compile(r"\b(?:covid[- ]?19|24/7)\b", re.IGNORECASE)
_MANY = 20  # less may be said another way: "a couple", "both"


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text."""

    written: str
    value: Decimal
    opens_range: bool = False  # "10 to 15 million": its unit is the next one's
    bare: Decimal | None = None  # "400m" may be metres


def missing_figures(source: str, text: str) -> list[str]:
    """The numbers of the source that its translation does not have."""
    offered = set(_offered(_plain(text)))
    digits = {_significant(value) for value in offered}
    return [
        figure.written
        for figure in demanded(_plain(source))
        if figure.bare not in offered
        and not _alike(figure.value) & offered
        and not (figure.opens_range and _significant(figure.value) in digits)
    ]


def demanded(text: str) -> Iterator[Figure]:
    """The numbers that a translation must have: in digits, or long ones in words."""
    text = _SAYINGS.sub("", _DECADE.sub("", text))
    # "1小时" may be "an hour".
    yield from (each for each in _arabic(_POWER.sub("", text)) if each.value > 1)
    for match in _CHINESE.finditer(text):
        follows_digit = match.start() and text[match.start() - 1].isdigit()
        is_long = len(match[0]) > 2 and any(char in CHINESE_DIGITS for char in match[0])
        if is_long and not follows_digit:
            yield Figure(match[0], chinese_number(match[0]))
    for written, value in english_numbers(text):
        if value > _MANY and "dozen" not in written:
            yield Figure(written, value)


def _plain(text: str) -> str:
    """The text with the hours and years that both languages know."""
    return _REPUBLIC.sub(_in_our_era, _CLOCK.sub(r"\1:\2", text))


def _in_our_era(match: re.Match[str]) -> str:
    year = match["year"]
    value = Decimal(year) if year.isdecimal() else chinese_number(year)
    return str(int(value) + 1911)


def _offered(text: str) -> Iterator[Decimal]:
    """Every number a text may be read to have."""
    for figure in _arabic(text):
        yield figure.value
        if figure.bare is not None:
            yield figure.bare
    for match in _SPACED.finditer(text):  # 5 000 000
        yield Decimal(re.sub(r"\s", "", match[0])).normalize()
    yield from (chinese_number(match[0]) for match in _CHINESE.finditer(text))
    for match in _TENTHS.finditer(text):
        yield Decimal(CHINESE_DIGITS[match[1]] * 10).normalize()
    for match in _CENTURY.finditer(text):
        century = int(match["number"] or int(match["years"] or 20) + 1)
        yield from (
            Decimal(century).normalize(),
            Decimal(century * 100 - 100).normalize(),
        )
    if _HALF_PAST.search(text):
        yield Decimal(30).normalize()
    yield from (value for _, value in english_numbers(text))
    yield from (value for _, value in english_words(text))
    for match in _MONTH.finditer(text.lower()):
        yield Decimal(_MONTHS.index(match[1]) // 4 + 1).normalize()


def _arabic(text: str) -> Iterator[Figure]:
    for match in _ARABIC.finditer(text):
        unit = (match["english"] or match["letter"] or "").lower()
        power = _ENGLISH_UNITS.get(unit, 0) + chinese_power(match["chinese"] or "")
        power += 1 if match["tenths"] else 0
        number = Decimal(match["number"].replace(",", ""))
        value = number.scaleb(power)
        if rest := match["rest"]:  # 7万8千
            digits = rest.rstrip("".join(CHINESE_UNITS))
            value += Decimal(digits).scaleb(chinese_power(rest[len(digits) :]))
        bare = number.normalize() if match["letter"] else None
        yield Figure(match[0], value.normalize(), match["range"] is not None, bare)


def _alike(value: Decimal) -> set[Decimal]:
    """The value as the other language may put it: 17时 is 5 p.m., 90年代 the 1990s."""
    alike = {value}
    if value == value.to_integral_value():
        if 0 < value <= 24:
            alike |= {value + 12, value - 12}
        if value < 100:
            alike |= {century + value for century in range(1000, 2100, 100)}
        elif 1000 < value < 2100:
            alike.add(value % 100)  # the 1480s, and '08
    return {each.normalize() for each in alike}


def _significant(value: Decimal) -> tuple[int, ...]:
    return value.normalize().as_tuple().digits
