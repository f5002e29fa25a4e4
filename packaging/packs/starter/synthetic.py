"""Writes pairs that free texts are short of: numbers, dates, names, who said what."""

from __future__ import annotations

import random
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING

from starter.corpora import Pair

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    Slot = Callable[[random.Random], Pair]

PHRASES = tomllib.loads(
    Path(__file__).with_name("phrases.toml").read_text(encoding="utf-8")
)
TEMPLATES = tuple(Pair(*sides) for sides in PHRASES["templates"])


def synthetic_pairs(count: int, seed: int = 7) -> Iterator[Pair]:
    """Make pairs; the same seed makes the same ones."""
    chance = random.Random(seed)
    for _ in range(count):
        template = chance.choice(TEMPLATES)
        slots = {name: make(chance) for name, make in _SLOTS.items()}
        english = template.english.format(**{n: s.english for n, s in slots.items()})
        chinese = template.chinese.format(**{n: s.chinese for n, s in slots.items()})
        yield Pair(english[:1].upper() + english[1:], chinese)


def _any_of(table: str) -> Slot:
    rows = tuple(Pair(*row) for row in PHRASES[table].items())
    return lambda chance: chance.choice(rows)


_GIVEN, _FAMILY = _any_of("given"), _any_of("family")
_CHINESE_GIVEN, _CHINESE_FAMILY = _any_of("chinese_given"), _any_of("chinese_family")
_WEEKDAY, _MONTH = _any_of("weekday"), _any_of("month")


def _person(chance: random.Random) -> Pair:
    if chance.random() < 0.3:
        family, given = _CHINESE_FAMILY(chance), _CHINESE_GIVEN(chance)
        english, chinese = f"{family.english} {given.english}", family.chinese
        return Pair(english, chinese + given.chinese)
    given, family = _GIVEN(chance), _FAMILY(chance)
    if chance.random() < 0.3:
        return given
    english, chinese = f"{given.english} {family.english}", given.chinese
    return Pair(english, f"{chinese}·{family.chinese}")


def _year(chance: random.Random) -> Pair:
    year = str(chance.randint(1900, 2030))
    return Pair(year, year)


def _monthday(chance: random.Random) -> Pair:
    month, day = _MONTH(chance), chance.randint(1, 28)
    english = chance.choice((f"{month.english} {day}", f"{day} {month.english}"))
    return Pair(english, f"{month.chinese}{day}日")


def _date(chance: random.Random) -> Pair:
    month, day, year = _MONTH(chance), chance.randint(1, 28), _year(chance).english
    english = chance.choice(
        (f"{month.english} {day}, {year}", f"{day} {month.english} {year}")
    )
    return Pair(english, f"{year}年{month.chinese}{day}日")


def _weekday(chance: random.Random) -> Pair:
    day = _WEEKDAY(chance)
    return Pair(day.english, chance.choice(("星期", "周")) + day.chinese)


def _clock(chance: random.Random) -> Pair:
    time = f"{chance.randint(1, 12)}:{chance.randrange(60):02}"
    english, chinese = chance.choice((("a.m.", "上午"), ("p.m.", "下午")))
    return Pair(f"{time} {english}", f"{chinese}{time}")


def _small(chance: random.Random) -> Pair:
    number = str(chance.randint(2, 99))
    return Pair(number, number)


def _count(chance: random.Random) -> Pair:
    """Round numbers: English counts in thousands, Chinese in ten thousands."""
    if chance.random() < 0.5:
        number = chance.randint(11, 999) * 10
        return Pair(f"{number:,}", str(number))
    number = chance.randint(1, 99) * 1000
    return Pair(f"{number:,}", _in_ten_thousands(number))


def _amount(chance: random.Random) -> Pair:
    tenths = chance.randint(10, 990)
    scale, name = chance.choice(((10**6, "million"), (10**9, "billion")))
    shown = f"{tenths / 10:g}"
    return Pair(f"{shown} {name}", _in_ten_thousands(tenths * scale // 10))


def _in_ten_thousands(number: int) -> str:
    for unit, name in ((10**8, "亿"), (10**4, "万")):
        if number >= unit:
            return f"{number / unit:.10g}{name}"
    return str(number)


def _percent(chance: random.Random) -> Pair:
    number = f"{chance.randint(1, 400) / 10:g}"
    return Pair(number, number)


_SLOTS: dict[str, Slot] = {
    "person": _person,
    "person2": _person,
    "place": _any_of("place"),
    "role": _any_of("role"),
    "saying": _any_of("saying"),
    "thing": _any_of("thing"),
    "measure": _any_of("measure"),
    "currency": _any_of("currency"),
    "subject": _any_of("subject"),
    "year": _year,
    "year2": _year,
    "month": _MONTH,
    "monthday": _monthday,
    "date": _date,
    "weekday": _weekday,
    "clock": _clock,
    "small": _small,
    "count": _count,
    "amount": _amount,
    "percent": _percent,
}
