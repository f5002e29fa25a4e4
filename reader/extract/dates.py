"""Dates as machines and pages write them, to ISO 8601 as precise as they are."""

from __future__ import annotations

import re
from datetime import date

from reader.extract.phrases import MONTHS

_YMD = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:[-/.]|年)\s*(\d{1,2})\s*(?:[-/.]|月)\s*(\d{1,2})(?!\d)\s*日?"
)
_COMPACT = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)"
)
_REPUBLIC = 1911  # the year before its first
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_MDY = re.compile(
    rf"\b({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.I
)
_DMY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-]+({_NAMES})\.?,?[\s-]+((?:19|20)\d\d)\b",
    re.I,
)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_MINGUO = re.compile(
    r"(?:民國|民国)\s*(\d{1,3})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
)
_NUMERALS = {char: i for i, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
}
_WRITTEN = re.compile(
    r"([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,3})月([一二三四五六七八九十]{1,3})日"
)
_TIME = re.compile(
    r"^[\sT,|·•@]*(?:(?:at|on|星期.|周.|[（(].{1,4}[）)])\s*)?(\d{1,2})\s*(?:[:：]|时)\s*(\d{2})"
    r"(?:\s*[:：分]\s*\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?",
    re.I,
)


def find_date(text: str, *, day_first: bool = False) -> str:
    """The first date in a text, with its time if one follows; or nothing.

    `day_first` reads 04/03/2026 as most of the world writes the 4th of March.
    """
    found = _first(text, day_first=day_first)
    if found is None:
        return ""
    day, end = found
    return day + _time(text[end : end + 40])


def _first(text: str, *, day_first: bool) -> tuple[str, int] | None:
    chinese = _chinese(text)
    if chinese:
        return chinese
    finds = []
    for pattern, order in ((_YMD, "ymd"), (_MDY, "mdy"), (_DMY, "dmy")):
        match = pattern.search(text)
        if match:
            finds.append((match.start(), match, order))
    for _, match, order in sorted(finds, key=lambda find: find[0]):
        day = _day(dict(zip(order, match.groups(), strict=True)))
        if day:
            return day, match.end()
    return _numeric(text, day_first=day_first)


def _chinese(text: str) -> tuple[str, int] | None:
    """A date of the Republic's calendar, or one written in numerals."""
    match = _MINGUO.search(text)
    if match:
        year, month, day = match.groups()
        found = _day({"y": str(int(year) + _REPUBLIC), "m": month, "d": day})
        return (found, match.end()) if found else None
    match = _WRITTEN.search(text)
    if match:
        year = "".join(str(_NUMERALS[char]) for char in match[1])
        month, day = str(_number(match[2])), str(_number(match[3]))
        found = _day({"y": year, "m": month, "d": day})
        return (found, match.end()) if found else None
    return None


def _number(numeral: str) -> int:
    """A number up to 99 in Chinese numerals: 三十一 is 31."""
    tens, ten, ones = numeral.rpartition("十")
    value = _NUMERALS.get(ones, 0) if ones else 0
    return value + (10 * (_NUMERALS.get(tens, 1) if tens else 1) if ten else 0)


def _numeric(text: str, *, day_first: bool) -> tuple[str, int] | None:
    match = _SLASHED.search(text)
    if match:
        first, second, year = match.groups()
        is_day = int(first) > 12 or (day_first and int(second) <= 12)
        month, day = (second, first) if is_day else (first, second)
        found = _day({"y": year, "m": month, "d": day})
        return (found, match.end()) if found else None
    match = _COMPACT.search(text)
    found = _day(dict(zip("ymd", match.groups(), strict=True))) if match else ""
    return (found, match.end()) if match and found else None


def _day(parts: dict[str, str]) -> str:
    month = parts["m"]
    number = int(month) if month.isdecimal() else MONTHS[month.lower()]
    try:
        return date(int(parts["y"]), number, int(parts["d"])).isoformat()
    except ValueError:
        return ""


def _time(rest: str) -> str:
    match = _TIME.match(rest)
    if not match:
        return ""
    hour, minute, half = int(match[1]), int(match[2]), (match[3] or "").lower()
    if half.startswith("p") and hour < 12:
        hour += 12
    if half.startswith("a") and hour == 12:
        hour = 0
    return f"T{hour:02}:{minute:02}" if hour < 24 and minute < 60 else ""
