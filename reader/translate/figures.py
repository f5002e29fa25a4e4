"""Numbers as both languages write them: 86 million is 8600万 is 八千六百万."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from reader.translate.alternatives import alternatives
from reader.translate.amounts import (
    Quantity,
    in_one_unit,
    is_as_much,
    quantity_at,
    spelt_quantities,
)
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
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec"
_MONTH = re.compile(rf"\b({_MONTHS.replace(' ', '|')})[a-z]*(?![a-z])")
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
_CENTURY = re.compile(
    r"(?P<number>\d\d|[一二]?十[一二三四五六七八九]?)\s?世[纪紀]|本世[纪紀]"
    r"|\b(?P<years>\d\d)00['’]?s\b"
)
_SOME_CENTURY = re.compile(r"\b(?:mid-|th[ei]s? )century\b", re.IGNORECASE)
_THAT_CENTURY = re.compile(r"(?:st|nd|rd|th)[ -]century\b|\d0s\b", re.IGNORECASE)
_CENTURIES = re.compile(
    r"([一二三四五六七八九十两兩\d]+)[多余]?[个個][多余]?(半)?世[纪紀]"
)
_NUMBERED_CENTURY = re.compile(r"\d\d\s?(?=世[纪紀])")
_REPUBLIC = re.compile(
    r"民[国國]\s?(?P<year>\d{1,3}|[〇零一二三四五六七八九十百]+)\s?(?=年)"
)
# The year before the first of each era of Japan.
_ERAS = {"明治": 1867, "大正": 1911, "昭和": 1925, "平成": 1988, "令和": 2018}
_ERA = re.compile(
    rf"(?P<era>{'|'.join(_ERAS)})(?P<year>\d{{1,2}}|[元一二三四五六七八九十]+)\s?(?=年)"
)
_SOME_YEARS = re.compile(r"(一[六七八九][〇零一二三四五六七八九]|1[6-9]\d)[几幾](?=年)")
_RELAY = re.compile(
    r"(?P<runs>[四4])\s?[x×乘]\s?(?P<length>[一二四八]百|\d00)(?=\s?[米m])"
)
_GRAND = re.compile(  # five grand are 5,000 pounds
    r"(?<=[a-z\d]) grand\b(?=[.,;:!?]|$| (?:a|an|for|in|to|on|of|and|each|from|by)\b)"
)
_A_COUNT = re.compile(
    r"\b(?:\d+|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundred"
    r"|[a-z]+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)$",
    re.IGNORECASE,
)
_CLOCK = re.compile(r"\b(\d{1,2})\.(\d\d)(?=\s?[ap]\.?m\b)", re.IGNORECASE)
_HOUR_AND_MINUTE = re.compile(r"(?:1?\d|2[0-3])\.[0-5]\d")
_ABOUT_DECADE = re.compile(r"\b(mid|late)[- ](?:to[ -]late[- ])?$", re.IGNORECASE)
_YEARS_ON = {"mid": 5, "late": 10}  # who is in her late fifties is 年近六旬
_MILITARY = re.compile(r"(?:[01]\d|2[0-3])[0-5]\d")
_ZONE = re.compile(r"\s?(?:GMT|UTC|BST|E[SD]?T|P[SD]?T|hours\b|hrs\b|local time)")
_SECONDS = re.compile(r"(\d+)\s?秒\s?(\d{1,3})(?!\d)")  # 10秒08, and 分54秒2
_AND_A_HALF = re.compile(  # 5个半月, 3年半
    r"(?<!\d)(\d{1,2})\s?(?:([个個])半(?=月|[小钟鐘]|星期|礼拜|世)|([年天周])半(?![数數年场場岁歲天夜]))"
)
_SPELT_DECIMAL = re.compile(  # 十一秒零三, 一米八二
    r"([一二三四五六七八九十]+)[秒米]([〇零一二三四五六七八九]{1,3})(?![十])"
)
_SPACED = re.compile(r"(?<![\d.])\d{1,3}(?:[ \xa0\u2009\u202f]\d{3})+(?![\d.])")
_CHINESE_UNIT = re.compile(f"[多余餘]?{MULTIPLES}")
_WIDE_COMMA = re.compile(r"(?<=\d)(?<!\d{4})，(?=\d{3}(?!\d))")  # 4，300万
_POWER = re.compile(r"(?<=[a-z])\d\b")  # km2
# A letter joined with a digit is a name: K2, 3D, A4. One before "km" or 万 is not.
_NAME = re.compile(r"(?<![A-Za-z\d])(?:[A-Z]\d(?!\d)|3D)(?![A-Za-z\d])")
_HALF_PAST = re.compile(r"[时時点點]半|half[- ]past", re.IGNORECASE)
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
_OF_A_DAY = re.compile("事[件变]|惨案|运动|起义|自由日|政变|兵变|大捷|学运")
_TITLE = re.compile("《[^《》]*》")  # its number may be a name: 《一千零一夜》
_COUNTED_IN = re.compile("[级級倍米元公里吨噸度岁歲克升瓦年个個人%％]")
_VAGUE = re.compile("dozen")
_FRACTIONS = {
    "½": ".5",
    "¼": ".25",
    "¾": ".75",
    "1/2": ".5",
    "1/4": ".25",
    "3/4": ".75",
}
_FRACTION = re.compile(
    r"(?P<whole>\d+)?(?P<part>(?:(?<=\d)\s)?[½¼¾]|(?<=\d) (?:1/2|1/4|3/4)(?![\d/]))"
)
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
    plain = _plain(text)
    offered = set(_offered(plain))
    digits = {_significant(value) for value in offered}
    measured = [each.quantity for each in _written(plain) if each.quantity]
    measured += spelt_quantities(plain)
    return [
        figure.written
        for figure in demanded(_plain(source, beside=text))
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


def _plain(text: str, beside: str = "") -> str:
    """The text with the hours, years and centuries that both languages know."""
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


def _offered(text: str) -> Iterator[Decimal]:
    """Every number a text may be read to have."""
    for figure in _written(text):
        yield figure.value
        yield from figure.parts
        if figure.bare is not None:
            yield figure.bare
    for match in _SPACED.finditer(text):  # 5 000 000
        yield Decimal(re.sub(r"\s", "", match[0])).normalize()
    yield from _of_ten(text)
    yield from _of_time(text)
    for number in english_numbers(text):
        yield number.value
        if _OTHER.match(text, number.end):  # Rome, Milan and eleven other cities
            yield from ((number.value + named).normalize() for named in (1, 2, 3))
    yield from english_words(text)
    yield from alternatives(text)
    yield from (
        Decimal(_year_of_era(match)).normalize() for match in _ERA.finditer(text)
    )
    yield from (price.normalize() for price in prices(text))


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
    if _OF_A_DAY.match(after):  # 二二八事件
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
