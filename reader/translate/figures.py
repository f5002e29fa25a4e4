"""Compares the numbers of a sentence and its translation: 86 million is 8600万."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.translate.alternatives import EVENTS, alternatives
from reader.translate.amounts import (
    Quantity,
    is_as_much,
    quantity_at,
    spelt_quantities,
)
from reader.translate.notations import in_common_notation, spaced_numbers, years_of_eras
from reader.translate.numerals import (
    CHINESE_DIGITS,
    CHINESE_UNITS,
    MULTIPLES,
    chinese_numbers,
    chinese_power,
    english_numbers,
    english_words,
)
from reader.translate.periods import periods
from reader.translate.prices import goes_on, prices

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
    "lakh": 5,
    "lakhs": 5,
    "crore": 7,
    "crores": 7,
}
_NO_TENTHS = "[分员員立功本长長为為果就都交人年品熟名绩績因语語型套]"  # 500成分股
_UNITS = rf"{MULTIPLES}+"
_ARABIC = re.compile(
    r"(?P<number>\d+(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)"
    rf"(?:\s?[多余餘]?(?P<chinese>{_UNITS})(?P<rest>\d+{_UNITS}|\d{{4}}(?!\d)|\d(?![\d.]))?"
    rf"|(?<![\d.]\d)\s?(?P<tenths>成)(?!{_NO_TENTHS})"
    r"|\+?[ -]?(?P<english>hundred|thousand|(?:[mb]|tr)illion"
    r"|(?:bn|mn|tn|lakhs?|crores?)\b)"
    r"|(?P<letter>[kmb])\b)?"
    r"(?P<range>(?=\s*(?:[-–—~～至到]|to|and|or)\s*[$€£¥]?\d))?",
    re.IGNORECASE,
)
_DECADE = re.compile(  # the 1990s, the 1980s and 1990s
    r"\d+\s?世[纪紀](?=\s?[\d〇一二三四五六七八九十]+\s?(?:年代|[至到和、\-—－–]))"
)
_HOUR_AND_MINUTE = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_ABOUT_DECADE = re.compile(r"\b(mid|late)[- ](?:to[ -]late[- ])?$", re.IGNORECASE)
_YEARS_ON = {"mid": 5, "late": 10}  # who is in her late fifties is 年近六旬
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ZONE = re.compile(r"\s?(?:GMT|UTC|BST|E[SD]?T|P[SD]?T|hours\b|hrs\b|local time)")
_POWER = re.compile(r"(?<=[a-z])\d\b")  # km2
# A letter joined with a digit is a name: K2, 3D, A4. One before "km" or 万 is not.
_NAME = re.compile(r"(?<![A-Za-z\d])(?:[A-Z]\d(?!\d)|3D)(?![A-Za-z\d])")
_SAYINGS = re.compile(  # they have no figures, or stand for a day or a name
    r"\b(?:covid[- ]?19|CO2|24/7)\b|911(?=事件|恐怖|袭击)"
    r"|[“\"]?九[·.]?一一[”\"]?|[“\"]9[·.]11[”\"]"
    r"|一五一十|七七八八|四四方方|三三两两|千千万万|三七二十一|十万八千里|三百六十行"
    r"|山本五十六|二十一点(?!\d)|荣枯线"
    r"|[“\"]?十[一二三四五]五[”\"]?(?=期间|规划|时期|计划|末|以来|开局|收官)",
    re.IGNORECASE,
)
_POINT = re.compile("[点點]")
# Of two characters, and a number all the same where what is counted follows.
_SHORT = re.compile(
    "[二三四五六七八九]十|十[一二三四五六七八九]|[一两二三四五六七八九][百千万亿]"
)
_COUNTED = re.compile(
    "[多余餘]?(?:岁|歲|名|人(?!称)|家|所|吨|噸|公|英|米|元|美|周年|年(?![代级])|天|座|架|艘)"
)
_EVENT = re.compile(EVENTS)
_TITLE = re.compile("《[^《》]*》")  # its number may be a name: 《一千零一夜》
_COUNTED_IN = re.compile("[级級倍米元公里吨噸度岁歲克升瓦年个個人%％]")
_VAGUE = re.compile("dozen")
_MANY = 20  # less may be said another way: "a couple", "both"

_DAYS = re.compile(  # days that are called by their date, and so are no numbers
    r"五四|七七(?=事变|爆炸|卢沟)|三八(?=妇女|国际|节|红旗)|九[·.]?一八|八一(?=建军|南昌)|五一(?=劳动|国际|假|小长假|节)"
)
# He and 12 others are 等十三人.
_OTHER = re.compile(" others?\\b")


@dataclass(frozen=True, slots=True)
class Figure:
    """A number in a text."""

    written: str
    value: Decimal
    opens_range: bool = False  # "10 to 15 million": its unit is the next one's
    bare: Decimal | None = None  # "400m" may be metres
    quantity: Quantity | None = None  # with the unit of measure that follows
    is_sure: bool = True  # 一点一滴 and 万千 are hardly numbers
    parts: tuple[Decimal, ...] = ()  # 4.20 may be a time of the day, 四四二 4-4-2


def missing_figures(source: str, text: str) -> list[str]:
    """The numbers of the source that its translation does not have."""
    plain = in_common_notation(text)
    offered = set(_offered(plain))
    digits = {_significant(value) for value in offered}
    measured = [each.quantity for each in _written(plain) if each.quantity]
    measured += spelt_quantities(plain)
    return [
        figure.written
        for figure in demanded(in_common_notation(source, beside=text))
        if not _alike(figure.value) & offered
        and figure.bare not in offered
        and not any(is_as_much(figure.quantity, each) for each in measured)
        and not (figure.parts and offered.issuperset(figure.parts))
        and not (figure.opens_range and _significant(figure.value) in digits)
    ]


def demanded(text: str) -> Iterator[Figure]:
    """The numbers that a translation must have: in digits, or long ones in words."""
    text = _SAYINGS.sub("", _DAYS.sub("", _DECADE.sub("", text)))
    # "1小时" may be "an hour".
    digits = _NAME.sub("", _POWER.sub("", text))
    yield from (each for each in _arabic(digits) if each.value > 1)
    yield from (each for each in _chinese(text) if each.is_sure)
    for number in english_numbers(text):
        if number.value > _MANY and not _VAGUE.search(number.written):
            amount = quantity_at(number.value, text, number.start, number.end)
            yield Figure(number.written, number.value, quantity=amount)


def _offered(text: str) -> Iterator[Decimal]:
    """Every number that a text may stand for."""
    for figure in _written(text):
        yield figure.value
        yield from figure.parts
        if figure.bare is not None:
            yield figure.bare
    yield from spaced_numbers(text)
    yield from periods(text)
    for number in english_numbers(text):
        yield number.value
        if _OTHER.match(text, number.end):  # Rome, Milan and eleven other cities
            yield from ((number.value + named).normalize() for named in (1, 2, 3))
    yield from english_words(text)
    yield from alternatives(text)
    yield from years_of_eras(text)
    yield from (price.normalize() for price in prices(text))


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
            power = chinese_power(rest[len(digits) :])
            if len(rest) == 1:  # 2万5
                power = chinese_power(match["chinese"]) - 1
            value += Decimal(digits).scaleb(power)
        is_letter = match["letter"] is not None
        yield Figure(
            match[0],
            value.normalize(),
            match["range"] is not None,
            bare=_otherwise(number, text, match),
            quantity=quantity_at(number, text, match.start(), match.end("number"))
            if is_letter
            else quantity_at(value, text, match.start(), match.end()),
            parts=() if power else _time(match["number"], text[match.end() :]),
        )


def _otherwise(number: Decimal, text: str, match: re.Match[str]) -> Decimal | None:
    """Another value that a number in digits may have, by the words around it."""
    about = _ABOUT_DECADE.search(text[: match.start()])
    if about:
        return (number + _YEARS_ON[about[1].lower()]).normalize()
    if match["letter"] is not None:
        return number.normalize()
    return (number + 1).normalize() if _OTHER.match(text, match.end()) else None


def _chinese(text: str) -> Iterator[Figure]:
    """Numbers in characters that do not go on from digits, as in 5万."""
    titles = [match.span() for match in _TITLE.finditer(text)]
    for number in chinese_numbers(text):
        if not text[number.start - 1 : number.start].isdigit():
            quantity = quantity_at(number.value, text, number.start, number.end)
            before, after = text[: number.start], text[number.end :]
            is_sure = _is_sure(number.written, before, after)
            is_sure &= not any(at <= number.start < end for at, end in titles)
            yield Figure(
                number.written,
                number.value,
                quantity=quantity,
                is_sure=is_sure,
                parts=_digits(number.written),
            )
            if _POINT.search(number.written):  # 凌晨三点一声巨响: or three o'clock
                hour = next(chinese_numbers(_POINT.split(number.written)[0]))
                yield Figure(hour.written, hour.value, is_sure=False)


def _digits(written: str) -> tuple[Decimal, ...]:
    """Each digit of a few in a row, which may be a formation or a score: 四四二."""
    if not 1 < len(written) < 4 or any(char not in CHINESE_DIGITS for char in written):
        return ()
    return tuple(Decimal(CHINESE_DIGITS[char]).normalize() for char in written)


def _is_sure(written: str, before: str, after: str) -> bool:
    """True if characters are a number that the translation must have.

    Short ones may be parts of words. 点 makes a decimal where a unit follows or a share
    is told, else it may be "a little" or "o'clock".
    """
    if _SHORT.fullmatch(written) and _COUNTED.match(after):
        return True
    if len(written) <= 2 or not any(char in CHINESE_DIGITS for char in written):
        return False
    if _EVENT.match(after):  # 二二八事件
        return False
    if goes_on(after):  # 三十五块八
        return False
    if not _POINT.search(written):
        return True
    has_unit = written[-1] in CHINESE_UNITS or _COUNTED_IN.match(after)
    return bool(has_unit or before.endswith("分之"))


def _time(written: str, after: str) -> tuple[Decimal, ...]:
    """The hour and the minute, if a number can be a time: 4.20, 1400 GMT."""
    if _MILITARY.fullmatch(written) and _ZONE.match(after):
        parts = written[:2], written[2:]
    elif _HOUR_AND_MINUTE.fullmatch(written):
        hour, _, minute = written.partition(".")
        parts = hour, minute
    else:
        return ()
    return tuple(Decimal(each).normalize() for each in parts if each != "00")


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
