"""Numbers as both languages write them: 86 million is 8600万 is 八千六百万."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

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
_CHINESE_UNITS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
_DIGITS = {digit: value for value, digit in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_COUNTED = """zero one two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty"""
_WORDS = {word: value for value, word in enumerate(_COUNTED.split())} | {
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
    "sixty": 60,
    "seventy": 70,
    "eighty": 80,
    "ninety": 90,
    "dozen": 12,
    "first": 1,
    "second": 2,
    "third": 3,
}
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"

_ARABIC = re.compile(
    r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    r"(?:\s?[多余餘]?(?P<chinese>[十百千万萬亿億]+)(?P<rest>\d+[十百千万萬]+)?"
    r"|[ -]?(?P<english>hundred|thousand|(?:[mb]|tr)illion|(?:bn|mn|tn)\b)"
    r"|(?P<letter>[kmb])\b)?"
    r"(?P<range>(?=\s*(?:[-–—~～至到]|to|and|or)\s*[$€£¥]?\d))?",
    re.IGNORECASE,
)
_CHINESE = re.compile(r"[〇零一二三四五六七八九两兩十百千万萬亿億]+")
_CENTURY = re.compile(
    r"\d+\s?世[纪紀](?=\s?[\d〇一二三四五六七八九十]+\s?年代)"
)  # the 1990s
_ENGLISH = re.compile(
    rf"\b(?:({'|'.join(_WORDS)})|({'|'.join(_MONTHS.split())})[a-z]*)\b"
)


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text."""

    written: str
    value: Decimal
    opens_range: bool = False  # "10 to 15 million": its unit is the next one's


def missing_figures(source: str, text: str) -> list[str]:
    """The numbers of the source that its translation does not have."""
    offered = {figure.value for figure in _offered(text)}
    digits = {_significant(value) for value in offered}
    return [
        figure.written
        for figure in demanded(source)
        if not _alike(figure.value) & offered
        and not (figure.opens_range and _significant(figure.value) in digits)
    ]


def demanded(text: str) -> Iterator[Figure]:
    """The numbers that a translation must have: in digits, or long Chinese ones."""
    text = _CENTURY.sub("", text)
    # "1小时" may be "an hour".
    yield from (each for each in _arabic(text) if each.value > 1)
    for match in _CHINESE.finditer(text):
        follows_digit = match.start() and text[match.start() - 1].isdigit()
        is_long = len(match[0]) > 2 and any(char in _DIGITS for char in match[0])
        if is_long and not follows_digit and (value := _spelt(match[0])) is not None:
            yield Figure(match[0], value)


def _offered(text: str) -> Iterator[Figure]:
    """Every number a text may be read to have."""
    yield from _arabic(text)
    for match in _CHINESE.finditer(text):
        if (value := _spelt(match[0])) is not None:
            yield Figure(match[0], value)
    for match in _ENGLISH.finditer(text.lower()):
        month = match[2] and _MONTHS.split().index(match[2]) + 1
        yield Figure(match[0], Decimal(month or _WORDS[match[1]]))


def _arabic(text: str) -> Iterator[Figure]:
    for match in _ARABIC.finditer(text):
        unit = (match["english"] or match["letter"] or "").lower()
        power = _ENGLISH_UNITS.get(unit, 0) + _power(match["chinese"] or "")
        value = Decimal(match["number"].replace(",", "")).scaleb(power)
        if rest := match["rest"]:  # 7万8千
            digits = rest.rstrip("".join(_CHINESE_UNITS))
            value += Decimal(digits).scaleb(_power(rest[len(digits) :]))
        yield Figure(match[0], value.normalize(), match["range"] is not None)


def _power(units: str) -> int:
    return sum(_CHINESE_UNITS[unit] for unit in units)


def _spelt(text: str) -> Decimal | None:
    """A number in Chinese characters: 八千六百万, 二〇二五, 十五."""
    if all(char in _DIGITS for char in text):
        return Decimal("".join(str(_DIGITS[char]) for char in text)).normalize()
    total = section = digit = 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif _CHINESE_UNITS[char] < 4:
            section += (digit or 1) * 10 ** _CHINESE_UNITS[char]
            digit = 0
        elif _CHINESE_UNITS[char] == 4:
            total += (section + digit or 1) * 10**4
            section = digit = 0
        else:
            total = (total + section + digit or 1) * 10**8
            section = digit = 0
    return Decimal(total + section + digit).normalize()


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
