"""Simplified and Traditional Chinese: which one a text is, and either from either."""

from __future__ import annotations

import functools
import unicodedata

import opencc

from reader.domain.language import Script

# The Taiwan tables know 裡, 著 and 為 as well as OpenCC's own standard forms do, and
# those are the characters a reader of Traditional Chinese meets in the news.
_CONFIG = {Script.HANS: "tw2s", Script.HANT: "s2tw"}
_HAN = ((0x3400, 0x4DC0), (0x4E00, 0xA000), (0xF900, 0xFB00), (0x20000, 0x2A6E0))
# Simplified forms that Traditional Chinese uses too, as words of their own.
_BOTH = frozenset(
    "后里台干面只系余谷斗丑几了云卷范松准出志冲致采曲向姜升借占咸征秋千克仆朴栗合困"
    "家制周注症胡舍术象岳郁御吁岩于伙党叶划才布吃回局折表"
)
_QUOTES = tuple(zip("“”„«»「」『』‘’‚‹›", '"' * 9 + "'" * 5, strict=True))


def script_of(text: str) -> Script:
    """The script most of the telling characters belong to; Simplified in doubt."""
    if not _has_han(text):
        return Script.HANS
    simplified = sum(map(text.count, _telling(Script.HANS) & set(text)))
    traditional = sum(map(text.count, _telling(Script.HANT) & set(text)))
    return Script.HANT if traditional > simplified else Script.HANS


def to_script(text: str, script: Script) -> str:
    """The same text in the other characters, chosen by the words they stand in."""
    return str(_converter(script).convert(text)) if _has_han(text) else text


def fold(text: str) -> str:
    """The text as search compares it: one script, one width, one case.

    One code point gives exactly one, so an offset in the folded text is an offset in
    the text.
    """
    return text.translate(_folding())


def simplified(char: str) -> str:
    """The simplified form of one character by itself; another stays as it is."""
    if not _has_han(char):
        return char
    form = str(_converter(Script.HANS).convert(char))
    return form if len(form) == 1 else char


@functools.cache
def _converter(script: Script) -> opencc.OpenCC:
    return opencc.OpenCC(_CONFIG[script])


def _has_han(text: str) -> bool:
    return any(char >= "㐀" for char in text)


@functools.cache
def _converted(script: Script) -> dict[str, str]:
    """Every Han character that the script writes otherwise, one by one."""
    chars = [chr(code) for start, end in _HAN for code in range(start, end)]
    others = str(_converter(script).convert("\n".join(chars))).split("\n")
    pairs = zip(chars, others, strict=True)
    return {char: other for char, other in pairs if char != other and len(other) == 1}


@functools.cache
def _telling(script: Script) -> frozenset[str]:
    """The characters that only this script uses."""
    other = Script.HANT if script is Script.HANS else Script.HANS
    return frozenset(_converted(other).keys() - _converted(script).keys() - _BOTH)


class _Folding(dict[int, str]):
    """A table for `str.translate` that fills itself as characters turn up."""

    def __init__(self) -> None:
        super().__init__({ord(a): b for a, b in _QUOTES})

    def __missing__(self, code: int) -> str:
        char = chr(code)
        wide = unicodedata.normalize("NFKC", char)
        folded = wide if len(wide) == 1 else char
        lower = folded.lower()
        folded = lower if len(lower) == 1 else folded
        if _has_han(folded):  # the table takes a while, and some have no Chinese
            folded = _converted(Script.HANS).get(folded, folded)
        self[code] = folded
        return folded


@functools.cache
def _folding() -> _Folding:
    return _Folding()
