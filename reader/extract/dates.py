"""Dates as machines and pages write them, to ISO 8601 as precise as they are."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import NamedTuple

from reader.extract.phrases import MONTHS
from reader.lazy import pattern

_MAY_BE = re.compile(r"[\d年]")  # none is written without
_NARROW = {ord("０") + digit: str(digit) for digit in range(10)}
_YMD = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(?:[-/／.]|年)\s*(\d{1,2})\s*(?:[-/／.]|月)\s*(\d{1,2})(?!\d)\s*日?"
)
_COMPACT = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])"
    r"(?:(?!\d)|(?=[0-2]\d[0-5]\d[0-5]\d(?!\d)))"  # 20260304, or with a time behind it
)
# Year and day in elements of their own: 2026|03/04|08:15.
_YEAR_APART = re.compile(
    r"(?<!\d)((?:19|20)\d\d)\s*(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])"
    r"(?=\s*\d\d:\d\d|\s*$)"
)
_REPUBLIC = 1911  # the year before its first
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_MDY = re.compile(
    rf"(?:\b|(?<=(?-i:[a-z]))(?=(?-i:[A-Z])))"  # glued: Associated PressMarch 4, 2026
    rf"({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b",
    re.I,
)
_DMY = re.compile(
    rf"(?<!\d)(\d{{1,2}})(?:st|nd|rd|th)?\.?(?:\s+of)?[\s-]*({_NAMES})\.?,?[\s-]*"
    r"((?:19|20)\d\d)(?!\d)",
    re.I,
)
# 2026 March 4
_YMD_NAMED = re.compile(
    rf"(?<!\d)((?:19|20)\d\d),?[\s-]+({_NAMES})\.?[\s-]+(\d{{1,2}})(?:st|nd|rd|th)?(?![\d:])",
    re.I,
)
# A short year behind a named month: 4 Mar 26.
_DMY_SHORT = re.compile(
    rf"(?<![\d:])(\d{{1,2}})[\s-]({_NAMES})[\s.-]'?([0-4]\d)(?![\d:])", re.I
)
# As Java and C print a date: Wed Mar 04 08:15:00 GMT 2026.
_PRINTED = re.compile(
    rf"\b({_NAMES})\s+(\d{{1,2}})\s+(?P<time>\d\d:\d\d):\d\d\s+(?:[\w:+-]{{1,9}}\s+)?"
    r"((?:19|20)\d\d)\b",
    re.I,
)
_SLASHED = re.compile(
    r"(?<![\d/.-])(\d{1,2})([-/.])(\d{1,2})\2"
    r"((?:19|20)\d\d|(?<=/)\d\d|(?<=\.)\d\d(?=,?\s+\d{1,2}:\d\d))(?![\d/]|[.-]\d)"
)
_CENTURY = 70  # 69 is 2069, 70 is 1970
_MINGUO = re.compile(
    r"(?:(?:民國|民国)\s*(\d{1,3})|(?<![\d年])(1[01]\d))\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日"
)
# The same calendar in figures: 115/03/04.
_MINGUO_FIGURES = re.compile(
    r"(?<![\d/])(1[01]\d)/(0[1-9]|1[0-2])/(0[1-9]|[12]\d|3[01])(?![\d/])"
)
# A short year is believed where a time follows: 26-03-04 07:15.
_SHORT_YEAR = re.compile(
    r"(?<![\d-])(\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?=\s+\d\d:\d\d)"
)
_NUMERALS = {char: i for i, char in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "○": 0,
}
_TENS = {"十": 10, "廿": 20, "卅": 30}
_WRITTEN = re.compile(
    r"(民[國国])?([〇○零一二三四五六七八九百十]{2,5})年"
    r"([一二三四五六七八九十]{1,3})月([一二三四五六七八九十廿卅]{1,3})日"
)
_TIME = re.compile(
    r"^[\sT,|·•@]*(?:(?:at|on|星期.|周.|週.|[（(].{1,4}[）)])\s*)?(上午|下午|晚上|中午)?\s*"
    r"(\d{1,2})\s*(?:[:：]|时|時|点|點)\s*(\d{2})"
    r"(?:\s*[:：分]\s*\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?"
    r"(?:\s*(?-i:GMT|UTC|BST|IST|JST|HKT|SGT|CES?T|AE[SD]T|NZ[SD]T|[ECMP][SD]?T)\b)?",
    re.I,
)
_AFTER_NOON = ("pm", "p.m.", "下午", "晚上")
_NAMED_DAYS = (
    (re.compile(r"\b(?:today|just now)\b|今天|刚刚|剛剛", re.I), 0),
    (re.compile(r"\byesterday\b|昨天|昨日", re.I), 1),
    (re.compile(r"前天"), 2),
)
_AGO = re.compile(
    r"\b(\d{1,3})\s*(min|minute|hour|hr|day|week)s?\.?\s+ago\b"
    r"|(?<!\d)(\d{1,3})\s*(秒|分钟|分鐘|小时|小時|个小时|天|日|周|週)[之以]?前",
    re.I,
)
# A day without its year, alone or with a time: 3月4日, 03-04 08:15, Mar 4.
_YEARLESS = pattern(
    r"(?<![\d年/.-])(?P<m>1[0-2]|0?[1-9])(?:\s*月\s*(?P<d>[0-3]?\d)\s*日"
    r"|[-/](?P<e>[0-3]\d)(?=\s+\d\d:\d\d))(?!\d)"
    rf"|^\W*(?:\w+,\s*)?(?P<n>{_NAMES})\.?\s+(?P<f>[0-3]?\d)(?:st|nd|rd|th)?(?![\d,])",
    re.I,
)
# Right before a day.
_WEEKDAY = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tues?|wed|thurs?|fri|sat|sun)\.?)"
    r",?\s+$",
    re.I,
)
_LONGEST_WEEKDAY = 14  # characters, with what stands behind it
_FORMS = ((_YMD, "ymd"), (_MDY, "mdy"), (_DMY, "dmy"), (_YMD_NAMED, "ymd"))
_LONGEST_YEARLESS = 40  # characters of a line that is such a day
_DAYS = {"day": 1, "week": 7, "天": 1, "日": 1, "周": 7, "週": 7}


class Found(NamedTuple):
    """A date in a text, and the code points from which to which it is written."""

    date: str
    start: int
    end: int


def find_date(text: str, *, day_first: bool = False) -> str:
    """The first date in a text, with its time if one follows; or nothing.

    `day_first` reads 04/03/2026 as most of the world writes the 4th of March.
    """
    found = spot_date(text, day_first=day_first)
    return found.date if found else ""


def spot_date(text: str, *, day_first: bool = False) -> Found | None:
    """The same with where it stands."""
    if not _MAY_BE.search(text):
        return None
    text = text.translate(_NARROW)
    found = _first(text, day_first=day_first)
    if found is None:
        return None
    named = _WEEKDAY.search(text[max(0, found.start - _LONGEST_WEEKDAY) : found.start])
    found = found._replace(start=found.start - len(named[0])) if named else found
    if "T" in found.date:
        return found
    time, length = _time(text[found.end : found.end + 40])
    return Found(found.date + time, found.start, found.end + length)


def slashed_dates(text: str) -> list[tuple[int, int]]:
    """The first and second number of dates such as 04/03/2026 that can be dates."""
    pairs = [(int(each[0]), int(each[2])) for each in _SLASHED.findall(text)]
    return [
        (one, two)
        for one, two in pairs
        if 0 < min(one, two) <= 12 and max(one, two) <= 31
    ]


def date_ago(text: str, today: date) -> str:
    """The day that a text counts back from today: yesterday, 3 days ago, 5天前.

    A short text may tell the month and day alone: the last such day is meant.
    """
    for named, days in _NAMED_DAYS:
        if named.search(text):
            return (today - timedelta(days)).isoformat()
    match = _AGO.search(text)
    if not match:
        return _latest(text, today) if len(text) < _LONGEST_YEARLESS else ""
    unit = (match[2] or match[4]).lower()
    days = int(match[1] or match[3]) * _DAYS.get(unit, 0)
    return (today - timedelta(days)).isoformat()


def _latest(text: str, today: date) -> str:
    """The last day before tomorrow of which a text tells the month and day."""
    match = _YEARLESS.search(text)
    if not match:
        return ""
    month, day = match["m"] or match["n"], match["d"] or match["e"] or match["f"]
    years = (today.year, today.year - 1)
    days = [_day({"y": str(year), "m": month, "d": day}) for year in years]
    return next((day for day in days if day and day <= today.isoformat()), "")


def _first(text: str, *, day_first: bool) -> Found | None:
    chinese = _minguo(text) or _written(text)
    if chinese:
        return chinese
    finds = []
    for form, order in _FORMS:
        match = form.search(text)
        if match:
            finds.append((match.start(), match, order))
    for _, match, order in sorted(finds, key=lambda find: find[0]):
        day = _day(dict(zip(order, match.groups(), strict=True)))
        if day:
            return Found(day, *match.span())
    return (
        _printed(text) or _numeric(text, day_first=day_first) or _with_short_year(text)
    )


def _minguo(text: str) -> Found | None:
    """A date of the Republic's calendar."""
    match = _MINGUO.search(text)
    if match:
        year, month, day = match[1] or match[2], match[3], match[4]
    elif match := _MINGUO_FIGURES.search(text):
        year, month, day = match.groups()
    else:
        return None
    found = _day({"y": str(int(year) + _REPUBLIC), "m": month, "d": day})
    return Found(found, *match.span()) if found else None


def _written(text: str) -> Found | None:
    """A date in Chinese numerals."""
    match = _WRITTEN.search(text)
    if not match:
        return None
    year = _number(match[2]) + (_REPUBLIC if match[1] else 0)
    month, day = str(_number(match[3])), str(_number(match[4]))
    found = _day({"y": str(year), "m": month, "d": day})
    return Found(found, *match.span()) if found else None


def _number(numeral: str) -> int:
    """A number in Chinese numerals: 三十一, 一百一十五 or, as years are, 二〇二六."""
    hundred, sign, rest = numeral.rpartition("百")
    if sign:
        return _NUMERALS.get(hundred, 0) * 100 + _number(rest)
    for sign, ten in _TENS.items():
        tens, found, ones = numeral.rpartition(sign)
        if found:
            return (_NUMERALS.get(tens, 1) if tens else 1) * ten + (
                _NUMERALS.get(ones, 0) if ones else 0
            )
    digits = [str(_NUMERALS.get(char, 0)) for char in numeral]
    return int("".join(digits) or 0)


def _printed(text: str) -> Found | None:
    match = _PRINTED.search(text)
    if not match:
        return None
    month, day, time, year = match.groups()
    found = _day({"y": year, "m": month, "d": day})
    return Found(f"{found}T{time}", *match.span()) if found else None


def _numeric(text: str, *, day_first: bool) -> Found | None:
    match = _SLASHED.search(text)
    if match:
        first, sign, second, year = match.groups()
        year = _whole_year(year)
        # With full stops the day comes first wherever dates are written so.
        is_day = int(first) > 12 or ((day_first or sign == ".") and int(second) <= 12)
        month, day = (second, first) if is_day else (first, second)
        found = _day({"y": year, "m": month, "d": day})
        return Found(found, *match.span()) if found else None
    match = (
        _YEAR_APART.search(text) or _COMPACT.search(text) or _SHORT_YEAR.search(text)
    )
    if not match:
        return None
    year, month, day = match.groups()
    year = _whole_year(year)
    found = _day({"y": year, "m": month, "d": day})
    return Found(found, *match.span()) if found else None


def _with_short_year(text: str) -> Found | None:
    match = _DMY_SHORT.search(text)
    if not match:
        return None
    day, month, year = match.groups()
    found = _day({"y": _whole_year(year), "m": month, "d": day})
    return Found(found, *match.span()) if found else None


def _whole_year(year: str) -> str:
    if len(year) != 2:
        return year
    return f"{19 if int(year) >= _CENTURY else 20}{year}"


def _day(parts: dict[str, str]) -> str:
    month = parts["m"]
    number = int(month) if month.isdecimal() else MONTHS[month.lower()]
    try:
        return date(int(parts["y"]), number, int(parts["d"])).isoformat()
    except ValueError:
        return ""


def _time(rest: str) -> tuple[str, int]:
    """The time at the beginning of a text, and its length there."""
    match = _TIME.match(rest)
    if not match:
        return "", 0
    hour, minute = int(match[2]), int(match[3])
    half = (match[1] or match[4] or "").lower()
    if half in _AFTER_NOON and hour < 12:
        hour += 12
    if half.startswith(("a", "上")) and hour == 12:
        hour = 0
    if hour > 23 or minute > 59:
        return "", 0
    return f"T{hour:02}:{minute:02}", match.end()
