"""The line under a headline: who, where, when, in English and in Chinese."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from reader.extract.credits_zh import (
    author_zh,
    has_label_zh,
    source_zh,
)
from reader.extract.dates import find_date, spot_date
from reader.extract.names import LABEL, is_handle, names_of, persons_alone
from reader.extract.names_en import person_of
from reader.extract.names_zh import is_person

_PARTS = re.compile(r"\s*[|｜丨∣│┃▏ǀ]\s*|\s{2,}|\s+[•·–—-]\s+")
_BY = re.compile(rf"^{LABEL}\s*(?P<names>\S.*)$", re.I)
_HANDLED = re.compile(r"^(?:written |posted |submitted )?by:?\s+(?P<name>\S+)$", re.I)
_LABEL_ALONE = re.compile(
    r"(?:by|(?:written|posted) by|authors?|writer|reporter):?", re.I
)
# Beside a date: posted on … by Ada Moreno · 12 comments.
_POSTED_BY = re.compile(
    r"(?:^|[^\w])by:?\s+"
    r"(?P<names>(?-i:[A-Z])[^\s,]+(?:(?:\s+and|\s+&|,)?\s+(?!(?:leave|comments?|filed|tags?"
    r"|share|in|updated|no|read|views?|print|e-?mail)\b)(?-i:[A-Z])[^\s,]*){0,7})",
    re.I,
)
# A single name before the date, and nothing else: Ada on 5 June 2026.
_ON = re.compile(r"^(?P<name>[A-Z][\w'’-]+) on$")
# An account behind the date, on forums: 2026/03/04 08:15 by ada_m
_HANDLED_BEHIND = re.compile(r"^\W*by:?\s+(?P<name>[a-z]\S{2,24})\W*$", re.I)
# What stands beside a writer's name in place of a whole date.
LIKE_DATE = re.compile(
    r"\d+[- ]min(?:ute)?s?(?: read)?|\d+ (?:hour|day|week|minute)s? ago"
    r"|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.? \d{1,2}",
    re.I,
)
# Before the date of a change, not of the publication.
_MODIFIED = re.compile(
    r"\b(?:updated?|modified|edited|revised)\b\D{0,16}$"
    r"|(?:更新|修改|编辑|編輯)(?:于|於|时间|時間|日期)?\s*[：:]?\s*$",
    re.I,
)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,6})/?$", re.I)
_AGENCY = re.compile(
    r"^\(?((?:Xinhua|Reuters|AP|AFP|Associated Press|China Daily|People's Daily|CGTN|"
    r"Global Times|Bloomberg|ANI|PTI|IANS|CNN|BBC(?: News)?)(?: Online)?)\)?$",
    re.I,
)
# Who did something else for it.
_OTHER_WORK = re.compile(
    r"(?:(?:medically|fact|expert)[- ])?"
    r"(?:translated|edited|reviewed|checked|illustrat\w+|photograph\w*|produced|narrated)\b.{0,40}\bby\b",
    re.I,
)
_SENTENCE = re.compile(r"[。！？]|[.!?][\"”’)]*$")
_SIGNS = " /|•·▪►>»*–—-"  # around a credit
_LONGEST = 160
_LONGEST_DATED = 100  # characters of a part with a date
_MOST_STRAY = 40  # characters of a credit that are no credit


class Credit(NamedTuple):
    """What one such line says. Empty strings are what it does not say.

    `person` is a name that stands beside the date without a word that says why. The
    date is `doubtful` where the line says that the article was changed then, or where
    the page may have been visited then.
    """

    byline: str = ""
    source: str = ""
    date: str = ""
    person: str = ""
    doubtful: bool = False

    def __bool__(self) -> bool:
        return bool(self.byline or self.source or self.date)

    def with_more(self, other: Credit) -> Credit:
        """Both; what the first says is believed, but for the date of a change."""
        if other == _NOTHING:
            return self
        is_better = other.date and (not self.date or self.doubtful > other.doubtful)
        dated = other if is_better else self
        return Credit(
            self.byline or other.byline,
            self.source or other.source,
            dated.date,
            self.person or other.person,
            dated.doubtful,
        )


_NOTHING = Credit()


def credit_of(text: str, *, day_first: bool = False) -> Credit:
    """Read a line as a credit; an empty one if it is anything else."""
    return _credit_of(text, day_first) if len(text) <= _LONGEST else Credit()


@lru_cache(maxsize=256)
def _credit_of(text: str, day_first: bool) -> Credit:
    """The head, the date and the text itself are read from the same lines."""
    found = Credit()
    strays: list[str] = []
    before = ""
    for part in filter(None, _PARTS.split(text.strip(_SIGNS))):
        told = _part(part, day_first=day_first)
        if told.date and _MODIFIED.search(before):
            told = told._replace(doubtful=True)
        if not told and _LABEL_ALONE.fullmatch(before):
            told = Credit(", ".join(names_of(part)))
        before = part
        if told:
            found = found.with_more(told)
        elif not _OTHER_WORK.match(part):
            strays.append(part)
    is_dated = bool(found.date) or any(map(LIKE_DATE.fullmatch, strays))
    persons = [name for name in map(_person, strays) if name] if is_dated else []
    strays = [part for part in strays if not (persons and _person(part))]
    if sum(map(len, strays)) >= _MOST_STRAY:
        return Credit()
    return found._replace(
        byline=found.byline or author_zh(text),
        person=found.person or next(iter(persons), ""),
    )


def _part(part: str, *, day_first: bool) -> Credit:
    by, host, agency = _BY.match(part), _HOST.match(part), _AGENCY.match(part)
    if by:
        date = find_date(by["names"], day_first=day_first)
        return Credit(_byline(part, by["names"]), date=date)
    if host or agency:
        return Credit(source=_group(host) or _group(agency))
    if _OTHER_WORK.match(part):
        return Credit()
    dated = spot_date(part, day_first=day_first) if len(part) < _LONGEST_DATED else None
    if dated:
        rest = f"{part[: dated.start]} {part[dated.end :]}".strip()
        posted = _POSTED_BY.search(rest)
        beside = part[: dated.start], part[dated.end :], rest
        written = next(filter(None, map(author_zh, beside)), "")
        byline = ", ".join(names_of(posted["names"])) if posted else written
        handled = _HANDLED_BEHIND.search(part[dated.end :])
        if handled and is_handle(handled["name"]) and not byline:
            byline = handled["name"]
        alone = _ON.match(rest)
        person = _person(rest) or next(iter(_alone_zh(rest)), "")
        if alone and person_of(f"{alone['name']} Moreno"):
            person = alone["name"]
        is_change = bool(_MODIFIED.search(part[: dated.start]))
        after = find_date(part[dated.end :], day_first=day_first) if is_change else ""
        date = after or dated.date
        return Credit(byline, source_zh(rest), date, person, is_change and not after)
    if has_label_zh(part):
        return Credit(author_zh(part), source_zh(part))
    return Credit()


def _byline(line: str, names: str) -> str:
    """The names after a label, parted by commas; in small letters only one alone."""
    handled = _HANDLED.match(line)
    if handled and is_handle(handled["name"]):
        return handled["name"]
    return ", ".join(names_of(names))


def _person(text: str) -> str:
    """The persons' names, if a part of a credit holds nothing else."""
    return ", ".join(persons_alone(text))


def _alone_zh(text: str) -> list[str]:
    """Words of a text that are names of persons, without a label."""
    return [word for word in text.split() if is_person(word)]


def is_credit(text: str) -> bool:
    """Is the line nothing but credits: at least two, and no sentence?"""
    if _SENTENCE.search(text):
        return False
    credit = credit_of(text)
    return sum(map(bool, (credit.byline, credit.source, credit.date))) > 1


def _group(match: re.Match[str] | None) -> str:
    return match[1].strip() if match else ""
