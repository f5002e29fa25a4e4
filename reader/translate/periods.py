"""Centuries, months, half hours and seconds, as numbers of the other language."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.lazy import pattern
from reader.translate.numerals import CHINESE_DIGITS, chinese_number

if TYPE_CHECKING:
    from collections.abc import Iterator

_CENTURY = pattern(
    r"(?P<number>\d\d|[一二]?十[一二三四五六七八九]?)\s?世[纪紀]|本世[纪紀]"
    r"|\b(?P<years>\d\d)00['’]?s\b"
)
_CENTURIES = pattern(
    r"([一二三四五六七八九十两兩\d]+)[多余]?[个個][多余]?(半)?世[纪紀]"
)
_HALF_PAST = pattern(r"[时時点點]半|half[- ]past", re.IGNORECASE)
_SPELT_DECIMAL = pattern(  # 十一秒零三, 一米八二
    r"([一二三四五六七八九十]+)[秒米]([〇零一二三四五六七八九]{1,3})(?![十])"
)
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH = pattern(rf"\b({_MONTHS.replace(' ', '|')})[a-z]*(?![a-z])")


def periods(text: str) -> Iterator[Decimal]:
    """The numbers that a text's centuries, months and times may be told by.

    Like `alternatives` they are only offered to the numbers of the other text.
    """
    for match in _CENTURY.finditer(text):
        number = match["number"] or ""
        if number and not number.isdecimal():
            century = int(chinese_number(number))
        else:
            century = int(number or int(match["years"] or 20) + 1)
        yield Decimal(century).normalize()
        yield Decimal(century * 100 - 100).normalize()
    for match in _CENTURIES.finditer(text):
        count = match[1]
        whole = Decimal(count) if count.isdecimal() else chinese_number(count)
        yield (100 * whole + (50 if match[2] else 0)).normalize()
    if _HALF_PAST.search(text):
        yield Decimal(30).normalize()
    for match in _SPELT_DECIMAL.finditer(text):
        digits = "".join(str(CHINESE_DIGITS[each]) for each in match[2])
        yield (chinese_number(match[1]) + Decimal(f"0.{digits}")).normalize()
    for match in _MONTH.finditer(text.lower()):
        yield Decimal(_MONTHS.index(match[1]) // 4 + 1).normalize()
