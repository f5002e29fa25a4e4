"""The line under a headline: who, where, when, in English and in Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.extract.dates import find_date

_PARTS = re.compile(r"\s*[|｜丨]\s*|\s{2,}|\s+[•·–—-]\s+")
_BY = re.compile(
    r"^(?:(?:written|posted|published|reported|words|story)\s+)?by[:\s]\s*(.+)$", re.I
)
_SOURCE_ZH = re.compile(
    r"(?:文章来源|信息来源|新闻来源|稿件来源|消息来源|来源|來源|稿源|出处|出處)\s*[：:]\s*"
    r"([^\s|｜：:，,；;（(【\[]{2,30})"
)
_AUTHOR_ZH = re.compile(
    r"(?:作者|撰文|撰稿|记者|記者|文[/／|｜])\s*[：:]?\s*"
    r"([\u4e00-\u9fff·]{2,8}(?:[\s、,，/]+[\u4e00-\u9fff·]{2,4}(?![\u4e00-\u9fff]))*)"
)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,6})/?$", re.I)
_AGENCY = re.compile(
    r"^\(?((?:Xinhua|Reuters|AP|AFP|Associated Press|China Daily|People's Daily|CGTN|"
    r"Global Times|Bloomberg|ANI|PTI|IANS|CNN|BBC(?: News)?)(?: Online)?)\)?$",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:written|posted|published|reported|story|words|text|edited)?\s*by\b"
    r"|作者|记者|文|撰文|author)\s*[：:/]?\s*",
    re.I,
)
_TRAILING = re.compile(
    r"\s*[|｜(（\[]|\s+[-–—•·]\s+|\s+\bfor\b\s+|\s+\bin\b\s+"
    r"|,?\s*\b(?:updated|published|follow|staff writer|senior"
    r"|contribut|associated press writer"
    r"|reporter at|correspondent|editor)\b"
    r"|\s*\d{1,2}\s+\w{3,9}\s+\d{4}"
    r"|\s*\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? \d|\d{4}-\d",
    re.I,
)
_AND = re.compile(r"\s*(?:,|，|、|;|；|&|/)\s*(?:and\s+)?|\s+(?:and|与|和)\s+")
_NO_NAME = re.compile(
    r"https?:|www\.|\.com|@|[<>{}=_]|\b(?:admin|administrator|editor|unknown|anonymous|null"
    r"|none|webmaster"
    r"|subscribe|share|comments?|follow|published|updated|newsletter|click|read"
    r"|view|minutes?|ago|photo|image"
    r"|getty|copyright|more|about|author|writer)\b|编辑|来源|网站|未知|佚名|管理员|责任|记者$",
    re.I,
)
_NAME = re.compile(r"^[^\d@:：/\\|<>]{2,60}$")
_SENTENCE = re.compile(r"[。！？]|[.!?][\"”’)]*$")
_LONGEST = 160


@dataclass(frozen=True, slots=True)
class Credit:
    """What one such line says. Empty strings are what it does not say."""

    byline: str = ""
    source: str = ""
    date: str = ""

    def __bool__(self) -> bool:
        return bool(self.byline or self.source or self.date)


def credit_of(text: str) -> Credit:
    """Read a line as a credit; an empty one if it is anything else."""
    if len(text) > _LONGEST:
        return Credit()
    byline = source = day = ""
    strays = 0
    for part in filter(None, _PARTS.split(text.strip())):
        by, host, agency = _BY.match(part), _HOST.match(part), _AGENCY.match(part)
        dated = find_date(part)
        if by and not byline:
            byline = name_of(by[1])
        elif host or agency:
            source = source or _group(host) or _group(agency)
        elif dated and len(part) < 60:
            day = day or dated
            source = source or _chinese(_SOURCE_ZH, part)
            byline = byline or _chinese(_AUTHOR_ZH, part)
        elif _SOURCE_ZH.search(part) or _AUTHOR_ZH.match(part):
            source = source or _chinese(_SOURCE_ZH, part)
            byline = byline or _chinese(_AUTHOR_ZH, part)
        else:
            strays += len(part)
    return Credit(byline, source, day) if strays < 40 else Credit()


def is_credit(text: str) -> bool:
    """Is the line nothing but credits: at least two, and no sentence?"""
    if _SENTENCE.search(text):
        return False
    credit = credit_of(text)
    return sum(map(bool, (credit.byline, credit.source, credit.date))) > 1


def name_of(text: str) -> str:
    """A name as it is printed, without dates, jobs and markup; or nothing."""
    name = _LEADING.sub("", text.strip())
    name = _TRAILING.split(name, maxsplit=1)[0]
    name = " ".join(name.split()).strip(" ,;，；、.·-–—*")
    return name if _is_name(name) else ""


def names_of(text: str) -> list[str]:
    """The names in a byline, in its order; none if it does not look like one."""
    if len(text) > 200:
        return []
    text = _LEADING.sub("", " ".join(text.split()))
    parts = _AND.split(_TRAILING.split(text, maxsplit=1)[0])
    return [name for name in map(name_of, parts) if name]


def _is_name(name: str) -> bool:
    if not _NAME.match(name) or _NO_NAME.search(name):
        return False
    if "\u4e00" <= name[0] <= "\u9fff":
        return len(name) <= 16
    return len(name.split()) <= 5 and any(char.isupper() for char in name)


def _chinese(pattern: re.Pattern[str], text: str) -> str:
    found = pattern.search(text)
    return " ".join(found[1].split()) if found else ""


def _group(match: re.Match[str] | None) -> str:
    return match[1].strip() if match else ""
