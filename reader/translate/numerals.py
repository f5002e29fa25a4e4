"""Numbers written out in words: in English, and in Chinese characters."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

CHINESE_UNITS = {"十": 1, "百": 2, "千": 3, "万": 4, "萬": 4, "亿": 8, "億": 8}
CHINESE_DIGITS = {
    digit: value for value, digit in enumerate("〇一二三四五六七八九")
} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
_COUNTED = """zero one two three four five six seven eight nine ten eleven twelve
    thirteen fourteen fifteen sixteen seventeen eighteen nineteen"""
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_RANKS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh
    twelfth"""
_WORDS = (
    {word: value for value, word in enumerate(_COUNTED.split())}
    | {word: value for value, word in enumerate(_RANKS.split(), 1)}
    | {word + "th": value for value, word in enumerate(_COUNTED.split()) if value > 12}
    | {word: value * 10 for value, word in enumerate(_TENS.split(), 2)}
    | {word[:-1] + "ieth": value * 10 for value, word in enumerate(_TENS.split(), 2)}
)
_SCALES = {
    "dozen": 12,
    "decade": 10,
    "decades": 10,
    "hundred": 100,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
}
_WORD, _SCALE = "|".join(_WORDS), "|".join(_SCALES)
# "Twenty-two", "a hundred and two", "half a million", "three decades".
_ENGLISH = re.compile(
    rf"\b(?:half an?(?=[ -](?:{_SCALE})\b)|an?(?=[ -](?:{_SCALE})\b)"
    rf"|(?:{_WORD})\b)"
    rf"(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and )(?:{_WORD}|{_SCALE})\b)*"
)


def english_numbers(text: str) -> Iterator[tuple[str, Decimal]]:
    """Each number in words with its value; a scale alone (86 "million") is none."""
    for match in _ENGLISH.finditer(text.lower()):
        yield match[0], _counted(re.findall("[a-z]+", match[0])).normalize()


def english_words(text: str) -> Iterator[tuple[str, Decimal]]:
    """Each word that is a number by itself."""
    for word in re.findall("[a-z]+", text.lower()):
        if word in _WORDS:
            yield word, Decimal(_WORDS[word]).normalize()


def chinese_power(units: str) -> int:
    """The zeros that units stand for: eight for 万万 and for 亿."""
    return sum(CHINESE_UNITS[unit] for unit in units)


def chinese_number(text: str) -> Decimal:
    """A number in Chinese characters: 八千六百万, 二〇二五, 十五."""
    if all(char in CHINESE_DIGITS for char in text):
        digits = "".join(str(CHINESE_DIGITS[char]) for char in text)
        return Decimal(digits).normalize()
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
    return Decimal(total + section + digit).normalize()


def _counted(words: list[str]) -> Decimal:
    """Two hundred and five thousand: each scale takes what stands before it."""
    total = section = Decimal(0)
    for word in words:
        scale = _SCALES.get(word, 0)
        if not scale:
            section += Decimal("0.5") if word == "half" else _WORDS.get(word, 0)
        elif scale < 1000:
            section = (section or Decimal(1)) * scale
        else:
            total, section = total + (section or Decimal(1)) * scale, Decimal(0)
    return total + section
