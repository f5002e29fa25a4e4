"""Numbers written out in words: in English, and in Chinese characters."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

# Chinese

CHINESE_UNITS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
CHINESE_DIGITS = {
    digit: value for value, digit in enumerate("〇一二三四五六七八九")
} | {"零": 0, "两": 2, "兩": 2}
_JOINED = {"廿": "二十", "卅": "三十"}
_DIGIT = "〇零一二三四五六七八九"
_UNIT = "十百千万萬亿億"
_ABOUT = "多余餘几幾来"  # 三千多万: more than thirty million
# In 千米, 千瓦 and their like 千 belongs to the unit of measure.
KILO = "千(?![米克瓦伏卡赫焦帕])"
MULTIPLES = rf"(?:[十百万萬亿億]|{KILO})"
_CHINESE = re.compile(
    rf"(?P<whole>(?:[{_DIGIT}十百万萬亿億廿卅]|{KILO}"
    # After a unit, as in 两亿两, 两 is a weight.
    rf"|(?<![{_UNIT}])[两兩]|[两兩](?=[百千万萬亿億]))+)"
    # Not 四点二十, which is a time of the day.
    rf"(?:[点點](?P<part>[{_DIGIT}]+)(?![十分刻]))?"
    rf"(?:[{_ABOUT}](?=[{_UNIT}]))?"
    rf"(?P<scale>(?:{MULTIPLES})*)"
)
_LEFT_OVER = re.compile(r"(?<=[万萬亿億])[十百千]$")  # of a word that follows: 四万百姓
_SHORT = re.compile(r"[百千万萬亿億][一二三四五六七八九]$")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in words: where it stands, in code points, and its value."""

    start: int
    end: int
    written: str
    value: Decimal


def chinese_numbers(text: str) -> Iterator[Numeral]:
    """Each number in Chinese characters: 八千六百万, 三点五亿, 一百五十多万, 百万."""
    for match in _CHINESE.finditer(text):
        value = _whole(_LEFT_OVER.sub("", match["whole"]))
        if match["part"]:
            digits = "".join(str(CHINESE_DIGITS[each]) for each in match["part"])
            value += Decimal(f"0.{digits}")
        value = value.scaleb(chinese_power(match["scale"])).normalize()
        yield Numeral(match.start(), match.end(), match[0], value)


def chinese_power(units: str) -> int:
    """The zeros that units stand for: eight for 万万 and for 亿."""
    return sum(CHINESE_UNITS.get(unit, 0) for unit in units)


def chinese_number(text: str) -> Decimal:
    """The value of a text that is a whole number in Chinese characters."""
    return _whole(text).normalize()


def _whole(text: str) -> Decimal:
    for short, long in _JOINED.items():
        text = text.replace(short, long)
    if all(char in CHINESE_DIGITS for char in text):
        return Decimal("".join(str(CHINESE_DIGITS[char]) for char in text))
    total = section = digit = 0
    for char in text:
        if char in CHINESE_DIGITS:
            digit = CHINESE_DIGITS[char]
        elif CHINESE_UNITS[char] < 4:
            section += (digit or 1) * 10 ** CHINESE_UNITS[char]
            digit = 0
        elif CHINESE_UNITS[char] == 4:
            total += (section + digit or 1) * 10**4
            section = digit = 0
        else:
            total = (total + section + digit or 1) * 10**8
            section = digit = 0
    if _SHORT.search(text):  # 两万五 is 25,000
        digit *= 10 ** (CHINESE_UNITS[text[-2]] - 1)
    return Decimal(total + section + digit)


# English

_COUNTED = """zero one two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_RANKS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
    twelfth"""
_RANKED = (
    {word: value for value, word in enumerate(_RANKS.split(), 1)}
    | {word + "th": value for value, word in enumerate(_COUNTED.split()) if value > 12}
    | {word[:-1] + "ieth": value * 10 for value, word in enumerate(_TENS.split(), 2)}
)
_WORDS = (
    {word: value for value, word in enumerate(_COUNTED.split())}
    | {word: value * 10 for value, word in enumerate(_TENS.split(), 2)}
    | _RANKED
)
_PLAIN_SCALES = {
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_SCALES = {
    "dozen": 12,
    "decade": 10,
    "decades": 10,
    "centuries": 100,
    **_PLAIN_SCALES,
    **{scale + "th": value for scale, value in _PLAIN_SCALES.items()},
}
_PARTS = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "quarters": Decimal("0.75"),
}
_WORD, _SCALE = "|".join(_WORDS), "|".join(_SCALES)
_PLAIN_SCALE = "|".join(_PLAIN_SCALES)
# "Twenty-two", "a hundred and two", "two and a half million", "three decades".
_ENGLISH = re.compile(
    rf"\b(?:an?(?=[ -](?:{_SCALE})\b)|(?:{_WORD})\b)"
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and |[ -]and[ -]a[ -](?=half\b))"
    rf"(?:{_WORD}|{_SCALE}|half)\b)*"
)
# "Half a million", "a quarter of a million", "three-quarters of a billion".
_PART = re.compile(
    r"\b(?P<part>(?<!and a )half|(?:a )?quarter|three[ -]quarters)"
    rf"(?: (?:of )?an? |[ -])(?P<scale>{_PLAIN_SCALE})\b"
)
# "A million and a half"
_AND_A_HALF = re.compile(rf"\b(?:a|one) (?P<scale>{_PLAIN_SCALE}) and a half\b")
_CENTURIES = re.compile(r"(?<=th |nd |st |rd )centuries")
_DIGIT_WORDS = "|".join(_COUNTED.split()[:10])
# "Three point two percent", "one point four billion".
_SPOKEN_DECIMAL = re.compile(
    rf"\b(?P<whole>{_WORD}) point"
    rf" (?P<part>(?:{_DIGIT_WORDS})(?:[ -](?:{_DIGIT_WORDS}))*)"
    rf"(?: (?P<scale>{_PLAIN_SCALE}))?\b"
)
_LONE_SCALE = re.compile(rf"\b({_PLAIN_SCALE})(?:ths?)?\b")


def english_numbers(text: str) -> Iterator[Numeral]:
    """Each number in words; a scale alone (86 "million") is none."""
    lowered = text.lower()
    for match in _PART.finditer(lowered):
        part = _PARTS[re.split("[ -]", match["part"])[-1]]
        value = part * _PLAIN_SCALES[match["scale"]]
        yield Numeral(match.start(), match.end(), match[0], value.normalize())
    for match in _SPOKEN_DECIMAL.finditer(lowered):
        digits = (str(_WORDS[each]) for each in re.split("[ -]", match["part"]))
        value = Decimal(f"{_WORDS[match['whole']]}.{''.join(digits)}")
        value *= _PLAIN_SCALES.get(match["scale"], 1)
        yield Numeral(match.start(), match.end(), match[0], value.normalize())
    for match in _AND_A_HALF.finditer(lowered):
        value = Decimal("1.5") * _PLAIN_SCALES[match["scale"]]
        yield Numeral(match.start(), match.end(), match[0], value.normalize())
    lowered = _AND_A_HALF.sub(_blank, lowered)
    lowered = _CENTURIES.sub(_blank, lowered)
    rest = _PART.sub(_blank, _SPOKEN_DECIMAL.sub(_blank, lowered))
    for match in _ENGLISH.finditer(rest):
        words = list(re.finditer("[a-z]+", match[0]))
        for first, last in _numbers([word[0] for word in words]):
            start, end = words[first].start(), words[last].end()
            value = _counted([word[0] for word in words[first : last + 1]])
            yield Numeral(
                match.start() + start,
                match.start() + end,
                match[0][start:end],
                value.normalize(),
            )


def _blank(match: re.Match[str]) -> str:
    """As many spaces, so that places stay the same."""
    return " " * len(match[0])


def english_words(text: str) -> Iterator[Decimal]:
    """The value of each word that is a number by itself, a scale among them."""
    for word in re.findall("[a-z]+", text.lower()):
        if word in _WORDS:
            yield Decimal(_WORDS[word]).normalize()
    for match in _LONE_SCALE.finditer(text.lower()):
        yield Decimal(_PLAIN_SCALES[match[1]]).normalize()


def _numbers(words: Sequence[str]) -> Iterator[tuple[int, int]]:
    """Where each number begins and ends: "three eighteenth" are two.

    A word joins the number before it if it fills places that are still empty.
    """
    first, room = 0, 0  # the places that are free: below 100, below 10, or none
    for index, word in enumerate(words):
        if word in ("a", "an", "and", "half") or word in _SCALES:
            room = 100
            continue
        value = _WORDS[word]
        if index > first and value >= room and words[index - 1] not in ("a", "and"):
            yield first, index - 1
            first = index
        room = 10 if value >= 20 and word not in _RANKED else 0
    yield first, len(words) - 1


def _counted(words: Sequence[str]) -> Decimal:
    """Two hundred and five thousand: each scale takes what stands before it."""
    total = section = Decimal(0)
    for word in words:
        scale = _SCALES.get(word, 0)
        if not scale:
            section += _PARTS["half"] if word == "half" else _WORDS.get(word, 0)
        elif scale < 1000:
            section = (section or Decimal(1)) * scale
        else:
            total, section = total + (section or Decimal(1)) * scale, Decimal(0)
    return total + section
