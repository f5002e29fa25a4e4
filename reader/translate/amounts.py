"""Compares amounts with a unit of measure, also in different units."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.lazy import pattern
from reader.translate.numerals import (
    CHINESE_DIGITS,
    chinese_number,
    english_numbers,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# What a unit measures, and how many of its base unit it is: 三万斤 is 15 tonnes, four
# kilometres 四千米, 48 hours two days. A month is no whole number of days.
_MEASURES = tuple(
    (pattern(rf"[ -]?[多余餘]?(?:{units})", re.IGNORECASE), measured, Decimal(factor))
    for units, measured, factor in (
        (r"公斤|千克|(?:kgs?|kilos?|kilogram(?:me)?s?)\b", "mass", "1"),
        (r"斤", "mass", "0.5"),
        (r"stone\b", "mass", "6.35"),
        (r"吨|噸|(?:metric )?(?:tons?|tonnes?)\b", "mass", "1000"),
        (r"克(?!拉)|(?:grams?|g)\b", "mass", "0.001"),
        (r"(?:pounds?|lbs?)\b|磅", "mass", "0.4536"),
        (r"(?:ounces?|oz)\b|盎司", "mass", "0.02835"),
        (
            r"平方公里|平方千米|(?:sq(?:uare)?[ -])(?:km|kilomet(?:re|er)s?)\b",
            "area",
            "1e6",
        ),
        (r"sq(?:uare)?[ -]miles?\b|平方英里", "area", "2.59e6"),
        (r"平方米|平米|sq(?:uare)?[ -](?:m|met(?:re|er)s?)\b", "area", "1"),
        (r"sq(?:uare)?[ -](?:ft|feet|foot)\b|平方英尺", "area", "0.0929"),
        (r"亩|畝", "area", "666.7"),
        (r"公顷|公頃|(?:hectares?|ha)\b", "area", "10000"),
        (r"acres?\b|英亩|英畝", "area", "4047"),
        (r"公里|千米|(?:km|kilomet(?:re|er)s?)\b", "length", "1000"),
        (r"厘米|公分|(?:cm|centimet(?:re|er)s?)\b", "length", "0.01"),
        (r"毫米|(?:mm|millimet(?:re|er)s?)\b", "length", "0.001"),
        (r"里(?!程)", "length", "500"),
        (r"(?:miles?|mph)\b|英里", "length", "1609"),
        (r"nautical miles?\b|海里", "length", "1852"),
        (r"米|(?:m|met(?:re|er)s?)\b", "length", "1"),
        (r"(?:feet|foot|ft)\b|英尺", "length", "0.3048"),
        (r"(?:inch(?:es)?)\b|英寸", "length", "0.0254"),
        (r"yards?\b|码", "length", "0.9144"),
        (r"升|lit(?:re|er)s?\b", "volume", "1"),
        (r"毫升|(?:ml|millilit(?:re|er)s?)\b", "volume", "0.001"),
        (r"gallons?\b|加仑", "volume", "3.785"),
        (r"千瓦|(?:kilowatts?|kW)\b", "power", "1000"),
        (r"兆瓦|(?:megawatts?|MW)\b", "power", "1e6"),
        (r"吉瓦|(?:gigawatts?|GW)\b", "power", "1e9"),
        (r"瓦(?!解)|watts?\b", "power", "1"),
        (r"千伏|(?:kilovolts?|kV)\b", "voltage", "1000"),
        (r"伏(?!击)|volts?\b", "voltage", "1"),
        (r"秒(?!杀)|(?:seconds?|secs?)\b", "time", "1"),
        (r"分钟|分鐘|(?:minutes?|mins?)\b", "time", "60"),
        (r"个?(?:小时|小時|钟头|鐘頭)|(?:hours?|hrs?)\b", "time", "3600"),
        (r"天|日(?!元|本)|days?\b", "time", "86400"),
        (r"周(?!岁|歲|年|边)|个?(?:星期|礼拜)|weeks?\b", "time", "604800"),
        (r"fortnights?\b", "time", "1209600"),
        (r"个?月|個月|months?\b", "months", "1"),
        (r"年(?!代|级)|周年|years?\b", "months", "12"),
        (r"decades?\b", "months", "120"),
        (r"个?世[纪紀]|centur(?:y|ies)\b", "months", "1200"),
    )
)
_IMPERIAL = {
    *map(Decimal, ("0.4536", "6.35", "0.02835", "1609", "1852", "0.3048", "0.0254")),
    *map(Decimal, ("0.9144", "4047", "2.59e6", "0.0929", "3.785")),
}
_FAHRENHEIT = pattern(
    r"[ -]?(?:(?:degrees? )?fahrenheit|°\s?F|℉|F\b)|华氏度", re.IGNORECASE
)
_CELSIUS = pattern(
    r"[ -]?(?:(?:degrees? )?(?:celsius|centigrade)|°\s?C|℃|C\b|degrees?)|摄氏度|度",
    re.IGNORECASE,
)
_IN_FAHRENHEIT = pattern(r"华氏(?:零下)?\s?$")
_BELOW_ZERO = pattern(r"(?:minus |零下|(?<![\d.])[-−–])$", re.IGNORECASE)
_FEET_AND_INCHES = pattern(
    r"(\d+)(?:[ -]?(?:ft|feet|foot)[ -]?|英尺|['’′]\s?)(?:and )?"
    r"(\d+)(?:\.\d+)?(?:[ -]?in(?:ch(?:es)?)?\b|英寸|[\"”″]|(?![\d.%]))",
    re.IGNORECASE,
)
_HAN_NUMBER = "[一二三四五六七八九十百两兩\\d]+"
_AND_A_HALF = pattern(  # 一年半, 两个半小时, 5 个半月, 半年
    rf"(?P<count>{_HAN_NUMBER})?\s?(?:个|個)?(?P<half>半)?"
    r"(?P<unit>(?:个|個)?(?:小时|小時|钟头|分钟|天|周|星期|月|年(?!代)|世[纪紀])|里|斤|公里|米)"
    r"(?P<after>半)?"
)
_ENGLISH_HALF = pattern(  # half a year, an hour and a half, a year and a half
    r"\b(?P<half>half an? |a quarter of an? )?(?P<one>an? )?"
    r"(?P<unit>hour|minute|day|week|fortnight|month|year|decade|century|mile|kilomet(?:re|er))"
    r"\b(?P<and> and a half)?",
    re.IGNORECASE,
)
_METRES_AND_MORE = pattern(  # 一米九三, 1米93
    r"([一二两三]|[123])米([〇零一二三四五六七八九]{1,2}|\d{1,2})(?![\d十百千万])"
)
_ROUNDED = Decimal("0.03")  # 10 miles are about 16 kilometres
_ROUNDED_MOST = Decimal("0.08")  # 2 miles are about 3 kilometres
_EXACT = Decimal("0.0001")
_DEGREE = Decimal("0.75")  # 100 degrees Fahrenheit are about 38 Celsius
_HALF = Decimal("0.5")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: what is measured, and how much of it in its base unit."""

    measured: str
    amount: Decimal
    is_rounded: bool = False  # in a unit that is converted by about
    grain: Decimal = Decimal(0)  # half of its last place, in the base unit


def quantity_at(value: Decimal, text: str, start: int, end: int) -> Quantity | None:
    """The number at a range of a text, with the unit that follows it, if any."""
    temperature = _temperature(value, text, start, end)
    if temperature:
        return temperature
    for unit, measured, factor in _MEASURES:
        if unit.match(text, end):
            grain = _HALF.scaleb(_last_place(value)) * factor
            return Quantity(measured, value * factor, factor in _IMPERIAL, grain)
    return None


def is_as_much(one: Quantity | None, other: Quantity) -> bool:
    """True if two amounts are equal, or nearly equal if one was converted."""
    if one is None or one.measured != other.measured:
        return False
    difference = abs(one.amount - other.amount)
    if one.measured == "temperature" and one.is_rounded is not other.is_rounded:
        return difference <= _DEGREE
    most = max(abs(one.amount), abs(other.amount))
    if one.is_rounded is other.is_rounded:
        return difference <= _EXACT * most
    # Whoever converts rounds to as many places as the other number has.
    rounded = min(max(one.grain, other.grain), _ROUNDED_MOST * most)
    return difference <= max(rounded, _ROUNDED * most)


def _last_place(value: Decimal) -> int:
    """The power of ten of the last digit other than 0: 1 for 60, -1 for 6.5."""
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def in_one_unit(text: str) -> str:
    """The text with feet and inches as feet: 6ft 2in is 6.17 feet."""

    def feet(match: re.Match[str]) -> str:
        length = Decimal(match[1]) + Decimal(match[2]) / 12
        return f"{length:.2f} feet"

    return _FEET_AND_INCHES.sub(feet, text)


def spelt_quantities(text: str) -> Iterator[Quantity]:
    """Amounts whose number is in words: an hour and a half, 一年半, two days."""
    for match in _AND_A_HALF.finditer(text):
        halves = bool(match["half"]) + bool(match["after"])
        count = match["count"]
        if halves == 1 and (count or match["half"]):
            whole = Decimal(0)
            if count:
                whole = Decimal(count) if count.isdecimal() else _number(count)
            yield from _of_unit(whole + _HALF, match["unit"])
    for match in _ENGLISH_HALF.finditer(text):
        if match["half"]:
            part = Decimal("0.25") if "quarter" in match["half"].lower() else _HALF
            yield from _of_unit(part, match["unit"])
        elif match["one"]:
            yield from _of_unit(
                Decimal(1) + (_HALF if match["and"] else 0), match["unit"]
            )
    for match in _METRES_AND_MORE.finditer(text):
        digits = (str(CHINESE_DIGITS.get(each, each)) for each in match[2])
        length = Decimal(f"{_number(match[1])}.{''.join(digits)}")
        yield Quantity("length", length)
    for number in english_numbers(text):
        quantity = quantity_at(number.value, text, number.start, number.end)
        if quantity:
            yield quantity


def _of_unit(value: Decimal, unit: str) -> Iterator[Quantity]:
    quantity = quantity_at(value, unit, 0, 0)
    if quantity:
        yield quantity


def _number(count: str) -> Decimal:
    if any(char.isdecimal() and char.isascii() for char in count):
        return Decimal(re.sub(r"\D", "", count))
    return chinese_number(count)


def _temperature(value: Decimal, text: str, start: int, end: int) -> Quantity | None:
    before = text[:start]
    if _BELOW_ZERO.search(before):
        value = -value
    is_fahrenheit = _FAHRENHEIT.match(text, end) or _IN_FAHRENHEIT.search(before)
    if is_fahrenheit:
        return Quantity("temperature", (value - 32) * 5 / 9, is_rounded=True)
    return Quantity("temperature", value) if _CELSIUS.match(text, end) else None
