"""Detects simplified and traditional Chinese, and converts between them."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

from reader.domain.language import Script
from reader.paths import resource

if TYPE_CHECKING:
    import opencc

# The Taiwan tables know 裡, 著 and 為 as well as OpenCC's own standard forms do, and
# those are the characters a reader of Traditional Chinese meets in the news.
CONFIGURATIONS = {Script.HANS: "tw2s", Script.HANT: "s2tw"}
"""OpenCC's configurations, by the script that they write."""

# Simplified forms that Traditional Chinese uses too, as words of their own.
_BOTH = frozenset(
    "后里台干面只系余谷斗丑几了云卷范松准出志冲致采曲向姜升借占咸征秋千克仆朴栗合困"
    "家制周注症胡舍术象岳郁御吁岩于伙党叶划才布吃回局折表"
)
# Forms of one character that Hong Kong, Taiwan, older print or Japanese names prefer
# and that OpenCC's tables do not join, each before its simplified form.
_VARIANTS = """
    揑捏 脗吻 硏研 鄕乡 靑青 戸户 吿告 甁瓶 敍叙 尙尚 淸清 擕携 竝并 韮韭 瘉愈 燄焰 搾榨
    砲炮 縂总 摠总 兎兔 冩写 歳岁 敺驱 濬浚 玆兹 碁棋 糭粽 艸草 衹只 祇只 諠喧 賸剩
    躰体 軆体 遯遁 郞郎 酧酬 镕熔 鎗枪 阬坑 隣邻 靭韧 顚颠 飃飘 餽馈 骾鲠 鬪斗 鷰燕
    搥捶 冐冒 劵券 坵丘 塲场 夀寿 妬妒 嬭奶 寃冤 峝峒 嶋岛 徧遍 憇憩 挍校 攷考 朶朵
    梹槟 椶棕 楳梅 欵款 濶阔 煖暖 熈熙 爗烨 牠它 妳你 囘回 効效 凖准 粧妆 衞卫 枱台
    甯宁 幺么 汚污 珮佩 藉借
"""
# Letters that Unicode takes for no accented ones, each before its plain form.
_PLAIN_LETTERS = "łl Łl øo Øo đd Đd ıi ðd Ðd ħh Ħh ŧt Ŧt"
_QUOTES = tuple(zip("“”„«»「」『』‘’‚‹›", '"' * 9 + "'" * 5, strict=True))


def script_of(text: str) -> Script:
    """The script most of the telling characters belong to; Simplified in doubt."""
    if not _has_han(text):
        return Script.HANS
    simplified = sum(map(text.count, _telling(Script.HANS) & set(text)))
    traditional = sum(map(text.count, _telling(Script.HANT) & set(text)))
    return Script.HANT if traditional > simplified else Script.HANS


def told_script(text: str) -> Script | None:
    """The script of a text that has characters of one only; None if it has none."""
    if not _has_han(text):
        return None
    characters = set(text)
    simplified = sum(map(text.count, _telling(Script.HANS) & characters))
    traditional = sum(map(text.count, _telling(Script.HANT) & characters))
    if simplified == traditional:
        return None
    return Script.HANT if traditional > simplified else Script.HANS


def letter_for_letter(text: str, script: Script) -> str:
    """The same text in the other characters, each code point in its place.

    Offsets in the text stay true. Where a word has another length in the other script,
    its characters are converted one by one.
    """
    made = to_script(text, script)
    if len(made) == len(text):
        return made
    return "".join(_converted(script).get(char, char) for char in text)


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
    """The simplified form of one character; the character itself if it has none."""
    return _converted(Script.HANS).get(char, char) if _has_han(char) else char


@functools.cache
def _converter(script: Script) -> opencc.OpenCC:
    """Reads dictionaries of words, which takes 30 ms."""
    import opencc

    return opencc.OpenCC(CONFIGURATIONS[script])


def _has_han(text: str) -> bool:
    return any(char >= "㐀" for char in text)


@functools.cache
def _converted(script: Script) -> dict[str, str]:
    """Every Han character that the script writes otherwise, one by one.

    The file is written by `packaging/lexicon/scripts.py`: asking OpenCC for each of
    70,000 characters takes 140 ms.
    """
    lines = resource("lexicon", "scripts.txt").read_text("utf-8").split("\n")
    line = lines[0 if script is Script.HANS else 1]
    return dict(zip(line[::2], line[1::2], strict=True))


@functools.cache
def _telling(script: Script) -> frozenset[str]:
    """The characters that only this script uses."""
    other = Script.HANT if script is Script.HANS else Script.HANS
    return frozenset(_converted(other).keys() - _converted(script).keys() - _BOTH)


class _Folding(dict[int, str]):
    """A table for `str.translate` that fills itself as characters turn up."""

    def __init__(self) -> None:
        super().__init__(
            {
                ord(a): b
                for a, b in (*_QUOTES, *_PLAIN_LETTERS.split(), *_VARIANTS.split())
            }
        )

    def __missing__(self, code: int) -> str:
        char = chr(code)
        wide = unicodedata.normalize("NFKC", char)
        folded = wide if len(wide) == 1 else char
        lower = folded.lower()
        folded = lower if len(lower) == 1 else folded
        if _has_han(folded):  # the table takes a while, and some have no Chinese
            folded = _one_form(folded)
        # 麼 is 么, and 么 by itself 幺 for OpenCC: the three are one.
        self[code] = folded if folded == char else self[ord(folded)]
        return self[code]


def _one_form(char: str) -> str:
    """The form that stands for a character; by way of its traditional one if need be.

    锺 is 鍾, and 鍾 is 钟.
    """
    simplified, traditional = _converted(Script.HANS), _converted(Script.HANT)
    if char in simplified:
        return simplified[char]
    other = traditional.get(char, char)
    return simplified.get(other, other)


@functools.cache
def _folding() -> _Folding:
    return _Folding()
