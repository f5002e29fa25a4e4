"""Numbers as both languages write them: 86 million is 8600万 is 八千六百万."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.translate.numerals import (
    CHINESE_DIGITS,
    CHINESE_UNITS,
    MULTIPLES,
    chinese_number,
    chinese_numbers,
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
_UNITS = rf"{MULTIPLES}+"
_ARABIC = re.compile(
    r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:\s?[多余餘]?(?P<chinese>{_UNITS})(?P<rest>\d+{_UNITS}|\d{{4}}(?!\d))?"
    r"|\s?(?P<tenths>成)"
    r"|\+?[ -]?(?P<english>hundred|thousand|(?:[mb]|tr)illion|(?:bn|mn|tn)\b)"
    r"|(?P<letter>[kmb])\b)?"
    r"(?P<range>(?=\s*(?:[-–—~～至到]|to|and|or)\s*[$€£¥]?\d))?",
    re.IGNORECASE,
)
_TENTHS = re.compile(
    r"(?P<tens>[一二三四五六七八九两兩])成(?P<more>[一二三四五六七八九半])?"
)
_DECADE_OF_LIFE = re.compile(r"(?P<tens>[三四五六七八九])旬")
_DISCOUNT = re.compile(
    r"(?P<tens>[一二三四五六七八九\d])(?P<more>[一二三四五六七八九]|\.\d)?折"
)
_DECADE = re.compile(  # the 1990s, the 1980s and 1990s
    r"\d+\s?世[纪紀](?=\s?[\d〇一二三四五六七八九十]+\s?(?:年代|[至到和、\-—－–]))"
)
_THIS_DECADE = re.compile(r"(?<=本世[纪紀])\d0(?=\s?年代)")  # "the decade"
_CENTURY = re.compile(r"(?P<number>\d\d)\s?世[纪紀]|本世[纪紀]|\b(?P<years>\d\d)00s\b")
_SOME_CENTURY = re.compile(r"\b(?:mid-|th[ei]s? )century\b", re.IGNORECASE)
_THAT_CENTURY = re.compile(r"(?:st|nd|rd|th)[ -]century\b|\d0s\b", re.IGNORECASE)
_CENTURIES = re.compile(r"([一二三四五六七八九十两兩\d]+)[多余]?个(半)?世[纪紀]")
_NUMBERED_CENTURY = re.compile(r"\d\d\s?(?=世[纪紀])")
_REPUBLIC = re.compile(
    r"民[国國]\s?(?P<year>\d{1,3}|[〇零一二三四五六七八九十百]+)\s?(?=年)"
)
_CLOCK = re.compile(r"\b(\d{1,2})\.(\d\d)(?=\s?[ap]\.?m\b)", re.IGNORECASE)
_HOUR_AND_MINUTE = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_SECONDS = re.compile(r"(\d+)\s?秒\s?(\d{1,3})(?!\d)")  # 10秒08, and 分54秒2
_SPELT_DECIMAL = re.compile(  # 十一秒零三, 一米八二
    r"([一二三四五六七八九十]+)[秒米]([〇零一二三四五六七八九]{1,3})(?![十])"
)
_SPACED = re.compile(r"(?<![\d.])\d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?![\d.])")
_POWER = re.compile(r"(?<=[a-z])\d\b")  # km2
# A letter joined with a digit is a name: K2, 3D, A4. One before "km" or 万 is not.
_NAME = re.compile(r"(?<![A-Za-z\d])(?:[A-Z]\d(?!\d)|3D)(?![A-Za-z\d])")
_HALF_PAST = re.compile(r"[时時点點]半|half[- ]past", re.IGNORECASE)
_SAYINGS = (
    re.compile(  # 新冠 and 全天候 have no figures, and what stands for a day or name
        r"\b(?:covid[- ]?19|24/7)\b|山本五十六|二十一点(?!\d)|荣枯线"
        r"|[“\"]?十[一二三四五]五[”\"]?(?=期间|规划|时期|计划|末|以来|开局|收官)",
        re.IGNORECASE,
    )
)
_POINT = re.compile("[点點]")
_COUNTED_IN = re.compile("[级級倍米元公里吨噸度岁歲克升瓦年个個人%％]")
_VAGUE = re.compile("dozen")
_MANY = 20  # less may be said another way: "a couple", "both"

# What words of the one language are as numbers in the other.
_MEANT = (
    (re.compile(r"\bnoon\b|\bmidday\b|正午", re.I), (12,)),
    (re.compile(r"\bmidnight\b|午夜|零[时點点]", re.I), (0, 12, 24)),
    (re.compile(r"\b(?:a)?round[- ]the[- ]clock\b|全天候|昼夜", re.I), (24,)),
    (re.compile(r"\bhalf\b|一半|半(?:数|小时)|过半", re.I), (50, 30)),
    (re.compile(r"\bthree[ -]quarters\b|四分之三|三刻", re.I), (75, 45)),
    (re.compile(r"\bquarter\b|四分之一|一刻", re.I), (25, 15)),
    (re.compile(r"\b(?:every|all|fully|entire(?:ly)?)\b|全部|所有", re.I), (100,)),
    (re.compile(r"辛亥"), (1911,)),
    (re.compile(r"五四"), (4, 5)),
    (re.compile(r"三八"), (8, 3)),
    (re.compile(r"九[·.]?一八"), (18, 9)),
    (re.compile(r"八一"), (1, 8)),
    (re.compile(r"五一"), (1, 5)),
    (re.compile(r"十一|国庆"), (1, 10)),
    (re.compile(r"十([一二三四五])五"), (11, 12, 13, 14, 15)),
)
_DAYS = re.compile(  # days that are called by their date, and so are no numbers
    r"五四|三八(?=妇女|国际|节|红旗)|九[·.]?一八|八一(?=建军|南昌)|五一(?=劳动|国际|假|小长假|节)"
)
_OTHERS = re.compile(r"(\d+) other\b")  # 等12名: "and 11 other members"

# Units of measure that the other language may give in another: what they measure, and
# how many of its base unit they are. 三万斤 is 15 tonnes, four kilometres 四千米.
_MEASURES = tuple(
    (re.compile(rf"[ -]?(?:{units})", re.IGNORECASE), measured, Decimal(factor))
    for units, measured, factor in (
        (r"公斤|千克|(?:kgs?|kilos?|kilogram(?:me)?s?)\b", "mass", "1"),
        (r"斤", "mass", "0.5"),
        (r"stone\b", "mass", "6.35"),
        (r"吨|(?:metric )?(?:tons?|tonnes?)\b", "mass", "1000"),
        (r"克|(?:grams?|g)\b", "mass", "0.001"),
        (r"(?:pounds?|lbs?)\b|磅", "mass", "0.4536"),
        (r"公里|千米|(?:km|kilomet(?:re|er)s?)\b", "length", "1000"),
        (r"里(?!程)", "length", "500"),
        (r"(?:miles?)\b|英里", "length", "1609"),
        (r"米|(?:m|met(?:re|er)s?)\b", "length", "1"),
        (r"(?:feet|foot|ft)\b|英尺", "length", "0.3048"),
        (r"亩", "area", "666.7"),
        (r"公顷|(?:hectares?|ha)\b", "area", "10000"),
        (r"acres?\b|英亩", "area", "4047"),
        (
            r"平方公里|平方千米|(?:sq(?:uare)?[ -])(?:km|kilomet(?:re|er)s)\b",
            "area",
            "1e6",
        ),
        (r"平方米|sq(?:uare)?[ -](?:m|met(?:re|er)s)\b", "area", "1"),
        (r"千瓦|(?:kilowatts?|kW)\b", "power", "1000"),
        (r"兆瓦|(?:megawatts?|MW)\b", "power", "1e6"),
        (r"吉瓦|(?:gigawatts?|GW)\b", "power", "1e9"),
        (r"瓦(?!解)|watts?\b", "power", "1"),
        (r"千伏|(?:kilovolts?|kV)\b", "voltage", "1000"),
        (r"伏(?!击)|volts?\b", "voltage", "1"),
    )
)
_IMPERIAL = tuple(map(Decimal, ("0.4536", "6.35", "1609", "0.3048", "4047")))
_ROUNDED = Decimal("0.03")  # 10 miles are about 16 kilometres
_EXACT = Decimal("0.0001")


@dataclass(frozen=True, slots=True)
class Quantity:
    """An amount: what is measured, and how much of it in its base unit."""

    measured: str
    amount: Decimal
    is_rounded: bool = False  # in a unit that is converted by about


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text."""

    written: str
    value: Decimal
    opens_range: bool = False  # "10 to 15 million": its unit is the next one's
    bare: Decimal | None = None  # "400m" may be metres
    quantity: Quantity | None = None  # with the unit of measure that follows
    is_sure: bool = True  # 一点一滴 and 万千 are hardly numbers
    parts: tuple[Decimal, Decimal] | None = None  # 4.20 may be a time of the day


def missing_figures(source: str, text: str) -> list[str]:
    """The numbers of the source that its translation does not have."""
    plain = _plain(text)
    offered = set(_offered(plain))
    digits = {_significant(value) for value in offered}
    measured = [each.quantity for each in _written(plain) if each.quantity]
    return [
        figure.written
        for figure in demanded(_plain(source, beside=text))
        if not _alike(figure.value) & offered
        and figure.bare not in offered
        and not any(_is_as_much(figure.quantity, each) for each in measured)
        and not (figure.parts and offered.issuperset(figure.parts))
        and not (figure.opens_range and _significant(figure.value) in digits)
    ]


def demanded(text: str) -> Iterator[Figure]:
    """The numbers that a translation must have: in digits, or long ones in words."""
    text = _SAYINGS.sub("", _DAYS.sub("", _DECADE.sub("", text)))
    # "1小时" may be "an hour".
    bare = _NAME.sub("", _POWER.sub("", text))
    yield from (each for each in _arabic(bare) if each.value > 1)
    yield from (each for each in _chinese(text) if each.is_sure)
    for number in english_numbers(text):
        if number.value > _MANY and not _VAGUE.search(number.written):
            yield Figure(number.written, number.value)


def _plain(text: str, beside: str = "") -> str:
    """The text with the hours, years and centuries that both languages know."""
    text = _SECONDS.sub(r"\1.\2秒", _CLOCK.sub(r"\1:\2", text))
    if _SOME_CENTURY.search(beside) and not _THAT_CENTURY.search(beside):
        text = _NUMBERED_CENTURY.sub("", text)
    if "decade" in beside.lower():
        text = _THIS_DECADE.sub("", text)
    return _REPUBLIC.sub(_in_our_era, text)


def _in_our_era(match: re.Match[str]) -> str:
    year = match["year"]
    value = Decimal(year) if year.isdecimal() else chinese_number(year)
    return str(int(value) + 1911)


def _offered(text: str) -> Iterator[Decimal]:
    """Every number a text may be read to have."""
    for figure in _written(text):
        yield figure.value
        yield from figure.parts or ()
        if figure.bare is not None:
            yield figure.bare
    for match in _SPACED.finditer(text):  # 5 000 000
        yield Decimal(re.sub(r"\s", "", match[0])).normalize()
    yield from _of_ten(text)
    yield from _of_time(text)
    yield from (number.value for number in english_numbers(text))
    yield from english_words(text)
    for pattern, values in _MEANT:
        if pattern.search(text):
            yield from (Decimal(value).normalize() for value in values)
    for match in _OTHERS.finditer(text):
        yield (Decimal(match[1]) + 1).normalize()


def _of_ten(text: str) -> Iterator[Decimal]:
    """Tenths, discounts, and the decades of a life: 一成七 is 17 %, 八旬 eighty."""
    for match in _TENTHS.finditer(text):
        more = match["more"] or "〇"
        units = 5 if more == "半" else CHINESE_DIGITS[more]
        yield Decimal(CHINESE_DIGITS[match["tens"]] * 10 + units).normalize()
    for match in _DECADE_OF_LIFE.finditer(text):
        yield Decimal(CHINESE_DIGITS[match["tens"]] * 10).normalize()
    for match in _DISCOUNT.finditer(text):
        tens, units = (
            int(CHINESE_DIGITS.get(each, each)) if each else 0
            for each in (match["tens"], (match["more"] or "").lstrip("."))
        )
        price = Decimal(tens * 10 + units)
        yield price.normalize()
        yield (100 - price).normalize()  # 七折: 30 % off


def _of_time(text: str) -> Iterator[Decimal]:
    """Centuries, half hours, seconds in words, and months."""
    for match in _CENTURY.finditer(text):
        century = int(match["number"] or int(match["years"] or 20) + 1)
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


def _written(text: str) -> Iterator[Figure]:
    """The numbers in digits and in Chinese characters."""
    yield from _arabic(text)
    yield from _chinese(text)


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
        is_letter = match["letter"] is not None
        yield Figure(
            match[0],
            value.normalize(),
            match["range"] is not None,
            bare=number.normalize() if is_letter else None,
            quantity=_quantity(number, text, match.end("number"))
            if is_letter
            else _quantity(value, text, match.end()),
            parts=None if power else _time(match["number"]),
        )


def _chinese(text: str) -> Iterator[Figure]:
    """Numbers in characters that do not go on from digits, as in 5万."""
    for number in chinese_numbers(text):
        if not text[number.start - 1 : number.start].isdigit():
            quantity = _quantity(number.value, text, number.end)
            before, after = text[: number.start], text[number.end :]
            is_sure = _is_sure(number.written, before, after)
            yield Figure(
                number.written, number.value, quantity=quantity, is_sure=is_sure
            )
            if _POINT.search(number.written):  # 凌晨三点一声巨响: or three o'clock
                hour = next(chinese_numbers(_POINT.split(number.written)[0]))
                yield Figure(hour.written, hour.value, is_sure=False)


def _is_sure(written: str, before: str, after: str) -> bool:
    """True if characters are a number that the translation must have.

    Short ones may be parts of words. 点 makes a decimal where a unit follows or a share
    is told, else it may be "a little" or "o'clock".
    """
    if len(written) <= 2 or not any(char in CHINESE_DIGITS for char in written):
        return False
    if not _POINT.search(written):
        return True
    has_unit = written[-1] in CHINESE_UNITS or _COUNTED_IN.match(after)
    return bool(has_unit or before.endswith("分之"))


def _quantity(value: Decimal, text: str, end: int) -> Quantity | None:
    """The number with the unit of measure that follows it."""
    for unit, measured, factor in _MEASURES:
        if unit.match(text, end):
            return Quantity(measured, value * factor, factor in _IMPERIAL)
    return None


def _is_as_much(one: Quantity | None, other: Quantity) -> bool:
    if one is None or one.measured != other.measured:
        return False
    about = _EXACT if one.is_rounded is other.is_rounded else _ROUNDED
    return abs(one.amount - other.amount) <= about * max(one.amount, other.amount)


def _time(written: str) -> tuple[Decimal, Decimal] | None:
    """The hour and the minute, if a number can be a time as the British write it."""
    if not _HOUR_AND_MINUTE.fullmatch(written):
        return None
    hour, minute = written.split(".")
    return Decimal(hour).normalize(), Decimal(minute).normalize()


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
