"""When a mark was made, as other programs write it."""

from __future__ import annotations

import re
from datetime import UTC, datetime

_SECONDS = re.compile(r"\d{9,17}(?:\.\d+)?")
_CLOCK = re.compile(
    r"(上午|下午|凌晨|早上|中午|晚上|午前|午後)?\s*(\d{1,2}):(\d\d)(?::(\d\d))?"
    r"\s*([ap]\.?\s?m\b)?",
    re.IGNORECASE,
)
_NUMBERS = re.compile(r"(\d{4})\s*[年/.\-]\s*(\d{1,2})\s*[月/.\-]\s*(\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(
    r"\b(\d{1,2})\.?\s+(?:de\s+)?([^\W\d_]{3,12})\.?,?\s+(?:de\s+)?(\d{4})"
)
_MONTH_FIRST = re.compile(
    r"\b([^\W\d_]{3,12})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})"
)
_MONTHS = {  # how their names begin in the languages of e-readers
    **dict.fromkeys(("jan", "ene", "gen"), 1),
    **dict.fromkeys(("feb", "fév", "fev"), 2),
    **dict.fromkeys(("mar", "mär", "maa"), 3),
    **dict.fromkeys(("apr", "avr", "abr"), 4),
    **dict.fromkeys(("may", "mai", "mag", "mei"), 5),
    **dict.fromkeys(("jun", "juin", "giu"), 6),
    **dict.fromkeys(("jul", "juil", "lug"), 7),
    **dict.fromkeys(("aug", "aoû", "ago"), 8),
    **dict.fromkeys(("sep", "set"), 9),
    **dict.fromkeys(("oct", "okt", "ott", "out"), 10),
    **dict.fromkeys(("nov",), 11),
    **dict.fromkeys(("dec", "dez", "dic", "déc"), 12),
}
_LATE = {"下午", "晚上", "午後", "中午"}
_UNITS = (1, 10**3, 10**6)  # seconds, milliseconds, microseconds
_LAST = 10**10  # seconds; the year 2286


def instant(text: str) -> str:
    """A time as the library writes it, in UTC; empty if it is none.

    An ISO 8601 time without a zone is taken for UTC; one in words, as devices write
    it, is one on the reader's own clock. A number counts from 1970, in seconds or in
    parts of them.
    """
    try:
        moment = _counted(text.strip()) or _iso(text.strip()) or _told(text)
        return "" if moment is None else _written(moment)
    except (ValueError, OverflowError, OSError, StopIteration):
        return ""


def _written(moment: datetime) -> str:
    plain = moment.astimezone(UTC).isoformat(timespec="milliseconds")
    return plain.replace("+00:00", "Z")


def _counted(text: str) -> datetime | None:
    if not _SECONDS.fullmatch(text):
        return None
    number = float(text)
    found = (number / unit for unit in _UNITS if number / unit < _LAST)
    return datetime.fromtimestamp(next(found), UTC)


def _iso(text: str) -> datetime | None:
    try:
        moment = datetime.fromisoformat(text.removesuffix(" UTC"))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _told(text: str) -> datetime | None:
    """A day in numbers or words, with the hour where it stands beside it."""
    day = _day(text)
    if day is None:
        return None
    clock = _CLOCK.search(text)
    return datetime(*day, *(_hour(clock) if clock else (0, 0, 0))).astimezone()


def _day(text: str) -> tuple[int, int, int] | None:
    if found := _NUMBERS.search(text):
        return int(found[1]), int(found[2]), int(found[3])
    for pattern, places in ((_DAY_FIRST, (3, 2, 1)), (_MONTH_FIRST, (3, 1, 2))):
        for found in pattern.finditer(text):
            year, month, day = (found[place] for place in places)
            if number := _month(month):
                return int(year), number, int(day)
    return None


def _month(name: str) -> int:
    starts = (name[:length].casefold() for length in (4, 3))
    return next((_MONTHS[start] for start in starts if start in _MONTHS), 0)


def _hour(clock: re.Match[str]) -> tuple[int, int, int]:
    before, hour, minute, second, after = clock.groups()
    number = int(hour)
    is_late = before in _LATE or (after or "").lower().startswith("p")
    if (is_late and number < 12) and not (before == "中午" and number > 6):
        number += 12
    elif number == 12 and (
        before in ("上午", "凌晨", "午前") or (after and not is_late)
    ):
        number = 0
    return number, int(minute), int(second or 0)
