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
_NAMES = "|".join(sorted(MONTHS, key=len, reverse=True))
_MDY = re.compile(
    rf"\b({_NAMES})\.?\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b", re.I
)
_DMY = re.compile(
    rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\.?[\s-]+({_NAMES})\.?,?[\s-]+((?:19|20)\d\d)\b",
    re.I,
)
_SLASHED = re.compile(r"(?<!\d)(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?!\d)")
_TIME = re.compile(
    r"^[\sT,|·•@]*(?:(?:at|on|星期.|周.|[（(].{1,4}[）)])\s*)?(\d{1,2})\s*(?:[:：]|时)\s*(\d{2})"
    r"(?:\s*[:：分]\s*\d{2}(?:\.\d+)?)?\s*(am|pm|a\.m\.|p\.m\.)?",
    re.I,
)


def find_date(text: str) -> str:
    """The first date in a text, with its time if one follows; or nothing."""
    found = _first(text)
    if found is None:
        return ""
    day, end = found
    return day + _time(text[end : end + 40])


def _first(text: str) -> tuple[str, int] | None:
    finds = []
    for pattern, order in ((_YMD, "ymd"), (_MDY, "mdy"), (_DMY, "dmy")):
        match = pattern.search(text)
        if match:
            finds.append((match.start(), match, order))
    for _, match, order in sorted(finds, key=lambda find: find[0]):
        day = _day(dict(zip(order, match.groups(), strict=True)))
        if day:
            return day, match.end()
    return _numeric(text)


def _numeric(text: str) -> tuple[str, int] | None:
    match = _SLASHED.search(text)
    if match:
        first, second, year = match.groups()
        month, day = (second, first) if int(first) > 12 else (first, second)
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
