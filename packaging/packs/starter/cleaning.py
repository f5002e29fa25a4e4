"""Decides which pairs are worth learning from, and tidies those that are."""

from __future__ import annotations

import html
import re
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING

from starter.corpora import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    import opencc

HAN = re.compile(r"[\u3400-\u9fff\uf900-\ufaff]")
LATIN = re.compile(r"[A-Za-z]")
LATIN_WORD = re.compile(r"[A-Za-z]+")
WORD = re.compile(r"[A-Za-z]+(?:['’-][A-Za-z]+)*|\d+")
FIGURE = re.compile(r"[\d\s.,:%]+")
LETTERS_ONLY = re.compile(r"[\W_]+")

MARKUP = (
    (re.compile(r"\{/\*.*?\*/\}"), ""),  # React's heading anchors
    (re.compile(r"<!--.*?-->|</?[A-Za-z][^<>]{0,200}>"), ""),
    (re.compile(r":[a-z][a-z:+-]*:`([^`<]*)(?:<[^`]*)?`"), r"\1"),  # :role:`text`
    (re.compile(r"!?\[([^\]]*)\]\([^)\s]*\)"), r"\1"),  # [text](address)
    (re.compile(r"(\*\*|__|``|`)(?=\S)(.+?)(?<=\S)\1"), r"\2"),
    (re.compile(r"^\s*(?:#+|[-*•]|>)\s+"), ""),
    (re.compile(r":{2,}$"), ":"),
)
CODE = re.compile(r"[{}|\\^~<>=]|\$.*\$|::|[A-Za-z_]+\(\)|\w_\w|https?:|www\.")
INVISIBLE = re.compile(r"[\u0000-\u001f\u007f\u00ad\u200b-\u200f\u2028-\u202e\ufeff]")
SPACE = re.compile(r"\s+")

CHINESE_SPACE = re.compile(
    r"(?<=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef]) +"
    r"(?=[\u3000-\u303f\u3400-\u9fff\uff00-\uffef])"
)
NARROW_MARK = re.compile(r"(?<=[\u3400-\u9fff])([,;:!?])(?=[\s\u3400-\u9fff]|$)")
NARROW_STOP = re.compile(r"(?<=[\u3400-\u9fff])\.$")
WIDE = str.maketrans(",;:!?", "，；：！？")

LONGEST = 500  # characters of English; a sentence, not a paragraph
SHINGLE_WORDS, SHINGLE_HAN = 8, 14


def tidy_english(text: str) -> str:
    return _plain(text)


def tidy_chinese(text: str) -> str:
    """Simplify, close gaps between characters, widen narrow punctuation."""
    text = _simplifier().convert(_plain(text))
    text = CHINESE_SPACE.sub("", text)
    text = NARROW_MARK.sub(lambda mark: mark[1].translate(WIDE), text)
    return CHINESE_SPACE.sub("", NARROW_STOP.sub("。", text))


def fault(pair: Pair) -> str:
    """Say what is wrong with a tidied pair; nothing if it may be learnt from."""
    for name, is_faulty in _FAULTS.items():
        if is_faulty(pair):
            return name
    return ""


def shingles(text: str) -> set[str]:
    """Cut a text into the overlapping runs by which it would be recognised.

    A text shorter than one run is recognised only as a whole.
    """
    words = WORD.findall(text.lower())
    han = HAN.findall(text)
    if len(han) > len(words):
        return _runs(han, SHINGLE_HAN)
    return _runs(words, SHINGLE_WORDS)


class Cleaner:
    """Lets through what is worth learning from, once, and counts what it stops."""

    def __init__(self, kept_apart: Iterable[str] = ()) -> None:
        """Keep apart the sentences that scores are measured on."""
        self._apart: set[str] = set()
        for text in kept_apart:
            self._apart |= shingles(text)
        self._seen: set[str] = set()
        self.stopped: Counter[str] = Counter()

    def clean(self, pairs: Iterable[Pair]) -> Iterator[Pair]:
        for raw in pairs:
            pair = Pair(tidy_english(raw.english), tidy_chinese(raw.chinese))
            reason = fault(pair) or self._clash(pair)
            if reason:
                self.stopped[reason] += 1
            else:
                yield pair

    def _clash(self, pair: Pair) -> str:
        if not self._apart.isdisjoint(shingles(pair.english) | shingles(pair.chinese)):
            return "development set"
        return "" if is_new(pair, self._seen) else "duplicate"


def is_new(pair: Pair, seen: set[str]) -> bool:
    """Whether a pair differs in a letter from all before it, which `seen` remembers."""
    key = LETTERS_ONLY.sub("", pair.english.lower() + pair.chinese)
    before = len(seen)
    seen.add(key)
    return len(seen) > before


def _plain(text: str) -> str:
    text = html.unescape(text)
    for pattern, replacement in MARKUP:
        text = pattern.sub(replacement, text)
    return SPACE.sub(" ", INVISIBLE.sub("", text)).strip()


@cache
def _simplifier() -> opencc.OpenCC:
    import opencc

    return opencc.OpenCC("t2s")


def _runs(units: list[str], size: int) -> set[str]:
    if len(units) < size:
        return {" ".join(units)} if units else set()
    return {" ".join(units[i : i + size]) for i in range(len(units) - size + 1)}


def _is_empty(pair: Pair) -> bool:
    return not pair.english or not pair.chinese


def _is_copy(pair: Pair) -> bool:
    return pair.english.casefold() == pair.chinese.casefold()


def _is_too_long(pair: Pair) -> bool:
    return len(pair.english) > LONGEST or len(pair.chinese) > LONGEST // 2


def _is_code(pair: Pair) -> bool:
    return bool(CODE.search(pair.english) or CODE.search(pair.chinese))


def _is_not_english(pair: Pair) -> bool:
    letters = len(LATIN.findall(pair.english))
    others = len(FIGURE.sub("", pair.english)) - letters
    return bool(HAN.search(pair.english)) or letters <= 2 * others


def _is_not_chinese(pair: Pair) -> bool:
    """Allow foreign names, but two characters of Chinese for each at least."""
    han = len(HAN.findall(pair.chinese))
    return han == 0 or han < 2 * len(LATIN_WORD.findall(pair.chinese))


def _is_lopsided(pair: Pair) -> bool:
    """An English word is worth about 1.7 Chinese characters; headings vary more."""
    words = len(WORD.findall(pair.english))
    units = len(HAN.findall(pair.chinese)) + len(WORD.findall(pair.chinese))
    slack = 4
    return units > 3.2 * words + slack or words > 1.5 * units + slack


def _has_other_numbers(pair: Pair) -> bool:
    """A long number on one side only betrays a pair that was aligned wrongly."""
    ours = set(re.findall(r"\d{3,}", pair.english.replace(",", "")))
    theirs = set(re.findall(r"\d{3,}", pair.chinese.replace(",", "")))
    return len(ours ^ theirs) > 1


_FAULTS: dict[str, Callable[[Pair], bool]] = {
    "empty": _is_empty,
    "copy": _is_copy,
    "too long": _is_too_long,
    "code or mathematics": _is_code,
    "not English": _is_not_english,
    "not Chinese": _is_not_chinese,
    "lengths differ": _is_lopsided,
    "numbers differ": _has_other_numbers,
}
