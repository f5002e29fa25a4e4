"""Prices whose parts have units of their own: $2.70 is 两美元七十美分."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.lazy import pattern
from reader.translate.numerals import CHINESE_DIGITS, chinese_number

if TYPE_CHECKING:
    from collections.abc import Iterator

_DIGIT = "[一二三四五六七八九\\d]"
_NUMBER = r"(?:\d+|[〇零一二三四五六七八九两兩十百千万]+)"
_CURRENCY = (
    "(?:[块塊]|[美欧歐日港澳加新台]?[元圆圓]|英?[镑鎊]|法郎|卢布|盧布)(?:钱|錢)?"
)
_TENTHS = f"(?P<tenths>{_DIGIT}|[两兩])[角毛](?:钱|錢)?"
_CENTS = f"(?P<cents>{_NUMBER})(?:[美欧歐]?分[钱錢]?(?!之)|便士|戈比|仙)"
# A last digit goes without its unit: 三块五, 四毛五.
_LAST = f"(?P<last>{_DIGIT})(?![\\d十百千万亿点.%％角毛分])"
_PARTS = f"[零〇]?(?:{_TENTHS})?(?:{_CENTS}|(?<=[块塊角毛钱錢]){_LAST})?"
_CHINESE = (
    pattern(f"(?P<whole>{_NUMBER}){_CURRENCY}{_PARTS}"),
    pattern(f"{_TENTHS}(?:{_CENTS}|{_LAST})?"),
    pattern(_CENTS),
)
_GOES_ON = pattern(_CURRENCY + _PARTS)
_ENGLISH = pattern(  # two dollars and fifty cents are in digits here
    r"(?:(?P<whole>\d+)(?: (?:dollars?|euros?|pounds?|yuan|roubles?))?,?(?: and)? )?"
    r"(?P<cents>\d+) ?(?:cents?|pence|p|fen|kopecks?)\b",
    re.IGNORECASE,
)
_DECIMAL = pattern(
    r"(?:[$£€¥￥] ?|\b[A-Z]{2,3}[$£]? ?)(?P<before>\d[\d,]*)\.(?P<part>\d\d?)(?!\d)"
    r"|(?<![\d.,])(?P<behind>\d[\d,]*)\.(?P<parts>\d\d?)"
    r"(?= ?(?:dollars?|euros?|pounds?|yuan|roubles?|[美欧港澳加新台]?元|英?镑|块)\b)",
)


def prices(text: str) -> Iterator[Decimal]:
    """Each price of several parts as one number, and each decimal one as its parts."""
    for form in _CHINESE:
        for match in form.finditer(text):
            parts = match.groupdict()
            value = _value(parts.get("whole")) + _value(parts.get("tenths")) / 10
            value += _value(parts.get("cents")) / 100
            places = 100 if parts.get("tenths") else 10
            value += _value(parts.get("last")) / places
            yield value
            if not parts.get("whole"):  # 一角五分 is 1.5 jiao
                yield value * 10
    for match in _ENGLISH.finditer(text):
        yield _value(match["whole"]) + _value(match["cents"]) / 100
    for match in _DECIMAL.finditer(text):
        part = match["part"] or match["parts"]
        yield Decimal((match["before"] or match["behind"]).replace(",", ""))
        yield Decimal(part)
        yield Decimal(part.ljust(2, "0"))


def goes_on(after: str) -> bool:
    """Whether what stands behind a number makes it the first part of a price."""
    match = _GOES_ON.match(after)
    return match is not None and any(match.group("tenths", "cents", "last"))


def _value(number: str | None) -> Decimal:
    if not number:
        return Decimal(0)
    if number.isascii():
        return Decimal(number)
    mixed = "".join(str(CHINESE_DIGITS.get(each, each)) for each in number)
    return Decimal(mixed) if mixed.isascii() else chinese_number(number)
