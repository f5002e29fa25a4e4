"""Other numbers that words stand for: 两三万 is also 20,000, Louis XIV the 14th.

They are only offered to the numbers of the other text. No translation must have them.
"""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from reader.lazy import pattern
from reader.translate.numerals import CHINESE_DIGITS, chinese_number, chinese_power

if TYPE_CHECKING:
    from collections.abc import Iterator

_ONE_TO_NINE = "一二三四五六七八九两兩"
_PAIR = pattern(  # 两三万, 五六十年代
    rf"(?P<first>[{_ONE_TO_NINE}])[、]?(?P<second>[{_ONE_TO_NINE}])"
    "(?P<units>[十百千万萬亿億]+)"
)
_TEENS = pattern(rf"十(?P<first>[{_ONE_TO_NINE}])[、]?(?P<second>[{_ONE_TO_NINE}])")
_VAGUE_END = pattern(  # 两千三四百, 二十七八, 一百零五六
    rf"(?P<lead>[{_ONE_TO_NINE}〇零十百千万亿]*[十百千万亿][〇零]?)"
    rf"(?P<first>[{_ONE_TO_NINE}])[、]?(?P<second>[{_ONE_TO_NINE}])"
    "(?P<unit>[十百千万亿]*)"
)
EVENTS = "事[件变]|惨案|运动|起义|自由日|政变|兵变|大捷|学运"
"""What is called by the day it happened on, as a regular expression."""

_DAY = pattern(  # 二二八事件 was on February 28
    rf"(?P<day>[一二三四五六七八九]{{2,4}})(?={EVENTS})"
)
_OLD_AGE = pattern(rf"(?P<tens>[{_ONE_TO_NINE}]?十)有(?P<rest>[{_ONE_TO_NINE}])")
_SHARES = pattern(  # 二八定律, 五五开
    rf"(?P<first>[{_ONE_TO_NINE}])(?P<second>[{_ONE_TO_NINE}])"
    "(?=开|開|分成|分账|定律|法则|原则|比例)"
)
_TIMES = pattern(rf"(?P<number>\d+(?:\.\d+)?|[{_ONE_TO_NINE}十百点點]+)倍(?P<half>半)?")
_FOLD = pattern(r"(?P<number>\d+(?:\.\d+)?)[ -]?(?:times|fold)\b|\b(?P<ten>tenfold)\b")
_FRACTION = pattern(rf"([{_ONE_TO_NINE}十])分之([{_ONE_TO_NINE}])")
_SCALES = {"hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12}
_RANGE = pattern(
    r"(?P<first>\d+(?:,\d{3})*(?:\.\d+)?)\s*(?:[-–—~～至到]|to|and|or)\s*[$€£¥]?"
    rf"\d[\d,.]*[ -]?(?P<unit>{'|'.join(_SCALES)}|[十百千万萬亿億]+)",
    re.IGNORECASE,
)
_ROMAN = pattern(
    r"\b(?:[VX]\b|(?=[CLXVI]{2})C{0,3}(?:X[LC]|L?X{0,3})(?:I[VX]|V?I{0,3})(?<=[CLXVI])\b)"
)
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_MINUTES = {"five": 5, "ten": 10, "quarter": 15, "twenty": 20, "twenty-five": 25}
_HOURS = "one two three four five six seven eight nine ten eleven twelve"
_HOUR_BEFORE = {
    hour: number or 12 for number, hour in enumerate(re.findall("[a-z]+", _HOURS))
}
_TO = pattern(
    rf"\b(?P<minutes>{'|'.join(reversed(_MINUTES))})(?: minutes)? to"
    rf" (?P<hour>{'|'.join(_HOUR_BEFORE)})\b",
    re.IGNORECASE,
)
_FEW = {"two": 2, "three": 3, "four": 4, "five": 5}
_TENTHS = pattern(
    r"(?P<tens>[一二三四五六七八九两兩])成(?P<more>[一二三四五六七八九半])?"
)
_DECADE_OF_LIFE = pattern(r"(?P<tens>[三四五六七八九])旬")
_DISCOUNT = pattern(
    r"(?P<tens>[一二三四五六七八九\d])(?P<more>[一二三四五六七八九]|\.\d)?折"
)
_DOZENS = pattern(rf"\b({'|'.join(_FEW)}) dozen\b", re.IGNORECASE)
_SCORES = pattern(
    rf"\b({'|'.join(_FEW)}) ?score(?:s\b|\b(?: years)?( and ten)?)", re.IGNORECASE
)
_OF = range(20, 100, 10)
_TENS = ("twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet")
_PARTS = "fifth sixth seventh eighth ninth tenth"
# What words of the one language are as numbers in the other.
_MEANT = tuple(
    (pattern(words, re.IGNORECASE), tuple(map(Decimal, values.split())))
    for words, values in (
        (r"\bnoon\b|\bmidday\b|正午", "12"),
        (r"\bmidnight\b|午夜|零[时時点點]", "0 12 24"),
        (r"\b(?:a)?round[- ]the[- ]clock\b|全天候|昼夜", "24"),
        (r"\bhalf\b|一半|半(?:数|小时|个百分点)|过半", "50 30 0.5"),
        (r"\bthree[ -]quarters\b|四分之三|三刻", "75 45 0.75"),
        (r"\bquarters?\b|四分之一|一刻", "25 15 0.25 4"),
        (r"\b(?:every|all|fully|entire(?:ly)?|whole)\b|全部|所有|全都|全体", "100"),
        (r"\bdoubl(?:e|es|ed|ing)\b|翻了?一番|翻倍", "100 200"),
        *((rf"\b{tens}ies\b", str(of)) for of, tens in zip(_OF, _TENS, strict=True)),
        *(
            (rf"\bmid(?:dle)?[- ]{tens}ies\b", str(of + 5))
            for of, tens in zip(_OF, _TENS, strict=True)
        ),
        *(
            (rf"\blate[- ]{tens}ies\b", str(of + 10))
            for of, tens in zip(_OF, _TENS, strict=True)
        ),
        (r"911(?=事件|恐怖|袭击)|九[·.]?一一|9/11", "9 11 2001"),
        (r"七七", "7"),
        (r"\bthirds?\b", "3"),
        *((rf"\b{part}s\b", str(of)) for of, part in enumerate(_PARTS.split(), 5)),
        (r"\bdecade\b", "10"),
        (r"\ba score (?:of|or)\b|\bscores of\b", "20"),
        (
            r"\bcentury\b|\bcentenar|\bcentennial|(?<![一二三四五六七八九两数几])百年",
            "100",
        ),
        (r"\bbicenten", "200"),
        (r"\bsesquicenten", "150"),
        (r"\btricenten|\btercenten", "300"),
        (r"\bquincenten", "500"),
        (r"\bteen(?:s|ager)|\byouths?\b", "13 14 15 16 17 18 19"),
        *(
            (
                rf"\b(?:low|mid|high|early|late)[- ](?:to[- ]\w+[- ])?{of}s",
                " ".join(str(of + ones) for ones in range(10)),
            )
            for of in _OF
        ),
        *(
            (rf"\b{tens}y-?somethings?\b", str(of))
            for of, tens in zip(_OF, _TENS, strict=True)
        ),
        (r"\bsilver jubilee|银禧|銀禧|银婚", "25"),
        (r"\bgolden jubilee|金禧|金婚", "50"),
        (r"\bdiamond jubilee|钻禧|鑽禧|钻石婚", "60"),
        (r"\bplatinum jubilee|白金禧", "70"),
        (r"\bu-turn|\babout-(?:face|turn)", "180"),
        (r"入门|基础|初级|概论", "101"),
        (r"不惑", "40"),
        (r"知天命|年过半百", "50"),
        (r"花甲|耳顺", "60"),
        (r"古稀", "70"),
        (r"耄耋", "80 90"),
        (r"christmas|圣诞|聖誕|平安夜", "12 24 25"),
        (r"new year'?s|new year’s|元旦|跨年", "1 12 31"),
        (r"\bhallowe'?en\b|万圣", "10 31"),
        (r"\bvalentine|情人节", "2 14"),
        (r"\bsingles['’]? day\b|双十一|双11", "11"),
        (r"\bdouble ten\b|双十", "10"),
        (r"\bapril fool|愚人节", "4 1"),
        (r"\bmay day\b|五一", "1 5"),
        (r"辛亥", "1911"),
        (r"五四", "4 5"),
        (r"三八", "8 3"),
        (r"九[·.]?一八", "18 9"),
        (r"八一", "1 8"),
        (r"十一|国庆", "1 10"),
        (r"十[一二三四五]五", "11 12 13 14 15"),
    )
)


def alternatives(text: str) -> Iterator[Decimal]:
    """The other numbers that the words of a text may stand for."""
    found = chain(
        _pairs(text),
        _compared(text),
        _tenths(text),
        _roman(text),
        _ranges(text),
        _before_the_hour(text),
        _by_the_dozen(text),
        *(values for words, values in _MEANT if words.search(text)),
    )
    yield from (value.normalize() for value in found)


def _pairs(text: str) -> Iterator[Decimal]:
    """Both ends of a vague number, and both parts of a share."""
    for match in _PAIR.finditer(text):
        for end in ("first", "second"):
            digit = Decimal(CHINESE_DIGITS[match[end]])
            yield digit.scaleb(chinese_power(match["units"]))
            yield digit.scaleb(chinese_power(match["units"][0]))
    for match in _TEENS.finditer(text):
        yield Decimal(10 + CHINESE_DIGITS[match["first"]])
        yield Decimal(10 + CHINESE_DIGITS[match["second"]])
    for match in _VAGUE_END.finditer(text):
        yield chinese_number(match["lead"] + match["first"] + match["unit"])
        yield chinese_number(match["lead"] + match["second"] + match["unit"])
        yield chinese_number(match["lead"].rstrip("〇零"))  # in the low 20s
    for match in _DAY.finditer(text):
        digits = [str(CHINESE_DIGITS[each]) for each in match["day"]]
        for length in range(1, len(digits)):
            yield Decimal("".join(digits[:length]))
            yield Decimal("".join(digits[length:]))
    for match in _OLD_AGE.finditer(text):  # 四十有五
        yield chinese_number(match["tens"] + match["rest"])
    for match in _SHARES.finditer(text):
        yield Decimal(10 * CHINESE_DIGITS[match["first"]])
        yield Decimal(10 * CHINESE_DIGITS[match["second"]])


def _tenths(text: str) -> Iterator[Decimal]:
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


def _compared(text: str) -> Iterator[Decimal]:
    """增长两倍 is to rise by 200 %, or to three times as much."""
    for match in _TIMES.finditer(text):
        times = _value(match["number"]) + (Decimal("0.5") if match["half"] else 0)
        yield from (times + 1, times - 1, times * 100, times * 100 - 100)
    for match in _FOLD.finditer(text.lower()):
        times = Decimal(10) if match["ten"] else Decimal(match["number"])
        yield from (times + 1, times - 1, times * 100, times * 100 - 100)
    for match in _FRACTION.finditer(text):
        parts, of = chinese_number(match[2]), chinese_number(match[1])
        share = 100 * parts / of
        yield from (round(share, 1), Decimal(round(share)), Decimal(int(share)))


def _ranges(text: str) -> Iterator[Decimal]:
    """4.8 to 4.7 million: the first is in millions, too."""
    for match in _RANGE.finditer(text):
        unit = match["unit"].lower()
        power = _SCALES.get(unit) or chinese_power(unit)
        yield Decimal(match["first"].replace(",", "")).scaleb(power)


def _roman(text: str) -> Iterator[Decimal]:
    for match in _ROMAN.finditer(text):
        digits = [_ROMAN_DIGITS[each] for each in match[0]]
        following = [*digits[1:], 0]
        yield Decimal(
            sum(
                -digit if digit < after else digit
                for digit, after in zip(digits, following, strict=True)
            )
        )


def _before_the_hour(text: str) -> Iterator[Decimal]:
    """Twenty to nine is 8:40."""
    for match in _TO.finditer(text):
        yield Decimal(60 - _MINUTES[match["minutes"].lower()])
        yield Decimal(_HOUR_BEFORE[match["hour"].lower()])


def _by_the_dozen(text: str) -> Iterator[Decimal]:
    """Two dozen are 二十多, three score and ten seventy."""
    for match in _DOZENS.finditer(text):
        yield Decimal(12 * _FEW[match[1].lower()] // 10 * 10)
    for match in _SCORES.finditer(text):
        yield Decimal(20 * _FEW[match[1].lower()] + (10 if match[2] else 0))


def _value(number: str) -> Decimal:
    if number.replace(".", "").isascii():
        return Decimal(number)
    whole, _, part = re.sub("[點]", "点", number).partition("点")
    digits = "".join(str(CHINESE_DIGITS.get(each, 0)) for each in part)
    return (chinese_number(whole) if whole else Decimal(0)) + Decimal(
        f"0.{digits or 0}"
    )
