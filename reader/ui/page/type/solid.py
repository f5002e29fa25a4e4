"""Figures, dates and what belongs to them: no line ends within them.

"1234/5.67" that is broken behind its fourth character reads as two other numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QTextCharFormat

from reader.lazy import pattern
from reader.ui.page.type.scripts import Insertion

if TYPE_CHECKING:
    from collections.abc import Iterator

JOINER = "\u2060"  # WORD JOINER: Qt breaks no line beside it

_MONTHS = (
    r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)"
    r"(?:uary|ruary|ch|il|ust|tember|ober|ember)?\.?"
)
_SPACE = r"[ \u00a0\u2009\u202f]"
_BEFORE = rf"(?:[A-Z]{{0,3}}[$€£¥￥₹]{_SPACE}?|[+−–±≈~<>≤≥#№-])*"
_FIGURE = rf"\d+(?:[.,:/'’×·−–~-]\d+|{_SPACE}\d{{3}}(?!\d))*"
_HAN = "[\u4e00-\u9fff]"
_HAN_UNITS = (
    "[百千万亿萬億兆]+(?:美元|港元|欧元|歐元|日元|英镑|英鎊|人民币|[元人吨噸户戶股桶])?"
    "|平方(?:公里|千米|米|公尺)|立方米|美元|港元|欧元|歐元|日元|英镑|英鎊|人民币"
    "|公里|公斤|公顷|公頃|千米|千克|毫米|厘米|千瓦时|小时|小時|分钟|分鐘|个月|個月|百分点"
)
_UNIT = (
    rf"(?:{_SPACE}?(?:%|‰|°[CF]?|℃|″|′|[kKmMbB]n|[µμA-Za-zΩ]{{1,4}}"
    rf"(?:[/·][A-Za-z]{{1,4}})?[²³]?(?![\w])|(?:thousand|million|billion|trillion"
    rf"|per{_SPACE}cent|percent|points?|years?|months?|days?|hours?|minutes?|people"
    rf"|tonnes|metres|meters|miles)\b)|{_SPACE}?(?:{_HAN_UNITS}|{_HAN}{{1,3}}(?!{_HAN})"
    rf"|{_HAN}))"
)
_SOLID = pattern(
    rf"\d{{1,2}}{_SPACE}{_MONTHS}(?:{_SPACE}\d{{4}})?(?!\w)"
    rf"|{_MONTHS}{_SPACE}\d{{1,2}}(?:,{_SPACE}\d{{4}})?(?![\w.,])"
    rf"|{_MONTHS}{_SPACE}\d{{4}}(?!\w)"
    rf"|(?:\d+{_SPACE}?[年月日号號時时点點分秒]{_SPACE}?)+"
    rf"|第?{_BEFORE}{_FIGURE}(?:{_SPACE}?[–—~至到-]{_SPACE}?{_FIGURE})?(?:{_UNIT})?"
)
_UNBROKEN = pattern(
    rf"(?P<solid>{_SOLID.pattern})"
    r"|[^\s\u2e80-\U0010ffff]+|[\u2e80-\U0010ffff](?:(?!第?\d)[\u2e80-\U0010ffff])?"
)
_PLAIN = pattern(r"[A-Za-z0-9.,]")


def unbroken(text: str) -> Iterator[tuple[str, bool]]:
    """The longest stretches of a text without a break, and whether each is solid."""
    for found in _UNBROKEN.finditer(text):
        yield found[0].rstrip(), found["solid"] is not None


def joiners(text: str) -> list[Insertion]:
    """What keeps figures, dates and units together. Spaces are `without_breaks`'."""
    plain = QTextCharFormat()
    return [
        Insertion(at, JOINER, plain)
        for start, end in _ranges(text)
        for at in range(start + 1, end)
        if not (_PLAIN.match(text[at - 1]) and _PLAIN.match(text[at]))
        and not text[at - 1].isspace()
        and not text[at].isspace()
    ]


def without_breaks(text: str) -> str:
    """The text, as long as before, with no space in it at which a figure may break."""
    characters = list(text)
    for start, end in _ranges(text):
        for at in range(start, end):
            if characters[at] == " ":
                characters[at] = "\u00a0"
    return "".join(characters)


def _ranges(text: str) -> list[tuple[int, int]]:
    found = (each for each in _UNBROKEN.finditer(text) if each["solid"])
    return [(each.start(), each.start() + len(each[0].rstrip())) for each in found]
