"""The line under a headline: who, where, when, in English and in Chinese."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from reader.extract.credits_zh import (
    author_zh,
    has_label_zh,
    is_editor_zh,
    source_zh,
    writers_zh,
)
from reader.extract.dates import find_date, spot_date
from reader.extract.names_zh import is_chinese, is_person, people
from reader.lazy import pattern

_PARTS = re.compile(r"\s*[|｜丨]\s*|\s{2,}|\s+[•·–—-]\s+")
_BY = re.compile(
    r"^(?:(?:written|posted|published|reported|words|story|text|reporting)\s+)?"
    r"by(?:[:\s]\s*|(?=(?-i:[A-Z][a-z.])))(.+)$",
    re.I,
)
_POSTED_BY = re.compile(
    r"\b(?:written|posted|published)\s+by:?\s+(?P<name>(?-i:[A-Z])\S+(?:\s+(?-i:[A-Z])\S+){1,3})",
    re.I,
)
# A person alone beside the date of the article: two to four words in capitals.
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Sir)\.? )?[A-Z][\w'’-]+"
    r"(?: (?:[A-Z]\.|de|van|von|der|bin|al|da|di))*"
    r"(?: [A-Z][\w'’.-]+){1,2}"
)
_NO_PERSON = re.compile(
    r"\b(?:News|Press|Post|Times|Today|Daily|Weekly|Journal|Herald|Magazine|Media|Staff|Team"
    r"|Desk|Blog|Research|Article|Story|Report|Review|Editorial|Opinion|Analysis|Breaking|Latest"
    r"|Updated?|Published|Posted|Modified|Last|First|Read|Share|Print|Email|Subscribe|Sign|Log"
    r"|New|North|South|East|West|San|Los|Las|United|Hong|Great|Saint|St|City|County|University"
    r"|Institute|Department|Office|Center|Centre|Health|Business|Sports?|World|Politics|Tech"
    r"|Science|Culture|Travel|Money|Life|Style|Home|Video|Photo|Image|Press|Release|Company"
    r"|Inc|Ltd|LLC|Group|Network|Online|Digital|Security|Guide|How|What|Why|The|This|In|On|At"
    r"|For|By|And|Or|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|Edition|Issue"
    r"|Volume|Vol|Best|Top|All|More|Our|Your|My|Table|Contents|Get|Terms|Privacy|Min|Minutes)\b"
)
_PRESS = re.compile(r"(?i:\b(?:news|press|times|daily|post|agenc(?:y|ies)|staff)\b)")
_ABOUT = re.compile(r"\s+(?:in|on behalf of|for|at)\s+.*$", re.I)
_HOST = re.compile(r"^(?:https?://)?(?:www\.)?((?:[a-z0-9-]+\.)+[a-z]{2,6})/?$", re.I)
_AGENCY = re.compile(
    r"^\(?((?:Xinhua|Reuters|AP|AFP|Associated Press|China Daily|People's Daily|CGTN|"
    r"Global Times|Bloomberg|ANI|PTI|IANS|CNN|BBC(?: News)?)(?: Online)?)\)?$",
    re.I,
)
_LEADING = re.compile(
    r"^(?:(?:written|posted|published|reported|story|words|text|edited)?\s*by"
    r"(?:\b|(?=(?-i:[A-Z][a-z.])))"
    r"|作者|记者|文|撰文|author)\s*[：:/]?\s*",
    re.I,
)
_TRAILING = re.compile(
    r"\s*[|｜(（\[]|\s+[-–—•·]\s+|\s+\bfor\b\s+|\s+\bin\b\s+"
    r"|,?\s*\b(?:updated|published|follow|staff writer|senior"
    r"|contribut\w*|associated press writer|writer|columnist|producer|freelance\w*"
    r"|(?<!staff )reporter|correspondent|editor|sponsored)\b"
    r"|\s+\S+ staff$"
    r"|\s*\d{1,2}\s+\w{3,9}\s+\d{4}"
    r"|\s*\b(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.? \d|\d{4}-\d",
    re.I,
)
_AND = re.compile(r"\s*(?:,|，|、|;|；|&|/)\s*(?:and\s+)?|\s+(?:and|与|和)\s+", re.I)
_PICTURE = re.compile(r"(?:photo|image|illustration|picture)", re.I)
_NO_NAME = re.compile(
    r"https?:|www\.|\.com|@|[<>{}=_]|\b(?:admin|administrator|editor|unknown|anonymous|null"
    r"|none|webmaster"
    r"|posted|subscribe|share|comments?|follow|published|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day|newsletter|click|read"
    r"|view|minutes?|ago|photo(?:graph)?s?|illustrations?|image"
    r"|getty|copyright|more|about|author|writer|google|facebook|twitter|linkedin)\b"
    r"|^staff$|\.(?:cn|net|org|tw|hk)\b|手机版|客户端|编辑|編輯|来源|來源|网站|網站|未知|佚名|管理员|责任|记者$"
    r"|人气|人氣|阅读|閱讀|浏览|瀏覽|点击|點擊|留言|评论|評論|关注|關注|订阅|訂閱|发布|手记",
    re.I,
)
_NAME = re.compile(r"^[^\d@:：/\\|<>]{2,60}$")
_NOBODY = re.compile(r"admin|editor|unknown|anonym|null|none|webmaster|staff|\.com")
_HANDLE = re.compile(r"[a-z][a-z0-9._-]{3,24}")
_SENTENCE = re.compile(r"[。！？]|[.!?][\"”’)]*$")
_LONGEST = 160
_LONGEST_DATED = 100  # characters of a part with a date
_LONGEST_NAME = 40
_LONGEST_LIST = 200  # characters of the names of all authors
_MOST_STRAY = 40  # characters of a credit that are no credit
# A Chinese byline's end, where it says what kind of report it is.
_WORK_ZH = pattern(
    r"\s*(?:[/／]\s*)?(?:[\u4e00-\u9fff]{2,6})?\s*\d{0,2}日?"
    r"(?:报道|報導|報道|特稿|專電|专电|綜合報導|电|電|摄|攝)\s*$"
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What one such line says. Empty strings are what it does not say.

    `person` is a name that stands beside the date without a word that says why.
    """

    byline: str = ""
    source: str = ""
    date: str = ""
    person: str = ""

    def __bool__(self) -> bool:
        return bool(self.byline or self.source or self.date)

    def with_more(self, other: Credit) -> Credit:
        """Both; what the first says is believed."""
        return Credit(
            self.byline or other.byline,
            self.source or other.source,
            self.date or other.date,
            self.person or other.person,
        )


def credit_of(text: str, *, day_first: bool = False) -> Credit:
    """Read a line as a credit; an empty one if it is anything else."""
    if len(text) > _LONGEST:
        return Credit()
    found = Credit()
    strays: list[str] = []
    for part in filter(None, _PARTS.split(text.strip())):
        told = _part(part, day_first=day_first)
        if told:
            found = found.with_more(told)
        else:
            strays.append(part)
    persons = [name for name in map(person_of, strays) if name] if found.date else []
    strays = [part for part in strays if not (persons and person_of(part))]
    if sum(map(len, strays)) >= _MOST_STRAY:
        return Credit()
    return replace(
        found,
        byline=found.byline or author_zh(text),
        person=found.person or next(iter(persons), ""),
    )


def _part(part: str, *, day_first: bool) -> Credit:
    by, host, agency = _BY.match(part), _HOST.match(part), _AGENCY.match(part)
    if by:
        return Credit(name_of(by[1]), date=find_date(by[1], day_first=day_first))
    if host or agency:
        return Credit(source=_group(host) or _group(agency))
    dated = spot_date(part, day_first=day_first) if len(part) < _LONGEST_DATED else None
    if dated:
        rest = f"{part[: dated.start]} {part[dated.end :]}".strip()
        posted = _POSTED_BY.search(rest)
        byline = name_of(posted["name"]) if posted else author_zh(rest)
        person = person_of(rest) or next(iter(_alone_zh(rest)), "")
        return Credit(byline, source_zh(rest), dated.date, person)
    if has_label_zh(part):
        return Credit(author_zh(part), source_zh(part))
    return Credit()


def is_organisation(name: str) -> bool:
    """Is it called as papers, agencies and desks are?"""
    return bool(_NO_PERSON.search(name) or _PRESS.search(name))


def person_of(text: str) -> str:
    """The English name of a person, if the text holds nothing else."""
    name = _ABOUT.sub("", text.strip(" ,•·|–—-"))
    if len(name) > _LONGEST_NAME or _NO_PERSON.search(name):
        return ""
    return name if _PERSON.fullmatch(name) else ""


def _alone_zh(text: str) -> list[str]:
    """Words of a text that are names of persons, without a label."""
    return [word for word in text.split() if is_person(word)]


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


def names_of(text: str, *, is_told: bool = False) -> list[str]:
    """The names in a byline, in its order; none if it does not look like one.

    A machine that tells the author (`is_told`) may call him by a name of his own
    making, such as ``ada_m``.
    """
    if len(text) > _LONGEST_LIST or is_editor_zh(text) or _PICTURE.match(text):
        return []
    text = " ".join(text.split())
    if together := people(text) or writers_zh(text):
        return together
    is_handle = _HANDLE.fullmatch(text) and not _HOST.match(text)
    if is_told and is_handle and not _NOBODY.search(text):
        return [text]
    if is_chinese(text) and _WORK_ZH.search(re.split("[,，]", text)[0]):
        text = re.split(r"[/／,，]", text)[0]
    text = _LEADING.sub("", text)
    parts = _AND.split(_TRAILING.split(text, maxsplit=1)[0])
    return [name for name in map(name_of, parts) if name]


def _is_name(name: str) -> bool:
    if not _NAME.match(name) or _NO_NAME.search(name):
        return False
    if "\u4e00" <= name[0] <= "\u9fff":
        return len(name) <= 16
    return len(name.split()) <= 5 and any(char.isupper() for char in name)


def _group(match: re.Match[str] | None) -> str:
    return match[1].strip() if match else ""
