"""A page title without the name of the site that pages write before and behind it."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from reader.extract.dates import find_date
from reader.extract.keys import key_of
from reader.extract.linked_data import text_at
from reader.lazy import pattern

if TYPE_CHECKING:
    from reader.extract.facts import Facts

SEPARATOR = re.compile(
    r"\s+(?:[-–—|·»«•‹›<>]|::|\|\|)\s+"
    r"|——(?=[^—]{2,12}(?:[网網报報]|数字报)$)|\s*[_|｜]+\s*|\s*-{2,}\s*"
    r"|(?<=[\u4e00-\u9fff”》」）！？….])-(?=[\u4e00-\u9fff“《「【A-Z0-9])"
)
# The name of the site that the page tells, and up to one word more behind it.
_NAMED = (
    r"(?:\s*(?:[-–—|·»«•@_｜<>‹›/,，]|::)+\s*{0}(?:\s*(?:[-–—|·»•@_｜：:]|::)+.{{0,24}})?"
    r"|\s+:\s+{0}|\s*[（(]{0}[)）]|,\s+{0})$"
)
TRAILING_SIGNS = " :|｜_–—-·»"
PREFIX = re.compile(r"(.{2,40}?)\s*([:：|｜_»]|\s[-–—·]\s|--+|——)\s*(\S.*)")
_BARS = pattern(r"\s+[|｜»·]\s+|\s*[_｜]\s*|\s+::\s+")
_TITLE_WORDS, _SITE_WORDS = 4, 4  # at least, at most; Han characters count as words
# Between a title and a site, or behind the site.
_SECTION = pattern(
    r"[\u4e00-\u9fff]{1,6}|(?:World|Politics|Business|Sports?|Opinion|Culture|Tech(?:nology)?"
    r"|Science|Health|Entertainment|Lifestyle|Local|National|International)(?: News)?"
)
# What some sites add for search engines: 茶叶,公款,消费.
_KEYWORDS = pattern(r"[^,，。！？\s]{1,12}(?:[,，][^,，。！？\s]{1,12}){2,}")
_OUTLET = re.compile(
    r"^.{0,12}(?:网|網|报|報|報道|社|新闻|新聞|资讯|資訊|财经|財經|频道|頻道|客户端|中心|在线|論壇"
    r"|论坛|博客|門戶|门户|平台|电视台?|電視台?|卫视|衛視|周刊|週刊|杂志|雜誌|中文|氪|News|Times"
    r"|Post|Daily)(?: ?中文网?)?(?:[：:].{0,20})?$"
    r"|^(?:知乎|微博|豆瓣|简书|虎扑|百度贴吧|36氪|虎嗅|少数派|CSDN博客|博客园|掘金|搜狐|网易|腾讯|新浪"
    r"|凤凰|澎湃|财新|端傳媒|報導者|方格子|巴哈姆特|Medium|Reddit|YouTube|Substack|LinkedIn)$"
    r"|^powered by ",
    re.I,
)
# Sites that call themselves so; others only sound so: 一张网.
_AGENCY = re.compile(r"新[闻聞][网網雲]|\bNews\b|中文网|日[报報]社")
_STATION = pattern(
    r"(?:BBC|CNN|DW|VOA|RFA|RFI|NHK|NPR|ABC|CBS|NBC|CNBC|AP|AFP|Reuters|TVBS)"
    r"(?: .{2,16})?$"
)
_BEHIND_NAME = pattern(
    r"\s*(?:[（(][^（()）]{2,24}[)）]|[：:].{2,16}"
    r"|(?<=[\u4e00-\u9fff])[- ]+[A-Za-z][A-Za-z .]{1,20})$"
)
_FIRST = 8  # characters of a page's title before the site's name


_SITE = ("og:site_name",)
_LONGEST_SITE = 60
_LONGEST_TAIL = 120  # characters of what stands behind a title
_DAY = 24  # characters of a part of a title that is no more than a day


def site_of(facts: Facts) -> str:
    """The name that the page gives its site; empty if it gives none."""
    if facts.account.name:
        return facts.account.name
    for name in facts.meta(_SITE):
        return name
    for record in facts.records:
        publisher = text_at(record, "publisher")
        if publisher and len(publisher) < _LONGEST_SITE:
            return publisher
    return ""


def is_site_alone(title: str, site: str, host: str) -> bool:
    """Does a page's title say no more than where the page is?

    One part alone is the site's name only if the page or its address says so: a
    headline, too, may end in 网 or Post.
    """
    parts = [part for part in SEPARATOR.split(title.strip(TRAILING_SIGNS)) if part]
    names = _names(site, host)
    if len(parts) == 1:
        return key_of(parts[0]) in names
    return bool(parts) and all(
        key_of(part) in names or _OUTLET.search(_bare(part)) for part in parts
    )


def is_site_named(text: str, site: str, host: str) -> bool:
    """Does a heading have the name of the site in it, as slogans do?"""
    return any(name in key_of(text) for name in _names(site, host))


@lru_cache(maxsize=64)
def without_site(title: str, site: str, host: str) -> str:
    """A page title without the site's name, and the sections and days beside it."""
    title = " ".join(title.split()).rstrip(TRAILING_SIGNS)
    names = _names(site, host)
    named = re.search(_NAMED.format(re.escape(site)), title) if site else None
    is_cut = bool(named and named.start())
    title = title[: named.start()] if named and is_cut else title
    rest, end = title, len(title)
    for cut in reversed(list(SEPARATOR.finditer(title))):
        if len(title) - cut.end() > _LONGEST_TAIL:
            break
        tail = title[cut.end() : end]
        if is_site(tail, names, title[: cut.start()]):
            is_cut = True
        elif not _is_beside_site(tail):
            continue  # the name may begin further on the left: 潮闻-The Tide
        if is_cut:
            rest = title[: cut.start()]
        end = cut.start()
    if not is_cut and not site:
        return _without_unknown_site(title)
    return _without_prefix(rest.strip() or title, names)


def _names(site: str, host: str) -> set[str]:
    """Keys of what the site is called, by itself and in its address."""
    names = {key_of(site), *(key_of(part) for part in host.split("."))}
    return {name for name in names if len(name) > 3 or name == key_of(site)} - {""}


def _is_beside_site(text: str) -> bool:
    """Is it what stands beside a site's name: a section, keywords or the day?"""
    return bool(
        _SECTION.fullmatch(text)
        or _KEYWORDS.fullmatch(text)
        or (len(text) < _DAY and find_date(text))
    )


def _bare(text: str) -> str:
    """A site's name without its slogan, address or second name: 潮网(tide.cn)."""
    bare = _BEHIND_NAME.sub("", text)
    return bare or text


def _without_unknown_site(title: str) -> str:
    """A title of a page that names no site: a few words behind its bars are one."""
    head, *tails = _BARS.split(title)
    is_told = len(words_of(head)) >= _TITLE_WORDS and all(
        len(words_of(tail)) <= _SITE_WORDS for tail in tails
    )
    return head if tails and is_told else title


def words_of(text: str) -> set[str]:
    """Words of a text, and its Han characters one by one."""
    return set(re.findall(r"[\u3400-\u9fff]|[^\W_]{3,}", text.lower()))


def _without_prefix(title: str, names: set[str]) -> str:
    """A title without the site's name before it: "Harbour Notes: The lamp"."""
    prefix = PREFIX.match(title)
    if prefix and key_of(prefix[1]) in names and len(key_of(prefix[3])) > _FIRST:
        return prefix[3]
    return title


def is_site(text: str, names: set[str], title: str) -> bool:
    """Is it the site's name? One that only sounds so is shorter than the title."""
    key = key_of(text)
    if any(name in key for name in names):
        return True
    if len(text) > _LONGEST_SITE or not (
        len(text) < len(title) or _AGENCY.search(text)
    ):
        return False
    return bool(_OUTLET.search(_bare(text)) or _STATION.match(text))
