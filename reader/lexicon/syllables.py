"""Pinyin as CC-CEDICT numbers it and as people write it."""

from __future__ import annotations

import re
import unicodedata

Syllable = tuple[str, int]  # "zhōng", 1

NO_SYLLABLE: Syllable = ("", 0)

_NUMBERED = re.compile(r"([A-Za-zü]+)([1-5])")
_ACCENTS = ("", "\u0304", "\u0301", "\u030c", "\u0300", "")


def syllables(pinyin: str) -> tuple[Syllable, ...]:
    """``Zhong1 guo2`` as Zhōng and guó; what is not a syllable has no tone."""
    return tuple(_syllable(each) for each in pinyin.split())


def written(pinyin: tuple[Syllable, ...]) -> str:
    """The syllables as one line."""
    return " ".join(text for text, _ in pinyin)


def _syllable(numbered: str) -> Syllable:
    match = _NUMBERED.fullmatch(numbered)
    if not match:
        return numbered, 0
    letters, tone = match[1], int(match[2])
    if letters == "xx":  # how CC-CEDICT writes a reading that nobody knows
        return "", 0
    at = _place(letters.lower()) + 1
    accented = unicodedata.normalize("NFC", letters[:at] + _ACCENTS[tone])
    return accented + letters[at:], tone


def _place(letters: str) -> int:
    """What carries the mark: a or e, the o of ou, else the last vowel, else ḿ, ń."""
    for vowel in ("a", "e", "ou"):
        if vowel in letters:
            return letters.index(vowel)
    return max(0, *(letters.rfind(vowel) for vowel in "iouü"))
