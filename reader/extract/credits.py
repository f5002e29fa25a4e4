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
    r"(?:作者|撰文|撰稿|采写|(?:[\u4e00-\u9fff·]{2,12})?(?:记者|記者|通讯员)|文(?=[/／|｜：:]))"
    r"\s*[/／|｜：:]?\s*(?P<names>[\u4e00-\u9fff·A-Za-z][^|｜。！？]{1,80})"
)
# What else stands in the same line, with its value after a colon.
_LABELS_ZH = (
    "责任编辑|責任編輯|责编|責編|编辑|編輯|时间|時間|日期|来源|來源|稿源|出处|出處|出自|发布|发表|浏览|点击|"
    "阅读|字号|摄影|攝影|校对|审核|作者|记者|記者|监制|地区|地區|分享|评论|查看|更新"
)
_END_ZH = re.compile(
    rf"\s*(?:{_LABELS_ZH}|[（(【\[<>]|(?:19|20)\d\d|\d{{2}}:\d{{2}}).*$", re.S
)
_WORK_ZH = re.compile(
    r"\s*(?:[/／]\s*)?(?:[\u4e00-\u9fff]{2,6})?\s*\d{0,2}日?"
    r"(?:报道|報導|報道|特稿|專電|专电|綜合報導|电|電|摄|攝)\s*$"
)
_NAME_ZH = re.compile(
    r"[\u4e00-\u9fff]{2,4}|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff·]{1,12}"
)
_BODY_ZH = re.compile(
    r"[\u4e00-\u9fff]{2,24}(?:部|局|院|所|社|中心|会|會|组|組|办|厅|报|報|网|網|室|团|队|公司|大学|大學)"
)
# Sites and publishers, which no meta tag makes an author.
_SITE_ZH = re.compile(
    r".*(?:网|網|报|報|社|台|频道|頻道|在线|客户端|新闻|新聞|编辑部|公司|平台|雲|集团|传媒|网络|出版社|微信)$"
    r"|网易|新浪|搜狐|腾讯|凤凰|百度|头条|今日头条|雅虎|中华网|和讯|澎湃"
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
_NOBODY = re.compile(r"admin|editor|unknown|anonym|null|none|webmaster|staff|\.com")
_HANDLE = re.compile(r"[a-z][a-z0-9._-]{3,24}")
_SENTENCE = re.compile(r"[。！？]|[.!?][\"”’)]*$")
_LONGEST = 160
_LONGEST_CLOSING = 40
_CLOSING_ZH = re.compile(
    r"(?:[\u4e00-\u9fff· ]{0,14})(?:记者|記者|作者|通讯员|文(?=[/／|｜：:]))"
)


@dataclass(frozen=True, slots=True)
class Credit:
    """What one such line says. Empty strings are what it does not say."""

    byline: str = ""
    source: str = ""
    date: str = ""

    def __bool__(self) -> bool:
        return bool(self.byline or self.source or self.date)


def credit_of(text: str, *, day_first: bool = False) -> Credit:
    """Read a line as a credit; an empty one if it is anything else."""
    if len(text) > _LONGEST:
        return Credit()
    byline = source = day = ""
    strays = 0
    for part in filter(None, _PARTS.split(text.strip())):
        by, host, agency = _BY.match(part), _HOST.match(part), _AGENCY.match(part)
        dated = find_date(part, day_first=day_first)
        if by and not byline:
            byline = name_of(by[1])
        elif host or agency:
            source = source or _group(host) or _group(agency)
        elif dated and len(part) < 60:
            day = day or dated
            source = source or _source_zh(part)
            byline = byline or author_zh(part)
        elif _SOURCE_ZH.search(part) or author_zh(part):
            source = source or _source_zh(part)
            byline = byline or author_zh(part)
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


def names_of(text: str, *, is_told: bool = False) -> list[str]:
    """The names in a byline, in its order; none if it does not look like one.

    A machine that tells the author (`is_told`) may call him by a name of his own
    making, such as ``ada_m``.
    """
    if len(text) > 200:
        return []
    text = " ".join(text.split())
    if is_told and _HANDLE.fullmatch(text) and not _NOBODY.search(text):
        return [text]
    if _WORK_ZH.search(re.split("[,，]", text)[0]):
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


def author_zh(text: str) -> str:
    """Who wrote it, by a Chinese label such as 作者 or 记者; or nothing."""
    found = _AUTHOR_ZH.search(text)
    if not found:
        return ""
    told = _END_ZH.sub("", found["names"])
    told = _WORK_ZH.sub("", str(re.split(r"[/／]", told)[0]))
    parts: list[str] = re.split(r"[\s、,，;；&]+", told)
    names: list[str] = []
    for part in filter(None, parts):
        if _NAME_ZH.fullmatch(part):
            names.append(part)
        elif not names and _BODY_ZH.fullmatch(part):
            return part
        elif not names and part.isascii() and name_of(told):
            return name_of(told)
        else:
            break
    return " ".join(names)


def closing_credit(text: str) -> str:
    """Who wrote it, by a line under the article that says nothing else."""
    text = text.strip().strip("（）()[]【】 ")
    if len(text) > _LONGEST_CLOSING or not _CLOSING_ZH.match(text):
        return ""
    name = author_zh(text)
    return "" if _BODY_ZH.fullmatch(name) else name


def is_site_zh(name: str) -> bool:
    """Is it what a site or publisher is called, rather than a writer?"""
    return bool(_SITE_ZH.fullmatch(name))


def _source_zh(text: str) -> str:
    found = _SOURCE_ZH.search(text)
    return _END_ZH.sub("", " ".join(found[1].split())) if found else ""


def _group(match: re.Match[str] | None) -> str:
    return match[1].strip() if match else ""
